import { COUNT_KEYS, COUNT_PAIRS, type ColumnKey, type CountKey } from "../tables/schema.ts";
import { CUMULATIVE, OTHER_PERIOD, PERCENT, REST } from "../tables/columns/words.ts";
import type { Certainty } from "../tables/tables.ts";
import type { Arithmetic } from "./arithmetic.ts";
import { quarterNumber } from "./cut-off.ts";
import type { AssignedColumn, HeaderColumn } from "./header-columns.ts";
import type { AddedColumns } from "./heads-columns.ts";
import { canCount } from "./vocabulary/counted.ts";
import { isPercentHeader, meaningsOf, type HeaderPath } from "./vocabulary/meanings.ts";

/** Columns that are all there is of one count: men and women, month by month. */
interface SplitCount {
  /** What is written over them, or beside the words that part them; "" where nothing says what they count. */
  readonly topic: string;
  readonly columns: readonly HeaderColumn[];
  /** Months or quarters from the first on; whether the header says that each counts its own ("trong tháng"). */
  readonly ofTime: { readonly isApart: boolean } | null;
}

/**
 * Counts that have no column of their own and stand in several, none of which is their sum. Where the header makes clear that
 * the parts are all there is, their sum is the figure; where it does not, or where they may as well be cumulative, it is asked
 * about. Of columns that are cumulative the last one with figures counts. Returns the columns beside the first of each count, and how sure each is.
 */
export function addSplitCounts(
  columns: Map<ColumnKey, AssignedColumn>,
  headers: readonly HeaderColumn[],
  taken: Set<number>,
  arithmetic: Arithmetic,
): { readonly added: AddedColumns; readonly certainties: ReadonlyMap<ColumnKey, Certainty> } {
  const added = new Map<CountKey, readonly HeaderColumn[]>();
  const certainties = new Map<ColumnKey, Certainty>();
  for (const split of [...byGender(headers, arithmetic), ...byMembership(headers), ...byTime(headers)]) {
    const own = split.columns.map(({ column }) => column);
    const key = countOf(split, columns);
    const [first, ...others] = split.columns;
    if (key === null || !first || added.has(key) || !areFree(own, columns.get(key), taken)) continue;
    const fit = split.topic === "" ? 6 : 9;
    for (const column of own) taken.add(column);
    if (isCumulative(split, own, arithmetic)) {
      const last = split.columns.findLast(({ column }) => arithmetic.holdsCounts(column)) ?? first;
      columns.set(key, { ...last, fit });
      certainties.set(key, CUMULATIVE.test(split.topic) ? "certain" : "guess");
      continue;
    }
    columns.set(key, { ...first, fit });
    added.set(key, others);
    const isSure = areAllParts(split, own, arithmetic);
    certainties.set(
      key,
      isSure || followsPercent(key, own, columns, headers, arithmetic) ? "certain" : "guess",
    );
  }
  return { added, certainties };
}

/** Whether the header makes clear that the columns are parts of one count, and not its growth month by month. */
function areAllParts({ topic, ofTime }: SplitCount, own: readonly number[], arithmetic: Arithmetic): boolean {
  return topic !== "" && !(ofTime?.isApart === false && mayBeCumulative(own, arithmetic));
}

/** One of the parts may have been taken for the whole; any other column of this count is its sum. */
function areFree(
  own: readonly number[],
  standing: AssignedColumn | undefined,
  taken: ReadonlySet<number>,
): boolean {
  if (standing && !own.includes(standing.column)) return false;
  return !own.some((column) => taken.has(column) && column !== standing?.column);
}

/** "Nam | Nữ" under one text, "Kết nạp nam | Kết nạp nữ" beside each other. Without tone marks "nam" is also a year. */
function byGender(headers: readonly HeaderColumn[], { texts }: Arithmetic): SplitCount[] {
  return headers.flatMap((men) => {
    const text = texts.text(men.row, men.column);
    const isUnder = men.path.own === "nam" && men.path.above !== "";
    if (!isUnder && !/(?<!\p{L})nam(?!\p{L})/iu.test(text)) return [];
    const rest = without(men.path.own, "nam");
    const women = headers.find(
      ({ path, column }) =>
        Math.abs(column - men.column) === 1 &&
        path.above === men.path.above &&
        without(path.own, "nu") === rest,
    );
    if (rest === null || !women) return [];
    const sorted = [men, women].sort((a, b) => a.column - b.column);
    return [{ topic: `${men.path.above} ${rest}`.trim(), columns: sorted, ofTime: null }];
  });
}

/** The other words of a header, null where it does not have this one. */
function without(own: string, word: string): string | null {
  const words = own.split(" ");
  return words.includes(word) ? words.filter((one) => one !== word).join(" ") : null;
}

/** "Chính thức | Dự bị" under "Trưởng thôn là đảng viên". */
function byMembership(headers: readonly HeaderColumn[]): SplitCount[] {
  return headers.flatMap((full) => {
    const next = headers.find(({ column }) => column === full.column + 1);
    const isPair =
      /^(?:dang vien |dv )?(?:chinh thuc|ct)$/.test(full.path.own) &&
      next !== undefined &&
      /^(?:dang vien |dv )?(?:du bi|db)$/.test(next.path.own) &&
      next.path.above === full.path.above &&
      full.path.above !== "";
    return isPair ? [{ topic: full.path.above, columns: [full, next], ofTime: null }] : [];
  });
}

const MONTH = /^(?:trong |rieng )?(?:thang|th|t) ?(\d{1,2})(?: (?:nam )?(?:19|20)\d\d)?$/;
const QUARTER = /^(?:trong |rieng )?(?:quy|q) ?(iv|iii|ii|i|[1-4])(?: (?:nam )?(?:19|20)\d\d)?$/;

/** "T1 | T2 | …" or "Quý I | Quý II | …" side by side from the first of the year on, under one text or none. */
function byTime(headers: readonly HeaderColumn[]): SplitCount[] {
  const found: SplitCount[] = [];
  for (const numberOf of [monthOf, quarterOf]) {
    let run: HeaderColumn[] = [];
    for (const header of [...headers, null]) {
      const last = run.at(-1);
      const isNext =
        header !== null &&
        numberOf(header.path) === run.length + 1 &&
        (last === undefined || (header.column === last.column + 1 && header.path.above === last.path.above));
      if (isNext) {
        run.push(header);
        continue;
      }
      if (run.length >= 2) found.push(overTime(run, last?.path.above ?? ""));
      run = header !== null && numberOf(header.path) === 1 ? [header] : [];
    }
  }
  return found;
}

function monthOf({ own }: HeaderPath): number | null {
  const month = MONTH.exec(own)?.[1];
  return month === undefined ? null : Number(month);
}

function quarterOf({ own }: HeaderPath): number | null {
  const quarter = QUARTER.exec(own)?.[1];
  return quarter === undefined ? null : quarterNumber(quarter);
}

/** "Kết nạp đảng viên trong tháng" → "ket nap dang vien", each month for itself. */
function overTime(columns: readonly HeaderColumn[], above: string): SplitCount {
  const isApart = /\b(?:trong|hang|tung|rieng|phat sinh)(?: cac)? (?:thang|quy|ky)\b/.test(above);
  const topic = above
    .replace(/\b(?:trong|theo|hang|tung|chia theo|cua|o|rieng) (?:cac )?(?:thang|quy|ky)\b/g, " ")
    .replace(/\bcac (?:thang|quy|ky)\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
  return { topic, columns, ofTime: { isApart } };
}

/** Which count the words over the parts mean; of "T1 | T2" under nothing what was admitted, if only that is missing. */
function countOf({ topic }: SplitCount, columns: ReadonlyMap<ColumnKey, AssignedColumn>): CountKey | null {
  if (topic === "") return columns.has("plan") && !columns.has("admitted") ? "admitted" : null;
  if (OTHER_PERIOD.test(topic) || REST.test(topic) || PERCENT.test(topic)) return null;
  const path = { own: topic, short: topic, above: "" };
  const [best] = meaningsOf("units", path)
    .flatMap(({ key, score }) => {
      const count = COUNT_KEYS.find((one) => one === key);
      return count && score >= 7 && canCount(count, path) ? [{ count, score }] : [];
    })
    .sort((a, b) => b.score - a.score);
  return best?.count ?? null;
}

/** Whether each column goes on from the one before: "Lũy kế" month by month. */
function isCumulative(
  { ofTime, topic }: SplitCount,
  columns: readonly number[],
  arithmetic: Arithmetic,
): boolean {
  if (ofTime === null || ofTime.isApart) return false;
  if (CUMULATIVE.test(topic)) return true;
  return (
    mayBeCumulative(columns, arithmetic) &&
    columns.some((column, at) => at > 0 && arithmetic.dominates(column, columns[at - 1] ?? column))
  );
}

/** Whether nothing in the numbers speaks against it: no row in which a later one is less than an earlier one. */
function mayBeCumulative(columns: readonly number[], arithmetic: Arithmetic): boolean {
  return !columns.some(
    (column, at) => at > 0 && arithmetic.isSomewhereBelow(column, columns[at - 1] ?? column),
  );
}

/** Whether the percentages of the table follow the sum. */
function followsPercent(
  key: CountKey,
  own: readonly number[],
  columns: ReadonlyMap<ColumnKey, AssignedColumn>,
  headers: readonly HeaderColumn[],
  arithmetic: Arithmetic,
): boolean {
  const pair = COUNT_PAIRS.find((one) => one.some((count) => count === key));
  const other = pair?.find((count) => count !== key);
  const beside = other && columns.get(other)?.column;
  if (!pair || beside === undefined) return false;
  return headers
    .filter(({ path }) => isPercentHeader(path))
    .some(({ column }) =>
      key === pair[0]
        ? arithmetic.isPercentOf(column, beside, own)
        : arithmetic.isPercentOf(column, own, beside),
    );
}
