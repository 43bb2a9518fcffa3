import { serialOfDate } from "../../text/dates.ts";
import { formatAt } from "../cell-writes.ts";
import { dateCells } from "../date-cells.ts";
import type { CalendarDate } from "../../values/calendar.ts";
import { defineRule } from "../define-rule.ts";
import { isDateFormat } from "../../text/number-format.ts";

/** A year or a month alone is how a date is often known; it cannot be turned into a day and is no mistake. */
export const dateAsText = defineRule({
  code: "date-as-text",
  severity: "warning",
  needs: ["dateColumns"],
  check(input) {
    const { snapshot } = input;
    const isWholeDate = ({ fromText, date }: { fromText: boolean; date: CalendarDate }) =>
      fromText && date.month > 0 && date.day > 0;
    return dateCells(input, "date", isWholeDate).map(({ at, value, reading: { date }, column }) => {
      const format = formatAt(snapshot, at);
      return {
        at,
        value,
        args: { column, date },
        fix: {
          kind: "writes",
          writes: [
            {
              at,
              old: value,
              content: {
                kind: "value",
                value: serialOfDate(date, snapshot.date1904),
                numberFormat: isDateFormat(format) ? format : "dd/mm/yyyy",
              },
            },
          ],
        },
      };
    });
  },
});
