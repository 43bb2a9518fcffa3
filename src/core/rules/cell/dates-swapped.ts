import { swappedDates } from "../../people/swapped-dates.ts";
import { serialOfDate } from "../../text/dates.ts";
import { isDateFormat } from "../../text/number-format.ts";
import { formatAt } from "../cell-writes.ts";
import { ownValue } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";

/** One finding for the column: each of its dates is suspect, and they are swapped back together or not at all. */
export const datesSwapped = defineRule({
  code: "dates-swapped",
  severity: "warning",
  needs: ["dateColumns"],
  check(input) {
    const { snapshot } = input;
    return swappedDates(input).columns.flatMap(({ key, column, cells }) => {
      const places = cells.map(({ row }) => column.cell(row));
      const first = places[0];
      const last = places.at(-1);
      const example = cells.find(({ stored, meant }) => stored !== meant);
      if (!first || !last || !example) return [];
      const columns = places.map((at) => at.column);
      return [
        {
          at: {
            sheet: first.sheet,
            top: first.row,
            bottom: last.row,
            left: Math.min(...new Set(columns)),
            right: Math.max(...new Set(columns)),
          },
          value: null,
          args: { column: key, cells: cells.length, date: example.stored, meant: example.meant },
          fix: {
            kind: "writes",
            writes: cells.map(({ row, meant }) => {
              const at = column.cell(row);
              const format = formatAt(snapshot, at);
              return {
                at,
                old: ownValue(snapshot, at),
                content: {
                  kind: "value",
                  value: serialOfDate(meant, snapshot.date1904),
                  ...(isDateFormat(format) ? {} : { numberFormat: "dd/mm/yyyy" }),
                },
              };
            }),
          },
        },
      ];
    });
  },
});
