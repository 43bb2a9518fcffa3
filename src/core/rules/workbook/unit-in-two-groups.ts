import { cellAddress, type CellRef } from "../../values/addresses.ts";
import { ownValue } from "../coded-cells.ts";
import { defineRule, type Found } from "../define-rule.ts";

export const unitInTwoGroups = defineRule({
  code: "unit-in-two-groups",
  severity: "error",
  check({ snapshot, workbook }) {
    if (!workbook.unitTable) return "units";
    if (workbook.workingGroups.length === 0) return "groups";
    const firstMentions = new Map<
      number,
      { readonly group: string; readonly key: string; readonly cell: CellRef }
    >();
    const found: Found<"unit-in-two-groups">[] = [];
    for (const { name: group, key, units } of workbook.workingGroups) {
      for (const { unit, cell, name } of units) {
        if (unit === null) continue;
        const first = firstMentions.get(unit);
        if (!first) firstMentions.set(unit, { group, key, cell });
        if (!first || first.key === key) continue;
        found.push({
          at: cell,
          value: ownValue(snapshot, cell),
          args: { unit: name, group, firstGroup: first.group, first: cellAddress(first.cell) },
        });
      }
    }
    return found;
  },
});
