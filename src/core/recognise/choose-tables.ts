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
import { COUNT_PAIRS, type ColumnKey, type CountKey, type TableKind } from "../tables/schema.ts";
import type { CalendarDate } from "../values/calendar.ts";
import { chooseLists } from "./choose-lists.ts";
import { chooseUnitTables } from "./choose-unit-tables.ts";
import { lastDay } from "./periods.ts";
import { headerArea } from "./table-area.ts";
import { byPosition, type FoundTable } from "./found-table.ts";

export interface ChosenTables {
  readonly units: UnitTable | null;
  readonly otherHalves: readonly UnitTable[];
  /** Of these the ones that hold other units, not other figures of the same. */
  readonly unitParts: ReadonlySet<UnitTable>;
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
  const [aside, ours] = partition(found, ({ said }) => said?.use === "aside");
  const units = chooseUnitTables(ours, asOf);
  const rosters = chooseLists<RosterTable>(ours, "roster", asOf);
  const registers = chooseLists<RegisterTable>(ours, "register", asOf);
  const groups = chooseLists<GroupTable>(ours, "groups", asOf);
  const others = [...units.others, ...rosters.others, ...registers.others, ...groups.others];
  return {
    units: units.units,
    otherHalves: units.otherHalves,
    unitParts: units.parts,
    earlier: units.earlier,
    isNewerHidden: units.isNewerHidden,
    rosters: rosters.used,
    registers: registers.used,
    groups: groups.used,
    others: [...others, ...aside.map(asideTable)].sort(byPosition),
  };
}

function asideTable(found: FoundTable): OtherTable {
  const { sheet, candidate } = found;
  return {
    kind: candidate.kind,
    sheet,
    header: headerArea(candidate),
    why: "set-aside",
    cutOff: lastDay(found),
  };
}

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

/**
 * Tables without their essential columns matter only where no complete table of their kind is in use; a list of heads
 * that lacks nothing but who is a member is a part of the list in use ("Trưởng ấp chưa là đảng viên").
 */
export function incompleteTables(found: readonly FoundTable[], chosen: ChosenTables): IncompleteTable[] {
  return found
    .filter((one) => {
      const { kind, missing } = one.candidate;
      if (missing.length === 0) return false;
      return !isInUse(chosen, kind) || isPartOfRoster(kind, missing) || isLeftOut(one, found, chosen);
    })
    .filter(({ sheet, candidate }) => !isSetAside(chosen, sheet, headerArea(candidate).top))
    .map(({ sheet, candidate }) => ({
      kind: candidate.kind,
      sheet,
      header: headerArea(candidate),
      missing: candidate.missing,
    }))
    .sort(byPosition);
}

function isPartOfRoster(kind: TableKind, missing: readonly ColumnKey[]): boolean {
  return kind === "roster" && missing.length === 1 && missing[0] === "member";
}

/**
 * One side of the admissions or heads of which nothing else knows the other, or a sheet for a unit that nobody knows
 * among those for other units.
 */
function isLeftOut(one: FoundTable, found: readonly FoundTable[], chosen: ChosenTables): boolean {
  const { table, candidate, isVisible } = one;
  if (!isVisible) return false;
  const halves: UnitTable[] = [...(chosen.units ? [chosen.units] : []), ...chosen.otherHalves];
  if (table?.kind === "units") {
    const isKnown = (key: CountKey) => halves.some(({ columns }) => columns[key] !== undefined);
    const pair = COUNT_PAIRS.find((keys) => keys.some((key) => candidate.missing.includes(key)));
    return pair !== undefined && !halves.includes(table) && !pair.some(isKnown);
  }
  if (table !== null || (candidate.kind !== "roster" && candidate.kind !== "register")) return false;
  const lists: readonly unknown[] = candidate.kind === "roster" ? chosen.rosters : chosen.registers;
  return found.some(
    (other) =>
      other.candidate.missing.includes("unit") && other.table !== null && lists.includes(other.table),
  );
}

/** A form that nobody has filled in yet is no mistake. */
export function emptyTables(found: readonly FoundTable[], chosen: ChosenTables): EmptyTable[] {
  return found
    .filter(
      ({ candidate: { kind, missing }, table }) =>
        table === null && missing.length === 0 && !isInUse(chosen, kind),
    )
    .filter(({ sheet, candidate }) => !isSetAside(chosen, sheet, headerArea(candidate).top))
    .map(({ sheet, candidate }) => ({ kind: candidate.kind, sheet, header: headerArea(candidate) }))
    .sort(byPosition);
}

/** Whether a table is one of those that the figures are taken from. */
export function isUsed(
  { units, otherHalves, rosters, registers, groups }: ChosenTables,
  table: RecognisedTable,
): boolean {
  return [units, ...otherHalves, ...rosters, ...registers, ...groups].includes(table);
}

function isInUse({ units, rosters, registers, groups }: ChosenTables, kind: TableKind): boolean {
  const used = { units: units ? [units] : [], roster: rosters, register: registers, groups };
  return used[kind].length > 0;
}

function isSetAside({ others }: ChosenTables, sheet: number, top: number): boolean {
  return others.some((other) => other.sheet === sheet && other.header.top === top);
}
