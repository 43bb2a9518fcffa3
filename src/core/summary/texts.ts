import type { CalendarDate } from "../workbook/tables.ts";

/** Every phrase of the printed sheets; the locales have one text for each. */
export const SUMMARY_TEXT_KEYS = ["sheetSummary", "title"] as const;

export type SummaryTextKey = (typeof SUMMARY_TEXT_KEYS)[number];

/** The words and the number style of one language, given to the core by whoever knows the language. */
export interface SummaryTexts {
  /** Fills `{name}` in the phrase; a name that is missing throws. */
  say(key: SummaryTextKey, args?: Readonly<Record<string, string | number | null>>): string;
  /** "1.234"; the sign for "unknown" when null. */
  count(value: number | null): string;
  /** "37,61%"; the sign for "unknown" when null. */
  percent(value: number | null): string;
  /** "30/6/2022" */
  date(date: CalendarDate): string;
}
