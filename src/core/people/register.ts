import type { Column } from "../tables/column.ts";
import type { Register } from "../tables/tables.ts";
import { compareDates, type CalendarDate } from "../values/calendar.ts";
import type { DateReading } from "../values/readings.ts";
import { isOutOfRange, type DateColumn } from "./date-range.ts";
import { earliestDay, latestDay } from "./date-spans.ts";
import { oncePerInput } from "./once.ts";
import type { RunInput } from "./run-input.ts";
import { swappedDates } from "./swapped-dates.ts";
import { unitMentions, type UnitMentions } from "./unit-mentions.ts";

/** The date that makes someone admitted: a setting, since the documents do not say (docs/domain.md §2). */
export interface AdmissionDates {
  readonly key: "decisionDate" | "considered";
  readonly column: Column<DateReading>;
}

function admissionDates(
  { settings }: RunInput,
  { columns: { decisionDate, considered } }: Register,
): AdmissionDates | null {
  const byDecision = decisionDate ? ({ key: "decisionDate", column: decisionDate } as const) : null;
  const byMeeting = considered ? ({ key: "considered", column: considered } as const) : null;
  return settings.admissionDate === "decision" ? (byDecision ?? byMeeting) : (byMeeting ?? byDecision);
}

/** A date that can be read and is not reported as impossible; what follows from others is not reported again. */
export function soundDate(
  input: RunInput,
  column: DateColumn,
  reading: DateReading | undefined,
): CalendarDate | null {
  if (reading?.kind !== "date" || isOutOfRange(column, reading.date, input.period)) return null;
  if (swappedDates(input).ofRegister.has(column)) return null;
  return reading.date;
}

/** When an admission is: `due` counts, `late` is after the cut-off, `earlier` is of a year before, `unclear` anything. */
export type AdmissionTime = "due" | "late" | "earlier" | "unclear";

export function admissionTime(
  input: RunInput,
  { key }: Pick<AdmissionDates, "key">,
  reading: DateReading | undefined,
): AdmissionTime {
  const { cutOff, planYear } = input.period;
  const date = soundDate(input, key, reading);
  if (date === null) return "unclear";
  if (compareDates(earliestDay(date), cutOff) > 0) return "late";
  if (date.year < planYear) return "earlier";
  return compareDates(latestDay(date), cutOff) <= 0 ? "due" : "unclear";
}

/** What is known of every row of the register, by data row. */
export interface RegisterFacts {
  readonly table: Register;
  /** Null when the register has no unit column. */
  readonly mentions: UnitMentions | null;
  /** Null when the register has no such date. */
  readonly dates: AdmissionDates | null;
  /** By code of the date column. */
  readonly timeOfCode: readonly AdmissionTime[];
}

/** The register, looked at once; null when there is none. */
export const registerFacts = oncePerInput((input: RunInput): RegisterFacts | null => {
  const table = input.workbook.register;
  if (!table) return null;
  const { unit } = table.columns;
  const dates = admissionDates(input, table);
  return {
    table,
    mentions: unit ? unitMentions(input.workbook, unit) : null,
    dates,
    timeOfCode: dates?.column.distinct.map(({ reading }) => admissionTime(input, dates, reading)) ?? [],
  };
});
