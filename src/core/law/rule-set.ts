import { compareDates, type CalendarDate } from "../values/calendar.ts";

/** What one document of the Party asks, for as long as it holds. */
export interface DatedRule<Value> {
  readonly value: Value;
  /** "Quy định 294-QĐ/TW ngày 26/5/2025" */
  readonly source: string;
  /** First day it holds. */
  readonly from: CalendarDate;
  /** Last day it holds, and what replaced it; null while it holds. */
  readonly to: CalendarDate | null;
  readonly replacedBy: string | null;
  /** Whether this value was read in the document itself or in an official text about it. */
  readonly verified: boolean;
  /** The day on which source and value were last looked up. */
  readonly checkedOn: CalendarDate;
}

/** One matter through the years, the oldest document first; each begins the day after the one before it ends. */
export type RuleSet<Value> = readonly [DatedRule<Value>, ...DatedRule<Value>[]];

/** The rule of a day: a case is judged by the law of its own day. Days before the first document are judged by it. */
export function ruleOf<Value>([first, ...later]: RuleSet<Value>, day: CalendarDate): DatedRule<Value> {
  return later.filter(({ from }) => compareDates(from, day) <= 0).at(-1) ?? first;
}
