import type { Period } from "../settings/period.ts";
import type { Settings } from "../settings/settings.ts";
import type { CountReading } from "../values/readings.ts";
import type { Held, RecognisedWorkbook } from "../tables/tables.ts";
import type { HeadClass, PlanClass, UnitFigures } from "./figures.ts";
import { headClass, moreMembersNeeded, percentOf, planClass } from "./ratios.ts";
import { countRegister } from "./register-counts.ts";
import { countRoster } from "./roster-counts.ts";

/** A count for the figures: `none` is blank (no plan, nobody), `unknown` has no column or cannot be read. */
type Count =
  | { readonly kind: "known"; readonly value: number }
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

const UNKNOWN: Count = { kind: "unknown" };

/**
 * Figures of every unit, in the workbook's order. A column the unit table lacks is counted from the register
 * (admitted) or the roster (heads and members in office) where the workbook has one.
 */
export function unitFigures(workbook: RecognisedWorkbook, settings: Settings, period: Period): UnitFigures[] {
  const { units, roster, register } = workbook;
  const registerCounts =
    register?.columns.unit && units.some((unit) => unit.admitted.cell === null)
      ? countRegister(workbook, register, settings, period)
      : null;
  const rosterCounts =
    roster?.columns.unit &&
    roster.columns.role &&
    units.some((unit) => unit.heads.cell === null || unit.members.cell === null)
      ? countRoster(workbook, roster, settings)
      : null;
  const groupOfUnit = new Map<number, string>();
  for (const group of workbook.workingGroups) {
    for (const { unit } of group.units)
      if (unit !== null && !groupOfUnit.has(unit)) groupOfUnit.set(unit, group.name);
  }

  return units.map((unit, index): UnitFigures => {
    const registered = registerCounts?.[index];
    const inOffice = rosterCounts?.[index];
    const plan = countOf(unit.plan, UNKNOWN);
    const admitted = countOf(unit.admitted, known(registered?.admitted));
    const heads = countOf(unit.heads, known(inOffice?.heads));
    const members = countOf(
      unit.members,
      inOffice?.membershipUnknown === 0 ? known(inOffice.members) : UNKNOWN,
    );
    return {
      unit: index,
      name: unit.name,
      nameCell: unit.nameCell,
      group: groupOfUnit.get(index) ?? null,
      ...progress(plan, admitted),
      ...headShare(heads, members, settings.threshold),
    };
  });
}

function known(value: number | undefined): Count {
  return value === undefined ? UNKNOWN : { kind: "known", value };
}

/** `otherwise` is used when the workbook has no such column at all. */
function countOf({ cell, reading }: Held<CountReading>, otherwise: Count): Count {
  if (cell === null) return otherwise;
  if (reading.kind === "blank") return { kind: "none" };
  return reading.kind === "count" || reading.kind === "text"
    ? { kind: "known", value: reading.value }
    : UNKNOWN;
}

/** Nobody admitted yet is often left blank: a blank in a readable column is 0. A blank plan is no plan. */
function progress(
  plan: Count,
  admitted: Count,
): { plan: number | null; admitted: number | null; percent: number | null; planClass: PlanClass } {
  const planned = plan.kind === "known" ? plan.value : null;
  const reached = admitted.kind === "known" ? admitted.value : admitted.kind === "none" ? 0 : null;
  if (plan.kind === "unknown" || reached === null) {
    return { plan: planned, admitted: reached, percent: null, planClass: "unknown" };
  }
  return {
    plan: planned,
    admitted: reached,
    percent: percentOf(reached, planned),
    planClass: planClass(planned, reached),
  };
}

function headShare(
  heads: Count,
  members: Count,
  threshold: number,
): {
  heads: number | null;
  members: number | null;
  headPercent: number | null;
  headClass: HeadClass;
  moreMembersNeeded: number | null;
} {
  const headCount = heads.kind === "known" ? heads.value : null;
  const memberCount =
    members.kind === "known" ? members.value : members.kind === "none" && headCount !== null ? 0 : null;
  if (heads.kind === "none" && (memberCount === null || memberCount === 0) && members.kind !== "unknown") {
    return {
      heads: null,
      members: memberCount,
      headPercent: null,
      headClass: "notApplicable",
      moreMembersNeeded: null,
    };
  }
  if (headCount === null || memberCount === null) {
    return {
      heads: headCount,
      members: memberCount,
      headPercent: null,
      headClass: "unknown",
      moreMembersNeeded: null,
    };
  }
  return {
    heads: headCount,
    members: memberCount,
    headPercent: percentOf(memberCount, headCount),
    headClass: headClass(headCount, memberCount, threshold),
    moreMembersNeeded: headCount === 0 ? null : moreMembersNeeded(headCount, memberCount, threshold),
  };
}
