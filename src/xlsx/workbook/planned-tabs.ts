import type { XlsxDocument, XlsxSheet } from "../model/document.ts";
import type { Tab, WorkbookIndex } from "./read-workbook.ts";

/** A tab of the file to be written. `was` is its place among the file's tabs; `sheet` is null for charts and the like. */
export interface PlannedTab {
  readonly sheet: XlsxSheet | null;
  readonly was: Tab | null;
  readonly relationshipId: string;
}

/**
 * The tabs in their new order: the document's sheets, and behind the sheet it stood behind each tab that is none
 * of ours (a chart sheet).
 */
export function planTabs(
  document: XlsxDocument,
  index: WorkbookIndex,
  relationshipIdOf: (sheet: XlsxSheet) => string,
): PlannedTab[] {
  const planned: PlannedTab[] = document.sheets.map((sheet) => {
    const was = index.tabs.find((tab) => sheet.part !== null && tab.part === sheet.part) ?? null;
    return { sheet, was, relationshipId: was?.relationshipId ?? relationshipIdOf(sheet) };
  });
  index.tabs.forEach((tab, at) => {
    if (tab.isWorksheet) return;
    const before = index.tabs.slice(0, at).findLast((one) => planned.some((other) => other.was === one));
    const place = planned.findIndex((one) => one.was === before) + 1;
    planned.splice(before ? place : 0, 0, { sheet: null, was: tab, relationshipId: tab.relationshipId });
  });
  return planned;
}
