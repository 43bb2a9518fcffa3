import { daysInMonth, isRealDate, type CalendarDate } from "../values/calendar.ts";

const DAY =
  /(?:tính đến|đến hết|đến|tới|thời điểm)(?: hết)?(?: thời điểm)?(?: hết)?(?: \d{1,2}\s*(?:h|giờ)\d{0,2},?)?(?: ngày)?\s*:?\s*(?:ngày\s*)?(\d{1,2})\s*(?:[-/.]|tháng)\s*(\d{1,2})\s*(?:[-/.]|năm)\s*(\d{4})/i;
const TO_MONTH =
  /(?:tính đến|đến hết|đến|tới|hết)(?: hết)?(?: cuối)? tháng\s*(\d{1,2})\s*(?:[-/.]|năm)\s*(\d{4})/i;
const FIRST_MONTHS = /(\d{1,2}|sáu|chín|ba) tháng(?: đầu)?(?: của)?\s*(?:năm)?\s*(\d{4})/i;
const QUARTER = /quý\s*(iv|iii|ii|i|[1-4])\s*(?:[-/.,]|năm|của năm)?\s*(\d{4})/i;
const WHOLE_YEAR = /(?:cả năm|6 tháng cuối năm|hết năm)\s*(\d{4})/i;
const MONTH = /(?:tháng|(?:^|[^\p{L}])t\.?)\s*(\d{1,2})\s*(?:[-/.]|năm)\s*(\d{4})/iu;
const WORD_NUMBERS: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 };
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * The last day that a title says it covers: "đến hết tháng 6/2022", "tính đến ngày 30 tháng 6 năm 2022",
 * "6 tháng đầu năm 2022", "quý II/2022". The date of a document or of the signature is none.
 */
export function cutOffIn(line: string): CalendarDate | null {
  const [said = ""] = line
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .split(/so với|cùng kỳ/i);
  const text = withoutDocuments(said);
  const day = DAY.exec(text);
  if (day) return realOrNull(Number(day[3]), Number(day[2]), Number(day[1]));
  const toMonth = TO_MONTH.exec(text);
  if (toMonth) return monthEnd(Number(toMonth[2]), Number(toMonth[1]));
  const months = FIRST_MONTHS.exec(text);
  if (months) {
    const count = WORD_NUMBERS[(months[1] ?? "").toLowerCase()] ?? Number(months[1]);
    return monthEnd(Number(months[2]), count);
  }
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const number = QUARTERS[(quarter[1] ?? "").toLowerCase()] ?? Number(quarter[1]);
    return monthEnd(Number(quarter[2]), number * 3);
  }
  const year = WHOLE_YEAR.exec(text);
  if (year) return monthEnd(Number(year[1]), 12);
  const month = MONTH.exec(text);
  return month && !/ngày/i.test(text) ? monthEnd(Number(month[2]), Number(month[1])) : null;
}

/** "Kế hoạch số 54-KH/HU ngày 05/01/2022", "Hiệp Hòa, ngày 05 tháng 7 năm 2022" date a paper, not the figures. */
function withoutDocuments(text: string): string {
  return text
    .replace(
      /(?:số\s*)?\d+\s*-\s*\p{Lu}+\/\p{Lu}+,?\s*ngày\s*\d{1,2}\s*(?:[-/.]|tháng)\s*\d{1,2}\s*(?:[-/.]|năm)\s*\d{4}/giu,
      "",
    )
    .replace(/^(?!.*(?:đến|tới))[^,]{1,40},\s*ngày.*$/i, "");
}

function monthEnd(year: number, month: number): CalendarDate | null {
  return month >= 1 && month <= 12 ? realOrNull(year, month, daysInMonth(year, month)) : null;
}

function realOrNull(year: number, month: number, day: number): CalendarDate | null {
  const date = { year, month, day };
  return year >= 1930 && year <= 2200 && isRealDate(date) ? date : null;
}

const PLAN_YEAR =
  /(?:ke hoach|chi tieu|kh|ct|ket nap|phat trien|dang vien|trong|dau)(?: [a-z]+){0,6} nam (\d{4})/;
const ANY_YEAR = /\bnam (\d{4})\b/;

/** The year of the plan: one named with plan or admissions first, then any; years of comparison and terms are not it. */
export function planYearIn(keys: readonly string[]): number | null {
  const usable = keys.filter(
    (key) =>
      !/cung ky|nhiem ky|so voi|truoc|ngay|tu nam/.test(key) || /den (?:het )?(?:ngay|thang)/.test(key),
  );
  return firstIn(usable, (key) => yearOf(PLAN_YEAR, key)) ?? firstIn(usable, (key) => yearOf(ANY_YEAR, key));
}

function yearOf(pattern: RegExp, key: string): number | null {
  const year = Number(pattern.exec(key)?.[1] ?? 0);
  return year >= 1930 && year <= 2200 ? year : null;
}

/** What the first line says that says anything. */
export function firstIn<Value>(lines: readonly string[], read: (line: string) => Value | null): Value | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}
