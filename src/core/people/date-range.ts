import { compareDates, type CalendarDate } from "../values/calendar.ts";
import type { Period } from "../settings/period.ts";
import { earliestDay, latestDay } from "./date-spans.ts";
import type { KeyReading } from "../tables/schema.ts";

/** A date column of the roster or the register. */
export type DateColumn = KeyReading<"roster" | "register", "date">;

/** Dates before this day are mistyped, whatever they are dates of: nobody in a register was born or admitted then. */
const EARLIEST_DATE: CalendarDate = { year: 1930, month: 1, day: 1 };

/** Nobody in a roster or register is younger than this in the plan year. */
const YOUNGEST_BIRTH_YEARS = 14;

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
