import { cellAddress, type CellRef } from "../../values/addresses.ts";
import { ownValue } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";

/** `first`: the address of the earlier mention. */
interface Args {
  readonly unit: string;
  readonly group: string;
  readonly firstGroup: string;
  readonly first: string;
}

export const unitInTwoGroups = defineRule({
  code: "unit-in-two-groups",
  severity: "error",
  needs: ["unitTables", "workingGroups"],
  check({ snapshot }, { workingGroups }) {
    const firstMentions = new Map<
      number,
      { readonly group: string; readonly key: string; readonly cell: CellRef }
    >();
    const found: Found<Args>[] = [];
    for (const { name: group, key, units } of workingGroups) {
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
