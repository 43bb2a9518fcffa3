import { daysInMonth, type CalendarDate } from "../values/calendar.ts";
import type { Period } from "../settings/period.ts";
import type { DistrictFigures, Pace } from "./figures.ts";
import { isWhole } from "./totals.ts";

/**
 * What the plan still needs, month by month, from the day after the cut-off to the deadline inclusive. Unknown while a
 * unit is: what the others still need is not what the district needs.
 */
export function paceToDeadline({ gap, coverage }: DistrictFigures, period: Period): Pace {
  if (gap === null || !isWhole(coverage.admission)) return { kind: "unknown" };
  if (gap <= 0) return { kind: "reached" };
  if (period.planDeadline === null) return { kind: "noDeadline", remaining: gap };
  const months = monthsSinceYearZero(period.planDeadline) - monthsSinceYearZero(period.cutOff);
  return months <= 0
    ? { kind: "late", remaining: gap }
    : { kind: "needed", remaining: gap, months, perMonth: wholePeople(gap / months) };
}

/** Rounded up; what only the arithmetic of fractions adds is no further person. */
function wholePeople(number: number): number {
  return Math.ceil(number - 1e-9);
}

/** At the end of the day, a part of a month as its share of that month: 30 June to 31 October are exactly 4 months. */
function monthsSinceYearZero({ year, month, day }: CalendarDate): number {
  return year * 12 + month - 1 + day / daysInMonth(year, month);
}
