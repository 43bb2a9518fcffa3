import type { CalendarDate } from "../core/values/calendar.ts";

/** The calendar day where the user is. */
export function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
