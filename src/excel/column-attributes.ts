import type { ColumnAttribute } from "../core/values/snapshot.ts";

/** One attribute per column of a matrix of equally long rows; a column that agrees is kept once. */
export function columnAttributes(
  rows: readonly (readonly string[])[],
  columnCount: number,
): ColumnAttribute[] {
  return Array.from({ length: columnCount }, (_, column) =>
    columnAttribute(rows.map((row) => row[column] ?? "")),
  );
}

export function columnAttribute(values: readonly string[]): ColumnAttribute {
  const [first = ""] = values;
  return values.every((value) => value === first)
    ? { kind: "uniform", value: first }
    : { kind: "each", values };
}
