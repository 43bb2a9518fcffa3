import type { HeadClass } from "../../src/core/figures/figures.ts";

export function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

export function headClassOf(members: number, heads: number): HeadClass {
  if (heads === 0) return "notApplicable";
  const difference = 100 * members - 90 * heads;
  return difference < 0 ? "below" : difference === 0 ? "atLine" : "met";
}
