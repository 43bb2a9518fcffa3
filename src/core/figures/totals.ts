import type { Covered, Coverage, Totals, UnitFigures } from "./figures.ts";
import { percentOf, sumOfKnown } from "./ratios.ts";

/**
 * The sums of some units, with what they cover. A unit that cannot be read for certain leaves both terms of its ratio;
 * one without a plan counts with whom it admitted.
 */
export function totalsOf(units: readonly UnitFigures[]): Totals {
  const admitting = units.filter(isInAdmission);
  const heading = units.filter(isInHeads);
  const plan = sumOfKnown(admitting.map((unit) => unit.plan));
  const admitted = sumOfKnown(admitting.map((unit) => unit.admitted));
  const heads = sumOfKnown(heading.map((unit) => unit.heads));
  const members = sumOfKnown(heading.map((unit) => unit.members));
  return {
    coverage: {
      admission: coverageOf(units, ({ covered }) => covered.admission),
      heads: coverageOf(units, ({ covered }) => covered.heads),
    },
    plan,
    admitted,
    percent: percentOf(admitted, plan),
    heads,
    members,
    headPercent: percentOf(members, heads),
  };
}

/** Whether a unit's plan and admitted are in the sums. */
export function isInAdmission({ covered, admitted }: UnitFigures): boolean {
  return covered.admission !== "unknown" && admitted !== null;
}

/** Whether a unit's heads and members are in the sums. */
export function isInHeads({ covered, heads, members }: UnitFigures): boolean {
  return covered.heads !== "unknown" && heads !== null && members !== null;
}

/** Whether every unit that an aggregate is about is in it. */
export function isWhole({ known, of }: Coverage): boolean {
  return known === of;
}

function coverageOf(units: readonly UnitFigures[], covered: (unit: UnitFigures) => Covered): Coverage {
  const known = units.filter((unit) => covered(unit) === "known").length;
  const unknown = units.filter((unit) => covered(unit) === "unknown").length;
  return { known, of: known + unknown };
}
