import type { ColumnKey, CountKey, PercentKey } from "../tables/schema.ts";

/** The percentage columns and the two counts that each is made of: `100 * part / whole`. */
export const PERCENTS = {
  percent: { part: "admitted", whole: "plan" },
  headPercent: { part: "members", whole: "heads" },
} as const satisfies Readonly<Record<PercentKey, { readonly part: CountKey; readonly whole: CountKey }>>;

export function isPercentColumn(key: ColumnKey): key is PercentKey {
  return key in PERCENTS;
}
