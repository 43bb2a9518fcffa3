import type { CellContent } from "../core/rules/finding.ts";
import type { CellRef } from "../core/values/addresses.ts";
import type { XlsxDocument, XlsxSheet } from "./document.ts";
import { insertRows } from "./insert-rows.ts";
import { holdsRows, moveFixedParts, type MovedSheet } from "./move-fixed-parts.ts";
import { PartMap } from "./opc/parts.ts";
import { writeZip, ZipArchive } from "./opc/zip.ts";
import { readDocument } from "./read-document.ts";
import type { SheetPlan } from "../core/plan/sheet-plan.ts";
import { SETTINGS_KEY } from "../core/plan/stored-keys.ts";
import { findPlannedSheet, writeSheetPlan } from "./write-sheet-plan.ts";
import { writeDocument } from "./write-document.ts";
import { WrittenCells } from "./written-cells.ts";

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
  const written = new WrittenCells(document);
  for (const { at, content } of cells) {
    written.set(sheetAt(document, at.sheet), at.row, at.column, content);
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
    written.shift(sheet, row.after + 1);
    moved.push({ part: sheet.part ?? "", name: sheet.name, at: row.after + 1, count: 1 });
    for (const { column, content } of row.cells) written.set(sheet, row.after + 1, column, content);
  }
  written.calculate();
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

/** A row under everything pushes nothing away; anywhere else the sheet must have nothing that we cannot move. */
function refuseHeldRows(document: XlsxDocument, sheet: XlsxSheet, after: number): void {
  const last = Math.max(...[...sheet.rows].filter(([, { cells }]) => cells.size > 0).map(([row]) => row), -1);
  if (after >= last || sheet.part === null || !document.package) return;
  if (holdsRows(new PartMap(document.package.parts), sheet.part) !== null) {
    throw new PlacementError("rowsHeld", sheet.name);
  }
}

function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const archive = new ZipArchive(bytes);
  return new Map(archive.names().map((name) => [name, archive.read(name) ?? new Uint8Array()]));
}
