import { villagesIn } from "../core/figures/one-head.ts";
import { validate } from "../core/job/job.ts";
import { PortError } from "../core/plan/port.ts";
import type { Report } from "../core/rules/report.ts";
import type { Severity } from "../core/rules/found.ts";
import { villagesOutside } from "../core/summary/outside-heads.ts";
import { unconfirmedFields } from "../core/settings/profile.ts";
import { leaveCheckNote } from "../excel/check-note.ts";
import type { Command } from "./command.ts";
import { MOST_VILLAGES, type CommandNotice } from "./notice-address.ts";

/** *Kiểm tra nhanh*: checks without the pane, says the result, and leaves word for the pane. */
export const quickCheck: Command = async ({ port, today, displayLanguage }) => {
  try {
    const report = await validate(port, { today });
    leaveCheckNote();
    return noticeOf(report, report.settings.language ?? displayLanguage);
  } catch (error) {
    const code = error instanceof PortError ? error.code : "unknown";
    return { kind: "problem", language: displayLanguage, code, changed: "nothing" };
  }
};

export function noticeOf(report: Report, language: CommandNotice["language"]): CommandNotice {
  const { findings, figures, profile, settings, workbook } = report;
  const areVillages = villagesIn(figures.units) !== null;
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const isEmpty = workbook.emptyTables.some(({ kind }) => kind === "units");
  return {
    kind: "checked",
    language,
    findings: { error: count("error"), warning: count("warning"), info: count("info") },
    unitTable: figures.units.length > 0 ? "filled" : isEmpty ? "empty" : "missing",
    district: figures.district,
    areVillages,
    villages: areVillages ? villagesOutside(report).slice(0, MOST_VILLAGES) : [],
    threshold: settings.threshold,
    unconfirmed: unconfirmedFields(profile).length,
  };
}
