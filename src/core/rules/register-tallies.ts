import type { Unit } from "../workbook/tables.ts";
import { attributedUnits } from "./attribution.ts";
import { heldCount } from "./count-values.ts";
import { oncePerInput } from "./once.ts";
import { registerRows, type RegisterRows } from "./register-rows.ts";
import { repeatedInRegister } from "./repeated-people.ts";
import { repeatedUnitKeys } from "./repeated-units.ts";
import type { RuleInput } from "./rule.ts";
import { allows, emptyTally, together, type Tally } from "./tally.ts";

export interface RegisterComparison {
  readonly unit: Unit;
  readonly admitted: Tally;
}

/** As `rosterComparisons`, for the register. Null without a register that names units. */
export const registerComparisons = oncePerInput((input): readonly RegisterComparison[] | null => {
  const { units } = input.workbook;
  const register = registerRows(input);
  if (!register?.mentions) return null;
  const { suggestionOfPlace } = register.mentions;
  const tallies = tallyByPlace(input, register);
  const repeated = repeatedUnitKeys(units);
  const comparisons = units.flatMap((unit, index): RegisterComparison[] => {
    const admitted = tallies[index];
    return admitted && !repeated.has(unit.key) ? [{ unit, admitted }] : [];
  });
  const explained = attributedUnits(
    comparisons.filter(({ unit, admitted }) => !isConsistent(unit, admitted)),
    tallies.filter((_, place) => place >= units.length && suggestionOfPlace[place] === null),
    ({ unit, admitted }, lost) => isConsistent(unit, together(admitted, lost)),
  );
  return comparisons.filter((comparison) => !explained.has(comparison));
});

function tallyByPlace(input: RuleInput, { table, mentions, dates, timeOfCode }: RegisterRows): Tally[] {
  const tallies = Array.from({ length: mentions?.places ?? 0 }, emptyTally);
  const { unit, person } = table.columns;
  const repeated = repeatedInRegister(input);
  for (let row = 0; row < table.rows.length; row++) {
    const place = mentions?.placeOfCode[unit?.codes[row] ?? -1] ?? -1;
    const tally = tallies[place];
    const time = dates ? (timeOfCode[dates.column.codes[row] ?? -1] ?? "unclear") : "due";
    if (!tally || time === "late") continue;
    const isNamed = !person || person.distinct[person.codes[row] ?? -1]?.reading.kind !== "blank";
    if (time === "due" && isNamed && !repeated.has(row)) tally.sure++;
    else tally.unclear++;
    const suggested = mentions?.suggestionOfPlace[place] ?? null;
    const likely = suggested === null ? undefined : tallies[suggested];
    if (likely) likely.unclear++;
  }
  return tallies;
}

function isConsistent({ admitted }: Unit, tally: Tally): boolean {
  const stated = heldCount(admitted);
  return stated === null || allows(tally, stated);
}
