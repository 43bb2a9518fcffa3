import type { CalendarDate } from "../values/calendar.ts";

/**
 * What the party's documents ask of a person, as data with the document and the day it holds from (domain.md §6).
 * A new document gets a new entry; settings switch the rules that use them off.
 */
export interface DatedRequirement<Value> {
  readonly value: Value;
  /** First day it holds; days before the first entry are judged by that entry. */
  readonly from: CalendarDate;
  readonly source: string;
}

/** Full years of age on the day the cell considers the admission, counted in whole months. */
export const ADMISSION_AGE: readonly DatedRequirement<{
  readonly youngest: number;
  readonly oldest: number;
}>[] = [
  {
    value: { youngest: 18, oldest: 60 },
    from: { year: 2021, month: 7, day: 28 },
    source: "Quy định 24-QĐ/TW, 28/7/2021; giữ nguyên ở 232-QĐ/TW và 294-QĐ/TW năm 2025",
  },
];

/** Months that the certificate of the training course is valid; whether the last day counts is not settled. */
export const CERTIFICATE_MONTHS: readonly DatedRequirement<number>[] = [
  { value: 60, from: { year: 2021, month: 7, day: 28 }, source: "Hướng dẫn 06-HD/TW năm 2025" },
];

/** The requirement in force on a day. */
export function inForce<Value>(requirements: readonly DatedRequirement<Value>[], day: CalendarDate): Value {
  const [first, ...later] = requirements;
  if (!first) throw new Error("a requirement needs at least one entry");
  const isInForce = ({ from }: DatedRequirement<Value>) =>
    from.year * 10000 + from.month * 100 + from.day <= day.year * 10000 + day.month * 100 + day.day;
  return (later.filter(isInForce).at(-1) ?? first).value;
}
