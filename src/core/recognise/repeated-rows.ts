import { isNumberRow } from "./row-labels.ts";
import { isColumnOfItsOwn } from "./vocabulary/meanings.ts";
import { repeatsLine } from "./repeated-lines.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidate.ts";

/** A number, or the text as a person reads it. */
export function shownAt(texts: SheetTexts, row: number, column: number): number | string {
  const value = texts.value(row, column);
  return typeof value === "number" ? value : texts.text(row, column);
}

/** Whether another table's header stands here: one of TT and of names over their columns, with other words beside. */
export function headsOtherTable(
  texts: SheetTexts,
  { headerArea, columns }: TableCandidate,
  row: number,
  nameColumn: number,
): boolean {
  const ordinal = columns.get("ordinal")?.column;
  const isHeader = (column: number) => isColumnOfItsOwn(texts.key(row, column));
  const isUnnamed = ordinal !== undefined && texts.isBlank(row, nameColumn);
  if (!isUnnamed && !isHeader(nameColumn)) return false;
  if (ordinal !== undefined && !isHeader(ordinal)) return false;
  let words = 0;
  for (let column = headerArea.left; column <= headerArea.right; column++) {
    if (texts.isBlank(row, column)) continue;
    if (texts.key(row, column) === "") return false;
    words++;
  }
  return words >= (isUnnamed ? 2 : 3);
}

/** Whether the row numbers the table's columns. */
export function numbersColumns(
  texts: SheetTexts,
  { headerArea }: TableCandidate,
  row: number,
  nameColumn: number,
): boolean {
  const cells = [];
  for (let column = headerArea.left; column <= headerArea.right; column++) {
    const key = texts.key(row, column);
    // "TT | B | 1 | 2": a word of the header stands in for its letter.
    const isWord =
      key.length > 1 && (key === texts.key(headerArea.top, column) || /^(?:s ?|so )?tt$/.test(key));
    cells.push(isWord ? "A" : shownAt(texts, row, column));
  }
  return isNumberRow(cells, nameColumn - headerArea.left);
}

/** Whether the header stands here again, as on every page of a long list. */
export function repeatsHeader(texts: SheetTexts, candidate: TableCandidate, row: number): boolean {
  if (repeatsLine(texts, candidate.headerArea, row)) return true;
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
