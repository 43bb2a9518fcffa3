import { headerKey } from "../text/canonical.ts";
import type { Area } from "./addresses.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { HeaderPath } from "./vocabulary/meanings.ts";

/** A column of a header with the words that head it. */
export interface HeaderColumn {
  readonly column: number;
  /** Row of the column's own, lowest header cell. */
  readonly row: number;
  readonly path: HeaderPath;
}

/**
 * The columns that a block of one to four header rows heads. Merged areas are not known in Excel: a blank cell with
 * a header below belongs to the nearest text on its left in the same row, if that one has something below it too
 * and both are under the same text further up.
 */
export function headerColumns(texts: SheetTexts, { top, bottom, left, right }: Area): HeaderColumn[] {
  const lowestRow = (column: number): number => {
    let measure = -1;
    for (let row = bottom; row >= top; row--) {
      if (texts.isBlank(row, column)) continue;
      // "(người)" under "Chỉ tiêu" is its unit of measure.
      if (!isMeasure(texts.text(row, column))) return row;
      if (measure < 0) measure = row;
    }
    return measure;
  };
  const lowestRows = Array.from({ length: right - left + 1 }, (_, at) => lowestRow(left + at));
  const owners = spanOwners(texts, { top, bottom, left, right }, lowestRows);
  const columns: HeaderColumn[] = [];
  lowestRows.forEach((row, at) => {
    if (row < 0) return;
    const column = left + at;
    const above: string[] = [];
    for (let upper = top; upper < row; upper++) {
      const owner = owners[upper - top]?.[at] ?? -1;
      if (owner >= 0) above.push(headerWords(texts, upper, owner));
    }
    const words = headerWords(texts, row, column);
    // "2022" under "Kết quả" heads the results of 2022.
    const own = IS_YEAR.test(words) && above.length > 0 ? `${above.pop() ?? ""} ${words}` : words;
    const text = texts.text(row, column);
    const short = text.includes("(") ? headerKey(text.replace(/\([^()%]*\)?/g, " ")) : own;
    const path = { own, short: short === "" ? own : short, above: above.join(" ").trim() };
    columns.push({ column, row, path });
  });
  return columns;
}

const IS_YEAR = /^(?:nam )?(?:19|20)\d\d$/;
const MEASURE = /^\(?\s*(?:người|đồng chí|đ\/c|%|đvt.*|đảng viên|thôn|chi bộ|đơn vị tính.*)\s*\)?$/i;

/** A unit of measure: in brackets, or a bare "%" or "người". */
export function isMeasure(text: string): boolean {
  return MEASURE.test(text) && (text.startsWith("(") || /^(?:%|người|đvt)/i.test(text));
}

function headerWords(texts: SheetTexts, row: number, column: number): string {
  const value = texts.value(row, column);
  return typeof value === "number" ? String(value) : texts.key(row, column);
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
