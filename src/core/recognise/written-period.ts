import { daysInMonth, type CalendarDate } from "../values/calendar.ts";
import { cutOffIn } from "./cut-off.ts";

/**
 * The text with another period in place of the one it names, in the same manner of writing it: "đến hết tháng 6/2022" →
 * "đến hết tháng 7/2022", "QUÝ II/2022" → "QUÝ III/2022". Null where that manner cannot say the new period: no text is
 * given back that would not be read as it.
 */
export function withCutOff(text: string, from: CalendarDate, to: CalendarDate): string | null {
  const isMonthsEnd = to.day === daysInMonth(to.year, to.month);
  const written = text
    .normalize("NFC")
    .replace(DAY, (whole, day: string, first: string, month: string, second: string, year: string) =>
      isDate(from, year, month, day)
        ? `${padded(to.day, day)}${first}${padded(to.month, month)}${second}${to.year}`
        : whole,
    )
    .replace(MONTH, (whole, word: string, month: string, between: string, year: string) =>
      isMonthsEnd && Number(month) === from.month && Number(year) === from.year
        ? `${word}${padded(to.month, month)}${between}${to.year}`
        : whole,
    )
    .replace(MONTH_ALONE, (whole, word: string, month: string) =>
      isMonthsEnd && Number(month) === from.month ? `${word}${padded(to.month, month)}` : whole,
    )
    .replace(QUARTER, (whole, word: string, quarter: string, between: string, year: string) =>
      isMonthsEnd && to.month % 3 === 0 && Number(year) === from.year
        ? `${word}${quarterLike(quarter, to.month / 3)}${between}${to.year}`
        : whole,
    )
    .replace(FIRST_MONTHS, (whole, months: string, between: string, year: string) =>
      isMonthsEnd && Number(months) === from.month && Number(year) === from.year
        ? `${padded(to.month, months)}${between}${to.year}`
        : whole,
    );
  const read = cutOffIn([[written]], to.year);
  const isTo = read?.year === to.year && read.month === to.month && read.day === to.day;
  return isTo && written !== text ? written : null;
}

/** "năm 2021" → "năm 2022", wherever the text names that year; null where it does not. */
export function withYear(text: string, from: number, to: number): string | null {
  const written = text
    .normalize("NFC")
    .replace(YEAR, (whole, word: string, year: string) => (Number(year) === from ? `${word}${to}` : whole));
  return written === text ? null : written;
}

const DAY = /(?<!\d)(\d{1,2})(\s*(?:[-/.]|th[áa]ng)\s*)(\d{1,2})(\s*(?:[-/.]|n[ăa]m)\s*)(\d{4})(?!\d)/giu;
const MONTH = /((?:th[áa]ng|th\.|t\.?)\s*)(\d{1,2})(\s*(?:[-/.]|n[ăa]m)\s*)(\d{4})(?!\d)/giu;
const MONTH_ALONE = /((?:th[áa]ng|th\.|t\.?)\s*)(\d{1,2})(?!\s*(?:(?:[-/.]|n[ăa]m)\s*)?\d)/giu;
const QUARTER = /(qu[ýy]\s*)(IV|III|II|I|[1-4])(\s*(?:(?:[-/.,]|n[ăa]m|c[ủu]a n[ăa]m)\s*)?)(\d{4})(?!\d)/giu;
const FIRST_MONTHS =
  /(?<![\p{L}\d/])(\d{1,2})(\s+th[áa]ng(?:\s+[đd][ầa]u)?(?:\s+c[ủu]a)?\s*(?:n[ăa]m\s*)?)(\d{4})(?!\d)/giu;
const YEAR = /(n[ăa]m\s*)(\d{4})(?!\d)/giu;
const ROMAN = ["I", "II", "III", "IV"] as const;

function quarterLike(written: string, quarter: number): string {
  if (/\d/.test(written)) return String(quarter);
  const roman = ROMAN[quarter - 1] ?? "";
  return written === written.toLowerCase() ? roman.toLowerCase() : roman;
}

function isDate(date: CalendarDate, year: string, month: string, day: string): boolean {
  return Number(year) === date.year && Number(month) === date.month && Number(day) === date.day;
}

/** "06" stays two digits. */
function padded(number: number, like: string): string {
  return like.startsWith("0") || (like.length === 2 && number >= 10)
    ? String(number).padStart(2, "0")
    : String(number);
}
