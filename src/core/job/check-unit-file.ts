import { withColumnAdded } from "../gather/added-column.ts";
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
  const report = yield* checkInSteps(onlyPeriod(snapshot, period ?? book.period.cutOff), settings, today);
  const whole = withPlanColumn(report);
  return whole ? yield* checkInSteps(whole, settings, today) : report;
}

/** A unit need not send its plan: the book has it. Null where a table lacks more than that, or nothing. */
function withPlanColumn({ workbook, snapshot }: Report): WorkbookSnapshot | null {
  if (workbook.unitTable) return null;
  const lacking = workbook.incompleteTables.find(
    ({ kind, missing }) => kind === "units" && missing.length === 1 && missing[0] === "plan",
  );
  return lacking ? withColumnAdded(snapshot, lacking, "Chỉ tiêu", "") : null;
}
