import { dateOfSerial } from "../text/dates.ts";
import { readCount } from "../text/counts.ts";
import { readMark } from "../text/marks.ts";
import { isDateFormat } from "../text/number-format.ts";
import { readPercent } from "../text/percents.ts";
import { saysUnit } from "../text/unit-names.ts";
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
  const sample = new Sample(texts, column);
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + SAMPLE_ROWS); row++) {
    if (!texts.isBlank(row, column)) sample.add(row);
  }
  return sample.evidence();
}

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/;
const LONGEST_WITH_YEAR = 40;
const LONGEST_NAME = 120;

/** Counts the cells of a column by what they hold. */
class Sample {
  #filled = 0;
  #numbers = 0;
  #percents = 0;
  #rises = 0;
  #dates = 0;
  #steps = 0;
  #words = 0;
  #unitNames = 0;
  #ratios = 0;
  #datedNumbers = 0;
  #last: number | null = null;
  readonly #keys = new Map<string, number>();
  readonly #years = new Map<number, number>();

  constructor(
    readonly texts: SheetTexts,
    readonly column: number,
  ) {}

  add(row: number): void {
    this.#filled++;
    const value = this.texts.value(row, this.column);
    const format = numberFormatAt(this.texts.sheet, row, this.column);
    if (typeof value === "boolean") return;
    if (isRise(value, format)) this.#rises++;
    if (typeof value === "number") this.#addNumber(value, format);
    else this.#addText(value, row);
  }

  evidence(): Evidence {
    return {
      filled: this.#filled,
      numbers: this.#numbers,
      percents: this.#percents,
      rises: this.#rises,
      dates: this.#dates,
      steps: this.#steps,
      words: this.#words,
      keys: this.#keys,
      years: this.#years,
      datedNumbers: this.#datedNumbers,
      unitNames: this.#unitNames,
      ratios: this.#ratios + this.#dates,
    };
  }

  #addNumber(value: number, format: string): void {
    this.#numbers++;
    const isDate = isDateFormat(format);
    if (format.includes("%") || !Number.isInteger(value)) this.#percents++;
    else if (!isDate) this.#addYear(value);
    if (isDate) {
      this.#dates++;
      this.#addYear(dateOfSerial(value, false)?.year);
    }
    if (this.#last !== null && value === this.#last + 1) this.#steps++;
    this.#last = value;
  }

  #addText(value: string, row: number): void {
    if (/^\s*\d{1,4}\s*\/\s*\d{1,4}\s*$/.test(value)) this.#ratios++;
    const year = value.length <= LONGEST_WITH_YEAR ? YEAR.exec(value)?.[1] : undefined;
    if (isErrorValue(value)) this.#numbers++;
    else if (year !== undefined) {
      if (holdsDatedNumber(value)) this.#datedNumbers++;
      this.#addYear(Number(year));
      this.#addWords(row);
    } else if (value.includes("%") && readPercent(value, "General", "whole").kind === "percent") {
      this.#numbers++;
      this.#percents++;
    } else if (readCount(value, false).kind !== "unreadable") this.#numbers++;
    else {
      this.#addWords(row);
      const text = this.texts.text(row, this.column);
      if (text.length <= LONGEST_NAME && saysUnit(text)) this.#unitNames++;
    }
  }

  #addWords(row: number): void {
    this.#words++;
    const key = this.texts.key(row, this.column);
    this.#keys.set(key, (this.#keys.get(key) ?? 0) + 1);
  }

  #addYear(year: number | undefined): void {
    if (year === undefined || year < 1930 || year > 2100) return;
    this.#years.set(year, (this.#years.get(year) ?? 0) + 1);
  }
}

function isRise(value: number | string, format: string): boolean {
  return typeof value === "string" ? /^\s*[+＋]\s*\d/.test(value) : value > 0 && /^[+＋]/.test(format);
}

function holdsDatedNumber(text: string): boolean {
  const day = /(?<!\d)\d{1,2}\s*(?:[-/.]|tháng)\s*\d{1,2}\s*(?:[-/.]|năm)\s*\d{4}(?!\d)/u.exec(text)?.[0];
  return day !== undefined && /\d/.test(text.replace(day, " "));
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
  const { filled, numbers, words } = seen;
  switch (declarationOf(kind, key)?.holds) {
    case "notMarks":
      // A single mark already tells: no mark is a date.
      return marksAmong(seen.keys) === 0 || marksAmong(seen.keys) * 2 < filled;
    case "counts":
      return suitsCounts(seen);
    case "percents":
      return filled < 3 || numbers / filled >= 0.3;
    case "words":
      return filled < 3 || words / filled >= 0.3;
    case "anything":
    case undefined:
      return true;
  }
}

function suitsCounts({ filled, numbers, percents, rises, words }: Evidence): boolean {
  // What has come since is no count, whatever stands above it; one typed plus sign proves nothing.
  if (rises >= 2 && rises * 2 >= numbers) return false;
  // Two words are no counts either, and fractions of most units are percentages, whatever stands above them.
  if (filled < 3) return filled < 2 || words !== filled;
  return numbers / filled >= 0.3 && percents * 2 <= numbers;
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
