import { readDocument } from "../../xlsx/read-document.ts";
import { writeDocument } from "../../xlsx/write-document.ts";
import { WorkbookModel } from "./model.ts";

/**
 * The file with the results of its formulas, for one that was written by a program that does not calculate. A formula
 * that cannot be worked out gets the error that says so, never a figure. Throws a `FileError` when it is no workbook.
 */
export function calculatedFile(bytes: Uint8Array): Uint8Array {
  const document = readDocument(bytes);
  new WorkbookModel(document, "").recalculate();
  for (const sheet of document.sheets) sheet.changed = true;
  return writeDocument(document);
}
