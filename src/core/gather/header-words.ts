import { headerKey } from "../text/canonical.ts";
import { readableText } from "../text/legacy.ts";
import { contains, type Area } from "../values/addresses.ts";
import { fontAt, valueAt, type SheetSnapshot } from "../values/snapshot.ts";

/**
 * The words over a column of a header as one header key, outermost first. A blank cell under no merge belongs to the
 * nearest text on its left, except in the lowest row.
 */
export function headerWords(sheet: SheetSnapshot, header: Area, column: number): string {
  const words: string[] = [];
  for (let row = header.top; row <= header.bottom; row++) {
    const text = spanningText(sheet, header, row, column);
    if (text !== "" && words.at(-1) !== text) words.push(text);
  }
  return words.join(" ");
}

function spanningText(sheet: SheetSnapshot, header: Area, row: number, column: number): string {
  const own = textAt(sheet, row, column);
  if (own !== "") return own;
  const merge = sheet.merges?.find((area) => contains(area, row, column));
  if (merge) return merge.top < row ? "" : textAt(sheet, merge.top, merge.left);
  if (row === header.bottom || sheet.merges !== null) return "";
  for (let left = column - 1; left >= header.left; left--) {
    const text = textAt(sheet, row, left);
    if (text !== "") return hasTextBelow(sheet, header, row, left) ? text : "";
  }
  return "";
}

function hasTextBelow(sheet: SheetSnapshot, header: Area, row: number, column: number): boolean {
  for (let below = row + 1; below <= header.bottom; below++) {
    if (textAt(sheet, below, column) !== "") return true;
  }
  return false;
}

function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === "number")
    return Number.isInteger(value) && value > 1900 && value < 2100 ? String(value) : "";
  if (typeof value !== "string" || value === "" || value.length > 400) return "";
  return headerKey(readableText(value, fontAt(sheet, row, column)));
}
