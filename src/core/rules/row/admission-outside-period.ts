import { cellsWhere } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import { admissionTime } from "../../people/register.ts";

/** A date that cannot be at all is `date-out-of-range`. */
export const admissionOutsidePeriod = defineRule({
  code: "admission-outside-period",
  severity: "warning",
  needs: ["register", "admissionDates"],
  check(input, { register: { table }, admissionDates: dates }) {
    const { planYear, cutOff } = input.period;
    return cellsWhere(input.snapshot, dates.column, ({ reading }) => {
      const time = admissionTime(input, dates, reading);
      return time === "late" || time === "earlier";
    }).flatMap(({ at, value, reading, row }) => {
      if (reading.kind !== "date") return [];
      const person = table.columns.person?.reading(row)?.text ?? "";
      // A year is text: it is not written with a thousands separator.
      return [{ at, value, args: { person, date: reading.date, year: String(planYear), cutOff } }];
    });
  },
});
