import type { DistrictFigures, HeadClass, PlanClass, UnitFigures } from "./figures.ts";
import { headClass, moreMembersNeeded, percentOf, sumOfKnown } from "./ratios.ts";

/** Sums over the units; a value that cannot be read is left out, and null stands where nothing could be read. */
export function districtFigures(units: readonly UnitFigures[], threshold: number): DistrictFigures {
  const plan = sumOfKnown(units.map((unit) => unit.plan));
  const admitted = sumOfKnown(units.map((unit) => unit.admitted));
  const heads = sumOfKnown(units.map((unit) => unit.heads));
  const members = sumOfKnown(units.map((unit) => unit.members));
  const withClass = (planClass: PlanClass) => units.filter((unit) => unit.planClass === planClass).length;
  return {
    plan,
    admitted,
    percent: percentOf(admitted, plan),
    gap: plan === null || admitted === null ? null : plan - admitted,
    unitGaps: sumOfKnown(
      units.map(({ plan, admitted }) =>
        plan === null || admitted === null ? null : Math.max(0, plan - admitted),
      ),
    ),
    unitsMet: withClass("met"),
    unitsExceeded: withClass("exceeded"),
    unitsBelow: withClass("below"),
    unitsNone: withClass("none"),
    unitsWithoutPlan: withClass("noPlan"),
    heads,
    members,
    headPercent: percentOf(members, heads),
    headClass: districtHeadClass(units, heads, members, threshold),
    moreMembersNeeded:
      heads === null || heads === 0 || members === null ? null : moreMembersNeeded(heads, members, threshold),
    unitMoreMembersNeeded: sumOfKnown(units.map((unit) => unit.moreMembersNeeded)),
    unitsBelowHeads: units.filter((unit) => unit.headClass === "below").length,
  };
}

function districtHeadClass(
  units: readonly UnitFigures[],
  heads: number | null,
  members: number | null,
  threshold: number,
): HeadClass {
  if (heads !== null && members !== null) return headClass(heads, members, threshold);
  return units.some((unit) => unit.headClass === "unknown") ? "unknown" : "notApplicable";
}
