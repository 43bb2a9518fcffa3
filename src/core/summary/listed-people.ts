import type { ListedPerson, NeedsDataReason } from "../figures/figures.ts";
import type { Report } from "../rules/report.ts";
import type { Column } from "../tables/column.ts";
import { serialOfDate } from "../text/dates.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { DateReading } from "../values/readings.ts";
import type { PrintBlock } from "./printed-sheet.ts";
import type { SummaryTextKey } from "./texts.ts";

/** The date that the roster gives for the person; null where it gives none. */
export function dateIn(column: Column<DateReading> | undefined, { row }: ListedPerson): CalendarDate | null {
  const reading = column?.reading(row);
  return reading?.kind === "date" ? reading.date : null;
}

export const REASONS: Readonly<Record<NeedsDataReason, SummaryTextKey>> = {
  "training-unknown": "reasonTraining",
  "eligibility-unknown": "reasonEligibility",
  "membership-unknown": "reasonMembership",
  "not-eligible": "reasonNotEligible",
  "role-unknown": "reasonRole",
};

/** Whole days as dates; a year or month alone, and days that Excel cannot count, in words. */
export function putDate<Key extends string>(
  table: PrintBlock<Key>,
  column: NoInfer<Key>,
  date: CalendarDate | null,
  { snapshot }: Report,
): void {
  if (date !== null && date.month !== 0 && date.day !== 0 && date.year >= 1905) {
    table.number(column, serialOfDate(date, snapshot.date1904), "date");
  } else table.text(column, dateWords(date), "date");
}

function dateWords(date: CalendarDate | null): string {
  return date === null ? "" : [date.day, date.month, date.year].filter((part) => part !== 0).join("/");
}
