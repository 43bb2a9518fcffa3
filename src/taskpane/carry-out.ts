import type { SummaryReport } from "../core/job/job.ts";
import type { WorkbookPort } from "../core/plan/port.ts";
import type { Report } from "../core/rules/report.ts";
import type { Language } from "../locales/format.ts";
import type { Request } from "./changes.ts";
import { loadEngine } from "./engine.ts";

/** Does to the workbook what was asked, and nothing else. Rejects with a `PortError` when it could not begin. */
export async function carryOut(
  port: WorkbookPort,
  report: Report,
  request: Request,
  language: Language,
  now: string,
): Promise<SummaryReport> {
  switch (request.kind) {
    case "summary": {
      const [{ writeSummary }, { summaryTexts }] = await Promise.all([
        loadEngine(),
        import("../locales/summary.ts"),
      ]);
      return writeSummary(port, report, summaryTexts(language), {
        checkedAt: now,
        ...(request.answers === undefined ? {} : { answers: request.answers }),
      });
    }
    case "forms": {
      const [{ addForms }, { formTexts }] = await Promise.all([loadEngine(), import("../locales/forms.ts")]);
      return addForms(port, report, formTexts(language));
    }
    case "slips": {
      const [{ writeSlips }, { summaryTexts }] = await Promise.all([
        loadEngine(),
        import("../locales/summary.ts"),
      ]);
      return writeSlips(port, report, summaryTexts(language), request.choice);
    }
    case "highlight": {
      const { setHighlight } = await loadEngine();
      return setHighlight(port, report, request.on);
    }
    case "findingMarks": {
      const { setFindingMarks } = await loadEngine();
      return setFindingMarks(port, report, request.on);
    }
    case "removeMarks": {
      const { removeMarks } = await loadEngine();
      return removeMarks(port, report);
    }
    case "settings": {
      const { storeSettings } = await loadEngine();
      return storeSettings(port, report, request.settings);
    }
    case "sentSheet":
      return port.apply({
        snapshot: report.snapshot,
        steps: [{ kind: "writeSheet", sheet: request.sheet }],
      });
    case "gather":
    case "undo":
      return port.apply({ snapshot: report.snapshot, steps: request.steps });
    case "fixes": {
      const { mend } = await loadEngine();
      return mend(port, report, request.writes);
    }
  }
}
