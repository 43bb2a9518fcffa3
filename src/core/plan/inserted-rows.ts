import { MAX_ROWS } from "../values/addresses.ts";
import { rewriteReferences, referenceText, type ReferenceEnd } from "../values/formula-references.ts";
import type { CellContent } from "../rules/finding.ts";

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
  const above = (row: number) => after.filter((one) => one < row).length;
  const rewritten = rewriteReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== sheet.toLowerCase()) return reference.text;
    const last = reference.last;
    const bottom = last?.row ?? null;
    const grows =
      bottom !== null && reference.first.row !== null && reference.first.row < bottom
        ? after.filter((one) => one === bottom).length
        : 0;
    if (grows > 0) isGrown = true;
    // A span over the whole sheet stays so.
    const isWhole = reference.first.row === 0 && bottom === MAX_ROWS - 1;
    const moved = (end: ReferenceEnd, more: number): ReferenceEnd =>
      end.row === null ? end : { ...end, row: Math.min(MAX_ROWS - 1, end.row + above(end.row) + more) };
    const first = moved(reference.first, 0);
    const end = last && moved(last, grows);
    const isSame = first.row === reference.first.row && (end?.row ?? null) === bottom;
    return isWhole || isSame ? reference.text : referenceText({ sheet: reference.sheet, first, last: end });
  });
  return { formula: rewritten, isGrown };
}
