import type { HeadClass, PlanClass } from "./figures.ts";

/** `100 * part / whole` in full double precision; null when either is unknown or the whole is 0. */
export function percentOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (100 * part) / whole;
}

/** `plan` null: none assigned. Compared as integers (docs/domain.md §2 S2). */
export function planClass(plan: number | null, admitted: number): PlanClass {
  if (plan === null || plan === 0) return "noPlan";
  if (admitted > plan) return "exceeded";
  if (admitted === plan) return "met";
  return admitted === 0 ? "none" : "below";
}

/**
 * Compared as integers, never on a rounded percentage: 590 of 658 is below 90 although it shows "90 %" at no
 * decimals; exactly the threshold is not below and has not met the target (docs/domain.md §2 S6).
 */
export function headClass(heads: number, members: number, threshold: number): HeadClass {
  if (heads === 0) return "notApplicable";
  const difference = 100 * members - threshold * heads;
  if (difference < 0) return "below";
  return difference === 0 ? "atLine" : "met";
}

/** The smallest k with `100·(members+k) > threshold·heads`, but no more heads than there are. */
export function moreMembersNeeded(heads: number, members: number, threshold: number): number {
  const enough = Math.floor((threshold * heads) / 100) + 1;
  return Math.max(0, Math.min(enough, heads) - members);
}

/** Sum of the known values; null when none is known. */
export function sumOfKnown(values: Iterable<number | null>): number | null {
  let sum: number | null = null;
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value;
  return sum;
}
