import type { RecognisedWorkbook } from "../tables/tables.ts";
import type { GroupFigures, UnitFigures } from "./figures.ts";
import { percentOf, sumOfKnown } from "./ratios.ts";

/** One entry per working group, in the workbook's order; a unit named twice under a group counts once. */
export function groupFigures(workbook: RecognisedWorkbook, units: readonly UnitFigures[]): GroupFigures[] {
  return workbook.workingGroups.map((group) => {
    const members = [...new Set(group.units.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
    const figures = members.flatMap((index) => units[index] ?? []);
    const plan = sumOfKnown(figures.map((unit) => unit.plan));
    const admitted = sumOfKnown(figures.map((unit) => unit.admitted));
    return {
      name: group.name,
      leader: group.leader,
      units: members,
      plan,
      admitted,
      percent: percentOf(admitted, plan),
      unitsBelowHeads: members.filter((index) => units[index]?.headClass === "below"),
    };
  });
}
