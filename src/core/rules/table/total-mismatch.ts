import { defineRule } from "../define-rule.ts";
import { hasSums, sumMismatches } from "../sum-rows.ts";
import { unitTables } from "../unit-tables.ts";

export const totalMismatch = defineRule({
  code: "total-mismatch",
  severity: "error",
  check(input) {
    const tables = unitTables(input.workbook);
    if (tables.length === 0) return "units";
    if (!tables.some(({ totalRows }) => hasSums(totalRows))) return "totals";
    return tables.flatMap((table) => table.totalRows.flatMap((row) => sumMismatches(input, table, row)));
  },
});
