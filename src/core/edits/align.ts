/** A row or a column of a sheet, as far as two states of the sheet can be told to have it in common. */
export interface Line {
  /** Words that name it; "" when it has none. A name that comes once on both sides is the same line wherever it stands. */
  readonly name: string;
  /** By position across the line. */
  readonly cells: ReadonlyMap<number, LineCell>;
}

export interface LineCell {
  /** What it says; "" for a figure, which says nothing of what the line is. */
  readonly words: string;
  /** What kind of cell it is: alike where only what it says is another. */
  readonly kind: string;
}

/** Pairs looked at between two lines that are sure; beyond, lines are paired in their order. */
const MOST_PAIRS = 200_000;
const SAME_WORDS = 8;
const SAME_KIND = 1;
const BOTH_EMPTY = 0.5;

/**
 * For each line of `before` the line of `after` that it has become, or null. Lines with the same unique name belong
 * together; between those that keep their order the others are paired so that most cells agree, and what is left on both
 * sides in equal number is paired in order.
 */
export function align(before: readonly Line[], after: readonly Line[]): (number | null)[] {
  const result: (number | null)[] = before.map(() => null);
  const named = byUniqueName(before, after);
  for (const [from, to] of named) result[from] = to;
  const sure = longestRising(named);
  let [from, to] = [0, 0];
  for (const [nextFrom, nextTo] of [...sure, [before.length, after.length] as const]) {
    pairBetween(before, after, { from, to, nextFrom, nextTo }, result);
    [from, to] = [nextFrom + 1, nextTo + 1];
  }
  return result;
}

export type Pair = readonly [from: number, to: number];

function byUniqueName(before: readonly Line[], after: readonly Line[]): Pair[] {
  const places = (lines: readonly Line[]): Map<string, number> => {
    const found = new Map<string, number>();
    lines.forEach(({ name }, at) => {
      if (name !== "") found.set(name, found.has(name) ? -1 : at);
    });
    return found;
  };
  const there = places(after);
  return [...places(before)].flatMap(([name, from]): Pair[] => {
    const to = there.get(name) ?? -1;
    return from < 0 || to < 0 ? [] : [[from, to]];
  });
}

/** The longest run of pairs that rises on both sides (patience sorting). */
export function longestRising(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  const ends: number[] = [];
  const previous: number[] = [];
  sorted.forEach(([, to], at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[ends[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  });
  const rising: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = sorted[at];
    if (pair) rising.unshift(pair);
  }
  return rising;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly nextFrom: number;
  readonly nextTo: number;
}

function pairBetween(
  before: readonly Line[],
  after: readonly Line[],
  { from, to, nextFrom, nextTo }: Gap,
  result: (number | null)[],
): void {
  // Lines that were paired by their names out of this order are not there any more.
  const taken = new Set(result);
  const left = range(from, nextFrom).filter((at) => result[at] === null);
  const right = range(to, nextTo).filter((at) => !taken.has(at));
  if (left.length === 0 || right.length === 0) return;
  const pairs =
    left.length * right.length > MOST_PAIRS
      ? []
      : mostAlike(left, right, (a, b) => likeness(before[a], after[b]));
  for (const [a, b] of pairs) result[a] = b;
  // What is left over between two pairs, as many lines on both sides: the same lines with other words.
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [
    ...pairs.map(([x, y]) => [left.indexOf(x), right.indexOf(y)] as const),
    [left.length, right.length] as const,
  ]) {
    if (nextA - a === nextB - b) {
      for (let step = 0; step < nextA - a; step += 1) result[left[a + step] ?? -1] = right[b + step] ?? null;
    }
    [a, b] = [nextA + 1, nextB + 1];
  }
}

/** Pairs in order whose likenesses add up to the most (Needleman and Wunsch, gaps cost nothing). */
function mostAlike(
  left: readonly number[],
  right: readonly number[],
  like: (a: number, b: number) => number,
): Pair[] {
  const likeAt = Float64Array.from({ length: left.length * right.length }, (_, at) =>
    like(left[Math.floor(at / right.length)] ?? 0, right[at % right.length] ?? 0),
  );
  const paired = (i: number, j: number, best: Float64Array): number => {
    const alike = likeAt[i * right.length + j] ?? 0;
    return alike > 0 ? alike + (best[(i + 1) * (right.length + 1) + j + 1] ?? 0) : 0;
  };
  const best = bestSums(left.length, right.length, paired);
  const bestFrom = (i: number, j: number): number => best[i * (right.length + 1) + j] ?? 0;
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const here = bestFrom(i, j);
    if ((likeAt[i * right.length + j] ?? 0) > 0 && here === paired(i, j, best)) {
      pairs.push([left[i] ?? 0, right[j] ?? 0]);
      i += 1;
      j += 1;
    } else if (here === bestFrom(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** By row of left and right, each with one more at the end: the most that the lines from there on add up to. */
function bestSums(
  leftLength: number,
  rightLength: number,
  paired: (i: number, j: number, best: Float64Array) => number,
): Float64Array {
  const width = rightLength + 1;
  const best = new Float64Array((leftLength + 1) * width);
  for (let i = leftLength - 1; i >= 0; i -= 1) {
    for (let j = rightLength - 1; j >= 0; j -= 1) {
      const withoutEither = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(paired(i, j, best), withoutEither);
    }
  }
  return best;
}

function likeness(a: Line | undefined, b: Line | undefined): number {
  if (!a || !b) return 0;
  if (a.cells.size === 0 && b.cells.size === 0) return BOTH_EMPTY;
  let sum = 0;
  for (const [at, cell] of a.cells) {
    const other = b.cells.get(at);
    if (!other) continue;
    if (cell.words !== "" && cell.words === other.words) sum += SAME_WORDS;
    else if (cell.kind === other.kind) sum += SAME_KIND;
  }
  return sum;
}

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
