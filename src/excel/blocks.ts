import { PortError, type ReadOptions } from "../core/plan/port.ts";
import type { Area } from "../core/values/addresses.ts";
import type { CellFormula } from "../core/values/snapshot.ts";
import { formulasRead, queueCells, queueCellsAndFormulas, readCells, type CellsRead } from "./cells.ts";
import { isResponseTooLarge } from "./errors.ts";
import { fontsRead, queueFonts } from "./fonts.ts";
import { stopIfAborted } from "./run.ts";

/** What is still to be read of a sheet. */
export interface Wanted {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly block: Area;
  readonly cells: boolean;
  /** With the cells also their formulas: of sheets that we wrote ourselves. */
  readonly formulas?: boolean;
  readonly hiddenRows: boolean;
  /** Columns of the sheet whose fonts matter. */
  readonly fontColumns: readonly number[];
}

/** Some neighbouring rows of a sheet; `wanted` is the index in what was asked for. */
export interface RowsRead {
  readonly wanted: number;
  readonly top: number;
  readonly bottom: number;
  readonly cells: CellsRead | null;
  readonly formulas: readonly CellFormula[];
  /** Rows of the sheet, ascending. */
  readonly hiddenRows: readonly number[];
  /** Font names of the rows, by column of the sheet. */
  readonly fonts: ReadonlyMap<number, readonly string[]>;
}

interface Rows {
  readonly wanted: number;
  readonly top: number;
  readonly bottom: number;
}

const MAX_BLOCK_ROWS = 20_000;
/** Cells per round trip; halved when the host says that an answer is too large, down to the least. */
const MAX_CELLS = 500_000;
const LEAST_CELLS = 2_000;

/** Reads row block after row block, several small ones in one round trip. Rejects with `too-large` and the sheet's name. */
export function readBlocks(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
  { signal, onProgress }: ReadOptions,
): Promise<RowsRead[]> {
  const rowsInAll = wanted.reduce((sum, { block }) => sum + block.bottom - block.top + 1, 0);
  const read: RowsRead[] = [];

  // Each round trip follows from the one before: how far it came, and how much the host lets through.
  const readOn = async (from: Rows | null, limit: number): Promise<RowsRead[]> => {
    if (from === null) return read;
    stopIfAborted(signal);
    const batch = nextRows(wanted, from, limit);
    const next = following(wanted, batch.at(-1) ?? from);
    try {
      read.push(...(await readRows(context, wanted, batch)));
    } catch (error) {
      if (!isResponseTooLarge(error)) throw error;
      if (limit <= LEAST_CELLS) throw tooLarge(wanted, from, error);
      return readOn(from, Math.ceil(limit / 2));
    }
    const rowsRead = read.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
    onProgress?.(rowsRead, rowsInAll);
    return readOn(next, limit);
  };
  return readOn(firstRows(wanted, 0), MAX_CELLS);
}

/** As many blocks as the limit allows, one at least. */
function nextRows(wanted: readonly Wanted[], from: Rows, limit: number): Rows[] {
  const batch: Rows[] = [];
  let room = limit;
  for (let rows: Rows | null = from; rows !== null; rows = following(wanted, rows)) {
    const one = wanted[rows.wanted];
    if (!one) break;
    const width = cellsPerRow(one);
    const rowsWithRoom = Math.floor(room / width);
    if (rowsWithRoom < 1 && batch.length > 0) break;
    const count = Math.max(1, Math.min(MAX_BLOCK_ROWS, rowsWithRoom, one.block.bottom - rows.top + 1));
    rows = { ...rows, bottom: rows.top + count - 1 };
    batch.push(rows);
    room -= count * width;
    if (rows.bottom < one.block.bottom) break;
  }
  return batch;
}

function cellsPerRow({ block, cells, formulas, fontColumns }: Wanted): number {
  return (cells ? (block.right - block.left + 1) * (formulas === true ? 2 : 1) : 0) + fontColumns.length + 1;
}

/** Where reading goes on after these rows; null at the end. */
function following(wanted: readonly Wanted[], { wanted: index, bottom }: Rows): Rows | null {
  const block = wanted[index]?.block;
  return block && bottom < block.bottom
    ? { wanted: index, top: bottom + 1, bottom: block.bottom }
    : firstRows(wanted, index + 1);
}

function firstRows(wanted: readonly Wanted[], index: number): Rows | null {
  const block = wanted[index]?.block;
  return block ? { wanted: index, top: block.top, bottom: block.bottom } : null;
}

async function readRows(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
  batch: readonly Rows[],
): Promise<RowsRead[]> {
  const queued = batch.flatMap((rows) => {
    const one = wanted[rows.wanted];
    return one ? [{ rows, one, ...queueRows(context, one, rows) }] : [];
  });
  await context.sync();
  return queued.map(({ rows, one, cells, properties, fonts }) => {
    const cellsRead = cells && readCells(cells);
    if (cells && !cellsRead) throw tooLarge(wanted, rows);
    return {
      ...rows,
      cells: cellsRead,
      formulas: cells && one.formulas === true ? formulasRead(cells) : [],
      hiddenRows:
        properties?.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [rows.top + index] : [])) ??
        [],
      fonts: new Map(one.fontColumns.map((column, index) => [column, fontsRead(fonts[index])])),
    };
  });
}

function queueRows(context: Excel.RequestContext, wanted: Wanted, { top, bottom }: Rows) {
  const { left, right } = wanted.block;
  const worksheet = context.workbook.worksheets.getItem(wanted.sheetId);
  const range = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  return {
    cells: wanted.cells ? (wanted.formulas === true ? queueCellsAndFormulas : queueCells)(range) : null,
    properties: wanted.hiddenRows ? range.getRowProperties({ rowHidden: true }) : null,
    fonts: wanted.fontColumns.map((column) => queueFonts(range.getColumn(column - left))),
  };
}

function tooLarge(wanted: readonly Wanted[], { wanted: index }: Rows, cause?: unknown): PortError {
  return new PortError("too-large", wanted[index]?.sheetName ?? null, { cause });
}
