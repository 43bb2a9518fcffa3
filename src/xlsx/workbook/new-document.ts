import { freeSheetName as freeName } from "../../core/plan/sheet-names.ts";
import type { XlsxDocument, XlsxSheet } from "../model/document.ts";
import { BLANK_PARTS } from "./blank-package.ts";
import { PartMap } from "../opc/parts.ts";
import { emptyContent } from "../sheet/read-sheet.ts";
import { readStyles } from "../styles/read-styles.ts";

/** A new workbook without sheets, in Times New Roman 12; `addSheet` gives it some. */
export function newDocument(): XlsxDocument {
  return {
    sheets: [],
    formats: readStyles(new PartMap(BLANK_PARTS), "xl/styles.xml", "xl/theme/theme1.xml").formats,
    names: [],
    date1904: false,
    isCalculationDue: false,
    activeSheet: 0,
    settings: new Map(),
    isProtected: false,
    package: null,
  };
}

/** Appends an empty sheet. The name must be free and valid (`freeSheetName`). */
export function addDocumentSheet(document: XlsxDocument, name: string): XlsxSheet {
  const sheet: XlsxSheet = {
    ...emptyContent(),
    id: freeId(document),
    name,
    visibility: "visible",
    part: null,
    changed: true,
    customProperties: new Map(),
    charts: [],
    tables: [],
  };
  document.sheets.push(sheet);
  return sheet;
}

/** Takes a sheet away; the names of its own go with it, and whatever stood behind it moves up. */
export function removeSheet(document: XlsxDocument, sheet: XlsxSheet): void {
  const index = document.sheets.indexOf(sheet);
  if (index < 0) return;
  document.sheets.splice(index, 1);
  document.names = document.names.flatMap((name) => {
    if (name.sheet === index) return [];
    return [name.sheet !== null && name.sheet > index ? { ...name, sheet: name.sheet - 1 } : name];
  });
  if (document.activeSheet >= index) document.activeSheet = Math.max(0, document.activeSheet - 1);
}

/** The name, or the first "name (2)" that no sheet has. */
export function freeDocumentSheetName(document: XlsxDocument, name: string): string {
  return freeName(
    name,
    document.sheets.map((sheet) => sheet.name),
  );
}

function freeId(document: XlsxDocument): string {
  const taken = new Set(document.sheets.map((sheet) => sheet.id));
  let number = document.sheets.length + 1;
  while (taken.has(`{sheet-${number}}`)) number++;
  return `{sheet-${number}}`;
}
