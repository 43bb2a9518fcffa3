import type { Report } from "../rules/report.ts";
import type { SummaryTexts } from "./texts.ts";

/**
 * Whether the report can be printed and sent. `draft`: errors are open, or units are in no sum; what is made of it says
 * so. `nothing`: no table is recognised, there is nothing to make a summary of.
 */
export type Readiness =
  | { readonly kind: "ready" }
  | { readonly kind: "draft"; readonly errors: number; readonly unknownUnits: number }
  | { readonly kind: "nothing" };

export function readinessOf({ workbook, findings, figures }: Report): Readiness {
  if (workbook.tables.length === 0 && figures.units.length === 0) return { kind: "nothing" };
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const unknownUnits = figures.units.filter(
    ({ covered }) => covered.admission === "unknown" || covered.heads === "unknown",
  ).length;
  return errors === 0 && unknownUnits === 0 ? { kind: "ready" } : { kind: "draft", errors, unknownUnits };
}

/** "còn 19 lỗi; 3 đơn vị chưa rõ số liệu": what keeps the report from being sent; null when nothing does. */
export function openWords(report: Report, texts: SummaryTexts): string | null {
  const readiness = readinessOf(report);
  if (readiness.kind !== "draft") return null;
  const { errors, unknownUnits } = readiness;
  return [
    ...(errors === 0 ? [] : [texts.say("openErrors", { count: errors })]),
    ...(unknownUnits === 0 ? [] : [texts.say("openUnits", { count: unknownUnits })]),
  ].join("; ");
}

/** "BẢN NHÁP – còn 19 lỗi; …": stands on the sheet and above every page until it is made again without; null when ready. */
export function draftLine(report: Report, texts: SummaryTexts): string | null {
  const open = openWords(report, texts);
  return open === null ? null : texts.say("draft", { open });
}
