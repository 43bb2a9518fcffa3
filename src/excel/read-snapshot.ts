import { PortError, type ReadOptions } from "../core/plan/port.ts";
import { cellCount, type Area } from "../core/values/addresses.ts";
import type { ColumnAttribute, SheetSnapshot, WorkbookSnapshot } from "../core/values/snapshot.ts";
import { isArchive } from "../core/edits/archive.ts";
import { readBlocks, type RowsRead, type Wanted } from "./blocks.ts";
import { columnAttribute, columnAttributes } from "./column-attributes.ts";
import type { CellsRead } from "./cells.ts";
import { columnsInDoubt } from "./fonts.ts";
import { withFormulaCells } from "./formula-cells.ts";
import { glanceAt, type Glance } from "./glance.ts";
import { inTurn } from "./in-turn.ts";
import { readOutline, type ListedSheet } from "./outline.ts";
import { inExcel, stopIfAborted } from "./run.ts";

/** Excel takes no more cells in one operation, and a sheet beyond it is a mistake or no roster (docs/excel.md). */
const MAX_SHEET_CELLS = 5_000_000;

/**
 * Reads the workbook: two round trips for sheets that fit a window, three for others, and one for every further
 * 20,000 rows. Merged areas are not read: reading them costs the user the undo list (office-js #5918).
 */
export function readExcelSnapshot(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  return inExcel(async (context) => {
    const { sheets, ...workbook } = await readOutline(context);
    stopIfAborted(options.signal);
    const glances = await glanceAt(context, sheets);
    const wanted = glances.map(stillWanted);
    const asked = wanted.filter((one) => one !== null);
    const read = await readBlocks(context, asked, options);
    stopIfAborted(options.signal);
    const sheetsRead = glances.map((glance, index) => {
      const own = wanted[index] ?? null;
      const rows = own === null ? [] : read.filter(({ wanted: at }) => asked[at] === own);
      return sheetSnapshot(glance, rows);
    });
    if (workbook.isCalculatedByHand !== true) return { ...workbook, sheets: sheetsRead };
    const withFormulas = await inTurn(sheetsRead, (sheet) => withFormulaCells(context, sheet));
    return { ...workbook, sheets: withFormulas };
  });
}

/** Null when the glance said it all. */
function stillWanted({ sheet, mark, block, top, allRowsHidden, font }: Glance): Wanted | null {
  if (block === null) return null;
  if (mark !== null) return wantedOfOurs(sheet, mark, block, top);
  const cells = !isWhole(top?.area, block);
  if (cells && cellCount(block) > MAX_SHEET_CELLS) throw new PortError("too-large", sheet.name);
  const hiddenRows = allRowsHidden === null;
  const fontColumns =
    font === null && top !== null ? columnsInDoubt(top.values).map((column) => top.area.left + column) : [];
  if (!cells && !hiddenRows && fontColumns.length === 0) return null;
  return { sheetId: sheet.id, sheetName: sheet.name, block, cells, hiddenRows, fontColumns };
}

/** What stands on a sheet of ours is compared with what we wrote. Sheets of earlier periods are too many to be read whole. */
function wantedOfOurs(sheet: ListedSheet, mark: string, block: Area, top: CellsRead | null): Wanted | null {
  if (isWhole(top?.area, block) || isArchive(mark) || cellCount(block) > MAX_SHEET_CELLS) return null;
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    block,
    cells: true,
    formulas: true,
    hiddenRows: false,
    fontColumns: [],
  };
}

function knownOf({ sheet, mark, form, isUnfinished }: Glance) {
  return {
    ...sheet,
    mark,
    ...(form === null ? {} : { form }),
    ...(mark !== null && isUnfinished ? { isUnfinished } : {}),
    merges: null,
  };
}

function sheetSnapshot(glance: Glance, rows: readonly RowsRead[]): SheetSnapshot {
  const { mark, block, top, allRowsHidden, font, formulas } = glance;
  const known = knownOf(glance);
  const isUnread = mark !== null && rows.length === 0 && !(block !== null && isWhole(top?.area, block));
  if (block === null || isUnread) {
    return { ...known, block: null, values: [], numberFormats: [], fonts: [], hiddenRows: [] };
  }
  const read = rows.flatMap(({ cells }) => cells ?? []);
  const cells = read.length > 0 || top === null ? read : [top];
  const ownFormulas = read.length > 0 && mark !== null ? rows.flatMap((one) => one.formulas) : formulas;
  const columnCount = block.right - block.left + 1;
  return {
    ...known,
    block,
    values: cells.flatMap(({ values }) => values),
    numberFormats: columnAttributes(
      cells.flatMap(({ numberFormats }) => numberFormats),
      columnCount,
    ),
    fonts: fontAttributes(block, font, rows),
    ...(ownFormulas === null ? {} : { formulas: ownFormulas }),
    hiddenRows: allRowsHidden === true ? allRows(block) : rows.flatMap(({ hiddenRows }) => hiddenRows),
  };
}

/** One font for all, or those that were asked for; empty when none were. */
function fontAttributes(block: Area, font: string | null, rows: readonly RowsRead[]): ColumnAttribute[] {
  const columnCount = block.right - block.left + 1;
  if (font !== null) return Array.from({ length: columnCount }, () => ({ kind: "uniform", value: font }));
  if (rows.every(({ fonts }) => fonts.size === 0)) return [];
  return Array.from({ length: columnCount }, (_, column) =>
    columnAttribute(rows.flatMap(({ fonts }) => fonts.get(block.left + column) ?? [])),
  );
}

function isWhole(seen: Area | undefined, block: Area): boolean {
  return (
    seen?.top === block.top &&
    seen.left === block.left &&
    seen.bottom === block.bottom &&
    seen.right === block.right
  );
}

function allRows({ top, bottom }: Area): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}
