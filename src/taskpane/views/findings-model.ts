import type { Finding } from "../../core/rules/finding.ts";
import type { Severity } from "../../core/rules/found.ts";
import type { RuleCode } from "../../core/rules/registry.ts";
import { RULE_CODES } from "../../locales/findings.ts";
import { matchesSearch } from "../search.ts";
import type { FindingPlace, FindingSubject } from "../../core/rules/finding-place.ts";
import { SEVERITIES } from "./severities.ts";

/** `subject`: by unit or person, worst first · `place`: as they stand in the workbook · `rule`: by kind of mistake. */
export type GroupBy = "subject" | "place" | "rule";
export const GROUPINGS: readonly GroupBy[] = ["subject", "place", "rule"];

export interface FindingFilter {
  /** Null: every severity. */
  readonly severity: Severity | null;
  /** As `searchText` gives it; blank finds everything. */
  readonly query: string;
}

/** Findings that stand under one heading; `findings` are indices in `Report.findings`. */
export interface FindingGroup {
  readonly key: string;
  readonly title: FindingSubject | { readonly kind: "rule"; readonly code: RuleCode };
  /** The worst of them. */
  readonly severity: Severity;
  readonly findings: readonly number[];
}

/** A group as far as it stands on one page. */
export interface ShownGroup extends FindingGroup {
  /** The group began on the page before. */
  readonly continued: boolean;
  readonly shown: readonly number[];
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

/** Groups in the order of `by`; `places` has the place of every finding of the report. */
export function groupFindings(
  findings: readonly Finding[],
  indices: readonly number[],
  places: readonly FindingPlace[],
  by: GroupBy,
): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup & { findings: number[] }>();
  for (const index of indices) {
    const finding = findings[index];
    const heading = finding && headingOf(finding, places[index], by);
    if (heading === undefined || finding === undefined) continue;
    const group = groups.get(heading.key);
    if (group) group.findings.push(index);
    else groups.set(heading.key, { ...heading, severity: finding.severity, findings: [index] });
  }
  const severityOf = (index: number): number => SEVERITIES.indexOf(findings[index]?.severity ?? "info");
  const whole = [...groups.values()].map((group) => {
    // Sorting keeps the workbook's order among equals.
    const sorted =
      by === "place" ? group.findings : group.findings.sort((a, b) => severityOf(a) - severityOf(b));
    const worst = sorted.reduce((least, index) => Math.min(least, severityOf(index)), SEVERITIES.length);
    return { ...group, findings: sorted, severity: SEVERITIES[worst] ?? "info" };
  });
  switch (by) {
    case "place":
      return whole;
    case "rule":
      return whole.sort(
        (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || ruleOf(a) - ruleOf(b),
      );
    case "subject":
      return whole.sort((a, b) => compareWeight(weightOf(b), weightOf(a)));
  }

  /** How many errors, then warnings, then notes. */
  function weightOf(group: FindingGroup): readonly number[] {
    const weight = [0, 0, 0];
    for (const index of group.findings) {
      const at = severityOf(index);
      weight[at] = (weight[at] ?? 0) + 1;
    }
    return weight;
  }
}

/** What tells a finding again after another check; two rules may point at one cell, one rule never twice. */
export function findingKey({ code, at }: Finding): string {
  return `${code} ${at.sheet} ${at.top} ${at.left} ${at.bottom} ${at.right}`;
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

/** Findings on one page. */
export const PAGE_SIZE = 50;

/** The finding `step` places on from `current` (null: none yet), staying inside the order; null when it is empty. */
export function neighbour(order: readonly number[], current: number | null, step: 1 | -1): number | null {
  const position = current === null ? -1 : order.indexOf(current);
  if (position === -1) return order[0] ?? null;
  const next = Math.min(Math.max(position + step, 0), order.length - 1);
  return order[next] ?? null;
}

function headingOf(
  { code, at }: Finding,
  place: FindingPlace | undefined,
  by: GroupBy,
): Pick<FindingGroup, "key" | "title"> | undefined {
  if (by === "rule") return { key: code, title: { kind: "rule", code } };
  if (by === "place") return { key: `sheet ${at.sheet}`, title: { kind: "sheet", sheet: at.sheet } };
  return place && { key: place.key, title: place.subject };
}

function ruleOf({ title }: FindingGroup): number {
  return title.kind === "rule" ? RULE_CODES.indexOf(title.code) : 0;
}

function compareWeight(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((count, at) => count !== b[at]);
  return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
