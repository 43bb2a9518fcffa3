import { isOfBase, membershipOf, rosterOf, YES } from "../people/roster.ts";
import type { Report } from "../rules/report.ts";
import { readingAt } from "../tables/reading-at.ts";

/** Villages whose head in office is not a member, per unit (index in `Figures.units`), in the roster's order. */
export function villagesWithOutsideHeads(report: Report): ReadonlyMap<number, readonly string[]> {
  const villages = new Map<number, string[]>();
  const roster = rosterOf(report);
  if (!roster?.mentions) return villages;
  for (let row = 0; row < roster.table.rows.length; row++) {
    const unit = roster.place[row] ?? -1;
    const village = readingAt(roster.table.columns.village, row);
    if (roster.head[row] !== YES || village?.kind !== "text" || unit < 0) continue;
    if (unit >= report.figures.units.length) continue;
    if (!isOfBase(report.settings.ratioBase, roster, row) || membershipOf(roster.table, row) !== "no")
      continue;
    const known = villages.get(unit);
    if (known) known.push(village.text);
    else villages.set(unit, [village.text]);
  }
  return villages;
}
