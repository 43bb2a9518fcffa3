import { countCells, missingCounts } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";

export const numberNotInteger = defineRule({
  code: "number-not-integer",
  severity: "error",
  check(input) {
    return (
      missingCounts(input.workbook) ??
      countCells(input, "fraction").map(({ at, value, column }) => ({ at, value, args: { column } }))
    );
  },
});
