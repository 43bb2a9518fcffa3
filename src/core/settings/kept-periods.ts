import type { CalendarDate } from "../values/calendar.ts";

/** What a unit had reached: plan, admitted, heads, members; null: not known. */
export type KeptCounts = readonly [number | null, number | null, number | null, number | null];

/** The figures of a period as they were when a summary of it was written; stored with the settings. */
export interface KeptPeriod {
  readonly cutOff: CalendarDate;
  readonly units: readonly { readonly key: string; readonly counts: KeptCounts }[];
}

/** A period of another workbook that the user has named. */
export interface NamedPeriod extends KeptPeriod {
  readonly file: string;
}

/** Two years of months: enough for the same period of the year before, and a workbook does not grow for ever. */
const MOST_KEPT = 25;

/** The periods with this one among them, oldest first; a summary written again replaces what it had kept before. */
export function withKeptPeriod(kept: readonly KeptPeriod[], period: KeptPeriod): readonly KeptPeriod[] {
  const others = kept.filter(({ cutOff }) => dayNumber(cutOff) !== dayNumber(period.cutOff));
  return [...others, period].sort((a, b) => dayNumber(a.cutOff) - dayNumber(b.cutOff)).slice(-MOST_KEPT);
}

function dayNumber({ year, month, day }: CalendarDate): number {
  return year * 10_000 + month * 100 + day;
}
