import { withoutEnd } from "./ends.ts";
import { isErrorValue, type CellValue } from "../values/cell-value.ts";
import type { PercentReading } from "../values/readings.ts";
import { canonicalText } from "./canonical.ts";
import { isPercentFormat, shownDecimals } from "./number-format.ts";

/** How plain numbers of a column stand for percentages: 1.4 as `fraction` is 140 %, 140 as `whole` is 140 %. */
export type PercentScale = "fraction" | "whole";

const WRITTEN = /^([+-]?)\s*(\d{1,9}(?:[., ]\d{3})*?)(?:[.,](\d{1,10}))?\s*(%?)$/;
const DASHES = /^[-._\u2010-\u2015\u2212]+$/;
/** What floating point adds to a typed percentage is far below this many decimals. */
const MAX_DECIMALS = 10;

/**
 * Reads a percentage cell with its number format (docs/domain.md §5). A number formatted as % and a text with % say
 * their scale; a plain number is read in `scale`, the column's own (`percentScale`).
 */
export function readPercent(value: CellValue, format: string, scale: PercentScale): PercentReading {
  if (typeof value === "boolean") return { kind: "unreadable" };
  if (typeof value === "number") return percentOfNumber(value, format, scale);
  if (isErrorValue(value)) return { kind: "error" };
  if (value.length > 200) return value.trim() === "" ? { kind: "blank" } : { kind: "unreadable" };
  return percentInText(canonicalText(value.normalize("NFKC")).replace(/[\u2010-\u2015\u2212]/g, "-"), scale);
}

function percentOfNumber(value: number, format: string, scale: PercentScale): PercentReading {
  if (!Number.isFinite(value)) return { kind: "unreadable" };
  return isPercentFormat(format) || scale === "fraction"
    ? percent(value * 100, shownAs(format, isPercentFormat(format) ? 0 : 2) ?? decimalsOf(value * 100))
    : percent(value, shownAs(format, 0) ?? decimalsOf(value));
}

function percentInText(text: string, scale: PercentScale): PercentReading {
  if (text === "" || DASHES.test(text)) return { kind: "blank" };
  const match = WRITTEN.exec(text);
  if (!match) return { kind: "unreadable" };
  const [, sign = "", whole = "", decimals = "", mark = ""] = match;
  const number = Number(`${sign}${whole.replace(/\D/g, "")}.${decimals || "0"}`);
  if (mark === "" && scale === "fraction") return percent(number * 100, Math.max(0, decimals.length - 2));
  return percent(number, decimals.length);
}

/**
 * The scale of a column's plain numbers: fractions when none is above 3 (300 %) and one is not whole or all are 0 or 1.
 */
export function percentScale(plainNumbers: Iterable<number>): PercentScale {
  let highest = 0;
  let hasFraction = false;
  for (const number of plainNumbers) {
    highest = Math.max(highest, Math.abs(number));
    hasFraction ||= !Number.isInteger(number);
  }
  return highest <= 1 || (highest <= 3 && hasFraction) ? "fraction" : "whole";
}

/** Numbers whose scale only their column tells: neither formatted as % nor written with the sign. Else null. */
export function plainPercentNumber(value: CellValue, format: string): number | null {
  if (typeof value === "number") return isPercentFormat(format) ? null : value;
  if (typeof value !== "string" || value.length > 30) return null;
  const reading = readPercent(value, format, "whole");
  return reading.kind === "percent" && !value.normalize("NFKC").includes("%") ? reading.value : null;
}

function shownAs(format: string, fewer: number): number | null {
  const shown = shownDecimals(format);
  return shown === null ? null : Math.max(0, shown - fewer);
}

function percent(value: number, decimals: number): PercentReading {
  return { kind: "percent", value: Number(value.toPrecision(15)), decimals };
}

function decimalsOf(value: number): number {
  const digits = withoutEnd(Number(value.toPrecision(15)).toFixed(MAX_DECIMALS), /0/);
  const [, decimals = ""] = digits.split(".");
  return decimals.length;
}
