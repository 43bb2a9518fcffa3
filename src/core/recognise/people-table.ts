import { readOrdinal } from "../text/ordinals.ts";
import { isFormerHead, isOtherPost, shortPost } from "../text/roles.ts";
import { parseUnitName, unitKey } from "../text/unit-names.ts";
import type { RoleReading, TextReading } from "../values/readings.ts";
import { impliedRole } from "./essential-columns.ts";
import { titleAbove } from "./table-candidates.ts";
import { headerKey, canonicalText } from "../text/canonical.ts";
import { isResidentialName } from "../text/places.ts";
import { CarriedCells } from "./carried-cells.ts";
import { ColumnCoder, type CellReader } from "../tables/column-coder.ts";
import { isBlankCode, peopleRowKind, type PeopleColumn, type PeopleRowKind } from "./people-rows.ts";
import { ROWS_A_STEP, type Steps } from "../values/steps.ts";
import type { Readers } from "../tables/readers.ts";
import { numbersColumns, repeatsHeader } from "./repeated-rows.ts";
import { unitReader } from "./coded-names.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { tableIn } from "./table-area.ts";
import type { TableCandidate } from "./table-candidate.ts";
import { Column, type Distinct } from "../tables/column.ts";
import type { RegisterTable, RosterTable } from "../tables/tables.ts";
import { declarationOf, type ColumnKey } from "../tables/schema.ts";
import { RoleHeadings } from "./role-headings.ts";
import { headingIn, OtherSections, type SectionHeading } from "./section-headings.ts";
import type { CellValue } from "../values/cell-value.ts";
import { UnitHeadings } from "./unit-headings.ts";

const LONGEST_GAP = 200;

/**
 * Reads the rows under a header as a list of people (roster or register), in one pass; null when there is none, or
 * when it has neither a column of units nor headings that name them. `known` are those of the unit tables.
 * Written for a million rows: what a value is is worked out once per distinct value, rows only look up codes.
 */
export function* readPeopleTable(
  texts: SheetTexts,
  candidate: ListCandidate,
  lastRow: number,
  readers: Readers,
  known: KnownUnits,
): Steps<RosterTable | RegisterTable | null> {
  const block = texts.sheet.block;
  if (!block) return null;
  const list = new ListReader(texts, candidate, lastRow, readers, known);
  for (let row = candidate.headerArea.bottom + 1; row <= lastRow && !list.isOver; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    const cells = texts.sheet.values[row - block.top];
    if (!cells) break;
    list.read(row, cells);
  }
  return list.table();
}

type ListCandidate = TableCandidate & { readonly kind: "roster" | "register" };
type CodedColumns = Partial<Record<ColumnKey, Column<unknown>>>;

/** Reads a list row by row; then what no column says is taken from headings and the title. */
class ListReader {
  readonly #columns: readonly PeopleColumn[];
  readonly #headings: UnitHeadings | null;
  readonly #roleHeadings: RoleHeadings | null;
  readonly #others: OtherSections;
  readonly #carried: CarriedCells | null;
  readonly #end: EndOfList;
  /** The column of names, else of units; -1 for neither. */
  readonly #names: number;
  readonly #rows: number[] = [];
  readonly #codes: Int32Array;
  #gap = 0;

  constructor(
    readonly texts: SheetTexts,
    readonly candidate: ListCandidate,
    lastRow: number,
    readers: Readers,
    readonly known: KnownUnits,
  ) {
    const { columns } = candidate;
    const isRoster = candidate.kind === "roster";
    this.#columns = peopleColumns(texts, candidate, lastRow, readers);
    this.#headings = columns.has("unit") ? null : new UnitHeadings(texts, candidate, known.isUnit);
    this.#roleHeadings = isRoster && !columns.has("role") ? new RoleHeadings() : null;
    this.#carried = isRoster ? new CarriedCells(this.#columns) : null;
    this.#others = new OtherSections(candidate.kind);
    this.#end = new EndOfList(texts, this.#columns, known);
    this.#names = columns.get("person")?.column ?? columns.get("unit")?.column ?? -1;
    this.#codes = new Int32Array(this.#columns.length);
  }

  /** Whether so many rows have brought nobody that nobody follows. */
  get isOver(): boolean {
    return this.#gap > this.#end.longestGap;
  }

  read(row: number, cells: readonly CellValue[]): void {
    const heading = this.#headingIn(row, cells);
    if (this.#others.takes(heading)) {
      this.#gap = cells.some((value) => value !== "") ? 0 : this.#gap + 1;
      return;
    }
    if (this.#headings?.takes(row) || this.#roleHeadings?.takes(heading)) {
      this.#carried?.startUnit();
      this.#gap = 0;
      return;
    }
    const kind = peopleRowKind(this.texts.sheet, row, cells, this.#columns, this.#codes);
    this.#gap = kind === "blank" || this.#end.isClosed ? this.#gap + 1 : 0;
    if (kind === "heading")
      this.#carried?.startPlace(this.texts.text(row, this.#names), row, this.known.isUnit);
    else if (kind === "footer") this.#end.close();
    else if (kind !== "blank" && !this.#isOfHeader(row, kind)) this.#take(row, kind);
  }

  /** Asked of every row, and so first of the bare cells: a heading has no more texts than a sign and a label. */
  #headingIn(row: number, cells: readonly CellValue[]): SectionHeading | null {
    const { left, right } = this.candidate.headerArea;
    const first = this.texts.sheet.block?.left ?? 0;
    let count = 0;
    for (let column = left; column <= right; column++) {
      const value = cells[column - first];
      if (typeof value === "string" && value !== "" && ++count > 2) return null;
    }
    return headingIn(this.texts, this.candidate.headerArea, row);
  }

  table(): RosterTable | RegisterTable | null {
    const rows = Int32Array.from(this.#rows);
    const units = this.#unitsOfHeadings(rows);
    if (rows.length === 0 || units === null) return null;
    const columns: CodedColumns = { ...(units ? { unit: units } : {}), ...this.#codedColumns(rows) };
    if (this.candidate.kind === "roster") this.#addRoles(columns, rows);
    // What no column says must be said by headings or the title.
    if (this.candidate.missing.some((key) => !columns[key])) return null;
    const { kind } = this.candidate;
    return { kind, ...tableIn(this.texts, this.candidate, rows), columns } as RosterTable | RegisterTable;
  }

  /** The header printed again, or its columns numbered below it. */
  #isOfHeader(row: number, kind: PeopleRowKind): boolean {
    if (kind === "header" && repeatsHeader(this.texts, this.candidate, row)) return true;
    return this.#rows.length === 0 && numbersColumns(this.texts, this.candidate, row, this.#names);
  }

  #isPerson(kind: PeopleRowKind): boolean {
    if (kind === "person" || kind === "header") return true;
    return kind === "post" && !this.candidate.isNamedOnly && this.#end.isOfUnit(this.#codes);
  }

  #take(row: number, kind: PeopleRowKind): void {
    const codes = this.#codes;
    const isPerson = this.#isPerson(kind);
    if (isPerson && this.#end.isClosed && !this.#end.opensAgain(row, codes, this.#rows)) return;
    this.#carried?.carry(codes, isPerson);
    // "Xã An Lạc | 2 thôn | 4 người": no village is called so.
    if (kind === "tally") this.#carried?.startUnit();
    if (!isPerson) return;
    this.#end.push(codes);
    this.#rows.push(row);
    this.#headings?.push(row);
    this.#roleHeadings?.push();
    for (let at = 0; at < this.#columns.length; at++) this.#columns[at]?.coder.push(codes[at] ?? 0);
  }

  /** Null where no heading and no title names a unit; undefined where a column does. */
  #unitsOfHeadings(rows: Int32Array): Column<TextReading> | null | undefined {
    if (this.#headings === null) return undefined;
    const ofHeadings = this.#headings.result(this.texts.index, rows);
    // "Chi bộ xóm 1" over the people of a commune's list: where no unit is called so, the commune in the title is theirs.
    if (ofHeadings && (this.known.areNone || this.#headings.nameUnits)) return ofHeadings;
    return unitOfTitle(this.texts, this.candidate, rows, this.known.isUnit) ?? ofHeadings;
  }

  #codedColumns(rows: Int32Array): CodedColumns {
    const coded: CodedColumns = {};
    for (const column of this.#columns) {
      const { key, coder } = column;
      const mergedShare = declarationOf(this.candidate.kind, key)?.mergedShare;
      if (mergedShare !== undefined) coder.fillDown((code) => isBlankCode(column, code), mergedShare);
      coded[key] = coder.result(this.texts.index, rows);
    }
    return coded;
  }

  #addRoles(columns: CodedColumns, rows: Int32Array): void {
    const role = columns.role ?? this.#rolesOfHeadings(rows, columns.village);
    if (role) columns.role = withPlaces(withOtherPosts(role as Column<RoleReading>), columns.village);
  }

  /** What headings say of the rows under them, and the title of all others. */
  #rolesOfHeadings(rows: Int32Array, village: Column<unknown> | undefined): Column<RoleReading> | null {
    if (this.#names < 0) return null;
    const ofTitle = impliedRoleOf(this.texts, this.candidate);
    const ofHeadings = this.#roleHeadings?.roles ?? null;
    if (ofHeadings === null && ofTitle === null) return null;
    const place = { column: this.#names, rows, village };
    return rolesOf(this.texts.index, place, (row) => ofHeadings?.[row] ?? ofTitle);
  }
}

/** What the unit tables tell of names. */
export interface KnownUnits {
  readonly isUnit: (key: string) => boolean;
  /** No unit table at all: any name may be one. */
  readonly areNone: boolean;
}

const LONGEST_GAP_AFTER_NOTE = 40;

/** Where a list ends: a note or a signature closes it, and what follows opens it again only if it goes on with the list. */
class EndOfList {
  isClosed = false;
  readonly #unit: PeopleColumn | undefined;
  readonly #unitAt: number;
  readonly #ordinal: PeopleColumn | undefined;
  #filled = 0;
  #rows = 0;

  constructor(
    readonly texts: SheetTexts,
    readonly columns: readonly PeopleColumn[],
    readonly known: KnownUnits,
  ) {
    this.#unitAt = columns.findIndex(({ key }) => key === "unit");
    this.#unit = columns[this.#unitAt];
    this.#ordinal = columns.find(({ key }) => key === "ordinal");
  }

  get longestGap(): number {
    return this.isClosed ? LONGEST_GAP_AFTER_NOTE : LONGEST_GAP;
  }

  close(): void {
    this.isClosed = true;
  }

  /** Whether the row is as full as those above, and has the next number or a unit's name. */
  opensAgain(row: number, codes: Int32Array, above: readonly number[]): boolean {
    const isFull = this.#filledOf(codes) >= Math.max(3, (0.6 * this.#filled) / Math.max(1, this.#rows));
    const number = this.#numberIn(row);
    const last = number === null ? null : this.#lastNumber(above);
    const goesOn = number !== null && (last === null || number === last + 1);
    if (!isFull || !(goesOn || (this.#unit !== undefined && this.#hasUnit(codes) && this.isOfUnit(codes))))
      return false;
    this.isClosed = false;
    return true;
  }

  push(codes: Int32Array): void {
    this.#filled += this.#filledOf(codes);
    this.#rows++;
  }

  /** The number of the last of these rows that has one: looked for where a list is closed, not kept row by row. */
  #lastNumber(rows: readonly number[]): number | null {
    for (let at = rows.length - 1; at >= 0; at--) {
      const number = this.#numberIn(rows[at] ?? -1);
      if (number !== null) return number;
    }
    return null;
  }

  /** Whether the row's unit is one, as far as units are known; one that is carried down or in a heading is. */
  isOfUnit(codes: Int32Array): boolean {
    const column = this.#unit;
    if (column === undefined || this.known.areNone || !this.#hasUnit(codes)) return true;
    const reading = column.coder.distinct[codes[this.#unitAt] ?? -1]?.reading as TextReading | undefined;
    if (reading?.kind !== "text") return true;
    const { organisation, kind } = parseUnitName(reading.key);
    return organisation !== "" || kind !== "" || this.known.isUnit(reading.key);
  }

  #hasUnit(codes: Int32Array): boolean {
    const column = this.#unit;
    return column !== undefined && !isBlankCode(column, codes[this.#unitAt] ?? -1);
  }

  #filledOf(codes: Int32Array): number {
    let filled = 0;
    for (let at = 0; at < this.columns.length; at++) {
      const column = this.columns[at];
      if (column && !isBlankCode(column, codes[at] ?? -1)) filled++;
    }
    return filled;
  }

  #numberIn(row: number): number | null {
    if (this.#ordinal === undefined) return null;
    const ordinal = readOrdinal(this.texts.value(row, this.#ordinal.column));
    return ordinal.kind === "number" ? ordinal.value : null;
  }
}

/** A list for one unit, whose name stands in its title or is the sheet's name: everybody is of that unit. */
function unitOfTitle(
  texts: SheetTexts,
  { headerArea }: TableCandidate,
  rows: Int32Array,
  isUnit: (key: string) => boolean,
): Column<TextReading> | null {
  const block = texts.sheet.block;
  const places: { text: string; row: number; column: number }[] = [];
  for (let row = Math.max(0, headerArea.top - 8); row < headerArea.top && block; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const text = texts.text(row, column);
      if (text !== "" && text.length <= 200) places.push({ text, row, column });
    }
  }
  places.push({ text: texts.sheet.name, row: headerArea.top, column: headerArea.left });
  for (const { text, row, column } of places) {
    const name = endings(text).find((ending) => isUnit(unitKey(ending)));
    if (name === undefined) continue;
    const reading: TextReading = { kind: "text", text: name, key: unitKey(name) };
    return new Column(
      new Int32Array(rows.length),
      [{ value: text, reading }],
      [{ from: 0, sheet: texts.index, column, rows, headingRows: new Int32Array(rows.length).fill(row) }],
    );
  }
  return null;
}

/**
 * "DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN XÃ AN LẠC" → "xã an lạc": what stands behind each word of each part, longest first;
 * brackets and years end it.
 */
function endings(text: string): string[] {
  const title = canonicalText(text)
    .replace(/^\d+[.)] ?/, "")
    .replace(/\(.*/, "")
    .replace(/(?:năm|nam|tháng|quý) \d.*/i, "");
  return title.split(/[,;–-]/).flatMap((part) => {
    const words = part.trim().split(" ");
    return words.map((_, at) => words.slice(at).join(" ")).filter((ending) => ending.length >= 3);
  });
}

const FEWEST_OTHER_POSTS = 3;

/**
 * One "Công an viên" among heads is out of place; where every village has one, the list is of all its posts. "Nguyên
 * trưởng thôn" is plain, however often it stands there.
 */
function withOtherPosts(role: Column<RoleReading>): Column<RoleReading> {
  const posts = role.distinct.map(({ value, reading }) => reading.kind === "unknown" && isOtherPost(value));
  const rows = role.codes.reduce((sum, code) => sum + (posts[code] ? 1 : 0), 0);
  const areAll = rows >= FEWEST_OTHER_POSTS && rows * 10 >= role.length;
  const others = posts.map(
    (isPost, code) => isPost && (areAll || isFormerHead(role.distinct[code]?.value ?? "")),
  );
  if (!others.includes(true)) return role;
  const distinct = role.distinct.map((one, code) =>
    others[code] ? { ...one, reading: { kind: "other" } as const } : one,
  );
  return new Column(role.codes, distinct, role.parts);
}

/** Of "TT" and "Trưởng" the village says whether they lead a thôn or a tổ dân phố. */
function withPlaces(role: Column<RoleReading>, village: Column<unknown> | undefined): Column<RoleReading> {
  const posts = role.distinct.map(({ value }) => shortPost(value));
  if (!village || !posts.some((post) => post !== null)) return role;
  const distinct = [...role.distinct];
  const known = new Map<string, number>();
  const codes = role.codes.map((code, row) => {
    const kind = posts[code] ?? null;
    if (kind === null) return code;
    const place = isTown(village.value(row)) ? "residential" : "village";
    const id = `${code} ${place}`;
    const own = known.get(id) ?? distinct.length;
    if (own === distinct.length) {
      known.set(id, own);
      distinct.push({
        value: role.distinct[code]?.value ?? "",
        reading: { kind, place, certainMember: false },
      });
    }
    return own;
  });
  return new Column(codes, distinct, role.parts);
}

function isTown(village: CellValue): boolean {
  return isResidentialName(headerKey(String(village)));
}

function impliedRoleOf(
  texts: SheetTexts,
  { headerArea, columns, side }: TableCandidate,
): "head" | "deputy" | null {
  if (side) return side;
  const title = `${titleAbove(texts, headerArea)} ${headerKey(texts.sheet.name)}`;
  return impliedRole(title, columns.get("person")?.path.own ?? "");
}

/** Roles that title or headings give, of a tổ dân phố where the village is called one. */
function rolesOf(
  sheet: number,
  {
    column,
    rows,
    village,
  }: { readonly column: number; readonly rows: Int32Array; readonly village: Column<unknown> | undefined },
  roleOf: (row: number) => "head" | "deputy" | null,
): Column<RoleReading> {
  const codes = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const role = roleOf(row);
    if (role === null) continue;
    codes[row] = (role === "head" ? 1 : 3) + (isTown(village?.value(row) ?? "") ? 1 : 0);
  }
  return new Column(codes, IMPLIED_ROLES, [{ from: 0, sheet, column, rows }]);
}

const IMPLIED_ROLES: readonly Distinct<RoleReading>[] = [
  { kind: "unknown" } as const,
  ...(["head", "deputy"] as const).flatMap((kind) =>
    (["village", "residential"] as const).map((place) => ({ kind, place, certainMember: false })),
  ),
].map((reading) => ({ value: "", reading }));

function peopleColumns(
  texts: SheetTexts,
  candidate: TableCandidate,
  lastRow: number,
  readers: Readers,
): PeopleColumn[] {
  const capacity = Math.max(0, lastRow - candidate.headerArea.bottom);
  const taken = new Set<number>();
  return Array.from(candidate.columns).flatMap(([key, { column, row }]) => {
    const declared = declarationOf(candidate.kind, key);
    if (!declared || declared.reads === "percent") return [];
    const read: CellReader<unknown> =
      key === "unit"
        ? unitReader(texts, column, candidate.headerArea.bottom + 1, readers)
        : readers[declared.reads];
    const isCellOfOther = taken.has(column);
    taken.add(column);
    return {
      key,
      column,
      coder: new ColumnCoder(texts.sheet, column, read, capacity, declared.reads === "ordinal"),
      role: declared.role,
      contents: [],
      labels: [],
      header: texts.value(row, column),
      isCellOfOther,
      beside: candidate.beside.get(key) ?? null,
    };
  });
}
