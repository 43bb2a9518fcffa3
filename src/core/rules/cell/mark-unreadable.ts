import { cellsWhere } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";

export const markUnreadable = defineRule({
  code: "mark-unreadable",
  severity: "warning",
  needs: ["roster", "markColumns"],
  check({ snapshot }, { markColumns }) {
    return markColumns.flatMap(({ key, column }) =>
      cellsWhere(snapshot, column, ({ reading }) => reading.kind === "unreadable").map(({ at, value }) => ({
        at,
        value,
        args: { column: key },
      })),
    );
  },
});
