import { isOneHead, villageOfUnit } from "../figures/one-head.ts";
import type { UnitFigures } from "../figures/figures.ts";
import { isOfBase, MAYBE, membershipOf, NO, rosterFacts, YES } from "../people/roster.ts";
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
  const villages = new Map<number, OutsideHead[]>();
  const roster = rosterFacts(report);
  if (!roster?.mentions) return villages;
  const { table } = roster;
  for (let row = 0; row < table.length; row++) {
    const unit = roster.place[row] ?? -1;
    const village = table.columns.village?.reading(row);
    const head = roster.head[row] ?? NO;
    if (head === NO || village?.kind !== "text" || unit < 0 || unit >= report.figures.units.length) continue;
    // Where the village has a head in office, another row of unclear role changes nothing.
    if (head === MAYBE && roster.isHeaded[roster.village[row] ?? -1] === 1) continue;
    const membership = membershipOf(table, row);
    if (!isOfBase(report.settings.ratioBase, roster, row) || membership === "yes") continue;
    const name = table.columns.person?.reading(row);
    const found: OutsideHead = {
      village: village.text,
      person: name?.kind === "text" ? name.text : null,
      isCertain: head === YES && membership === "no",
    };
    villages.set(unit, [...(villages.get(unit) ?? []), found]);
  }
  for (const [unit, found] of villages) {
    villages.set(unit, [
      ...found.filter(({ isCertain }) => isCertain),
      ...found.filter(({ isCertain }) => !isCertain),
    ]);
  }
  return villages;
}

/** What a unit with one head is called as a village: by its own name, or by the roster's under the unit's. */
export function villageName(unit: UnitFigures, heads: readonly OutsideHead[]): string {
  const own = villageOfUnit(unit.name);
  const village = isOneHead(unit) ? heads[0]?.village : undefined;
  if (village === undefined || isPlaceName(headerKey(own))) return own;
  return `${village} (${unit.name})`;
}
