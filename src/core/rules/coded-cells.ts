import type { CellRef } from "../values/addresses.ts";
import { valueAt, type WorkbookSnapshot } from "../values/snapshot.ts";
import { type CellValue } from "../values/cell-value.ts";
import type { CodedColumn, Distinct } from "../tables/tables.ts";

/** The part of a recognised table that is needed to get from a column's codes to cells. */
export interface TableRows {
  readonly sheet: number;
  readonly rows: Int32Array;
}

/** A cell of a recognised column; `row` is its data row, an index in `rows` of its table. */
export interface CodedCell<Reading> extends Distinct<Reading> {
  readonly at: CellRef;
  readonly row: number;
}

/**
 * The cells whose value concerns a rule. The few distinct values are asked first; rows are looked at only if one
 * concerns it. A value carried down over blank cells, or heading its rows, is one cell: the one that holds it.
 */
export function cellsWhere<Reading>(
  snapshot: WorkbookSnapshot,
  table: TableRows,
  column: CodedColumn<Reading>,
  concerns: (distinct: Distinct<Reading>) => boolean,
): CodedCell<Reading>[] {
  const concerned = codesWhere(column, concerns);
  if (concerned === null) return [];
  const cells: CodedCell<Reading>[] = [];
  let lastHeading = -1;
  for (let row = 0; row < table.rows.length; row++) {
    const code = column.codes[row] ?? -1;
    if (concerned[code] !== 1) continue;
    const distinct = column.distinct[code];
    if (!distinct) continue;
    const at = cellAt(table, column, row);
    if (distinct.value !== "" && ownValue(snapshot, at) === "") continue;
    if (column.headingRows) {
      if (at.row === lastHeading) continue;
      lastHeading = at.row;
    }
    cells.push({ value: distinct.value, reading: distinct.reading, at, row });
  }
  return cells;
}

/** By code: 1 where the distinct value concerns; null when none does. */
function codesWhere<Reading>(
  { distinct }: CodedColumn<Reading>,
  concerns: (distinct: Distinct<Reading>) => boolean,
): Uint8Array | null {
  let concerned: Uint8Array | null = null;
  distinct.forEach((one, code) => {
    if (concerns(one)) (concerned ??= new Uint8Array(distinct.length))[code] = 1;
  });
  return concerned;
}

/** The cell of a column in a data row, of the heading that the row stands under, or of a column beside it. */
export function cellAt(
  table: TableRows,
  { column, headingRows, codes, distinct }: CellColumn,
  row: number,
): CellRef {
  return {
    sheet: table.sheet,
    row: headingRows?.[row] ?? table.rows[row] ?? 0,
    column: distinct?.[codes?.[row] ?? -1]?.besideColumn ?? column,
  };
}

/** A coded column, or no more than where it is. */
type CellColumn = Pick<CodedColumn<unknown>, "column" | "headingRows"> &
  Partial<Pick<CodedColumn<unknown>, "codes" | "distinct">>;

/** What the column says in a data row; undefined when the table has no such column. */
export function readingAt<Reading>(
  column: CodedColumn<Reading> | undefined,
  row: number,
): Reading | undefined {
  return column?.distinct[column.codes[row] ?? -1]?.reading;
}

/** What stands in the cell itself, whatever was carried down into it. */
export function ownValue(snapshot: WorkbookSnapshot, at: CellRef): CellValue {
  const sheet = snapshot.sheets[at.sheet];
  return sheet ? valueAt(sheet, at.row, at.column) : "";
}
