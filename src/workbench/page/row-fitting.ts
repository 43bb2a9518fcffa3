import type { Area } from "../../core/values/addresses.ts";
import type { XlsxSheet } from "../../xlsx/model/document.ts";
import type { WorkbookModel } from "../engine/model.ts";

/** More rows than this keep the height of the sheet: measuring text is slow. */
const MOST_ROWS = 2000;

/**
 * Rows without a height of their own whose text needs another than the sheet's: wrapped, or in a larger font.
 * Excel fits these when it opens a file.
 */
export function rowsToFit(model: WorkbookModel, sheet: XlsxSheet): Area[] {
  const usualSize = model.formats.at(0).font.size;
  const rows: number[] = [];
  for (const [row, { cells, height }] of sheet.rows) {
    if (height !== null) continue;
    for (const [column, cell] of cells) {
      if (cell.value === null) continue;
      const format = model.effectiveFormat(sheet.id, row, column);
      if (!format.wrap && format.font.size <= usualSize) continue;
      rows.push(row);
      break;
    }
    if (rows.length === MOST_ROWS) break;
  }
  return rows.map((row) => ({ top: row, bottom: row, left: 0, right: 0 }));
}
