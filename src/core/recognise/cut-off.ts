import { canonicalText, toneless } from "../text/canonical.ts";
import { daysInMonth, isRealDate, type CalendarDate } from "../values/calendar.ts";

/**
 * How plainly a line says its last day: a date beats the month that it counts to, that a quarter or a half-year, and
 * these the month that a report is named after.
 */
type Plainness = "day" | "toMonth" | "months" | "month";
const PLAINEST_FIRST: readonly Plainness[] = ["day", "toMonth", "months", "month"];

/** What one line says; `year` is null where it names none. */
interface SaidCutOff {
  readonly plainness: Plainness;
  readonly year: number | null;
  readonly month: number;
  /** 0: the last day of the month. */
  readonly day: number;
}

/**
 * The last day that a title covers: "đến hết tháng 6/2022", "chốt số liệu ngày 20/6/2022", "từ 16/12/2021 đến
 * 15/6/2022", "6 tháng đầu năm 2022", "quý II/2022", with or without tone marks. `places` are the lines of the title, of
 * the header, the sheet's name: the first that says something counts, and within it the plainest line; a later place only
 * says which day of the same month is meant. A month or day without a year is of the plan's year. The date of a document
 * or of the signature is none.
 */
export function cutOffIn(
  places: readonly (readonly string[])[],
  planYear: number | null = null,
): CalendarDate | null {
  const [first, ...later] = places.flatMap((lines) => plainest(lines, planYear) ?? []);
  if (!first) return null;
  if (first.plainness === "day") return first.date;
  const day = later.find(({ plainness, date }) => plainness === "day" && isSameMonth(date, first.date));
  return (day ?? first).date;
}

function isSameMonth(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month;
}

/** What the plainest of the lines says, of equally plain ones the first. */
function plainest(
  lines: readonly string[],
  planYear: number | null,
): { readonly plainness: Plainness; readonly date: CalendarDate } | null {
  const said = lines.flatMap((line) => {
    const cutOff = saidIn(line);
    const date = cutOff && dateOf(cutOff, planYear);
    return cutOff === null || date === null ? [] : [{ plainness: cutOff.plainness, date }];
  });
  for (const plainness of PLAINEST_FIRST) {
    const found = said.find((cutOff) => cutOff.plainness === plainness);
    if (found) return found;
  }
  return null;
}

/** Words in front of a last day, and those that may stand between ("tính đến hết 17h00 ngày"). */
const LAST = "(?:đến|tới|hết|thời điểm|chốt)";
const BETWEEN =
  "(?: ?(?:hết|thời điểm|chốt|số liệu|báo cáo|tổng hợp|cuối|vào|lúc|là|ngày|\\d{1,2} ?(?:h|giờ) ?\\d{0,2}|[:,])){0,9}";
const DATE = "(\\d{1,2}) ?(?:[-/.]|tháng) ?(\\d{1,2})";
const YEAR = " ?(?:[-/.,]|năm|của năm)? ?(\\d{4})(?!\\d)";
const SHORT_YEAR = " ?[-/.] ?(\\d{2})(?![\\d/.-])";
const NO_YEAR = "(?! ?(?:[-/.]|năm)? ?\\d)(?! ?%)";

const DAY = said(`${LAST}${BETWEEN} ?${DATE}(?:${YEAR}|${SHORT_YEAR})`);
/** "từ 16/12/2021 - 15/6/2022" */
const RANGE = said(`từ (?:ngày )?${DATE}(?:${YEAR})? ?[-–—] ?(?:ngày )?${DATE}${YEAR}`);
const DAY_WITHOUT_YEAR = said(`(?:đến|tới|chốt)${BETWEEN} ?${DATE}${NO_YEAR}`);
const TO_MONTH = said(`(?:đến|tới|hết|chốt)${BETWEEN} ?tháng ?(\\d{1,2})(?:${YEAR}|${NO_YEAR})`);
const FIRST_MONTHS = said(
  `(?:^|[^\\p{L}\\d/])(\\d{1,2}|ba|sáu|chín) tháng(?: đầu)?(?: của)?(?: ?(?:năm)? ?(\\d{4})| năm(?![\\p{L}\\d]))`,
);
const QUARTER = said(`quý ?(iv|iii|ii|i|[1-4])(?![\\p{L}\\d])(?:${YEAR})?`);
const WHOLE_YEAR = said("(?:cả năm|6 tháng cuối năm|hết năm) ?(\\d{4})");
const MONTH = said(`(?:^|[^\\p{L}\\d])(?:tháng|th\\.|t\\.?) ?(\\d{1,2})(?:${YEAR}|(?=[ ).;:]{0,9}$))`);
/** All that a sheet is called, or a line says: "7-2023", "07.2023", "2023_07". */
const BARE_MONTH = said("^(\\d{1,2}) ?[-/._] ?(20\\d{2})$|^(20\\d{2}) ?[-/._] ?(\\d{1,2})$");
const WORD_NUMBERS: Readonly<Record<string, number>> = { ba: 3, sáu: 6, sau: 6, chín: 9, chin: 9 };
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** 3 for "iii" and "3". */
export function quarterNumber(numeral: string): number {
  return QUARTERS[numeral] ?? Number(numeral);
}

/** A pattern in words with tone marks, and the same for lines that are written without any. */
interface Said {
  readonly marked: RegExp;
  readonly unmarked: RegExp;
}

function said(pattern: string): Said {
  return { marked: new RegExp(pattern, "u"), unmarked: new RegExp(toneless(pattern), "u") };
}

/** A line as it is searched: in small letters, without what it is compared with and without documents. */
class Line {
  readonly #text: string;
  readonly #form: keyof Said;

  constructor(line: string) {
    const [own = ""] = canonicalText(line)
      .toLowerCase()
      .split(/so với|cùng kỳ|so voi|cung ky/);
    this.#text = withoutDocuments(own);
    this.#form = toneless(own) === own ? "unmarked" : "marked";
  }

  find(pattern: Said): RegExpExecArray | null {
    return pattern[this.#form].exec(this.#text);
  }

  has(word: string): boolean {
    return this.#text.includes(this.#form === "marked" ? word : toneless(word));
  }
}

/** The ways in which a line names a day or a month, the plainest first. */
const WAYS: readonly (readonly [Said, (match: RegExpExecArray) => SaidCutOff])[] = [
  [RANGE, (match) => day(match[4], match[5], match[6])],
  [DAY, (match) => day(match[1], match[2], match[3] ?? `20${match[4] ?? ""}`)],
  [DAY_WITHOUT_YEAR, (match) => day(match[1], match[2], undefined)],
  [TO_MONTH, (match) => monthEnd("toMonth", Number(match[1]), match[2])],
  [FIRST_MONTHS, (match) => monthEnd("months", monthsIn(match), match[2])],
  [QUARTER, (match) => monthEnd("months", 3 * quarterNumber(match[1] ?? ""), match[2])],
  [WHOLE_YEAR, (match) => monthEnd("months", 12, match[1])],
  [BARE_MONTH, (match) => monthEnd("month", Number(match[1] ?? match[4]), match[2] ?? match[3])],
];

function saidIn(text: string): SaidCutOff | null {
  const line = new Line(text);
  for (const [pattern, read] of WAYS) {
    const match = line.find(pattern);
    if (match) return read(match);
  }
  const month = line.has("ngày") ? null : line.find(MONTH);
  return month && monthEnd("month", Number(month[1]), month[2]);
}

/** How many months a line names together: 3 of "Quý III", 6 of "6 tháng đầu năm", 1 of a month. */
export function monthsNamedIn(text: string): number {
  const line = new Line(text);
  if (line.find(QUARTER)) return 3;
  const months = line.find(FIRST_MONTHS);
  if (months) return monthsIn(months);
  return line.find(WHOLE_YEAR) ? 12 : 1;
}

function monthsIn(match: RegExpExecArray): number {
  return WORD_NUMBERS[match[1] ?? ""] ?? Number(match[1]);
}

function day(dayOfMonth = "", month = "", year: string | undefined): SaidCutOff {
  return { plainness: "day", year: numberOrNull(year), month: Number(month), day: Number(dayOfMonth) };
}

function monthEnd(plainness: Plainness, month: number, year: string | undefined): SaidCutOff {
  return { plainness, year: numberOrNull(year), month, day: 0 };
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** Null for days that do not exist, and where no year is known. */
function dateOf(
  { year: ownYear, month, day: ownDay }: SaidCutOff,
  planYear: number | null,
): CalendarDate | null {
  const year = ownYear ?? planYear;
  if (year === null || year < 1930 || year > 2200 || month < 1 || month > 12) return null;
  const date = { year, month, day: ownDay || daysInMonth(year, month) };
  return isRealDate(date) ? date : null;
}

const DOCUMENT =
  /(?:(?:số|so) ?)?\d{1,9} ?(?:- ?\p{L}{1,15}\/\p{L}{1,15}|\/\p{L}{1,15}-\p{L}{1,15}),? ?(?:ngày|ngay) ?\d{1,2} ?(?:[-/.]|tháng|thang) ?\d{1,2} ?(?:[-/.]|năm|nam) ?\d{4}/gu;
/** "hiệp hòa, ngày 05 tháng 7 năm 2022": where and when a paper was signed. */
const SIGNED =
  /^(?!.*(?:đến|tới|chốt|thời điểm|[^\p{L}](?:den|toi|chot|thoi diem)(?!\p{L})))[^,]{1,40},\s*(?:ngày|ngay).*$/u;

/** "Kế hoạch số 54-KH/HU ngày 05/01/2022" dates a paper, not the figures. */
function withoutDocuments(text: string): string {
  return text.replace(DOCUMENT, "").replace(SIGNED, "");
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
  return firstYear(PLAN_YEAR, usable) ?? firstYear(ANY_YEAR, usable);
}

function firstYear(pattern: RegExp, keys: readonly string[]): number | null {
  const years = keys.map((key) => {
    const year = Number(pattern.exec(key)?.[1] ?? 0);
    // Of two years compared the later is this one.
    const all = /\bso sanh\b/.test(key) ? (key.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number) : [];
    return year === 0 ? 0 : Math.max(year, ...all);
  });
  return years.find((year) => year >= 1930 && year <= 2200) ?? null;
}
