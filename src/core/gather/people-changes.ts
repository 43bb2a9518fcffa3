import { isoDate, type CalendarDate } from "../values/calendar.ts";
import { headerKey } from "../text/canonical.ts";
import type { MessageArgument } from "../rules/found.ts";
import { declaredColumns, type ColumnKey } from "../tables/schema.ts";
import type { CellRef } from "../values/addresses.ts";
import { peopleRows, type BookPeople, type PersonCell, type PersonRow } from "./book-people.ts";
import type { BookSide } from "./book-side.ts";
import { originOf, type Asked, type Effect, type Statement } from "./file-reading.ts";
import type { Choice, NewRow, Reason, ReasonCode, VanishedRow } from "./gathering.ts";
import { fillingOf, newRowOf } from "./new-rows.ts";
import { contentOf, shownReading, type PeopleSource } from "./person-cells.ts";

/** What a file's roster or register comes to. */
export interface PeopleChanges {
  readonly effect: Effect;
  readonly asked: readonly Asked[];
  readonly notes: readonly Reason[];
  readonly vanished: readonly VanishedRow[];
  readonly units: readonly number[];
}

/** Columns of which a unit knows better than the book; the rest only says whose row it is. */
function ownColumns(kind: PeopleSource["list"]["kind"]): readonly ColumnKey[] {
  return declaredColumns(kind).flatMap(({ key, declared: { role, reads } }) =>
    role === "number" || role === "name" || reads === "role" ? [] : [key],
  );
}

/**
 * Matches the rows of a file's list with the book's: a roster by unit, village, role and name, a register by unit,
 * name and birth date. What differs is placed, new rows go to the end of their unit, vanished ones are only listed.
 */
export function peopleChanges(side: BookSide, source: PeopleSource): PeopleChanges | null {
  const book = source.list.kind === "roster" ? side.roster : side.register;
  if (!book) return null;
  const statements: Statement[] = [];
  const newRows: NewRow[] = [];
  const asked: Asked[] = [];
  const matched = new Set<PersonRow>();
  const covered = new Set<number>();
  const knownNames = namesElsewhere(book);
  for (const person of peopleRows(source.report, source.list)) {
    if (person.isVacant) continue;
    const unit = unitOf(side, source, person);
    if (unit === null) {
      ask("rows-without-place", person, null, { unit: person.unitText }, NOTHING, ["leave"]);
      continue;
    }
    const rows = book.byUnit.get(unit) ?? [];
    if (source.unit !== null && source.unit !== unit) {
      // The office's own list sent back with the unit's part brought up to date.
      if (!isKnown(person, unit))
        ask("rows-of-others", person, unit, { unit: nameOf(unit) }, NOTHING, ["leave"]);
      continue;
    }
    covered.add(unit);
    takeRow(person, unit, rows);
  }
  const vanished = [...covered].flatMap((unit) => vanishedOf(book.byUnit.get(unit) ?? []));
  return { effect: { statements, newRows }, asked, notes: [], vanished, units: [...covered] };

  function find(person: PersonRow, unit: number): Found {
    if (!book) return { kind: "none" };
    const named = book.named(unit, person.nameKey);
    return source.list.kind === "roster"
      ? inRoster(person, named, book.inVillage(unit, person.village))
      : inRegister(person, named);
  }

  /** The book has this row, and all that the file says of it. */
  function isKnown(person: PersonRow, unit: number): boolean {
    const found = find(person, unit);
    return (
      found.kind === "row" &&
      ownColumns(source.list.kind).every((key) => {
        const [theirs, ours] = [person.cell(key), found.row.cell(key)];
        return !theirs || !ours || theirs.reading.kind === "blank" || isSame(theirs, ours);
      })
    );
  }

  function takeRow(person: PersonRow, unit: number, rows: readonly PersonRow[]): void {
    if (!book) return;
    const found = find(person, unit);
    if (found.kind === "row") {
      if (matched.has(found.row)) return;
      matched.add(found.row);
      compare(person, found.row, unit);
    } else if (found.kind === "unclear") {
      for (const row of found.rows) matched.add(row);
      ask("person-unclear", person, unit, { name: person.name }, NOTHING, ["leave"]);
    } else if (found.kind === "vacant") {
      matched.add(found.row);
      statements.push(...fillingOf(side, source, person, found.row, unit));
    } else add(person, unit, rows);
  }

  function add(person: PersonRow, unit: number, rows: readonly PersonRow[]): void {
    if (!book) return;
    const row = newRowOf(side, source, { person, unit, book, rows });
    if (row === null) {
      ask("rows-without-place", person, unit, { unit: nameOf(unit) }, NOTHING, ["leave"]);
      return;
    }
    const effect = { statements: [], newRows: [row] };
    const inOffice = book
      .inVillage(unit, person.village)
      .find((other) => isHead(person) && isHead(other) && !other.isVacant);
    if (source.list.kind === "roster" && inOffice) {
      ask("head-replaced", person, unit, { name: person.name, old: inOffice.name }, effect, [
        "place",
        "leave",
      ]);
    } else if (source.list.kind === "register" && knownNames.has(identity(person))) {
      ask("person-elsewhere", person, unit, { name: person.name }, effect, ["place", "leave"]);
    } else if (source.list.kind === "register" && isOutside(person)) {
      ask("row-outside-period", person, unit, { name: person.name }, effect, ["place", "leave"]);
    } else newRows.push(row);
  }

  function compare(person: PersonRow, row: PersonRow, unit: number): void {
    for (const key of ownColumns(source.list.kind)) {
      const [theirs, ours] = [person.cell(key), row.cell(key)];
      if (!theirs || !ours || theirs.reading.kind === "blank") continue;
      const content = contentOf(side, source, key, theirs, ours.at);
      const statement = {
        unit,
        at: ours.at,
        column: key,
        old: ours.value,
        shownOld: shownReading(ours),
        shownNew: shownReading(theirs),
        content: content ?? { kind: "value" as const, value: "" },
        from: originOf(source.report, theirs.at),
        same: isSame(theirs, ours),
      };
      const place = originOf(side.report, ours.at);
      const about = {
        at: `${place.sheet}!${place.address}`,
        name: person.name,
        column: key,
        old: statement.shownOld,
        value: statement.shownNew,
      };
      if (statement.same) statements.push(statement);
      else if (content === null) ask("figure-unreadable", person, unit, about, NOTHING, ["leave"], key);
      else if (side.options.isFormula(ours.at))
        ask("formula-kept", person, unit, about, NOTHING, ["leave"], key);
      else if (ours.reading.kind === "yes" && theirs.reading.kind === "no") {
        ask(
          "mark-falls",
          person,
          unit,
          about,
          { statements: [statement], newRows: [] },
          ["place", "leave"],
          key,
        );
      } else if (key === "birthDate" && ours.reading.kind !== "blank") {
        ask(
          "person-unclear",
          person,
          unit,
          about,
          { statements: [statement], newRows: [] },
          ["place", "leave"],
          key,
        );
      } else statements.push(statement);
    }
  }

  /** Decided in another year than the plan's, or after the day the book is of. */
  function isOutside(person: PersonRow): boolean {
    const reading = person.cell("decisionDate")?.reading ?? person.cell("considered")?.reading;
    if (reading?.kind !== "date" || !("date" in reading)) return false;
    const { year, month } = reading.date;
    return year !== side.period.year || month > side.period.month;
  }

  function ask(
    code: ReasonCode,
    person: PersonRow,
    unit: number | null,
    args: Readonly<Record<string, MessageArgument>>,
    effect: Effect,
    choices: readonly Choice[],
    key = "",
  ): void {
    const at = { sheet: person.table.sheet, row: person.row, column: person.table.data.left };
    const from = originOf(source.report, at);
    const id = [
      code,
      source.file,
      unit === null ? person.unitText : nameOf(unit),
      person.name,
      person.village,
      key,
    ];
    asked.push({
      question: {
        id: id.join(":"),
        code,
        args: { ...args, name: person.name, from: `${from.sheet}!${from.address}` },
        choices,
      },
      effect,
    });
  }

  /** Rows of the book that the file's list does not have; a list of new people only leaves the others out. */
  function vanishedOf(rows: readonly PersonRow[]): VanishedRow[] {
    if (!rows.some((row) => matched.has(row))) return [];
    return rows
      .filter((row) => !matched.has(row) && !row.isVacant)
      .map((row) => ({ at: row.cell("person")?.at ?? atRow(row), name: row.name }));
  }

  function atRow({ row, table }: PersonRow): CellRef {
    return { sheet: table.sheet, row, column: table.data.left };
  }

  function nameOf(unit: number): string {
    return side.report.workbook.units[unit]?.name ?? "";
  }
}

const NOTHING: Effect = { statements: [], newRows: [] };

type Found =
  | { readonly kind: "row" | "vacant"; readonly row: PersonRow }
  | { readonly kind: "unclear"; readonly rows: readonly PersonRow[] }
  | { readonly kind: "none" };

/** By village, role and name; by role and name alone where only one row can be meant. */
function inRoster(person: PersonRow, sameName: readonly PersonRow[], village: readonly PersonRow[]): Found {
  const named = sameName.filter((row) => isSameRole(person, row));
  const here = named.filter((row) => isSameVillage(person, row));
  if (here.length === 1 && here[0]) return { kind: "row", row: here[0] };
  if (here.length > 1) return { kind: "unclear", rows: here };
  if (named.length > 0) return { kind: "unclear", rows: named };
  const vacant = village.filter((row) => row.isVacant && isSameRole(person, row));
  return vacant.length === 1 && vacant[0] ? { kind: "vacant", row: vacant[0] } : { kind: "none" };
}

/** By name and birth date; another birth date may be a slip or somebody else. */
function inRegister(person: PersonRow, named: readonly PersonRow[]): Found {
  const same = named.filter((row) => agreeOnDay(row.birthDate, person.birthDate));
  if (same.length === 1 && same[0]) return { kind: "row", row: same[0] };
  return named.length > 0 ? { kind: "unclear", rows: named } : { kind: "none" };
}

function isSameVillage(a: PersonRow, b: PersonRow): boolean {
  return a.village === b.village || a.village === "" || b.village === "";
}

function isSameRole(a: PersonRow, b: PersonRow): boolean {
  if (a.role === null || b.role === null) return true;
  return a.role.kind === b.role.kind || a.role.kind === "blank" || b.role.kind === "blank";
}

function isHead({ role }: PersonRow): boolean {
  return role === null || role.kind === "head";
}

type Day = PersonRow["birthDate"];

function agreeOnDay(a: Day, b: Day): boolean {
  if (a?.kind !== "date" || b?.kind !== "date") return true;
  return sameDay(a.date, b.date);
}

/** Days agree as far as both say them: "1985" and 3/2/1985. */
function sameDay(a: CalendarDate, b: CalendarDate): boolean {
  const fits = (x: number, y: number) => x === 0 || y === 0 || x === y;
  return a.year === b.year && fits(a.month, b.month) && fits(a.day, b.day);
}

function isSame(a: PersonCell, b: PersonCell): boolean {
  const [x, y] = [a.reading, b.reading];
  if (x.kind === "date" && y.kind === "date" && "date" in x && "date" in y) return sameDay(x.date, y.date);
  if ("text" in x && "text" in y) return x.key === y.key;
  if (x.kind === "unreadable" || x.kind === "error") return false;
  return x.kind === y.kind;
}

/** Name and birth date of everybody in the book's list: the same person under another unit is asked about. */
function namesElsewhere(book: BookPeople): ReadonlySet<string> {
  return new Set(book.rows.filter(({ isVacant }) => !isVacant).map(identity));
}

function identity({ nameKey, birthDate }: PersonRow): string {
  return `${nameKey} ${birthDate?.kind === "date" ? isoDate(birthDate.date) : ""}`;
}

/** The unit of a row: its own column, where it names a unit; else the file's. */
function unitOf(side: BookSide, source: PeopleSource, person: PersonRow): number | null {
  if (person.unitText === "") return source.unit;
  const naming = side.finder.ofPerson(person.unitText);
  if (naming.kind === "unit") return naming.unit;
  if (source.unit === null) return null;
  // "Chi bộ xóm Chùa" in a commune's own list is a part of it.
  if (/^(?:chi bo |cb )?(?:thon|xom|ban|to dan pho|tdp|khu pho|ap) /.test(headerKey(person.unitText)))
    return source.unit;
  return naming.candidates.length === 0 && /^(?:chi bo|cb) /.test(headerKey(person.unitText))
    ? source.unit
    : null;
}
