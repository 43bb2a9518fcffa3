import { compareDates } from "../../values/calendar.ts";
import { addMonths, earliestDay, latestDay } from "../../people/date-spans.ts";
import { defineRule, type Found } from "../define-rule.ts";
import { ruleOf } from "../../law/rule-set.ts";
import { CERTIFICATE_MONTHS } from "../../law/training-certificate.ts";
import { registerFacts, soundDate } from "../../people/register.ts";

export const certificateExpired = defineRule({
  code: "certificate-expired",
  severity: "warning",
  check(input) {
    const register = registerFacts(input);
    if (!register) return "register";
    const { table, dates } = register;
    const { certificateDate, person } = table.columns;
    if (!certificateDate) return "certificate-date";
    if (!dates) return "admission-date";
    const found: Found<"certificate-expired">[] = [];
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
        value: certificateDate.distinct[certificateDate.codes[row] ?? -1]?.value ?? "",
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
