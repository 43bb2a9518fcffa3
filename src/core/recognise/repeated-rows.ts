import { isNumberRow } from "./row-labels.ts";
import { repeatsLine } from "./repeated-lines.ts";
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
  for (let column = window.left; column <= window.right; column++) {
    const key = texts.key(row, column);
    // "TT | B | 1 | 2": a word of the header stands in for its letter.
    const isWord = key.length > 1 && (key === texts.key(window.top, column) || /^(?:s ?|so )?tt$/.test(key));
    cells.push(isWord ? "A" : texts.value(row, column));
  }
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
