import { MAX_ROWS, type Area } from "../core/values/addresses.ts";
import type { XlsxCell, XlsxColumn, XlsxSheet } from "./model/document.ts";
import type { Rewriting } from "../core/plan/port.ts";
import { ROWS_KEY } from "../core/plan/stored-keys.ts";

/** What a person wrote beside a sheet of ours, at its place on the sheet as it will be. */
interface Notes {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly cell: XlsxCell }[];
  readonly merges: readonly Area[];
  /** Widths of the columns right of ours. */
  readonly columns: readonly XlsxColumn[];
}

/**
 * Notes right of our columns stay beside the row that they stand beside; those below our rows move down when there are more rows than before,
 * with their values only, for a formula would mean other cells there. A new sheet has none.
 */
export function notesBeside(sheet: XlsxSheet, own: Area, over?: Rewriting): Notes {
  const rowsBefore = over?.rows ?? (Number(sheet.customProperties.get(ROWS_KEY)) || MAX_ROWS);
  const moved = new Map((over?.moves ?? []).map(({ from, to }) => [from, to]));
  const shift = Math.max(0, own.bottom + 1 - rowsBefore);
  const isNote = (row: number, column: number): boolean => column > own.right || row >= rowsBefore;
  const shiftAt = (row: number, column: number): number =>
    column <= own.right && row >= rowsBefore ? shift : 0;
  return {
    cells: [...sheet.rows].flatMap(([row, { cells }]) =>
      [...cells].flatMap(([column, cell]) => {
        if (!isNote(row, column)) return [];
        if (column > own.right && moved.has(row)) {
          const to = moved.get(row) ?? null;
          // A formula would mean other cells there.
          return to === null ? [] : [{ row: to, column, cell: { ...cell, formula: null } }];
        }
        const down = shiftAt(row, column);
        return [{ row: row + down, column, cell: down === 0 ? cell : { ...cell, formula: null } }];
      }),
    ),
    merges: sheet.merges.flatMap((merge) => {
      if (!isNote(merge.top, merge.left)) return [];
      if (merge.left > own.right && moved.has(merge.top)) return [];
      const down = shiftAt(merge.top, merge.left);
      return [{ ...merge, top: merge.top + down, bottom: merge.bottom + down }];
    }),
    columns: sheet.columns.flatMap((run) =>
      run.last > own.right && run.width !== null
        ? [{ ...run, first: Math.max(run.first, own.right + 1) }]
        : [],
    ),
  };
}

export function placeNotes(sheet: XlsxSheet, { cells, merges, columns }: Notes): void {
  for (const { row, column, cell } of cells) {
    const line = sheet.rows.get(row) ?? {
      cells: new Map<number, XlsxCell>(),
      height: null,
      hidden: false,
      style: null,
    };
    line.cells.set(column, cell);
    sheet.rows.set(row, line);
  }
  sheet.merges.push(...merges);
  for (const run of columns) sheet.columns = [...sheet.columns.flatMap((other) => around(other, run)), run];
  sheet.columns.sort((a, b) => a.first - b.first);
}

/** What of a run of columns is outside of another one. */
function around(run: XlsxColumn, { first, last }: XlsxColumn): XlsxColumn[] {
  const before = { ...run, last: Math.min(run.last, first - 1) };
  const after = { ...run, first: Math.max(run.first, last + 1) };
  return [before, after].filter((part) => part.first <= part.last);
}
