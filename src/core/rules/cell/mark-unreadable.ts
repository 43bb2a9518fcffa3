import { cellsWhere } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import { columnsReading } from "../../tables/table-columns.ts";

export const markUnreadable = defineRule({
  code: "mark-unreadable",
  severity: "warning",
  check({ snapshot, workbook: { roster } }) {
    if (!roster) return "roster";
    const columns = columnsReading(roster, "mark");
    if (columns.length === 0) return "mark-columns";
    return columns.flatMap(({ key, column }) =>
      cellsWhere(snapshot, column, ({ reading }) => reading.kind === "unreadable").map(({ at, value }) => ({
        at,
        value,
        args: { column: key },
      })),
    );
  },
});
