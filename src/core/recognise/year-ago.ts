import type { Held, Unit, UnitTable, YearAgo } from "../tables/tables.ts";
import { countIn, type ChangeReading, type CountReading } from "../values/readings.ts";
import type { SheetSnapshot } from "../values/snapshot.ts";
import type { CellRef } from "../values/addresses.ts";
import { COUNT_KEYS } from "../tables/schema.ts";
import type { ChosenTables } from "./choose-tables.ts";
import { joinUnits, type CountColumns } from "./units.ts";

const COLUMNS: CountColumns = {
  plan: "planYearAgo",
  admitted: "admittedYearAgo",
  heads: "headsYearAgo",
  members: "membersYearAgo",
};

/** The units' figures of the same period a year ago, where the tables in use have columns of them. */
export function yearAgoBeside(
  units: readonly Unit[],
  { units: unitTable, otherHalves, unitParts }: ChosenTables,
  sheets: readonly SheetSnapshot[],
): YearAgo | null {
  const halves = [unitTable, ...otherHalves].flatMap((table) => table ?? []);
  const joined = joinUnits(unitTable, otherHalves, sheets, COLUMNS, unitParts);
  const has = joined.some((unit) => COUNT_KEYS.some((key) => unit[key].cell !== null));
  const before =
    has && joined.some(({ admitted }) => admitted.cell !== null) ? null : lessChange(units, halves);
  if (!has && before === null) return null;
  return {
    sheet: halves.find(hasYearAgo)?.sheet ?? 0,
    year: yearNamed(halves),
    units:
      before === null
        ? joined
        : joined.map((unit, at) => ({ ...unit, admitted: before[at] ?? unit.admitted })),
  };
}

const KEYS = [COLUMNS.plan, COLUMNS.admitted, COLUMNS.heads, COLUMNS.members, "admittedChange"] as const;

function hasYearAgo({ columns }: UnitTable): boolean {
  return KEYS.some((key) => columns[key] !== undefined);
}

function yearNamed(tables: readonly UnitTable[]): number | null {
  for (const { choices } of tables) {
    for (const { key, headings } of choices) {
      const year =
        KEYS.some((own) => own === key) && /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(headings.join(" "))?.[1];
      if (year) return Number(year);
    }
  }
  return null;
}

/** A change that is more than ten times what was admitted, and above 20, is no number of people (as `count-implausible`). */
const MOST_TIMES = 10;
const ORDINARY = 20;

/**
 * What was admitted a year ago by what has come since ("Tăng, giảm so với cùng kỳ"). Null where there is no such column,
 * or where one of its figures cannot be a number of people: then it holds something else, percentages or ranks.
 */
function lessChange(units: readonly Unit[], tables: readonly UnitTable[]): Held<CountReading>[] | null {
  const changeAt = changesIn(tables);
  if (changeAt === null) return null;
  const before: Held<CountReading>[] = [];
  for (const { admitted } of units) {
    const change = changeAt(admitted.cell);
    const [now, since] = [countIn(admitted.reading), change?.reading];
    if (change === null || now === null || since?.kind !== "change") {
      before.push({ cell: change?.cell ?? null, value: "", reading: { kind: "unreadable" } });
      continue;
    }
    const then = now - since.value;
    const isTooMuch = Math.abs(since.value) > Math.max(ORDINARY, MOST_TIMES * now);
    if (then < 0 || isTooMuch) return null;
    before.push({ cell: change.cell, value: then, reading: { kind: "count", value: then } });
  }
  return before;
}

interface ChangeCell {
  readonly cell: CellRef;
  readonly reading: ChangeReading;
}

/** The change beside a cell of admitted; null for all where no table has such a column, or none that says which way. */
function changesIn(tables: readonly UnitTable[]): ((admitted: CellRef | null) => ChangeCell | null) | null {
  const beside = new Map<string, ChangeCell>();
  for (const { sheet, rows, columns } of tables) {
    const { admitted, admittedChange: changes } = columns;
    if (!admitted || !changes) continue;
    rows.forEach((row, at) => {
      const reading = changes.reading(at);
      const cell = { sheet, row, column: changes.column };
      if (reading) beside.set(idOf({ sheet, row, column: admitted.column }), { cell, reading });
    });
  }
  // Numbers that are nowhere below zero could be shares as well.
  const isSigned = Array.from(beside.values()).some(
    ({ reading }) => reading.kind === "change" && reading.value < 0,
  );
  return isSigned ? (cell) => (cell && beside.get(idOf(cell))) ?? null : null;
}

function idOf({ sheet, row, column }: CellRef): string {
  return `${sheet} ${row} ${column}`;
}
