import { isErrorValue, type CellValue } from "../values/cell-value.ts";
import type { ChangeReading } from "../values/readings.ts";
import { canonicalText } from "./canonical.ts";
import { readCount } from "./counts.ts";

/** Reads a cell that says how many more or fewer: a signed whole number, or "tăng 3", "giảm 2 đ/c". */
export function readChange(value: CellValue, isDate: boolean): ChangeReading {
  if (typeof value === "string" && !isErrorValue(value) && value.length <= 200) {
    const text = canonicalText(value).toLowerCase();
    const fewer = text.startsWith("giảm ");
    if (fewer || text.startsWith("tăng ")) {
      const count = readCount(text.slice(5), isDate);
      const isCount = count.kind === "count" || count.kind === "text";
      // "-0" is no number of people.
      return isCount ? { kind: "change", value: fewer ? 0 - count.value : count.value } : UNREADABLE;
    }
  }
  const count = readCount(value, isDate);
  switch (count.kind) {
    case "count":
    case "text":
    case "negative":
      return Number.isInteger(count.value) ? { kind: "change", value: count.value } : UNREADABLE;
    case "blank":
    case "error":
      return { kind: count.kind };
    case "fraction":
    case "date":
    case "unreadable":
      return UNREADABLE;
  }
}

const UNREADABLE: ChangeReading = { kind: "unreadable" };
