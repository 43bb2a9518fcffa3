import { headerKey, toneless } from "../text/canonical.ts";
import { parseUnitName, saysUnit } from "../text/unit-names.ts";
import type { Column } from "../tables/column.ts";
import { countColumns, countInRows, rowsByUnit } from "../tables/table-columns.ts";
import type { OtherTable, UnitTable, UnusedReason } from "../tables/tables.ts";
import type { CellRef } from "../values/addresses.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { CountReading } from "../values/readings.ts";
import type { FoundTable } from "./found-table.ts";
import { isAlone, isNamed } from "./mapped-table.ts";
import { byNewest, hasCome, isSamePeriod, lastDay } from "./periods.ts";
import { isOfSome, subjectOf } from "./subject.ts";
import { headerArea } from "./table-area.ts";
import { unitMatcher } from "./unit-matching.ts";
import { unitKeysOf } from "./units.ts";
import { COUNT_KEYS, COUNT_PAIRS, type CountKey } from "../tables/schema.ts";

export interface ChosenUnitTables {
  readonly units: UnitTable | null;
  readonly otherHalves: readonly UnitTable[];
  readonly parts: ReadonlySet<UnitTable>;
  readonly others: readonly OtherTable[];
  readonly earlier: readonly { readonly table: UnitTable; readonly cutOff: CalendarDate }[];
  readonly isNewerHidden: boolean;
}

/** A unit table with what decides whether it is used. */
interface Rival extends FoundTable {
  readonly table: UnitTable;
  readonly keys: readonly string[];
  readonly hasFigures: boolean;
}

type Pair = (typeof COUNT_PAIRS)[number];

/**
 * The tables that hold the units' figures: forms, other subjects, copies and other periods are set aside, tables of
 * other units joined; for each half (admissions, village heads) the table of the newest period that has come.
 */
export function chooseUnitTables(found: readonly FoundTable[], asOf: CalendarDate | null): ChosenUnitTables {
  const others: OtherTable[] = [];
  const setAside = (rival: Rival, why: UnusedReason, rest: Partial<OtherTable> = {}): void => {
    others.push({
      kind: "units",
      sheet: rival.sheet,
      header: headerArea(rival.candidate),
      why,
      cutOff: lastDay(rival),
      ...rest,
    });
  };
  const all = found.flatMap((one) => rivalOf(one));
  const ofSubject = withoutOtherSubjects(all, setAside);
  const filled = withoutSummaries(withoutForms(ofSubject, setAside), setAside);
  const mapped = filled.filter(isAlone);
  const whole = besideMapped(
    filled.filter(({ candidate }) => candidate.missing.length === 0),
    mapped,
    setAside,
  );
  const parts = filled.filter(({ candidate }) => candidate.missing.length > 0);
  const used: Rival[] = [];
  const earlier: { table: UnitTable; cutOff: CalendarDate }[] = [];
  let isNewerHidden = false;
  const clusters = clustersOf(whole);
  // The office is where the lists of people are, or where most tables are.
  const isOfUnits = [...clusters, parts.filter(isReport)].some(
    (cluster) => cluster.length > 0 && levelOf(cluster) === "units",
  );
  const level = isOfUnits ? "units" : "districts";
  for (const cluster of clusters) {
    // Districts of a province and communes of a district are no parts of one list.
    if (levelOf(cluster) !== level || !isPartOfOurs(cluster, clusters)) {
      for (const rival of cluster) if (!isNamed(rival)) setAside(rival, "other-subject");
      used.push(...cluster.filter(isNamed));
      continue;
    }
    const named = cluster.filter(isNamed);
    const taken = new Set<Rival>(named);
    for (const pair of COUNT_PAIRS) {
      const hasPair = ({ table }: Rival) => pair.every((key) => table.columns[key] !== undefined);
      if (named.some(hasPair)) continue;
      const having = cluster.filter(hasPair);
      const best = bestOf(having, pair, taken, asOf);
      if (best) taken.add(best);
    }
    for (const rival of taken) used.push(rival);
    for (const rival of cluster) {
      if (taken.has(rival)) continue;
      const against = [...taken].find(({ table }) => sharesPair(table, rival.table)) ?? [...taken][0];
      if (!against) continue;
      const why = whyNot(rival, against, asOf);
      if (why === "ambiguous")
        setAside(rival, why, { difference: differenceOf(rival, against) ?? undefined });
      else setAside(rival, why);
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
  const joined = joinedTables(
    used,
    parts,
    found.some(({ table }) => table?.kind === "register"),
  );
  earlier.sort((a, b) => -byNewest({ cutOff: a.cutOff, year: null }, { cutOff: b.cutOff, year: null }));
  return { ...joined, parts: partsOf(joined.units, used, clusters), others, earlier, isNewerHidden };
}

/** Tables in use of other units than the first, and those that the user joins to one with the same counts. */
function partsOf(
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

/** A table of admissions, or of one side of them, that says its day: others of the year are drawn from it. */
function isReport({ cutOff, table: { columns } }: Rival): boolean {
  return cutOff !== null && (columns.plan ?? columns.admitted) !== undefined;
}

function rivalOf(found: FoundTable): Rival[] {
  const { table } = found;
  if (table?.kind !== "units") return [];
  return [{ ...found, table, keys: unitKeysOf(table), hasFigures: holdsFigures(table) }];
}

function holdsFigures(table: UnitTable): boolean {
  return COUNT_KEYS.flatMap((key) => countColumns(table, key)).some((column) =>
    column.distinct.some(({ reading }) => reading.kind !== "blank" && !isZero(reading)),
  );
}

function isZero(reading: CountReading): boolean {
  return (reading.kind === "count" || reading.kind === "text") && reading.value === 0;
}

/** Tables of dues, insurance and the like; also where none of the subject is left: their figures are no headline. */
function withoutOtherSubjects(
  all: readonly Rival[],
  setAside: (rival: Rival, why: UnusedReason) => void,
): Rival[] {
  const subjects = new Map(
    all.map((rival) => {
      return [rival, subjectOf(rival.table, headerWords(rival), rival.title)];
    }),
  );
  const isOurs = all.some((rival) => subjects.get(rival) === "ours");
  const kept = all.filter((rival) => {
    const subject = subjects.get(rival);
    const isPart =
      isOfSome(rival.title) &&
      all.some(
        (other) =>
          subjects.get(other) === "ours" &&
          !isOfSome(other.title) &&
          other.hasFigures &&
          sharesPair(other.table, rival.table) &&
          sharesUnits(other, rival),
      );
    // "Kế hoạch trồng cây" over "Kế hoạch | Thực hiện": a title that says what it is of, and it is not of ours.
    const isOfSomethingElse =
      subject === "unsaid" &&
      saysItsPlan(rival.title) &&
      all.some((other) => subjects.get(other) === "ours" && sharesCount(other.table, rival.table));
    const isOther = !isNamed(rival) && (subject === "other" || isOfSomethingElse || isPart);
    if (isOther) setAside(rival, "other-subject");
    return !isOther;
  });
  // Alone in its workbook it may be what the office calls our subject, or something else altogether.
  return kept.map((rival) =>
    isOurs || !saysItsPlan(rival.title) || isNamed(rival) ? rival : { ...rival, table: inDoubt(rival.table) },
  );
}

/** Of a table of "Chỉ tiêu | Thực hiện" whose title names something that is not known: nobody knows what it counts. */
function inDoubt(table: UnitTable): UnitTable {
  return {
    ...table,
    choices: table.choices.map((choice) =>
      choice.key === "plan" || choice.key === "admitted" ? { ...choice, certainty: "guess" } : choice,
    ),
  };
}

/** "Kế hoạch trồng cây", "Kết quả thực hiện thu gom rác": two words that are no period, place or organisation. */
const ITS_PLAN =
  /\b(?:chi tieu|ke hoach|ket qua|theo doi|thong ke|tinh hinh|tien do)(?: (?:thuc hien|chi tieu|ke hoach|cong tac|giao)){0,6} (?!(?:nam|thang|quy|ky|den|het|tinh|cua|cac|don vi|theo|toan|dang|huyen|xa|phuong|thi|thanh|quan|chi|trong (?:nam|thang|quy|ky)|so|dau|cuoi|khoi|co quan|truong|doanh nghiep|cum|to|nhom|nhiem vu|thuc hien|chi tieu|ke hoach|cong tac|giao|sau|chin|ba|i|ii|iii|iv)\b)[a-z]+ [a-z]+/;

/** Whether a title names something of which it has plan or results. */
function saysItsPlan(title: string): boolean {
  return ITS_PLAN.test(title);
}

/** A form with nothing but names is no data while another table has figures. */
function withoutForms(all: readonly Rival[], setAside: (rival: Rival, why: UnusedReason) => void): Rival[] {
  if (!all.some(({ hasFigures }) => hasFigures)) return [...all];
  return all.filter((rival) => {
    if (!rival.hasFigures && !isNamed(rival)) setAside(rival, "empty-form");
    return rival.hasFigures || isNamed(rival);
  });
}

/**
 * The office's own line in a report to its superior, or one line for each cluster: other names, and in every count the
 * sums of the table of units. Added to these they would double all figures.
 */
function withoutSummaries(
  all: readonly Rival[],
  setAside: (rival: Rival, why: UnusedReason) => void,
): Rival[] {
  return all.filter((rival) => {
    const others = all.filter((other) => other !== rival && !sharesUnits(rival, other));
    // The units may stand in several tables: one below the other, or side by side.
    const together = others.filter((other) => other.sheet === others[0]?.sheet);
    const isSummary =
      !isNamed(rival) && (others.some((other) => sumsUp(rival, [other])) || sumsUp(rival, together));
    if (isSummary) setAside(rival, "copy");
    return !isSummary;
  });
}

/** Whether a table of at most half as many lines comes to the same in all counts; one alone may by chance. */
function sumsUp(rival: Rival, others: readonly Rival[]): boolean {
  const lines = others.reduce((sum, { keys }) => sum + keys.length, 0);
  if (rival.keys.length * 2 > lines) return false;
  const keys = countKeys(rival.table).filter((key) => others.every(({ table }) => table.columns[key]));
  return (
    keys.length >= 2 &&
    keys.every((key) => {
      const sum = sumOf(rival.table, key);
      return sum > 0 && sum === others.reduce((all, { table }) => all + sumOf(table, key), 0);
    })
  );
}

function sumOf(table: UnitTable, key: CountKey): number {
  let sum = 0;
  for (const column of countColumns(table, key)) {
    for (const code of column.codes) {
      const reading = column.distinct[code]?.reading;
      if (reading?.kind === "count" || reading?.kind === "text") sum += reading.value;
    }
  }
  return sum;
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
    isNamed(rival) || subjectOf(rival.table, headerWords(rival), rival.title) === "ours";
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

/** "ĐẢNG ỦY XÃ BÌNH AN" over a table of other units: what one of the other table's units has sent, with its own parts. */
function isReportOfOne({ title, sheet }: Rival, other: Rival): boolean {
  if (sheet === other.sheet) return false;
  return other.keys.some((key) => {
    const { kind, bare } = parseUnitName(key);
    const name = headerKey(bare);
    if (bare.length < 3) return false;
    // Where a column beside them says of what kind the units are, the title says it before the name.
    return kind === ""
      ? COMMUNES.some((commune) => ` ${title} `.includes(` ${commune} ${name} `))
      : ` ${title} `.includes(` ${headerKey(kind)} ${name} `);
  });
}

/** In header keys. */
const COMMUNES = ["xa", "phuong", "thi tran"];

function headerWords({ candidate }: Rival): string {
  return Array.from(candidate.columns.values(), ({ path }) => `${path.above} ${path.short}`).join(" | ");
}

/** Whether most units are districts and towns of a province, which have communes below them. */
function levelOf(cluster: readonly Rival[]): "districts" | "units" {
  const keys = cluster.flatMap((rival) => rival.keys);
  const districts = keys.filter((key) =>
    /^(?:đảng bộ )?(?:huyện|quận|thị xã|thành phố)(?= )/.test(key),
  ).length;
  return districts * 2 > keys.length ? "districts" : "units";
}

function sharesUnits(
  a: { readonly keys: readonly string[] },
  b: { readonly keys: readonly string[] },
): boolean {
  return sharedUnits(a.keys, b.keys) * 10 > Math.min(a.keys.length, b.keys.length);
}

/** Also where one of them is typed without tone marks: two tables of the same units are never parts of one list. */
function sharedUnits(a: readonly string[], b: readonly string[]): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const match = unitMatcher(longer.map(toneless));
  return shorter.filter((key) => match(toneless(key)).kind === "unit").length;
}

/** Where the user has named the table of a half, no other table of that half is used or joined. */
function besideMapped(
  whole: readonly Rival[],
  mapped: readonly Rival[],
  setAside: (rival: Rival, why: UnusedReason, rest?: Partial<OtherTable>) => void,
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

/** Both halves are worth more than one, the admission half more than the heads half. */
function halves({ columns }: UnitTable): number {
  return (columns.plan && columns.admitted ? 2 : 0) + (columns.heads && columns.members ? 1 : 0);
}

function sharesPair(a: UnitTable, b: UnitTable): boolean {
  return COUNT_PAIRS.some((pair) => pair.every((key) => a.columns[key] && b.columns[key]));
}

function sharesCount(a: UnitTable, b: UnitTable): boolean {
  return countKeys(a).some((key) => b.columns[key] !== undefined);
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

/** The table that gives the list of units, and those that hold what it lacks: the other half, or other units. */
function joinedTables(
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
    headerWords(part) === headerWords(units) &&
    names.filter(saysUnit).length * 2 >= names.length &&
    levelOf([part]) === levelOf([units]) &&
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

function countKeys({ columns }: UnitTable): CountKey[] {
  return COUNT_KEYS.filter((key) => columns[key] !== undefined);
}

/** A table of plans alone, where another one has the results of the same units. */
function planWithResults(parts: readonly Rival[]): Rival | undefined {
  return parts.find(
    (part) =>
      part.table.columns.plan &&
      parts.some((other) => other !== part && other.table.columns.admitted && sharesUnits(part, other)),
  );
}
