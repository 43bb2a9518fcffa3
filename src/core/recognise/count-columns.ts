import type { Certainty, ColumnChoice } from "../tables/tables.ts";
import { COUNT_PAIRS, isCountKey, type ColumnKey, type CountKey } from "../tables/schema.ts";
import { CUMULATIVE } from "../tables/columns/words.ts";
import type { Arithmetic } from "./arithmetic.ts";
import { quarterNumber } from "./cut-off.ts";
import type { AssignedColumn, HeaderColumn } from "./header-columns.ts";
import { canCount, couldCount, isTarget, unknownWords } from "./vocabulary/counted.ts";
import { isPercentHeader, topicOf, type Meaning } from "./vocabulary/meanings.ts";

/** A meaning that a column could have, with its header. */
export interface Candidate extends Meaning {
  readonly header: HeaderColumn;
}

/** What a column of a unit table could count, in the light of the numbers below it. */
export interface JudgedCandidate extends Candidate {
  /** The percentages of the table, or the sum that it is of its neighbours, say that it is this column. */
  readonly isProved: boolean;
  /** It is nowhere below the others that could be it, and above them somewhere: cumulative figures. */
  readonly isGrowing: boolean;
  readonly unknown: number;
  /** A plan with what was added to it beside it, and no sum of both: the plan in force stands nowhere. */
  readonly isSupplemented: boolean;
}

/** Points for a column that the percentages follow, that is the sum of its neighbours, that goes on growing. */
const FOLLOWED = 6;
const SUMMED = 3;
const GROWING = 1;
/** Of several blocks of months the last one filled in. */
const LATEST = 2;
/** Of the plans of several levels the nearest one's is what the unit was given: "Huyện giao" beside "Tỉnh giao". */
const NEAREST = 2;
const LEVELS = [
  /(?<!thi )\bxa\b|\b(?:phuong|thi tran|dang uy)\b/,
  /\b(?:huyen|thi xa|quan|huyen uy|thi uy)\b/,
  /\b(?:tinh|tinh uy|thanh pho|thanh uy)\b/,
  /\b(?:trung uong|tw)\b/,
];

/** A plan that was changed is better than the one before, whose words are the exact ones. */
const IN_FORCE = 4;
const ADJUSTED = /\bdieu chinh\b/;

const DECIDED = /\b(?:quyet dinh|qd)\b/;

/** The level that a plan says it was given by; -1 for none. */
function levelGiving({ own }: HeaderColumn["path"]): number {
  return /\bgiao\b/.test(own) ? LEVELS.findIndex((level) => level.test(own)) : -1;
}

/**
 * Weighs the meanings of count columns: what a header's words exclude is dropped, and of several columns that could
 * count the same the one wins that the percentages follow, that sums up its neighbours, or that goes on growing.
 */
export function judgedCounts(
  candidates: readonly Candidate[],
  headers: readonly HeaderColumn[],
  { arithmetic, title }: { readonly arithmetic: Arithmetic; readonly title: string },
): JudgedCandidate[] {
  const said = [
    ...candidates.filter(
      ({ key, header }) =>
        !isCountKey(key) ||
        (canCount(key, header.path) && !(key === "members" && isAmongOthers(header, headers))),
    ),
    ...targets(candidates, headers, title),
    ...adjustedPlans(candidates, headers, arithmetic),
  ];
  const able = [...said, ...provedAlone(said, headers, arithmetic), ...sumsOf(said, headers, arithmetic)];
  const percents = headers.filter(({ path }) => isPercentHeader(path)).map(({ column }) => column);
  const table: CountedTable = {
    able,
    followed: followedPairs(able, percents, arithmetic),
    overAll: wordsOverAll(headers),
    arithmetic,
  };
  return able.map((candidate) => {
    const { key } = candidate;
    if (!isCountKey(key))
      return { ...candidate, isProved: false, isGrowing: false, unknown: 0, isSupplemented: false };
    const signs = signsOf(candidate, key, table);
    return {
      ...candidate,
      score: candidate.score + bonusOf(signs),
      isProved: signs.isFollowed || signs.isSum,
      isGrowing: signs.grows || signs.isAdjusted || signs.isLatest,
      unknown: signs.unknown,
      isSupplemented: key === "plan" && isSupplemented(candidate.header, headers, arithmetic),
    };
  });
}

/** All that could count something in a table, with what its numbers say. */
interface CountedTable {
  readonly able: readonly Candidate[];
  /** Ids of the candidates that the percentages follow. */
  readonly followed: ReadonlySet<string>;
  /** Words that stand over all columns and say nothing of any. */
  readonly overAll: ReadonlySet<string>;
  readonly arithmetic: Arithmetic;
}

/** What the numbers and the neighbours say of a column that could count something. */
interface CountSigns {
  readonly isFollowed: boolean;
  readonly isSum: boolean;
  readonly grows: boolean;
  readonly isAdjusted: boolean;
  readonly isLatest: boolean;
  readonly isNearest: boolean;
  readonly isOfVillages: boolean;
  readonly unknown: number;
}

function signsOf(candidate: Candidate, key: CountKey, table: CountedTable): CountSigns {
  const { able, followed, overAll, arithmetic } = table;
  const { header } = candidate;
  const rivals = able.filter((other) => other.key === key && other.header.column !== header.column);
  return {
    isFollowed: followed.has(idOf(candidate)),
    isSum: isSumOfRivals(header, key, rivals, table),
    // There are more decisions than admissions: they come first, and are no cumulative figures.
    grows:
      key === "admitted" &&
      rivals.some(
        (rival) =>
          arithmetic.dominates(header.column, rival.header.column) &&
          (!DECIDED.test(header.path.own) || DECIDED.test(rival.header.path.own)),
      ),
    isAdjusted: key === "plan" && isAdjustedPlan(header, rivals, arithmetic),
    isLatest: isOfLatestBlock(candidate, rivals, arithmetic),
    isNearest: key === "plan" && isOfNearestLevel(header, rivals),
    // A village may be without a head: where both are counted, the heads are meant.
    isOfVillages:
      key === "heads" &&
      !saysHeads(header.path) &&
      rivals.some((rival) => rival.score >= 7 && saysHeads(rival.header.path)),
    unknown: unknownIn(header.path, overAll),
  };
}

function bonusOf(signs: CountSigns): number {
  const points: readonly (readonly [boolean, number])[] = [
    [signs.isFollowed, FOLLOWED],
    [signs.isNearest, NEAREST],
    // The villages are as many as their heads and the vacant posts.
    [signs.isSum && !signs.isOfVillages, SUMMED],
    [signs.grows, GROWING],
    [signs.isAdjusted, IN_FORCE],
    [signs.isLatest, LATEST],
    [signs.isOfVillages, -SUMMED],
    [true, -Math.min(4, signs.unknown)],
  ];
  return points.reduce((sum, [holds, own]) => sum + (holds ? own : 0), 0);
}

/** What counts something else is no part: heads are not the sum of other heads and their members. */
function isSumOfRivals(
  { column }: HeaderColumn,
  key: CountKey,
  rivals: readonly Candidate[],
  { able, arithmetic }: CountedTable,
): boolean {
  const columns = rivals.map(({ header }) => header.column);
  const parts = columns.length > 0 ? arithmetic.partsOf(column) : null;
  const isOfNeighbours =
    parts !== null &&
    columns.some((rival) => parts.includes(rival)) &&
    !able.some((other) => countsOther(other, key) && parts.includes(other.header.column));
  return isOfNeighbours || arithmetic.isSumAmong(column, columns);
}

/** "Chỉ tiêu điều chỉnh" beside "Chỉ tiêu giao": the plan that is in force now. */
function isAdjustedPlan(
  { path, column }: HeaderColumn,
  rivals: readonly Candidate[],
  arithmetic: Arithmetic,
): boolean {
  return (
    ADJUSTED.test(path.own) &&
    rivals.some(
      ({ header }) => !ADJUSTED.test(header.path.own) && arithmetic.isOfSizeOf(column, header.column),
    )
  );
}

function isOfNearestLevel({ path }: HeaderColumn, rivals: readonly Candidate[]): boolean {
  return rivals.length > 0 && rivals.every((rival) => levelGiving(rival.header.path) > levelGiving(path));
}

/** How many words over a column nobody knows; those over all columns do not count. */
function unknownIn({ above, own, short }: HeaderColumn["path"], overAll: ReadonlySet<string>): number {
  const over = above.split(" ").filter((word) => !overAll.has(word));
  return unknownWords(over.join(" ")) + Math.min(unknownWords(own), unknownWords(short));
}

/**
 * "Lũy kế" under "Tháng 5" right of "Lũy kế" under "Tháng 4": blocks of the same columns, a month or a quarter each, of
 * which the last one that is filled in counts.
 */
function isOfLatestBlock(
  { key, header }: Candidate,
  rivals: readonly Candidate[],
  arithmetic: Arithmetic,
): boolean {
  const period = blockPeriod(header.path.above);
  // "Kết nạp" under each month is that month's, however the numbers fall.
  if (key !== "admitted" || period === null || !CUMULATIVE.test(header.path.own)) return false;
  const alike = rivals.filter(({ header: { path } }) => path.own === header.path.own);
  const blocks = alike.map(({ header: { path, column } }) => ({ period: blockPeriod(path.above), column }));
  return (
    blocks.length > 0 &&
    blocks.every(
      (other) =>
        other.period !== null &&
        other.period !== period &&
        (other.period > period
          ? !arithmetic.isNowhereBelow(other.column, header.column)
          : arithmetic.isNowhereBelow(header.column, other.column)),
    )
  );
}

/** The month that a line of a header ends with: "Tháng 5", "T5", "Quý II", "6 tháng"; null where it names none. */
function blockPeriod(above: string): number | null {
  const month = /\b(?:thang|th|t) ?(\d{1,2})\b/.exec(above) ?? /\b(\d{1,2}) thang\b/.exec(above);
  if (month) return Number(month[1]);
  const quarter = /\bquy (iv|i{1,3}|[1-4])\b/.exec(above)?.[1];
  return quarter === undefined ? null : 3 * quarterNumber(quarter);
}

const SUPPLEMENT =
  /^(?:(?:chi tieu|ke hoach|kh|ct|so) )?(?:duoc )?(?:giao )?(?:bo sung|them|tang them|dieu chinh(?: tang| giam)*)(?: (?:nam|trong nam|\d+|dot \d+))*$/;
const IN_ALL = /\b(?:sau|tong|cong|da)\b/;
/** How many columns a supplement may stand away from its plan: several rounds of them, a percentage between. */
const NEAR = 3;

/** "Chỉ tiêu giao đầu năm | Bổ sung | Đã kết nạp". */
function isSupplemented(
  plan: HeaderColumn,
  headers: readonly HeaderColumn[],
  arithmetic: Arithmetic,
): boolean {
  return (
    !IN_ALL.test(plan.path.own) &&
    headers.some(
      ({ column, path }) =>
        column !== plan.column &&
        Math.abs(column - plan.column) <= NEAR &&
        SUPPLEMENT.test(path.own) &&
        arithmetic.holdsCounts(column),
    )
  );
}

/** "Trong đó là đảng viên" right of "Trưởng thôn dưới 35 tuổi": the members among these, not among all heads. */
function isAmongOthers({ column, path }: HeaderColumn, headers: readonly HeaderColumn[]): boolean {
  if (path.above !== "" || !/^(?:trong (?:so )?do\b.*|(?:la )?(?:dang vien|dv))$/.test(path.own))
    return false;
  const left = headers.find((header) => header.column === column - 1);
  return left !== undefined && saysHeads(left.path) && !canCount("heads", left.path);
}

/** Words of a line above all columns ("Số liệu báo cáo"): they say nothing of any of them. */
function wordsOverAll(headers: readonly HeaderColumn[]): ReadonlySet<string> {
  const under = headers.map(({ path }) => path.above).filter((words) => words !== "");
  if (under.length < 2) return new Set();
  const [first = new Set<string>(), ...others] = under.map((words) => new Set(words.split(" ")));
  return new Set([...first].filter((word) => others.every((words) => words.has(word))));
}

function countsOther({ key, score }: Candidate, than: CountKey): boolean {
  return isCountKey(key) && key !== than && score > 6;
}

/**
 * "Cộng 10 tháng" right of "Kết quả 9 tháng" and "Tháng 10", and their sum: it counts what its parts count, for longer.
 */
function sumsOf(
  said: readonly Candidate[],
  headers: readonly HeaderColumn[],
  arithmetic: Arithmetic,
): Candidate[] {
  const meant = new Set(said.filter(({ score }) => score >= 7).map(({ header }) => header.column));
  return headers.flatMap((header): Candidate[] => {
    if (meant.has(header.column) || !SUM.test(header.path.own)) return [];
    const parts = arithmetic.partsOf(header.column) ?? [];
    const sums = (["plan", "admitted"] as const).flatMap((key): Candidate[] => {
      const scores = said.flatMap((one) =>
        one.key === key && one.score >= 7 && parts.includes(one.header.column) ? [one.score] : [],
      );
      // As plain as the plainest of its parts: "Cộng" of what "Kết quả 9 tháng" is a part of.
      const score = Math.max(...scores);
      return scores.length > 0 && canCount(key, header.path) ? [{ key, score, header }] : [];
    });
    return sums.length === 1 ? sums : [];
  });
}

const SUM = /^(?:tong|cong|luy ke|ca nam)\b/;

/**
 * Columns under words that say nothing known ("Đã phát triển"), which the percentages show to be the other half of a
 * count that is known. Only one such column for each half: of two nobody knows which is meant.
 */
function provedAlone(
  said: readonly Candidate[],
  headers: readonly HeaderColumn[],
  arithmetic: Arithmetic,
): Candidate[] {
  const meant = new Set(said.filter(({ score }) => score >= 5).map(({ header }) => header.column));
  return COUNT_PAIRS.flatMap((pair) =>
    pair.flatMap((key, at): Candidate[] => {
      const other = pair[1 - at];
      if (other === undefined || said.some((one) => one.key === key && one.score >= 5)) return [];
      const known = said.filter((one) => one.key === other && one.score >= 6);
      const halfTopic = other === "plan" || other === "admitted" ? "admission" : "heads";
      const percents = headers.filter(
        ({ path }) =>
          isPercentHeader(path) && (topicOf(path.own) ?? topicOf(path.above) ?? halfTopic) === halfTopic,
      );
      const proved = headers.filter(
        (header) =>
          !meant.has(header.column) &&
          couldCount(key, header.path) &&
          percents.some((percent) =>
            known.some(({ header: { column } }) =>
              at === 0
                ? arithmetic.isPercentOf(percent.column, column, header.column)
                : arithmetic.isPercentOf(percent.column, header.column, column),
            ),
          ),
      );
      return proved.length === 1 ? proved.map((header) => ({ key, score: 6, header })) : [];
    }),
  );
}

/** The counts that the percentages follow: of each column of percentages the pair, or pairs, that agree best. */
function followedPairs(
  able: readonly Candidate[],
  percents: readonly number[],
  arithmetic: Arithmetic,
): ReadonlySet<string> {
  const followed = new Set<string>();
  for (const percent of percents) {
    let best = 0;
    let pairs: (readonly [Candidate, Candidate])[] = [];
    for (const [whole, part] of COUNT_PAIRS) {
      for (const base of able.filter(({ key }) => key === whole)) {
        for (const count of able.filter(({ key }) => key === part)) {
          if (base.header.column === count.header.column) continue;
          const agreement = arithmetic.agreement(percent, count.header.column, base.header.column);
          if (agreement === 0 || agreement < best) continue;
          if (agreement > best) pairs = [];
          best = agreement;
          pairs.push([base, count]);
        }
      }
    }
    for (const pair of pairs) for (const candidate of pair) followed.add(idOf(candidate));
  }
  return followed;
}

export function saysHeads({ own, above }: HeaderColumn["path"]): boolean {
  return /\btruong\b|\bt?ttdp\b|\btt\b|\bheads\b/.test(`${above} ${own}`);
}

/** "Phấn đấu kết nạp" is the plan where there is no other and results stand beside it. */
function targets(
  candidates: readonly Candidate[],
  headers: readonly HeaderColumn[],
  title: string,
): Candidate[] {
  const counts = (key: ColumnKey) =>
    candidates.filter((one) => one.key === key && isCountKey(key) && canCount(key, one.header.path));
  // A list of the plans alone says in its title that it is one.
  const isBeside = counts("admitted").length > 0 || /\bket nap\b/.test(title);
  if (counts("plan").length > 0 || !isBeside) return [];
  const taken = new Set(candidates.map(({ header }) => header.column));
  return headers
    .filter(
      ({ path, column }) =>
        isTarget(path) &&
        (!taken.has(column) || counts("admitted").every(({ header }) => header.column !== column)),
    )
    .map((header) => ({ key: "plan" as const, score: 7, header }));
}

/** "Chỉ tiêu giao đầu năm | Điều chỉnh": as large as the plan, it is the new one and not what was added to it. */
function adjustedPlans(
  candidates: readonly Candidate[],
  headers: readonly HeaderColumn[],
  arithmetic: Arithmetic,
): Candidate[] {
  const plans = candidates.filter(({ key, header }) => key === "plan" && canCount(key, header.path));
  const taken = new Set(candidates.map(({ header }) => header.column));
  return headers
    .filter(
      ({ path, column }) =>
        /^(?:da |sau )?dieu chinh$/.test(path.own) &&
        !taken.has(column) &&
        plans.some(
          ({ header }) =>
            Math.abs(column - header.column) <= NEAR && arithmetic.isOfSizeOf(column, header.column),
        ),
    )
    .map((header) => ({ key: "plan" as const, score: 7, header }));
}

function idOf({ key, header }: Candidate): string {
  return `${key} ${header.column}`;
}

/** Points by which a column must be the better one for nobody to doubt it. */
const CLEARLY_BETTER = 1.5;

/** Another column that could as well be the one, and is no mere repetition of its header (`column-duplicated`). */
function isCloseRival(one: JudgedCandidate, used: JudgedCandidate): boolean {
  if (one.key !== used.key || one.header.column === used.header.column) return false;
  return one.score !== used.score && one.score >= 7 && one.score >= used.score - CLEARLY_BETTER;
}

const CEREMONY = /\ble\b/;

/**
 * "Quyết định kết nạp | Đã tổ chức lễ kết nạp": the same people at two stages, the first never fewer than the second. Which
 * of them makes somebody admitted is the office's to say.
 */
function hasOtherStage({ key, header }: JudgedCandidate, judged: readonly JudgedCandidate[]): boolean {
  const stages = [DECIDED, CEREMONY];
  const own = stages.find((stage) => stage.test(header.path.own));
  return (
    own !== undefined &&
    judged.some(
      (other) =>
        other.key === key && stages.some((stage) => stage !== own && stage.test(other.header.path.own)),
    )
  );
}

function isTaken(columns: ReadonlyMap<ColumnKey, AssignedColumn>, column: number): boolean {
  return Array.from(columns.values()).some((taken) => taken.column === column);
}

/** How a column came to its meaning, as far as its header and the numbers tell. */
export type CountChoice = Pick<ColumnChoice, "certainty" | "by" | "points" | "next">;

/**
 * How surely each column means what it was taken for, and what else its header could mean. `meant` are the meanings by
 * words alone, `judged` those of a unit table in the light of its numbers.
 */
export function countChoices(
  columns: ReadonlyMap<ColumnKey, AssignedColumn>,
  meant: readonly Candidate[],
  judged: readonly JudgedCandidate[],
): Map<ColumnKey, CountChoice> {
  const weighed = judged.length > 0 ? judged : meant;
  return new Map(
    Array.from(columns, ([key, column]): [ColumnKey, CountChoice] => {
      const isIt = (one: Candidate) => one.key === key && one.header.column === column.column;
      const next = nextMeaning(weighed, key, column.column);
      const used = judged.find(isIt);
      const words = meant.find(isIt)?.score ?? used?.score;
      if (!isCountKey(key) || !used) return [key, { ...choiceByWords(key, column, words), next }];
      const isRivalled =
        !used.isProved &&
        !used.isGrowing &&
        judged.some((one) => isCloseRival(one, used) && !isTaken(columns, one.header.column));
      const isOpen = isRivalled || (!used.isProved && (used.isSupplemented || hasOtherStage(used, judged)));
      const certainty = isOpen ? "guess" : certaintyOfCount(used, words ?? used.score);
      return [key, { certainty, by: used.isProved ? "arithmetic" : "words", points: column.fit, next }];
    }),
  );
}

/** What else a column could mean, the likeliest of it. */
function nextMeaning(weighed: readonly Candidate[], key: ColumnKey, column: number): CountChoice["next"] {
  const [other] = weighed
    .filter((one) => one.header.column === column && one.key !== key)
    .sort((a, b) => b.score - a.score);
  return other ? { key: other.key, points: other.score } : null;
}

/** `words`: points of the words alone; undefined where they say nothing. */
function choiceByWords(
  key: ColumnKey,
  { path, fit }: AssignedColumn,
  words: number | undefined,
): Omit<CountChoice, "next"> {
  // Names and numbers under no header that is known.
  const isUnsaid = path.own === "" || (key === "unit" && words === undefined);
  const certainty = fit >= 8 && !isUnsaid ? "certain" : "likely";
  return { certainty, by: isUnsaid ? "values" : "words", points: fit };
}

function certaintyOfCount({ isProved, unknown }: JudgedCandidate, words: number): Certainty {
  if (isProved || (words >= 8 && unknown === 0)) return "certain";
  return words >= 5 && unknown === 0 ? "likely" : "guess";
}
