import { dateCells } from "../date-cells.ts";
import { defineRule } from "../define-rule.ts";

export const dateUnreadable = defineRule({
  code: "date-unreadable",
  severity: "error",
  needs: ["dateColumns"],
  check(input) {
    return dateCells(input, "unreadable").map(({ at, value, column }) => ({ at, value, args: { column } }));
  },
});
