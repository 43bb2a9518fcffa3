import { defineRule } from "../define-rule.ts";
import { sumMismatches } from "../sum-rows.ts";

export const subtotalMismatch = defineRule({
  code: "subtotal-mismatch",
  severity: "error",
  needs: ["unitTables", "groupSums"],
  check: (input, { groupSums }) =>
    groupSums.flatMap((table) => table.groupRows.flatMap((row) => sumMismatches(input, table, row))),
});
