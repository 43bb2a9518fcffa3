import type { SheetPlan } from "../../core/plan/sheet-plan.ts";
import { isErrorValue } from "../../core/values/cell-value.ts";
import type { XlsxDocument, XlsxSheet } from "../../xlsx/model/document.ts";
import { newDocument } from "../../xlsx/workbook/new-document.ts";
import { writeDocument } from "../../xlsx/workbook/write-document.ts";
import { writeSheetPlan } from "../../xlsx/write-sheet-plan.ts";
import { SETTINGS_KEY } from "../../core/plan/stored-keys.ts";
import { sampleSettingsJson } from "./sample-settings.ts";
import { mistakenSheets } from "./mistaken-workbook.ts";
import { HIDDEN_ROWS } from "./mistakes.ts";
import { ROSTER_SHEET } from "./people-sheets.ts";
import { sampleSheets } from "./sample-workbook.ts";

/** The sample without mistakes: assets/so-ket-nap-mau.xlsx. The same bytes in every run. */
export function cleanSample(): Uint8Array {
  return writeDocument(documentOf(sampleSheets()));
}

/** The sample with `SEEDED_MISTAKES`: assets/so-ket-nap-loi.xlsx. The same bytes in every run. */
export function mistakenSample(): Uint8Array {
  const document = documentOf(mistakenSheets());
  for (const sheet of document.sheets) {
    typeErrors(sheet);
    if (sheet.name === ROSTER_SHEET) hideRows(sheet);
  }
  return writeDocument(document);
}

/** A user's own sheets carry no mark of ours, or they would never be read as data. */
function documentOf(plans: readonly SheetPlan[]): XlsxDocument {
  const document = newDocument();
  for (const plan of plans) {
    const { sheetName } = writeSheetPlan(document, plan);
    document.sheets.find(({ name }) => name === sheetName)?.customProperties.clear();
  }
  document.settings.set(SETTINGS_KEY, JSON.stringify(sampleSettingsJson()));
  return document;
}

/** A plan has no errors, only their literals. */
function typeErrors(sheet: XlsxSheet): void {
  for (const { cells } of sheet.rows.values()) {
    for (const cell of cells.values()) {
      if (typeof cell.value === "string" && isErrorValue(cell.value)) cell.value = { error: cell.value };
    }
  }
}

function hideRows(sheet: XlsxSheet): void {
  for (let row = HIDDEN_ROWS.first; row <= HIDDEN_ROWS.last; row += 1) {
    const hidden = sheet.rows.get(row - 1);
    if (hidden) hidden.hidden = true;
  }
}
