import type { SampleBuilder, SampleStyle } from "./sample-sheet.ts";

/** One column of a plain table: its header and how a line fills it. */
export interface SampleColumn<Line> {
  readonly title: string;
  /** Points. */
  readonly width: number;
  readonly style: SampleStyle;
  readonly value: (line: Line, index: number) => string | number;
  /** Equal values that follow one another become one cell. */
  readonly merged?: true;
}

/** Header and lines from the current row on; returns the header row. */
export function writeTable<Line>(
  sheet: SampleBuilder,
  columns: readonly SampleColumn<Line>[],
  lines: readonly Line[],
): { first: number; last: number } {
  const header = sheet.row;
  columns.forEach(({ title }, column) => sheet.text(column, title, "header"));
  const first = header + 1;
  columns.forEach((definition, column) => {
    const values = lines.map(definition.value);
    for (let start = 0, end = 1; start < values.length; start = end, end += 1) {
      const value = values[start] ?? "";
      while (definition.merged && end < values.length && values[end] === value) end += 1;
      const top = first + start;
      if (typeof value === "number") sheet.number(column, value, definition.style, top);
      else sheet.span({ left: column, right: column, top, bottom: first + end - 1 }, value, definition.style);
    }
  });
  sheet.row = first + lines.length;
  return { first: header, last: header };
}
