import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../core/values/addresses.ts";
import { sameArea } from "./areas.ts";
import { referenceText, rewriteReferences, type ReferenceEnd } from "../../core/values/formula-references.ts";

/**
 * Cells of one sheet that move: everything in `band` from `at` on goes by `count` along the axis; a negative count
 * deletes the first `-count` of them. The band is all rows or columns, or those of the cells inserted.
 */
export interface Move {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** First and last index across the axis that take part. */
  readonly band: { readonly first: number; readonly last: number };
}

const limit = (axis: Move["axis"]): number => (axis === "rows" ? MAX_ROWS : MAX_COLUMNS);

/** Where the area is after the move; null when nothing is left of it. Areas that the band cuts stay where they are. */
export function movedArea(area: Area, move: Move): Area | null {
  const [low, high, first, last] =
    move.axis === "rows"
      ? ([area.top, area.bottom, area.left, area.right] as const)
      : ([area.left, area.right, area.top, area.bottom] as const);
  if (first < move.band.first || last > move.band.last) return area;
  const span = movedSpan(low, high, move);
  if (!span) return null;
  return move.axis === "rows"
    ? { ...area, top: span.low, bottom: span.high }
    : { ...area, left: span.low, right: span.high };
}

function movedSpan(low: number, high: number, move: Move): { low: number; high: number } | null {
  const end = limit(move.axis) - 1;
  // A span over the whole sheet ("A:A") stays so.
  if (low === 0 && high === end) return { low, high };
  if (move.count > 0) {
    const moved = {
      low: low >= move.at ? low + move.count : low,
      high: Math.min(high >= move.at ? high + move.count : high, end),
    };
    return moved.low > end ? null : moved;
  }
  const cut = move.at - move.count;
  const after = (index: number): number => (index >= cut ? index + move.count : Math.min(index, move.at));
  if (low >= move.at && high < cut) return null;
  return { low: after(low), high: high >= cut ? high + move.count : Math.min(high, move.at - 1) };
}

/** A formula of the sheet `home` after cells moved on `sheet`; a reference to what was deleted becomes #REF!. */
export function movedFormula(formula: string, home: string, sheet: string, move: Move): string {
  return rewriteReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== sheet.toLowerCase()) return reference.text;
    const last = reference.last ?? reference.first;
    const area: Area = {
      top: Math.min(reference.first.row ?? 0, last.row ?? 0),
      left: Math.min(reference.first.column ?? 0, last.column ?? 0),
      bottom: Math.max(reference.first.row ?? MAX_ROWS - 1, last.row ?? MAX_ROWS - 1),
      right: Math.max(reference.first.column ?? MAX_COLUMNS - 1, last.column ?? MAX_COLUMNS - 1),
    };
    const moved = movedArea(area, move);
    if (!moved) return "#REF!";
    const end = (old: ReferenceEnd, row: number, column: number): ReferenceEnd => ({
      ...old,
      row: old.row === null ? null : row,
      column: old.column === null ? null : column,
    });
    const changed = {
      sheet: reference.sheet,
      first: end(reference.first, moved.top, moved.left),
      last: reference.last && end(reference.last, moved.bottom, moved.right),
    };
    return sameArea(moved, area) ? reference.text : referenceText(changed);
  });
}

/** A formula copied `rows` down and `columns` right: its relative references go along; off the sheet is #REF!. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return rewriteReferences(formula, (reference) => {
    const shift = (end: ReferenceEnd): ReferenceEnd => ({
      ...end,
      row: end.row === null || end.rowAbsolute ? end.row : end.row + rows,
      column: end.column === null || end.columnAbsolute ? end.column : end.column + columns,
    });
    const first = shift(reference.first);
    const last = reference.last && shift(reference.last);
    const inside = (end: ReferenceEnd): boolean =>
      (end.row ?? 0) >= 0 &&
      (end.row ?? 0) < MAX_ROWS &&
      (end.column ?? 0) >= 0 &&
      (end.column ?? 0) < MAX_COLUMNS;
    if (!inside(first) || (last && !inside(last))) return "#REF!";
    return referenceText({ sheet: reference.sheet, first, last });
  });
}

/** A formula after a sheet got another name. */
export function renamedFormula(formula: string, before: string, after: string): string {
  return rewriteReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === before.toLowerCase()
      ? referenceText({ ...reference, sheet: after })
      : reference.text,
  );
}

/** A formula after a sheet was deleted. */
export function orphanedFormula(formula: string, deleted: string): string {
  return rewriteReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === deleted.toLowerCase() ? "#REF!" : reference.text,
  );
}
