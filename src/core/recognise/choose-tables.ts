import type {
  EmptyTable,
  GroupTable,
  IncompleteTable,
  OtherTable,
  RecognisedTable,
  RegisterTable,
  RosterTable,
  UnitTable,
  UnusedReason,
} from "../tables/tables.ts";
import { COUNT_PAIRS, type ColumnKey, type CountKey, type TableKind } from "../tables/schema.ts";
import { headerKey } from "../text/canonical.ts";
import type { CalendarDate } from "../values/calendar.ts";
import { chooseLists } from "./choose-lists.ts";
import { chooseUnitTables } from "./choose-unit-tables.ts";
import { OTHER_POSTS } from "./essential-columns.ts";
import { lastDay } from "./periods.ts";
import { isExample } from "./examples.ts";
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
  const [aside, kept] = partition(found, ({ said }) => said?.use === "aside");
  const [examples, ours] = partition(kept, (one) => one.said === null && isBesideExample(one, kept));
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
    others: [
      ...others,
      ...aside.map((one) => unusedTable(one, "set-aside")),
      ...examples.map((one) => unusedTable(one, "other-subject")),
    ].sort(byPosition),
  };
}

/** An example of how a table is filled in, where the table itself is filled in too. */
function isBesideExample(one: FoundTable, found: readonly FoundTable[]): boolean {
  return (
    isExample(one) &&
    found.some((other) => other.candidate.kind === one.candidate.kind && other.table && !isExample(other))
  );
}

function unusedTable(found: FoundTable, why: UnusedReason): OtherTable {
  const { sheet, candidate } = found;
  return { kind: candidate.kind, sheet, header: headerArea(candidate), why, cutOff: lastDay(found) };
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
      if (missing.length === 0 || isOfNoMembers(one, found, chosen) || isOfAllPosts(one, chosen))
        return false;
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

const OF_NO_MEMBERS =
  /\b(?:chua|khong)(?: phai)?(?: la)? (?:dang vien|dv)\b|\bngoai dang\b|\bla quan chung\b/;

/**
 * "Danh sách trưởng thôn chưa là đảng viên": its title says what no column does. It lacks nothing where it is drawn from
 * the roster in use, or where no roster is kept; beside a roster without these people it is a part that is missing there.
 */
function isOfNoMembers(one: FoundTable, found: readonly FoundTable[], { rosters }: ChosenTables): boolean {
  const { kind, missing } = one.candidate;
  if (kind !== "roster" || !missing.includes("member") || !OF_NO_MEMBERS.test(one.title)) return false;
  const isRoster = (other: FoundTable): boolean => other !== one && other.candidate.kind === "roster";
  if (rosters.length === 0) return found.filter(isRoster).every(({ title }) => OF_NO_MEMBERS.test(title));
  const listed = new Set(
    rosters.flatMap(({ columns }) =>
      (columns.person?.distinct ?? []).flatMap(({ reading }) =>
        reading.kind === "text" ? [headerKey(reading.text)] : [],
      ),
    ),
  );
  const names = namesIn(one).filter((name) => name !== "");
  return names.length > 0 && names.filter((name) => listed.has(name)).length * 10 >= names.length * 9;
}

/**
 * "Thôn | Bí thư | Trưởng thôn | Phó thôn | Công an viên": names by post, where the units' table says how many heads are
 * members. Whom to call is all that it is kept for.
 */
function isOfAllPosts({ texts, candidate }: FoundTable, { units, otherHalves }: ChosenTables): boolean {
  if (candidate.kind !== "roster" || !candidate.missing.includes("member")) return false;
  const halves = units ? [units, ...otherHalves] : otherHalves;
  if (!halves.some(({ columns }) => columns.heads && columns.members)) return false;
  const { top, bottom, left, right } = candidate.headerArea;
  const taken = new Set(Array.from(candidate.columns.values(), ({ column }) => column));
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++)
      if (!taken.has(column) && OTHER_POSTS.test(texts.key(row, column))) return true;
  }
  return false;
}

const MOST_NAMES = 500;

/** Header keys of the names under the header of a list that was not read. */
function namesIn({ texts, candidate }: FoundTable): string[] {
  const column = candidate.columns.get("person")?.column;
  const first = candidate.headerArea.bottom + 1;
  const last = Math.min(texts.sheet.block?.bottom ?? -1, first + MOST_NAMES);
  if (column === undefined || last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => texts.key(first + at, column));
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
