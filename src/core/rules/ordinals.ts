import { readOrdinal } from "../text/ordinals.ts";
import type { CellRef } from "../values/addresses.ts";
import { valueAt, type SheetSnapshot } from "../values/snapshot.ts";
import { type CellValue } from "../values/cell-value.ts";
import type { RegisterTable, RosterTable, UnitTable } from "../tables/tables.ts";

export type NumberedTable = UnitTable | RosterTable | RegisterTable;

/** A running number and what it should be. */
export interface Misnumbered {
  readonly at: CellRef;
  readonly expected: number;
}

/**
 * Runs of running numbers that are all off by the same: a number that repeats or skips puts those behind it off, and
 * is one mistake. Numbers may start anew at each group (units) or unit (people), and may or may not count blank rows.
 */
export function misnumbered(sheet: SheetSnapshot, table: NumberedTable): Misnumbered[][] {
  const { ordinal } = table.columns;
  if (!ordinal) return [];
  const beginsAnew = beginsAnewIn(table);
  const runs: Misnumbered[][] = [];
  let position = 0;
  let blanks = 0;
  let off = 0;
  let before = 0;
  for (let row = 0; row < table.rows.length; row++) {
    const read = numberOf(valueAt(sheet, table.rows[row] ?? 0, ordinal.column));
    if (read === "blank") blanks++;
    if (typeof read !== "number") continue;
    const isNext =
      read === position + 1 || read === position + 1 + blanks || (read === 1 && beginsAnew(row, before));
    before = row;
    // The first number of a table is where its counting begins, whatever it is.
    const isStart = position === 0;
    position = isStart || isNext ? read : position + 1;
    blanks = 0;
    const difference = read - position;
    if (difference !== 0) {
      const here = { at: ordinal.cell(row), expected: position };
      if (difference === off) runs.at(-1)?.push(here);
      else runs.push([here]);
    }
    off = difference;
  }
  return runs;
}

/** The running number in a cell; nearly every one is a number. */
function numberOf(value: CellValue): number | "blank" | "other" {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  const read = readOrdinal(value);
  return read.kind === "number" ? read.value : read.kind === "blank" ? "blank" : "other";
}

/** Whether a new count may begin in a row, after the one `before` it that has a number. */
type BeginsAnew = (row: number, before: number) => boolean;

/** With another group of units; with another unit or village of people, or a heading over them. */
function beginsAnewIn(table: NumberedTable): BeginsAnew {
  if (table.kind !== "units") return beginsAnewAmongPeople(table);
  const groupOfRow = new Int32Array(table.rows.length).fill(-1);
  table.groupRows.forEach(({ summedRows }, group) => {
    for (const row of summedRows) groupOfRow[row] = group;
  });
  return (row, before) => groupOfRow[row] !== groupOfRow[before];
}

function beginsAnewAmongPeople({ rows, columns }: RegisterTable | RosterTable): BeginsAnew {
  const { unit, village } = { village: undefined, ...columns };
  return (row, before) =>
    unit?.codes[row] !== unit?.codes[before] ||
    village?.codes[row] !== village?.codes[before] ||
    // Something stands between that is no person.
    (rows[row] ?? 0) - (rows[before] ?? 0) !== row - before;
}
