import { countCells, missingCounts } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";

export const numberUnreadable = defineRule({
  code: "number-unreadable",
  severity: "error",
  check(input) {
    return (
      missingCounts(input.workbook) ??
      countCells(input, "unreadable").map(({ at, value, column }) => ({ at, value, args: { column } }))
    );
  },
});
