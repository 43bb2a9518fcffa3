import type { CellRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import { numberWrite } from "./cell-writes.ts";
import { ownValue } from "./coded-cells.ts";

import type { CellWrite, FixChoice } from "./found.ts";
import type { RuleInput } from "./rule.ts";
import type { CountKey } from "../tables/schema.ts";

/** A count cell that "a/b" was typed into, and where the cells of its row are that both numbers may belong to. */
export interface RatioCell {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly column: CountKey;
  /** Null where the table has no such column. */
  readonly cellOf: (column: CountKey) => CellRef | null;
  /** Where one column holds both numbers, whether the whole is written first: "8/7" under "Tổng số/ĐV". */
  readonly wholeFirst?: boolean;
}

/** "7/5" is always "reached / of how many", whichever of the two columns it was typed into. */
const PAIRS: Readonly<Record<CountKey, { readonly part: CountKey; readonly whole: CountKey }>> = {
  plan: { part: "admitted", whole: "plan" },
  admitted: { part: "admitted", whole: "plan" },
  heads: { part: "members", whole: "heads" },
  members: { part: "members", whole: "heads" },
};

/** Writes part and whole into their two cells, as "7/5" into one that holds both, or the one that has a column. */
export function ratioChoice(input: RuleInput, cell: RatioCell, part: number, whole: number): FixChoice {
  const pair = PAIRS[cell.column];
  const partAt = cell.cellOf(pair.part);
  const wholeAt = cell.cellOf(pair.whole);
  if (!partAt || !wholeAt) {
    const number = pair.whole === cell.column ? whole : part;
    return {
      id: "part-only",
      args: { part: number },
      writes: [numberWrite(input.snapshot, cell.at, cell.value, number)],
    };
  }
  const args = { part, whole, partColumn: pair.part, wholeColumn: pair.whole };
  if (isSameCell(partAt, wholeAt)) {
    const text = cell.wholeFirst ? `${whole}/${part}` : `${part}/${whole}`;
    return { id: "part-of-whole", args, writes: [pairWrite(cell, text)] };
  }
  const writes = [
    { at: partAt, number: part },
    { at: wholeAt, number: whole },
  ].flatMap(({ at, number }) => {
    const old = ownValue(input.snapshot, at);
    return old === number && !isSameCell(at, cell.at) ? [] : [numberWrite(input.snapshot, at, old, number)];
  });
  return { id: "part-of-whole", args, writes };
}

/** As text: in any other cell Excel would make a day of it again. */
function pairWrite({ at, value }: RatioCell, text: string): CellWrite {
  return { at, old: value, content: { kind: "value", value: text, numberFormat: "@" } };
}

function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
