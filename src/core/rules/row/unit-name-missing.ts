import { COUNT_COLUMNS } from "../count-cells.ts";
import { cellsWhere, readingAt } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import { unitTables } from "../unit-tables.ts";

export const unitNameMissing = defineRule({
  code: "unit-name-missing",
  severity: "error",
  check({ snapshot, workbook }) {
    const tables = unitTables(workbook);
    if (tables.length === 0) return "units";
    return tables.flatMap((table) =>
      cellsWhere(snapshot, table, table.columns.unit, ({ reading }) => reading.kind === "blank")
        .filter(({ row }) =>
          COUNT_COLUMNS.some(
            (column) => (readingAt(table.columns[column], row)?.kind ?? "blank") !== "blank",
          ),
        )
        .map(({ at, value }) => ({ at, value, args: {} })),
    );
  },
});
