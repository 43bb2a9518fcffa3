import type { Unit } from "../tables/tables.ts";
import { attributedUnits } from "./attribution.ts";
import { heldCount, membersExceedHeads } from "./count-values.ts";
import { oncePerInput } from "./once.ts";
import { repeatedUnitKeys } from "./repeated-units.ts";
import { rosterTallies, type RosterTally } from "./roster-tallies.ts";
import type { MissingInput, RuleInput } from "./rule.ts";
import { allows, together } from "./tally.ts";
import { unsuggestedPlaces } from "./unit-mentions.ts";

/** What the roster says of a unit, beside what the unit table says of it. */
export interface RosterComparison extends RosterTally {
  readonly unit: Unit;
}

/**
 * The units that can be compared with the roster: not those without a name or listed twice, and not those whose
 * difference is that their rows stand under a name that is reported as unknown. Null without a roster of units.
 */
export const rosterComparisons = oncePerInput((input): readonly RosterComparison[] | null => {
  const { units } = input.workbook;
  const roster = rosterTallies(input);
  if (!roster) return null;
  const { tallies, mentions } = roster;
  const repeated = repeatedUnitKeys(units);
  const comparisons = units.flatMap((unit, index): RosterComparison[] => {
    const tally = tallies[index];
    return tally && unit.key !== "" && !repeated.has(unit.key) ? [{ unit, ...tally }] : [];
  });
  const explained = attributedUnits(
    comparisons.filter(({ unit, ...tally }) => !agreesWithRoster(unit, tally)),
    unsuggestedPlaces(mentions).flatMap((place) => tallies[place] ?? []),
    ({ unit, heads, members, rows }, lost) =>
      agreesWithRoster(unit, {
        heads: together(heads, lost.heads),
        members: together(members, lost.members),
        rows: rows + lost.rows,
      }),
  );
  return comparisons.filter((comparison) => !explained.has(comparison));
});

/** Whether the unit's heads and members, as far as they can be read, can be those of the roster. */
export function agreesWithRoster(unit: Unit, { heads, members }: RosterTally): boolean {
  const statedHeads = heldCount(unit.heads);
  const statedMembers = membersExceedHeads(unit) ? null : heldCount(unit.members);
  return (
    (statedHeads === null || allows(heads, statedHeads)) &&
    (statedMembers === null || allows(members, statedMembers))
  );
}

/** What the comparison of heads or members with the roster lacks; null when it can be made. */
export function missingForRoster({ workbook }: RuleInput, count: "heads" | "members"): MissingInput | null {
  const { roster, units, unitTable } = workbook;
  if (!unitTable) return "units";
  if (!roster) return "roster";
  if (!roster.columns.unit) return "roster-unit";
  if (!roster.columns.role) return "role-column";
  if (count === "members" && !roster.columns.member) return "member-column";
  return units.some((unit) => unit[count].cell !== null) ? null : "heads-column";
}
