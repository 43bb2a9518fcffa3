import { soundCount } from "../count-values.ts";
import { defineRule } from "../define-rule.ts";
import { registerComparisons } from "../register-comparison.ts";
import { allows, unclearOf } from "../../people/tally.ts";

export const admittedRegisterMismatch = defineRule({
  code: "admitted-register-mismatch",
  severity: "error",
  check(input) {
    const { unitTable, register, units } = input.workbook;
    if (!unitTable) return "units";
    if (!register) return "register";
    const comparisons = registerComparisons(input);
    if (comparisons === null) return "register-unit";
    if (units.every(({ admitted }) => admitted.cell === null)) return "plan-column";
    return comparisons.flatMap(({ unit, admitted }) => {
      const stated = soundCount(input, unit.admitted);
      if (unit.admitted.cell === null || stated === null || allows(admitted, stated)) return [];
      return [
        {
          at: unit.admitted.cell,
          value: unit.admitted.value,
          args: {
            unit: unit.name,
            stated,
            counted: admitted.sure,
            unclear: unclearOf(admitted),
            cutOff: input.period.cutOff,
          },
        },
      ];
    });
  },
});
