import { unitKey } from "../../text/unit-names.ts";
import type { RecognisedWorkbook } from "../../tables/tables.ts";
import { unitsByPlaceName } from "../../people/unit-mentions.ts";
import { ownValue } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import { elementAt } from "../../values/element-at.ts";

export const unitWithoutGroup = defineRule({
  code: "unit-without-group",
  severity: "warning",
  needs: ["unitTables", "workingGroups"],
  check({ snapshot, workbook }) {
    const grouped = groupedKeys(workbook);
    return workbook.units
      .filter(({ key }) => key !== "" && !grouped.has(key))
      .map(({ name, nameCell }) => ({
        at: nameCell,
        value: ownValue(snapshot, nameCell),
        args: { unit: name },
      }));
  },
});

/**
 * By key, so that both rows of a unit listed twice have its group; a name that no unit has is the one it probably means,
 * or may be each unit of the same place name. A name that is like none says nothing of any.
 */
function groupedKeys(workbook: RecognisedWorkbook): ReadonlySet<string> {
  const alike = unitsByPlaceName(workbook);
  const keys = workbook.workingGroups.flatMap(({ units }) =>
    units.flatMap(({ unit, name }) => {
      const meant = unit ?? suggestionOf(workbook, name);
      const may = meant === null ? alike(unitKey(name)) : [meant];
      return may.map((index) => elementAt(workbook.units, index).key);
    }),
  );
  return new Set(keys);
}

function suggestionOf(workbook: RecognisedWorkbook, name: string): number | null {
  const match = workbook.matchUnit(unitKey(name));
  return match.kind === "unit" ? match.unit : match.suggestion;
}
