import { cellsWhere } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import { unitTables } from "../unit-tables.ts";
import { COUNT_KEYS } from "../../tables/schema.ts";

export const unitNameMissing = defineRule({
  code: "unit-name-missing",
  severity: "error",
  check({ snapshot, workbook }) {
    const tables = unitTables(workbook);
    if (tables.length === 0) return "units";
    return tables.flatMap((table) =>
      cellsWhere(snapshot, table.columns.unit, ({ reading }) => reading.kind === "blank")
        .filter(({ row }) =>
          COUNT_KEYS.some((column) => (table.columns[column]?.reading(row)?.kind ?? "blank") !== "blank"),
        )
        .map(({ at, value }) => ({ at, value, args: {} })),
    );
  },
});
