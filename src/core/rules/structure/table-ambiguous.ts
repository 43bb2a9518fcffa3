import { areaAddress } from "../../values/addresses.ts";
import { defineRule } from "../define-rule.ts";

export const tableAmbiguous = defineRule({
  code: "table-ambiguous",
  severity: "warning",
  check({ snapshot, workbook }) {
    return workbook.unusedTables.flatMap(({ kind, sheet, header }) => {
      const used = workbook.tables.find((table) => table.kind === kind);
      if (!used) return [];
      return [
        {
          at: { sheet, ...header },
          value: null,
          args: {
            table: kind,
            usedSheet: snapshot.sheets[used.sheet]?.name ?? "",
            usedRange: areaAddress(used.header),
          },
        },
      ];
    });
  },
});
