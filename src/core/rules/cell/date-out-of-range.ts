import { dateRange, isOutOfRange } from "../../people/date-range.ts";
import { numberWrite } from "../cell-writes.ts";
import { dateCells } from "../date-cells.ts";
import { defineRule } from "../define-rule.ts";

/** A year typed into a cell of dates becomes the day of that number: 1985 is 7 June 1905. The year is offered. */
export const dateOutOfRange = defineRule({
  code: "date-out-of-range",
  severity: "error",
  needs: ["dateColumns"],
  check(input) {
    const { snapshot, period } = input;
    return dateCells(input, "date", ({ date }, column) => isOutOfRange(column, date, period)).map(
      ({ at, value, reading, column }) => {
        const isYear =
          typeof value === "number" &&
          Number.isInteger(value) &&
          !isOutOfRange(column, { year: value, month: 0, day: 0 }, period);
        return {
          at,
          value,
          args: {
            column,
            date: reading.date,
            ...dateRange(column, period),
            year: isYear ? String(value) : null,
          },
          fix: isYear
            ? {
                kind: "choice" as const,
                choices: [
                  {
                    id: "year",
                    args: { year: String(value) },
                    writes: [numberWrite(snapshot, at, value, value)],
                  },
                ],
              }
            : null,
        };
      },
    );
  },
});
