import { membershipOf } from "../figures/roster-counts.ts";
import { oncePerInput } from "./once.ts";
import { repeatedInRoster } from "./repeated-people.ts";
import { MAYBE, NO, rosterRows, YES, type RosterRows } from "./roster-rows.ts";
import type { RuleInput } from "./rule.ts";
import { emptyTally, type Tally } from "./tally.ts";
import type { UnitMentions } from "./unit-mentions.ts";

/** What the roster says of one unit, or of one unknown name. */
export interface RosterTally {
  /** Rows of the unit, or of a misspelt name that probably means it. */
  rows: number;
  /** Heads in office, of the settings' ratio base. */
  readonly heads: Tally;
  readonly members: Tally;
}

/** By place of `UnitMentions`; null without a roster that names units. */
export const rosterTallies = oncePerInput(
  (input): { readonly mentions: UnitMentions; readonly tallies: readonly RosterTally[] } | null => {
    const roster = rosterRows(input);
    return roster?.mentions ? { mentions: roster.mentions, tallies: tallyByPlace(input, roster) } : null;
  },
);

function tallyByPlace(input: RuleInput, roster: RosterRows): RosterTally[] {
  const { mentions, table, place } = roster;
  const tallies = Array.from({ length: mentions?.places ?? 0 }, (): RosterTally => ({
    rows: 0,
    heads: emptyTally(),
    members: emptyTally(),
  }));
  const repeated = repeatedInRoster(input);
  const hasHead = new Uint8Array(roster.villages);
  for (let row = 0; row < table.length; row++) {
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
    const isSure = roster.head[row] === YES && hasHead[village] !== 1 && !repeated.has(row);
    if (village >= 0 && roster.head[row] === YES) hasHead[village] = 1;
    const membership = membershipOf(table, row);
    count(tally, isSure, membership);
    if (likely) count(likely, false, membership);
  }
  return tallies;
}

function count({ heads, members }: RosterTally, isSure: boolean, membership: "yes" | "no" | "unknown"): void {
  if (isSure) heads.sure++;
  else heads.unclear++;
  if (membership === "no") return;
  if (isSure && membership === "yes") members.sure++;
  else members.unclear++;
}

function isOfBase({ settings }: RuleInput, { table, head }: RosterRows, row: number): boolean {
  if (settings.ratioBase === "both" || head[row] === MAYBE) return true;
  const reading = table.columns.role?.reading(row);
  return reading?.kind !== "head" || reading.place === settings.ratioBase;
}
