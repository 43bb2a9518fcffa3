import { textKey } from "../text/canonical.ts";
import { parseUnitName } from "../text/unit-names.ts";
import { isVacancy } from "../text/vacancy.ts";
import type { Report } from "../rules/report.ts";
import type { Column } from "../tables/column.ts";
import type { Register, RegisterTable, Roster, RosterTable } from "../tables/tables.ts";
import type { ColumnKey } from "../tables/schema.ts";
import type { CellRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { DateReading, MarkReading, RoleReading, TextReading } from "../values/readings.ts";
import { valueAt } from "../values/snapshot.ts";

export type PeopleReading = TextReading | DateReading | MarkReading | RoleReading;

/** One row of a roster or register, with what is needed to find it again in another file. */
export interface PersonRow {
  readonly row: number;
  /** The part of the list that the row stands in: a list may have a sheet for every commune. */
  readonly table: RosterTable | RegisterTable;
  /** Key of the unit as it is written; "" when the row names none. */
  readonly unitText: string;
  readonly unitKey: string;
  readonly name: string;
  readonly nameKey: string;
  readonly isVacant: boolean;
  /** The village without "thôn", "xóm"; "" when not said. */
  readonly village: string;
  readonly role: RoleReading | null;
  readonly birthDate: DateReading | null;
  readonly cell: (key: ColumnKey) => PersonCell | null;
}

export interface PersonCell {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly reading: PeopleReading;
}

/** The rows of a list of people, in order. */
export function peopleRows(report: Report, list: Roster | Register): PersonRow[] {
  return list.parts.flatMap((part) => rowsOfPart(report, part));
}

function rowsOfPart({ snapshot }: Report, table: RosterTable | RegisterTable): PersonRow[] {
  const sheet = snapshot.sheets[table.sheet];
  const columns = new Map<string, Column<PeopleReading>>(Object.entries(table.columns));
  return Array.from(table.rows, (row, index) => {
    const cell = (key: ColumnKey): PersonCell | null => {
      const column = columns.get(key);
      const reading = column?.reading(index);
      if (!column || !reading || !sheet) return null;
      const at = column.cell(index);
      return { at, value: valueAt(sheet, at.row, at.column), reading };
    };
    const unit = textOf(cell("unit"));
    const name = textOf(cell("person"));
    return {
      row,
      table,
      unitText: unit.text,
      unitKey: unit.key,
      name: name.text,
      nameKey: textKey(name.text),
      isVacant: name.text === "" || isVacancy(name.text),
      village: parseUnitName(textOf(cell("village")).key).bare,
      role: roleOf(cell("role")),
      birthDate: dayOf(cell("birthDate")),
      cell,
    };
  });
}

/** The rows of the book's own list, by unit. */
export interface BookPeople {
  readonly list: Roster | Register;
  readonly rows: readonly PersonRow[];
  readonly byUnit: ReadonlyMap<number, readonly PersonRow[]>;
  /** Rows of a unit with this name. */
  readonly named: (unit: number, nameKey: string) => readonly PersonRow[];
  /** Rows of a unit in this village, and those that name none; all where the village is not said. */
  readonly inVillage: (unit: number, village: string) => readonly PersonRow[];
  /** Every unit's rows stand together: a new one goes to the end of its unit. */
  readonly isGrouped: boolean;
}

export function bookPeople(report: Report, list: Roster | Register): BookPeople {
  const rows = peopleRows(report, list);
  const byUnit = new Map<number, PersonRow[]>();
  const runs: number[] = [];
  for (const row of rows) {
    const match = report.workbook.matchUnit(row.unitKey);
    if (match.kind !== "unit") continue;
    if (runs.at(-1) !== match.unit) runs.push(match.unit);
    const list = byUnit.get(match.unit);
    if (list) list.push(row);
    else byUnit.set(match.unit, [row]);
  }
  const byName = grouped(byUnit, ({ nameKey }) => nameKey);
  const byVillage = grouped(byUnit, ({ village }) => village);
  return {
    list,
    rows,
    byUnit,
    named: (unit, nameKey) => byName.get(`${unit} ${nameKey}`) ?? [],
    inVillage: (unit, village) =>
      village === ""
        ? (byUnit.get(unit) ?? [])
        : [...(byVillage.get(`${unit} ${village}`) ?? []), ...(byVillage.get(`${unit} `) ?? [])],
    isGrouped: new Set(runs).size === runs.length,
  };
}

function grouped(
  byUnit: ReadonlyMap<number, readonly PersonRow[]>,
  keyOf: (row: PersonRow) => string,
): ReadonlyMap<string, PersonRow[]> {
  const groups = new Map<string, PersonRow[]>();
  for (const [unit, rows] of byUnit) {
    for (const row of rows) {
      const id = `${unit} ${keyOf(row)}`;
      const group = groups.get(id);
      if (group) group.push(row);
      else groups.set(id, [row]);
    }
  }
  return groups;
}

/** A cell without text is one with an empty text. */
function textOf(cell: PersonCell | null): { readonly text: string; readonly key: string } {
  const reading = cell?.reading;
  return reading !== undefined && "text" in reading && reading.kind === "text"
    ? reading
    : { text: "", key: "" };
}

function roleOf(cell: PersonCell | null): RoleReading | null {
  return cell && isRole(cell.reading) ? cell.reading : null;
}

function dayOf(cell: PersonCell | null): DateReading | null {
  return cell && isDate(cell.reading) ? cell.reading : null;
}

const ROLE_KINDS: ReadonlySet<string> = new Set(["head", "deputy", "other", "unknown"]);

function isRole(reading: PeopleReading): reading is RoleReading {
  return ROLE_KINDS.has(reading.kind);
}

function isDate(reading: PeopleReading): reading is DateReading {
  return reading.kind === "date";
}
