import { ownValue } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";

export const columnDuplicated = defineRule({
  code: "column-duplicated",
  severity: "warning",
  needs: ["tables"],
  check({ snapshot }, { tables }) {
    return tables.flatMap(({ kind, duplicatedColumns }) =>
      duplicatedColumns.map(({ header, key }) => ({
        at: header,
        value: ownValue(snapshot, header),
        args: { table: kind, column: key },
      })),
    );
  },
});
