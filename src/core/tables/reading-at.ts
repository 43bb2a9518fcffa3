import type { CodedColumn } from "./tables.ts";

/** What the column says in a data row; undefined when the table has no such column. */
export function readingAt<Reading>(
  column: CodedColumn<Reading> | undefined,
  row: number,
): Reading | undefined {
  return column?.distinct[column.codes[row] ?? -1]?.reading;
}
