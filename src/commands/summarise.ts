import { validate, writeSummary } from "../core/job/job.ts";
import { readinessOf } from "../core/summary/summary.ts";
import { PortError } from "../core/plan/port.ts";
import { showSheet } from "../excel/select.ts";
import { minuteOf } from "../core/values/calendar.ts";
import { summaryTexts } from "../locales/summary.ts";
import type { Command } from "./command.ts";

/** *Tạo bảng tổng hợp*: of the workbook as it is now; the sheet that appears is the answer. */
export const summarise: Command = async ({ port, today, displayLanguage }) => {
  let language = displayLanguage;
  try {
    const report = await validate(port, { today });
    language = report.settings.language ?? displayLanguage;
    const readiness = readinessOf(report);
    if (readiness.kind === "nothing") return { kind: "noSummary", language };
    const outcome = await writeSummary(port, report, summaryTexts(language), {
      checkedAt: minuteOf(new Date()),
    });
    if (outcome.outcome !== "applied") {
      const changed = outcome.outcome === "partly" ? "partly" : "nothing";
      return { kind: "problem", language, code: outcome.reason.code, changed };
    }
    const summary = outcome.done.find(({ mark }) => mark === "summary");
    if (summary?.sheetName !== undefined) await showSheet(summary.sheetName);
    const without = outcome.done.flatMap((step) => step.without ?? []);
    const draft =
      readiness.kind === "draft" ? { errors: readiness.errors, unknownUnits: readiness.unknownUnits } : null;
    return without.length === 0 && draft === null
      ? null
      : { kind: "summary", language, draft, without: [...new Set(without)] };
  } catch (error) {
    const code = error instanceof PortError ? error.code : "unknown";
    return { kind: "problem", language, code, changed: "nothing" };
  }
};
