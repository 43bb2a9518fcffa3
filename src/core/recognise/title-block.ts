import { withoutEnd } from "../text/ends.ts";
import { dateOfSerial } from "../text/dates.ts";
import { headerKey } from "../text/canonical.ts";
import { isDateFormat } from "../text/number-format.ts";
import { Arithmetic } from "./arithmetic.ts";
import { cutOffIn, planYearIn } from "./cut-off.ts";
import { compareDates } from "../values/calendar.ts";
import { numberFormatAt } from "../values/snapshot.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TitleBlock } from "../tables/tables.ts";

/** Rows of one sheet above its first table. */
export interface TitleRows {
  readonly texts: SheetTexts;
  /** First row that may belong to the title; the top of the sheet where it is not given. */
  readonly firstRow?: number;
  /** First row of the header below the title. */
  readonly headerRow: number;
  /** Last row of that header: "Kế hoạch năm 2022" may stand in it. */
  readonly headerBottom: number;
}

/**
 * `otherYear`: the year that a month without one is of, where these titles name none. What the title blocks say, the first
 * sheet that says something first (docs/domain.md §3, §5).
 */
export function readTitleBlock(
  titles: readonly TitleRows[],
  date1904: boolean,
  otherYear: number | null = null,
): TitleBlock {
  const said = titles.map((title) => ({
    lines: titleLines(title, date1904),
    title,
    inHeader: headerCells(title),
    sheetName: title.texts.sheet.name,
  }));
  const planYear = firstOf(
    said,
    ({ lines, inHeader }) =>
      planYearIn(lines.map(headerKey)) ?? planYearIn(inHeader.map(({ line }) => headerKey(line))),
  );
  const year = planYear ?? otherYear;
  const committees = firstOf(said, ({ lines }) => {
    const found = committeesIn(lines);
    return found.organisation === null ? null : found;
  });
  return {
    organisation: committees?.organisation ?? null,
    higherCommittee: committees?.higherCommittee ?? null,
    cutOff: firstOf(said, ({ title, lines, inHeader, sheetName }) =>
      cutOffIn([lines, datesInHeader(title, inHeader, year), [sheetName]], year),
    ),
    planYear,
  };
}

/** What the first one says that says anything. */
function firstOf<Source, Value>(
  places: readonly Source[],
  read: (place: Source) => Value | null,
): Value | null {
  for (const place of places) {
    const value = read(place);
    if (value !== null) return value;
  }
  return null;
}

const MOST_TITLE_ROWS = 40;

/** Texts above the header, row by row; a date in a cell of its own follows its label ("Tính đến ngày" | 30/6/2022). */
function titleLines({ texts, firstRow = 0, headerRow }: TitleRows, date1904: boolean): string[] {
  const lines: string[] = [];
  const block = texts.sheet.block;
  if (!block) return lines;
  for (let row = Math.max(block.top, firstRow, headerRow - MOST_TITLE_ROWS); row < headerRow; row++) {
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

/** "Mục tiêu kết nạp quý IV", "Dự kiến 6 tháng cuối năm" say what is hoped for, not up to when was counted. */
function saysWhenDone(header: string): boolean {
  return !/\b(?:muc tieu|phan dau|du kien|uoc|chi tieu|ke hoach|cung ky|dang ky)\b/.test(headerKey(header));
}

interface HeaderCell {
  readonly line: string;
  readonly column: number;
  readonly isOfResults: boolean;
}

const OF_RESULTS = /\b(?:ket nap|kn|thuc hien|ket qua|luy ke)\b/;

/** Texts of the header, those of results first: they say best of which year and up to when the figures are. */
function headerCells({ texts, headerRow, headerBottom }: TitleRows): HeaderCell[] {
  const block = texts.sheet.block;
  const cells: HeaderCell[] = [];
  if (!block) return cells;
  for (let row = headerRow; row <= headerBottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const line = texts.text(row, column);
      if (line !== "") cells.push({ line, column, isOfResults: OF_RESULTS.test(headerKey(line)) });
    }
  }
  return cells.sort((a, b) => Number(b.isOfResults) - Number(a.isOfResults));
}

/**
 * The texts of a header that say up to when was counted, those of results first: "Tổng số ĐV đến 31/12/2024 | Đã kết nạp
 * đến 20/5/2025". Of "Tháng 1 | Tháng 2 | …" the latest first that anything stands below, if anything does. `year` is that of
 * lines that name none.
 */
function datesInHeader(title: TitleRows, cells: readonly HeaderCell[], year: number | null): string[] {
  const { texts, headerRow: top, headerBottom: bottom } = title;
  const { left = 0, right = -1 } = texts.sheet.block ?? {};
  const arithmetic = new Arithmetic(texts, { top, bottom, left, right });
  const dated = cells.flatMap((cell) => {
    const date = saysWhenDone(cell.line) ? cutOffIn([[cell.line]], year) : null;
    return date ? [{ ...cell, date }] : [];
  });
  const filled = dated.filter(({ column }) => arithmetic.holdsCounts(column));
  return (filled.length > 0 ? filled : dated)
    .sort((a, b) => Number(b.isOfResults) - Number(a.isOfResults) || compareDates(b.date, a.date))
    .map(({ line }) => line);
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
  const text = withoutEnd(line, /[*\s]/).trimStart();
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
