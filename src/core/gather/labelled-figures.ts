import { headerKey } from "../text/canonical.ts";
import { isAboutOthers } from "../recognise/subject.ts";
import { readCount } from "../text/counts.ts";
import { readableText } from "../text/legacy.ts";
import { isDateFormat } from "../text/number-format.ts";
import type { Report } from "../rules/report.ts";
import { contains, type CellRef } from "../values/addresses.ts";
import { isErrorValue, type CellValue } from "../values/cell-value.ts";
import { countIn, type CountReading } from "../values/readings.ts";
import { fontAt, numberFormatAt, valueAt, type SheetSnapshot } from "../values/snapshot.ts";
import {
  changesMeaning,
  isMonthOnly,
  meaningOfLabel,
  mayBeAdmitted,
  namesOtherYear,
  namesYear,
  saysCumulative,
  figureTopic,
  speaksOfTimeAhead,
  withTopic,
} from "./figure-words.ts";
import { figuresInText, type Labelled } from "./text-figures.ts";
import type { StatedFigure } from "./table-figures.ts";
import { COUNT_KEYS, type CountKey } from "../tables/schema.ts";

/** Figures with their labels; several of one kind are all given. `unclear`: texts with a number that may be one. */
export interface LabelledFigures {
  readonly figures: readonly StatedFigure[];
  readonly unclear: readonly { readonly text: string; readonly at: CellRef }[];
}

/** What stands outside the tables: labels with figures beside, under or in them, and sentences; of that year. */
export function labelledFigures(report: Report, year: number): LabelledFigures {
  const found = report.snapshot.sheets.flatMap((sheet, index) =>
    sheet.block && sheet.mark === null ? [new LabelReader(report, index, sheet, year).read()] : [],
  );
  return {
    figures: found.flatMap(({ figures }) => figures),
    unclear: found.flatMap(({ unclear }) => unclear),
  };
}

/**
 * The figure of each kind that counts: of several the one that counts from the start of the year; of several that
 * differ all, so that they are asked about.
 */
export function agreedFigures(found: readonly StatedFigure[]): {
  agreed: StatedFigure[];
  differing: StatedFigure[];
} {
  const agreed: StatedFigure[] = [];
  const differing: StatedFigure[] = [];
  for (const key of COUNT_KEYS) {
    const all = found.filter((figure) => figure.key === key);
    const whole = all.filter(({ words }) => !isMonthOnly(words));
    const cumulative = whole.filter(({ words }) => saysCumulative(words));
    const used = [cumulative, whole, all].find(({ length }) => length > 0) ?? [];
    const most = Math.max(...whole.map(({ reading }) => countIn(reading) ?? 0));
    const values = new Set(used.map(({ reading }) => countIn(reading) ?? reading.kind));
    // "Kết nạp 3 đồng chí, lũy kế 5": less in all than in the month says that one of them is something else.
    if (used === cumulative && !values.has(most)) values.add(most);
    const [first] = used;
    if (values.size === 1 && first) agreed.push(first);
    else differing.push(...(used.length > 1 ? used : whole));
  }
  return { agreed, differing };
}

const MOST_CELLS = 20_000;
/** A longer text is a sentence; of a sentence that is not clear the beginning is shown. */
const LONGEST_LABEL = 160;
const LONGEST_SHOWN = 80;
/** Cells looked at behind a label, rows under it and above it. */
const REACH = 8;
const ROWS_UNDER = 40;
const ROWS_OVER = 25;
const MOST_HEADER_ROWS = 3;
/** Between a label and its figure: what is counted, or signs. */
const BETWEEN =
  /^(?:[:=.…\s-]+|\(?(?:đvt|người|đồng chí|đ\/c|đảng viên|đv|thôn|xóm|chỉ tiêu|chi bộ|trường hợp)\.?\)?)$/iu;

/** In a header key, two words: another label, under which other figures stand. */
const NEXT_LABEL = /[a-z]{2} [a-z]{2}/;

/** Over the column of a table of labels that holds what was done. */
const DONE_HEADER = /thuc hien|ket qua|\bdat\b|so luong|luy ke|\bso\b$|^(?:tong|cong|tong cong)$/;

/** Says by itself whose figure it is. */
const NAMES_SUBJECT = /\bdang\b|\bdv\b|\bdvm\b|truong (?:thon|xom|ban|khu)|to truong/;

/** Ends with a colon, or begins with a number of its own: "2. Nhiệm vụ tháng 4". */
function isHeading(text: string): boolean {
  return /:\s*$|^\s*(?:[IVX]{1,4}|[A-D]|\d{1,2})\s*[.)/-]|^\s*(?:kết quả|phương hướng|nhiệm vụ)/iu.test(text);
}

const ORGANISATION = /^(?:dang bo|dang uy|chi bo|chi uy|db|cb|ban chap hanh|don vi)\b/;

interface Counted {
  readonly value: CellValue;
  readonly reading: CountReading;
  readonly at: CellRef;
}

/** Composed, with single spaces: as a person reads it. */
function plainText(value: CellValue): string {
  return String(value).normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Reads one sheet from top to bottom; what a heading was about is about what stands under it. */
class LabelReader {
  readonly #figures: StatedFigure[] = [];
  readonly #unclear: { text: string; at: CellRef }[] = [];
  readonly #used = new Set<string>();
  #last: Labelled | null = null;
  #topic = "";
  #isOthersTopic = false;
  /** Under "Phương hướng tháng tới" nothing has been done. */
  #isAhead = false;

  constructor(
    readonly report: Report,
    readonly index: number,
    readonly sheet: SheetSnapshot,
    readonly year: number,
  ) {}

  read(): LabelledFigures {
    const block = this.sheet.block;
    if (!block) return { figures: [], unclear: [] };
    const width = block.right - block.left + 1;
    const bottom = Math.min(block.bottom, block.top + Math.floor(MOST_CELLS / width));
    for (let row = block.top; row <= bottom; row++) {
      if (this.#isInTable(row)) continue;
      for (let column = block.left; column <= block.right; column++) this.#readCell(row, column);
    }
    return { figures: this.#figures, unclear: this.#unclear };
  }

  #readCell(row: number, column: number): void {
    const text = this.#textAt(row, column);
    if (text === "") return;
    const at = { sheet: this.index, row, column };
    const isSaidInIt = this.#readText(text, at);
    if (!isSaidInIt && text.length <= LONGEST_LABEL) this.#readLabel(text, at);
  }

  /** Figures that stand in the text itself; whether there are any. */
  #readText(text: string, at: CellRef): boolean {
    const { figures, isUnclear } = figuresInText(text, this.year, this.#last);
    if (this.#isAhead && figures.length > 0) return true;
    if (isUnclear && !this.#isAhead) this.#unclear.push({ text: text.slice(0, LONGEST_SHOWN), at });
    for (const { key, words, value } of figures) {
      this.#figures.push({ key, part: null, value, reading: { kind: "count", value }, at, words });
      this.#last = { key, words };
    }
    return figures.length > 0;
  }

  /** A label, with its figure behind or under it; or a heading. */
  #readLabel(text: string, at: CellRef): void {
    const words = withTopic(headerKey(text), this.#last, this.#topic);
    const behind = this.#behind(at.row, at.column);
    if (behind.length === 0) this.#hearTopic(text, words);
    if (this.#isAhead) return;
    const key = namesOtherYear(words, this.year) ? null : meaningOfLabel(words);
    if (key !== null) this.#last = { key, words };
    // "Đã kết nạp: 12" under "Kết nạp đoàn viên" is another organisation's.
    if (this.#isOthersTopic && !NAMES_SUBJECT.test(words)) {
      if (key === "admitted") this.#unclear.push({ text, at });
    } else this.#takeNumber(key, words, behind, text, at);
  }

  #takeNumber(
    key: CountKey | null,
    words: string,
    behind: readonly Counted[],
    text: string,
    at: CellRef,
  ): void {
    if (key === null) {
      // It may speak of those admitted, and a number belongs to it.
      const hasNumber = () => behind.length > 0 || this.#isOverCount(at);
      if (mayBeAdmitted(words) && hasNumber()) this.#unclear.push({ text, at });
      return;
    }
    const figure = behind.length > 0 ? this.#chosen(behind) : this.#below(at.row, at.column);
    if (figure && this.#isNew(figure.at)) {
      const over = behind.length > 0 ? this.#wordsOver(figure.at, at.column) : "";
      const whole = changesMeaning(key, over, this.year) ? `${words} ${over}` : words;
      this.#figures.push({ key, part: null, ...figure, words: whole });
    } else if (!figure && mayBeAdmitted(words) && (behind.length > 0 || this.#isOverCount(at)))
      this.#unclear.push({ text, at });
  }

  /** Whether no label before has taken the figure of this cell. */
  #isNew({ row, column }: CellRef): boolean {
    const place = `${row} ${column}`;
    if (this.#used.has(place)) return false;
    this.#used.add(place);
    return true;
  }

  /** A heading is what figures under it are about, until the next one. */
  #hearTopic(text: string, words: string): void {
    const own = figureTopic(words);
    if (own !== "" || isHeading(text)) this.#isAhead = speaksOfTimeAhead(words);
    // "Chi bộ Chi cục Thuế" is a name, and about nothing.
    if (isAboutOthers(text) && !ORGANISATION.test(words)) this.#isOthersTopic = true;
    else if (own !== "") {
      this.#topic = own;
      if (NAMES_SUBJECT.test(words)) this.#isOthersTopic = false;
    }
  }

  /**
   * The one figure behind a label; of several the one under a header that says that it is done, that it is the sum of the
   * others, or of which year it is.
   */
  #chosen(behind: readonly Counted[]): Counted | null {
    const [first] = behind;
    if (behind.length <= 1) return first ?? null;
    const headed = behind.map((counted) => ({ counted, over: this.#headerOver(counted.at) }));
    const done = headed.filter(
      ({ over }) => DONE_HEADER.test(over) && !changesMeaning("admitted", over, this.year),
    );
    const ofYear = headed.filter(
      ({ over }) =>
        namesYear(over, this.year) || (saysCumulative(over) && !changesMeaning("admitted", over, this.year)),
    );
    const [only, ...others] = done.length > 0 ? done : ofYear;
    return others.length === 0 ? (only?.counted ?? null) : null;
  }

  /** Numbers behind a label, up to the next label. */
  #behind(row: number, column: number): Counted[] {
    const found: Counted[] = [];
    const right = Math.min(this.sheet.block?.right ?? 0, column + REACH);
    for (let at = column + 1; at <= right; at++) {
      const cell = this.#counted(row, at);
      if (!cell || cell.reading.kind === "blank") continue;
      if (cell.reading.kind !== "unreadable") found.push(cell);
      else if (!BETWEEN.test(plainText(cell.value))) break;
    }
    return found;
  }

  /**
   * The number under a label, where labels stand side by side; what is under another text is that one's, and of several
   * rows nobody knows which counts.
   */
  #below(row: number, column: number): Counted | null {
    let only: Counted | null = null;
    for (let below = row + 1; below <= Math.min(this.sheet.block?.bottom ?? 0, row + ROWS_UNDER); below++) {
      const cell = this.#counted(below, column);
      if (cell?.reading.kind !== "count" && cell?.reading.kind !== "text") {
        if (
          cell?.reading.kind === "unreadable" &&
          (!only || NEXT_LABEL.test(headerKey(plainText(cell.value))))
        )
          return only;
        continue;
      }
      if (only || below > row + 3) return null;
      only = cell;
    }
    return only;
  }

  /** The header of the column of a figure, outermost first; a text that spans the label's column too is a title. */
  #wordsOver({ row, column }: CellRef, labelColumn: number): string {
    const { top = 0 } = this.sheet.block ?? {};
    let below = row - 1;
    while (below >= Math.max(top, row - ROWS_OVER) && this.#textAt(below, column) === "") below--;
    const words: string[] = [];
    for (let above = below; above >= top && words.length < MOST_HEADER_ROWS; above--) {
      const merge = this.sheet.merges?.find((area) => contains(area, above, column));
      const text = merge ? this.#textAt(merge.top, merge.left) : this.#textAt(above, column);
      if (text === "" || (merge && merge.left <= labelColumn)) break;
      if (words[0] !== headerKey(text)) words.unshift(headerKey(text));
    }
    return words.join(" ");
  }

  /** Whether the first thing under a label, near it, is a count; others may follow. */
  #isOverCount({ row, column }: CellRef): boolean {
    for (let below = row + 1; below <= row + 3; below++) {
      const kind = this.#counted(below, column)?.reading.kind ?? "blank";
      if (kind !== "blank") return kind === "count" || kind === "text";
    }
    return false;
  }

  #headerOver({ row, column }: CellRef): string {
    for (let above = row - 1; above >= Math.max(this.sheet.block?.top ?? 0, row - ROWS_OVER); above--) {
      const text = this.#textAt(above, column);
      if (text !== "") return headerKey(text);
    }
    return "";
  }

  #counted(row: number, column: number): Counted | null {
    const value = valueAt(this.sheet, row, column);
    if (value === "") return null;
    const isDate = isDateFormat(numberFormatAt(this.sheet, row, column));
    const reading = readCount(value, isDate, this.report.snapshot.date1904);
    return { value, reading, at: { sheet: this.index, row, column } };
  }

  #textAt(row: number, column: number): string {
    const value = valueAt(this.sheet, row, column);
    if (typeof value !== "string" || value === "" || value.length > 1200 || isErrorValue(value)) return "";
    return value
      .split(/\r?\n/)
      .map((line) => readableText(line, fontAt(this.sheet, row, column)))
      .join("\n")
      .trim();
  }

  /** Rows of a list of people or of units say what they say in their columns. */
  #isInTable(row: number): boolean {
    return this.report.workbook.tables.some(
      ({ sheet, header, data }) => sheet === this.index && row >= header.top && row <= data.bottom,
    );
  }
}
