import { plainName } from "../text/around-names.ts";
import { isPlaceName } from "../text/places.ts";
import { labelKey } from "./row-labels.ts";
import type { RowFacts, RowRole } from "./unit-row-facts.ts";

/** Villages under two units could stand there by chance. */
const FEWEST_UNITS = 2;

/**
 * "1 | Xã An Hà | 10 | 6" over "Thôn Chùa | 4 | 3", "Thôn Đình | 6 | 3": villages without a number under units that have
 * figures of their own are details of these. Where nothing is numbered the units must be the sums of what stands under
 * them: else villages and communes may well be units of one list.
 */
export function markVillagesUnderUnits(
  rows: readonly RowFacts[],
  roles: RowRole[],
  isNumbered: boolean,
): void {
  const over = blocksOf(rows, roles);
  if (over.length < FEWEST_UNITS) return;
  const units = roles.filter(({ kind }, at) => kind === "unit" && !isVillage(rows[at])).length;
  const areSums = over.every(({ head, villages }) => equalsSum(head, villages));
  const areMost = over.length * 2 >= units && over.every(({ head }) => hasCounts(head));
  if (!areSums && !(isNumbered && areMost)) return;
  for (const at of over.flatMap(({ places }) => places)) roles[at] = { kind: "skip" };
}

interface Block {
  readonly head: RowFacts;
  readonly villages: RowFacts[];
  /** Where the villages stand among the rows. */
  readonly places: number[];
}

/** Each unit that is no village, with the villages right under it. */
function blocksOf(rows: readonly RowFacts[], roles: readonly RowRole[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  rows.forEach((facts, at) => {
    const kind = roles[at]?.kind;
    if (kind === "unit" && isVillage(facts)) {
      open?.villages.push(facts);
      open?.places.push(at);
    } else if (kind === "unit") {
      open = { head: facts, villages: [], places: [] };
      blocks.push(open);
    } else if (kind !== "skip") open = null;
  });
  return blocks.filter(({ villages }) => villages.length > 0);
}

/** A place alone, without a number in front: "Chi bộ thôn Chùa" is a unit of a commune. */
function isVillage(facts: RowFacts | undefined): boolean {
  return facts?.ordinal.kind === "blank" && isPlaceName(labelKey(plainName(facts.name)));
}

function hasCounts({ counts }: RowFacts): boolean {
  return counts.some((count) => count !== null);
}

function equalsSum({ counts }: RowFacts, villages: readonly RowFacts[]): boolean {
  const held = counts.flatMap((count, at) => (count === null ? [] : [{ count, at }]));
  return (
    held.some(({ count }) => count > 0) &&
    held.every(
      ({ count, at }) => count === villages.reduce((sum, { counts: own }) => sum + (own[at] ?? 0), 0),
    )
  );
}
