import type { TableKind } from "../../tables/schema.ts";
import { defineRule } from "../define-rule.ts";
import { elementAt } from "../../values/element-at.ts";

const KINDS: readonly TableKind[] = ["units", "roster", "register", "groups"];

export const tableOfOtherPeriod = defineRule({
  code: "table-of-other-period",
  severity: "info",
  needs: [],
  check({ snapshot, workbook }) {
    const nameOf = (sheet: number) => elementAt(snapshot.sheets, sheet).name;
    return KINDS.flatMap((kind) => {
      const others = workbook.otherTables.filter(
        (other) => other.kind === kind && (other.why === "earlier-period" || other.why === "later-period"),
      );
      const used = workbook.tables.find((table) => table.kind === kind);
      if (others.length === 0 || !used) return [];
      const hidden = others.find(({ sheet }) => elementAt(snapshot.sheets, sheet).visibility !== "visible");
      return [
        {
          at: { sheet: used.sheet, ...used.header },
          value: null,
          args: {
            table: kind,
            others: others.length,
            usedSheet: nameOf(used.sheet),
            cutOff: used.cutOff,
            later: others.filter(({ why }) => why === "later-period").length || null,
            hiddenSheet: hidden ? nameOf(hidden.sheet) : null,
          },
        },
      ];
    });
  },
});
