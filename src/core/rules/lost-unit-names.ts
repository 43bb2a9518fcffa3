import { unitKey } from "../text/unit-names.ts";
import type { RecognisedWorkbook, Unit } from "../tables/tables.ts";
import { attributedUnits } from "./attribution.ts";
import { oncePerInput } from "../people/once.ts";
import { agreesWithRegister } from "./register-comparison.ts";
import { registerTallies } from "../people/register-tallies.ts";
import { repeatedUnitKeys } from "./repeated-units.ts";
import { agreesWithRoster } from "./roster-comparison.ts";
import { rosterTallies } from "../people/roster-tallies.ts";
import type { RuleInput } from "./rule.ts";
import { emptyTally } from "../people/tally.ts";

/**
 * Keys of unknown unit names that are, by their figures, the name of a unit row whose name is blank or was overwritten
 * by another unit's. That row is the mistake and is reported; the rows elsewhere that still have the name are not.
 */
export const lostUnitNames = oncePerInput((input: RuleInput): ReadonlySet<string> => {
  const { units } = input.workbook;
  const repeated = repeatedUnitKeys(units);
  const lost = units.filter(({ key }) => key === "" || repeated.has(key));
  if (lost.length === 0) return new Set();
  const names = unknownNames(input);
  return new Set(attributedUnits(lost, names, (unit, name) => isNameOf(input, unit, name)).values());
});

function unknownNames(input: RuleInput): string[] {
  const mentions = [rosterTallies(input)?.mentions, registerTallies(input)?.mentions];
  const inRows = mentions.flatMap((mention) =>
    [...(mention?.unknown ?? [])].filter(([, place]) => mention?.suggestionOfPlace[place] === null),
  );
  return [...new Set([...inRows.map(([key]) => key), ...unknownInGroups(input.workbook)])];
}

function unknownInGroups(workbook: RecognisedWorkbook): string[] {
  return workbook.workingGroups.flatMap(({ units }) =>
    units.flatMap(({ name }) => {
      const key = unitKey(name);
      const match = workbook.matchUnit(key);
      return match.kind === "unknown" && match.suggestion === null ? [key] : [];
    }),
  );
}

function isNameOf(input: RuleInput, unit: Unit, name: string): boolean {
  const roster = rosterTallies(input);
  const register = registerTallies(input);
  const inRoster = roster?.tallies[roster.mentions.unknown.get(name) ?? -1];
  const inRegister = register?.tallies[register.mentions.unknown.get(name) ?? -1];
  // A row that has a name may just be there twice: only people under the other name tell that it was overwritten.
  if (unit.key !== "" && !inRoster && !inRegister) return false;
  const nobody = { rows: 0, heads: emptyTally(), members: emptyTally() };
  return (
    (roster === null || agreesWithRoster(input, unit, inRoster ?? nobody)) &&
    (register === null || agreesWithRegister(input, unit, inRegister ?? emptyTally()))
  );
}
