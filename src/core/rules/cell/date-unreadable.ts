import { dateCells, dateColumns } from "../date-cells.ts";
import { defineRule } from "../define-rule.ts";

export const dateUnreadable = defineRule({
  code: "date-unreadable",
  severity: "error",
  check(input) {
    if (dateColumns(input.workbook).length === 0) return "date-columns";
    return dateCells(input, "unreadable").map(({ at, value, column }) => ({ at, value, args: { column } }));
  },
});
