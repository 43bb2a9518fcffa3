import { headerKey } from "../text/canonical.ts";
import type { Area } from "../values/addresses.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { writtenOut } from "./vocabulary/abbreviations.ts";
import type { HeaderPath } from "./vocabulary/meanings.ts";

/** A column of a header with the words that head it. */
export interface HeaderColumn {
  readonly column: number;
  /** Row of the column's own, lowest header cell. */
  readonly row: number;
  readonly path: HeaderPath;
  /** The words on both sides of a slash in the column's own header: "ĐV/TS" → "dv", "ts". */
  readonly halves?: readonly [string, string];
}

/** A column with how well its header says what it was taken for, in points: 10 exactly. */
export interface AssignedColumn extends HeaderColumn {
  readonly fit: number;
  /** Of a column that holds two counts, "8/7": the whole stands before its part. */
  readonly wholeFirst?: boolean;
  /** Of names in two cells, "Đảng bộ xã | Châu Minh": the column of what stands in front. */
  readonly prefixColumn?: number;
}

/**
 * The columns that a block of one to four header rows heads. Merged areas are not known in Excel: a blank cell with
 * a header below belongs to the nearest text on its left in the same row, if that one has something below it too
 * and both are under the same text further up.
 */
export function headerColumns(texts: SheetTexts, header: Area): HeaderColumn[] {
  return headedColumns(texts, header).map(({ column, row, over }) => {
    const above = over.map((upper) => headerWords(texts, upper.row, upper.column));
    const words = headerWords(texts, row, column);
    // "2022" under "Kết quả" heads the results of 2022.
    const own = IS_YEAR.test(words) && above.length > 0 ? `${above.pop() ?? ""} ${words}` : words;
    const text = texts.text(row, column);
    const short = text.includes("(")
      ? writtenOut(headerKey(text.replace(/\(\s*\d[\d,.]*\s*%[^()]*\)|\([^()%]*\)?/g, " ")))
      : own;
    const path = { own, short: short === "" ? own : short, above: above.join(" ").trim() };
    const halves = halvesOf(text);
    return { column, row, path, ...(halves ? { halves } : {}) };
  });
}

/** What stands on both sides of the last slash; "12 đ/c" has none. */
function halvesOf(text: string): readonly [string, string] | null {
  const parts = text.replace(/đ\s*\/\s*c(?!\p{L})/giu, " ").split("/");
  if (parts.length < 2) return null;
  const before = parts.at(-2)?.split("(").at(-1) ?? "";
  const behind = parts.at(-1)?.split(")")[0] ?? "";
  const [first, second] = [writtenOut(headerKey(before)), writtenOut(headerKey(behind))];
  return first === "" || second === "" ? null : [first, second];
}

/** What stands over each column as a person reads it, from the top down: 6 → ["Trưởng thôn", "Tổng số"]. */
export function headings(texts: SheetTexts, header: Area): ReadonlyMap<number, readonly string[]> {
  return new Map(
    headedColumns(texts, header).map(({ column, row, over }) => {
      const cells = [...over, { row, column }].map((cell) => headingText(texts, cell.row, cell.column));
      return [column, cells.filter((text) => text !== "")];
    }),
  );
}

/** A column with the row of its own, lowest header cell, and the cells further up that stand over it. */
interface HeadedColumn {
  readonly column: number;
  readonly row: number;
  readonly over: readonly { readonly row: number; readonly column: number }[];
}

function headedColumns(texts: SheetTexts, header: Area): HeadedColumn[] {
  const { top, bottom, left, right } = header;
  const lowestRow = (column: number): number => {
    let measure = -1;
    for (let row = bottom; row >= top; row--) {
      if (texts.isBlank(row, column)) continue;
      // "(người)" under "Chỉ tiêu" is its unit of measure; "Người | %" under one "So với cùng kỳ" are two headers.
      if (!isMeasure(texts.text(row, column)) || isMeasuredTwice(texts, row, column, header)) return row;
      if (measure < 0) measure = row;
    }
    return measure;
  };
  const lowestRows = Array.from({ length: right - left + 1 }, (_, at) => lowestRow(left + at));
  const owners = spanOwners(texts, header, lowestRows);
  return lowestRows.flatMap((row, at) => {
    if (row < 0) return [];
    const over = owners.slice(0, row - top).flatMap((rowOwners, upper) => {
      const owner = rowOwners[at] ?? -1;
      return owner < 0 ? [] : [{ row: top + upper, column: owner }];
    });
    return [{ column: left + at, row, over }];
  });
}

/** Whether this measure and the one beside it stand under one text together. */
function isMeasuredTwice(
  texts: SheetTexts,
  row: number,
  column: number,
  { top, left, right }: Area,
): boolean {
  const isUnder = (at: number): boolean => {
    if (at <= left || at > right || !isMeasure(texts.text(row, at))) return false;
    for (let above = top; above < row; above++) if (!texts.isBlank(above, at)) return false;
    return isMeasure(texts.text(row, at - 1));
  };
  return row > top && (isUnder(column) || isUnder(column + 1));
}

const IS_YEAR = /^(?:nam )?(?:19|20)\d\d$/;
const MEASURE = /^\(? ?(?:(?:người|đồng chí|đ\/c|%|đảng viên|thôn|chi bộ) ?\)?$|đvt|đơn vị tính)/i;

/** A unit of measure: in brackets, or a bare "%" or "người". */
function isMeasure(text: string): boolean {
  return MEASURE.test(text) && (text.startsWith("(") || /^(?:%|người|đvt)/i.test(text));
}

function headerWords(texts: SheetTexts, row: number, column: number): string {
  const value = texts.value(row, column);
  return typeof value === "number" ? String(value) : writtenOut(texts.key(row, column));
}

function headingText(texts: SheetTexts, row: number, column: number): string {
  const value = texts.value(row, column);
  return typeof value === "number" ? String(value) : texts.text(row, column);
}

/** For each header row and column, the column whose text in that row stands over it; -1 for none. */
function spanOwners(texts: SheetTexts, area: Area, lowestRows: readonly number[]): number[][] {
  const owners: number[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const rowOwners: number[] = [];
    lowestRows.forEach((lowest, at) => {
      const column = area.left + at;
      if (!texts.isBlank(row, column)) rowOwners.push(column);
      else if (lowest <= row || at === 0) rowOwners.push(-1);
      else {
        const owner = rowOwners[at - 1] ?? -1;
        const spans = owner >= 0 && (lowestRows[owner - area.left] ?? -1) > row;
        const sameAbove = owners.every((upper) => upper[at] === upper[owner - area.left]);
        rowOwners.push(spans && sameAbove ? owner : -1);
      }
    });
    owners.push(rowOwners);
  }
  return owners;
}
