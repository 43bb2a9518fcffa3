import { daysInMonth, isRealDate } from "../calendar.ts";
import { dateOfSerial } from "../text/dates.ts";
import { headerKey } from "../text/canonical.ts";
import { isDateFormat } from "../text/number-format.ts";
import { numberFormatAt } from "./snapshot.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { CalendarDate, TitleBlock } from "./tables.ts";

/** Rows of one sheet above its first table. */
export interface TitleRows {
  readonly texts: SheetTexts;
  /** First row of the header below the title. */
  readonly headerRow: number;
  /** Last row of that header: "Kế hoạch năm 2022" may stand in it. */
  readonly headerBottom: number;
}

/** What the title blocks say, the first sheet that says something first (domain.md §3, §5). */
export function readTitleBlock(titles: readonly TitleRows[], date1904: boolean): TitleBlock {
  let block: TitleBlock = { organisation: null, higherCommittee: null, cutOff: null, planYear: null };
  for (const title of titles) {
    const lines = titleLines(title, date1904);
    const committees = committeesIn(lines);
    const keys = lines.map(headerKey);
    block = {
      organisation: block.organisation ?? committees.organisation,
      higherCommittee: block.organisation === null ? committees.higherCommittee : block.higherCommittee,
      cutOff: block.cutOff ?? first(lines, cutOffIn),
      planYear: block.planYear ?? planYearIn(keys) ?? planYearIn(headerLines(title).map(headerKey)),
    };
  }
  return block;
}

const MOST_TITLE_ROWS = 40;

/** Texts above the header, row by row; a date in a cell of its own follows its label ("Tính đến ngày" | 30/6/2022). */
function titleLines({ texts, headerRow }: TitleRows, date1904: boolean): string[] {
  const lines: string[] = [];
  const block = texts.sheet.block;
  if (!block) return lines;
  for (let row = Math.max(block.top, headerRow - MOST_TITLE_ROWS); row < headerRow; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const value = texts.value(row, column);
      if (typeof value === "number") {
        const label = lines[lines.length - 1];
        const date = isDateFormat(numberFormatAt(texts.sheet, row, column))
          ? dateOfSerial(value, date1904)
          : null;
        if (label === undefined) continue;
        if (date) lines[lines.length - 1] = `${label} ${date.day}/${date.month}/${date.year}`;
        else if (/năm:?$/i.test(label)) lines[lines.length - 1] = `${label} ${value}`;
      } else if (typeof value === "string" && value.trim() !== "") {
        // One cell may hold several lines of the left block.
        if (value.includes("\n")) lines.push(...linesOf(value, texts, row, column));
        else lines.push(texts.text(row, column));
      }
    }
  }
  return lines.filter((line) => line !== "");
}

function linesOf(value: string, texts: SheetTexts, row: number, column: number): string[] {
  const whole = texts.text(row, column);
  const lines = value.split(/\r?\n/).map((line) => line.normalize("NFC").trim());
  // Legacy text was converted as a whole: its lines cannot be told apart any more.
  return headerKey(lines.join(" ")) === headerKey(whole) ? [...lines, whole] : [whole];
}

function headerLines({ texts, headerRow, headerBottom }: TitleRows): string[] {
  const block = texts.sheet.block;
  const lines: string[] = [];
  if (!block) return lines;
  for (let row = headerRow; row <= headerBottom; row++) {
    for (let column = block.left; column <= block.right; column++) lines.push(texts.text(row, column));
  }
  return lines;
}

const COMMITTEE =
  /^(?:tinh uy|thanh uy|huyen uy|thi uy|quan uy|dang uy|dang bo (?:tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran))\b/;
/** "BAN TỔ CHỨC HUYỆN ỦY HIỆP HÒA": the committee is named behind its department. */
const OF_DEPARTMENT = /^ban\s+(?:tổ chức|thường vụ|chấp hành)\s+(?=huyện|đảng|tỉnh|thành|thị|quận)/i;
const DEPARTMENT = /^(?:ban (?:to chuc|thuong vu|chap hanh|tuyen giao|dan van)|van phong|uy ban kiem tra|\*)/;

/** The left block: the higher committee, then the issuing one; a department below is not the organisation. */
function committeesIn(lines: readonly string[]): Pick<TitleBlock, "organisation" | "higherCommittee"> {
  const committees = lines
    .map((line) => line.replace(OF_DEPARTMENT, ""))
    .filter((line) => line.length <= 60 && isCommittee(headerKey(line)))
    .map(asWritten)
    .filter((line, at, all) => all.findIndex((other) => headerKey(other) === headerKey(line)) === at);
  const [first = null, second = null] = committees;
  return second === null
    ? { organisation: first, higherCommittee: null }
    : { organisation: second, higherCommittee: first };
}

function isCommittee(key: string): boolean {
  return COMMITTEE.test(key) && !DEPARTMENT.test(key);
}

const SMALL_WORDS = new Set([
  "ủy",
  "uỷ",
  "bộ",
  "tỉnh",
  "huyện",
  "xã",
  "phường",
  "thị",
  "trấn",
  "thành",
  "phố",
  "quận",
]);

/** "HUYỆN ỦY HIỆP HÒA" → "Huyện ủy Hiệp Hòa"; text that is not all capitals stays. */
function asWritten(line: string): string {
  const text = line.replace(/[*\s]+$/, "").replace(/^\s+/, "");
  if (text !== text.toUpperCase()) return text;
  return text
    .toLowerCase()
    .split(" ")
    .map((word, at) => (at > 0 && at < 4 && SMALL_WORDS.has(word) ? word : capital(word)))
    .join(" ");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function first<Value>(lines: readonly string[], read: (line: string) => Value | null): Value | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}

const DAY =
  /(?:tính đến|đến hết|đến|tới|thời điểm)(?: hết)?(?: thời điểm)?(?: hết)?(?: \d{1,2}\s*(?:h|giờ)\d{0,2},?)?(?: ngày)?\s*:?\s*(?:ngày\s*)?(\d{1,2})\s*(?:[-/.]|tháng)\s*(\d{1,2})\s*(?:[-/.]|năm)\s*(\d{4})/i;
const TO_MONTH =
  /(?:tính đến|đến hết|đến|tới|hết)(?: hết)?(?: cuối)? tháng\s*(\d{1,2})\s*(?:[-/.]|năm)\s*(\d{4})/i;
const FIRST_MONTHS = /(\d{1,2}|sáu|chín|ba) tháng(?: đầu)?(?: của)?\s*(?:năm)?\s*(\d{4})/i;
const QUARTER = /quý\s*(iv|iii|ii|i|[1-4])\s*(?:[-/.,]|năm|của năm)?\s*(\d{4})/i;
const WHOLE_YEAR = /(?:cả năm|6 tháng cuối năm|hết năm)\s*(\d{4})/i;
const MONTH = /(?:tháng|(?<![\p{L}])t\.?)\s*(\d{1,2})\s*(?:[-/.]|năm)\s*(\d{4})/iu;
const WORD_NUMBERS: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 };
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * The last day that a title says it covers: "đến hết tháng 6/2022", "tính đến ngày 30 tháng 6 năm 2022",
 * "6 tháng đầu năm 2022", "quý II/2022". The date of a document or of the signature is none.
 */
export function cutOffIn(line: string): CalendarDate | null {
  const text = withoutDocuments(line.normalize("NFC").replace(/\s+/g, " "));
  const day = DAY.exec(text);
  if (day) return realOrNull(Number(day[3]), Number(day[2]), Number(day[1]));
  const toMonth = TO_MONTH.exec(text);
  if (toMonth) return monthEnd(Number(toMonth[2]), Number(toMonth[1]));
  if (/cùng kỳ|so với/i.test(text)) return null;
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
    .replace(/^[^,]{1,40},\s*ngày.*$/i, "");
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
function planYearIn(keys: readonly string[]): number | null {
  const usable = keys.filter(
    (key) =>
      !/cung ky|nhiem ky|so voi|truoc|ngay|tu nam/.test(key) || /den (?:het )?(?:ngay|thang)/.test(key),
  );
  return first(usable, (key) => yearOf(PLAN_YEAR, key)) ?? first(usable, (key) => yearOf(ANY_YEAR, key));
}

function yearOf(pattern: RegExp, key: string): number | null {
  const year = Number(pattern.exec(key)?.[1] ?? 0);
  return year >= 1930 && year <= 2200 ? year : null;
}
