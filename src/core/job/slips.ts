import type { WorkbookPort } from "../plan/port.ts";
import type { Report } from "../rules/report.ts";
import { planSlips, type SlipChoice } from "../summary/slips.ts";
import type { SummaryTexts } from "../summary/texts.ts";
import { writeOurSheet, type SummaryReport } from "./write-summary.ts";

export { suggestedSlips } from "../summary/slips.ts";

/**
 * Writes the slips of the units and groups chosen into the sheet they already have, with what the office has changed in
 * them; `done` is empty when none is chosen.
 */
export async function writeSlips(
  port: WorkbookPort,
  report: Report,
  texts: SummaryTexts,
  choice: SlipChoice,
): Promise<SummaryReport> {
  const sheet = planSlips(report, texts, choice);
  return sheet === null
    ? { outcome: "applied", done: [], undo: [] }
    : writeOurSheet(port, report, texts, sheet);
}
