import { soundCount } from "../count-values.ts";
import { defineRule } from "../define-rule.ts";
import { allows, unclearOf } from "../../people/tally.ts";

export const admittedRegisterMismatch = defineRule({
  code: "admitted-register-mismatch",
  severity: "error",
  needs: ["unitTables", "register", "registerComparisons", "unitsWithAdmitted"],
  check(input, { registerComparisons }) {
    return registerComparisons.flatMap(({ unit, admitted }) => {
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
