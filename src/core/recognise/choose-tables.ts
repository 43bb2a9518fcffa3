import type { Settings } from "../settings/settings.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { headerArea } from "./table-area.ts";
import type { TableCandidate } from "./table-candidates.ts";
import type {
  GroupTable,
  IncompleteTable,
  RecognisedTable,
  RegisterTable,
  RosterTable,
  TableKind,
  UnitTable,
  UnusedTable,
} from "../tables/tables.ts";
import { unitMatcher } from "./unit-matching.ts";
import { unitKeysOf } from "./units.ts";

/** A header on a sheet, with the table read under it; `table` is null when columns are missing or no row follows. */
export interface FoundTable {
  readonly sheet: number;
  readonly texts: SheetTexts;
  readonly candidate: TableCandidate;
  readonly table: RecognisedTable | null;
  readonly isMapped: boolean;
}

export interface ChosenTables {
  readonly units: UnitTable | null;
  readonly otherHalves: readonly UnitTable[];
  readonly rosters: readonly RosterTable[];
  readonly registers: readonly RegisterTable[];
  readonly groups: readonly GroupTable[];
  readonly unused: readonly UnusedTable[];
}

/** One table of each kind: the mapped one, else the one that holds most, else the first. */
export function chooseTables(found: readonly FoundTable[], settings: Settings): ChosenTables {
  const unitTables = ranked(found, "units", settings).filter((table) => table.kind === "units");
  const { units, otherHalves } = joinedTables(unitTables, partTables(found));
  const rosters = ranked(found, "roster", settings).filter((table) => table.kind === "roster");
  const registers = ranked(found, "register", settings).filter((table) => table.kind === "register");
  const groups = ranked(found, "groups", settings).filter((table) => table.kind === "groups");
  const used = new Set<RecognisedTable | null | undefined>([
    units,
    ...otherHalves,
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
    otherHalves,
    rosters: rosters.slice(0, 1),
    registers: registers.slice(0, 1),
    groups: groups.slice(0, 1),
    unused,
  };
}

function ranked(found: readonly FoundTable[], kind: TableKind, settings: Settings): RecognisedTable[] {
  const isMapped = settings.tables[kind] !== undefined;
  return found
    .filter(
      ({ candidate }) => candidate.kind === kind && (kind !== "units" || candidate.missing.length === 0),
    )
    .sort((a, b) => (isMapped ? Number(b.isMapped) - Number(a.isMapped) : 0) || halves(b) - halves(a))
    .flatMap(({ table }) => table ?? []);
}

/** For unit tables: both halves are worth more than one, the admission half more than the heads half. */
function halves({ candidate: { kind, columns } }: FoundTable): number {
  if (kind !== "units") return 0;
  const admission = columns.has("plan") && columns.has("admitted");
  return (admission ? 2 : 0) + (columns.has("heads") && columns.has("members") ? 1 : 0);
}

/** Unit tables with only the plan or only the results, which together are a whole half. */
function partTables(found: readonly FoundTable[]): UnitTable[] {
  return found.flatMap(({ candidate: { missing }, table }) =>
    missing.length > 0 && table?.kind === "units" ? table : [],
  );
}

/** The table that gives the list of units, and those that hold what it lacks. */
function joinedTables(
  whole: readonly UnitTable[],
  parts: readonly UnitTable[],
): { readonly units: UnitTable | null; readonly otherHalves: readonly UnitTable[] } {
  const plan = whole.some(({ columns }) => columns.admitted) ? undefined : planWithResults(parts);
  const units = plan ?? whole[0] ?? null;
  if (units === null) return { units, otherHalves: [] };
  const held = new Set<CountKey>(countKeys(units));
  const otherHalves = [...whole, ...parts].filter((table) => {
    if (table === units) return false;
    const keys = countKeys(table);
    const isSecondOfAPair = PAIRS.some((pair) => pair.every((key) => held.has(key) && keys.includes(key)));
    const completes = PAIRS.some(
      (pair) =>
        !pair.every((key) => held.has(key)) && pair.every((key) => held.has(key) || keys.includes(key)),
    );
    if (isSecondOfAPair || !completes || (parts.includes(table) && !sharesUnits(units, table))) return false;
    keys.forEach((key) => held.add(key));
    return true;
  });
  return { units, otherHalves };
}

const PAIRS = [
  ["plan", "admitted"],
  ["heads", "members"],
] as const;
type CountKey = (typeof PAIRS)[number][number];

function countKeys({ columns }: UnitTable): CountKey[] {
  return PAIRS.flat().filter((key) => columns[key] !== undefined);
}

/** A table of plans alone, where another one has the results of the same units. */
function planWithResults(parts: readonly UnitTable[]): UnitTable | undefined {
  return parts.find(
    (table) =>
      table.columns.plan && parts.some((other) => other.columns.admitted && sharesUnits(table, other)),
  );
}

/** Whether most units of the shorter table are in the other one too. */
function sharesUnits(a: UnitTable, b: UnitTable): boolean {
  const [shorter, longer] = a.rows.length <= b.rows.length ? [a, b] : [b, a];
  const match = unitMatcher(unitKeysOf(longer));
  const keys = unitKeysOf(shorter);
  return keys.filter((key) => match(key).kind === "unit").length * 2 > keys.length;
}

/** Tables without their essential columns matter only where no complete table of their kind is in use. */
export function incompleteTables(found: readonly FoundTable[], chosen: ChosenTables): IncompleteTable[] {
  return found
    .filter(({ candidate: { kind, missing } }) => missing.length > 0 && !isInUse(chosen, kind))
    .map(({ sheet, candidate }) => ({
      kind: candidate.kind,
      sheet,
      header: headerArea(candidate),
      missing: candidate.missing,
    }))
    .sort(byPosition);
}

/** A form that nobody has filled in yet is no mistake. */
export function emptyTables(found: readonly FoundTable[], chosen: ChosenTables): UnusedTable[] {
  return found
    .filter(
      ({ candidate: { kind, missing }, table }) =>
        table === null && missing.length === 0 && !isInUse(chosen, kind),
    )
    .map(({ sheet, candidate }) => ({ kind: candidate.kind, sheet, header: headerArea(candidate) }))
    .sort(byPosition);
}

function isInUse({ units, rosters, registers, groups }: ChosenTables, kind: TableKind): boolean {
  const used = { units: units ? [units] : [], roster: rosters, register: registers, groups };
  return used[kind].length > 0;
}

/** In order of sheets, then from top to bottom, then from left to right. */
export function byPosition(
  a: { readonly sheet: number; readonly header: { readonly top: number; readonly left: number } },
  b: { readonly sheet: number; readonly header: { readonly top: number; readonly left: number } },
): number {
  return a.sheet - b.sheet || a.header.top - b.header.top || a.header.left - b.header.left;
}
