import { oncePerInput } from "./once.ts";
import { registerRows, type RegisterRows } from "./register-rows.ts";
import { repeatedInRegister } from "./repeated-people.ts";
import type { RuleInput } from "./rule.ts";
import { emptyTally, type Tally } from "./tally.ts";
import type { UnitMentions } from "./unit-mentions.ts";

/** Admitted up to the cut-off, by place of `UnitMentions`; null without a register that names units. */
export const registerTallies = oncePerInput(
  (input): { readonly mentions: UnitMentions; readonly tallies: readonly Tally[] } | null => {
    const register = registerRows(input);
    return register?.mentions
      ? { mentions: register.mentions, tallies: tallyByPlace(input, register) }
      : null;
  },
);

function tallyByPlace(input: RuleInput, { table, mentions, dates, timeOfCode }: RegisterRows): Tally[] {
  const tallies = Array.from({ length: mentions?.places ?? 0 }, emptyTally);
  const { unit, person } = table.columns;
  const repeated = repeatedInRegister(input);
  for (let row = 0; row < table.length; row++) {
    const place = mentions?.placeOfCode[unit?.codes[row] ?? -1] ?? -1;
    const tally = tallies[place];
    const time = dates ? (timeOfCode[dates.column.codes[row] ?? -1] ?? "unclear") : "due";
    if (!tally || time === "late") continue;
    const isNamed = !person || person.reading(row)?.kind !== "blank";
    if (time === "due" && isNamed && !repeated.has(row)) tally.sure++;
    else tally.unclear++;
    const suggested = mentions?.suggestionOfPlace[place] ?? null;
    const likely = suggested === null ? undefined : tallies[suggested];
    if (likely) likely.unclear++;
  }
  return tallies;
}
