import type { CellRef } from "../../values/addresses.ts";
import { numberWrite } from "../cell-writes.ts";
import { ownValue } from "../coded-cells.ts";
import { countCells, missingCounts, type CountCell, type CountColumn } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";
import type { FixChoice } from "../finding.ts";
import type { RuleInput } from "../rule.ts";

/**
 * Excel turns "7/5" into 7 May, or into 5 July where the machine's dates begin with the month (domain.md §5).
 * Both readings are offered, none is taken.
 */
export const countBecameDate = defineRule({
  code: "count-became-date",
  severity: "error",
  check(input) {
    return (
      missingCounts(input.workbook) ??
      countCells(input, "date").map((cell) => {
        const { a, b } = cell.reading;
        const maySwap = typeof cell.value === "number" && a !== b;
        const readings = maySwap ? [ratio(a, b), ratio(b, a)] : [ratio(a, b)];
        return {
          at: cell.at,
          value: cell.value,
          args: {
            column: cell.column,
            a,
            b,
            reading: `${a}/${b}`,
            otherReading: maySwap ? `${b}/${a}` : null,
          },
          fix: {
            kind: "choice",
            choices: [
              ...readings.map((reading) => ratioChoice(input, cell, reading)),
              ...plainNumber(input, cell),
            ],
          },
        };
      })
    );
  },
});

interface Ratio {
  readonly part: number;
  readonly whole: number;
}

function ratio(part: number, whole: number): Ratio {
  return { part, whole };
}

/** "7/5" is always "reached / of how many", whichever of the two columns it was typed into. */
const PAIRS: Readonly<Record<CountColumn, { readonly part: CountColumn; readonly whole: CountColumn }>> = {
  plan: { part: "admitted", whole: "plan" },
  admitted: { part: "admitted", whole: "plan" },
  heads: { part: "members", whole: "heads" },
  members: { part: "members", whole: "heads" },
};

function ratioChoice(input: RuleInput, cell: CountCell<"date">, { part, whole }: Ratio): FixChoice {
  const pair = PAIRS[cell.column];
  const partAt = cellOfColumn(cell, pair.part);
  const wholeAt = cellOfColumn(cell, pair.whole);
  if (cell.place.kind === "part" || !partAt || !wholeAt) {
    const number = cell.place.kind !== "part" && pair.whole === cell.column ? whole : part;
    return {
      id: "part-only",
      args: { part: number },
      writes: [numberWrite(input.snapshot, cell.at, cell.value, number)],
    };
  }
  const writes = [
    { at: partAt, number: part },
    { at: wholeAt, number: whole },
  ].flatMap(({ at, number }) => {
    const old = ownValue(input.snapshot, at);
    return old === number && !isSameCell(at, cell.at) ? [] : [numberWrite(input.snapshot, at, old, number)];
  });
  return {
    id: "part-of-whole",
    args: { part, whole, partColumn: pair.part, wholeColumn: pair.whole },
    writes,
  };
}

function cellOfColumn({ at, place }: CountCell<"date">, column: CountColumn): CellRef | null {
  const counts = place.table.columns[column];
  return counts ? { ...at, column: counts.column } : null;
}

function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** A small number under a date format was a number all along: 7 shows as 7 January 1900. */
const LARGEST_PLAIN = 9999;

function plainNumber(input: RuleInput, { at, value }: CountCell<"date">): FixChoice[] {
  if (typeof value !== "number" || value > LARGEST_PLAIN) return [];
  const number = Math.floor(value);
  return [{ id: "plain-number", args: { number }, writes: [numberWrite(input.snapshot, at, value, number)] }];
}
