import { dateOfSerial } from "../text/dates.ts";
import { readCount } from "../text/counts.ts";
import { readMark } from "../text/marks.ts";
import { isDateFormat } from "../text/number-format.ts";
import { readPercent } from "../text/percents.ts";
import { parseUnitName } from "../text/unit-names.ts";
import { isErrorValue } from "../values/cell-value.ts";
import { numberFormatAt } from "../values/snapshot.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { declarationOf, type ColumnKey, type TableKind } from "../tables/schema.ts";

/** What stands under a header, from a sample of its first cells. */
export interface Evidence {
  /** Cells that hold something. */
  readonly filled: number;
  /** Numbers, and text that reads as a number, a ratio a/b or a percentage; errors count as numbers. */
  readonly numbers: number;
  /** Percentages by sign, format or fraction. */
  readonly percents: number;
  /** Numbers that are shown with a plus sign, as one writes what has come on top: "+3". */
  readonly rises: number;
  readonly dates: number;
  /** Numbers that are one more than the number above them, as in a TT column. */
  readonly steps: number;
  /** Text that is none of these. */
  readonly words: number;
  /** Header keys of the words, with how often each stands there. */
  readonly keys: ReadonlyMap<string, number>;
  /** Texts of the form a/b, and days that Excel made of them. */
  readonly ratios: number;
  /** Texts with a day and another number: "54-QĐ/HU, ngày 05/3/2022". */
  readonly datedNumbers: number;
  /** Texts that are called as units are: by xã, chi bộ, trường … */
  readonly unitNames: number;
  /** Years of dates, and years in texts, with how often each stands there. */
  readonly years: ReadonlyMap<number, number>;
}

export const SAMPLE_ROWS = 60;

export function evidenceOf(texts: SheetTexts, column: number, firstRow: number, lastRow: number): Evidence {
  let [filled, numbers, percents, dates, steps, words, unitNames, ratios] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [datedNumbers, rises] = [0, 0];
  let last: number | null = null;
  const keys = new Map<string, number>();
  const years = new Map<number, number>();
  const addYear = (year: number | undefined) => {
    if (year !== undefined && year >= 1930 && year <= 2100) years.set(year, (years.get(year) ?? 0) + 1);
  };
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + SAMPLE_ROWS); row++) {
    const value = texts.value(row, column);
    if (texts.isBlank(row, column)) continue;
    filled++;
    const format = numberFormatAt(texts.sheet, row, column);
    if (typeof value === "boolean") continue;
    if (isRise(value, format)) rises++;
    if (typeof value === "string" && /^\s*\d{1,4}\s*\/\s*\d{1,4}\s*$/.test(value)) ratios++;
    if (typeof value === "number") {
      numbers++;
      if (format.includes("%") || !Number.isInteger(value)) percents++;
      else if (Number.isInteger(value) && !isDateFormat(format)) addYear(value);
      if (isDateFormat(format)) {
        dates++;
        addYear(dateOfSerial(value, false)?.year);
      }
      if (last !== null && value === last + 1) steps++;
      last = value;
    } else if (isErrorValue(value)) {
      numbers++;
    } else if (/(?<!\d)(?:19|20)\d\d(?!\d)/.test(value) && value.length <= 40) {
      if (holdsDatedNumber(value)) datedNumbers++;
      addYear(Number(/(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(value)?.[1]));
      words++;
      const key = texts.key(row, column);
      keys.set(key, (keys.get(key) ?? 0) + 1);
    } else if (value.includes("%") && readPercent(value, "General", "whole").kind === "percent") {
      numbers++;
      percents++;
    } else if (readCount(value, false).kind !== "unreadable") {
      numbers++;
    } else {
      words++;
      const key = texts.key(row, column);
      keys.set(key, (keys.get(key) ?? 0) + 1);
      if (saysUnit(texts.text(row, column))) unitNames++;
    }
  }
  return {
    filled,
    numbers,
    percents,
    rises,
    dates,
    steps,
    words,
    keys,
    years,
    datedNumbers,
    unitNames,
    ratios: ratios + dates,
  };
}

function isRise(value: number | string, format: string): boolean {
  return typeof value === "string" ? /^\s*[+＋]\s*\d/.test(value) : value > 0 && /^[+＋]/.test(format);
}

function holdsDatedNumber(text: string): boolean {
  const day = /(?<!\d)\d{1,2}\s*(?:[-/.]|tháng)\s*\d{1,2}\s*(?:[-/.]|năm)\s*\d{4}(?!\d)/u.exec(text)?.[0];
  return day !== undefined && /\d/.test(text.replace(day, " "));
}

/** Whether a name says of what kind its bearer is. */
function saysUnit(text: string): boolean {
  if (text === "" || text.length > 120) return false;
  const { organisation, kind } = parseUnitName(text);
  return organisation !== "" || kind !== "";
}

/**
 * Whether a header's words stand again and again below it: then they are data themselves. `repeats`: how often the whole
 * header is printed again there.
 */
export function recurs(own: string, { keys, words }: Evidence, repeats: number): boolean {
  const times = (keys.get(own) ?? 0) - repeats;
  return times >= 2 && times * 7 >= words;
}

/** Whether what stands in a column can be what its header says; a handful of cells proves nothing. */
export function suits(kind: TableKind, key: ColumnKey, seen: Evidence): boolean {
  const { filled, numbers, percents, rises, words, keys } = seen;
  switch (declarationOf(kind, key)?.holds) {
    case "notMarks":
      // A single mark already tells: no mark is a date.
      return marksAmong(keys) === 0 || marksAmong(keys) * 2 < filled;
    case "counts":
      // What has come since is no count, whatever stands above it; one typed plus sign proves nothing.
      if (rises >= 2 && rises * 2 >= numbers) return false;
      // Two words are no counts either, and fractions of most units are percentages, whatever stands above them.
      if (filled < 3) return filled < 2 || words !== filled;
      return numbers / filled >= 0.3 && percents * 2 <= numbers;
    case "percents":
      return filled < 3 || numbers / filled >= 0.3;
    case "words":
      return filled < 3 || words / filled >= 0.3;
    case "anything":
    case undefined:
      return true;
  }
}

/** Cells that say yes or no: they say that there is a certificate, not of which day. */
function marksAmong(keys: Evidence["keys"]): number {
  let marks = 0;
  for (const [key, times] of keys) {
    const { kind } = readMark(key, false);
    if (kind === "yes" || kind === "no") marks += times;
  }
  return marks;
}
