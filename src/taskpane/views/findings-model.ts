import type { Finding, Severity } from "../../core/rules/finding.ts";
import { RULE_CODES, type RuleCode } from "../../core/rules/registry.ts";
import { matchesSearch } from "../search.ts";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export interface FindingFilter {
  /** Null: every severity. */
  readonly severity: Severity | null;
  /** As `searchText` gives it; blank finds everything. */
  readonly query: string;
}

/** Findings of one rule on one sheet; `findings` are indices in `Report.findings`. */
export interface FindingGroup {
  readonly sheet: number;
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly findings: readonly number[];
}

/** A group as far as it stands on one page. */
export interface ShownGroup extends FindingGroup {
  /** The group began on the page before. */
  readonly continued: boolean;
  readonly shown: readonly number[];
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** Indices of the findings that pass. `texts` holds each one's `searchText`; it may be empty while nothing is searched. */
export function filterFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  texts: readonly string[],
): readonly number[] {
  const passing: number[] = [];
  findings.forEach((finding, index) => {
    if (filter.severity !== null && finding.severity !== filter.severity) return;
    if (filter.query !== "" && !matchesSearch(texts[index] ?? "", filter.query)) return;
    passing.push(index);
  });
  return passing;
}

/** By sheet in the workbook's order, then the severest first, then the registry's order; cells keep theirs. */
export function groupFindings(
  findings: readonly Finding[],
  indices: readonly number[],
): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup & { findings: number[] }>();
  for (const index of indices) {
    const finding = findings[index];
    if (finding === undefined) continue;
    const key = `${finding.at.sheet} ${finding.severity} ${finding.code}`;
    const group = groups.get(key);
    if (group) group.findings.push(index);
    else {
      const { code, severity } = finding;
      groups.set(key, { sheet: finding.at.sheet, code, severity, findings: [index] });
    }
  }
  return [...groups.values()].sort(
    (a, b) =>
      a.sheet - b.sheet ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      RULE_CODES.indexOf(a.code) - RULE_CODES.indexOf(b.code),
  );
}

/** The groups' findings in the order in which they stand on the screen: what "next" and "previous" follow. */
export function readingOrder(groups: readonly FindingGroup[]): readonly number[] {
  return groups.flatMap((group) => group.findings);
}

/** The part of the groups that stands on one page, pages counted from 0. */
export function pageOfGroups(
  groups: readonly FindingGroup[],
  page: number,
  pageSize: number,
): readonly ShownGroup[] {
  const first = page * pageSize;
  const shown: ShownGroup[] = [];
  let start = 0;
  for (const group of groups) {
    const from = Math.max(first - start, 0);
    const to = Math.min(first + pageSize - start, group.findings.length);
    if (from < to) shown.push({ ...group, continued: from > 0, shown: group.findings.slice(from, to) });
    start += group.findings.length;
  }
  return shown;
}

export function pageCount(items: number, pageSize: number): number {
  return Math.max(1, Math.ceil(items / pageSize));
}

/** The finding `step` places on from `current` (null: none yet), staying inside the order; null when it is empty. */
export function neighbour(order: readonly number[], current: number | null, step: 1 | -1): number | null {
  const position = current === null ? -1 : order.indexOf(current);
  if (position === -1) return order[0] ?? null;
  const next = Math.min(Math.max(position + step, 0), order.length - 1);
  return order[next] ?? null;
}
