import { readCount } from "../text/counts.ts";
import { isDateFormat } from "../text/number-format.ts";
import type { Area } from "../values/addresses.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { numberFormatAt } from "../values/snapshot.ts";
import { isColumnOfItsOwn, isHeaderWord, isNameHeader } from "./vocabulary/meanings.ts";
import { isAnswer } from "../tables/columns/words.ts";
import { isNumberedPlace } from "../text/places.ts";

/** Rows of a sheet that are always looked at for headers, and rows looked at after a blank gap further down. */
const FIRST_ROWS = 200;
const ROWS_AFTER_GAP = 12;
const MOST_ROWS = 4000;
const HEADER_ROWS = 5;
/** Stretches of columns in one row, and neighbouring stretches that may be one table. */
const MOST_SEGMENTS = 12;
const JOINED_SEGMENTS = 4;
/** No office's header is wider; and a sheet full of header words must not take minutes. */
const MOST_COLUMNS = 120;
const MOST_BLOCKS = 1500;

/** Every block of cells on a sheet that could be a header; the same cells may be in several. */
export function* possibleHeaders(texts: SheetTexts): Generator<Area> {
  let blocks = 0;
  for (const anchor of anchorRows(texts)) {
    for (const { left, right } of segmentRuns(texts, anchor)) {
      for (const headerArea of headerAreasAround(
        texts,
        anchor,
        left,
        Math.min(right, left + MOST_COLUMNS - 1),
      )) {
        if (blocks++ === MOST_BLOCKS) return;
        yield headerArea;
      }
    }
  }
}

/**
 * Whether a row goes on with a header that begins at `top`: words and no numbers, and nothing under columns that
 * have no second header row, as TT and Đơn vị.
 */
export function continuesHeader(
  texts: SheetTexts,
  row: number,
  { top, left, right }: Omit<Area, "bottom">,
): boolean {
  if (!isRowOfWords(texts, row, left, right)) return false;
  let filled = 0;
  let words = 0;
  for (let column = left; column <= right; column++) {
    if (texts.isBlank(row, column)) continue;
    filled++;
    const key = texts.key(row, column);
    // "Chi bộ xóm 1" under "Xóm" heads the people below it, and is no line of the header.
    if (isNumberedPlace(key)) return false;
    if (isHeaderWord(key) || isAnswer(key)) words++;
    if (isColumnOfItsOwn(textAbove(texts, row, column, top)) && !namesPart(key)) return false;
  }
  return words > 0 && (words * 2 >= filled || filled >= 2);
}

/** "Loại hình | Tên" under "Đơn vị": the names stand in two columns; or "Unit": the header stands in two languages. */
export function namesPart(key: string): boolean {
  return /^(?:loai hinh|loai|cap|ten|ten don vi|ten goi|no|unit|party unit|name|full name|notes?|remarks?)$/.test(
    key,
  );
}

/** Whether a row holds several header words and nothing else: part of the header even if it adds no meaning. */
export function isAllHeaderWords(texts: SheetTexts, row: number, left: number, right: number): boolean {
  let words = 0;
  for (let column = left; column <= right; column++) {
    if (texts.isBlank(row, column)) continue;
    if (!isHeaderWord(texts.key(row, column))) return false;
    words++;
  }
  return words >= 2;
}

function textAbove(texts: SheetTexts, row: number, column: number, top: number): string {
  for (let above = row - 1; above >= top; above--) {
    const key = texts.key(above, column);
    if (key !== "") return key;
  }
  return "";
}

/** Rows with at least two header words: early in the sheet, and after blank gaps. */
export function anchorRows(texts: SheetTexts): number[] {
  const block = texts.sheet.block;
  if (!block) return [];
  const anchors: number[] = [];
  let looked = 0;
  let sinceGap = 0;
  for (let row = block.top; row <= block.bottom && looked < MOST_ROWS; row++) {
    if (texts.isBlankRow(row, block.left, block.right)) {
      sinceGap = 0;
      continue;
    }
    if (row - block.top >= FIRST_ROWS && sinceGap++ >= ROWS_AFTER_GAP) continue;
    looked++;
    if (holdsHeader(texts, row, block.left, block.right)) anchors.push(row);
  }
  return anchors;
}

/** Two header words, in stretches of cells without a number: most rows of data are dismissed at their TT. */
function holdsHeader(texts: SheetTexts, row: number, left: number, right: number): boolean {
  let words = 0;
  let start = left;
  for (let column = left; column <= right + 1 && words < 2; column++) {
    if (column <= right && !texts.isBlank(row, column)) continue;
    if (isRowOfWords(texts, row, start, column - 1)) {
      for (let at = start; at < column; at++) if (isHeaderWord(texts.key(row, at))) words++;
    }
    start = column + 1;
  }
  return words >= 2;
}

/**
 * Stretches of columns that could be one table: separated by columns blank in the header row and below, and where
 * a new TT column begins. Every run of neighbouring stretches is tried: an empty column may also be inside a table.
 */
function segmentRuns(texts: SheetTexts, anchor: number): { left: number; right: number }[] {
  const block = texts.sheet.block;
  if (!block) return [];
  const segments: { left: number; right: number }[] = [];
  let open: { left: number; right: number } | null = null;
  for (let column = block.left; column <= block.right && segments.length <= MOST_SEGMENTS; column++) {
    if (isBlankBelow(texts, anchor, column)) {
      open = null;
    } else if (open === null || /^(?:s ?tt|so tt)$/.test(texts.key(anchor, column))) {
      open = { left: column, right: column };
      segments.push(open);
    } else if (
      texts.key(anchor, column) === "tt" &&
      /^(?:s ?tt|so tt|tt)$/.test(texts.key(anchor, open.left))
    ) {
      open = { left: column, right: column };
      segments.push(open);
    } else {
      open.right = column;
    }
  }
  const runs = segments.flatMap(({ left }, from) =>
    segments.slice(from, from + JOINED_SEGMENTS).map(({ right }) => ({ left, right })),
  );
  // Columns left empty all over: one table all the same, unless another TT begins in between.
  const [first, ...others] = segments;
  const last = others.at(-1);
  const isSpaced =
    segments.length > JOINED_SEGMENTS &&
    !others.some(({ left }) => /^(?:s ?tt|so tt|tt)$/.test(texts.key(anchor, left)));
  return first && last && isSpaced ? [...runs, { left: first.left, right: last.right }] : runs;
}

function isBlankBelow(texts: SheetTexts, anchor: number, column: number): boolean {
  for (let row = anchor; row <= anchor + 8; row++) if (!texts.isBlank(row, column)) return false;
  return true;
}

/** Blocks of up to four header rows that hold the anchor row. */
function* headerAreasAround(texts: SheetTexts, anchor: number, left: number, right: number): Generator<Area> {
  if (!isRowOfWords(texts, anchor, left, right)) return;
  if (!namesSomething(texts, anchor, left, right)) return;
  let isLeaping = false;
  for (let top = anchor; top > anchor - HEADER_ROWS && top >= 0; top--) {
    const isLine = top === anchor || standsOverColumns(texts, top, left, right);
    // "Số liệu tổng hợp" alone in its line belongs to a header only if one with TT and names begins above it.
    isLeaping ||= !isLine;
    if (isLeaping && (texts.isBlankRow(top, left, right) || !isRowOfWords(texts, top, left, right))) break;
    if (!isLine || (isLeaping && !holdsColumnOfItsOwn(texts, top, left, right))) continue;
    yield* headerAreasDown(texts, anchor, { top, left, right });
  }
}

/**
 * Blocks from the row `top` down to the anchor row, or to a row below it that goes on with the header: next to it, or under
 * lines that say nothing by themselves ("Số liệu tổng hợp" under "Các chỉ tiêu chủ yếu").
 */
function* headerAreasDown(texts: SheetTexts, anchor: number, from: Omit<Area, "bottom">): Generator<Area> {
  for (let bottom = anchor; bottom < from.top + HEADER_ROWS; bottom++) {
    if (bottom === anchor || continuesHeader(texts, bottom, from)) yield { ...from, bottom };
    else if (!isLineBetween(texts, bottom, from)) break;
  }
}

/** Whether a row holds words and no numbers, and nothing under columns that have no second header row. */
function isLineBetween(texts: SheetTexts, row: number, { top, left, right }: Omit<Area, "bottom">): boolean {
  if (texts.isBlankRow(row, left, right) || !isRowOfWords(texts, row, left, right)) return false;
  for (let column = left; column <= right; column++) {
    if (!texts.isBlank(row, column) && isColumnOfItsOwn(textAbove(texts, row, column, top))) return false;
  }
  return true;
}

function holdsColumnOfItsOwn(texts: SheetTexts, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) {
    if (isColumnOfItsOwn(texts.key(row, column))) return true;
  }
  return false;
}

/** Whether a name column's header is in the rows around: without one there is no table, and much less to try. */
function namesSomething(texts: SheetTexts, anchor: number, left: number, right: number): boolean {
  let words = 0;
  for (let row = Math.max(0, anchor - HEADER_ROWS + 1); row < anchor + HEADER_ROWS; row++) {
    for (let column = left; column <= right; column++) {
      const key = texts.key(row, column);
      if (isNameHeader(key)) return true;
      if (row === anchor && isHeaderWord(key)) words++;
    }
  }
  // The names' own header may be missing: "TT | (nothing) | Chỉ tiêu | Đã kết nạp".
  return words >= 3;
}

/** No numbers but years and dates of months: data rows have an ordinal, a count or a birth date. */
function isRowOfWords(texts: SheetTexts, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) {
    const value = texts.value(row, column);
    if (typeof value === "boolean") return false;
    if (typeof value === "number") {
      const isYear = Number.isInteger(value) && value >= 1990 && value <= 2100;
      const isMonth = /m/i.test(numberFormatAt(texts.sheet, row, column)) && !hasDay(texts, row, column);
      if (!isYear && !isMonth) return false;
    } else if (value !== "" && isNumberText(value)) return false;
  }
  return true;
}

/** A date with its day is data; "thg 1-22" may head a month's column. */
function hasDay(texts: SheetTexts, row: number, column: number): boolean {
  const format = numberFormatAt(texts.sheet, row, column);
  return !isDateFormat(format) || /d/i.test(format.replace(/\[[^\][]*\]|"[^"]*(?:"|$)/g, ""));
}

function isNumberText(value: string): boolean {
  // "26/3 | 19/5 | Tổng": the occasions on which people are admitted.
  if (/^\s*\d{1,2}\/\d{1,2}\s*$/.test(value)) return false;
  if (value.length >= 20 || !/\d/.test(value) || /^\s*(?:19|20)\d\d\s*$/.test(value)) return false;
  return readCount(value, false).kind !== "unreadable";
}

/** Whether a row above could be a merged header; a title stands in the first columns, alone, and is long. */
function standsOverColumns(texts: SheetTexts, row: number, left: number, right: number): boolean {
  if (!isRowOfWords(texts, row, left, right)) return false;
  let filled = 0;
  let headers = 0;
  let words = 0;
  for (let column = left; column <= right; column++) {
    if (texts.isBlank(row, column)) continue;
    const key = texts.key(row, column);
    filled++;
    words += key === "" ? 0 : key.split(" ").length;
    if (isHeaderWord(key) && (column > left + 1 || filled > 1)) headers++;
  }
  return headers >= 1 && (filled >= 2 || words <= 8);
}
