import type { CalendarDate } from "../../values/calendar.ts";
import { earliestDay, latestDay, wholeMonths } from "../../people/date-spans.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";
import { ADMISSION_AGE } from "../../law/admission-age.ts";
import { ruleOf } from "../../law/rule-set.ts";
import { soundDate } from "../../people/register.ts";

/** Age in whole months on `date`, as years and months; `unverified` is the document again, where its content is not verified. */
interface Args {
  readonly person: string;
  readonly date: CalendarDate;
  readonly years: number;
  readonly months: number;
  readonly youngest: number;
  readonly oldest: number;
  readonly law: string;
  readonly unverified: string | null;
}

export const admissionAge = defineRule({
  code: "admission-age",
  severity: "warning",
  needs: ["register", "birthDate", "admissionDates"],
  check(input, { register: { table }, birthDate }) {
    const { considered, decisionDate, person } = table.columns;
    const admissionDate = (row: number): CalendarDate | null =>
      soundDate(input, "considered", considered?.reading(row)) ??
      soundDate(input, "decisionDate", decisionDate?.reading(row));
    const found: Found<Args>[] = [];
    for (let row = 0; row < table.length; row++) {
      const born = soundDate(input, "birthDate", birthDate.reading(row));
      const date = admissionDate(row);
      if (born === null || date === null) continue;
      const age = ageAgainstLaw(born, date);
      if (age === null) continue;
      found.push({
        at: birthDate.cell(row),
        value: birthDate.value(row),
        args: { person: person?.reading(row)?.text ?? "", date, ...age },
      });
    }
    return found;
  },
});

/** The age where the law of that day does not allow it, with that law; else null. */
function ageAgainstLaw(born: CalendarDate, date: CalendarDate) {
  const law = ruleOf(ADMISSION_AGE, earliestDay(date));
  const { youngest, oldest } = law.value;
  const months = ageOutside(born, date, youngest * 12, oldest * 12);
  if (months === null) return null;
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    youngest,
    oldest,
    law: law.source,
    unverified: law.verified ? null : law.source,
  };
}

/** Age in whole months when it is outside whatever the days not given were, at its nearest to the limits; else null. */
function ageOutside(born: CalendarDate, date: CalendarDate, youngest: number, oldest: number): number | null {
  const most = wholeMonths(earliestDay(born), latestDay(date));
  if (most < youngest) return most;
  const least = wholeMonths(latestDay(born), earliestDay(date));
  return least > oldest ? least : null;
}
