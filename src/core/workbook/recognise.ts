import { headerKey } from "../text/canonical.ts";
import type { Settings } from "../settings/settings.ts";
import { readGroupTable, workingGroups } from "./working-groups.ts";
import { mappedCandidate } from "./mapped-table.ts";
import { readPeopleTable } from "./people-table.ts";
import { readersOf, type Readers } from "./readers.ts";
import { SheetTexts } from "./sheet-texts.ts";
import type { WorkbookSnapshot } from "./snapshot.ts";
import { headerArea } from "./table-area.ts";
import { findCandidates, type TableCandidate } from "./table-candidates.ts";
import type {
  GroupTable,
  IncompleteTable,
  RecognisedTable,
  RecognisedWorkbook,
  RegisterTable,
  RosterTable,
  TableKind,
  UnitTable,
  UnusedTable,
} from "./tables.ts";
import { readTitleBlock, type TitleRows } from "./title-block.ts";
import { unitMatcher } from "./unit-matching.ts";
import { readUnitTable } from "./unit-table.ts";
import { joinUnits } from "./units.ts";

/**
 * Understands a workbook by its content: which tables it holds, what their columns mean, which rows are units and
 * people (domain.md §3). Names and positions of sheets and columns do not matter, a mapping in the settings goes
 * first, and sheets that this product wrote are never data. Pure; one pass over each table.
 */
export function recognise(snapshot: WorkbookSnapshot, settings: Settings): RecognisedWorkbook {
  const readers = readersOf(snapshot.date1904);
  const found = snapshot.sheets.flatMap((sheet, index) => {
    if (sheet.mark !== null || !sheet.block) return [];
    const texts = new SheetTexts(sheet);
    return findTables(texts, index, settings, readers);
  });
  const order = [
    ...found.filter(({ sheet }) => snapshot.sheets[sheet]?.visibility === "visible"),
    ...found.filter(({ sheet }) => snapshot.sheets[sheet]?.visibility !== "visible"),
  ];
  const chosen = chooseTables(order, settings);
  const units = joinUnits(chosen.units, chosen.otherHalf, snapshot.sheets);
  const matchUnit = unitMatcher(units.map(({ key }) => key));
  const used: readonly (RecognisedTable | null)[] = [
    chosen.units,
    chosen.otherHalf,
    chosen.roster,
    chosen.register,
    chosen.groups,
  ];
  const tables = used.filter((table) => table !== null).sort(byPosition);
  return {
    tables,
    unitTable: chosen.units,
    otherHalf: chosen.otherHalf,
    roster: chosen.roster,
    register: chosen.register,
    groupTable: chosen.groups,
    units,
    matchUnit,
    workingGroups: workingGroups(chosen.groups, chosen.units, matchUnit),
    unusedTables: chosen.unused,
    incompleteTables: incompleteTables(order, chosen),
    titleBlock: readTitleBlock(titleRows(order, used), snapshot.date1904),
  };
}

/** A header on a sheet, with the table read under it; `table` is null when columns are missing or no row follows. */
interface FoundTable {
  readonly sheet: number;
  readonly texts: SheetTexts;
  readonly candidate: TableCandidate;
  readonly table: RecognisedTable | null;
  readonly isMapped: boolean;
}

function findTables(texts: SheetTexts, sheet: number, settings: Settings, readers: Readers): FoundTable[] {
  const candidates = findCandidates(texts, headerKey(texts.sheet.name), settings.ratioBase);
  const mapped = (["units", "roster", "register", "groups"] as const).flatMap((kind) => {
    const mapping = settings.tables[kind];
    if (mapping?.sheet.normalize("NFC") !== texts.sheet.name.normalize("NFC")) return [];
    return mappedCandidate(texts, kind, mapping.columns, candidates) ?? [];
  });
  const replaced = new Set(mapped.map(({ window }) => window.top));
  const all = [...mapped, ...candidates.filter(({ window, kind }) => !isReplaced(window.top, kind))];
  return all
    .sort((a, b) => a.window.top - b.window.top || a.window.left - b.window.left)
    .map((candidate) => {
      const lastRow = lastRowUnder(candidate, all, texts.sheet.block?.bottom ?? -1);
      const table =
        candidate.missing.length > 0 ? null : readTable(texts, sheet, candidate, lastRow, readers);
      return { sheet, texts, candidate, table, isMapped: mapped.includes(candidate) };
    });

  function isReplaced(top: number, kind: TableKind): boolean {
    return (
      replaced.has(top) && mapped.some((candidate) => candidate.kind === kind || candidate.window.top === top)
    );
  }
}

/** A table ends where the next header over some of its columns begins. */
function lastRowUnder({ window }: TableCandidate, all: readonly TableCandidate[], lastRow: number): number {
  let last = lastRow;
  for (const { window: other } of all) {
    const isBelow = other.top > window.bottom && other.left <= window.right && other.right >= window.left;
    if (isBelow) last = Math.min(last, other.top - 1);
  }
  return last;
}

function readTable(
  texts: SheetTexts,
  sheet: number,
  candidate: TableCandidate,
  lastRow: number,
  readers: Readers,
): RecognisedTable | null {
  const { kind } = candidate;
  if (kind === "units") return readUnitTable(texts, sheet, candidate, lastRow, readers);
  if (kind === "groups") return readGroupTable(texts, sheet, candidate, lastRow, readers);
  return readPeopleTable(texts, sheet, { ...candidate, kind }, lastRow, readers);
}

interface ChosenTables {
  readonly units: UnitTable | null;
  readonly otherHalf: UnitTable | null;
  readonly roster: RosterTable | null;
  readonly register: RegisterTable | null;
  readonly groups: GroupTable | null;
  readonly unused: readonly UnusedTable[];
}

/** One table of each kind: the mapped one, else the one that holds most, else the first. */
function chooseTables(found: readonly FoundTable[], settings: Settings): ChosenTables {
  const unitTables = ranked(found, "units", settings).filter((table) => table.kind === "units");
  const [units = null] = unitTables;
  const otherHalf =
    units === null ? null : (unitTables.slice(1).find((table) => completes(units, table)) ?? null);
  const rosters = ranked(found, "roster", settings).filter((table) => table.kind === "roster");
  const registers = ranked(found, "register", settings).filter((table) => table.kind === "register");
  const groups = ranked(found, "groups", settings).filter((table) => table.kind === "groups");
  const used = new Set<RecognisedTable | null | undefined>([
    units,
    otherHalf,
    rosters[0],
    registers[0],
    groups[0],
  ]);
  const unused = [...unitTables, ...rosters, ...registers, ...groups]
    .filter((table) => !used.has(table))
    .sort(byPosition)
    .map(({ kind, sheet, header }) => ({ kind, sheet, header }));
  return {
    units,
    otherHalf,
    roster: rosters[0] ?? null,
    register: registers[0] ?? null,
    groups: groups[0] ?? null,
    unused,
  };
}

function ranked(found: readonly FoundTable[], kind: TableKind, settings: Settings): RecognisedTable[] {
  const isMapped = settings.tables[kind] !== undefined;
  return found
    .filter(({ candidate }) => candidate.kind === kind)
    .sort((a, b) => (isMapped ? Number(b.isMapped) - Number(a.isMapped) : 0) || halves(b) - halves(a))
    .flatMap(({ table }) => table ?? []);
}

/** For unit tables: both halves are worth more than one, the admission half more than the heads half. */
function halves({ candidate: { kind, columns } }: FoundTable): number {
  if (kind !== "units") return 0;
  const admission = columns.has("plan") && columns.has("admitted");
  return (admission ? 2 : 0) + (columns.has("heads") && columns.has("members") ? 1 : 0);
}

/** Whether a second unit table holds the half that the first lacks. */
function completes(first: UnitTable, second: UnitTable): boolean {
  const lacksHeads = !first.columns.heads && !first.columns.members;
  const lacksAdmission = !first.columns.plan && !first.columns.admitted;
  if (lacksHeads && second.columns.heads && second.columns.members) {
    return !second.columns.plan || !second.columns.admitted;
  }
  return Boolean(lacksAdmission && second.columns.plan && second.columns.admitted);
}

/** Tables without their essential columns matter only where no complete table of their kind is in use. */
function incompleteTables(found: readonly FoundTable[], chosen: ChosenTables): IncompleteTable[] {
  return found
    .filter(({ candidate: { kind, missing } }) => missing.length > 0 && chosen[kind] === null)
    .map(({ sheet, candidate }) => ({
      kind: candidate.kind,
      sheet,
      header: headerArea(candidate),
      missing: candidate.missing,
    }))
    .sort(byPosition);
}

/** Title blocks of the unit tables first, then of the others, each sheet once. */
function titleRows(found: readonly FoundTable[], used: readonly (RecognisedTable | null)[]): TitleRows[] {
  const sheets = new Set<number>();
  return used.flatMap((table) => {
    if (table === null || sheets.has(table.sheet)) return [];
    sheets.add(table.sheet);
    const tables = found.filter(({ sheet }) => sheet === table.sheet);
    const top = Math.min(...tables.map(({ candidate }) => candidate.window.top));
    const texts = tables[0]?.texts;
    return texts ? [{ texts, headerRow: top, headerBottom: table.header.bottom }] : [];
  });
}

function byPosition(
  a: { readonly sheet: number; readonly header: { readonly top: number; readonly left: number } },
  b: { readonly sheet: number; readonly header: { readonly top: number; readonly left: number } },
): number {
  return a.sheet - b.sheet || a.header.top - b.header.top || a.header.left - b.header.left;
}
