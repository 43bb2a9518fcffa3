import { columnName } from "../values/addresses.ts";
import type { PlanContent } from "../plan/sheet-plan.ts";
import { plainContent, type CountValue } from "./unit-counts.ts";

/** Excel takes at most 255 arguments. */
const MOST_ARGUMENTS = 255;

/**
 * `=SUM(C48:C52,C74:C81)` over these rows (from 0), with its result. A value that is no number stays as it is, and so
 * does a sum that would take too many arguments.
 */
export function sumContent(column: number, rows: readonly number[], value: CountValue): PlanContent {
  const runs = runsOf(rows);
  if (typeof value !== "number" || runs.length > MOST_ARGUMENTS) return plainContent(value);
  const letter = columnName(column);
  // A run of one row is written as a range too: a text in a range counts as nothing everywhere.
  const ranges = runs.map(({ first, last }) => `${letter}${first + 1}:${letter}${last + 1}`);
  return { kind: "formula", formula: `=SUM(${ranges.join(",")})`, result: value };
}

function runsOf(rows: readonly number[]): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && row === run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}
