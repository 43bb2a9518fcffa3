import type { Kind } from "./kinds/kind.ts";
import { kindsOf, makeVariant, type Tried, tryVariant } from "./variants.ts";
import type { Outcome } from "./verdict.ts";

export interface Count extends Record<Outcome, number> {
  tried: number;
  /** Findings too many on variants read rightly, and on how many variants they came. */
  findings: number;
  noisy: number;
}

export interface Run {
  readonly total: Count;
  /** By the kind that each variant was made for: alone, and together with others. */
  readonly alone: ReadonlyMap<string, Count>;
  readonly together: ReadonlyMap<string, Count>;
  /** Failing variants by the kind at fault: the one that fails alone, else all that are needed for it. */
  readonly failing: ReadonlyMap<string, readonly Tried[]>;
  /** Variants that are right and bring findings all the same, in the order in which they were tried. */
  readonly noisy: readonly Tried[];
  readonly summary: string;
}

/** Variant i has the seed `seed + i` and is made for the i-th of the kinds, over and over. */
export function runOf(
  count: number,
  seed: number,
  kinds: readonly (readonly Kind[])[],
  isAlone: boolean,
): Run {
  const total = none();
  const alone = new Map<string, Count>();
  const together = new Map<string, Count>();
  const failing = new Map<string, Tried[]>();
  const noisy: Tried[] = [];
  for (let i = 0; i < count; i++) {
    const given = kinds[i % kinds.length] ?? [];
    const [first] = given;
    if (!first) break;
    const chosen = isAlone || given.length > 1 ? given : kindsOf(seed + i, first);
    const tried = tryVariant(makeVariant(seed + i, chosen));
    const by = chosen.length === 1 ? alone : together;
    const own = by.get(first.name) ?? none();
    by.set(first.name, own);
    add(total, tried);
    add(own, tried);
    if (tried.verdict.noise.length > 0) noisy.push(tried);
    if (!isFailing(tried)) continue;
    const least = smallest(tried);
    const name = least.kinds.map((kind) => kind.name).join(" + ");
    failing.set(name, [...(failing.get(name) ?? []), least]);
  }
  const { tried, right, said, misled, silent, crashed, findings } = total;
  return {
    total,
    alone,
    together,
    failing,
    noisy,
    summary: `reading: ${tried} variants, ${right} right, ${said} said, ${misled} misled, ${silent} silent, ${crashed} crashed, ${findings} findings too many`,
  };
}

const isFailing = ({ verdict: { outcome, noise } }: Tried): boolean =>
  outcome !== "right" || noise.length > 0;

/** The fewest of its kinds with which the variant fails as badly. */
function smallest(tried: Tried): Tried {
  for (const kind of tried.kinds.length > 1 ? tried.kinds : []) {
    const less = tryVariant(
      makeVariant(
        tried.seed,
        tried.kinds.filter((one) => one !== kind),
      ),
    );
    if (less.verdict.outcome === tried.verdict.outcome && isFailing(less)) return smallest(less);
  }
  return tried;
}

function none(): Count {
  return { tried: 0, right: 0, said: 0, misled: 0, silent: 0, crashed: 0, findings: 0, noisy: 0 };
}

function add(count: Count, { verdict: { outcome, noise } }: Tried): void {
  count.tried++;
  count[outcome]++;
  count.findings += noise.length;
  if (noise.length > 0) count.noisy++;
}
