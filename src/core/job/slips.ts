import type { ApplyReport, WorkbookPort } from "../plan/port.ts";
import type { Report } from "../rules/report.ts";
import { planSlips, type SlipChoice } from "../summary/slips.ts";
import type { SummaryTexts } from "../summary/texts.ts";

export { suggestedSlips } from "../summary/slips.ts";

/** Writes the slips of the units and groups chosen into the sheet they already have; `done` is empty when none is chosen. */
export function writeSlips(
  port: WorkbookPort,
  report: Report,
  texts: SummaryTexts,
  choice: SlipChoice,
): Promise<ApplyReport> {
  const sheet = planSlips(report, texts, choice);
  return port.apply({
    snapshot: report.snapshot,
    steps: sheet === null ? [] : [{ kind: "writeSheet", sheet }],
  });
}
