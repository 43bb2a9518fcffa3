/**
 * Cell positions. Inside the product rows, columns and sheets are counted from 0;
 * the letters and numbers a person sees (A1) exist only at the edges, and only this file converts them.
 */

/** One cell: `sheet` is the index in `WorkbookSnapshot.sheets`, `row` and `column` count from 0 at A1. */
export interface CellRef {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on one sheet; all four edges belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle and the sheet it is on. */
export interface RangeRef extends Area {
  readonly sheet: number;
}

/** Excel's own limits: 1,048,576 rows and 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 25 → "Z", 26 → "AA". Throws a RangeError outside 0…16383. */
export function columnName(column: number): string {
  if (!Number.isInteger(column) || column < 0 || column >= MAX_COLUMNS) {
    throw new RangeError(`column ${column} is outside 0…${MAX_COLUMNS - 1}`);
  }
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "aa" → 26; null when it is not the name of a column of Excel. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : null;
}

/** `{row: 4, column: 1}` → "B5". */
export function cellAddress(cell: { readonly row: number; readonly column: number }): string {
  return columnName(cell.column) + String(cell.row + 1);
}

/** "A5:K6", or "A5" when the area is one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress({ row: area.top, column: area.left });
  const last = cellAddress({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads "B5", "$B$5" or "A5:K6" (either corner first), without a sheet name; null when it is neither. */
export function parseArea(text: string): Area | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?$/.exec(text);
  if (!match) return null;
  const [, columnA = "", rowA = "", columnB = columnA, rowB = rowA] = match;
  const left = columnIndex(columnA);
  const right = columnIndex(columnB);
  const top = Number(rowA) - 1;
  const bottom = Number(rowB) - 1;
  if (left === null || right === null) return null;
  if (top < 0 || bottom < 0 || top >= MAX_ROWS || bottom >= MAX_ROWS) return null;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** A sheet name as it stands in a formula: quoted always, so that no name needs a rule of its own. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The range that is just this cell. */
export function cellRange(cell: CellRef): RangeRef {
  return { sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
