import { withoutEnd } from "./ends.ts";
import type { CellValue } from "../values/cell-value.ts";
import { canonicalText } from "./canonical.ts";

/** What stands in a TT cell: 7 · "1.2" · "IV" · "B" · "a" · nothing · anything else. */
export type Ordinal =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  /** "1.2": the second part of the first. */
  | { readonly kind: "part"; readonly of: number }
  | { readonly kind: "roman"; readonly value: number }
  | { readonly kind: "letter"; readonly letter: string }
  | { readonly kind: "other" };

const ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** Reads a TT cell; a dot, bracket or slash behind the sign does not matter ("I.", "1)", "A/"). */
export function readOrdinal(value: CellValue): Ordinal {
  if (typeof value === "number") {
    return Number.isInteger(value) && value >= 0
      ? { kind: "number", value }
      : { kind: "part", of: Math.floor(value) };
  }
  if (typeof value === "boolean" || value.length > 40) return { kind: "other" };
  const text = withoutEnd(canonicalText(value.normalize("NFKC")).replace(/^[([]\s*/, ""), /[\s.)\]/:-]/);
  if (text === "") return { kind: value.trim() === "" ? "blank" : "other" };
  if (/^\d{1,7}$/.test(text)) return { kind: "number", value: Number(text) };
  const part = /^(\d{1,4})[.,-]\d{1,4}$/.exec(text);
  if (part) return { kind: "part", of: Number(part[1]) };
  if (ROMAN.test(text)) return { kind: "roman", value: romanValue(text) };
  if (/^\p{L}$/u.test(text)) return { kind: "letter", letter: text };
  return { kind: "other" };
}

/** "II", "B)": the sign of a section in a cell of its own. */
export function isSignAlone(text: string): boolean {
  return /^[IVX]{1,4}[.)]?$|^[A-D][.)]?$/.test(text);
}

/** Splits "I. Xã, thị trấn", "B - Cơ quan", "II Khối trường" into sign and label; null when no such sign leads. */
export function leadingGroupSign(text: string): { readonly sign: string; readonly label: string } | null {
  const match = /^([IVX]{1,5}|[A-HĐ])([ .\-–—)/:]+)([^ .\-–—)/:].*)$/u.exec(canonicalText(text));
  const [, sign = "", between = "", label = ""] = match ?? [];
  if (sign === "" || (sign.length > 1 && !ROMAN.test(sign))) return null;
  if (between === " " && !/^\p{Lu}/u.test(label)) return null;
  return { sign, label };
}

function romanValue(roman: string): number {
  let value = 0;
  for (let at = 0; at < roman.length; at++) {
    const own = ROMAN_VALUES[roman.charAt(at)] ?? 0;
    const next = ROMAN_VALUES[roman.charAt(at + 1)] ?? 0;
    value += own < next ? -own : own;
  }
  return value;
}
