import type { SheetPlan } from "../core/plan/sheet-plan.ts";
import { newDocument } from "./workbook/new-document.ts";
import { writeDocument } from "./workbook/write-document.ts";
import { writeSheetPlan } from "./write-sheet-plan.ts";

/** A new workbook of sheets to be filled in, as the bytes of a file. */
export function madeWorkbook(sheets: readonly SheetPlan[]): Uint8Array {
  const document = newDocument();
  for (const sheet of sheets) writeSheetPlan(document, sheet, "addForm");
  document.isCalculationDue = true;
  return writeDocument(document);
}
