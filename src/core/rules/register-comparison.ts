import type { Unit } from "../tables/tables.ts";
import { attributedUnits } from "./attribution.ts";
import { heldCount } from "./count-values.ts";
import { oncePerInput } from "./once.ts";
import { registerTallies } from "./register-tallies.ts";
import { repeatedUnitKeys } from "./repeated-units.ts";
import { allows, together, type Tally } from "./tally.ts";
import { unsuggestedPlaces } from "./unit-mentions.ts";

export interface RegisterComparison {
  readonly unit: Unit;
  readonly admitted: Tally;
}

/** As `rosterComparisons`, for the register. Null without a register that names units. */
export const registerComparisons = oncePerInput((input): readonly RegisterComparison[] | null => {
  const { units } = input.workbook;
  const register = registerTallies(input);
  if (!register) return null;
  const { tallies, mentions } = register;
  const repeated = repeatedUnitKeys(units);
  const comparisons = units.flatMap((unit, index): RegisterComparison[] => {
    const admitted = tallies[index];
    return admitted && unit.key !== "" && !repeated.has(unit.key) ? [{ unit, admitted }] : [];
  });
  const explained = attributedUnits(
    comparisons.filter(({ unit, admitted }) => !agreesWithRegister(unit, admitted)),
    unsuggestedPlaces(mentions).flatMap((place) => tallies[place] ?? []),
    ({ unit, admitted }, lost) => agreesWithRegister(unit, together(admitted, lost)),
  );
  return comparisons.filter((comparison) => !explained.has(comparison));
});

/** Whether the unit's number of admitted, as far as it can be read, can be that of the register. */
export function agreesWithRegister({ admitted }: Unit, tally: Tally): boolean {
  const stated = heldCount(admitted);
  return stated === null || allows(tally, stated);
}
