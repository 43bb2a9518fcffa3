import { unitKey } from "../../text/unit-names.ts";
import type { RecognisedWorkbook } from "../../tables/tables.ts";
import { attributedUnits } from "../attribution.ts";
import { ownValue } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";

export const unitWithoutGroup = defineRule({
  code: "unit-without-group",
  severity: "warning",
  check({ snapshot, workbook }) {
    if (!workbook.unitTable) return "units";
    if (workbook.workingGroups.length === 0) return "groups";
    const grouped = groupedKeys(workbook);
    const ungrouped = workbook.units.filter(({ key }) => key !== "" && !grouped.has(key));
    const strayNames = workbook.workingGroups.flatMap(({ units }) =>
      units.filter(({ unit, name }) => unit === null && suggestionOf(workbook, name) === null),
    );
    // One name too many and one unit too few: the name is reported, the unit has its group.
    const explained = attributedUnits(ungrouped, strayNames, () => true);
    return ungrouped
      .filter((unit) => !explained.has(unit))
      .map(({ name, nameCell }) => ({
        at: nameCell,
        value: ownValue(snapshot, nameCell),
        args: { unit: name },
      }));
  },
});

/** By key, so that both rows of a unit listed twice have its group; a misspelt name is the unit it probably means. */
function groupedKeys(workbook: RecognisedWorkbook): ReadonlySet<string> {
  const keys = workbook.workingGroups.flatMap(({ units }) =>
    units.map(({ unit, name }) => workbook.units[unit ?? suggestionOf(workbook, name) ?? -1]?.key ?? ""),
  );
  return new Set(keys);
}

function suggestionOf(workbook: RecognisedWorkbook, name: string): number | null {
  const match = workbook.matchUnit(unitKey(name));
  return match.kind === "unit" ? match.unit : match.suggestion;
}
