import type { CountColumn } from "./count-cells.ts";

/** The percentage columns and the two counts that each is made of: `100 * part / whole`. */
export const PERCENTS = {
  percent: { part: "admitted", whole: "plan" },
  headPercent: { part: "members", whole: "heads" },
} as const satisfies Readonly<Record<string, { readonly part: CountColumn; readonly whole: CountColumn }>>;

export type PercentColumn = keyof typeof PERCENTS;

export const PERCENT_COLUMNS = ["percent", "headPercent"] as const satisfies readonly PercentColumn[];

export function isPercentColumn(key: string): key is PercentColumn {
  return key === "percent" || key === "headPercent";
}
