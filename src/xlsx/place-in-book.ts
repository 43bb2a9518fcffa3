import type { CellContent } from "../core/rules/finding.ts";
import type { Area, CellRef } from "../core/values/addresses.ts";
import { exceltsEngine } from "./calculation/excelts-engine.ts";
import { FormulaCalculator } from "./calculation/formula-calculator.ts";
import type { XlsxCell, XlsxDocument, XlsxSheet } from "./document.ts";
import { insertRows } from "./insert-rows.ts";
import { holdsRows, moveFixedParts, type MovedSheet } from "./move-fixed-parts.ts";
import { PartMap } from "./opc/parts.ts";
import { writeZip, ZipArchive } from "./opc/zip.ts";
import { readDocument } from "./read-document.ts";
import type { SheetPlan } from "../core/plan/sheet-plan.ts";
import { SETTINGS_KEY } from "./stored-keys.ts";
import { findPlannedSheet, writeSheetPlan } from "./write-sheet-plan.ts";
import { writeDocument } from "./write-document.ts";

/** New content of one cell. `sheet` counts the worksheets. */
export interface PlacedCell {
  readonly at: CellRef;
  readonly content: CellContent;
}

/** A row put in under row `after`, as it was before any row came in. */
export interface PlacedRow {
  readonly sheet: number;
  readonly after: number;
  readonly cells: readonly { readonly column: number; readonly content: CellContent }[];
}

/** What goes into a file. */
export interface Placed {
  readonly cells: readonly PlacedCell[];
  readonly rows: readonly PlacedRow[];
  /** Sheets of our own, written anew or added behind the others. */
  readonly sheets?: readonly SheetPlan[];
  /** Settings to be stored with the workbook, as JSON. */
  readonly settings?: string | null;
}

/** Why nothing was written: the sheet is protected, or holds something that keeps its rows in place. */
export class PlacementError extends Error {
  constructor(
    readonly problem: "sheetProtected" | "rowsHeld" | "workbookProtected",
    readonly sheetName: string,
  ) {
    super(`${problem}: ${sheetName}`);
    this.name = "PlacementError";
  }
}

/**
 * The file with these cells and rows in it, whole or not at all. Formulas that read them are worked out again (one that
 * cannot be keeps no result and is calculated when the file is opened); every other cell, format, rule and part is as
 * it was. Throws a `PlacementError` or a `FileError`.
 */
export function placeInBook(bytes: Uint8Array, placed: Placed): Uint8Array {
  const { cells, rows, sheets = [], settings = null } = placed;
  const document = readDocument(bytes);
  if (settings !== null) document.settings.set(SETTINGS_KEY, JSON.stringify(settings));
  const written = new Map<XlsxSheet, Area[]>();
  for (const { at, content } of cells) {
    const sheet = sheetAt(document, at.sheet);
    setCell(document, sheet, at.row, at.column, content);
    note(written, sheet, at.row, at.column, at.column);
  }
  // From the bottom up, so that the rows above keep their numbers; those under one row stay in their order.
  const moved: MovedSheet[] = [];
  const order = rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => b.row.after - a.row.after || b.index - a.index);
  for (const { row } of order) {
    const sheet = sheetAt(document, row.sheet);
    refuseHeldRows(document, sheet, row.after);
    insertRows(document, { sheet, at: row.after + 1, count: 1 });
    for (const [other, areas] of written) if (other === sheet) shift(areas, row.after + 1);
    moved.push({ part: sheet.part ?? "", name: sheet.name, at: row.after + 1, count: 1 });
    for (const { column, content } of row.cells) {
      setCell(document, sheet, row.after + 1, column, content);
      note(written, sheet, row.after + 1, column, column);
    }
  }
  calculate(document, written);
  for (const plan of sheets) {
    const standing = findPlannedSheet(document, plan.mark);
    if (standing?.isProtected) throw new PlacementError("sheetProtected", standing.name);
    if (!standing && document.isProtected) throw new PlacementError("workbookProtected", "");
    writeSheetPlan(document, plan);
  }
  let parts = partsOf(writeDocument(document));
  if (moved.length === 0) return writeZip(parts);
  for (const one of moved) parts = moveFixedParts(parts, one);
  return writeZip(parts);
}

function sheetAt(document: XlsxDocument, index: number): XlsxSheet {
  const sheet = document.sheets[index];
  if (!sheet) throw new RangeError(`no sheet ${index}`);
  if (sheet.isProtected) throw new PlacementError("sheetProtected", sheet.name);
  return sheet;
}

function setCell(
  document: XlsxDocument,
  sheet: XlsxSheet,
  row: number,
  column: number,
  content: CellContent,
): void {
  let stored = sheet.rows.get(row);
  if (!stored) {
    stored = { cells: new Map(), height: null, hidden: false, style: null };
    sheet.rows.set(row, stored);
  }
  const standing = stored.cells.get(column);
  const run = sheet.columns.find(({ first, last }) => first <= column && column <= last);
  const style = standing?.style ?? stored.style ?? run?.style ?? 0;
  const cell: XlsxCell = {
    value: content.kind === "formula" ? null : content.value,
    formula: content.kind === "formula" ? content.formula.replace(/^=/, "") : null,
    style:
      content.numberFormat === undefined ? style : withNumberFormat(document, style, content.numberFormat),
  };
  stored.cells.set(column, cell);
  sheet.changed = true;
}

/** The same look with another number format; formats are only ever appended. */
function withNumberFormat(document: XlsxDocument, style: number, numberFormat: string): number {
  const base = document.formats[style] ?? document.formats[0];
  if (!base || base.numberFormat === numberFormat) return style;
  const wanted = { ...base, numberFormat };
  const text = JSON.stringify(wanted);
  const known = document.formats.findIndex((format) => JSON.stringify(format) === text);
  return known >= 0 ? known : document.formats.push(wanted) - 1;
}

function note(
  written: Map<XlsxSheet, Area[]>,
  sheet: XlsxSheet,
  row: number,
  left: number,
  right: number,
): void {
  const areas = written.get(sheet) ?? [];
  areas.push({ top: row, bottom: row, left, right });
  written.set(sheet, areas);
}

function shift(areas: Area[], at: number): void {
  areas.forEach((area, index) => {
    if (area.top >= at) areas[index] = { ...area, top: area.top + 1, bottom: area.bottom + 1 };
  });
}

/** A row under everything pushes nothing away; anywhere else the sheet must have nothing that we cannot move. */
function refuseHeldRows(document: XlsxDocument, sheet: XlsxSheet, after: number): void {
  const last = Math.max(...[...sheet.rows].filter(([, { cells }]) => cells.size > 0).map(([row]) => row), -1);
  if (after >= last || sheet.part === null || !document.package) return;
  if (holdsRows(new PartMap(document.package.parts), sheet.part) !== null) {
    throw new PlacementError("rowsHeld", sheet.name);
  }
}

function calculate(document: XlsxDocument, written: ReadonlyMap<XlsxSheet, readonly Area[]>): void {
  const calculator = new FormulaCalculator(document, exceltsEngine);
  for (const { cell, value } of calculator.afterWrite(written)) {
    const cells = cell.sheet.rows.get(cell.row)?.cells;
    const standing = cells?.get(cell.column);
    if (!cells || !standing) continue;
    cells.set(cell.column, { ...standing, value });
    cell.sheet.changed = true;
    document.isCalculationDue = true;
  }
  for (const { sheet, row, column } of calculator.uncalculated) {
    const cells = sheet.rows.get(row)?.cells;
    const standing = cells?.get(column);
    if (!cells || !standing) continue;
    cells.set(column, { ...standing, value: null });
    sheet.changed = true;
    document.isCalculationDue = true;
  }
}

function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const archive = new ZipArchive(bytes);
  return new Map(archive.names().map((name) => [name, archive.read(name) ?? new Uint8Array()]));
}
