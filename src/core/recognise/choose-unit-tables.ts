import { toneless } from "../text/canonical.ts";
import { saysUnit } from "../text/unit-names.ts";
import type { Column } from "../tables/column.ts";
import { countInRows, rowsByUnit } from "../tables/table-columns.ts";
import type { OtherTable, UnitTable, UnusedReason } from "../tables/tables.ts";
import type { CellRef } from "../values/addresses.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { CountReading } from "../values/readings.ts";
import type { FoundTable } from "./found-table.ts";
import { joinedTables, tablesOfOtherUnits } from "./joined-unit-tables.ts";
import { isAlone, isNamed } from "./mapped-table.ts";
import { byNewest, hasCome, isSamePeriod, lastDay } from "./periods.ts";
import {
  halves,
  wordsOfHeader,
  isReport,
  isReportOfOne,
  isZero,
  levelOfUnits,
  rivalOf,
  sharesPair,
  sharesUnits,
  type Rival,
  type SetAside,
} from "./rival-unit-tables.ts";
import { subjectOf } from "./subject.ts";
import { headerArea } from "./table-area.ts";
import { unitMatcher } from "./unit-matching.ts";
import { withoutForms, withoutOtherSubjects, withoutSummaries } from "./unused-unit-tables.ts";
import { COUNT_KEYS, COUNT_PAIRS } from "../tables/schema.ts";

export interface ChosenUnitTables {
  readonly units: UnitTable | null;
  readonly otherHalves: readonly UnitTable[];
  readonly parts: ReadonlySet<UnitTable>;
  readonly others: readonly OtherTable[];
  readonly earlier: readonly EarlierTable[];
  readonly isNewerHidden: boolean;
}

/** A table of a period that is over, with its last day. */
interface EarlierTable {
  readonly table: UnitTable;
  readonly cutOff: CalendarDate;
}

type Pair = (typeof COUNT_PAIRS)[number];

/**
 * The tables that hold the units' figures: forms, other subjects, copies and other periods are set aside, tables of
 * other units joined; for each half (admissions, village heads) the table of the newest period that has come.
 */
export function chooseUnitTables(found: readonly FoundTable[], asOf: CalendarDate | null): ChosenUnitTables {
  const others: OtherTable[] = [];
  const setAside: SetAside = (rival, why, rest) => {
    const [header, cutOff] = [headerArea(rival.candidate), lastDay(rival)];
    others.push({ kind: "units", sheet: rival.sheet, header, why, cutOff, ...rest });
  };
  const ofSubject = withoutOtherSubjects(
    found.flatMap((one) => rivalOf(one)),
    setAside,
  );
  const filled = withoutSummaries(withoutForms(ofSubject, setAside), setAside);
  const isWhole = ({ candidate }: Rival) => candidate.missing.length === 0;
  const whole = besideMapped(filled.filter(isWhole), filled.filter(isAlone), setAside);
  const parts = filled.filter((rival) => !isWhole(rival));
  const clusters = clustersOf(whole);
  const used: Rival[] = [];
  const earlier: EarlierTable[] = [];
  let isNewerHidden = false;
  for (const cluster of ownClusters(clusters, parts)) {
    if (!cluster.isOurs) {
      for (const rival of cluster.rivals) if (!isNamed(rival)) setAside(rival, "other-subject");
      used.push(...cluster.rivals.filter(isNamed));
      continue;
    }
    const taken = takenOf(cluster.rivals, asOf);
    used.push(...taken);
    for (const { rival, against, why } of leftOf(cluster.rivals, taken, asOf)) {
      setAside(
        rival,
        why,
        why === "ambiguous" ? { difference: differenceOf(rival, against) ?? undefined } : {},
      );
      const day = lastDay(rival);
      if (why === "earlier-period" && day && !earlier.some(({ cutOff }) => isSameDay(cutOff, day)))
        earlier.push({ table: rival.table, cutOff: day });
      if (!rival.isVisible && against.isVisible && isNewer(rival, against)) isNewerHidden = true;
    }
  }
  used.sort(
    (a, b) =>
      Number(isNamed(b)) - Number(isNamed(a)) ||
      Number(isReport(b)) - Number(isReport(a)) ||
      halves(b.table) - halves(a.table),
  );
  const hasRegister = found.some(({ table }) => table?.kind === "register");
  const joined = joinedTables(used, parts, hasRegister);
  earlier.sort((a, b) => -byNewest({ cutOff: a.cutOff, year: null }, { cutOff: b.cutOff, year: null }));
  return {
    ...joined,
    parts: tablesOfOtherUnits(joined.units, used, clusters),
    others,
    earlier,
    isNewerHidden,
  };
}

/** Which clusters are of the office's own level and subject. */
function ownClusters(
  clusters: readonly Rival[][],
  parts: readonly Rival[],
): { readonly rivals: readonly Rival[]; readonly isOurs: boolean }[] {
  // The office is where the lists of people are, or where most tables are.
  const isOfUnits = [...clusters, parts.filter(isReport)].some(
    (cluster) => cluster.length > 0 && levelOfUnits(cluster) === "units",
  );
  const level = isOfUnits ? "units" : "districts";
  // Districts of a province and communes of a district are no parts of one list.
  return clusters.map((rivals) => ({
    rivals,
    isOurs: levelOfUnits(rivals) === level && isPartOfOurs(rivals, clusters),
  }));
}

/** Of tables about the same units: those that the user names, and the best for each half that these lack. */
function takenOf(cluster: readonly Rival[], asOf: CalendarDate | null): ReadonlySet<Rival> {
  const named = cluster.filter(isNamed);
  const taken = new Set<Rival>(named);
  for (const pair of COUNT_PAIRS) {
    const hasPair = ({ table }: Rival) => pair.every((key) => table.columns[key] !== undefined);
    if (named.some(hasPair)) continue;
    const best = bestOf(cluster.filter(hasPair), pair, taken, asOf);
    if (best) taken.add(best);
  }
  return taken;
}

/** The other tables about the same units, each with the one that is used in its stead. */
function leftOf(
  cluster: readonly Rival[],
  taken: ReadonlySet<Rival>,
  asOf: CalendarDate | null,
): { readonly rival: Rival; readonly against: Rival; readonly why: UnusedReason }[] {
  return cluster.flatMap((rival) => {
    if (taken.has(rival)) return [];
    const against = [...taken].find(({ table }) => sharesPair(table, rival.table)) ?? [...taken][0];
    return against ? [{ rival, against, why: whyNot(rival, against, asOf) }] : [];
  });
}

/** Tables about the same units, in order of their first; two are if more than one in ten of the fewer units is in both. */
function clustersOf(rivals: readonly Rival[]): Rival[][] {
  const clusters: Rival[][] = [];
  for (const rival of rivals) {
    const [first, ...rest] = clusters.filter((cluster) => cluster.some((other) => sharesUnits(rival, other)));
    if (!first) {
      clusters.push([rival]);
      continue;
    }
    first.push(rival, ...rest.flat());
    for (const other of rest) clusters.splice(clusters.indexOf(other), 1);
  }
  return clusters;
}

/**
 * Whether tables of other units than those of another cluster are about the same: on its sheet, with a word of our
 * subject, or of what is called as units are. "Kiểm tra chi bộ | Kế hoạch 4 | Thực hiện 3" are tasks.
 */
function isPartOfOurs(cluster: readonly Rival[], clusters: readonly Rival[][]): boolean {
  const isSaid = (rival: Rival): boolean =>
    isNamed(rival) || subjectOf(rival.table, wordsOfHeader(rival), rival.title) === "ours";
  const others = clusters.flatMap((other) => (other === cluster ? [] : other));
  if (cluster.some((rival) => !isNamed(rival) && others.some((other) => isReportOfOne(rival, other))))
    return false;
  if (cluster.some(({ sheet }) => others.some((other) => other.sheet === sheet && isSaid(other))))
    return true;
  if (!others.some(isSaid) || cluster.some(isSaid)) return true;
  const names = cluster.flatMap(({ table }) =>
    table.columns.unit.distinct.map(({ reading }) => reading.text),
  );
  return names.filter(saysUnit).length * 2 >= names.length;
}

/** Where the user has named the table of a half, no other table of that half is used or joined. */
function besideMapped(
  whole: readonly Rival[],
  mapped: readonly Rival[],
  setAside: SetAside,
): readonly Rival[] {
  const pairs = COUNT_PAIRS.filter((pair) =>
    mapped.some(({ table }) => pair.every((key) => table.columns[key])),
  );
  return whole.filter((rival) => {
    const isRival =
      !isNamed(rival) && pairs.some((pair) => pair.every((key) => rival.table.columns[key] !== undefined));
    const [first] = mapped;
    if (isRival && first) {
      const difference = differenceOf(rival, first) ?? undefined;
      setAside(rival, difference ? "ambiguous" : "copy", { difference });
    }
    return !isRival;
  });
}

/**
 * Of several tables with the same half: visible ones first, then the newest whose period has come, then one with a
 * period at all, one that holds more, one that is used already, the first.
 */
function bestOf(
  having: readonly Rival[],
  pair: Pair,
  taken: ReadonlySet<Rival>,
  asOf: CalendarDate | null,
): Rival | null {
  const withData = having.filter(({ table }) => pair.some((key) => holdsAny(table.columns[key])));
  const able = withData.length > 0 ? withData : having;
  const visible = able.filter(({ isVisible }) => isVisible);
  const pool = visible.length > 0 ? visible : able;
  const come = pool.filter((rival) => hasCome(rival, asOf));
  const rivals = come.length > 0 ? [...come].sort(byNewest) : [...pool].sort((a, b) => byNewest(b, a));
  const [newest] = rivals;
  if (!newest) return null;
  const equals = rivals.filter(
    (rival) => isSamePeriod(rival, newest) && (lastDay(rival) !== null) === (lastDay(newest) !== null),
  );
  return (
    equals.sort(
      (a, b) =>
        Number(taken.has(b)) - Number(taken.has(a)) ||
        halves(b.table) - halves(a.table) ||
        // One that says its day is the report, one of the year no more than drawn from it.
        Number(b.cutOff !== null) - Number(a.cutOff !== null) ||
        coverage(b.keys.length) - coverage(a.keys.length),
    )[0] ?? newest
  );
}

/** A table of hardly any units beside one of all of them is no better for being first. */
function coverage(units: number): number {
  return Math.floor(Math.log2(units + 1));
}

function holdsAny(column: Column<CountReading> | undefined): boolean {
  return column?.distinct.some(({ reading }) => reading.kind !== "blank" && !isZero(reading)) ?? false;
}

function whyNot(rival: Rival, used: Rival, asOf: CalendarDate | null): UnusedReason {
  if (!isSamePeriod(rival, used) && lastDay(rival) && lastDay(used)) {
    return isNewer(rival, used) || !hasCome(rival, asOf) ? "later-period" : "earlier-period";
  }
  if (differenceOf(rival, used) === null) return "copy";
  return rival.isVisible || !used.isVisible ? "ambiguous" : "hidden";
}

function isNewer(a: Rival, b: Rival): boolean {
  return lastDay(a) !== null && lastDay(b) !== null && byNewest(a, b) < 0;
}

function isSameDay(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Which units have other figures in two tables of the same units; null where all that both have is equal. */
function differenceOf(rival: Rival, used: Rival): OtherTable["difference"] | null {
  const match = unitMatcher(used.keys);
  const matchToneless = unitMatcher(used.keys.map(toneless));
  const cells: CellRef[] = [];
  const [rows, usedRows] = [rowsByUnit(rival.table), rowsByUnit(used.table)];
  rival.keys.forEach((key, unit) => {
    const own = match(key);
    const found = own.kind === "unit" ? own : matchToneless(toneless(key));
    const [ofUnit, others] = [rows[unit] ?? [], found.kind === "unit" ? (usedRows[found.unit] ?? []) : []];
    const [row = -1] = ofUnit;
    const differing =
      found.kind === "unit"
        ? COUNT_KEYS.find(
            (column) =>
              !isEqual(countInRows(rival.table, ofUnit, column), countInRows(used.table, others, column)),
          )
        : key === ""
          ? undefined
          : "plan";
    if (differing === undefined) return;
    cells.push(rival.table.columns[differing]?.cell(row) ?? rival.table.columns.unit.cell(row));
  });
  const [first] = cells;
  return first === undefined ? null : { units: cells.length, cell: first, usedSheet: used.sheet };
}

function isEqual(first: CountReading | null, second: CountReading | null): boolean {
  if (!first || !second || first.kind === "blank" || second.kind === "blank") return true;
  return "value" in first && "value" in second ? first.value === second.value : first.kind === second.kind;
}
