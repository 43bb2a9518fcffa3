import type { Finding } from "../../core/rules/finding.ts";
import type { CellContent, CellWrite } from "../../core/rules/found.ts";
import { isDateFormat } from "../../core/text/number-format.ts";
import type { CellValue } from "../../core/values/cell-value.ts";
import type { CalendarDate } from "../../core/values/calendar.ts";
import { dateText, numberText, percentText, type Language } from "../../locales/format.ts";

/** The finding that each write mends; choices between readings are not among them. */
export function findingsByWrite(findings: readonly Finding[]): ReadonlyMap<CellWrite, Finding> {
  return new Map(
    findings.flatMap((finding) =>
      finding.fix?.kind === "writes" ? finding.fix.writes.map((write) => [write, finding] as const) : [],
    ),
  );
}

/** What a cell will hold, for a person: the value, or the formula as Excel writes it in English notation. */
export function contentText(
  content: CellContent,
  date1904: boolean,
  language: Language,
): { kind: "text" | "formula" | "blank"; text: string } {
  if (content.kind === "formula") return { kind: "formula", text: content.formula };
  const text = valueText(content.value, content.numberFormat ?? null, date1904, language);
  return text === "" ? { kind: "blank", text } : { kind: "text", text };
}

/** A value as it would stand in the cell: a number of a date format as the day it means, of a percent format as one. */
export function valueText(
  value: CellValue,
  numberFormat: string | null,
  date1904: boolean,
  language: Language,
): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numberFormat !== null && isDateFormat(numberFormat)) return dateText(dayOfSerial(value, date1904));
  return numberFormat?.includes("%") ? percentText(value * 100, language) : numberText(value, language);
}

/** Excel's day number as a date; before 1 March 1900 Excel counts a 29 February that never was. */
function dayOfSerial(serial: number, date1904: boolean): CalendarDate {
  const days = Math.floor(serial) + (date1904 ? 1462 : serial < 60 ? 1 : 0);
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
