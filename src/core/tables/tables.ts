import type { CountReading, PercentReading } from "../values/readings.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { Column } from "./column.ts";
import type { ColumnKey, ColumnsOf, CountKey, PercentKey, TableKind } from "./schema.ts";
import type { Area, CellRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";

/** A unit table is one by its names; any other column may be missing. */
export type UnitColumns = ColumnsOf<"units"> & Required<Pick<ColumnsOf<"units">, "unit">>;

/** `certain`: its header says exactly this, or the arithmetic of the table proves it. */
export type Certainty = "certain" | "likely" | "guess";

/** How a column came to its meaning. */
export interface ColumnChoice {
  readonly key: ColumnKey;
  /** Its own, lowest header cell. */
  readonly header: CellRef;
  /** What stands over it, from the top down: ["Trưởng thôn", "Tổng số"]; empty where nothing does. */
  readonly headings: readonly string[];
  readonly certainty: Certainty;
  /**
   * `words` of the header · `arithmetic`: the table's percentages or sums prove it · `values`: what stands below it, under no
   * header that is known · `mapping`: the user says so.
   */
  readonly by: "words" | "arithmetic" | "values" | "mapping";
  /** 10: the words say exactly this. Arithmetic adds, unknown words take away; null where the user says so. */
  readonly points: number | null;
  /** The next best meaning of the same header, null when there is none. */
  readonly next: { readonly key: ColumnKey; readonly points: number } | null;
}

/** Another reading of a header block that was weighed and lost. */
export interface Hypothesis {
  readonly kind: TableKind;
  readonly header: Area;
  readonly points: number;
  /** Essential columns that it lacks. */
  readonly missing: readonly ColumnKey[];
}

/**
 * How the user says that a table goes with the others of its kind: `alone` instead of all of them, `together` in any case, as a part
 * of one list; `aside`: not ours, not used; `found`: as recognition decides.
 */
export type TableUse = "alone" | "together" | "aside" | "found";

/** What the user says of a table: how it is used, and the last day of its figures (null: as its title says). */
export interface SaidOfTable {
  readonly use: TableUse;
  readonly cutOff: CalendarDate | null;
}

interface TableOf<Kind extends TableKind, Columns> {
  readonly kind: Kind;
  readonly sheet: number;
  /** The header rows, from the first to the last recognised column. */
  readonly header: Area;
  /** From the first to the last data row, over the same columns; group and total rows may lie inside it. */
  readonly data: Area;
  /** The last day that the table's own title, header or sheet name says; null where they say none. */
  readonly cutOff: CalendarDate | null;
  /** Missing where the user says nothing of it. */
  readonly said?: SaidOfTable;
  /** Sheet row of each data row, ascending: `rows[i]` belongs to `codes[i]`. Group, total, number and note rows are not in it. */
  readonly rows: Int32Array;
  readonly columns: Columns;
  /** Every recognised column, from left to right, with how it came to its meaning. */
  readonly choices: readonly ColumnChoice[];
  /** Points of the header block read so, null where the user names it; and the best of the other readings of its cells. */
  readonly points: number | null;
  readonly hypotheses: readonly Hypothesis[];
  /** Columns of the sheet whose header means the same as one already taken: the later header cell, and the key. */
  readonly duplicatedColumns: readonly { readonly header: CellRef; readonly key: ColumnKey }[];
}

/** A group row ("I. Xã, thị trấn") or a total row, with what its count cells hold. */
export interface SumRow {
  readonly row: number;
  readonly label: string;
  /** Data rows (indices into `rows`) that it sums. */
  readonly summedRows: readonly number[];
  readonly counts: Readonly<Partial<Record<CountKey, SumCell>>>;
  /** What it holds in the other columns of a count that is written in several. */
  readonly added?: Readonly<Partial<Record<CountKey, readonly SumCell[]>>>;
  readonly percents: Readonly<
    Partial<
      Record<
        PercentKey,
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
  readonly of: CountKey;
  readonly counts: Column<CountReading>;
}

export interface UnitTable extends TableOf<"units", UnitColumns> {
  /**
   * The other columns of a count that is written in several (heads of thôn and of TDP, men and women, month after month):
   * `columns` has the first, a unit's count is all of them together.
   */
  readonly added?: Readonly<Partial<Record<CountKey, readonly Column<CountReading>[]>>>;
  /** Data rows that go on with the unit of the row above: units have one for each chi bộ, village or month. Missing for none. */
  readonly continuedRows?: ReadonlySet<number>;
  /** Breakdown columns that were recognised; missing or empty when the table has none. */
  readonly parts?: readonly PartColumn[];
  /** Rows that look like rows of the table and were not read as such, ascending (`rows-not-read`); missing for none. */
  readonly unreadRows?: readonly number[];
  /** Group rows in order; units before the first group row belong to none. */
  readonly groupRows: readonly SumRow[];
  readonly totalRows: readonly SumRow[];
}
export type RosterTable = TableOf<"roster", ColumnsOf<"roster">>;
export type RegisterTable = TableOf<"register", ColumnsOf<"register">>;
export type GroupTable = TableOf<"groups", ColumnsOf<"groups">>;

/** Tables of one kind that are parts of one list (a roster sheet for every commune), their rows one after the other. */
export interface Joined<Table extends RosterTable | RegisterTable | GroupTable> {
  readonly kind: Table["kind"];
  /** In sheet order; most lists have one. */
  readonly parts: readonly Table[];
  /** Data rows of all parts together. */
  readonly length: number;
  readonly columns: Table["columns"];
}
export type Roster = Joined<RosterTable>;
export type Register = Joined<RegisterTable>;
export type GroupList = Joined<GroupTable>;
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
  readonly groupRow: number | null;
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
  /** Other cells whose counts are in `reading` too: TDP heads beside thôn heads. Missing for none. */
  readonly added?: readonly CellRef[];
}

export interface WorkingGroup {
  readonly name: string;
  readonly key: string;
  readonly leader: string | null;
  /** One entry per unit named under the group, with the cell that names it and the unit it means (null: unknown unit). */
  readonly units: readonly { readonly name: string; readonly cell: CellRef; readonly unit: number | null }[];
}

/** What a typed unit name means (docs/domain.md §4): never a guess, at most a suggestion. */
export type UnitMatch =
  /** `isSuccessor`: the name is of a unit that is no more, and `unit` took over. */
  | { readonly kind: "unit"; readonly unit: number; readonly isSuccessor?: true }
  /** No unit has this name; `suggestion` is the only one that differs in tone marks, prefix or one letter. */
  | { readonly kind: "unknown"; readonly suggestion: number | null };

/** Why a table is not used: `set-aside` by the user, else (docs/rules/README.md, "Several tables of one kind"). */
export type UnusedReason =
  | "earlier-period"
  | "later-period"
  | "copy"
  | "empty-form"
  | "other-subject"
  | "incomplete"
  | "hidden"
  | "ambiguous"
  | "set-aside";

/** A table that is not used, and why. */
export interface OtherTable {
  readonly kind: TableKind;
  readonly sheet: number;
  readonly header: Area;
  readonly why: UnusedReason;
  readonly said?: SaidOfTable;
  /** The last day that the table itself says; of a year 31 December. */
  readonly cutOff: CalendarDate | null;
  /** Where it differs from the table used: how many rows, the first differing cell, the sheet of the table used. */
  readonly difference?:
    { readonly units: number; readonly cell: CellRef; readonly usedSheet: number } | undefined;
}

/** A header with no row under it yet. */
export interface EmptyTable {
  readonly kind: TableKind;
  readonly sheet: number;
  readonly header: Area;
}

/** The units' figures of an earlier period, read from a table of its own. */
export interface EarlierPeriod {
  readonly cutOff: CalendarDate;
  readonly sheet: number;
  readonly units: readonly Unit[];
}

/** The units' figures of the same period a year ago, from columns beside this year's. */
export interface YearAgo {
  readonly sheet: number;
  /** The year that the columns name, null where they name none. */
  readonly year: number | null;
  /** As the workbook's units, in their order; a count that has no such column has no cell. */
  readonly units: readonly Unit[];
}

/** A sheet region that has a name column but too few others to be used (`column-missing`). */
export interface IncompleteTable {
  readonly kind: TableKind;
  readonly sheet: number;
  readonly header: Area;
  readonly missing: readonly ColumnKey[];
}

/** What the title blocks say (docs/domain.md §3, §5). Null: not said. */
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
  readonly roster: Roster | null;
  readonly register: Register | null;
  readonly groupTable: GroupList | null;
  readonly units: readonly Unit[];
  /** Looks a unit up by the key of a text reading; remembers its answers, so asking once per row costs nothing. */
  readonly matchUnit: (key: string) => UnitMatch;
  /** From W, else from U's group column; in order of first mention. Empty when the workbook has no working groups. */
  readonly workingGroups: readonly WorkingGroup[];
  /** Tables that were recognised and are not used, in order of position. */
  readonly otherTables: readonly OtherTable[];
  /** Earlier periods of the units' figures, oldest first. */
  readonly periods: readonly EarlierPeriod[];
  /** Null where no table has such columns. */
  readonly yearAgo: YearAgo | null;
  /** A period newer than the one used stands on a hidden sheet. */
  readonly isNewerHidden: boolean;
  readonly incompleteTables: readonly IncompleteTable[];
  /** Headers with no row under them yet, where no other table of their kind is in use. */
  readonly emptyTables: readonly EmptyTable[];
  /** What the user said of tables that are not there: which of the mappings of that kind. */
  readonly lostMappings: readonly { readonly kind: TableKind; readonly index: number }[];
  readonly titleBlock: TitleBlock;
}
