import { oncePerInput } from "../people/once.ts";
import type { RunInput } from "../people/run-input.ts";
import { registerTallies } from "../people/register-tallies.ts";
import { rosterTallies } from "../people/roster-tallies.ts";
import type { Unit } from "../tables/tables.ts";
import { ABSENT, countOf, countOfTally, isUnclear, valueOf, type Count } from "./count.ts";
import type { Covered, CountRange, UnitFigures } from "./figures.ts";
import { implausibleCounts } from "./implausible.ts";
import { headClass, moreMembersNeeded, percentOf, planClass } from "./ratios.ts";
import type { CountKey } from "../tables/schema.ts";

/**
 * Figures of every unit, in the workbook's order. A column the unit table lacks is counted from the register
 * (admitted) or the roster (heads and members in office) where the workbook has one.
 */
export const unitFigures = oncePerInput((input: RunInput): readonly UnitFigures[] => {
  const { workbook, settings } = input;
  const countsOf = countsByUnit(input);
  const groupOfUnit = new Map<number, string>();
  for (const group of workbook.workingGroups) {
    for (const { unit } of group.units)
      if (unit !== null && !groupOfUnit.has(unit)) groupOfUnit.set(unit, group.name);
  }
  return workbook.units.map((unit, index): UnitFigures => {
    const counts = countsOf(unit, index);
    return {
      unit: index,
      name: unit.name,
      nameCell: unit.nameCell,
      group: groupOfUnit.get(index) ?? null,
      counts,
      range: rangesOf(counts),
      covered: COVERED[admissionCovered(counts)][headsCovered(counts)],
      ...progress(counts),
      ...headShare(counts, settings.threshold),
    };
  });
});

type Counts = Readonly<Record<CountKey, Count>>;

/** Each pair once, not for each unit: units are many, and these are kept as long as the report. */
const COVERED = coveredWith((admission) => coveredWith((heads) => ({ admission, heads })));

function coveredWith<Value>(of: (covered: Covered) => Value): Readonly<Record<Covered, Value>> {
  return { known: of("known"), unknown: of("unknown"), outside: of("outside") };
}

/** The four counts of a unit: of its cells, else of the register and the roster. */
function countsByUnit(input: RunInput): (unit: Unit, index: number) => Counts {
  const { workbook } = input;
  const implausible = implausibleCounts(input);
  const isFound = (unit: Unit, index: number): boolean => {
    const match = unit.key === "" ? null : workbook.matchUnit(unit.key);
    return match?.kind === "unit" && match.unit === index;
  };
  /** Whose people they are cannot be said of a row without a name, nor of the later one of two with the same. */
  const counted = (unit: Unit, index: number, count: () => Count | undefined): Count => {
    const found = count();
    if (found === undefined) return ABSENT;
    return isFound(unit, index) ? found : { kind: "unknown", cells: [unit.nameCell] };
  };
  const admittedOf = (index: number): Count | undefined => {
    const tally = workbook.register?.columns.unit ? registerTallies(input)?.tallies[index] : undefined;
    return tally && countOfTally(tally);
  };
  const inOffice = (index: number, key: "heads" | "members"): Count | undefined => {
    const { unit, role, member } = workbook.roster?.columns ?? {};
    if (!unit || !role || (key === "members" && !member)) return undefined;
    const tally = rosterTallies(input)?.tallies[index];
    return tally && countOfTally(tally[key]);
  };
  return (unit, index) => {
    const heads = countOf(unit.heads, implausible.has, () =>
      counted(unit, index, () => inOffice(index, "heads")),
    );
    const members = countOf(unit.members, implausible.has, () =>
      counted(unit, index, () => inOffice(index, "members")),
    );
    return {
      plan: countOf(unit.plan, implausible.has, () => ABSENT),
      admitted: countOf(unit.admitted, implausible.has, () => counted(unit, index, () => admittedOf(index))),
      heads,
      members: exceeds(members, heads) ? { kind: "unknown", cells: membersCells(unit) } : members,
    };
  };
}

/** More members than heads cannot be; it is the members that are not known. */
function exceeds(members: Count, heads: Count): boolean {
  const [part, whole] = [valueOf(members), valueOf(heads)];
  return part !== null && whole !== null && part > whole;
}

function membersCells({ members, heads, nameCell }: Unit): Extract<Count, { kind: "unknown" }>["cells"] {
  const cells = [members.cell, ...(members.added ?? []), heads.cell].filter((cell) => cell !== null);
  return cells.length > 0 ? cells : [nameCell];
}

function rangesOf(counts: Counts): UnitFigures["range"] {
  const ranges: Partial<Record<CountKey, CountRange>> = {};
  for (const key of ["admitted", "heads", "members"] as const) {
    const count = counts[key];
    if (count.kind === "range") ranges[key] = [count.least, count.most];
  }
  return Object.keys(ranges).length === 0 ? null : ranges;
}

/** A unit is spoken of if it has a plan or someone admitted, or if one of these cannot be read. */
function admissionCovered({ plan, admitted }: Counts): Covered {
  const isSpokenOf = (valueOf(plan) ?? 0) > 0 || (valueOf(admitted) ?? 0) > 0;
  if (isUnclear(plan) || isUnclear(admitted)) return "unknown";
  if (!isSpokenOf) return "outside";
  return admitted.kind === "absent" ? "unknown" : "known";
}

/** A unit is spoken of if it has heads, or if these or their members cannot be read. */
function headsCovered({ heads, members }: Counts): Covered {
  if (isUnclear(heads) || isUnclear(members)) return "unknown";
  if (heads.kind === "absent") return (valueOf(members) ?? 0) > 0 ? "unknown" : "outside";
  if (valueOf(heads) === 0) return "outside";
  return members.kind === "absent" ? "unknown" : "known";
}

/** Nobody admitted yet is often left blank: a blank in a readable column is 0. A blank plan is no plan. */
function progress({
  plan,
  admitted,
}: Counts): Pick<UnitFigures, "plan" | "admitted" | "percent" | "planClass"> {
  const planned = plan.kind === "known" ? plan.value : null;
  const reached = valueOf(admitted);
  if (plan.kind === "unknown" || plan.kind === "absent" || reached === null) {
    return { plan: planned, admitted: reached, percent: null, planClass: "unknown" };
  }
  return {
    plan: planned,
    admitted: reached,
    percent: percentOf(reached, planned),
    planClass: planClass(planned, reached),
  };
}

/** Heads left blank are none, and so are members beside heads that are given. */
function headShare(
  { heads, members }: Counts,
  threshold: number,
): Pick<UnitFigures, "heads" | "members" | "headPercent" | "headClass" | "moreMembersNeeded"> {
  const headCount = heads.kind === "known" ? heads.value : null;
  const memberCount = members.kind === "none" && headCount === null ? null : valueOf(members);
  const shown = { heads: headCount, members: memberCount, headPercent: null, moreMembersNeeded: null };
  if (heads.kind === "none" && !isUnclear(members) && members.kind !== "absent") {
    return { ...shown, headClass: "notApplicable" };
  }
  if (headCount === null || memberCount === null) return { ...shown, headClass: "unknown" };
  return {
    heads: headCount,
    members: memberCount,
    headPercent: percentOf(memberCount, headCount),
    headClass: headClass(headCount, memberCount, threshold),
    moreMembersNeeded: headCount === 0 ? null : moreMembersNeeded(headCount, memberCount, threshold),
  };
}
