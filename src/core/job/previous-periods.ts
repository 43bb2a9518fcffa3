import { keptPeriod } from "../figures/series.ts";
import type { Report } from "../rules/report.ts";
import { readSettings } from "../settings/read-settings.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import { checkInSteps } from "./check.ts";
import { inTurns, type Turns } from "./turns.ts";
import type { NamedPeriod } from "../settings/kept-periods.ts";

/** What an earlier workbook says, checked by its own settings and in steps that leave a page time to paint. */
export async function previousPeriodsOf(
  snapshot: WorkbookSnapshot,
  file: string,
  { today, pause, signal }: Turns & { readonly today: CalendarDate },
): Promise<readonly NamedPeriod[]> {
  const { settings, broken } = readSettings(snapshot.storedSettings);
  const report = await inTurns(checkInSteps(snapshot, settings, today, broken), { signal, pause });
  return previousPeriods(report, file);
}

/** The periods of another workbook, to compare with: its own and those it knows of; none without units. */
export function previousPeriods(report: Report, file: string): readonly NamedPeriod[] {
  const { units, series } = report.figures;
  if (units.length === 0) return [];
  const earlier = series.periods.map(({ cutOff, units: past }) => ({
    cutOff,
    units: Array.from(past, ([unit, { plan, admitted, heads, members }]) => ({
      key: report.workbook.units[unit]?.key ?? "",
      counts: [plan, admitted, heads, members] as const,
    })),
  }));
  return [...earlier, keptPeriod(report, units)].map((period) => ({ ...period, file }));
}
