import { oncePerInput } from "../people/once.ts";
import { registerTallies, type RegisterTally } from "../people/register-tallies.ts";
import type { Tally } from "../people/tally.ts";
import type { Unit } from "../tables/tables.ts";
import { repeatedUnitKeys } from "./repeated-units.ts";
import type { RuleInput } from "./rule.ts";

export interface RegisterComparison {
  readonly unit: Unit;
  readonly admitted: Tally;
}

/** As `rosterComparisons`, for the register. Null without a register that names units. */
export const registerComparisons = oncePerInput((input: RuleInput): readonly RegisterComparison[] | null => {
  const { units } = input.workbook;
  const register = registerTallies(input);
  if (!register) return null;
  const repeated = repeatedUnitKeys(units);
  return units.flatMap((unit, index): RegisterComparison[] => {
    const tally = register.tallies[index];
    return tally && unit.key !== "" && !repeated.has(unit.key) ? [{ unit, admitted: stateable(tally) }] : [];
  });
});

/** What a unit may rightly say: the year of a row dated before the plan year is reported, and may be a slip of the pen. */
function stateable({ sure, unclear, earlier }: RegisterTally): Tally {
  return { sure, unclear: unclear + earlier };
}
