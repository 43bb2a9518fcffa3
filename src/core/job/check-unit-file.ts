import { onlyPeriod } from "../gather/file-period.ts";
import type { Report } from "../rules/report.ts";
import { DEFAULT_SETTINGS } from "../settings/defaults.ts";
import type { CalendarDate } from "../values/calendar.ts";
import { atOnce, type Steps } from "../values/steps.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import { checkInSteps } from "./check.ts";

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
  return atOnce(checkUnitFileInSteps(snapshot, book, period, today));
}

/** The same, in steps. */
export function* checkUnitFileInSteps(
  snapshot: WorkbookSnapshot,
  book: Report,
  period: { readonly year: number; readonly month: number } | null,
  today: CalendarDate,
): Steps<Report> {
  const settings = { ...DEFAULT_SETTINGS, ratioBase: book.settings.ratioBase };
  return yield* checkInSteps(onlyPeriod(snapshot, period ?? book.period.cutOff), settings, today);
}
