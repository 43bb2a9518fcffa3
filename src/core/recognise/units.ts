import { valueAt, type SheetSnapshot } from "../values/snapshot.ts";
import type { Column } from "../tables/column.ts";
import type { Held, Unit, UnitTable } from "../tables/tables.ts";
import type { CountReading, PercentReading, TextReading } from "../values/readings.ts";
import { COUNT_KEYS, type CountKey } from "../tables/schema.ts";
import { countColumns, rowsByUnit, sumOfCounts } from "../tables/table-columns.ts";
import { resolvedKeys, unitMatcher } from "./unit-matching.ts";

/** The columns that the four counts are read from. */
export interface CountColumns {
  readonly plan: "plan" | "planYearAgo";
  readonly admitted: "admitted" | "admittedYearAgo";
  readonly heads: "heads" | "headsYearAgo";
  readonly members: "members" | "membersYearAgo";
}

export const COUNTED: CountColumns = {
  plan: "plan",
  admitted: "admitted",
  heads: "heads",
  members: "members",
};

/**
 * The units with their halves joined: first those of the unit table in its order, also where a name is blank;
 * units that only another half has follow. A part of the list with a unit that has these counts already has another unit of
 * the same name: it follows too, and nothing of it is lost.
 */
export function joinUnits(
  unitTable: UnitTable | null,
  otherHalves: readonly UnitTable[],
  sheets: readonly SheetSnapshot[],
  of: CountColumns = COUNTED,
  parts: ReadonlySet<UnitTable> = new Set(),
): Unit[] {
  if (!unitTable) return [];
  const halves = [unitTable, ...otherHalves];
  const resolved = resolvedKeys(halves.flatMap(unitKeysOf));
  const groupRowOf = innermostGroupRows(unitTable);
  let at = 0;
  const nextKey = () => resolved[at++] ?? "";
  const units = rowsByUnit(unitTable).map((rows) =>
    unitOf(unitTable, rows, { key: nextKey(), groupRow: groupRowOf.get(rows[0] ?? -1) ?? null }, sheets, of),
  );
  // Which counts each unit has columns for, whatever of them is joined here.
  const held = units.map(() => countKeysOf(unitTable));
  for (const half of otherHalves) {
    const own = countKeysOf(half);
    const match = unitMatcher(units.map(({ key }) => key));
    const joined = new Set<number>();
    for (const rows of rowsByUnit(half)) {
      const other = unitOf(half, rows, { key: nextKey(), groupRow: null }, sheets, of);
      const found = match(other.key);
      const unit = found.kind === "unit" ? units[found.unit] : undefined;
      const known = found.kind === "unit" ? held[found.unit] : undefined;
      const isAnother = parts.has(half) && own.every((key) => known?.includes(key));
      if (found.kind !== "unit" || !unit || joined.has(found.unit) || isAnother) {
        units.push(other);
        held.push(own);
      } else {
        joined.add(found.unit);
        held[found.unit] = [...(known ?? []), ...own];
        units[found.unit] = withHalf(unit, other);
      }
    }
  }
  return units;
}

function countKeysOf({ columns }: UnitTable): readonly CountKey[] {
  return COUNT_KEYS.filter((key) => columns[key] !== undefined);
}

/** Canonical keys of the units of a table, in order. */
export function unitKeysOf(table: UnitTable): string[] {
  return rowsByUnit(table).map(([row = -1]) => table.columns.unit.reading(row)?.key ?? "");
}

/** The innermost group row over each data row; a heading goes before the sum below the same units. */
function innermostGroupRows({ groupRows, rows }: UnitTable): Map<number, number> {
  const innermost = new Map<number, number>();
  groupRows.forEach(({ row, summedRows }, index) => {
    for (const member of summedRows) {
      const current = groupRows[innermost.get(member) ?? -1];
      const isHeading = row < (rows[member] ?? 0);
      const isInner = !current || summedRows.length < current.summedRows.length;
      if (isInner || (isHeading && summedRows.length === current.summedRows.length))
        innermost.set(member, index);
    }
  });
  return innermost;
}

function unitOf(
  table: UnitTable,
  dataRows: readonly number[],
  { key, groupRow }: Pick<Unit, "key" | "groupRow">,
  sheets: readonly SheetSnapshot[],
  of: CountColumns,
): Unit {
  const { columns, sheet, rows } = table;
  const [row = -1] = dataRows;
  const reading = readingOf(columns.unit, row);
  const kind = columns.kind ? readingOf(columns.kind, row).text : "";
  return {
    name: reading.text,
    key,
    nameCell: { sheet, row: rows[row] ?? 0, column: columns.unit.column },
    groupRow,
    kind: kind === "" ? null : kind,
    plan: heldCount(table, of.plan, dataRows, sheets),
    admitted: heldCount(table, of.admitted, dataRows, sheets),
    percent: heldPercent(table, columns.percent, dataRows, sheets),
    heads: heldCount(table, of.heads, dataRows, sheets),
    members: heldCount(table, of.members, dataRows, sheets),
    headPercent: heldPercent(table, columns.headPercent, dataRows, sheets),
  };
}

/** What a unit holds in a column that is not there: the same for all. */
const NO_COUNT: Held<CountReading> = { cell: null, value: "", reading: { kind: "blank" } };
const NO_PERCENT: Held<PercentReading> = { cell: null, value: "", reading: { kind: "blank" } };

function readingOf(column: Column<TextReading>, row: number): TextReading {
  return column.reading(row) ?? { kind: "blank", text: "", key: "" };
}

function held<Reading>(
  table: UnitTable,
  column: Column<Reading> | undefined,
  row: number,
  sheets: readonly SheetSnapshot[],
  nothing: Held<Reading>,
): Held<Reading> {
  const sheet = sheets[table.sheet];
  if (!column || !sheet) return nothing;
  const cell = { sheet: table.sheet, row: table.rows[row] ?? 0, column: column.column };
  const reading = column.reading(row) ?? nothing.reading;
  return { cell, value: valueAt(sheet, cell.row, cell.column), reading };
}

/** The percentage of a unit with several rows is one of all of them only where it stands in the first alone. */
function heldPercent(
  table: UnitTable,
  column: Column<PercentReading> | undefined,
  rows: readonly number[],
  sheets: readonly SheetSnapshot[],
): Held<PercentReading> {
  const [first = -1, ...others] = rows;
  const isOfEach = others.some((row) => column?.reading(row)?.kind !== "blank");
  return held(table, isOfEach ? undefined : column, first, sheets, NO_PERCENT);
}

/** A count of a unit, from all the columns and rows in which it stands. */
function heldCount(
  table: UnitTable,
  key: CountColumns[CountKey],
  rows: readonly number[],
  sheets: readonly SheetSnapshot[],
): Held<CountReading> {
  const count = COUNT_KEYS.find((one) => one === key);
  const columns = count ? countColumns(table, count) : [table.columns[key]];
  return together(rows.flatMap((row) => columns.map((column) => held(table, column, row, sheets, NO_COUNT))));
}

/** Several cells of one count: the sum of those that hold something, or the one that cannot be read. */
function together(cells: readonly Held<CountReading>[]): Held<CountReading> {
  const filled = cells.filter(({ cell, reading }) => cell !== null && reading.kind !== "blank");
  const [first, ...others] = filled;
  if (!first) return cells.find(({ cell }) => cell !== null) ?? NO_COUNT;
  if (others.length === 0) return first;
  const reading = sumOfCounts(filled.map((one) => one.reading));
  const unreadable = filled.find((one) => one.reading === reading);
  return unreadable ?? { ...first, reading, added: others.flatMap(({ cell }) => cell ?? []) };
}

/** What the unit's own table has no column for comes from the other half. */
function withHalf(unit: Unit, half: Unit): Unit {
  const pick = <Reading>(own: Held<Reading>, other: Held<Reading>) => (own.cell === null ? other : own);
  return {
    ...unit,
    kind: unit.kind ?? half.kind,
    plan: pick(unit.plan, half.plan),
    admitted: pick(unit.admitted, half.admitted),
    percent: pick(unit.percent, half.percent),
    heads: pick(unit.heads, half.heads),
    members: pick(unit.members, half.members),
    headPercent: pick(unit.headPercent, half.headPercent),
  };
}
