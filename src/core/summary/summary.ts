import type { Report } from "../rules/report.ts";
import { listSheets } from "./list-sheets.ts";
import type { SheetPlan } from "../plan/sheet-plan.ts";
import { summarySheet } from "./summary-sheet.ts";
import type { SummaryTexts } from "./texts.ts";
import { spelledTexts } from "./wording.ts";

export { reportParagraph } from "./paragraph.ts";
export { readinessOf } from "./readiness.ts";
export type { Readiness } from "./readiness.ts";
export type { SummaryTexts } from "./texts.ts";

/** Marks by which the sheets are found again, in the order in which they are written. */
export const SUMMARY_MARKS = ["summary", "completeDossier", "sendToTraining", "needsData"] as const;

/** The sheets that the report becomes: what is printed, signed and sent. The same report gives the same plans. */
export function planSummary(report: Report, texts: SummaryTexts): SheetPlan[] {
  const words = spelledTexts(texts, report.settings.spelling);
  return [summarySheet(report, words), ...listSheets(report, words)];
}
