import { dateCells, dateColumns } from "../date-cells.ts";
import { dateRange, isOutOfRange } from "../../people/date-range.ts";
import { defineRule } from "../define-rule.ts";

export const dateOutOfRange = defineRule({
  code: "date-out-of-range",
  severity: "error",
  check(input) {
    const { workbook, period } = input;
    if (dateColumns(workbook).length === 0) return "date-columns";
    return dateCells(input, "date", ({ date }, column) => isOutOfRange(column, date, period)).map(
      ({ at, value, reading, column }) => ({
        at,
        value,
        args: { column, date: reading.date, ...dateRange(column, period) },
      }),
    );
  },
});
