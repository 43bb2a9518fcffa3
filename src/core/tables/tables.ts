import type {
  CountReading,
  DateReading,
  MarkReading,
  PercentReading,
  RoleReading,
  TextReading,
} from "../values/readings.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { Area, CellRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";

/** `units` U, `roster` of village heads R, `register` of new members M, working `groups` W (domain.md §3). */
export type TableKind = "units" | "roster" | "register" | "groups";

export type UnitColumn =
  | "ordinal"
  | "unit"
  | "kind"
  | "group"
  | "plan"
  | "admitted"
  | "percent"
  | "heads"
  | "members"
  | "headPercent"
  | "note";
export type RosterColumn =
  | "ordinal"
  | "unit"
  | "village"
  | "role"
  | "person"
  | "birthDate"
  | "member"
  | "trained"
  | "certificateDate"
  | "eligible"
  | "note";
export type RegisterColumn =
  | "ordinal"
  | "person"
  | "birthDate"
  | "gender"
  | "ethnicity"
  | "unit"
  | "considered"
  | "decisionNumber"
  | "decisionDate"
  | "certificateDate"
  | "education"
  | "note";
export type GroupColumn = "group" | "leader" | "unit";
export type ColumnKey = UnitColumn | RosterColumn | RegisterColumn | GroupColumn;

/**
 * One column of a recognised table, dictionary-coded: `codes[i]` is the index in `distinct` of data row `i`.
 * A rule first looks at the few distinct values and only then, if one of them concerns it, at the rows.
 */
export interface CodedColumn<Reading> {
  /** Column of the sheet, from 0. */
  readonly column: number;
  readonly codes: Int32Array;
  readonly distinct: readonly Distinct<Reading>[];
  /** Where the values stand in headings over their rows: sheet row of the heading of each data row. */
  readonly headingRows?: Int32Array;
}

export interface Distinct<Reading> {
  /** As it stands in the cell. */
  readonly value: CellValue;
  readonly reading: Reading;
  /** The column of the sheet where it stands, if not the coded column's own: birth dates of women beside those of men. */
  readonly besideColumn?: number;
}

/** Columns by how they are read; a key that is missing was not recognised. */
export interface UnitColumns {
  readonly ordinal?: CodedColumn<TextReading>;
  readonly unit: CodedColumn<TextReading>;
  readonly kind?: CodedColumn<TextReading>;
  readonly group?: CodedColumn<TextReading>;
  readonly plan?: CodedColumn<CountReading>;
  readonly admitted?: CodedColumn<CountReading>;
  readonly percent?: CodedColumn<PercentReading>;
  readonly heads?: CodedColumn<CountReading>;
  readonly members?: CodedColumn<CountReading>;
  readonly headPercent?: CodedColumn<PercentReading>;
  readonly note?: CodedColumn<TextReading>;
}
export interface RosterColumns {
  /** All running numbers share one code: the number itself is in its cell. */
  readonly ordinal?: CodedColumn<TextReading>;
  /** Carried down over blank cells (units merged over their people). */
  readonly unit?: CodedColumn<TextReading>;
  /** Carried down like `unit`, within one unit. */
  readonly village?: CodedColumn<TextReading>;
  readonly role?: CodedColumn<RoleReading>;
  readonly person?: CodedColumn<TextReading>;
  readonly birthDate?: CodedColumn<DateReading>;
  readonly member?: CodedColumn<MarkReading>;
  readonly trained?: CodedColumn<MarkReading>;
  readonly certificateDate?: CodedColumn<DateReading>;
  readonly eligible?: CodedColumn<MarkReading>;
  readonly note?: CodedColumn<TextReading>;
}
export interface RegisterColumns {
  /** As in a roster. */
  readonly ordinal?: CodedColumn<TextReading>;
  readonly person?: CodedColumn<TextReading>;
  readonly birthDate?: CodedColumn<DateReading>;
  readonly gender?: CodedColumn<TextReading>;
  readonly ethnicity?: CodedColumn<TextReading>;
  readonly unit?: CodedColumn<TextReading>;
  readonly considered?: CodedColumn<DateReading>;
  readonly decisionNumber?: CodedColumn<TextReading>;
  readonly decisionDate?: CodedColumn<DateReading>;
  readonly certificateDate?: CodedColumn<DateReading>;
  readonly education?: CodedColumn<TextReading>;
  readonly note?: CodedColumn<TextReading>;
}
export interface GroupColumns {
  readonly group?: CodedColumn<TextReading>;
  readonly leader?: CodedColumn<TextReading>;
  readonly unit?: CodedColumn<TextReading>;
}

interface TableOf<Kind extends TableKind, Columns> {
  readonly kind: Kind;
  readonly sheet: number;
  /** The header rows, from the first to the last recognised column. */
  readonly header: Area;
  /** From the first to the last data row, over the same columns; group and total rows may lie inside it. */
  readonly data: Area;
  /** Sheet row of each data row, ascending: `rows[i]` belongs to `codes[i]`. Group, total, number and note rows are not in it. */
  readonly rows: Int32Array;
  readonly columns: Columns;
  /** Columns of the sheet whose header means the same as one already taken: the later header cell, and the key. */
  readonly duplicatedColumns: readonly { readonly header: CellRef; readonly key: ColumnKey }[];
}

/** A group row ("I. Xã, thị trấn") or a total row, with what its count cells hold. */
export interface SumRow {
  readonly row: number;
  readonly label: string;
  /** Data rows (indices into `rows`) that it sums. */
  readonly members: readonly number[];
  readonly counts: Readonly<Partial<Record<"plan" | "admitted" | "heads" | "members", SumCell>>>;
  readonly percents: Readonly<
    Partial<
      Record<
        "percent" | "headPercent",
        { readonly column: number; readonly value: CellValue; readonly reading: PercentReading }
      >
    >
  >;
}
export interface SumCell {
  readonly column: number;
  readonly value: CellValue;
  readonly reading: CountReading;
}

/** A breakdown column ("Trong đó: Nữ", DTTS, Tôn giáo, Đoàn viên…): its counts are part of another column's. */
export interface PartColumn {
  /** The header as written: "Nữ". */
  readonly label: string;
  readonly of: "plan" | "admitted" | "heads" | "members";
  readonly counts: CodedColumn<CountReading>;
}

export interface UnitTable extends TableOf<"units", UnitColumns> {
  /** TDP heads counted beside thôn heads: `columns` has those of thôn, a unit's count is both together. */
  readonly added?: Readonly<Partial<Record<"heads" | "members", CodedColumn<CountReading>>>>;
  /** Breakdown columns that were recognised; missing or empty when the table has none. */
  readonly parts?: readonly PartColumn[];
  /** Group rows in order; units before the first group row belong to none. */
  readonly groupRows: readonly SumRow[];
  readonly totalRows: readonly SumRow[];
}
export type RosterTable = TableOf<"roster", RosterColumns>;
export type RegisterTable = TableOf<"register", RegisterColumns>;
export type GroupTable = TableOf<"groups", GroupColumns>;
export type RecognisedTable = UnitTable | RosterTable | RegisterTable | GroupTable;

/**
 * One unit of the unit table with its halves joined: the admission half and the village-head half may stand
 * in different tables, so every value remembers its own cell. A cell is null when its column was not recognised.
 */
export interface Unit {
  /** As written, NFC and trimmed. */
  readonly name: string;
  /** Canonical key: equal for every spelling of the same unit. */
  readonly key: string;
  readonly nameCell: CellRef;
  /** The group row it stands under, an index in `UnitTable.groupRows`; null when under none. */
  readonly section: number | null;
  readonly kind: string | null;
  readonly plan: Held<CountReading>;
  readonly admitted: Held<CountReading>;
  readonly percent: Held<PercentReading>;
  readonly heads: Held<CountReading>;
  readonly members: Held<CountReading>;
  readonly headPercent: Held<PercentReading>;
}

/** A reading and the cell it came from; `cell` null (and reading blank) when the table has no such column. */
export interface Held<Reading> {
  readonly cell: CellRef | null;
  readonly value: CellValue;
  readonly reading: Reading;
  /** A second cell whose count is in `reading` too: TDP heads beside thôn heads. */
  readonly added?: CellRef;
}

export interface WorkingGroup {
  readonly name: string;
  readonly key: string;
  readonly leader: string | null;
  /** One entry per unit named under the group, with the cell that names it and the unit it means (null: unknown unit). */
  readonly units: readonly { readonly name: string; readonly cell: CellRef; readonly unit: number | null }[];
}

/** What a typed unit name means (domain.md §4): never a guess, at most a suggestion. */
export type UnitMatch =
  | { readonly kind: "unit"; readonly unit: number }
  /** No unit has this name; `suggestion` is the only one that differs in tone marks, prefix or one letter. */
  | { readonly kind: "unknown"; readonly suggestion: number | null };

/** A place that holds a table of a kind already taken; it is reported and not used. */
export interface UnusedTable {
  readonly kind: TableKind;
  readonly sheet: number;
  readonly header: Area;
}

/** A sheet region that has a name column but too few others to be used (`column-missing`). */
export interface IncompleteTable {
  readonly kind: TableKind;
  readonly sheet: number;
  readonly header: Area;
  readonly missing: readonly ColumnKey[];
}

/** What the title blocks say (domain.md §3, §5). Null: not said. */
export interface TitleBlock {
  readonly organisation: string | null;
  readonly higherCommittee: string | null;
  readonly cutOff: CalendarDate | null;
  readonly planYear: number | null;
}

/** Everything that was understood of a workbook. Pure function of the snapshot and the settings. */
export interface RecognisedWorkbook {
  /** Every table in use, in sheet order. */
  readonly tables: readonly RecognisedTable[];
  /** The table that gives the list of units, null when there is none. */
  readonly unitTable: UnitTable | null;
  /**
   * Unit tables that hold what the first lacks, joined by unit key: the other half (plan/admitted or heads/members),
   * or the results where the first has only the plan.
   */
  readonly otherHalves: readonly UnitTable[];
  readonly roster: RosterTable | null;
  readonly register: RegisterTable | null;
  readonly groupTable: GroupTable | null;
  readonly units: readonly Unit[];
  /** Looks a unit up by the key of a text reading; remembers its answers, so asking once per row costs nothing. */
  readonly matchUnit: (key: string) => UnitMatch;
  /** From W, else from U's group column; in order of first mention. Empty when the workbook has no working groups. */
  readonly workingGroups: readonly WorkingGroup[];
  readonly unusedTables: readonly UnusedTable[];
  readonly incompleteTables: readonly IncompleteTable[];
  /** Headers with no row under them yet, where no other table of their kind is in use. */
  readonly emptyTables: readonly UnusedTable[];
  readonly titleBlock: TitleBlock;
}
