import {
  compareDates,
  dayInYear,
  daysInMonth,
  lastDayOfPreviousMonth,
  type CalendarDate,
} from "../values/calendar.ts";
import type { TitleBlock } from "../tables/tables.ts";
import type { Settings } from "./settings.ts";

/** The year and days a run is about, after settings, title block and today have been weighed (docs/decisions.md). */
export interface Period {
  readonly planYear: number;
  /** Last day whose admissions count. */
  readonly cutOff: CalendarDate;
  /** Last day of the plan, inclusive; null when the office has named none. */
  readonly planDeadline: CalendarDate | null;
  /** Last day of the training, inclusive; null when the office has named none. */
  readonly trainingDeadline: CalendarDate | null;
}

/**
 * Settings come first, then the title block, then today. A year that only the cut-off names is the plan's year;
 * without a cut-off, a plan year that is over is looked at as of its last day.
 */
export function periodOf(settings: Settings, titleBlock: TitleBlock, today: CalendarDate): Period {
  const stated = settings.cutOff ?? titleBlock.cutOff;
  const planYear =
    settings.planYear ?? titleBlock.planYear ?? stated?.year ?? lastDayOfPreviousMonth(today).year;
  const lastMonth = lastDayOfPreviousMonth(today);
  const yearsEnd = { year: planYear, month: 12, day: daysInMonth(planYear, 12) };
  return {
    planYear,
    cutOff: stated ?? (compareDates(lastMonth, yearsEnd) > 0 ? yearsEnd : lastMonth),
    planDeadline: settings.planDeadline && dayInYear(planYear, settings.planDeadline),
    trainingDeadline: settings.trainingDeadline && dayInYear(planYear, settings.trainingDeadline),
  };
}
