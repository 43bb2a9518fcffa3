import type { UnitTable } from "../tables/tables.ts";
import { isNamed } from "./mapped-table.ts";
import { isSamePeriod } from "./periods.ts";
import {
  countKeys,
  wordsOfHeader,
  isReport,
  isReportOfOne,
  levelOfUnits,
  sharesPair,
  sharesUnits,
  type Rival,
} from "./rival-unit-tables.ts";
import { saysUnit } from "../text/unit-names.ts";
import { COUNT_KEYS, COUNT_PAIRS, type CountKey } from "../tables/schema.ts";

/** The table that gives the list of units, and those that hold what it lacks: the other half, or other units. */
export function joinedTables(
  used: readonly Rival[],
  parts: readonly Rival[],
  hasRegister: boolean,
): { readonly units: UnitTable | null; readonly otherHalves: readonly UnitTable[] } {
  const report = reportAmong(parts, used);
  const lacking = [...parts, ...(report ? used : [])];
  const joined = report ? [] : used;
  // Where results stand in the register only, a table of plans is all there is to know of the units.
  const planned = hasRegister ? parts.find(({ table }) => table.columns.plan) : undefined;
  const plan = joined.some(({ table }) => table.columns.admitted)
    ? undefined
    : (planWithResults(parts) ?? planned);
  const units = plan ?? report ?? joined[0] ?? null;
  if (units === null) return { units: null, otherHalves: [] };
  const others = joined.filter((rival) => rival !== units);
  const held = new Set<CountKey>([units, ...others].flatMap(({ table }) => countKeys(table)));
  const completing = lacking.filter((rival) => {
    if (rival === units) return false;
    const keys = countKeys(rival.table);
    const completes = COUNT_PAIRS.some(
      (pair) =>
        !pair.every((key) => held.has(key)) && pair.every((key) => held.has(key) || keys.includes(key)),
    );
    if (!completes || !sharesUnits(units, rival)) return false;
    keys.forEach((key) => held.add(key));
    return true;
  });
  // Other units of the same list of plans: "II. Cơ quan, đơn vị" below "I. Xã, thị trấn".
  const rest = parts.filter(
    (part) =>
      parts.includes(units) &&
      part !== units &&
      !completing.includes(part) &&
      (part.sheet === units.sheet || isSameListElsewhere(part, units)) &&
      hasSameCounts(part, units) &&
      !sharesUnits(part, units),
  );
  return { units: units.table, otherHalves: [...others, ...completing, ...rest].map(({ table }) => table) };
}

/** "Khối xã" and "Khối cơ quan" on sheets of their own: the same header over other units, which are called as such. */
function isSameListElsewhere(part: Rival, units: Rival): boolean {
  const names = part.table.columns.unit.distinct.map(({ reading }) => reading.text);
  return (
    part.isVisible === units.isVisible &&
    isSamePeriod(part, units) &&
    wordsOfHeader(part) === wordsOfHeader(units) &&
    names.filter(saysUnit).length * 2 >= names.length &&
    levelOfUnits([part]) === levelOfUnits([units]) &&
    !isReportOfOne(part, units)
  );
}

function hasSameCounts(a: Rival, b: Rival): boolean {
  return COUNT_KEYS.every(
    (key) => (a.table.columns[key] === undefined) === (b.table.columns[key] === undefined),
  );
}

/**
 * The office's report with one half of its figures, where all whole tables are drawn from it (ranked, by years) and
 * none says its day: the report gives the units, the others what it lacks.
 */
function reportAmong(parts: readonly Rival[], used: readonly Rival[]): Rival | undefined {
  if (used.some((one) => one.cutOff !== null || isNamed(one))) return undefined;
  return parts.find(
    (part) => isReport(part) && part.isVisible && used.some((whole) => sharesUnits(part, whole)),
  );
}

/** A table of plans alone, where another one has the results of the same units. */
function planWithResults(parts: readonly Rival[]): Rival | undefined {
  return parts.find(
    (part) =>
      part.table.columns.plan &&
      parts.some((other) => other !== part && other.table.columns.admitted && sharesUnits(part, other)),
  );
}

/** Tables in use of other units than the first, and those that the user joins to one with the same counts. */
export function tablesOfOtherUnits(
  units: UnitTable | null,
  used: readonly Rival[],
  clusters: readonly (readonly Rival[])[],
): ReadonlySet<UnitTable> {
  const ofFirst = clusters.find((cluster) => cluster.some(({ table }) => table === units));
  const parts = used.filter((rival, at) => {
    const isJoined = used
      .slice(0, at)
      .some((other) => isNamed(other) && sharesPair(other.table, rival.table));
    return ofFirst?.includes(rival) === false || (isNamed(rival) && isJoined);
  });
  return new Set(parts.map(({ table }) => table));
}
