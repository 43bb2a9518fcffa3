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
import { isBlankCode, peopleRowKind, type PeopleColumn } from "./people-rows.ts";
import { ROWS_A_STEP, type Steps } from "../values/steps.ts";
import type { Readers } from "../tables/readers.ts";
import { numbersColumns, repeatsHeader } from "./repeated-rows.ts";
import { unitReader } from "./coded-names.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { tableIn } from "./table-area.ts";
import type { TableCandidate } from "./table-candidates.ts";
import { Column, type Distinct } from "../tables/column.ts";
import type { RegisterTable, RosterTable } from "../tables/tables.ts";
import { declarationOf, type ColumnKey } from "../tables/schema.ts";
import { RoleHeadings } from "./role-headings.ts";
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
  candidate: TableCandidate & { readonly kind: "roster" | "register" },
  lastRow: number,
  readers: Readers,
  known: KnownUnits,
): Steps<RosterTable | RegisterTable | null> {
  const block = texts.sheet.block;
  if (!block) return null;
  const { isUnit } = known;
  const headings = candidate.columns.has("unit") ? null : new UnitHeadings(texts, candidate, isUnit);
  const isRoster = candidate.kind === "roster";
  const roleHeadings = isRoster && !candidate.columns.has("role") ? new RoleHeadings(texts, candidate) : null;
  const columns = peopleColumns(texts, candidate, lastRow, readers);
  const carried = isRoster ? new CarriedCells(columns) : null;
  const end = new EndOfList(texts, columns, known);
  const names = candidate.columns.get("person")?.column ?? candidate.columns.get("unit")?.column ?? -1;
  const rows: number[] = [];
  const codes = new Int32Array(columns.length);
  let gap = 0;
  for (let row = candidate.window.bottom + 1; row <= lastRow && gap <= end.longestGap; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    const cells = texts.sheet.values[row - block.top];
    if (!cells) break;
    if (headings?.takes(row) || roleHeadings?.takes(row)) {
      carried?.startUnit();
      gap = 0;
      continue;
    }
    const kind = peopleRowKind(texts.sheet, row, cells, columns, codes);
    gap = kind === "blank" || end.isClosed ? gap + 1 : 0;
    if (kind === "blank") continue;
    if (kind === "footer") {
      end.close();
      continue;
    }
    if (kind === "header" && repeatsHeader(texts, candidate, row)) continue;
    if (rows.length === 0 && numbersColumns(texts, candidate, row, names)) continue;
    const isPerson =
      kind === "person" ||
      kind === "header" ||
      (kind === "post" && candidate.side !== "deputy" && end.isOfUnit(codes));
    if (isPerson && end.isClosed && !end.opensAgain(row, codes, rows)) continue;
    carried?.carry(codes, isPerson);
    if (!isPerson) continue;
    end.push(codes);
    rows.push(row);
    headings?.push(row);
    roleHeadings?.push();
    for (let at = 0; at < columns.length; at++) columns[at]?.coder.push(codes[at] ?? 0);
  }
  const dataRows = Int32Array.from(rows);
  const unitsOfHeadings =
    headings === null
      ? undefined
      : (headings.result(texts.index, dataRows) ?? unitOfTitle(texts, candidate, dataRows, isUnit));
  if (rows.length === 0 || unitsOfHeadings === null) return null;
  const coded: Partial<Record<ColumnKey, Column<unknown>>> = unitsOfHeadings ? { unit: unitsOfHeadings } : {};
  for (const column of columns) {
    const { key, coder } = column;
    const mergedShare = declarationOf(candidate.kind, key)?.mergedShare;
    if (mergedShare !== undefined) coder.fillDown((code) => isBlankCode(column, code), mergedShare);
    coded[key] = coder.result(texts.index, dataRows);
  }
  if (isRoster && !coded.role && names >= 0) {
    const implied = impliedRoleOf(texts, candidate);
    const roles = roleHeadings?.roles ?? (implied === null ? null : dataRows.length);
    if (roles !== null) {
      const place = { column: names, rows: dataRows, village: coded.village };
      coded.role = rolesOf(texts.index, place, (row) =>
        typeof roles === "number" ? implied : (roles[row] ?? implied),
      );
    }
  }
  if (coded.role && isRoster)
    coded.role = withPlaces(withOtherPosts(coded.role as Column<RoleReading>), coded.village);
  // What no column says must be said by headings or the title.
  if (candidate.missing.some((key) => !coded[key])) return null;
  return {
    kind: candidate.kind,
    ...tableIn(texts, candidate, dataRows),
    columns: coded,
  } as RosterTable | RegisterTable;
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
  { window }: TableCandidate,
  rows: Int32Array,
  isUnit: (key: string) => boolean,
): Column<TextReading> | null {
  const block = texts.sheet.block;
  const places: { text: string; row: number; column: number }[] = [];
  for (let row = Math.max(0, window.top - 8); row < window.top && block; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const text = texts.text(row, column);
      if (text !== "" && text.length <= 200) places.push({ text, row, column });
    }
  }
  places.push({ text: texts.sheet.name, row: window.top, column: window.left });
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

/** "DANH SÁCH TRƯỞNG THÔN XÃ AN LẠC" → "xã an lạc": what stands behind each word, longest first; years and commas end it. */
function endings(text: string): string[] {
  const words = canonicalText(text)
    .replace(/^\d+[.)] ?/, "")
    .replace(/[,;(–-].*/, "")
    .replace(/(?:năm|nam|tháng|quý) \d.*/i, "")
    .trim()
    .split(" ");
  return words.map((_, at) => words.slice(at).join(" ")).filter((ending) => ending.length >= 3);
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
  { window, columns, side }: TableCandidate,
): "head" | "deputy" | null {
  if (side) return side;
  const title = `${titleAbove(texts, window)} ${headerKey(texts.sheet.name)}`;
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
  const capacity = Math.max(0, lastRow - candidate.window.bottom);
  return Array.from(candidate.columns).flatMap(([key, { column, row }]) => {
    const declared = declarationOf(candidate.kind, key);
    if (!declared || declared.reads === "percent") return [];
    const read: CellReader<unknown> =
      key === "unit"
        ? unitReader(texts, column, candidate.window.bottom + 1, readers)
        : readers[declared.reads];
    return {
      key,
      column,
      coder: new ColumnCoder(texts.sheet, column, read, capacity, declared.reads === "ordinal"),
      role: declared.role,
      contents: [],
      labels: [],
      header: texts.value(row, column),
      beside: candidate.beside.get(key) ?? null,
    };
  });
}
