import { membershipOf } from "../indicators/roster-counts.ts";
import type { Unit } from "../workbook/tables.ts";
import { attributedUnits } from "./attribution.ts";
import { heldCount, membersExceedHeads } from "./count-values.ts";
import { oncePerInput } from "./once.ts";
import { repeatedInRoster } from "./repeated-people.ts";
import { MAYBE, NO, rosterRows, YES, type RosterRows } from "./roster-rows.ts";
import { repeatedUnitKeys } from "./repeated-units.ts";
import { allows, emptyTally, together, type Tally } from "./tally.ts";
import type { MissingInput, RuleInput } from "./rule.ts";

/** What the roster says of one unit, beside what the unit table says of it. */
export interface RosterComparison {
  readonly unit: Unit;
  /** Rows of the unit, or of a misspelt name that probably means it. */
  readonly rows: number;
  readonly heads: Tally;
  readonly members: Tally;
}

/**
 * The units that can be compared with the roster: not those listed twice, and not those whose difference is that
 * their rows stand under a name that is reported as unknown. Null without a roster that names units.
 */
export const rosterComparisons = oncePerInput((input): readonly RosterComparison[] | null => {
  const { units } = input.workbook;
  const roster = rosterRows(input);
  if (!roster?.mentions) return null;
  const tallies = tallyByPlace(input, roster);
  const repeated = repeatedUnitKeys(units);
  const comparisons = units.flatMap((unit, index): (RosterComparison & { index: number })[] => {
    const tally = tallies[index];
    return tally && !repeated.has(unit.key) ? [{ unit, index, ...tally }] : [];
  });
  const explained = attributedUnits(
    comparisons.filter((comparison) => !isConsistent(comparison)),
    tallies
      .slice(units.length)
      .filter((_, n) => roster.mentions?.suggestionOfPlace[units.length + n] === null),
    (comparison, lost) =>
      isConsistent({
        unit: comparison.unit,
        heads: together(comparison.heads, lost.heads),
        members: together(comparison.members, lost.members),
        rows: comparison.rows + lost.rows,
      }),
  );
  return comparisons.filter((comparison) => !explained.has(comparison));
});

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

interface PlaceTally {
  rows: number;
  readonly heads: Tally;
  readonly members: Tally;
}

function tallyByPlace(input: RuleInput, roster: RosterRows): PlaceTally[] {
  const { mentions, table, place } = roster;
  const tallies = Array.from({ length: mentions?.places ?? 0 }, (): PlaceTally => ({
    rows: 0,
    heads: emptyTally(),
    members: emptyTally(),
  }));
  const repeated = repeatedInRoster(input);
  const villagesWithHead = new Set<number>();
  for (let row = 0; row < table.rows.length; row++) {
    const at = place[row] ?? -1;
    const tally = tallies[at];
    if (!tally) continue;
    tally.rows++;
    const suggested = mentions?.suggestionOfPlace[at] ?? null;
    const likely = suggested === null ? undefined : tallies[suggested];
    if (likely) likely.rows++;
    if (roster.head[row] === NO || !isOfBase(input, roster, row)) continue;
    const village = roster.village[row] ?? -1;
    // A second head of a village and a person listed twice are reported; they may be one too many.
    const isSure = roster.head[row] === YES && !villagesWithHead.has(village) && !repeated.has(row);
    if (village >= 0 && roster.head[row] === YES) villagesWithHead.add(village);
    const membership = membershipOf(table, row);
    count(tally, isSure, membership);
    if (likely) count(likely, false, membership);
  }
  return tallies;
}

function count({ heads, members }: PlaceTally, isSure: boolean, membership: "yes" | "no" | "unknown"): void {
  if (isSure) heads.sure++;
  else heads.unclear++;
  if (membership === "no") return;
  if (isSure && membership === "yes") members.sure++;
  else members.unclear++;
}

function isOfBase({ settings }: RuleInput, { table, head }: RosterRows, row: number): boolean {
  if (settings.ratioBase === "both" || head[row] === MAYBE) return true;
  const reading = table.columns.role?.distinct[table.columns.role.codes[row] ?? -1]?.reading;
  return reading?.kind !== "head" || reading.place === settings.ratioBase;
}

function isConsistent({ unit, heads, members }: RosterComparison): boolean {
  const statedHeads = heldCount(unit.heads);
  const statedMembers = membersExceedHeads(unit) ? null : heldCount(unit.members);
  return (
    (statedHeads === null || allows(heads, statedHeads)) &&
    (statedMembers === null || allows(members, statedMembers))
  );
}
