import { isoDate } from "../../src/core/values/calendar.ts";
import { areaAddress, cellAddress } from "../../src/core/values/addresses.ts";
import type { Report } from "../../src/core/rules/report.ts";
import type { Draft, Term, Unit } from "./draft.ts";
import type { LaidOut } from "./lay-out.ts";

/** `said`: wrong, and a finding says what could not be read · `misled`: only other findings · `silent`: none. */
export type Outcome = "right" | "said" | "misled" | "silent" | "crashed";

export interface Verdict {
  readonly outcome: Outcome;
  /** What is wrong: "plan of Xã An Hà: 7 for 5". */
  readonly wrong: readonly string[];
  /** Errors and warnings that a right reading should not have brought, with their places. */
  readonly noise: readonly string[];
}

/** Findings that speak of the reading itself. */
const OF_THE_READING: ReadonlySet<string> = new Set([
  "unit-table-missing",
  "column-missing",
  "column-duplicated",
  "table-ambiguous",
  "rows-not-read",
  "column-uncertain",
  "columns-disagree",
]);

const TERMS: readonly Term[] = ["plan", "admitted", "heads", "members"];

/** `may`: codes that this variant may rightly bring. */
export function verdictOf(
  draft: Draft,
  { places }: LaidOut,
  report: Report,
  may: ReadonlySet<string>,
): Verdict {
  const wrong = [
    ...wrongTotals(draft, report),
    ...wrongUnits(draft, places, report),
    ...wrongDay(draft, report),
  ];
  const more = report.findings
    .filter(({ severity, code }) => severity !== "info" && !may.has(code))
    .map(({ code, at }) => `${code} at ${report.snapshot.sheets[at.sheet]?.name ?? ""}!${areaAddress(at)}`);
  return outcomeOf(report, wrong, more);
}

/** `more` are findings too many, `fewer` those that should have come, on a reading that is right. */
export function outcomeOf(
  report: Report,
  wrong: readonly string[],
  more: readonly string[],
  fewer: readonly string[] = [],
): Verdict {
  const crashed = report.rules.filter(({ outcome }) => outcome === "crashed");
  if (crashed.length > 0)
    return { outcome: "crashed", wrong: crashed.map(({ code }) => `rule ${code} crashed`), noise: [] };
  if (wrong.length === 0)
    return { outcome: "right", wrong, noise: [...more, ...fewer.map((code) => `no ${code}`)] };
  const isSaid = report.findings.some(({ code }) => OF_THE_READING.has(code));
  const isTold = report.findings.some(({ severity }) => severity !== "info");
  return { outcome: isSaid ? "said" : isTold ? "misled" : "silent", wrong, noise: [] };
}

/** A sum of one term leaves out the units of which the other is not known. */
const PARTNER: Readonly<Record<Term, Term>> = {
  plan: "admitted",
  admitted: "plan",
  heads: "members",
  members: "heads",
};

function wrongTotals({ units, unknown }: Draft, { figures: { district } }: Report): string[] {
  return TERMS.flatMap((term) => {
    const truth = unknown.has(term) ? null : units.reduce((total, unit) => total + unit[term], 0);
    const isLeftOut = unknown.has(PARTNER[term]) && district[term] === null;
    return isLeftOut || agree(truth, district[term])
      ? []
      : [`${term} of all: ${String(district[term])} for ${String(truth)}`];
  });
}

function wrongDay({ cutOff }: Draft, { period }: Report): string[] {
  const [expected, found] = [isoDate(cutOff), isoDate(period.cutOff)];
  return expected === found ? [] : [`cut-off: ${found} for ${expected}`];
}

function wrongUnits(
  { units, unknown }: Draft,
  places: ReadonlyMap<string, Unit>,
  { figures, snapshot }: Report,
): string[] {
  const wrong: string[] = [];
  const left = new Set(units);
  for (const found of figures.units) {
    const at = `${snapshot.sheets[found.nameCell.sheet]?.name ?? ""}!${cellAddress(found.nameCell)}`;
    const unit = places.get(at);
    if (unit === undefined) wrong.push(`no unit: ${found.name} at ${at}`);
    else if (!left.delete(unit)) wrong.push(`twice: ${found.name} at ${at}`);
    else
      for (const term of TERMS) {
        const truth = unknown.has(term) ? null : unit[term];
        const isLeftOut = unknown.has(PARTNER[term]) && found[term] === null;
        if (!isLeftOut && !agree(truth, found[term]))
          wrong.push(`${term} of ${unit.name}: ${String(found[term])} for ${String(truth)}`);
      }
  }
  for (const unit of left) wrong.push(`not read: ${unit.name}`);
  return wrong;
}

/** A unit without a figure and a unit with none are written alike: blank, "-" or 0. */
const agree = (truth: number | null, found: number | null): boolean => (truth ?? 0) === (found ?? 0);
