import type { Column, Distinct } from "../tables/column.ts";
import type { CellRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import { valueAt, type WorkbookSnapshot } from "../values/snapshot.ts";
import { elementAt } from "../values/element-at.ts";

/** A cell of a recognised column; `row` is its data row. */
export interface CodedCell<Reading> extends Distinct<Reading> {
  readonly at: CellRef;
  readonly row: number;
}

/**
 * The cells whose value concerns a rule. A value carried down over blank cells, or heading its rows, is one cell: the
 * one that holds it.
 */
export function cellsWhere<Reading>(
  snapshot: WorkbookSnapshot,
  column: Column<Reading>,
  concerns: (distinct: Distinct<Reading>) => boolean,
): CodedCell<Reading>[] {
  const cells: CodedCell<Reading>[] = [];
  let last: CellRef | null = null;
  for (const row of column.where(concerns)) {
    const distinct = column.told(row, column.distinct);
    const at = column.cell(row);
    if (distinct.value !== "" && ownValue(snapshot, at) === "") continue;
    if (column.hasHeadings) {
      if (last?.row === at.row && last.sheet === at.sheet) continue;
      last = at;
    }
    cells.push({ value: distinct.value, reading: distinct.reading, at, row });
  }
  return cells;
}

/** What stands in the cell itself, whatever was carried down into it. */
export function ownValue(snapshot: WorkbookSnapshot, at: CellRef): CellValue {
  return valueAt(elementAt(snapshot.sheets, at.sheet), at.row, at.column);
}
