import { cellsWhere } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import { COUNT_KEYS } from "../../tables/schema.ts";

export const unitNameMissing = defineRule({
  code: "unit-name-missing",
  severity: "error",
  needs: ["unitTables"],
  check({ snapshot }, { unitTables }) {
    return unitTables.flatMap((table) =>
      cellsWhere(snapshot, table.columns.unit, ({ reading }) => reading.kind === "blank")
        .filter(({ row }) =>
          COUNT_KEYS.some((column) => (table.columns[column]?.reading(row)?.kind ?? "blank") !== "blank"),
        )
        .map(({ at, value }) => ({ at, value, args: {} })),
    );
  },
});
