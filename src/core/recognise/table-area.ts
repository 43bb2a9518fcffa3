import type { Area, CellRef } from "../values/addresses.ts";
import type { TableCandidate } from "./table-candidates.ts";
import type { ColumnKey } from "../tables/tables.ts";

/** Sheet columns by key. */
export function columnsOfCandidate({ columns }: TableCandidate): Map<ColumnKey, number> {
  return new Map(Array.from(columns, ([key, { column }]) => [key, column]));
}

/** The header rows, from the first to the last recognised column. */
export function headerArea(candidate: TableCandidate): Area {
  const { top, bottom } = candidate.window;
  return { top, bottom, ...sides(candidate) };
}

/** From the first to the last data row, over the same columns. */
export function dataArea(candidate: TableCandidate, rows: Int32Array): Area {
  return { top: rows[0] ?? 0, bottom: rows[rows.length - 1] ?? 0, ...sides(candidate) };
}

/** The later header cells of columns that mean the same; a second TT or Ghi chú harms nobody. */
export function duplicatedColumns(
  { duplicates }: TableCandidate,
  sheet: number,
): { readonly header: CellRef; readonly key: ColumnKey }[] {
  return duplicates
    .filter(({ key }) => key !== "ordinal" && key !== "note")
    .map(({ key, header }) => ({ key, header: { sheet, row: header.row, column: header.column } }));
}

function sides({ columns, window }: TableCandidate): { left: number; right: number } {
  const taken = Array.from(columns.values(), ({ column }) => column);
  return taken.length === 0
    ? { left: window.left, right: window.right }
    : { left: Math.min(...taken), right: Math.max(...taken) };
}
