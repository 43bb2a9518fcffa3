import { defineRule } from "../define-rule.ts";
import { hasSums, sumMismatches } from "../sum-rows.ts";
import { unitTables } from "../unit-tables.ts";

export const subtotalMismatch = defineRule({
  code: "subtotal-mismatch",
  severity: "error",
  check(input) {
    const tables = unitTables(input.workbook);
    if (tables.length === 0) return "units";
    if (!tables.some(({ groupRows }) => hasSums(groupRows))) return "group-rows";
    return tables.flatMap((table) => table.groupRows.flatMap((row) => sumMismatches(input, table, row)));
  },
});
