import { countCells } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";

export const numberNegative = defineRule({
  code: "number-negative",
  severity: "error",
  needs: ["unitTables", "countColumns"],
  check(input) {
    return countCells(input, "negative").map(({ at, value, column }) => ({ at, value, args: { column } }));
  },
});
