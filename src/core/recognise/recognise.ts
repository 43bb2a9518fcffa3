import { atOnce, type Steps } from "../values/steps.ts";
import { headerKey } from "../text/canonical.ts";
import { periodOf } from "../settings/period.ts";
import type { Settings } from "../settings/settings.ts";
import { chooseTables, emptyTables, incompleteTables, isUsed, type ChosenTables } from "./choose-tables.ts";
import { byPosition, type FoundTable } from "./found-table.ts";
import { readGroupTable, workingGroups } from "./working-groups.ts";
import { joinedList } from "./joined-list.ts";
import { isNamed, saidCandidate, saidOf, type SaidMapping } from "./mapped-table.ts";
import { readPeopleTable } from "./people-table.ts";
import { readersOf, type Readers } from "../tables/readers.ts";
import { SheetTexts } from "./sheet-texts.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import type { TableCandidate } from "./table-candidate.ts";
import { findCandidates, overlaps, titleAbove } from "./table-candidates.ts";
import type {
  OtherTable,
  RecognisedTable,
  RecognisedWorkbook,
  SaidOfTable,
  TitleBlock,
  UnitMatch,
} from "../tables/tables.ts";
import { readTitleBlock, type TitleRows } from "./title-block.ts";
import { compareDates, type CalendarDate } from "../values/calendar.ts";
import { withUnitColumn } from "./unit-choice.ts";
import { unreadHeaders } from "./unread-headers.ts";
import { supportedByLists } from "./support-of-lists.ts";
import { successorsOf, withSuccessors } from "./successors.ts";
import { unitMatcher } from "./unit-matching.ts";
import { readUnitTable } from "./unit-table.ts";
import { COUNTED, joinUnits } from "./units.ts";
import { yearAgoBeside } from "./year-ago.ts";

/**
 * Understands a workbook by its content: which tables it holds, what their columns mean, which rows are units and
 * people (docs/domain.md §3). Names and positions of sheets and columns do not matter, a mapping in the settings goes
 * first, and sheets that this product wrote are never data. Pure; one pass over each table.
 */
export function recognise(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  today: CalendarDate | null = null,
): RecognisedWorkbook {
  return atOnce(recogniseInSteps(snapshot, settings, today));
}

/** `today`: of several periods the newest that has come is used; null takes the newest. */
export function* recogniseInSteps(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  today: CalendarDate | null = null,
): Steps<RecognisedWorkbook> {
  const readers = readersOf(snapshot.date1904);
  const sheets = snapshot.sheets.flatMap((sheet, index) =>
    sheet.mark !== null || !sheet.block ? [] : [new SheetTexts(sheet, index)],
  );
  const headers = sheets.flatMap((texts) => findHeaders(texts, settings));
  yield;
  const read = yield* readTables(headers, readers);
  const asOf = settings.cutOff ?? today;
  const found = withPeriods(read, snapshot, settings.planYear ?? asOf?.year ?? null);
  const chosen = chooseTables(found, asOf);
  const units = joinUnits(chosen.units, chosen.otherHalves, snapshot.sheets, COUNTED, chosen.unitParts);
  const roster = joinedList(chosen.rosters);
  const register = joinedList(chosen.registers);
  const titleBlock = titleBlockOf(found, chosen, snapshot.date1904);
  const matchUnit = withSuccessors(
    unitMatcher(units.map(({ key }) => key)),
    successorsOf(settings, sheets),
    today ? periodOf(settings, titleBlock, today).cutOff : (settings.cutOff ?? titleBlock.cutOff),
  );
  const supported = <Table extends RecognisedTable>(table: Table): Table =>
    supportedByLists(table, { roster, register }, matchUnit);
  const unitTable = chosen.units && supported(chosen.units);
  const otherHalves = chosen.otherHalves.map(supported);
  return {
    tables: tablesInUse({ ...chosen, units: unitTable, otherHalves }).sort(byPosition),
    unitTable,
    otherHalves,
    roster,
    register,
    groupTable: joinedList(chosen.groups),
    units,
    matchUnit,
    workingGroups: workingGroups(
      joinedList(chosen.groups),
      unitTable ? [unitTable, ...otherHalves] : [],
      matchUnit,
    ),
    otherTables: chosen.others.map((other) => withSaid(other, found)),
    periods: chosen.earlier.map(({ table, cutOff }) => ({
      cutOff,
      sheet: table.sheet,
      units: joinUnits(table, [], snapshot.sheets),
    })),
    yearAgo: yearAgoBeside(units, chosen, snapshot.sheets),
    isNewerHidden: chosen.isNewerHidden,
    incompleteTables: [
      ...incompleteTables(found, chosen),
      ...unreadHeaders(sheets, snapshot, chosen, matchUnit, readers),
    ],
    emptyTables: emptyTables(found, chosen),
    titleBlock,
    lostMappings: lostMappings(settings, found, chosen),
  };
}

/** All tables that are used: those of units first, then the lists. */
function tablesInUse({
  units,
  otherHalves,
  rosters,
  registers,
  groups,
}: Pick<ChosenTables, "units" | "otherHalves" | "rosters" | "registers" | "groups">): RecognisedTable[] {
  return [...(units ? [units] : []), ...otherHalves, ...rosters, ...registers, ...groups];
}

function titleBlockOf(found: readonly FoundTable[], chosen: ChosenTables, date1904: boolean): TitleBlock {
  const titles = readTitleBlock(titleRows(found, tablesInUse(chosen).toSorted(newestListFirst)), date1904);
  return withNamedPeriod(
    // Of several tables below each other the one that is used says up to when its figures are.
    { ...titles, cutOff: chosen.units?.cutOff ?? titles.cutOff },
    found.filter(({ table }) => table !== null && isUsed(chosen, table)),
  );
}

type ReadHeader = Omit<FoundTable, "isVisible" | "cutOff" | "year" | "title">;

/** Each table with what its own title says of its period; one below another with none takes the upper one's. */
function withPeriods(
  read: readonly ReadHeader[],
  snapshot: WorkbookSnapshot,
  otherYear: number | null,
): FoundTable[] {
  const found: FoundTable[] = [];
  for (const one of read) {
    const above = found.filter((other) => isAbove(other, one));
    const stated = statedAbove(one, above, snapshot.date1904, otherYear);
    // The user's word goes before all titles, and a title's before that of the table above.
    const own = one.said?.cutOff ?? stated.cutOff;
    const upper = own === null && stated.year === null ? above.at(-1) : undefined;
    const cutOff = own ?? upper?.cutOff ?? null;
    found.push({
      ...one,
      table: one.table && { ...one.table, cutOff, ...saidProperty(one) },
      isVisible: snapshot.sheets[one.sheet]?.visibility === "visible",
      cutOff,
      year: cutOff === null ? (stated.year ?? upper?.year ?? null) : cutOff.year,
      title: stated.title,
    });
  }
  return found;
}

function isAbove(other: FoundTable, { sheet, candidate }: ReadHeader): boolean {
  return other.sheet === sheet && other.candidate.headerArea.bottom < candidate.headerArea.top;
}

/** What stands between a table's header and the tables above it, and what the sheet is called. */
function statedAbove(
  { texts, candidate: { headerArea } }: ReadHeader,
  above: readonly FoundTable[],
  date1904: boolean,
  otherYear: number | null,
): Pick<FoundTable, "cutOff" | "year" | "title"> {
  const firstRow = Math.max(
    0,
    ...above.map(({ table, candidate }) => (table?.data.bottom ?? candidate.headerArea.bottom) + 1),
  );
  const title = { texts, firstRow, headerRow: headerArea.top, headerBottom: headerArea.bottom };
  const said = readTitleBlock([title], date1904, otherYear);
  const words = titleAbove(texts, headerArea, firstRow);
  const inName = /(?<!\d)(20\d\d)(?!\d)/.exec(texts.sheet.name)?.[1];
  // A header may name last year too, and a sheet is called after its own.
  const inTitle = readTitleBlock([{ ...title, headerBottom: headerArea.top - 1 }], date1904).planYear;
  return {
    cutOff: said.cutOff,
    year: inTitle ?? termOver(words, otherYear) ?? (inName === undefined ? said.planYear : Number(inName)),
    title: `${words} ${headerKey(texts.sheet.name)}`,
  };
}

function saidProperty(found: Pick<FoundTable, "said"> | undefined): { readonly said?: SaidOfTable } {
  if (!found?.said) return {};
  const { use = "alone", cutOff = null } = found.said;
  return { said: { use, cutOff } };
}

/** A table that is not used, with what the user said of it. */
function withSaid(other: OtherTable, found: readonly FoundTable[]): OtherTable {
  const own = found.find(({ sheet, candidate }) => isSamePlace(other, sheet, candidate));
  return { ...other, ...saidProperty(own) };
}

function isSamePlace(other: OtherTable, sheet: number, { kind, headerArea }: TableCandidate): boolean {
  return (
    other.kind === kind &&
    other.sheet === sheet &&
    other.header.top === headerArea.top &&
    overlaps({ ...other.header, bottom: headerArea.bottom }, headerArea)
  );
}

/** The day that the user names for the table of units goes before any title, that of a list where no title says one. */
function withNamedPeriod(titleBlock: TitleBlock, used: readonly FoundTable[]): TitleBlock {
  const named = (isUnits: boolean) =>
    used.find(({ candidate, said }) => said?.cutOff && (candidate.kind === "units") === isUnits)?.said
      ?.cutOff;
  return { ...titleBlock, cutOff: named(true) ?? titleBlock.cutOff ?? named(false) ?? null };
}

/** What the user said of tables that are not there. */
function lostMappings(
  settings: Settings,
  found: readonly FoundTable[],
  chosen: ChosenTables,
): RecognisedWorkbook["lostMappings"] {
  return saidOf(settings).filter((said) => {
    const there = found.filter((one) => one.said?.kind === said.kind && one.said.index === said.index);
    if (said.use === "aside") return there.length === 0;
    return !there.some(
      (one) =>
        one.table !== null && one.table.rows.length > 0 && (!isNamed(one) || isUsed(chosen, one.table)),
    );
  });
}

/** The last year of the term that a title names, if it is over: "nhiệm kỳ 2017-2022". */
function termOver(title: string, thisYear: number | null): number | null {
  const end = Number(/\bnhiem ky (?:(?:19|20)\d\d )?((?:19|20)\d\d)\b/.exec(title)?.[1]);
  return thisYear !== null && end < thisYear ? end : null;
}

/** Of the parts of a list that speak of several months, the newest says up to when its people are. */
function newestListFirst(a: RecognisedTable, b: RecognisedTable): number {
  if (a.kind !== b.kind || a.kind === "units" || !a.cutOff || !b.cutOff) return 0;
  return compareDates(b.cutOff, a.cutOff);
}

/** A header on a sheet, and where the table under it must end. */
interface FoundHeader extends Omit<ReadHeader, "table"> {
  readonly lastRow: number;
}

function findHeaders(texts: SheetTexts, settings: Settings): FoundHeader[] {
  const candidates = findCandidates(texts, headerKey(texts.sheet.name), settings.ratioBase).filter(
    ({ kind }) => settings.tables[kind] !== null,
  );
  const mapped = new Map<TableCandidate, SaidMapping>();
  for (const said of saidOf(settings)) {
    const candidate = saidCandidate(texts, said, candidates);
    if (candidate && !mapped.has(candidate)) mapped.set(candidate, said);
  }
  const named = [...mapped.keys()];
  const isReplaced = ({ headerArea }: TableCandidate) =>
    named.some((one) => overlaps(one.headerArea, headerArea));
  const all = [...named, ...candidates.filter((candidate) => !isReplaced(candidate))];
  return all
    .flatMap((candidate) =>
      [candidate, ...(candidate.inSameRows ? [candidate.inSameRows] : [])].map((own) => ({
        own,
        said: mapped.get(candidate) ?? null,
      })),
    )
    .sort(
      ({ own: a }, { own: b }) =>
        a.headerArea.top - b.headerArea.top || a.headerArea.left - b.headerArea.left,
    )
    .map(({ own, said }) => ({
      sheet: texts.index,
      texts,
      candidate: own,
      lastRow: lastRowUnder(own, all, texts.sheet.block?.bottom ?? -1),
      said,
    }));
}

/** Unit tables first: a list of people may name its units in headings, which only the units' names tell. */
function* readTables(headers: readonly FoundHeader[], readers: Readers): Steps<ReadHeader[]> {
  const tables = new Map<FoundHeader, RecognisedTable | null>();
  for (const header of headers.filter(({ candidate }) => candidate.kind === "units")) {
    const { texts, candidate, lastRow } = header;
    // A plan without results, or the other way round, may be completed by another table.
    const isUsable =
      candidate.missing.length === 0 || (candidate.missing.length === 1 && candidate.columns.has("unit"));
    tables.set(header, isUsable ? readUnitTable(texts, candidate, lastRow, readers) : null);
  }
  const names = [...tables.values()].flatMap((table) =>
    table?.kind === "units" ? table.columns.unit.distinct.map(({ reading }) => reading.key) : [],
  );
  const match = unitMatcher(names);
  const found: ReadHeader[] = [];
  for (const header of headers) {
    const table = tables.get(header);
    found.push({
      ...header,
      table: table === undefined ? yield* readListed(header, readers, match, names.length === 0) : table,
    });
    yield;
  }
  return found;
}

/** A list of people or of working groups; of people also without a column of units, if headings name them. */
function* readListed(
  { texts, candidate, lastRow }: FoundHeader,
  readers: Readers,
  match: (key: string) => UnitMatch,
  areNone: boolean,
): Steps<RecognisedTable | null> {
  const { kind, missing } = candidate;
  if (kind === "units" || (kind === "groups" && missing.length > 0)) return null;
  if (missing.some((key) => key !== "unit" && key !== "role")) return null;
  if (kind === "groups") return readGroupTable(texts, candidate, lastRow, readers);
  const chosen = withUnitColumn(texts, candidate, (key) => match(key).kind === "unit", areNone);
  const isUnit = (key: string) => {
    const found = match(key);
    return found.kind === "unit" || found.suggestion !== null;
  };
  return yield* readPeopleTable(texts, { ...chosen, kind }, lastRow, readers, { isUnit, areNone });
}

/** A table ends where the next header over some of its columns begins. */
function lastRowUnder(
  { headerArea }: TableCandidate,
  all: readonly TableCandidate[],
  lastRow: number,
): number {
  let last = lastRow;
  for (const { headerArea: other } of all) {
    const isBelow =
      other.top > headerArea.bottom && other.left <= headerArea.right && other.right >= headerArea.left;
    if (isBelow) last = Math.min(last, other.top - 1);
  }
  return last;
}

/** Title blocks of the unit tables first, then of the others, each sheet once. */
function titleRows(found: readonly FoundTable[], used: readonly RecognisedTable[]): TitleRows[] {
  const sheets = new Set<number>();
  return used.flatMap((table) => {
    if (sheets.has(table.sheet)) return [];
    sheets.add(table.sheet);
    const tables = found.filter(({ sheet }) => sheet === table.sheet);
    const top = Math.min(...tables.map(({ candidate }) => candidate.headerArea.top));
    const texts = tables[0]?.texts;
    return texts ? [{ texts, headerRow: top, headerBottom: table.header.bottom }] : [];
  });
}
