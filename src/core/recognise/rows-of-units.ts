import { textKey } from "../text/canonical.ts";
import { COUNT_KEYS, type CountKey } from "../tables/schema.ts";
import { labelKey, totalLabel } from "./row-labels.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidate.ts";
import type { RowFacts, RowRole } from "./unit-row-facts.ts";

/** Rows one below the other that speak of one unit: of each of its chi bộ, villages, months. */
interface UnitRows {
  /** Index of the row that names the unit, and of the last of its rows. */
  readonly first: number;
  readonly last: number;
  /** The first row is the unit's own, and sums those below it. */
  readonly isSummed: boolean;
}

/** A table whose units have several rows, as one row for each unit. */
export interface RowsOfUnits {
  /** The facts of one row for each unit, with the counts of all its rows, and of every row that is of none. */
  readonly facts: readonly RowFacts[];
  /** What each row is when these facts have those roles. */
  readonly rolesOfRows: (roles: readonly RowRole[]) => RowRole[];
  /** Whether a row belongs to the unit named above it. */
  readonly isContinued: (at: number) => boolean;
  /** Counts of which it cannot be told whether rows are parts of the unit's figure or repeat it. */
  readonly doubtful: ReadonlySet<CountKey>;
}

/** Agencies have one row where communes have several. */
const FEWEST_UNITS = 3;
const FEWEST_OF_ALL = 2;

/**
 * The rows of units that have several each, their name repeated, merged or left blank below: told by a column that says of what
 * part each row is, or by the merged names. Null where each unit has a row: then a blank or repeated name is a mistake.
 */
export function rowsOfUnits(
  texts: SheetTexts,
  candidate: TableCandidate,
  facts: readonly RowFacts[],
): RowsOfUnits | null {
  const runs = runsOf(facts);
  const several = runs.filter(({ first, last }) => last > first);
  const areMost = several.length >= FEWEST_OF_ALL && several.length * 2 >= runs.length;
  // A row with a number of its own may be a unit whose name is missing.
  const areUnnumbered = several.every(({ first, last }) =>
    facts.slice(first + 1, last + 1).every(({ name, ordinal }) => name !== "" || ordinal.kind !== "number"),
  );
  if (!areMost && !(areUnnumbered && several.length >= FEWEST_UNITS && several.length * 5 >= runs.length))
    return null;
  const detail = detailColumn(texts, candidate, facts, several);
  const column = candidate.columns.get("unit")?.column ?? -1;
  if (detail === null && !several.every((run) => isMerged(texts, column, facts, run))) return null;
  const units = several.map((run) => ({ ...run, isSummed: isSumRow(texts, detail, facts, run) }));
  return asOneRowEach(facts, units, repeatedCounts(facts, units));
}

/** Every named row with figures, with the rows under it that have no name or the same one. */
function runsOf(facts: readonly RowFacts[]): UnitRows[] {
  const runs: { first: number; last: number; isSummed: boolean }[] = [];
  facts.forEach(({ name, ordinalText, hasFigures, isWordsOnly }, at) => {
    const open = runs.at(-1);
    const above = facts[open?.first ?? -1];
    const isNext = open?.last === at - 1 && hasFigures && !isWordsOnly;
    const isSame = name === "" ? ordinalText === "" : textKey(name) === textKey(above?.name ?? "");
    if (open && isNext && isSame) open.last = at;
    else if (name !== "" && totalLabel(labelKey(name)) === null)
      runs.push({ first: at, last: at, isSummed: false });
  });
  return runs.filter(({ first, last }) => last > first || facts[first]?.hasFigures === true);
}

/** The column that says what each row is of: filled in nearly all of them, with other words in each row of a unit. */
function detailColumn(
  texts: SheetTexts,
  { headerArea, columns, added, parts }: TableCandidate,
  facts: readonly RowFacts[],
  units: readonly UnitRows[],
): number | null {
  const read = [...columns].flatMap(([key, { column }]) =>
    key === "kind" || key === "group" ? [] : [column],
  );
  const others = [...added.values()].flat().concat(parts.map(({ header }) => header));
  const known = new Set([...read, ...others.map(({ column }) => column)]);
  for (let column = headerArea.left; column <= headerArea.right; column++) {
    if (known.has(column)) continue;
    let [rows, filled, distinct] = [0, 0, 0];
    for (const { first, last } of units) {
      const words = facts.slice(first + 1, last + 1).map(({ row }) => detailIn(texts, row, column));
      rows += words.length;
      filled += words.filter((text) => text !== "").length;
      distinct += new Set(words).size;
    }
    if (filled * 10 >= rows * 9 && distinct * 10 >= rows * 9) return column;
  }
  return null;
}

function detailIn(texts: SheetTexts, row: number, column: number): string {
  const value = texts.value(row, column);
  return typeof value === "number" ? String(value) : texts.key(row, column);
}

function isMerged(texts: SheetTexts, column: number, facts: readonly RowFacts[], run: UnitRows): boolean {
  const [top, bottom] = [facts[run.first]?.row ?? -1, facts[run.last]?.row ?? -1];
  return (texts.sheet.merges ?? []).some(
    (area) => area.left <= column && column <= area.right && area.top === top && area.bottom >= bottom,
  );
}

/** "Xã An Hà | | 6 | 3" over its chi bộ: no part is named beside it, and it counts what they count together. */
function isSumRow(
  texts: SheetTexts,
  detail: number | null,
  facts: readonly RowFacts[],
  { first, last }: UnitRows,
): boolean {
  const own = facts[first];
  if (detail === null || !own?.hasFigures || detailIn(texts, own.row, detail) !== "") return false;
  return own.counts.every((count, at) => count === null || count === sumAt(facts, at, first + 1, last));
}

function sumAt(facts: readonly RowFacts[], count: number, first: number, last: number): number | null {
  const held = facts.slice(first, last + 1).flatMap(({ counts }) => counts[count] ?? []);
  return held.length === 0 ? null : held.reduce((sum, one) => sum + one, 0);
}

/** Counts that are the same in all rows of each unit, and not shown by a total to be parts: a plan may stand in every row. */
function repeatedCounts(facts: readonly RowFacts[], units: readonly UnitRows[]): Set<CountKey> {
  const addends = units.filter(({ isSummed }) => !isSummed);
  return new Set(
    COUNT_KEYS.filter((_, count) => {
      const isRepeated = addends.every(({ first, last }) => {
        const held = facts.slice(first, last + 1).map(({ counts }) => counts[count] ?? null);
        return held.every((one) => one !== null && one > 0 && one === held[0]);
      });
      if (!isRepeated || addends.length === 0) return false;
      const all = facts.filter(({ name }) => totalLabel(labelKey(name)) === null);
      const sum = sumAt(all, count, 0, all.length - 1);
      return !facts.some(({ name, counts }) => totalLabel(labelKey(name)) !== null && counts[count] === sum);
    }),
  );
}

function asOneRowEach(
  facts: readonly RowFacts[],
  units: readonly UnitRows[],
  doubtful: ReadonlySet<CountKey>,
): RowsOfUnits {
  const unitAt = new Map(units.map((unit) => [unit.first, unit]));
  const below = new Map(
    units.flatMap((unit) =>
      Array.from({ length: unit.last - unit.first }, (_, at): [number, UnitRows] => [
        unit.first + 1 + at,
        unit,
      ]),
    ),
  );
  const kept = [...facts.keys()].filter((at) => !below.has(at));
  const places = new Map(kept.map((at, place) => [at, place]));
  return {
    facts: kept.flatMap((at) => {
      const [own, unit] = [facts[at], unitAt.get(at)];
      if (!own) return [];
      if (!unit || unit.isSummed) return [own];
      const counts = own.counts.map((_, count) => sumAt(facts, count, unit.first, unit.last));
      return [{ ...own, hasFigures: true, isWordsOnly: false, counts }];
    }),
    rolesOfRows: (roles) => {
      const roleAt = (at: number): RowRole => roles[places.get(at) ?? -1] ?? { kind: "skip" };
      const all = facts.map((_, at): RowRole => {
        const unit = below.get(at);
        if (!unit) return roleAt(at);
        return roleAt(unit.first).kind === "unit" && !unit.isSummed ? { kind: "unit" } : { kind: "skip" };
      });
      all.length = all.findLastIndex(({ kind }) => kind !== "skip") + 1;
      return all;
    },
    isContinued: (at) => below.has(at),
    doubtful,
  };
}
