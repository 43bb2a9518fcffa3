import { compareDates, type CalendarDate } from "../../values/calendar.ts";
import { addMonths, earliestDay, latestDay } from "../../people/date-spans.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";
import { ruleOf } from "../../law/rule-set.ts";
import { CERTIFICATE_MONTHS } from "../../law/training-certificate.ts";
import { soundDate } from "../../people/register.ts";

/** `law` is the document of the day, `unverified` the same where its content could not be verified. */
interface Args {
  readonly person: string;
  readonly issued: CalendarDate;
  readonly validUntil: CalendarDate;
  readonly date: CalendarDate;
  readonly validMonths: number;
  readonly law: string;
  readonly unverified: string | null;
}

export const certificateExpired = defineRule({
  code: "certificate-expired",
  severity: "warning",
  needs: ["register", "certificateDate", "admissionDates"],
  check(input, { register: { table }, certificateDate, admissionDates: dates }) {
    const { person } = table.columns;
    const found: Found<Args>[] = [];
    for (let row = 0; row < table.length; row++) {
      const issued = soundDate(input, "certificateDate", certificateDate.reading(row));
      const date = soundDate(input, dates.key, dates.column.reading(row));
      if (issued === null || date === null) continue;
      const law = ruleOf(CERTIFICATE_MONTHS, earliestDay(date));
      const validMonths = law.value;
      const validUntil = addMonths(latestDay(issued), validMonths);
      if (compareDates(earliestDay(date), validUntil) <= 0) continue;
      found.push({
        at: certificateDate.cell(row),
        value: certificateDate.value(row),
        args: {
          person: person?.reading(row)?.text ?? "",
          issued,
          validUntil,
          date,
          validMonths,
          law: law.source,
          unverified: law.verified ? null : law.source,
        },
      });
    }
    return found;
  },
});
