import { computeFigures } from "../figures/compute.ts";
import type { NamedPeriod } from "../settings/kept-periods.ts";
import type { Report } from "../rules/report.ts";
import { runRulesInSteps } from "../rules/run.ts";
import { statementsIn } from "../recognise/stated-profile.ts";
import { profileOf } from "../settings/profile.ts";
import { periodOf } from "../settings/period.ts";
import type { SettingsReading } from "../settings/read-settings.ts";
import type { Settings } from "../settings/settings.ts";
import { recogniseMapped } from "../recognise/lost-mappings.ts";
import { atOnce, type Steps } from "../values/steps.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import type { CalendarDate } from "../values/calendar.ts";

/** One whole run: recognise, compute, check. `named`: periods of other files, to compare with. `today` only matters where neither settings nor workbook give a day. */
export function checkWorkbook(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  today: CalendarDate,
  brokenSettings: SettingsReading["broken"] = [],
  named: readonly NamedPeriod[] = [],
): Report {
  return atOnce(checkInSteps(snapshot, settings, today, brokenSettings, named));
}

/** The same, in steps that leave a page time to paint and a person time to stop it. */
export function* checkInSteps(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  today: CalendarDate,
  brokenSettings: SettingsReading["broken"] = [],
  named: readonly NamedPeriod[] = [],
): Steps<Report> {
  const { workbook, lost } = yield* recogniseMapped(snapshot, settings, today);
  yield;
  const statements = statementsIn(snapshot, workbook);
  const profile = profileOf(settings, statements);
  const period = periodOf(settings, workbook.titleBlock, today);
  const input = { snapshot, workbook, settings, period, named };
  const figures = computeFigures(input);
  yield;
  const { findings, rules } = yield* runRulesInSteps(input);
  return {
    snapshot,
    settings,
    brokenSettings: [...brokenSettings, ...lost],
    statements,
    profile,
    period,
    workbook,
    figures,
    findings,
    rules,
  };
}
