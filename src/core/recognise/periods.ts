import { compareDates, daysInMonth, type CalendarDate } from "../values/calendar.ts";

/** When a table's figures are of: a last day, or no more than a year. */
export interface PeriodOfTable {
  readonly cutOff: CalendarDate | null;
  readonly year: number | null;
}

/** The last day of the period: of a year, 31 December; null where nothing is said. */
export function lastDay({ cutOff, year }: PeriodOfTable): CalendarDate | null {
  if (cutOff) return cutOff;
  return year === null ? null : { year, month: 12, day: daysInMonth(year, 12) };
}

/** Whether the period has come by that day; a year that is named as a whole has once it has begun. */
export function hasCome(period: PeriodOfTable, asOf: CalendarDate | null): boolean {
  if (asOf === null) return true;
  if (period.cutOff) return compareDates(period.cutOff, asOf) <= 0;
  return period.year === null || period.year <= asOf.year;
}

/** Whether two tables speak of one period: the same day, or one of them does not say and the other does not object. */
export function isSamePeriod(a: PeriodOfTable, b: PeriodOfTable): boolean {
  if (a.cutOff && b.cutOff) return compareDates(a.cutOff, b.cutOff) === 0;
  if (a.year !== null && b.year !== null) return a.year === b.year;
  return true;
}

/** Newest first; what says nothing of its period comes last. */
export function byNewest(a: PeriodOfTable, b: PeriodOfTable): number {
  const [first, second] = [lastDay(a), lastDay(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return compareDates(second, first);
}
