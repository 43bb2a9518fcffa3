import type { Area } from "../../core/values/addresses.ts";
import type { XlsxCell, XlsxSheet } from "../../xlsx/model/document.ts";

/**
 * The block that holds everything used: cells with contents, and with `valuesOnly` false also those that only have a
 * format. Null when there are none.
 */
export function usedArea(sheet: XlsxSheet, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, stored] of sheet.rows) {
    let used = false;
    for (const [column, cell] of stored.cells) {
      if (!hasContent(cell) && (valuesOnly || cell.style === 0)) continue;
      used = true;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    if (!used) continue;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** A formula counts even when it shows nothing. */
export function hasContent(cell: XlsxCell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}
