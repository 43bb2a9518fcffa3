import type { CalendarDate } from "../workbook/tables.ts";

/** The year and days a run is about, after settings, title block and today have been weighed (design.md §6). */
export interface Period {
  readonly planYear: number;
  /** Last day whose admissions count. */
  readonly cutOff: CalendarDate;
  /** Last day of the plan, inclusive: 31 October of the plan year by default. */
  readonly planDeadline: CalendarDate;
  /** Last day of the training, inclusive: 31 July of the plan year by default. */
  readonly trainingDeadline: CalendarDate;
}
