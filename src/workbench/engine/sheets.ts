import type { XlsxSheet } from "../../xlsx/model/document.ts";
import type { SheetVisibility } from "../../core/values/snapshot.ts";
import type { Edits } from "./edits.ts";
import { invalidArgument, ModelError } from "./model-error.ts";
import { orphanedFormula, renamedFormula } from "../../xlsx/calculation/moved-references.ts";
import { rewriteFormulas } from "./structure-followers.ts";
import { findSheetByName } from "../../xlsx/model/sheet-named.ts";
import { emptyContent } from "../../xlsx/sheet/read-sheet.ts";

const MAX_NAME_LENGTH = 31;

/** Adds a sheet at the end; without a name it gets the next free "Sheet1". */
export function addSheet(edits: Edits, id: string, name: string | null): XlsxSheet {
  const { document } = edits;
  refuseProtected(edits);
  const wished = name ?? freeName(document.sheets);
  checkName(document.sheets, wished, null);
  const sheet = blankSheet(id, wished);
  edits.assign(null, document, "sheets", [...document.sheets, sheet]);
  edits.note({ kind: "sheets", sheetId: id, change: "added" });
  return sheet;
}

/** The last visible sheet cannot be deleted; references to the deleted one become #REF!. */
export function deleteSheet(edits: Edits, sheet: XlsxSheet): void {
  const { document } = edits;
  refuseProtected(edits);
  refuseLastVisible(document.sheets, sheet);
  const index = document.sheets.indexOf(sheet);
  const active = document.sheets[document.activeSheet];
  const rest = document.sheets.filter((other) => other !== sheet);
  edits.assign(null, document, "sheets", rest);
  const names = document.names
    .filter((name) => name.sheet !== index)
    .map((name) => (name.sheet !== null && name.sheet > index ? { ...name, sheet: name.sheet - 1 } : name));
  edits.assign(null, document, "names", names);
  rewriteFormulas(edits, (formula) => orphanedFormula(formula, sheet.name));
  const next = active && active !== sheet ? rest.indexOf(active) : firstVisible(rest, index);
  edits.assign(null, document, "activeSheet", next);
  edits.note({ kind: "sheets", sheetId: sheet.id, change: "deleted" });
  edits.clearsUndo = true;
}

export function renameSheet(edits: Edits, sheet: XlsxSheet, name: string): void {
  const before = sheet.name;
  if (name === before) return;
  refuseProtected(edits);
  checkName(edits.document.sheets, name, sheet);
  edits.assign(sheet, sheet, "name", name);
  rewriteFormulas(edits, (formula) => renamedFormula(formula, before, name));
  edits.note({ kind: "sheets", sheetId: sheet.id, change: "renamed", before });
  edits.clearsUndo = true;
}

/** `position` counts from 0 among all sheets, hidden ones included. */
export function moveSheet(edits: Edits, sheet: XlsxSheet, position: number): void {
  const { document } = edits;
  refuseProtected(edits);
  if (!Number.isInteger(position) || position < 0 || position >= document.sheets.length) {
    throw invalidArgument(`There is no position ${position}.`);
  }
  const positionBefore = document.sheets.indexOf(sheet);
  const active = document.sheets[document.activeSheet];
  const owners = document.names.map((name) => (name.sheet === null ? null : document.sheets[name.sheet]));
  const order = document.sheets.filter((other) => other !== sheet);
  order.splice(position, 0, sheet);
  edits.assign(null, document, "sheets", order);
  if (active) edits.assign(null, document, "activeSheet", order.indexOf(active));
  const names = document.names.map((name, index) => {
    const owner = owners[index];
    return owner ? { ...name, sheet: order.indexOf(owner) } : name;
  });
  edits.assign(null, document, "names", names);
  edits.note({ kind: "sheets", sheetId: sheet.id, change: "moved", positionBefore });
  edits.clearsUndo = true;
}

export function setVisibility(edits: Edits, sheet: XlsxSheet, visibility: SheetVisibility): void {
  if (sheet.visibility === visibility) return;
  refuseProtected(edits);
  const { document } = edits;
  if (visibility !== "visible") refuseLastVisible(document.sheets, sheet);
  edits.assign(sheet, sheet, "visibility", visibility);
  if (visibility !== "visible" && document.sheets[document.activeSheet] === sheet) {
    edits.assign(null, document, "activeSheet", firstVisible(document.sheets, document.activeSheet));
  }
  edits.note({ kind: "sheets", sheetId: sheet.id, change: "visibility" });
  edits.clearsUndo = true;
}

/**
 * Excel's rules: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end, not "History", and no
 * other sheet of that name in any case.
 */
function checkName(sheets: readonly XlsxSheet[], name: string, self: XlsxSheet | null): void {
  const invalid =
    name.trim() === "" ||
    name.length > MAX_NAME_LENGTH ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history";
  if (invalid) throw invalidArgument(`"${name}" cannot be the name of a sheet.`);
  const other = findSheetByName(sheets, name);
  if (other && other !== self) {
    throw new ModelError("ItemAlreadyExists", `There is a sheet "${other.name}" already.`);
  }
}

function refuseProtected(edits: Edits): void {
  if (edits.document.isProtected) {
    throw new ModelError("AccessDenied", "The structure of the workbook is protected.");
  }
}

function refuseLastVisible(sheets: readonly XlsxSheet[], sheet: XlsxSheet): void {
  const others = sheets.some((other) => other !== sheet && other.visibility === "visible");
  if (!others) throw new ModelError("InvalidOperation", "A workbook needs one visible sheet.");
}

function firstVisible(sheets: readonly XlsxSheet[], near: number): number {
  for (let distance = 0; distance < sheets.length; distance++) {
    for (const index of [near + distance, near - distance - 1]) {
      if (sheets[index]?.visibility === "visible") return index;
    }
  }
  return 0;
}

function freeName(sheets: readonly XlsxSheet[]): string {
  let number = 1;
  while (findSheetByName(sheets, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

export function blankSheet(id: string, name: string): XlsxSheet {
  return {
    id,
    name,
    visibility: "visible",
    part: null,
    changed: true,
    ...emptyContent(),
    customProperties: new Map(),
    charts: [],
    tables: [],
  };
}
