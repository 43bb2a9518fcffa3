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
} from "./tables.ts";

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
  readonly otherHalf: UnitTable | null;
  readonly roster: RosterTable | null;
  readonly register: RegisterTable | null;
  readonly groups: GroupTable | null;
  readonly unused: readonly UnusedTable[];
}

/** One table of each kind: the mapped one, else the one that holds most, else the first. */
export function chooseTables(found: readonly FoundTable[], settings: Settings): ChosenTables {
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
export function incompleteTables(found: readonly FoundTable[], chosen: ChosenTables): IncompleteTable[] {
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

/** In order of sheets, then from top to bottom, then from left to right. */
export function byPosition(
  a: { readonly sheet: number; readonly header: { readonly top: number; readonly left: number } },
  b: { readonly sheet: number; readonly header: { readonly top: number; readonly left: number } },
): number {
  return a.sheet - b.sheet || a.header.top - b.header.top || a.header.left - b.header.left;
}
