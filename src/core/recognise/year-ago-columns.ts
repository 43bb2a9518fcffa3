import { isCountKey, type ColumnKey, type CountKey } from "../tables/schema.ts";
import { suits, type Evidence } from "./column-evidence.ts";
import type { AssignedColumn, HeaderColumn } from "./header-columns.ts";
import { PLAN_WORDS, REST } from "../tables/columns/words.ts";
import { isPercentHeader, meaningsOf, type HeaderPath } from "./vocabulary/meanings.ts";

/**
 * The year that a table is about where its headers name several: the title's where a header has it. Of several in the
 * title ("So sánh 2021, 2022", "Kết quả 2022 và kế hoạch 2023") that of a day in it, else the latest that has come: the
 * latest of the results, for a plan beside them may be next year's. Null where the headers name none that tells this
 * year's columns from others, and where they are plans of several years and nothing says which is in force.
 */
function yearOver(headers: readonly HeaderColumn[], title: string): number | null {
  const all = new Set(headers.flatMap(({ path }) => yearsIn(path)));
  if (all.size === 1) return yearBeside(headers, yearsOf(title));
  if (all.size === 0) return null;
  const titled = yearsOf(title).filter((named) => all.has(named));
  const open = new Set(titled.length > 0 ? titled : all);
  if (open.size === 1) return Math.max(...open);
  const ofDays = monthsIn(title).flatMap(({ year }) => (open.has(year) ? [year] : []));
  if (ofDays.length > 0) return Math.max(...ofDays);
  const latest = Math.max(...open);
  const dated = headers.filter(({ path }) => yearsIn(path).length > 0);
  if (dated.some(({ path }) => yearsIn(path).includes(latest) && !isAhead(path))) return latest;
  const done = dated.filter(isResult).flatMap(({ path }) => yearsIn(path));
  if (done.some((year) => open.has(year))) return Math.max(...done.filter((year) => open.has(year)));
  return dated.every(({ path }) => isAhead(path) || DIFFERENCE.test(wordsOf(path))) ? null : latest;
}

/** Whether the column counts what was done, and compares it with nothing. */
function isResult({ path }: HeaderColumn): boolean {
  return (
    !isAhead(path) &&
    !DIFFERENCE.test(wordsOf(path)) &&
    meaningsOf("units", path).some(({ key, score }) => isCountKey(key) && score >= 6)
  );
}

/** Whether the column says what is to be done: a plan, a forecast. */
function isAhead(path: HeaderPath): boolean {
  return PLAN_WORDS.test(wordsOf(path)) || REST.test(path.own);
}

/**
 * "KN 2022" beside "Đã kết nạp" under a title of 2023: where another column counts the same without a year, the one of
 * another year than the title's is not this year's.
 */
function yearBeside(headers: readonly HeaderColumn[], titled: readonly number[]): number | null {
  const countsOf = ({ path }: HeaderColumn): ColumnKey[] =>
    meaningsOf("units", path).flatMap(({ key, score }) => (isCountKey(key) && score >= 7 ? [key] : []));
  const dated = headers.filter(({ path }) => yearsIn(path).length > 0);
  const open = new Set(headers.filter((header) => !dated.includes(header)).flatMap(countsOf));
  const isOther = ({ path }: HeaderColumn): boolean => yearsIn(path).every((year) => !titled.includes(year));
  const isBeside =
    titled.length > 0 &&
    dated.every((header) => isOther(header) && countsOf(header).some((key) => open.has(key)));
  return isBeside ? Math.max(...titled) : null;
}

/** The years that a header names; those of a term ("nhiệm kỳ 2020-2025", "Chỉ tiêu 2021-2025") are none. */
function yearsIn(path: HeaderPath): number[] {
  return yearsOf(wordsOf(path));
}

/** Two years that are at least so far apart are the ends of a term, and no two years that are compared. */
const SHORTEST_TERM = 3;
const TERM = /\b((?:19|20)\d\d) (?:den (?:nam )?)?((?:19|20)\d\d)\b/g;

function isTerm(from: string, to: string): boolean {
  return Number(to) - Number(from) >= SHORTEST_TERM;
}

function isOfTerm(path: HeaderPath): boolean {
  return Array.from(wordsOf(path).matchAll(TERM)).some(([, from = "", to = ""]) => isTerm(from, to));
}

function yearsOf(words: string): number[] {
  const withoutTerms = words
    .replace(/\b(?:nhiem ky|giai doan) (?:19|20)\d\d (?:19|20)\d\d\b/g, " ")
    .replace(TERM, (both, from: string, to: string) => (isTerm(from, to) ? " " : both));
  return (withoutTerms.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
}

/** The months that a title names: "tháng 6/2022", "đến 30/6/2022". */
function monthsIn(title: string): { month: number; year: number }[] {
  return Array.from(title.matchAll(/\b(\d{1,2}) (?:nam )?((?:19|20)\d\d)\b/g), ([, month, year]) => ({
    month: Number(month),
    year: Number(year),
  })).filter(({ month }) => month >= 1 && month <= 12);
}

/** Until then last year's figures are still being worked on. */
const LAST_MONTH_OF_LAST_YEAR = 3;

/**
 * The columns of this year: without "Năm 2021 | Thực hiện" beside "Năm 2022 | Thực hiện", and without a "Chỉ tiêu năm
 * 2020" alone in a report of October 2021, which is no plan of these results.
 */
export function ofThisYear(all: readonly HeaderColumn[], title: string): readonly HeaderColumn[] {
  const headers = withoutBefore(all.filter(({ path }) => !isOfTerm(path)));
  const year = yearOver(headers, title);
  if (year === null) return withoutOldPlan(headers, title);
  return headers.filter(({ path }) => {
    const years = yearsIn(path);
    return years.length === 0 || years.includes(year);
  });
}

/** "Trưởng thôn đầu năm" beside "Trưởng thôn hiện nay": what stands now is this period's. A plan given "đầu năm" is still in force. */
function withoutBefore(headers: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const isBefore = ({ path }: HeaderColumn): boolean =>
    BEFORE.test(wordsOf(path)) && !SINCE.test(wordsOf(path)) && !isAhead(path);
  return headers.some(({ path }) => NOW.test(wordsOf(path)))
    ? headers.filter((header) => !isBefore(header))
    : headers;
}

const BEFORE = /\bdau (?:nam|ky|nhiem ky)\b|\btruoc (?:bau cu|dai hoi|sap nhap|sap xep)\b/;
const SINCE = /\b(?:tu|ke tu) dau (?:nam|ky|nhiem ky)\b/;
const NOW = /\b(?:hien nay|hien tai|hien co|den nay|cuoi ky)\b|\bsau (?:bau cu|dai hoi|sap nhap|sap xep)\b/;

function withoutOldPlan(headers: readonly HeaderColumn[], title: string): readonly HeaderColumn[] {
  const dated = headers.filter(({ path }) => yearsIn(path).length > 0);
  const months = monthsIn(title);
  const isPast = (named: number) =>
    months.length > 0 && months.every(({ month, year }) => month > LAST_MONTH_OF_LAST_YEAR && named < year);
  const isOld =
    dated.length > 0 && dated.every(({ path }) => PLAN_WORDS.test(path.own) && yearsIn(path).every(isPast));
  return isOld ? headers.filter((header) => !dated.includes(header)) : headers;
}

const SAME_PERIOD = /\b(?:cung ky|ck)\b/;
/** Of a year's results beside this year's these say that both are up to the same day: in the title, and in a header. */
const COMPARES = /\bcung ky\b|\bso sanh\b/;
const SETS_OFF = /\bcung ky\b|\bso (?:sanh|voi nam|nam)\b|\btang\b|\bgiam\b/;
const YEAR_BEFORE = /\bnam (?:truoc|ngoai)\b/;
const DIFFERENCE = /\bso (?:voi|sanh|cung ky|ck)\b|\btang\b|\bgiam\b|chenh lech/;
/** What of a header says which period it is of, and nothing of what is counted. */
const PERIOD_WORDS =
  /\b(?:so lieu |thoi diem )?(?:cung ky|ck)(?: (?:cua )?(?:nam )?(?:truoc|ngoai|(?:19|20)\d\d))*\b/g;

interface Beside {
  readonly taken: Set<number>;
  readonly evidence: ReadonlyMap<number, Evidence>;
  readonly title: string;
}

/**
 * Adds the columns of the same period a year ago: "Cùng kỳ năm trước" beside or under what it is compared with, "Năm 2021"
 * beside "Năm 2022" where the table says that it compares them (alone, 2021 may be the whole year), and "Tăng, giảm so
 * với cùng kỳ". A meaning that two columns claim is nobody's.
 */
export function addYearAgo(
  columns: Map<ColumnKey, AssignedColumn>,
  headers: readonly HeaderColumn[],
  { taken, evidence, title }: Beside,
): void {
  const year = yearOver(headers, title);
  const isCompared = COMPARES.test(title) || headers.some(({ path }) => SETS_OFF.test(wordsOf(path)));
  const claims = new Map<ColumnKey, HeaderColumn[]>();
  for (const header of headers) {
    if (taken.has(header.column)) continue;
    const key = meant(header);
    const seen = evidence.get(header.column);
    if (key !== null && (seen === undefined || suits("units", key, seen)))
      claims.set(key, [...(claims.get(key) ?? []), header]);
  }
  for (const [key, [header, ...others]] of claims) {
    if (header === undefined || others.length > 0) continue;
    columns.set(key, { ...header, fit: 8 });
    taken.add(header.column);
  }

  function meant(header: HeaderColumn): ColumnKey | null {
    const { path } = header;
    const isSamePeriod = SAME_PERIOD.test(wordsOf(path));
    if (isSamePeriod && DIFFERENCE.test(wordsOf(path))) return change(header);
    if (isPercentHeader(path) || /%|\bty le\b|\btl\b/.test(path.own)) return null;
    const isOther = yearsIn(path).some((named) => year !== null && named !== year - 1);
    if (isOther) return null;
    const count = isSamePeriod ? comparedCount(columns, header) : isCompared ? twinCount(header) : null;
    return count && YEAR_AGO_OF[count];
  }

  /** "So với cùng kỳ" compares what is done; a share of it ("So với cùng kỳ (%)") says nothing in people. */
  function change(header: HeaderColumn): "admittedChange" | null {
    const { column, path } = header;
    const counted = nearestCount(columns, header);
    const seen = evidence.get(column);
    if (/%|\bty le\b|\btl\b/.test(wordsOf(path)) || (seen && seen.percents > 0)) return null;
    return counted === "admitted" || counted === "plan" ? "admittedChange" : null;
  }

  /** What this year's column of the same words counts: of "Năm 2021 | Thực hiện" that of "Năm 2022 | Thực hiện". */
  function twinCount({ path }: HeaderColumn): CountKey | null {
    const words = wordsOf(path);
    const twin =
      year !== null && yearsIn(path).includes(year - 1)
        ? words.replaceAll(String(year - 1), String(year))
        : YEAR_BEFORE.test(words)
          ? words.replace(YEAR_BEFORE, "nam nay")
          : null;
    if (twin === null) return null;
    return countWhere(columns, (other) => wordsOf(other.path) === twin);
  }
}

const YEAR_AGO_OF = {
  plan: "planYearAgo",
  admitted: "admittedYearAgo",
  heads: "headsYearAgo",
  members: "membersYearAgo",
} as const satisfies Record<CountKey, ColumnKey>;

function wordsOf({ above, own }: HeaderPath): string {
  return `${above} ${own}`;
}

/** What a column of the same period counts: what its other words say, else what stands beside it under the same header. */
function comparedCount(
  columns: ReadonlyMap<ColumnKey, AssignedColumn>,
  header: HeaderColumn,
): CountKey | null {
  const { short, above } = header.path;
  const without = (words: string): string => words.replace(PERIOD_WORDS, " ").replace(/\s+/g, " ").trim();
  const own = without(short);
  if (own !== "") {
    const best = meaningsOf("units", { own, short: own, above: without(above) }).toSorted(
      (a, b) => b.score - a.score,
    )[0];
    return best && best.score >= 6 && isCountKey(best.key) && columns.has(best.key) ? best.key : null;
  }
  const counted = nearestCount(columns, header);
  // A plan is not compared with last year's; of heads and members side by side nobody knows which is meant.
  if (counted === "plan") return isUnder(columns.get("admitted"), header) ? "admitted" : null;
  if (counted === "heads") return isUnder(columns.get("members"), header) ? null : "heads";
  return counted;
}

/** The count under the same merged header that stands next on the left, else next on the right, with no name or note between. */
function nearestCount(
  columns: ReadonlyMap<ColumnKey, AssignedColumn>,
  header: HeaderColumn,
): CountKey | null {
  const beside = [...columns].flatMap(([key, column]) =>
    isCountKey(key) && isUnder(column, header) && !isApart(column)
      ? [{ key, distance: column.column - header.column }]
      : [],
  );
  const left = beside.filter(({ distance }) => distance < 0).sort((a, b) => b.distance - a.distance)[0];
  const right = beside.filter(({ distance }) => distance > 0).sort((a, b) => a.distance - b.distance)[0];
  return (left ?? right)?.key ?? null;

  function isApart({ column }: AssignedColumn): boolean {
    const [from, to] = [Math.min(column, header.column), Math.max(column, header.column)];
    return [...columns].some(([key, other]) => !isCountKey(key) && other.column > from && other.column < to);
  }
}

function isUnder(column: AssignedColumn | undefined, { path }: Pick<HeaderColumn, "path">): boolean {
  return column?.path.above === path.above;
}

function countWhere(
  columns: ReadonlyMap<ColumnKey, AssignedColumn>,
  isIt: (column: AssignedColumn) => boolean,
): CountKey | null {
  for (const [key, column] of columns) if (isCountKey(key) && isIt(column)) return key;
  return null;
}
