import { numberWrite } from "../cell-writes.ts";
import { countCells, type CountCell } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";
import type { FixChoice } from "../found.ts";
import { ratioChoice, type RatioCell } from "../ratio-choices.ts";
import type { RuleInput } from "../rule.ts";
import type { UnitTable } from "../../tables/tables.ts";
import { COUNT_PAIRS, type CountKey } from "../../tables/schema.ts";

/**
 * Excel turns "7/5" into 7 May, or into 5 July where the machine's dates begin with the month (docs/domain.md §5).
 * Both readings are offered, none is taken.
 */
export const countBecameDate = defineRule({
  code: "count-became-date",
  severity: "error",
  needs: ["unitTables", "countColumns"],
  check(input) {
    return countCells(input, "date").map((cell) => {
      const { a, b } = cell.reading;
      const typed = ratioCell(cell);
      const [part, whole] = typed.wholeFirst ? [b, a] : [a, b];
      const maySwap = typeof cell.value === "number" && a !== b;
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
            ratioChoice(input, typed, part, whole),
            ...(maySwap ? [ratioChoice(input, typed, whole, part)] : []),
            ...plainNumber(input, cell),
          ],
        },
      };
    });
  },
});

function ratioCell({ at, value, column, place }: CountCell<"date">): RatioCell {
  return {
    at,
    value,
    column,
    cellOf: (other) => {
      const counts = place.kind === "part" ? undefined : place.table.columns[other];
      return counts ? { ...at, column: counts.column } : null;
    },
    wholeFirst: place.kind !== "part" && isWholeFirst(place.table, column),
  };
}

/** Whether a column of pairs, as its readable cells show, has the whole before its part. */
function isWholeFirst({ columns }: UnitTable, column: CountKey): boolean {
  const [whole, part] = COUNT_PAIRS.find((pair) => pair.some((key) => key === column)) ?? [];
  const parts = part && columns[part];
  if (!whole || !parts || parts.column !== columns[whole]?.column) return false;
  return parts.distinct.some(({ value, reading }) => {
    const first = typeof value === "string" ? /^\s*(\d+)\s*\//.exec(value)?.[1] : undefined;
    return first !== undefined && reading.kind === "count" && reading.value !== Number(first);
  });
}

/** A small number under a date format was a number all along: 7 shows as 7 January 1900. */
const LARGEST_PLAIN = 9999;

function plainNumber(input: RuleInput, { at, value }: CountCell<"date">): FixChoice[] {
  if (typeof value !== "number" || value > LARGEST_PLAIN) return [];
  const number = Math.floor(value);
  return [{ id: "plain-number", args: { number }, writes: [numberWrite(input.snapshot, at, value, number)] }];
}
