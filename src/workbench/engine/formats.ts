import type { Area } from "../../core/values/addresses.ts";
import type {
  BorderLine,
  BorderSide,
  CellFormat,
  XlsxCell,
  XlsxColumn,
  XlsxDocument,
  XlsxSheet,
} from "../../xlsx/model/document.ts";
import { DEFAULT_FORMAT } from "../../xlsx/styles/read-styles.ts";
import { isEntireColumn, isEntireRow } from "../../xlsx/calculation/areas.ts";
import type { Edits } from "./edits.ts";

/** Part of a format to be changed; what it does not name stays. */
export type FormatPatch = Partial<Omit<CellFormat, "font" | "borders">> & {
  readonly font?: Partial<CellFormat["font"]>;
  readonly borders?: Partial<Record<BorderSide, BorderLine | null>>;
};

/** The formats of a document by index: equal formats share one, new ones are appended. */
export class FormatTable {
  readonly #document: XlsxDocument;
  readonly #indices = new Map<string, number>();
  /** What a patch made of an index before: a sheet is formatted by few patches, over and over. */
  readonly #patched = new Map<string, number>();

  constructor(document: XlsxDocument) {
    this.#document = document;
    if (document.formats.length === 0) document.formats.push(DEFAULT_FORMAT);
    document.formats.forEach((format, index) => {
      const key = JSON.stringify(format);
      if (!this.#indices.has(key)) this.#indices.set(key, index);
    });
  }

  at(index: number): CellFormat {
    return this.#document.formats[index] ?? this.#document.formats[0] ?? DEFAULT_FORMAT;
  }

  intern(format: CellFormat): number {
    const key = JSON.stringify(format);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    const index = this.#document.formats.push(format) - 1;
    this.#indices.set(key, index);
    return index;
  }

  /** Index of the format at `index` with the patch on it. */
  patched(index: number, patch: FormatPatch): number {
    const key = `${index} ${JSON.stringify(patch)}`;
    const known = this.#patched.get(key);
    if (known !== undefined) return known;
    const format = this.at(index);
    const { font, borders, ...rest } = patch;
    const made = this.intern({
      ...format,
      ...rest,
      font: { ...format.font, ...font },
      borders: { ...format.borders, ...borders },
    });
    this.#patched.set(key, made);
    return made;
  }
}

/** The style index of a position: the cell's, else its row's, else its column's. */
export function styleAt(sheet: XlsxSheet, row: number, column: number): number {
  const stored = sheet.rows.get(row);
  return stored?.cells.get(column)?.style ?? stored?.style ?? columnFormatAt(sheet, column)?.style ?? 0;
}

export function columnFormatAt(sheet: XlsxSheet, column: number): XlsxColumn | undefined {
  return sheet.columns.find((run) => run.first <= column && column <= run.last);
}

/**
 * Gives every position of the area the style that `restyle` makes of its present one. Whole columns and whole rows
 * are formatted as such, so that a million cells cost nothing.
 */
export function restyleArea(
  edits: Edits,
  sheet: XlsxSheet,
  area: Area,
  restyle: (style: number) => number,
): void {
  const known = new Map<number, number>();
  const next = (style: number): number => {
    const made = known.get(style) ?? restyle(style);
    known.set(style, made);
    return made;
  };
  if (isEntireColumn(area)) restyleColumns(edits, sheet, area, next);
  else if (isEntireRow(area)) restyleRows(edits, sheet, area, next);
  else restyleCells(edits, sheet, area, next);
  edits.formatted(sheet, area);
}

/** What comes of each style; the same of the same one. */
type NextStyle = (style: number) => number;

function restyleColumns(edits: Edits, sheet: XlsxSheet, area: Area, next: NextStyle): void {
  const isWholeSheet = isEntireRow(area);
  for (const [row, stored] of sheet.rows) {
    if (stored.style === null) continue;
    if (isWholeSheet) {
      edits.assign(sheet, stored, "style", next(stored.style));
      continue;
    }
    // A formatted row wins over its columns, so its positions under them become cells of their own.
    for (let column = area.left; column <= area.right; column++) {
      if (!stored.cells.has(column)) edits.setCell(sheet, row, column, blank(stored.style));
    }
  }
  restyleStored(edits, sheet, area, next);
  patchColumns(edits, sheet, area.left, area.right, (run) => ({ ...run, style: next(run.style ?? 0) }));
}

function restyleRows(edits: Edits, sheet: XlsxSheet, area: Area, next: NextStyle): void {
  restyleStored(edits, sheet, area, next);
  for (let row = area.top; row <= area.bottom; row++) {
    const stored = edits.row(sheet, row);
    edits.assign(sheet, stored, "style", next(stored.style ?? 0));
  }
}

function restyleCells(edits: Edits, sheet: XlsxSheet, area: Area, next: NextStyle): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const style = styleAt(sheet, row, column);
      const cell = sheet.rows.get(row)?.cells.get(column);
      const wanted = next(style);
      if (wanted !== style) edits.setCell(sheet, row, column, { ...(cell ?? blank(style)), style: wanted });
    }
  }
}

/** Splits the column runs at the edges of `first…last` and puts what `patch` makes of each piece, gaps included. */
export function patchColumns(
  edits: Edits,
  sheet: XlsxSheet,
  first: number,
  last: number,
  patch: (run: XlsxColumn) => XlsxColumn,
): void {
  const runs: XlsxColumn[] = [];
  let next = first;
  const fill = (until: number): void => {
    if (next <= until) {
      runs.push(patch({ first: next, last: until, width: null, hidden: false, style: null }));
    }
    next = until + 1;
  };
  for (const run of sheet.columns) {
    if (run.last < first || run.first > last) continue;
    fill(Math.min(run.first - 1, last));
    const from = Math.max(run.first, first);
    const to = Math.min(run.last, last);
    runs.push(patch({ ...run, first: from, last: to }));
    next = to + 1;
  }
  fill(last);
  const outside = sheet.columns.flatMap((run) => {
    const pieces: XlsxColumn[] = [];
    if (run.first < first) pieces.push({ ...run, last: Math.min(run.last, first - 1) });
    if (run.last > last) pieces.push({ ...run, first: Math.max(run.first, last + 1) });
    return pieces;
  });
  const all = [...outside, ...runs].sort((a, b) => a.first - b.first);
  edits.assign(sheet, sheet, "columns", joinEqual(all));
}

function restyleStored(edits: Edits, sheet: XlsxSheet, area: Area, next: NextStyle): void {
  for (const [row, stored] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of [...stored.cells]) {
      if (column < area.left || column > area.right) continue;
      const style = next(cell.style);
      if (style !== cell.style) edits.setCell(sheet, row, column, { ...cell, style });
    }
  }
}

function joinEqual(runs: readonly XlsxColumn[]): XlsxColumn[] {
  const joined: XlsxColumn[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const same =
      last &&
      last.last + 1 === run.first &&
      last.width === run.width &&
      last.hidden === run.hidden &&
      last.style === run.style;
    if (same) last.last = run.last;
    else if (run.width !== null || run.hidden || run.style !== null) joined.push({ ...run });
  }
  return joined;
}

export function blank(style: number): XlsxCell {
  return { value: null, formula: null, style };
}
