import { onlyPeriod } from "../gather/file-period.ts";
import type { Report } from "../rules/report.ts";
import { DEFAULT_SETTINGS } from "../settings/defaults.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import { checkWorkbook } from "./check.ts";

/**
 * Checks a file that a unit sent, as `gather` takes it: by its own content alone, of a file with a sheet for every
 * month only the month that is gathered. Settings stored in it are a stranger's and do not count.
 */
export function checkUnitFile(
  snapshot: WorkbookSnapshot,
  book: Report,
  period: { readonly year: number; readonly month: number } | null,
  today: CalendarDate,
): Report {
  const settings = { ...DEFAULT_SETTINGS, ratioBase: book.settings.ratioBase };
  return checkWorkbook(onlyPeriod(snapshot, period ?? book.period.cutOff), settings, today);
}
