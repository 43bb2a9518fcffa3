import { evidenceOf, suits, type Evidence } from "./column-evidence.ts";
import type { HeaderColumn } from "./header-columns.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { ColumnKey, PartColumn, TableKind } from "./tables.ts";
import {
  isBareSum,
  isPartHeader,
  isPercentHeader,
  meaningsOf,
  topicOf,
  type Meaning,
} from "./vocabulary/meanings.ts";

/** Which column means what, if the header were that of a table of this kind. */
export interface Assignment {
  readonly columns: ReadonlyMap<ColumnKey, HeaderColumn>;
  /** Later columns that mean the same as one already taken. */
  readonly duplicates: readonly { readonly key: ColumnKey; readonly header: HeaderColumn }[];
  readonly parts: readonly { readonly header: HeaderColumn; readonly of: PartColumn["of"] }[];
  /** How well the words fit, in points. */
  readonly score: number;
}

/** Points of a column that says exactly what it is. What only one kind of table has counts most. */
const WEIGHTS: Readonly<Record<TableKind, Readonly<Partial<Record<ColumnKey, number>>>>> = {
  units: {
    unit: 5,
    plan: 8,
    admitted: 8,
    heads: 8,
    members: 6,
    percent: 2,
    headPercent: 2,
    kind: 1,
    group: 1,
  },
  roster: { unit: 5, person: 5, role: 8, village: 6, member: 5, trained: 5, eligible: 5 },
  register: {
    unit: 5,
    person: 5,
    decisionDate: 8,
    decisionNumber: 8,
    considered: 8,
    gender: 3,
    ethnicity: 3,
    education: 3,
  },
  groups: { unit: 5, group: 7, leader: 8 },
};
const OTHER_WEIGHT = 2;

export interface Candidate extends Meaning {
  readonly header: HeaderColumn;
}

export function assignColumns(
  kind: TableKind,
  headers: readonly HeaderColumn[],
  evidence: ReadonlyMap<number, Evidence>,
  title: string,
): Assignment {
  const candidates = (kind === "units" ? ofThisYear(headers, title) : headers)
    .flatMap((header) => candidatesFor(kind, header, evidence, title))
    .sort((a, b) => b.score - a.score || a.header.column - b.header.column);
  const columns = new Map<ColumnKey, Candidate>();
  const taken = new Set<number>();
  for (const candidate of candidates) {
    if (columns.has(candidate.key) || taken.has(candidate.header.column)) continue;
    columns.set(candidate.key, candidate);
    taken.add(candidate.header.column);
  }
  if (kind === "units") dropUnsupported(columns, taken);
  const duplicates = candidates.filter(({ key, score, header }) => {
    const used = columns.get(key);
    return !taken.has(header.column) && used !== undefined && score >= 7 && score === used.score;
  });
  duplicates.forEach(({ header }) => taken.add(header.column));
  const free = ofThisYear(headers, title).filter(({ column }) => !taken.has(column));
  if (kind === "units") assignPercents(columns, free, evidence);
  const parts = kind === "units" ? partsOf(columns, free, evidence) : [];
  let score = -3 * duplicates.length;
  for (const { key, score: fit } of columns.values())
    score += ((WEIGHTS[kind][key] ?? OTHER_WEIGHT) * fit) / 10;
  const headersByKey = new Map(Array.from(columns, ([key, { header }]) => [key, header]));
  return { columns: headersByKey, duplicates, parts, score };
}

/** What stands under each header; the same for every kind that is tried. */
export function evidenceUnder(
  texts: SheetTexts,
  headers: readonly HeaderColumn[],
  firstRow: number,
  lastRow: number,
): Map<number, Evidence> {
  return new Map(headers.map(({ column }) => [column, evidenceOf(texts, column, firstRow, lastRow)]));
}

/**
 * Without columns that speak of another year: "Năm 2021 | Thực hiện" beside "Năm 2022 | Thực hiện". The year is the
 * title's where a header has it, else the latest.
 */
function ofThisYear(headers: readonly HeaderColumn[], title: string): readonly HeaderColumn[] {
  const years = headers.map(({ path }) => yearsIn(`${path.above} ${path.own}`));
  const all = new Set(years.flat());
  if (all.size < 2) return headers;
  const year = yearsIn(title).find((named) => all.has(named)) ?? Math.max(...all);
  return headers.filter((_, at) => years[at]?.length === 0 || years[at]?.includes(year));
}

function yearsIn(words: string): number[] {
  return (words.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
}

function candidatesFor(
  kind: TableKind,
  header: HeaderColumn,
  evidence: ReadonlyMap<number, Evidence>,
  title: string,
): Candidate[] {
  const seen = evidence.get(header.column);
  const { own, above } = header.path;
  // A bare "Tổng số" is about what the sheet's title is about.
  const path = above === "" && isBareSum(own) ? { ...header.path, above: title } : header.path;
  const meanings = meaningsOf(kind, path);
  return meanings
    .filter(({ key }) => seen === undefined || suits(key, seen))
    .map(({ key, score }) => ({ key, score, header }));
}

/** "Tổng số" and "Đảng viên" alone are village heads and their members only side by side. */
function dropUnsupported(columns: Map<ColumnKey, Candidate>, taken: Set<number>): void {
  const [heads, members] = [columns.get("heads"), columns.get("members")];
  if (heads && heads.score <= 3 && !members) drop(heads);
  if (members && members.score <= 6 && !heads) drop(members);

  function drop(candidate: Candidate): void {
    columns.delete(candidate.key);
    taken.delete(candidate.header.column);
  }
}

const COUNTS = ["plan", "admitted", "heads", "members"] as const;

/** A percentage belongs to what its words say, else to the nearest count on its left. */
function assignPercents(
  columns: Map<ColumnKey, Candidate>,
  free: HeaderColumn[],
  evidence: ReadonlyMap<number, Evidence>,
): void {
  for (const header of [...free]) {
    const seen = evidence.get(header.column);
    if (seen && !suits("percent", seen)) continue;
    const looksPercent =
      seen !== undefined && seen.percents > 0 && /^(?:dat|hoan thanh)$/.test(header.path.own);
    if (!isPercentHeader(header.path) && !looksPercent) continue;
    const topic =
      topicOf(header.path.own) ?? topicOf(header.path.above) ?? topicOnTheLeft(columns, header.column);
    const key = topic === "heads" ? "headPercent" : topic === "admission" ? "percent" : null;
    if (key === null || columns.has(key)) continue;
    columns.set(key, { key, score: 10, header });
    free.splice(free.indexOf(header), 1);
  }
}

function topicOnTheLeft(
  columns: ReadonlyMap<ColumnKey, Candidate>,
  column: number,
): "heads" | "admission" | null {
  const nearest = nearestCount(columns, column);
  if (nearest === null) return null;
  return nearest === "heads" || nearest === "members" ? "heads" : "admission";
}

function nearestCount(
  columns: ReadonlyMap<ColumnKey, Candidate>,
  column: number,
): (typeof COUNTS)[number] | null {
  let nearest: (typeof COUNTS)[number] | null = null;
  let position = -1;
  for (const key of COUNTS) {
    const at = columns.get(key)?.header.column ?? -1;
    if (at > position && at < column) [nearest, position] = [key, at];
  }
  return nearest;
}

/** Breakdown columns: part of what their merged header says, else of the nearest count on their left. */
function partsOf(
  columns: ReadonlyMap<ColumnKey, Candidate>,
  free: readonly HeaderColumn[],
  evidence: ReadonlyMap<number, Evidence>,
): { header: HeaderColumn; of: PartColumn["of"] }[] {
  return free.flatMap((header) => {
    const seen = evidence.get(header.column);
    if (!isPartHeader(header.path) || (seen && !suits("plan", seen))) return [];
    const topic = topicOf(header.path.above);
    const isPlan =
      /chi tieu|ke hoach|\bkh\b/.test(header.path.above) && !/ket qua|thuc hien|da /.test(header.path.above);
    const said = topic === "heads" ? "heads" : topic === "admission" ? (isPlan ? "plan" : "admitted") : null;
    const of = said ?? nearestCount(columns, header.column);
    return of !== null && columns.has(of) ? [{ header, of }] : [];
  });
}
