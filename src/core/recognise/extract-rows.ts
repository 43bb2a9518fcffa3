import { labelKey } from "./row-labels.ts";
import type { RowFacts, RowRole } from "./unit-row-facts.ts";

/**
 * "3 đơn vị dẫn đầu:" under a table, and below it some of its units once more with a percentage each: drawn from the
 * table, no rows of it. Told by a gap, a line without figures, only names that stand above, and rows that are emptier
 * than those of the table.
 */
export function markExtracts(rows: readonly RowFacts[], roles: RowRole[]): void {
  const isOfUnit = (at: number): boolean => roles[at]?.kind === "unit" || roles[at]?.kind === "unread";
  const last = [...rows.keys()].findLast(isOfUnit) ?? 0;
  const heading = rows.findLastIndex(
    ({ isAfterGap, hasFigures, isWordsOnly }, at) => at < last && isAfterGap && (!hasFigures || isWordsOnly),
  );
  if (heading <= 0) return;
  const above = [...rows.keys()].filter((at) => at < heading && roles[at]?.kind === "unit");
  const below = [...rows.keys()].filter((at) => at > heading && isOfUnit(at));
  if (below.length === 0 || below.length * 2 > above.length) return;
  const names = new Set(above.map((at) => keyOf(rows[at])));
  const least = Math.min(...above.map((at) => rows[at]?.filled ?? 0));
  const isPoorer = (at: number): boolean => (rows[at]?.filled ?? 0) < least && !hasCounts(rows[at]);
  // Some of them may stand on another sheet: "Khối cơ quan".
  const drawn = below.filter((at) => names.has(keyOf(rows[at]))).length;
  if (drawn * 2 < below.length || !below.every(isPoorer)) return;
  for (const at of [heading, ...below]) roles[at] = { kind: "skip" };
}

function keyOf(facts: RowFacts | undefined): string {
  return labelKey(facts?.name || (facts?.shiftedName ?? ""));
}

/** One number may be the percentage or the rank; two are a plan and a result. */
function hasCounts(facts: RowFacts | undefined): boolean {
  return (facts?.counts ?? []).filter((count) => count !== null).length > 1;
}
