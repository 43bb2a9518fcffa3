import type { SheetSnapshot } from "../values/snapshot.ts";
import { headerKey, toneless } from "../text/canonical.ts";
import type { Report } from "../rules/report.ts";
import type { UnitFinder } from "./unit-finder.ts";
import { fileNameText } from "./unit-finder.ts";
import { sheetLines } from "./sheet-lines.ts";
import { wordsOf } from "./name-words.ts";

/** Units that a file names outside its tables: above them, and in its own name. */
export interface NamedOutside {
  readonly titled: readonly number[];
  /** Named in the sentences of the title, where a letterhead says whose it is. */
  readonly mentioned: readonly number[];
  readonly inFileName: readonly number[];
  /** Offered when nothing is certain. */
  readonly hints: readonly number[];
  /** The text that an answer is remembered by. */
  readonly text: string;
  readonly isTextOfFileName: boolean;
}

const LABEL = /^\s*(?:tên\s+)?(?:đơn vị(?: báo cáo| gửi| lập biểu)?|đảng bộ, chi bộ|tccsđ|của)\s*:\s*/iu;
const TO_OTHERS = /^(?:kinh gui|noi nhan|gui\b|luu\b)/;
const MOST_TITLE_ROWS = 14;

/** What stands above the first table of each sheet, or in its first rows; else anywhere, if that is one unit. */
export function namedOutside(report: Report, fileName: string, finder: UnitFinder): NamedOutside {
  const lines = new LinesOutside(report, finder);
  const { mentioned, anywhere, labelled } = lines;
  const own = finder.inFileName(fileName);
  const best = [lines.titled, mentioned].find(({ size }) => size > 0);
  const titled = best ?? (anywhere.size === 1 ? anywhere : new Set<number>());
  return {
    titled: [...titled],
    mentioned: [...mentioned],
    inFileName: own.units,
    hints: [...new Set([...lines.hints, ...own.hints])],
    text: labelled === "" ? fileNameText(fileName) : labelled,
    isTextOfFileName: labelled === "",
  };
}

/** Units named in the lines above and beside the tables of all sheets. */
class LinesOutside {
  readonly titled = new Set<number>();
  readonly mentioned = new Set<number>();
  /** Below the titles, or in a row with figures. */
  readonly anywhere = new Set<number>();
  readonly hints = new Set<number>();
  /** The first text behind a label ("Đơn vị: …") that names no unit of the book. */
  labelled = "";

  constructor(
    readonly report: Report,
    readonly finder: UnitFinder,
  ) {
    for (const [index, sheet] of report.snapshot.sheets.entries()) {
      if (sheet.mark === null && sheet.block) this.#readSheet(sheet, index, sheet.block.top);
    }
  }

  #readSheet(sheet: SheetSnapshot, index: number, top: number): void {
    const headers = this.report.workbook.tables
      .filter((table) => table.sheet === index)
      .map(({ header }) => header.top);
    const lastTitle = Math.min(...headers, top + MOST_TITLE_ROWS) - 1;
    const lastRow = headers.length > 0 ? Math.max(...headers) - 1 : Infinity;
    for (const { text, row } of sheetLines(sheet, this.report.snapshot.date1904, lastRow)) {
      if (TO_OTHERS.test(headerKey(text)) || text.length > 400) continue;
      // A name with numbers beside it is a row of a table, also of one that was not recognised.
      const isRow = !LABEL.test(text) && hasNumber(sheet, row);
      this.#readLine(text, row <= lastTitle && !isRow);
    }
  }

  #readLine(text: string, isTitle: boolean): void {
    const found = unitsIn(text, this.finder);
    const inTitle = found.isWhole ? this.titled : this.mentioned;
    const named = isTitle ? inTitle : this.anywhere;
    for (const unit of found.units) named.add(unit);
    for (const unit of found.candidates) this.hints.add(unit);
    if (LABEL.test(text) && found.units.length === 0) this.labelled ||= text.replace(LABEL, "");
  }
}

function hasNumber(sheet: SheetSnapshot, row: number): boolean {
  return (sheet.values[row - (sheet.block?.top ?? 0)] ?? []).some((value) => typeof value === "number");
}

function unitsIn(
  text: string,
  finder: UnitFinder,
): { units: readonly number[]; candidates: readonly number[]; isWhole: boolean } {
  if (text.length > 100) return { units: finder.within(text), candidates: [], isWhole: false };
  const label = LABEL.test(text);
  const naming = finder.named(label ? text.replace(LABEL, "") : text);
  if (naming.kind === "unit") {
    // "Thạch Lâm" in a line of its own is rather the place where it was signed.
    const isName =
      label ||
      /\b(?:xa|thi tran|phuong|dang bo|dang uy|chi bo|chi uy|db|cb|tt|truong|thon|ban|xom|to dan pho|tdp|khu)\b/.test(
        headerKey(text),
      ) ||
      wordsOf(text).length > 2;
    return isName
      ? { units: [naming.unit], candidates: [], isWhole: true }
      : { units: [], candidates: [naming.unit], isWhole: true };
  }
  const within = finder.within(text);
  const candidates =
    label || /^(?:dang (?:bo|uy) (?:xa|thi tran|phuong)|chi bo)\b/.test(headerKey(text))
      ? naming.candidates
      : [];
  return { units: within, candidates: within.length > 0 ? [] : candidates, isWhole: false };
}

const OFFICE =
  /^(?:ban (?:to chuc|tuyen giao|thuong vu|chap hanh) |van phong )?(?:(huyen|thi|thanh|quan|tinh) (?:uy|bo)|dang bo (huyen|thi xa|thanh pho|quan|tinh|xa|phuong|thi tran)) (.+)$/;
const LEVELS: Readonly<Record<string, string>> = { thi: "thi xa", thanh: "thanh pho" };

/** Whether a title names another office of the same level as the book's: "Huyện ủy Hiệp Hòa" in a book of Thạch Lâm. */
export function namesOtherOffice(report: Report, book: Report): string | null {
  const own = officeIn(book.workbook.titleBlock.organisation ?? "");
  if (own === null) return null;
  for (const sheet of report.snapshot.sheets) {
    if (sheet.mark !== null || !sheet.block) continue;
    for (const { text } of sheetLines(sheet, report.snapshot.date1904, sheet.block.top + 6)) {
      const other = text.length > 120 ? null : officeIn(text);
      if (other === null || other.level !== own.level) continue;
      if (!` ${other.name} `.startsWith(` ${own.name} `) && !` ${own.name} `.startsWith(` ${other.name} `))
        return text;
    }
  }
  return null;
}

function officeIn(text: string): { level: string; name: string } | null {
  const words = toneless(wordsOf(text).join(" "));
  const match = OFFICE.exec(words);
  const level = match?.[1] ?? match?.[2];
  if (!match || level === undefined) return null;
  return { level: LEVELS[level] ?? level, name: match[3] ?? "" };
}
