import { isErrorValue, type CellValue } from "../values/cell-value.ts";
import type { ChangeReading, CountReading } from "../values/readings.ts";
import { canonicalText } from "./canonical.ts";
import { readCount } from "./counts.ts";

/** Reads a cell that says how many more or fewer: a signed whole number, or "tăng 3", "giảm 2 đ/c". */
export function readChange(value: CellValue, isDate: boolean): ChangeReading {
  const spoken = typeof value === "string" && !isErrorValue(value) ? spokenChange(value) : null;
  if (spoken) {
    const { change } = changeOf(readCount(spoken.count, isDate));
    // A change that is said in words is said without a sign; "-0" is no number of people.
    if (change === undefined || change < 0) return UNREADABLE;
    return { kind: "change", value: spoken.isFewer ? 0 - change : change };
  }
  const reading = readCount(value, isDate);
  if (reading.kind === "blank" || reading.kind === "error") return { kind: reading.kind };
  const { change } = changeOf(reading);
  return change === undefined ? UNREADABLE : { kind: "change", value: change };
}

function spokenChange(value: string): { readonly isFewer: boolean; readonly count: string } | null {
  if (value.length > 200) return null;
  const text = canonicalText(value).toLowerCase();
  const isFewer = text.startsWith("giảm ");
  return isFewer || text.startsWith("tăng ") ? { isFewer, count: text.slice(5) } : null;
}

function changeOf(reading: CountReading): { readonly change?: number } {
  if (reading.kind === "count" || reading.kind === "text") return { change: reading.value };
  return reading.kind === "negative" && Number.isInteger(reading.value) ? { change: reading.value } : {};
}

const UNREADABLE: ChangeReading = { kind: "unreadable" };
