import { elementAt } from "../values/element-at.ts";
import { oncePerInput } from "./once.ts";
import type { RunInput } from "./run-input.ts";
import { registerFacts, type AdmissionTime, type RegisterFacts } from "./register.ts";
import { repeatedAcrossUnits, repeatedInRegister } from "./repeated-people.ts";
import { emptyTally, type Tally } from "./tally.ts";
import type { UnitMentions } from "./unit-mentions.ts";

/** Who the register says a unit admitted in the plan year up to the cut-off. */
export interface RegisterTally extends Tally {
  /** Rows dated before the plan year: no admission of this year, unless the year is a slip of the pen. */
  earlier: number;
}

/** By place of `UnitMentions`; null without a register that names units. */
export const registerTallies = oncePerInput(
  (
    input: RunInput,
  ): { readonly mentions: UnitMentions; readonly tallies: readonly RegisterTally[] } | null => {
    const register = registerFacts(input);
    return register?.mentions
      ? { mentions: register.mentions, tallies: tallyByMention(input, register, register.mentions) }
      : null;
  },
);

function tallyByMention(input: RunInput, register: RegisterFacts, mentions: UnitMentions): RegisterTally[] {
  const { table } = register;
  const tallies = Array.from({ length: mentions.mentions }, () => ({ ...emptyTally(), earlier: 0 }));
  const likely = mentions.likelyOfMention.map((units) => units.map((one) => elementAt(tallies, one)));
  const { person } = table.columns;
  const doubtful = doubtfulRows(input);
  const isSure = (row: number): boolean =>
    (!person || person.reading(row)?.kind === "text") && !doubtful.has(row);
  for (let row = 0; row < table.length; row++) {
    const place = mentions.placeOf(row);
    const time = admissionTime(register, row);
    if (place < 0 || time === "late") continue;
    const tally = elementAt(tallies, place);
    const others = elementAt(likely, place);
    if (time === "earlier") {
      tally.earlier++;
      for (const one of others) one.earlier++;
      continue;
    }
    tally[time === "due" && isSure(row) ? "sure" : "unclear"]++;
    for (const one of others) one.unclear++;
  }
  return tallies;
}

/** Without a column of dates every row is of this year. */
function admissionTime({ dates, timeOfCode }: RegisterFacts, row: number): AdmissionTime {
  return dates ? dates.column.told(row, timeOfCode) : "due";
}

/** The later row of a person listed twice under one unit; both rows where the units differ: either may be the wrong one. */
export function doubtfulRows(input: RunInput): ReadonlySet<number> {
  return new Set([...repeatedInRegister(input).keys(), ...[...repeatedAcrossUnits(input)].flat()]);
}
