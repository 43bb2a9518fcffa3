import { isNumberRow } from "./row-labels.ts";
import type { Area } from "../values/addresses.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidates.ts";

/** Whether the row numbers the table's columns. */
export function numbersColumns(
  texts: SheetTexts,
  { window }: TableCandidate,
  row: number,
  nameColumn: number,
): boolean {
  const cells = [];
  for (let column = window.left; column <= window.right; column++) cells.push(texts.value(row, column));
  return isNumberRow(cells, nameColumn - window.left);
}

/** Whether the header stands here again, as on every page of a long list. */
export function repeatsHeader(texts: SheetTexts, candidate: TableCandidate, row: number): boolean {
  if (repeatsLine(texts, candidate.window, row)) return true;
  let same = 0;
  let filled = 0;
  for (const header of candidate.columns.values()) {
    if (texts.isBlank(row, header.column)) continue;
    filled++;
    const key = texts.key(row, header.column);
    if (key !== "" && (key === header.path.own || ` ${header.path.above} `.includes(` ${key} `))) same++;
  }
  return same >= 2 && same * 2 >= filled;
}

/** Whether every cell of the row says what a line of the header says in the same column. */
function repeatsLine(texts: SheetTexts, { top, bottom, left, right }: Area, row: number): boolean {
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
