import { defineRule } from "../define-rule.ts";
import { sumMismatches } from "../sum-rows.ts";

export const totalMismatch = defineRule({
  code: "total-mismatch",
  severity: "error",
  needs: ["unitTables", "totals"],
  check: (input, { totals }) =>
    totals.flatMap((table) => table.totalRows.flatMap((row) => sumMismatches(input, table, row))),
});
