import { elementAt } from "../values/element-at.ts";

/**
 * Columns of a part of a sheet, from left to right: their keys, and their widths in points. One of them may take the
 * "rest" of the page's width.
 */
export type Columns<Key extends string = string> = Readonly<Record<Key, number | "rest">>;

/** Columns of the sheet, from 0, both included. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** By the columns' keys. */
export type ColumnSpans = ReadonlyMap<string, Span>;

/** Widths in points on a page of that width. */
export function columnWidths(columns: Columns, pageWidth: number): number[] {
  const widths = Object.values(columns);
  const given = widths.reduce<number>((sum, width) => sum + (width === "rest" ? 0 : width), 0);
  return widths.map((width) => (width === "rest" ? Math.max(0, pageWidth - given) : width));
}

/**
 * Where a part's own columns stand on a sheet whose columns are that wide (points): each of its lines falls on the nearest
 * line of the sheet, and no column gets lost. So a part says how wide it is and nothing of the sheet's columns, and a
 * column more in one part leaves the others where they are. Throws when the sheet has fewer columns than the part.
 */
export function placed(columns: Columns, sheetWidths: readonly number[]): ColumnSpans {
  const keys = Object.keys(columns);
  if (keys.length > sheetWidths.length) throw new RangeError(`no room for ${keys.length} columns`);
  const lines = linesOf(sheetWidths);
  const wished = linesOf(columnWidths(columns, elementAt(lines, sheetWidths.length)));
  const places = new Map<string, Span>();
  let left = 0;
  keys.forEach((key, index) => {
    const most = sheetWidths.length - (keys.length - 1 - index);
    const right =
      index === keys.length - 1
        ? sheetWidths.length
        : nearest(lines, elementAt(wished, index + 1), left + 1, most);
    places.set(key, { left, right: right - 1 });
    left = right;
  });
  return places;
}

/** The points at which columns begin and end, from 0. */
function linesOf(widths: readonly number[]): number[] {
  let line = 0;
  return [line, ...widths.map((width) => (line += width))];
}

/** Index of the line nearest to the wished point, from `least` to `most`; the left one of two. */
function nearest(lines: readonly number[], wished: number, least: number, most: number): number {
  let best = least;
  for (let index = least + 1; index <= most; index += 1) {
    if (distance(lines, index, wished) < distance(lines, best, wished)) best = index;
  }
  return best;
}

function distance(lines: readonly number[], index: number, wished: number): number {
  return Math.abs(elementAt(lines, index) - wished);
}
