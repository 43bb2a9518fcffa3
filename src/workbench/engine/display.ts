import { format, isDateFormat, isPercentFormat } from "numfmt";
import type { XlsxCell } from "../../xlsx/model/document.ts";
import type { Region } from "./regions.ts";
import { DAYS_1904, type InputLocale } from "./typed-input.ts";

/** General shows whole numbers of up to 11 digits as they are. */
const GENERAL_INTEGERS = 1e11;

/** Formats that mean "the short date of the system"; the file and the API spell them as in the United States. */
const SYSTEM_DATES: Readonly<Record<string, string>> = {
  "m/d/yyyy": "dd/mm/yyyy",
  "m/d/yyyy h:mm": "dd/mm/yyyy h:mm",
};

/** What a cell shows. A date before the calendar begins shows "#"s as in Excel. */
export function displayText(
  cell: XlsxCell | undefined,
  numberFormat: string,
  locale: InputLocale,
  date1904 = false,
): string {
  const value = cell?.value ?? null;
  if (typeof value !== "number" && typeof value !== "string") return plainText(value);
  if (numberFormat === "General") {
    // Most cells of a workbook; the formatter is slow where whole columns are read.
    if (typeof value === "string") return value;
    if (Number.isInteger(value) && Math.abs(value) < GENERAL_INTEGERS) return String(value);
  }
  return typeof value === "number" && isDateFormat(numberFormat)
    ? dateDisplay(value, numberFormat, locale, date1904)
    : formatted(numberFormat, value, locale);
}

/** Values that no format changes, and that an editor shows as they stand. */
function plainText(value: boolean | { readonly error: string } | null): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return value ? "TRUE" : "FALSE";
}

function dateDisplay(serial: number, numberFormat: string, locale: InputLocale, date1904: boolean): string {
  if (serial < 0) return "########";
  const shown = locale === "vi" ? (SYSTEM_DATES[numberFormat] ?? numberFormat) : numberFormat;
  return formatted(shown, date1904 ? serial + DAYS_1904 : serial, locale);
}

/** What an editor starts with: the formula, or the value as the person would type it to get the same again. */
export function editText(
  cell: XlsxCell | undefined,
  numberFormat: string,
  quotePrefix: boolean,
  date1904: boolean,
  { locale, decimal }: Region,
): string {
  const decimalText = (number: number): string => String(number).replace(".", decimal);
  if (!cell) return "";
  if (cell.formula !== null) return `=${cell.formula}`;
  const { value } = cell;
  if (typeof value !== "number" && typeof value !== "string") return plainText(value);
  if (typeof value === "string") return quotePrefix ? `'${value}` : value;
  if (isDateFormat(numberFormat) && value >= 1) {
    const day = locale === "vi" ? "d/m/yyyy" : "m/d/yyyy";
    const pattern = Number.isInteger(value) ? day : `${day} h:mm:ss`;
    return formatted(pattern, date1904 ? value + DAYS_1904 : value, locale);
  }
  if (isPercentFormat(numberFormat)) return `${decimalText(Number((value * 100).toPrecision(15)))}%`;
  return decimalText(value);
}

function formatted(pattern: string, value: string | number, locale: InputLocale): string {
  try {
    return format(pattern, value, { locale });
  } catch {
    // A pattern the formatter cannot read shows the plain value.
    return String(value);
  }
}
