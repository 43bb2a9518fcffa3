import type { UnitFigures } from "../figures/figures.ts";

/** Units that met or exceeded their plan, the best first; equal ones in the workbook's order. */
export function reachedUnits(units: readonly UnitFigures[]): UnitFigures[] {
  return units
    .filter(({ planClass }) => planClass === "exceeded" || planClass === "met")
    .sort((a, b) => compareShares(b.admitted, b.plan, a.admitted, a.plan));
}

/** Units below the threshold, the lowest share first; equal ones in the workbook's order. */
export function belowUnits(units: readonly UnitFigures[]): UnitFigures[] {
  return units
    .filter(({ headClass }) => headClass === "below")
    .sort((a, b) => compareShares(a.members, a.heads, b.members, b.heads));
}

/** Units with a plan and known admissions, the highest percentage first; equal ones in the workbook's order. */
export function byPlanProgress(units: readonly UnitFigures[]): UnitFigures[] {
  return units
    .filter(({ percent }) => percent !== null)
    .sort((a, b) => compareShares(b.admitted, b.plan, a.admitted, a.plan));
}

/** Units with village heads, the highest share of members first; equal ones in the workbook's order. */
export function byHeadShare(units: readonly UnitFigures[]): UnitFigures[] {
  return units
    .filter(({ headPercent }) => headPercent !== null)
    .sort((a, b) => compareShares(b.members, b.heads, a.members, a.heads));
}

/** Rank by plan progress, from 1; equal shares have the same rank. Units without a percentage have none. */
export function planRanks(units: readonly UnitFigures[]): ReadonlyMap<number, number> {
  const ranked = byPlanProgress(units);
  const ranks = new Map<number, number>();
  let rank = 0;
  ranked.forEach((unit, index) => {
    const before = ranked[index - 1];
    if (!before || compareShares(before.admitted, before.plan, unit.admitted, unit.plan) !== 0)
      rank = index + 1;
    ranks.set(unit.unit, rank);
  });
  return ranks;
}

/** Compares a/b with c/d as integers, so that no rounding decides a rank. */
function compareShares(a: number | null, b: number | null, c: number | null, d: number | null): number {
  return (a ?? 0) * (d ?? 0) - (c ?? 0) * (b ?? 0);
}
