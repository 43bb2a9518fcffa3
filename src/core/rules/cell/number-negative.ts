import { countCells, missingCounts } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";

export const numberNegative = defineRule({
  code: "number-negative",
  severity: "error",
  check(input) {
    return (
      missingCounts(input.workbook) ??
      countCells(input, "negative").map(({ at, value, column }) => ({ at, value, args: { column } }))
    );
  },
});
