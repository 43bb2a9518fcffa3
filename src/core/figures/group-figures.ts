import type { RecognisedWorkbook } from "../tables/tables.ts";
import type { GroupFigures, UnitFigures } from "./figures.ts";
import { totalsOf } from "./totals.ts";

/** One entry per working group, in the workbook's order; a unit named twice under a group counts once. */
export function groupFigures(workbook: RecognisedWorkbook, units: readonly UnitFigures[]): GroupFigures[] {
  return workbook.workingGroups.map((group) => {
    const members = [...new Set(group.units.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
    return {
      ...totalsOf(members.flatMap((index) => units[index] ?? [])),
      name: group.name,
      leader: group.leader,
      units: members,
      unitsBelowHeads: members.filter((index) => units[index]?.headClass === "below"),
    };
  });
}
