import { previousPeriods } from "../core/job/previous-periods.ts";
import type { NamedPeriod } from "../core/settings/kept-periods.ts";
import type { CalendarDate } from "../core/values/calendar.ts";
import { checkFile } from "./check-files.ts";
import { shownName } from "./shown-name.ts";

/** The periods of another workbook, to compare with. Rejects with a `FileError` when it cannot be read. */
export async function namedPeriods(
  file: string | null,
  today: CalendarDate,
): Promise<readonly NamedPeriod[]> {
  if (file === null) return [];
  const { report } = await checkFile(file, null, today);
  return previousPeriods(report, shownName(file.split(/[\\/]/).at(-1) ?? file));
}
