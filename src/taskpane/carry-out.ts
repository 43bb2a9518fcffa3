import type { SummaryReport } from "../core/job/job.ts";
import type { Request } from "../core/job/request.ts";
import type { WorkbookPort } from "../core/plan/port.ts";
import type { Report } from "../core/rules/report.ts";
import type { Language } from "../locales/format.ts";
import { loadEngine } from "./engine.ts";

/** As the job does it, with the words of the pane's language. Rejects with a `PortError` when it could not begin. */
export async function carryOutInWords(
  port: WorkbookPort,
  report: Report,
  request: Request,
  language: Language,
  now: string,
): Promise<SummaryReport> {
  const job = await loadEngine();
  const texts = {
    summary: async () => (await import("../locales/summary.ts")).summaryTexts(language),
    forms: async () => (await import("../locales/forms.ts")).formTexts(language),
  };
  return job.carryOut(port, report, request, texts, now);
}
