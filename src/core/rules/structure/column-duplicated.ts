import { ownValue } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";

export const columnDuplicated = defineRule({
  code: "column-duplicated",
  severity: "warning",
  check({ snapshot, workbook }) {
    if (workbook.tables.length === 0) return "tables";
    return workbook.tables.flatMap(({ kind, duplicatedColumns }) =>
      duplicatedColumns.map(({ header, key }) => ({
        at: header,
        value: ownValue(snapshot, header),
        args: { table: kind, column: key },
      })),
    );
  },
});
