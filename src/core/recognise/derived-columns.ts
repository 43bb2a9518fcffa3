import type { AssignedColumn, HeaderColumn } from "./header-columns.ts";
import type { Arithmetic } from "./arithmetic.ts";
import { suits, type Evidence } from "./column-evidence.ts";
import { headsType } from "./heads-columns.ts";
import type { PartColumn } from "../tables/tables.ts";
import { COUNT_KEYS, type ColumnKey, type CountKey } from "../tables/schema.ts";
import { isPartHeader, isPercentHeader, topicOf } from "./vocabulary/meanings.ts";

/**
 * Assigns the columns of percentages that are still free: each belongs to what its words say, else to the nearest
 * count on its left. `isApart`: thôn and TDP are counted in columns of their own, and no share is of one alone.
 */
export function assignPercents(
  columns: Map<ColumnKey, AssignedColumn>,
  free: HeaderColumn[],
  evidence: ReadonlyMap<number, Evidence>,
  arithmetic: Arithmetic,
  isApart: boolean,
): void {
  // Of "% so đầu năm | % so điều chỉnh" that of the plan that counts.
  const follows = ({ column }: HeaderColumn): number =>
    Math.max(...agreements(columns, column, arithmetic)) > 0 ? 1 : 0;
  for (const header of [...free].sort((a, b) => follows(b) - follows(a))) {
    if (!holdsPercents(header, evidence.get(header.column))) continue;
    const topic =
      topicOf(header.path.own) ??
      topicOf(header.path.above) ??
      topicFollowed(columns, header, arithmetic) ??
      topicOnTheLeft(columns, header.column);
    const key = topic === "heads" ? "headPercent" : topic === "admission" ? "percent" : null;
    if (key === null || columns.has(key)) continue;
    const heads = columns.get("heads");
    if (key === "headPercent" && heads && isOfOtherHeads(heads, header, isApart)) continue;
    columns.set(key, { ...header, fit: 10 });
    free.splice(free.indexOf(header), 1);
  }
}

function holdsPercents({ path }: HeaderColumn, seen: Evidence | undefined): boolean {
  if (seen && !suits("units", "percent", seen)) return false;
  const looksPercent = seen !== undefined && seen.percents > 0 && /^(?:dat|hoan thanh)$/.test(path.own);
  return isPercentHeader(path) || looksPercent;
}

/** A column of percentages that could be of either half is of that whose counts it follows. */
function topicFollowed(
  columns: ReadonlyMap<ColumnKey, AssignedColumn>,
  { column }: HeaderColumn,
  arithmetic: Arithmetic,
): "heads" | "admission" | null {
  const [heads, admission] = agreements(columns, column, arithmetic);
  if (heads === admission) return null;
  return heads > admission ? "heads" : "admission";
}

/** In what share of the rows a column holds the percentages of the heads, and of the admissions. */
function agreements(
  columns: ReadonlyMap<ColumnKey, AssignedColumn>,
  column: number,
  arithmetic: Arithmetic,
): readonly [number, number] {
  const agreement = (part: CountKey, whole: CountKey): number => {
    const [count, base] = [columns.get(part), columns.get(whole)];
    return count && base ? arithmetic.agreement(column, count.column, base.column) : 0;
  };
  return [agreement("members", "heads"), agreement("admitted", "plan")];
}

/** The share of thôn heads is not that of thôn and TDP heads together. */
function isOfOtherHeads(heads: HeaderColumn, percent: HeaderColumn, isApart: boolean): boolean {
  return headsType(percent) !== "both" && (isApart || headsType(percent) !== headsType(heads));
}

function topicOnTheLeft(
  columns: ReadonlyMap<ColumnKey, AssignedColumn>,
  column: number,
): "heads" | "admission" | null {
  const nearest = nearestCount(columns, column);
  if (nearest === null) return null;
  return nearest === "heads" || nearest === "members" ? "heads" : "admission";
}

function nearestCount(columns: ReadonlyMap<ColumnKey, AssignedColumn>, column: number): CountKey | null {
  let nearest: CountKey | null = null;
  let position = -1;
  for (const key of COUNT_KEYS) {
    const at = columns.get(key)?.column ?? -1;
    if (at > position && at < column) [nearest, position] = [key, at];
  }
  return nearest;
}

/** Breakdown columns: part of what their merged header says, else of the nearest count on their left. */
export function partsOf(
  columns: ReadonlyMap<ColumnKey, AssignedColumn>,
  free: readonly HeaderColumn[],
  evidence: ReadonlyMap<number, Evidence>,
): { header: HeaderColumn; of: PartColumn["of"] }[] {
  return free.flatMap((header) => {
    const seen = evidence.get(header.column);
    if (!isPartHeader(header.path) || (seen && !suits("units", "plan", seen))) return [];
    const topic = topicOf(header.path.above);
    const isPlan =
      /chi tieu|ke hoach|\bkh\b/.test(header.path.above) && !/ket qua|thuc hien|da /.test(header.path.above);
    const said = topic === "heads" ? "heads" : topic === "admission" ? (isPlan ? "plan" : "admitted") : null;
    const of = said ?? nearestCount(columns, header.column);
    return of !== null && columns.has(of) ? [{ header, of }] : [];
  });
}
