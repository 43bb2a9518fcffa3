import { isOfBase, membershipOf, rosterFacts, YES } from "../people/roster.ts";
import type { Report } from "../rules/report.ts";

/** Villages whose head in office is not a member, per unit (index in `Figures.units`), in the roster's order. */
export function villagesWithOutsideHeads(report: Report): ReadonlyMap<number, readonly string[]> {
  const villages = new Map<number, string[]>();
  const roster = rosterFacts(report);
  if (!roster?.mentions) return villages;
  for (let row = 0; row < roster.table.length; row++) {
    const unit = roster.place[row] ?? -1;
    const village = roster.table.columns.village?.reading(row);
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
