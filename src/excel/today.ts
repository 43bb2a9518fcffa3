import type { CalendarDate } from "../core/values/calendar.ts";

/** The calendar day where the user is. */
export function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** The local time to the minute, "2026-11-29T21:40". */
export function minuteNow(): string {
  const { year, month, day } = today();
  const time = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(time.getHours())}:${two(time.getMinutes())}`;
}
