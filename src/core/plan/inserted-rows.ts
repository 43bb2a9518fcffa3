import { MAX_ROWS } from "../values/addresses.ts";
import { rewriteReferences, referenceText, type ReferenceEnd } from "../values/formula-references.ts";
import type { CellContent } from "../rules/found.ts";

/** A whole row that is put in under a row of the user's. */
export interface InsertedRow {
  /** Index of the sheet in the snapshot. */
  readonly sheet: number;
  /** Row of the snapshot, before anything is put in; rows under the same one stand in their order. */
  readonly after: number;
  readonly cells: readonly { readonly column: number; readonly content: CellContent }[];
}

/** A row and the one that it becomes, or was, when all of them are in. */
export interface PlacedRow {
  readonly row: InsertedRow;
  readonly at: number;
}

/** From the top, sheet by sheet, with the rows that they become. */
export function placedRows(rows: readonly InsertedRow[]): PlacedRow[] {
  const ordered = [...rows].sort((a, b) => a.sheet - b.sheet || a.after - b.after);
  const before = new Map<number, number>();
  return ordered.map((row) => {
    const count = before.get(row.sheet) ?? 0;
    before.set(row.sheet, count + 1);
    return { row, at: row.after + 1 + count };
  });
}

/**
 * A formula of the sheet `home` after rows were put in under the rows `after` of the sheet `sheet`. A range that ends in
 * one of these rows takes the new ones in, unlike in Excel: a sum over a list would leave them out without a word.
 */
export function formulaWithRows(
  formula: string,
  {
    home,
    sheet,
    after,
  }: { readonly home: string; readonly sheet: string; readonly after: readonly number[] },
): { readonly formula: string; readonly isGrown: boolean } {
  let isGrown = false;
  const rewritten = rewriteReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== sheet.toLowerCase()) return reference.text;
    const moved = spanWithRows(reference, after);
    if (moved === null) return reference.text;
    if (moved.isGrown) isGrown = true;
    return referenceText({ sheet: reference.sheet, first: moved.first, last: moved.last });
  });
  return { formula: rewritten, isGrown };
}

interface Span {
  readonly first: ReferenceEnd;
  readonly last: ReferenceEnd | null;
}

/** Null where the span stays as it is; one over the whole sheet stays so. */
function spanWithRows({ first, last }: Span, after: readonly number[]): (Span & { isGrown: boolean }) | null {
  const bottom = last?.row ?? null;
  const isWhole = first.row === 0 && bottom === MAX_ROWS - 1;
  if (isWhole) return null;
  const isTall = bottom !== null && first.row !== null && first.row < bottom;
  const grows = isTall ? after.filter((one) => one === bottom).length : 0;
  const movedFirst = moved(first, after, 0);
  const movedLast = last && moved(last, after, grows);
  const isSame = movedFirst.row === first.row && (movedLast?.row ?? null) === bottom;
  return isSame ? null : { first: movedFirst, last: movedLast, isGrown: grows > 0 };
}

function moved(end: ReferenceEnd, after: readonly number[], more: number): ReferenceEnd {
  const { row } = end;
  if (row === null) return end;
  const above = after.filter((one) => one < row).length;
  return { ...end, row: Math.min(MAX_ROWS - 1, row + above + more) };
}
