import { oncePerInput } from "../people/once.ts";
import { rosterTallies, type RosterTally } from "../people/roster-tallies.ts";
import type { Unit } from "../tables/tables.ts";
import { repeatedUnitKeys } from "./repeated-units.ts";
import type { RuleInput } from "./rule.ts";

/** What the roster says of a unit, beside what the unit table says of it. */
export interface RosterComparison extends RosterTally {
  readonly unit: Unit;
}

/**
 * The units that can be compared with the roster: not those without a name or listed twice. Rows under a name that may
 * mean a unit count as unclear for it; a name that is like no unit's explains nothing. Null without a roster of units.
 */
export const rosterComparisons = oncePerInput((input: RuleInput): readonly RosterComparison[] | null => {
  const { units } = input.workbook;
  const roster = rosterTallies(input);
  if (!roster) return null;
  const repeated = repeatedUnitKeys(units);
  return units.flatMap((unit, index): RosterComparison[] => {
    const tally = roster.tallies[index];
    return tally && unit.key !== "" && !repeated.has(unit.key) ? [{ unit, ...tally }] : [];
  });
});
