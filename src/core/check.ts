import { computeFigures } from "./indicators/compute.ts";
import type { Report } from "./report.ts";
import { runRules } from "./rules/run.ts";
import { periodOf } from "./settings/period.ts";
import type { SettingsReading } from "./settings/read-settings.ts";
import type { Settings } from "./settings/settings.ts";
import { recognise } from "./workbook/recognise.ts";
import type { WorkbookSnapshot } from "./workbook/snapshot.ts";
import type { CalendarDate } from "./workbook/tables.ts";

/** One whole run: recognise, compute, check. `today` only matters where neither settings nor workbook give a day. */
export function checkWorkbook(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  today: CalendarDate,
  brokenSettings: SettingsReading["broken"] = [],
): Report {
  const workbook = recognise(snapshot, settings);
  const period = periodOf(settings, workbook.titleBlock, today);
  const figures = computeFigures(workbook, settings, period);
  const { findings, rules } = runRules({ snapshot, workbook, settings, period });
  return { snapshot, settings, brokenSettings, period, workbook, figures, findings, rules };
}
