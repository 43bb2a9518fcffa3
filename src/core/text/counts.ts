import { isErrorValue, type CellValue } from "../values/cell-value.ts";
import type { CountReading } from "../values/readings.ts";
import { dateOfSerial } from "./dates.ts";
import { canonicalText } from "./canonical.ts";

/** What offices write behind a number: "12 đ/c", "3 thôn". */
const COUNTED =
  "(?:đ ?[/.]? ?c|đồng chí|người|đảng viên|đv|trưởng thôn|thôn|tổ dân phố|tdp|bản|xóm|khu phố|tổ)";
const NUMBER = new RegExp(`^([+-]?) ?([0-9][0-9., ]*)(?:${COUNTED}\\.?)?$`, "i");
const RATIO = /^([0-9]{1,6})\s*\/\s*([0-9]{1,6})(?:\s*\/\s*(?:[0-9]{2}|[0-9]{4}))?$/;
const DASHES = /^[-._\u2010-\u2015\u2212]+$/;

/**
 * A mark behind a figure that leads to a note under the table: "5(*)", "5 (1)", "5*", "5¹". Taken off before full-width
 * digits become plain ones: then "5¹" would be 51.
 */
const FOOTNOTE = /(?:\(\s*(?:\*{1,3}|\d{1,2})\s*\)|\*|[\u00B2\u00B3\u00B9\u2070-\u207E\u2460-\u2473])$/;

/**
 * Reads a count cell (docs/domain.md §5). `isDate`: the cell's number format shows a date, so that "7/5" was swallowed
 * by Excel; `a` is then the day and `b` the month, as Vietnamese Excel reads what was typed.
 */
export function readCount(value: CellValue, isDate: boolean, date1904 = false): CountReading {
  if (typeof value === "number") return isDate ? swallowedRatio(value, date1904) : countOf(value, "count");
  if (typeof value === "boolean") return { kind: "unreadable" };
  if (isErrorValue(value)) return { kind: "error" };
  // A cell can hold 32,767 characters; no count is longer than a few words.
  if (value.length > 200) return value.trim() === "" ? { kind: "blank" } : { kind: "unreadable" };
  return countInText(plainFigure(value));
}

function countInText(text: string): CountReading {
  if (text === "" || DASHES.test(text)) return { kind: "blank" };
  const ratio = RATIO.exec(text);
  if (ratio) return { kind: "date", a: Number(ratio[1]), b: Number(ratio[2]) };
  const [, sign, digits = ""] = NUMBER.exec(text) ?? [];
  const number = numberOfDigits(digits);
  if (number === null) return { kind: "unreadable" };
  if (text === "0") return { kind: "count", value: 0 };
  return countOf(sign === "-" ? -number : number, "text");
}

/** Full-width digits and long dashes made plain, a footnote mark taken off; "(*)" alone is no mark of anything. */
function plainFigure(value: string): string {
  let unmarked = value.trimEnd();
  while (FOOTNOTE.test(unmarked)) unmarked = unmarked.replace(FOOTNOTE, "").trimEnd();
  const figure = /[\p{N}\p{Pd}]/u.test(unmarked) ? unmarked : value;
  return canonicalText(figure.normalize("NFKC")).replace(/[\u2010-\u2015\u2212]/g, "-");
}

/** Both figures of a cell under "Kết nạp/chỉ tiêu". */
export interface CountPair {
  readonly first: CountReading;
  readonly second: CountReading;
}

/**
 * Reads a cell of a column that holds two counts, "7/5". What Excel has made a date of stays one, for the
 * machine's order of day and month is not known; a number alone is neither.
 */
export function readCountPair(value: CellValue, isDate: boolean, date1904 = false): CountPair {
  const reading = readCount(value, isDate, date1904);
  if (reading.kind === "date" && typeof value === "string") {
    return { first: { kind: "count", value: reading.a }, second: { kind: "count", value: reading.b } };
  }
  const isNeither = reading.kind === "count" || reading.kind === "text";
  const either: CountReading = isNeither ? { kind: "unreadable" } : reading;
  return { first: either, second: either };
}

function swallowedRatio(serial: number, date1904: boolean): CountReading {
  const date = dateOfSerial(serial, date1904);
  return date === null ? countOf(serial, "count") : { kind: "date", a: date.day, b: date.month };
}

function countOf(value: number, kind: "count" | "text"): CountReading {
  if (!Number.isFinite(value)) return { kind: "unreadable" };
  // A formula's result may miss the whole number by its last binary digits.
  const whole = Math.round(value);
  if (Math.abs(value - whole) > 1e-9) return { kind: value < 0 ? "negative" : "fraction", value };
  return whole < 0 ? { kind: "negative", value: whole } : { kind, value: whole + 0 };
}

/**
 * The number that digits with dots, commas and spaces stand for, or null when they stand for none or for several.
 * Three digits behind a mark are a group of thousands ("1.905", "1,905"), fewer or more are decimals ("7,0").
 */
function numberOfDigits(written: string): number | null {
  const text = written.trim();
  if (/^\d{1,15}[.,]?$/.test(text)) return Number.parseInt(text, 10);
  if (/^[1-9]\d{0,2}([. ,])\d{3}(?:\1\d{3}){0,3}$/.test(text)) return Number(text.replace(/\D/g, ""));
  const grouped = /^([1-9]\d{0,2}(?:([., ])\d{3}(?:\2\d{3}){0,3}))([.,])(\d{1,6})$/.exec(text);
  if (grouped && grouped[2] !== grouped[3]) {
    return Number(`${(grouped[1] ?? "").replace(/\D/g, "")}.${grouped[4] ?? "0"}`);
  }
  const decimal = /^(\d{1,12})[.,](\d{1,6})$/.exec(text);
  return decimal ? Number(`${decimal[1] ?? "0"}.${decimal[2] ?? "0"}`) : null;
}
