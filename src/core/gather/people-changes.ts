import { headerKey, toneless } from "../text/canonical.ts";
import { isoDate } from "../values/calendar.ts";
import type { MessageArgument } from "../rules/found.ts";
import { declaredColumns, type ColumnKey } from "../tables/schema.ts";
import type { CellRef } from "../values/addresses.ts";
import { peopleRows, type BookPeople, type PersonCell, type PersonRow } from "./book-people.ts";
import type { BookSide } from "./book-side.ts";
import { NO_EFFECT, originOf, type Asked, type Effect, type Statement } from "./file-reading.ts";
import type { NewRow, Reason, ReasonCode, VanishedRow } from "./gathering.ts";
import { fillingOf, newRowOf } from "./new-rows.ts";
import { contentOf, shownReading, type PeopleSource } from "./person-cells.ts";
import { isHead, isSamePerson, matchPerson } from "./person-matching.ts";

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
 * Matches the rows of a file's list with the book's (`matchPerson`). What differs is placed, new rows go to the end of
 * their unit, vanished ones are only listed.
 */
export function peopleChanges(side: BookSide, source: PeopleSource): PeopleChanges | null {
  const book = source.list.kind === "roster" ? side.roster : side.register;
  return book && new ListComparison(side, source, book).changes();
}

interface PersonQuestion {
  readonly code: ReasonCode;
  readonly person: PersonRow;
  /** Null: nobody knows which. */
  readonly unit: number | null;
  readonly args: Readonly<Record<string, MessageArgument>>;
  /** What may be placed; nothing of it: it can only be left. */
  readonly effect: Effect | null;
  readonly column?: ColumnKey;
}

/** A file's list held against the book's list of the same kind. */
class ListComparison {
  readonly #statements: Statement[] = [];
  readonly #newRows: NewRow[] = [];
  readonly #asked: Asked[] = [];
  /** Rows of the book that the file speaks of. */
  readonly #matched = new Set<PersonRow>();
  readonly #ownColumns: readonly ColumnKey[];
  /** The same person under another unit is asked about. */
  readonly #everybody: ReadonlySet<string>;
  /** By unit: what its people in the book are like, gathered when somebody new is first compared. */
  readonly #likenesses = new Map<number, ReadonlySet<string>>();

  constructor(
    readonly side: BookSide,
    readonly source: PeopleSource,
    readonly book: BookPeople,
  ) {
    this.#ownColumns = ownColumns(source.list.kind);
    this.#everybody = new Set(book.rows.filter(({ isVacant }) => !isVacant).map(identity));
  }

  changes(): PeopleChanges {
    const units = new Set<number>();
    for (const person of peopleRows(this.source.report, this.source.list)) {
      const unit = person.isVacant ? null : this.#unitToTake(person);
      if (unit === null) continue;
      units.add(unit);
      this.#take(person, unit);
    }
    return {
      effect: { statements: this.#statements, newRows: this.#newRows },
      asked: this.#asked,
      notes: [],
      vanished: [...units].flatMap((unit) => this.#vanishedOf(this.book.byUnit.get(unit) ?? [])),
      units: [...units],
    };
  }

  /** The unit of a row that is to be compared; null where it is another unit's, or nobody knows whose. */
  #unitToTake(person: PersonRow): number | null {
    const unit = unitOf(this.side, this.source, person);
    if (unit === null) {
      this.#ask({
        code: "rows-without-place",
        person,
        unit: null,
        args: { unit: person.unitText },
        effect: null,
      });
      return null;
    }
    if (this.source.unit === null || this.source.unit === unit) return unit;
    // The office's own list sent back with the unit's part brought up to date.
    if (!this.#isKnown(person, unit)) {
      this.#ask({
        code: "rows-of-others",
        person,
        unit,
        args: { unit: this.#nameOf(unit) },
        effect: null,
      });
    }
    return null;
  }

  /** The book has this row, and all that the file says of it. */
  #isKnown(person: PersonRow, unit: number): boolean {
    const match = matchPerson(this.book, person, unit);
    if (match.kind !== "row") return false;
    return this.#ownColumns.every((key) => {
      const cells = saidCells(person, match.row, key);
      return cells === null || isSamePerson(cells.theirs, cells.ours);
    });
  }

  #take(person: PersonRow, unit: number): void {
    const match = matchPerson(this.book, person, unit);
    switch (match.kind) {
      case "row":
        if (this.#matched.has(match.row)) return;
        this.#matched.add(match.row);
        for (const key of this.#ownColumns) this.#compare(person, match.row, unit, key);
        return;
      case "vacant":
        this.#matched.add(match.row);
        this.#statements.push(...fillingOf(this.side, this.source, person, match.row, unit));
        return;
      case "unclear":
        for (const row of match.rows) this.#matched.add(row);
        this.#ask({ code: "person-unclear", person, unit, args: {}, effect: null });
        return;
      case "none":
        this.#add(person, unit);
    }
  }

  #add(person: PersonRow, unit: number): void {
    const { book } = this;
    const rows = book.byUnit.get(unit) ?? [];
    const row = newRowOf(this.side, this.source, { person, unit, book, rows });
    if (row === null) {
      this.#ask({
        code: "rows-without-place",
        person,
        unit,
        args: { unit: this.#nameOf(unit) },
        effect: null,
      });
      return;
    }
    const doubt = this.#doubtOfNewRow(person, unit) ?? this.#unreadIn(person);
    if (doubt === null) this.#newRows.push(row);
    else this.#ask({ ...doubt, person, unit, effect: { statements: [], newRows: [row] } });
  }

  #doubtOfNewRow(person: PersonRow, unit: number): Pick<PersonQuestion, "code" | "args"> | null {
    if (this.source.list.kind === "roster") {
      const inOffice = this.book
        .inVillage(unit, person.village)
        .find((other) => isHead(person) && isHead(other) && !other.isVacant);
      return inOffice ? { code: "head-replaced", args: { old: inOffice.name } } : null;
    }
    if (this.#everybody.has(identity(person))) return { code: "person-elsewhere", args: {} };
    if (likenesses(person).some((one) => this.#likenessesIn(unit).has(one)))
      return { code: "person-unclear", args: {} };
    return this.#isOutsidePeriod(person) ? { code: "row-outside-period", args: {} } : null;
  }

  #likenessesIn(unit: number): ReadonlySet<string> {
    const known =
      this.#likenesses.get(unit) ?? new Set((this.book.byUnit.get(unit) ?? []).flatMap(likenesses));
    this.#likenesses.set(unit, known);
    return known;
  }

  /** A cell that would be left out of the new row. */
  #unreadIn(person: PersonRow): Pick<PersonQuestion, "code" | "args"> | null {
    for (const key of this.#ownColumns) {
      const theirs = person.cell(key);
      if (theirs?.reading.kind === "unreadable" || theirs?.reading.kind === "error")
        return { code: "figure-unreadable", args: { column: key, value: shownReading(theirs) } };
    }
    return null;
  }

  #compare(person: PersonRow, row: PersonRow, unit: number, key: ColumnKey): void {
    const cells = saidCells(person, row, key);
    if (!cells) return;
    const { theirs, ours } = cells;
    const content = contentOf(this.side, this.source, key, theirs, ours.at);
    const statement = {
      unit,
      at: ours.at,
      column: key,
      old: ours.value,
      shownOld: shownReading(ours),
      shownNew: shownReading(theirs),
      content: content ?? { kind: "value" as const, value: "" },
      from: originOf(this.source.report, theirs.at),
      same: isSamePerson(theirs, ours),
    };
    const code = statement.same ? null : this.#doubtOfChange(cells, key, content !== null);
    if (code === null) {
      this.#statements.push(statement);
      return;
    }
    const place = originOf(this.side.report, ours.at);
    const { shownOld, shownNew } = statement;
    const args = { at: `${place.sheet}!${place.address}`, column: key, old: shownOld, value: shownNew };
    const effect = NEVER_PLACED.has(code) ? null : { statements: [statement], newRows: [] };
    this.#ask({ code, person, unit, args, effect, column: key });
  }

  /** Why a change is asked about; null: it is placed. */
  #doubtOfChange({ theirs, ours }: SaidCells, key: ColumnKey, isReadable: boolean): ReasonCode | null {
    if (!isReadable) return "figure-unreadable";
    if (this.side.options.isFormula(ours.at)) return "formula-kept";
    if (ours.reading.kind === "yes" && theirs.reading.kind === "no") return "mark-falls";
    return key === "birthDate" && ours.reading.kind !== "blank" ? "person-unclear" : null;
  }

  /** Decided in another year than the plan's, or after the day the book is of. */
  #isOutsidePeriod(person: PersonRow): boolean {
    const reading = person.cell("decisionDate")?.reading ?? person.cell("considered")?.reading;
    if (reading?.kind !== "date" || !("date" in reading)) return false;
    const { year, month } = reading.date;
    return year !== this.side.period.year || month > this.side.period.month;
  }

  #ask({ code, person, unit, args, effect, column }: PersonQuestion): void {
    const from = originOf(this.source.report, startOf(person));
    const whose = unit === null ? person.unitText : this.#nameOf(unit);
    this.#asked.push({
      question: {
        id: [code, this.source.file, whose, person.name, person.village, column ?? ""].join(":"),
        code,
        args: { ...args, name: person.name, from: `${from.sheet}!${from.address}` },
        choices: effect === null ? ["leave"] : ["place", "leave"],
      },
      effect: effect ?? NO_EFFECT,
    });
  }

  /** Rows of the book that the file's list does not have; a list of new people only leaves the others out. */
  #vanishedOf(rows: readonly PersonRow[]): VanishedRow[] {
    if (!rows.some((row) => this.#matched.has(row))) return [];
    return rows
      .filter((row) => !this.#matched.has(row) && !row.isVacant)
      .map((row) => ({ at: row.cell("person")?.at ?? startOf(row), name: row.name }));
  }

  #nameOf(unit: number): string {
    return this.side.report.workbook.units[unit]?.name ?? "";
  }
}

/** What nobody can decide to write: there is nothing to write, or a formula stands there. */
const NEVER_PLACED: ReadonlySet<ReasonCode> = new Set<ReasonCode>(["figure-unreadable", "formula-kept"]);

interface SaidCells {
  readonly theirs: PersonCell;
  readonly ours: PersonCell;
}

/** The cells of a column in both rows; null where the file says nothing, or the book has no such column. */
function saidCells(person: PersonRow, row: PersonRow, key: ColumnKey): SaidCells | null {
  const [theirs, ours] = [person.cell(key), row.cell(key)];
  return theirs && ours && theirs.reading.kind !== "blank" ? { theirs, ours } : null;
}

function startOf({ row, table }: PersonRow): CellRef {
  return { sheet: table.sheet, row, column: table.data.left };
}

/** Name and birth date. */
function identity(person: PersonRow): string {
  return `${person.nameKey} ${dayIn(person)}`;
}

/** What two rows of one person share after a slip of the pen: a name but for its tone marks, or a birth date and a decision. */
function likenesses(person: PersonRow): string[] {
  const decision = person.cell("decisionNumber")?.reading;
  const day = dayIn(person);
  const isDecided = decision?.kind === "text" && "key" in decision && day !== "";
  return [`name ${toneless(person.nameKey)}`, ...(isDecided ? [`day ${day} ${decision.key}`] : [])];
}

function dayIn({ birthDate }: PersonRow): string {
  return birthDate?.kind === "date" ? isoDate(birthDate.date) : "";
}

/** The list has a column of villages and none of units. */
function isNamedByVillage({ table: { kind, columns } }: PersonRow): boolean {
  return (
    kind === "roster" && columns.village !== undefined && columns.unit?.column === columns.village.column
  );
}

/** The unit of a row: its own column, where it names a unit; else the file's. */
function unitOf(side: BookSide, source: PeopleSource, person: PersonRow): number | null {
  if (person.unitText === "") return source.unit;
  const naming = side.finder.ofPerson(person.unitText);
  if (naming.kind === "unit") return naming.unit;
  if (source.unit === null) return null;
  // "Chi bộ xóm Chùa" in a commune's own list is a part of it, and so is all that stands under "Thôn".
  if (isNamedByVillage(person) && naming.candidates.length === 0) return source.unit;
  if (/^(?:chi bo |cb )?(?:thon|xom|ban|to dan pho|tdp|khu pho|ap) /.test(headerKey(person.unitText)))
    return source.unit;
  return naming.candidates.length === 0 && /^(?:chi bo|cb) /.test(headerKey(person.unitText))
    ? source.unit
    : null;
}
