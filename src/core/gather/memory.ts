import { rowOfUnit } from "../tables/table-columns.ts";
import { textKey } from "../text/canonical.ts";
import { parseUnitName } from "../text/unit-names.ts";
import { keptPeriod } from "../figures/series.ts";
import type { Report } from "../rules/report.ts";
import {
  cellId,
  LONGEST_KEPT,
  withAnswers,
  withOrigins,
  type AnsweredColumn,
  type AnsweredName,
  type GatheredCell,
  type GatheredFrom,
} from "../settings/gathered.ts";
import { readSettings } from "../settings/read-settings.ts";
import { withKeptPeriod } from "../settings/kept-periods.ts";
import type { Settings } from "../settings/settings.ts";
import { COUNT_KEYS, type ColumnKey } from "../tables/schema.ts";
import type { Unit, UnitTable } from "../tables/tables.ts";
import type { CellRef } from "../values/addresses.ts";
import { daysInMonth, type CalendarDate } from "../values/calendar.ts";
import { valueAt } from "../values/snapshot.ts";
import { peopleRows, type PersonRow } from "./book-people.ts";
import { columnAnswer } from "./book-side.ts";
import type { CellChange, GatheredFile, Gathering, Origin, Remembered } from "./gathering.ts";
import { opensMonth } from "./opened-period.ts";
import { shownReading } from "./person-cells.ts";
import { countIn } from "../values/readings.ts";

/**
 * The settings with what this gathering teaches: the answers that hold beyond this month, and where each cell that it
 * places comes from. To be stored in the same batch that places them, so that taking it back forgets them too.
 */
export function withGathered(settings: Settings, gathering: Gathering, on: CalendarDate): Settings {
  const { units } = gathering.book.workbook;
  const key = (unit: number) => units[unit]?.key ?? "";
  const learnt = gathering.files.flatMap((file) => file.learnt).filter(({ unit }) => key(unit) !== "");
  const names = learnt.flatMap((one): AnsweredName[] =>
    one.kind === "name" ? [{ text: one.text, unit: key(one.unit), on }] : [],
  );
  const columns = learnt.flatMap((one): AnsweredColumn[] =>
    one.kind === "column" ? [columnAnswer(key(one.unit), one.words, one.column, on)] : [],
  );
  const people = peopleByRow(gathering.book);
  const month = lastDayOfMonth(gathering.period);
  const origins = gathering.files.flatMap((file): GatheredFrom[] => {
    const cells = originsOf(gathering.book, people, file);
    return cells.length === 0 ? [] : [{ file: fileTitle(file.file), on, month, cells }];
  });
  return {
    ...withOpened(settings, gathering),
    answeredNames: withAnswers(settings.answeredNames, names),
    answeredColumns: withAnswers(settings.answeredColumns, columns),
    gatheredFrom: withOrigins(settings.gatheredFrom, origins),
  };
}

/**
 * A month that is opened: the figures of the old one are kept, and a day that the office has set goes on with it. Where no
 * title names the month, the day is set, or the next time would be the old month again.
 */
function withOpened(settings: Settings, gathering: Gathering): Settings {
  if (!opensMonth(gathering)) return settings;
  const { book, period, opening } = gathering;
  const last = lastDayOfMonth(period);
  return {
    ...settings,
    kept: withKeptPeriod(settings.kept, keptPeriod(book, book.figures.units)),
    cutOff: settings.cutOff === null && opening.length > 0 ? null : last,
  };
}

function lastDayOfMonth({ year, month }: Gathering["period"]): CalendarDate {
  return { year, month, day: daysInMonth(year, month) };
}

/** What a workbook remembers: by the settings in use and by those stored in it, which a settings file does not undo. */
export function rememberedIn({ settings, snapshot }: Report): Remembered {
  const stored = readSettings(snapshot.storedSettings).settings;
  return {
    answeredNames: withAnswers(stored.answeredNames, settings.answeredNames),
    answeredColumns: withAnswers(stored.answeredColumns, settings.answeredColumns),
    gatheredFrom: withOrigins(stored.gatheredFrom, settings.gatheredFrom),
  };
}

/** Whether there is anything to store. */
export function teaches({ files }: Gathering): boolean {
  return files.some(({ changes, newRows, learnt }) => changes.length + newRows.length + learnt.length > 0);
}

/** Where a cell's content comes from. */
export interface CellOrigin {
  readonly file: string;
  readonly on: CalendarDate;
  readonly cell: GatheredCell;
  /** What stands there now is no longer what was gathered. */
  readonly isChanged: boolean;
}

/**
 * The origins that a workbook remembers, to be asked for cell by cell. A cell is found by its unit, column and person:
 * rows that came in since, and a list that was sorted, mislead nobody.
 */
export class CellOrigins {
  readonly #kept: ReadonlyMap<string, { from: GatheredFrom; cell: GatheredCell }>;
  readonly #people: PeopleAt;

  constructor(private readonly report: Report) {
    this.#people = peopleByRow(report);
    const entries = report.settings.gatheredFrom.flatMap((from) =>
      from.cells.map((cell): [string, { from: GatheredFrom; cell: GatheredCell }] => [
        cellId(cell),
        { from, cell },
      ]),
    );
    this.#kept = new Map(entries);
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Null where the cell was not gathered, or nothing of it is known any more. */
  at(at: CellRef): CellOrigin | null {
    if (this.#kept.size === 0) return null;
    const place = unitCell(this.report, at) ?? personCell(this.report, this.#people, at);
    if (!place) return null;
    const { unit, column, person, shown } = place;
    const own = this.#kept.get(cellId({ unit, column, person }));
    const row = person === "" ? undefined : this.#kept.get(cellId({ unit, column: "", person }));
    const found = own ?? row;
    if (!found) return null;
    const isChanged = own !== undefined && !isSame(clipped(shown), own.cell.value);
    return { file: found.from.file, on: found.from.on, cell: found.cell, isChanged };
  }
}

function originsOf(book: Report, people: PeopleAt, { changes, newRows }: GatheredFile): GatheredCell[] {
  const unitOf = (index: number) => book.workbook.units[index]?.key ?? "";
  const ofCells = changes.map((change): GatheredCell => {
    const row = people(change.at);
    return {
      unit: unitOf(change.unit),
      column: change.column.slice(0, LONGEST_KEPT),
      person: row ? personKey(row.name, row.village) : "",
      from: placeOf(change.from),
      value: written(change),
    };
  });
  const ofRows = newRows.map(({ unit, cells, from }): GatheredCell => {
    const text = (wanted: string) => String(cells.find(({ key }) => key === wanted)?.shown ?? "");
    const person = personKey(text("person"), text("village"));
    return { unit: unitOf(unit), column: "", person, from: placeOf(from), value: clipped(text("person")) };
  });
  return [...ofCells, ...ofRows].filter(({ unit }) => unit !== "");
}

/** A cell by what it means. */
interface MeantCell {
  readonly unit: string;
  readonly column: string;
  readonly person: string;
  readonly shown: string | number | boolean | null;
}

function unitCell({ workbook, snapshot }: Report, at: CellRef): MeantCell | null {
  const sheet = snapshot.sheets[at.sheet];
  for (const unit of workbook.units) {
    const figure = COUNT_KEYS.find((key) => isSameCell(unit[key].cell, at));
    const column = figure ?? besideFigures(workbook.unitTable, unit, at);
    if (column === undefined) continue;
    const value = sheet ? valueAt(sheet, at.row, at.column) : "";
    const shown = figure ? (countIn(unit[figure].reading) ?? value) : value;
    return {
      unit: unit.key,
      column: column.slice(0, LONGEST_KEPT),
      person: "",
      shown: shown === "" ? null : shown,
    };
  }
  return null;
}

function isSameCell(cell: CellRef | null, at: CellRef): boolean {
  return cell?.sheet === at.sheet && cell.row === at.row && cell.column === at.column;
}

/** The breakdown that a cell of a unit's row counts, or "note". */
function besideFigures(table: UnitTable | null, unit: Unit, at: CellRef): string | undefined {
  const isRow = unit.nameCell.sheet === at.sheet && unit.nameCell.row === at.row;
  if (!isRow || !table || rowOfUnit(table, unit) === null) return undefined;
  const part = table.parts?.find(({ counts }) => counts.column === at.column);
  return part?.label ?? (table.columns.note?.column === at.column ? "note" : undefined);
}

function personCell(report: Report, people: PeopleAt, at: CellRef): MeantCell | null {
  const row = people(at);
  if (!row) return null;
  const match = report.workbook.matchUnit(row.unitKey);
  const unit = match.kind === "unit" ? (report.workbook.units[match.unit]?.key ?? "") : "";
  const columns = Object.entries<{ readonly column: number } | undefined>({ ...row.table.columns });
  const key = columns.find(([, column]) => column?.column === at.column)?.[0] ?? "?";
  const cell = isColumnKey(key) ? row.cell(key) : null;
  return { unit, column: key, person: personKey(row.name, row.village), shown: cell && shownReading(cell) };
}

function isColumnKey(key: string): key is ColumnKey {
  return key !== "?";
}

type PeopleAt = (at: CellRef) => PersonRow | undefined;

/** Who stands in a row of the lists. */
function peopleByRow(report: Report): PeopleAt {
  const rows = new Map<string, PersonRow>();
  for (const list of [report.workbook.roster, report.workbook.register]) {
    for (const row of list ? peopleRows(report, list) : []) rows.set(`${row.table.sheet} ${row.row}`, row);
  }
  return ({ sheet, row }) => rows.get(`${sheet} ${row}`);
}

function personKey(name: string, village: string): string {
  return `${textKey(name)} | ${parseUnitName(textKey(village)).bare}`.slice(0, LONGEST_KEPT);
}

function placeOf({ sheet, address }: Origin): string {
  return `${sheet}!${address}`;
}

/** The name of a file as it is kept with what came from it, without its folder: whose machine it was on is nobody's business. */
export function fileTitle(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).slice(0, LONGEST_KEPT);
}

/** What the cell shows afterwards: a day by its date, a tick of a form as the mark that was written for it. */
function written({ shownNew, content }: CellChange): GatheredCell["value"] {
  if (content.kind === "formula") return clipped(shownNew);
  return clipped(
    typeof content.value === "number" && typeof shownNew === "string" ? shownNew : content.value,
  );
}

function isSame(one: GatheredCell["value"], other: GatheredCell["value"]): boolean {
  return one === other || textKey(String(one ?? "")) === textKey(String(other ?? ""));
}

function clipped(value: string | number | boolean | null): string | number | boolean | null {
  return typeof value === "string" ? value.slice(0, LONGEST_VALUE) : value;
}

const LONGEST_VALUE = 1000;
