import { isOneHead, villageOfUnit } from "../figures/one-head.ts";
import type { UnitFigures } from "../figures/figures.ts";
import { isOfBase, MAYBE, membershipOf, NO, rosterFacts, YES, type RosterFacts } from "../people/roster.ts";
import type { Report } from "../rules/report.ts";
import { headerKey } from "../text/canonical.ts";
import { isPlaceName } from "../text/places.ts";

/** A village whose head in office is not a member, or of which that cannot be said. */
export interface OutsideHead {
  readonly village: string;
  /** The head's name; null where the roster gives none. */
  readonly person: string | null;
  readonly isCertain: boolean;
}

/**
 * Villages whose head in office is not a member, per unit (index in `Figures.units`), in the roster's order; behind
 * them those of which role or membership cannot be read.
 */
export function outsideHeads(report: Report): ReadonlyMap<number, readonly OutsideHead[]> {
  const certain = new Map<number, OutsideHead[]>();
  const others = new Map<number, OutsideHead[]>();
  const roster = rosterFacts(report);
  if (!roster?.mentions) return certain;
  const units = report.figures.units.length;
  for (let row = 0; row < roster.table.length; row++) {
    const unit = roster.mention[row] ?? -1;
    if (unit < 0 || unit >= units || !isOfBase(report.settings.ratioBase, roster, row)) continue;
    const found = outsideHead(roster, row);
    if (found === null) continue;
    const list = found.isCertain ? certain : others;
    list.set(unit, [...(list.get(unit) ?? []), found]);
  }
  for (const [unit, found] of others) certain.set(unit, [...(certain.get(unit) ?? []), ...found]);
  return certain;
}

function outsideHead(roster: RosterFacts, row: number): OutsideHead | null {
  const { table } = roster;
  const head = roster.head[row] ?? NO;
  const village = table.columns.village?.reading(row);
  const membership = membershipOf(table, row);
  if (head === NO || village?.kind !== "text" || membership === "yes") return null;
  // Where the village has a head in office, another row of unclear role changes nothing.
  if (head === MAYBE && roster.hasHead[roster.village[row] ?? -1] === 1) return null;
  const person = table.columns.person?.reading(row);
  return {
    village: village.text,
    person: person?.kind === "text" ? person.text : null,
    isCertain: head === YES && membership === "no",
  };
}

/** Of units that are one village each, those whose head is not a member, as villages are called; in the workbook's order. */
export function villagesOutside(report: Report): string[] {
  const heads = outsideHeads(report);
  return report.figures.units
    .filter((unit) => unit.headClass === "below" && isOneHead(unit))
    .map((unit) => villageName(unit, heads.get(unit.unit) ?? []));
}

/** What a unit with one head is called as a village: by its own name, or by the roster's under the unit's. */
function villageName(unit: UnitFigures, heads: readonly OutsideHead[]): string {
  const own = villageOfUnit(unit.name);
  const village = isOneHead(unit) ? heads[0]?.village : undefined;
  if (village === undefined || isPlaceName(headerKey(own))) return own;
  return `${village} (${unit.name})`;
}
