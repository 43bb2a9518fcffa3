import { defineRule } from "../define-rule.ts";
import { soundCount } from "../count-values.ts";

export const admittedWithoutPlan = defineRule({
  code: "admitted-without-plan",
  severity: "warning",
  needs: ["unitTables", "unitsWithPlan"],
  check(input, { unitsWithPlan }) {
    return unitsWithPlan.flatMap(({ name, plan, admitted }) => {
      const count = soundCount(input, admitted);
      if (admitted.cell === null || count === null || count === 0 || soundCount(input, plan) !== 0) return [];
      return [{ at: admitted.cell, value: admitted.value, args: { unit: name, admitted: count } }];
    });
  },
});
