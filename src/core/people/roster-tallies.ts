import { elementAt } from "../values/element-at.ts";
import { oncePerInput } from "./once.ts";
import type { RunInput } from "./run-input.ts";
import { repeatedInRoster } from "./repeated-people.ts";
import { isOfBase, membershipOf, NO, rosterFacts, YES, type Fact, type RosterFacts } from "./roster.ts";
import { emptyTally, type Tally } from "./tally.ts";
import type { UnitMentions } from "./unit-mentions.ts";

/** What the roster says of one unit, or of one unknown name. */
export interface RosterTally {
  /** Rows of the unit, or of an unknown name that may mean it. */
  rows: number;
  /** Heads in office, of the settings' ratio base. */
  readonly heads: Tally;
  readonly members: Tally;
}

/** By place of `UnitMentions`; null without a roster that names units. */
export const rosterTallies = oncePerInput(
  (input: RunInput): { readonly mentions: UnitMentions; readonly tallies: readonly RosterTally[] } | null => {
    const roster = rosterFacts(input);
    return roster?.mentions
      ? { mentions: roster.mentions, tallies: tallyByMention(input, roster, roster.mentions) }
      : null;
  },
);

function tallyByMention(input: RunInput, roster: RosterFacts, mentions: UnitMentions): RosterTally[] {
  const { table, mention } = roster;
  const tallies = Array.from({ length: mentions.mentions }, (): RosterTally => ({
    rows: 0,
    heads: emptyTally(),
    members: emptyTally(),
  }));
  const likely = mentions.likelyOfMention.map((units) => units.map((unit) => elementAt(tallies, unit)));
  const repeated = repeatedInRoster(input);
  const hasHead = new Uint8Array(roster.villages);
  for (let row = 0; row < table.length; row++) {
    const at = elementAt(mention, row);
    if (at < 0) continue;
    const tally = elementAt(tallies, at);
    tally.rows++;
    const others = elementAt(likely, at);
    for (const one of others) one.rows++;
    if (!mayCount(input, roster, row)) continue;
    const village = elementAt(roster.village, row);
    // A second head of a village and a person listed twice are reported; they may be one too many.
    const isSure = roster.head[row] === YES && hasHead[village] !== 1 && !repeated.has(row);
    if (village >= 0 && roster.head[row] === YES) hasHead[village] = 1;
    const membership = membershipOf(table, row);
    count(tally, isSure, membership);
    for (const one of others) count(one, false, membership);
  }
  return tallies;
}

/** Whether the row can be a head that counts: an unknown role beside the village's head in office changes nothing. */
function mayCount({ settings }: RunInput, roster: RosterFacts, row: number): boolean {
  if (roster.head[row] === NO || !isOfBase(settings.ratioBase, roster, row)) return false;
  const isHead = roster.table.columns.role?.reading(row)?.kind === "head";
  return isHead || roster.hasHead[elementAt(roster.village, row)] !== 1;
}

function count({ heads, members }: RosterTally, isSure: boolean, membership: Fact): void {
  if (isSure) heads.sure++;
  else heads.unclear++;
  if (membership === "no") return;
  if (isSure && membership === "yes") members.sure++;
  else members.unclear++;
}
