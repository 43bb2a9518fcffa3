import type {
  EmptyTable,
  GroupTable,
  IncompleteTable,
  OtherTable,
  RecognisedTable,
  RegisterTable,
  RosterTable,
  UnitTable,
} from "../tables/tables.ts";
import type { TableKind } from "../tables/schema.ts";
import type { CalendarDate } from "../values/calendar.ts";
import { chooseLists } from "./choose-lists.ts";
import { chooseUnitTables } from "./choose-unit-tables.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { headerArea } from "./table-area.ts";
import type { TableCandidate } from "./table-candidates.ts";

/** A header on a sheet, with the table read under it; `table` is null when columns are missing or no row follows. */
export interface FoundTable {
  readonly sheet: number;
  readonly texts: SheetTexts;
  readonly candidate: TableCandidate;
  readonly table: RecognisedTable | null;
  readonly isMapped: boolean;
  readonly isVisible: boolean;
  /** The last day that the table's own title, header or sheet name says; null where they say none. */
  readonly cutOff: CalendarDate | null;
  /** The year it speaks of, where that is all it says of its period. */
  readonly year: number | null;
  /** Header keys of what stands above the table, and of its sheet's name. */
  readonly title: string;
}

export interface ChosenTables {
  readonly units: UnitTable | null;
  readonly otherHalves: readonly UnitTable[];
  readonly rosters: readonly RosterTable[];
  readonly registers: readonly RegisterTable[];
  readonly groups: readonly GroupTable[];
  /** Tables that are not used, with the reason; in order of position. */
  readonly others: readonly OtherTable[];
  /** Earlier tables of the units, oldest first. */
  readonly earlier: readonly { readonly table: UnitTable; readonly cutOff: CalendarDate }[];
  /** A newer period than the one used stands on a hidden sheet. */
  readonly isNewerHidden: boolean;
}

/** Which of several tables of a kind are used, together or alone, and why the others are not (docs/rules/README.md). */
export function chooseTables(found: readonly FoundTable[], asOf: CalendarDate | null): ChosenTables {
  const units = chooseUnitTables(found, asOf);
  const rosters = chooseLists<RosterTable>(found, "roster", asOf);
  const registers = chooseLists<RegisterTable>(found, "register", asOf);
  const groups = chooseLists<GroupTable>(found, "groups", asOf);
  return {
    units: units.units,
    otherHalves: units.otherHalves,
    earlier: units.earlier,
    isNewerHidden: units.isNewerHidden,
    rosters: rosters.used,
    registers: registers.used,
    groups: groups.used,
    others: [...units.others, ...rosters.others, ...registers.others, ...groups.others].sort(byPosition),
  };
}

/** Tables without their essential columns matter only where no complete table of their kind is in use. */
export function incompleteTables(found: readonly FoundTable[], chosen: ChosenTables): IncompleteTable[] {
  return found
    .filter(({ candidate: { kind, missing } }) => missing.length > 0 && !isInUse(chosen, kind))
    .filter(({ sheet, candidate }) => !isSetAside(chosen, sheet, headerArea(candidate).top))
    .map(({ sheet, candidate }) => ({
      kind: candidate.kind,
      sheet,
      header: headerArea(candidate),
      missing: candidate.missing,
    }))
    .sort(byPosition);
}

/** A form that nobody has filled in yet is no mistake. */
export function emptyTables(found: readonly FoundTable[], chosen: ChosenTables): EmptyTable[] {
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

function isSetAside({ others }: ChosenTables, sheet: number, top: number): boolean {
  return others.some((other) => other.sheet === sheet && other.header.top === top);
}

/** In order of sheets, then from top to bottom, then from left to right. */
export function byPosition(
  a: { readonly sheet: number; readonly header: { readonly top: number; readonly left: number } },
  b: { readonly sheet: number; readonly header: { readonly top: number; readonly left: number } },
): number {
  return a.sheet - b.sheet || a.header.top - b.header.top || a.header.left - b.header.left;
}
