import { keptPeriod } from "../core/figures/series.ts";
import type { NamedPeriod } from "../core/settings/kept-periods.ts";
import type { CalendarDate } from "../core/values/calendar.ts";
import { checkFile } from "./check-files.ts";
import { shownName } from "./shown-name.ts";

/**
 * The periods of another workbook, to compare with: its own and those it knows of. Rejects with a `FileError` when it
 * cannot be read; a workbook without units has none.
 */
export async function namedPeriods(
  file: string | null,
  today: CalendarDate,
): Promise<readonly NamedPeriod[]> {
  if (file === null) return [];
  const { report } = await checkFile(file, null, today);
  const name = shownName(file.split(/[\\/]/).at(-1) ?? file);
  const { units, series } = report.figures;
  if (units.length === 0) return [];
  const earlier = series.periods.map(({ cutOff, units: past }) => ({
    cutOff,
    units: Array.from(past, ([unit, { plan, admitted, heads, members }]) => ({
      key: report.workbook.units[unit]?.key ?? "",
      counts: [plan, admitted, heads, members] as const,
    })),
  }));
  return [...earlier, keptPeriod(report, units)].map((period) => ({ ...period, file: name }));
}
