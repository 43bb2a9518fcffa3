import type { Column } from "../tables/column.ts";
import type { TextReading } from "../values/readings.ts";

/** Small numbers for the texts of a column, equal where the keys are: what rows are grouped by. */
export interface KeyIds {
  /** Id by code of the column; -1 for a blank or an error. */
  readonly ofCode: Int32Array;
  readonly count: number;
}

export function keyIds(column: Column<TextReading>): KeyIds {
  const ids = new Map<string, number>();
  const ofCode = Int32Array.from(column.distinct, ({ reading }) => {
    if (reading.kind !== "text") return -1;
    const known = ids.get(reading.key);
    if (known !== undefined) return known;
    ids.set(reading.key, ids.size);
    return ids.size - 1;
  });
  return { ofCode, count: ids.size };
}

/** The id of a data row; -1 where the table has no such column. */
export function idAt(
  column: { readonly codes: Int32Array } | undefined,
  ids: KeyIds | null,
  row: number,
): number {
  return column && ids ? (ids.ofCode[column.codes[row] ?? -1] ?? -1) : -1;
}
