import { withoutEnd } from "./ends.ts";
import { isRealDate, type CalendarDate } from "../values/calendar.ts";
import { isErrorValue, type CellValue } from "../values/cell-value.ts";
import type { DateReading } from "../values/readings.ts";
import { canonicalText } from "./canonical.ts";

const DAY = 86_400_000;
/** Day 0 of the 1900 system for serials after its phantom 29/2/1900 (serial 60), and of the 1904 system. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL_1900 = 2_958_465; // 31/12/9999
const LAST_SERIAL_1904 = 2_957_003;

/** The day of a serial, its time of day dropped; null when the serial is outside Excel's calendar. */
export function dateOfSerial(serial: number, date1904: boolean): CalendarDate | null {
  const day = Math.floor(serial);
  if (!(day >= (date1904 ? 0 : 1) && day <= (date1904 ? LAST_SERIAL_1904 : LAST_SERIAL_1900))) return null;
  // Before the day that never was, Excel runs one day ahead of the calendar.
  const shift = !date1904 && day < 60 ? day + 1 : day;
  return dateOfDay((date1904 ? EPOCH_1904 : EPOCH_1900) / DAY + shift);
}

/**
 * The date of a day counted from 1/1/1970, by arithmetic: a large roster has tens of thousands of them. Years are
 * counted from March, so that the leap day is their last (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
function dateOfDay(day: number): CalendarDate {
  const fromMarch0000 = day + 719_468;
  const era = Math.floor(fromMarch0000 / 146_097);
  const dayOfEra = fromMarch0000 - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The serial of a day, for writing it back; the inverse of `dateOfSerial` from 1/3/1900 (or 1904) on. */
export function serialOfDate({ year, month, day }: CalendarDate, date1904: boolean): number {
  return (Date.UTC(year, month - 1, day) - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
}

const DASHES = /^[-._\u2010-\u2015\u2212]+$/;
const YEAR = /^(?:năm )?(\d{4})$/;
const MONTH_YEAR = /^(?:tháng )?(\d{1,2})(?:\s*[-/.]\s*| năm )(\d{4})$/;
const DAY_MONTH_YEAR = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/;
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/;

/**
 * Reads a date cell: a serial (also one whose format was lost), a year alone, or text d/m/yyyy, d.m.yy, mm/yyyy,
 * yyyy-mm-dd, "ngày 5 tháng 1 năm 2022". m/d/yyyy only where d/m/yyyy cannot be. A part not given is 0.
 */
export function readDate(value: CellValue, isDate: boolean, date1904: boolean): DateReading {
  if (typeof value === "boolean") return { kind: "unreadable" };
  if (typeof value === "number") return dateOfNumber(value, isDate, date1904);
  if (isErrorValue(value)) return { kind: "error" };
  if (value.length > 200) return value.trim() === "" ? { kind: "blank" } : { kind: "unreadable" };
  const text = canonicalText(value.normalize("NFKC")).toLowerCase();
  if (text === "" || DASHES.test(text)) return { kind: "blank" };
  const date = dateOfText(text);
  if (date !== null) return { kind: "date", date, fromText: true };
  const ofDecision = dateOfDecision(text);
  return ofDecision === null ? { kind: "unreadable" } : { kind: "date", date: ofDecision, fromText: false };
}

const DATE_INSIDE = /(?<!\d)\d{1,2}(?:\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}| tháng \d{1,2} năm \d{4})(?!\d)/gu;
/** A word of "Quyết định số", a number with what it is of ("54-QĐ/HU"), or that alone. */
const OF_DECISION =
  /^(?:(?:quyết|định|nghị|quyết|kết|nạp|ngày|ký|số|qđ|qđkn|nq|chi|bộ|của)|(?:số|qđ|nq)?\.?\d{1,6}(?:[-/]\p{L}[\p{L}/-]{0,20})?|(?:qđ|nq)(?:[-/]\p{L}{1,8}){1,3})$/u;

/**
 * The date in a cell under "Số, ngày quyết định": "54-QĐ/HU, ngày 05/3/2022", "QĐ số 54 (5.3.2022)". It is where it
 * belongs, and no text to be turned into a date: the number would be lost.
 */
function dateOfDecision(text: string): CalendarDate | null {
  const dates = text.match(DATE_INSIDE) ?? [];
  const [written = ""] = dates;
  const around = text.replace(written, " ");
  // A second number without a word or a sign between is neither.
  if (dates.length !== 1 || !/\d/.test(around) || !/[\p{L},;:(/-]/u.test(around)) return null;
  const words = around
    .replace(/[:,;()]/g, " ")
    .split(/\s+/)
    .map(withoutEdges)
    .filter((word) => word !== "");
  const isDecision = words.length <= 12 && words.every((word) => OF_DECISION.test(word));
  return isDecision ? dateOfText(written.trim()) : null;
}

function withoutEdges(word: string): string {
  return withoutEnd(word.replace(/^[-–/.:]+/, ""), /[-–/.:]/);
}

function dateOfNumber(value: number, isDate: boolean, date1904: boolean): DateReading {
  if (value === 0) return { kind: "blank" };
  if (!isDate && Number.isInteger(value) && value >= 1900 && value <= 2199) {
    return { kind: "date", date: { year: value, month: 0, day: 0 }, fromText: false };
  }
  const date = dateOfSerial(value, date1904);
  // Without a date format only serials of living people's dates are dates, not any number.
  const plausible = isDate || (date !== null && date.year >= 1915 && date.year <= 2199);
  return date !== null && plausible ? { kind: "date", date, fromText: false } : { kind: "unreadable" };
}

/** A date as people write it, in lower case; null when it is none or the day does not exist. */
export function dateOfText(text: string): CalendarDate | null {
  const year = YEAR.exec(text);
  if (year) return partial(Number(year[1]), 0);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return partial(Number(monthYear[2]), Number(monthYear[1]));
  const iso = ISO.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const words = WORDS.exec(text);
  if (words) return real(Number(words[3]), Number(words[2]), Number(words[1]));
  const full = DAY_MONTH_YEAR.exec(text);
  if (!full) return null;
  const [first, second] = [Number(full[1]), Number(full[3])];
  const fullYear = yearOf(full[4] ?? "");
  // "00/00/1985": the day and month are not known.
  if (first === 0) return partial(fullYear, second);
  return real(fullYear, second, first) ?? real(fullYear, first, second);
}

function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function real(year: number, month: number, day: number): CalendarDate | null {
  const date = { year, month, day };
  return year >= 1000 && isRealDate(date) ? date : null;
}

function partial(year: number, month: number): CalendarDate | null {
  return year >= 1800 && year <= 2199 && month <= 12 ? { year, month, day: 0 } : null;
}
