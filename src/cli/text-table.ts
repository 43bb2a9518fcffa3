export interface TextColumn {
  readonly heading: string;
  readonly align: "left" | "right";
  /** Longer texts are cut with an ellipsis. */
  readonly maximum?: number;
}

/** Lines of a table with aligned columns, heading and rule first; the last column is not padded. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  indent: string,
): string[] {
  const shown = rows.map((row) => row.map((text, i) => cut(text, columns[i]?.maximum ?? Infinity)));
  const widths = columns.map(({ heading }, i) =>
    shown.reduce((width, row) => Math.max(width, (row[i] ?? "").length), heading.length),
  );
  const line = (cells: readonly string[]) =>
    indent +
    columns
      .map(({ align }, i) =>
        align === "right"
          ? (cells[i] ?? "").padStart(widths[i] ?? 0)
          : (cells[i] ?? "").padEnd(widths[i] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [
    line(columns.map(({ heading }) => heading)),
    indent + "─".repeat(widths.reduce((sum, width) => sum + width, 2 * (columns.length - 1))),
    ...shown.map(line),
  ];
}

function cut(text: string, maximum: number): string {
  return text.length <= maximum ? text : `${text.slice(0, maximum - 1)}…`;
}
