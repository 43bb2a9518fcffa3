import { countCells } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";

export const numberUnreadable = defineRule({
  code: "number-unreadable",
  severity: "error",
  needs: ["unitTables", "countColumns"],
  check(input) {
    return countCells(input, "unreadable").map(({ at, value, column }) => ({ at, value, args: { column } }));
  },
});
