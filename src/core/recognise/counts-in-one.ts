import { COUNT_PAIRS, type ColumnKey, type CountKey } from "../tables/schema.ts";
import { BARE_SUM, HEADS_TOPIC, LED, MEMBERSHIP } from "../tables/columns/words.ts";
import type { Certainty } from "../tables/tables.ts";
import type { Arithmetic } from "./arithmetic.ts";
import type { Evidence } from "./column-evidence.ts";
import type { AssignedColumn, HeaderColumn } from "./header-columns.ts";

/** Two counts that stand in the cells of one column: "7/5" under "Kết nạp/chỉ tiêu". */
interface CountsInOne {
  readonly part: CountKey;
  readonly whole: CountKey;
  /** "8/7" under "Tổng số/ĐV": the whole stands before its part. */
  readonly wholeFirst: boolean;
  /** Neither words nor numbers say beyond doubt which of the two is which, or what they count. */
  readonly isGuess: boolean;
}

const PLANNED = /\b(?:chi tieu|ct|ke hoach|kh|giao)\b/;
const REACHED = /\b(?:ket nap|kn|kndv?|thuc hien|th|ket qua|kq|dat)\b/;
const OF_MEMBERS = new RegExp(`\\b${MEMBERSHIP}\\b`);
const OF_HEADS = new RegExp(`^(?:tt|ttdp|${LED})$|\\btruong\\b`);

/**
 * Gives a column of pairs both its meanings. Its header names them on both sides of a slash, or in words beside each
 * other; or it names one and the cells hold two. Returns how sure each meaning is.
 */
export function addCountsInOne(
  columns: Map<ColumnKey, AssignedColumn>,
  headers: readonly HeaderColumn[],
  taken: Set<number>,
  { evidence, arithmetic }: { evidence: ReadonlyMap<number, Evidence>; arithmetic: Arithmetic },
): ReadonlyMap<ColumnKey, Certainty> {
  const pairs = new PairColumns(columns, taken, arithmetic);
  for (const header of headers) {
    const isOfPairs = holdsPairs(evidence.get(header.column), 1);
    const pair = isOfPairs ? (namedBySlash(header) ?? namedInWords(header)) : null;
    if (pair) pairs.take(header, pair, 10);
  }
  for (const [whole, part] of COUNT_PAIRS) {
    const [base, count] = [columns.get(whole), columns.get(part)];
    const one = base ?? count;
    const seen = one && evidence.get(one.column);
    if (!one || (base && count) || !holdsPairs(seen, 3)) continue;
    // Days are no pairs where the header speaks of one count only: they may have been numbers. "3/5" under "Kết nạp" is 3
    // of 5; under "Chỉ tiêu" either may be the plan.
    if (seen.ratios > seen.dates) pairs.take(one, { part, whole, wholeFirst: false, isGuess: !count }, 7);
  }
  return pairs.certainties;
}

function holdsPairs(seen: Evidence | undefined, fewest: number): seen is Evidence {
  return seen !== undefined && seen.ratios >= fewest && seen.ratios * 2 >= seen.filled;
}

/** Gives columns both meanings of their pairs, and keeps how sure each is. */
class PairColumns {
  readonly certainties = new Map<ColumnKey, Certainty>();

  constructor(
    readonly columns: Map<ColumnKey, AssignedColumn>,
    readonly taken: Set<number>,
    readonly arithmetic: Arithmetic,
  ) {}

  take(header: HeaderColumn, named: CountsInOne, fit: number): void {
    const { columns } = this;
    const { part, whole, wholeFirst, isGuess } = inOrderOfNumbers(named, this.arithmetic, header.column);
    // Both counts in columns of their own: the pairs repeat them.
    const others = [columns.get(part), columns.get(whole)];
    if (others.every((other) => other !== undefined && other.column !== header.column)) return;
    for (const [key, { column }] of columns) if (column === header.column) columns.delete(key);
    for (const key of [whole, part]) columns.set(key, { ...header, fit, wholeFirst });
    this.taken.add(header.column);
    const certainty = isGuess ? "guess" : fit === 10 ? "certain" : "likely";
    this.certainties.set(part, certainty).set(whole, certainty);
  }
}

/** "ĐV/TS", "Trưởng thôn (ĐV/TS)", "Chỉ tiêu/Kết nạp". */
function namedBySlash({ halves, path }: HeaderColumn): CountsInOne | null {
  if (!halves) return null;
  const is = (words: RegExp): boolean[] => halves.map((half) => words.test(half));
  const [planFirst, planSecond] = is(PLANNED);
  const [reachedFirst, reachedSecond] = is(REACHED);
  if (planFirst !== planSecond && (planFirst ? reachedSecond : reachedFirst))
    return { part: "admitted", whole: "plan", wholeFirst: planFirst === true, isGuess: false };
  const [memberFirst, memberSecond] = is(OF_MEMBERS);
  const other = halves[memberFirst ? 1 : 0];
  const isOfHeads = HEADS_TOPIC.test(path.above) || HEADS_TOPIC.test(path.own);
  const isWhole = BARE_SUM.test(other) || OF_HEADS.test(other) || HEADS_TOPIC.test(other);
  if (memberFirst === memberSecond || !isWhole || reachedFirst || reachedSecond) return null;
  return {
    part: "members",
    whole: "heads",
    wholeFirst: memberSecond === true,
    isGuess: !isOfHeads && !OF_HEADS.test(other),
  };
}

const IN_WORDS: readonly (readonly [part: CountKey, whole: CountKey, own: RegExp])[] = [
  [
    "admitted",
    "plan",
    /^(?:so )?(?:da )?(?:ket nap|kn|thuc hien|th|ket qua|kq)(?: duoc| dang vien)? (?:so voi |tren )?(?:chi tieu|ct|ke hoach|kh)(?: giao| nam)?$/,
  ],
  [
    "members",
    "heads",
    /^(?:so )?(?:la )?(?:dang vien|dv)(?: la)? (?:tren )?(?:tong so )?(?:truong thon|tt|truong thon tdp|tong so)$/,
  ],
];

/** "Kết nạp so với chỉ tiêu", "Đảng viên trên tổng số". */
function namedInWords({ path }: HeaderColumn): CountsInOne | null {
  const [part, whole] = IN_WORDS.find(([, , own]) => own.test(path.own) || own.test(path.short)) ?? [];
  return part && whole ? { part, whole, wholeFirst: false, isGuess: false } : null;
}

/**
 * Members are never more than the heads: where every pair says so the other way round, the heads stand first. Pairs that say
 * both, or another order than the words, leave it open. What was admitted may well be more than the plan.
 */
function inOrderOfNumbers(pair: CountsInOne, arithmetic: Arithmetic, column: number): CountsInOne {
  if (pair.whole !== "heads") return pair;
  const { rising, falling } = arithmetic.orderInPairs(column);
  if (rising > 0 && falling > 0) return { ...pair, isGuess: true };
  if (rising === 0 && falling === 0) return pair;
  const wholeFirst = falling > 0;
  return wholeFirst === pair.wholeFirst ? pair : { ...pair, wholeFirst, isGuess: true };
}
