import { dateOfSerial } from "../text/dates.ts";
import { isDateFormat } from "../text/number-format.ts";
import { readableText } from "../text/legacy.ts";
import { isErrorValue } from "../values/cell-value.ts";
import { fontAt, numberFormatAt, valueAt, type SheetSnapshot } from "../values/snapshot.ts";

/** A text of a sheet as a person reads it, with the cell where it stands. */
export interface SheetLine {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

const MOST_LINES = 400;
const LONGEST = 1200;
/** A label that a day, month or year in the next cell completes. */
const LEADS_TO_DAY = /(?:đến|ngày|điểm|chốt|hết|năm|tháng|quý|den|ngay|diem|chot|het|nam|thang|quy)\s*:?$/iu;

/**
 * The texts of a sheet from its top to `lastRow`, several lines of one cell apart; a date or a year in a cell of its
 * own goes with the label before it ("Tính đến ngày" | 30/6/2022). At most 400.
 */
export function sheetLines(sheet: SheetSnapshot, date1904: boolean, lastRow = Infinity): SheetLine[] {
  const lines: SheetLine[] = [];
  const block = sheet.block;
  if (!block) return lines;
  for (let row = block.top; row <= Math.min(block.bottom, lastRow) && lines.length < MOST_LINES; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value === "string") {
        if (value === "" || value.length > LONGEST || isErrorValue(value)) continue;
        for (const part of value.split(/\r?\n/)) {
          const text = readableText(part, fontAt(sheet, row, column));
          if (text !== "") lines.push({ text, row, column });
        }
      } else if (typeof value === "number") withNumber(lines, value, { row, column });
    }
  }
  return lines;

  function withNumber(to: SheetLine[], value: number, at: { row: number; column: number }): void {
    const label = to.at(-1);
    if (label?.row !== at.row || !LEADS_TO_DAY.test(label.text)) return;
    const isDate = isDateFormat(numberFormatAt(sheet, at.row, at.column));
    const date = isDate ? dateOfSerial(value, date1904) : null;
    if (date) to[to.length - 1] = { ...label, text: `${label.text} ${date.day}/${date.month}/${date.year}` };
    else if (Number.isInteger(value)) {
      to[to.length - 1] = { ...label, text: `${label.text} ${value}` };
    }
  }
}
