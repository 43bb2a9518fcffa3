/** A calendar date, without a time or zone. `month` 1…12; 0 for month or day means "not given". */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day of a moment, where its clock stands. */
export function dayOf(time: Date): CalendarDate {
  return { year: time.getFullYear(), month: time.getMonth() + 1, day: time.getDate() };
}

/** That moment to the minute, "2026-11-29T21:40". */
export function minuteOf(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${isoDate(dayOf(time))}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Days of a month of the Gregorian calendar; `month` 1…12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the day exists. Dates without a day or month (0) do not. */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** Negative, 0 or positive as `a` is before, on or after `b`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The last day of the month before the given day. */
export function lastDayOfPreviousMonth(date: CalendarDate): CalendarDate {
  const year = date.month === 1 ? date.year - 1 : date.year;
  const month = date.month === 1 ? 12 : date.month - 1;
  return { year, month, day: daysInMonth(year, month) };
}

/** The day itself where it exists in that year, else the last day of its month (29 February). */
export function dayInYear(year: number, { month, day }: { month: number; day: number }): CalendarDate {
  return { year, month, day: Math.min(day, daysInMonth(year, month)) };
}

/** "2022-06-30" → a date; null when the text is not of that form or the day does not exist. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDate(date) ? date : null;
}

/** "2022-06-30" */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
