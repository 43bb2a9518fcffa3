import { defineRule } from "../define-rule.ts";
import { isSumOfVisible, wrongSums } from "../sum-rows.ts";
import { sumRowsOf } from "../unit-tables.ts";
import { elementAt } from "../../values/element-at.ts";

/** SUBTOTAL and AGGREGATE leave out rows that are hidden or filtered out: what is shown is no total then, by intent. */
export const totalOfVisible = defineRule({
  code: "total-of-visible",
  severity: "warning",
  needs: ["unitTables", "sums"],
  check(input, { sums }) {
    return sums.flatMap((table) => {
      const hidden = new Set(elementAt(input.snapshot.sheets, table.sheet).hiddenRows);
      return sumRowsOf(table).flatMap((row) =>
        wrongSums(input, table, row)
          .filter(isSumOfVisible)
          .map(({ at, cell, column, stated, standing }) => ({
            at,
            value: cell.value,
            args: {
              label: row.label,
              column,
              stated,
              sum: standing.sum,
              hidden: row.summedRows.filter((member) => hidden.has(elementAt(table.rows, member))).length,
            },
          })),
      );
    });
  },
});
