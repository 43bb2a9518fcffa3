import { areaAddress, cellAddress } from "../../values/addresses.ts";
import { defineRule } from "../define-rule.ts";
import { elementAt } from "../../values/element-at.ts";

export const tableAmbiguous = defineRule({
  code: "table-ambiguous",
  severity: "warning",
  needs: [],
  check({ snapshot, workbook, settings }) {
    const nameOf = (sheet: number) => elementAt(snapshot.sheets, sheet).name;
    return workbook.otherTables.flatMap(({ kind, sheet, header, why, difference }) => {
      // Whoever has named the table that counts has answered the question.
      const isAnswered = settings.tables[kind]?.some(({ use = "alone" }) => use === "alone") ?? false;
      if ((why !== "ambiguous" && why !== "hidden") || isAnswered) return [];
      const ofKind = workbook.tables.filter((table) => table.kind === kind);
      const used = ofKind.find((table) => table.sheet === difference?.usedSheet) ?? ofKind[0];
      if (!used) return [];
      return [
        {
          at: { sheet, ...header },
          value: null,
          args: {
            table: kind,
            usedSheet: nameOf(used.sheet),
            usedRange: areaAddress(used.header),
            differing: difference?.units ?? null,
            first: difference ? cellAddress(difference.cell) : null,
            hiddenSheet: elementAt(snapshot.sheets, sheet).visibility === "visible" ? null : nameOf(sheet),
          },
        },
      ];
    });
  },
});
