import { columnName, type Area } from "../core/values/addresses.ts";
import { isResponseTooLarge } from "./errors.ts";
import { FORM_KEY, MARK_KEY, UNFINISHED, WRITTEN_KEY } from "../core/plan/stored-keys.ts";
import { propertyText, queueProperties } from "./marks.ts";
import type { ListedSheet } from "./outline.ts";
import { FORMULA_ROWS, type CellFormula } from "../core/values/snapshot.ts";
import { formulasRead, queueCellsAndFormulas, readCells, type CellsRead } from "./cells.ts";

/** What one look tells about a sheet: how large it is, and the sheet itself when it is as small as most are. */
export interface Glance {
  readonly sheet: ListedSheet;
  readonly mark: string | null;
  readonly form: string | null;
  /** It is ours, and its writing was broken off. */
  readonly isUnfinished: boolean;
  /** Where values stand; null for a sheet without any. */
  readonly block: Area | null;
  /** Null: some are and some are not. */
  readonly allRowsHidden: boolean | null;
  /** Font of every cell of the block; null when they differ. */
  readonly font: string | null;
  /** The values in the first rows and columns, or all of them when they end there; null when not looked at. */
  readonly top: CellsRead | null;
  /** Formulas in the window; null when not looked at. */
  readonly formulas: readonly CellFormula[] | null;
}

/** Columns and cells looked at in one go: tables are narrower, and the answer stays under the web's 5 MB. */
const WINDOW_COLUMNS = 26;
const WINDOW_CELLS = 100_000;
const MAX_WINDOW_ROWS = FORMULA_ROWS;

/**
 * Sizes of all sheets and, in the same round trip, the values in a window at the top left of each: it holds the whole
 * of most sheets, so that most workbooks need no third round trip.
 */
export async function glanceAt(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<Glance[]> {
  const rows = Math.min(MAX_WINDOW_ROWS, Math.floor(WINDOW_CELLS / WINDOW_COLUMNS / sheets.length));
  try {
    return await glance(context, sheets, rows);
  } catch (error) {
    if (!isResponseTooLarge(error)) throw error;
    return glance(context, sheets, 0);
  }
}

async function glance(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  windowRows: number,
): Promise<Glance[]> {
  const queued = sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    return { sheet, ...queueGlance(worksheet, windowRows), properties: queueProperties(worksheet) };
  });
  await context.sync();
  return queued.map(({ sheet, used, top, properties }) => ({
    sheet,
    mark: propertyText(properties, MARK_KEY),
    form: propertyText(properties, FORM_KEY),
    isUnfinished: propertyText(properties, WRITTEN_KEY) === UNFINISHED,
    block: usedBlock(used),
    allRowsHidden: used.isNullObject ? false : used.rowHidden,
    font: used.isNullObject ? null : used.format.font.name,
    top: top === null || top.isNullObject ? null : readCells(top),
    formulas: top === null || top.isNullObject ? null : formulasRead(top),
  }));
}

function queueGlance(
  worksheet: Excel.Worksheet,
  windowRows: number,
): { used: Excel.Range; top: Excel.Range | null } {
  const used = queueUsedBlock(worksheet);
  used.load("rowHidden,format/font/name");
  if (windowRows === 0) return { used, top: null };
  const window = worksheet.getRange(`A1:${columnName(WINDOW_COLUMNS - 1)}${windowRows}`);
  return { used, top: queueCellsAndFormulas(window.getUsedRangeOrNullObject(true)) };
}

/** Queues the place of the block of values; `usedBlock` reads it after the sync. */
export function queueUsedBlock(worksheet: Excel.Worksheet): Excel.Range {
  const used = worksheet.getUsedRangeOrNullObject(true);
  return used.load("rowIndex,columnIndex,rowCount,columnCount");
}

/** Null for a sheet without values. */
export function usedBlock(used: Excel.Range): Area | null {
  if (used.isNullObject) return null;
  return {
    top: used.rowIndex,
    left: used.columnIndex,
    bottom: used.rowIndex + used.rowCount - 1,
    right: used.columnIndex + used.columnCount - 1,
  };
}
