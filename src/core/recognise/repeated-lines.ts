import type { Area } from "../values/addresses.ts";
import type { SheetTexts } from "./sheet-texts.ts";

/** Whether every cell of the row says what a line of the header says in the same column. */
export function repeatsLine(texts: SheetTexts, { top, bottom, left, right }: Area, row: number): boolean {
  let filled = 0;
  for (let column = left; column <= right; column++) {
    if (texts.isBlank(row, column)) continue;
    const key = texts.key(row, column);
    if (key === "") return false;
    let isThere = false;
    for (let line = top; line <= bottom && !isThere; line++) isThere = texts.key(line, column) === key;
    if (!isThere) return false;
    filled++;
  }
  return filled >= 2;
}
