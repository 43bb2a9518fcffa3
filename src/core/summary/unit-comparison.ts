import type { UnitFigures } from "../figures/figures.ts";
import type { PastPeriod } from "../figures/series.ts";
import type { Report } from "../rules/report.ts";
import type { SummaryTexts } from "./texts.ts";
import { cutOffWords } from "./wording.ts";
import { UNKNOWN, type CountValue } from "./unit-counts.ts";

/** Admitted in the period before and in the same one a year ago, and how many more or fewer it is now. */
export type ComparedColumn = "previous" | "change" | "yearAgo";

/** One column of the table of units that looks back; `past` is what it shows, or what the change is since. */
export interface Compared {
  readonly column: ComparedColumn;
  readonly past: PastPeriod;
}

/**
 * What the units are compared with, in the order of the columns: the period before within the plan year and the change
 * since, then the same period a year ago; without a period before, the change is since a year ago. Empty where no unit's
 * figure of then is known.
 */
export function comparisons({ figures: { series, units } }: Report): readonly Compared[] {
  const known = (past: PastPeriod | null): PastPeriod | null =>
    past !== null && units.some((unit) => typeof admittedThen(past, unit) === "number") ? past : null;
  const [before, yearAgo] = [known(series.before), known(series.yearAgo)];
  if (before !== null) {
    return [
      { column: "previous", past: before },
      { column: "change", past: before },
      ...(yearAgo === null ? [] : [{ column: "yearAgo", past: yearAgo } as const]),
    ];
  }
  return yearAgo === null
    ? []
    : [
        { column: "yearAgo", past: yearAgo },
        { column: "change", past: yearAgo },
      ];
}

/** What a unit had admitted; nothing for one that has no plan and has admitted nobody, a sign where it is not known. */
export function admittedThen(past: PastPeriod, { unit, covered }: UnitFigures): CountValue {
  const then = past.units.get(unit);
  if (then && then.covered.admission !== "unknown" && then.admitted !== null) return then.admitted;
  return covered.admission === "outside" && !then ? "" : UNKNOWN;
}

/** Sentences below the table: whose figures a column holds, where it is not all units'. */
export function comparisonNotes(report: Report, texts: SummaryTexts): string[] {
  const { units } = report.figures;
  return comparisons(report).flatMap(({ column, past }) => {
    if (column === "change") return [];
    const values = units.map((unit) => admittedThen(past, unit)).filter((value) => value !== "");
    const known = values.filter((value) => typeof value === "number").length;
    const args = { period: cutOffWords(past, texts), known, of: values.length };
    if (past.hasOtherUnits) return [texts.say("comparedOtherUnits", args)];
    return known === values.length ? [] : [texts.say("comparedUnits", args)];
  });
}
