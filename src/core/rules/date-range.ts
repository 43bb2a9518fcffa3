import { compareDates, type CalendarDate } from "../values/calendar.ts";
import type { Period } from "../settings/period.ts";
import type { DateColumn } from "./date-cells.ts";
import { earliestDay, latestDay } from "./date-spans.ts";
import { EARLIEST_DATE, YOUNGEST_BIRTH_YEARS } from "./people-rules.ts";

/** First and last day that a date of the column can sensibly have. */
export function dateRange(
  column: DateColumn,
  { planYear }: Period,
): { readonly earliest: CalendarDate; readonly latest: CalendarDate } {
  const lastYear = column === "birthDate" ? planYear - YOUNGEST_BIRTH_YEARS : planYear;
  return { earliest: EARLIEST_DATE, latest: { year: lastYear, month: 12, day: 31 } };
}

/** A date of which only a part is given is out of range when no day of that part is within. */
export function isOutOfRange(column: DateColumn, date: CalendarDate, period: Period): boolean {
  const { earliest, latest } = dateRange(column, period);
  return compareDates(latestDay(date), earliest) < 0 || compareDates(earliestDay(date), latest) > 0;
}
