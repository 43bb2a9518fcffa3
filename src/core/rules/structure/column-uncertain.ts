import { valueAt } from "../../values/snapshot.ts";
import { defineRule } from "../define-rule.ts";

export const columnUncertain = defineRule({
  code: "column-uncertain",
  severity: "warning",
  needs: [],
  check({ snapshot, workbook }) {
    return workbook.tables.flatMap((table) =>
      table.choices.flatMap(({ key, header, certainty, next }) => {
        if (certainty !== "guess") return [];
        const sheet = snapshot.sheets[header.sheet];
        return {
          at: header,
          value: sheet ? valueAt(sheet, header.row, header.column) : null,
          args: { table: table.kind, column: key, next: next?.key ?? null },
        };
      }),
    );
  },
});
