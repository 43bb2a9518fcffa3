/** Longest name of a sheet, in characters. */
import { withoutEnd } from "../text/ends.ts";
const MAX_LENGTH = 31;

/**
 * The wished name without what Excel forbids in it, or the next free one: "Tổng hợp (2)". Excel tells names apart
 * without regard to letter case.
 */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(nameKey));
  const valid = withoutEnd(wished.replace(/[:\\/?*[\]]/g, " ").replace(/^[' ]+/, ""), /[' ]/) || "Sheet";
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = valid.slice(0, MAX_LENGTH - suffix.length).trimEnd() + suffix;
    if (!keys.has(nameKey(name))) return name;
  }
}

function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
