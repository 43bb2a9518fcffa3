import { compareDates, daysInMonth, type CalendarDate } from "../values/calendar.ts";

/** The first day that a date may mean: a year alone, its 1 January. */
export function earliestDay({ year, month, day }: CalendarDate): CalendarDate {
  return { year, month: month || 1, day: day || 1 };
}

/** The last day that a date may mean: a year alone, its 31 December. */
export function latestDay({ year, month, day }: CalendarDate): CalendarDate {
  const lastMonth = month || 12;
  return { year, month: lastMonth, day: day || daysInMonth(year, lastMonth) };
}

/** Whole months from one day to another: a month is full on the same day of the next one. */
export function wholeMonths(from: CalendarDate, to: CalendarDate): number {
  const months = (to.year - from.year) * 12 + (to.month - from.month);
  return compareDates(to, addMonths(from, months)) < 0 ? months - 1 : months;
}

/** The same day that many months later, or the last day of a month that is too short for it. */
export function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const count = year * 12 + (month - 1) + months;
  const inYear = Math.floor(count / 12);
  const inMonth = (count % 12) + 1;
  return { year: inYear, month: inMonth, day: Math.min(day, daysInMonth(inYear, inMonth)) };
}
