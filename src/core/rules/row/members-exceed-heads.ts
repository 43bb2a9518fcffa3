import { defineRule } from "../define-rule.ts";
import { heldCount, membersExceedHeads } from "../count-values.ts";

export const membersExceedHeadsRule = defineRule({
  code: "members-exceed-heads",
  severity: "error",
  check({ workbook }) {
    if (!workbook.unitTable) return "units";
    const comparable = workbook.units.filter(({ heads, members }) => heads.cell && members.cell);
    if (comparable.length === 0) return "heads-column";
    return comparable.filter(membersExceedHeads).flatMap(({ name, heads, members }) => {
      const args = { unit: name, members: heldCount(members) ?? 0, heads: heldCount(heads) ?? 0 };
      return members.cell === null ? [] : [{ at: members.cell, value: members.value, args }];
    });
  },
});
