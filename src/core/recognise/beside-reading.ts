import { textKey } from "../text/canonical.ts";
import type { Beside } from "./beside-columns.ts";
import { fontAt, numberFormatAt, type SheetSnapshot } from "../values/snapshot.ts";
import { type CellValue } from "../values/cell-value.ts";
import type { ColumnCoder } from "../tables/column-coder.ts";
import type { DateReading, MarkReading, TextReading } from "../values/readings.ts";

type AnyReading = TextReading | DateReading | MarkReading;

/**
 * The code of a cell whose meaning is completed by the cell in the second column: a given name appended, the other
 * birth date, a denial, the other kind of members. `other` is that cell's value; a blank one changes nothing, except in a column of denials.
 */
export function codeBeside(
  coder: ColumnCoder<unknown>,
  beside: Beside,
  sheet: SheetSnapshot,
  row: number,
  value: CellValue,
  other: CellValue,
): number {
  if (beside.how !== "denialOnly" && (other === "" || (typeof other === "string" && other.trim() === ""))) {
    return coder.codeOf(value, row);
  }
  const own = () => coder.distinct[coder.codeOf(value, row)]?.reading;
  const second = () =>
    coder.read(other, numberFormatAt(sheet, row, beside.column), fontAt(sheet, row, beside.column));
  const id = `${beside.how}\n${typeof other}\n${String(other)}`;
  return coder.codeOfReading(id, value, () => {
    const reading = combined(beside.how, own(), second());
    const isThere = beside.how === "instead" && isBlank(own());
    return isThere ? { value: other, reading, besideColumn: beside.column } : { value, reading };
  });
}

function isBlank(reading: unknown): boolean {
  return isReading(reading) && reading.kind === "blank";
}

function combined(how: Beside["how"], own: unknown, second: unknown): unknown {
  if (!isReading(own) || !isReading(second)) return own;
  switch (how) {
    case "append":
      return "text" in own && "text" in second ? appended(own, second) : own;
    case "instead":
      return own.kind === "blank" ? second : own;
    case "either":
      return second.kind === "yes" || own.kind === "blank" ? second : own;
    case "denial":
      return denied(own, second);
    case "denialOnly":
      return second.kind === "yes" ? NO : second.kind === "no" ? YES : second;
  }
}

const YES: MarkReading = { kind: "yes" };
const NO: MarkReading = { kind: "no" };
const UNREADABLE: MarkReading = { kind: "unreadable" };

/** An x under "Chưa là ĐV" is a no; an x under both says nothing. */
function denied(own: AnyReading, denial: AnyReading): AnyReading {
  if (denial.kind === "no") return own.kind === "blank" ? YES : own;
  if (denial.kind !== "yes") return own;
  return own.kind === "yes" ? UNREADABLE : NO;
}

function appended(own: TextReading, second: TextReading): TextReading {
  if (second.kind !== "text") return own;
  const text = own.text === "" ? second.text : `${own.text} ${second.text}`;
  return { kind: "text", text, key: textKey(text) };
}

function isReading(reading: unknown): reading is AnyReading {
  return typeof reading === "object" && reading !== null && "kind" in reading;
}
