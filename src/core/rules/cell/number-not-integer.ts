import { countCells } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";

export const numberNotInteger = defineRule({
  code: "number-not-integer",
  severity: "error",
  needs: ["unitTables", "countColumns"],
  check(input) {
    return countCells(input, "fraction").map(({ at, value, column }) => ({ at, value, args: { column } }));
  },
});
