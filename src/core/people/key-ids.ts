import type { Column } from "../tables/column.ts";
import type { TextReading } from "../values/readings.ts";

/** Small numbers for the texts of a column, equal where the keys are: what rows are grouped by. */
export interface KeyIds {
  /** Id of a data row; -1 for a blank or an error. */
  readonly of: (row: number) => number;
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
  return { of: (row) => column.told(row, ofCode), count: ids.size };
}
