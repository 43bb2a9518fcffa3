import type { CalendarDate } from "../../src/core/values/calendar.ts";
import type { CellValue } from "../../src/core/values/cell-value.ts";
import type { SheetVisibility } from "../../src/core/values/snapshot.ts";

/**
 * A workbook before it is laid out: what is true (units, people), and how it is to be written down. Kinds of changes
 * work on drafts; `layOut` (lay-out.ts) makes the snapshot and remembers where each unit's name went.
 */
export interface Draft {
  readonly office: Office;
  readonly units: Unit[];
  readonly people: readonly Person[];
  readonly newMembers: readonly NewMember[];
  /** In the order of the tabs. */
  sheets: SheetDraft[];
  /** The table of the admissions; also of the heads when the office keeps both in one. Null when it has none. */
  admissions: Table<Unit>;
  /** The table of the heads: the same object, another one, or null. */
  heads: Table<Unit> | null;
  roster: Table<Person> | null;
  register: Table<NewMember> | null;
  /** Whether merged areas are told (files) or not known (Excel). */
  mergesKnown: boolean;
  /** How every text is written down, and in which font; null as it is. */
  spelling: { readonly write: (text: string) => string; readonly font: string | null } | null;
  /** What the workbook does not say any more: null there is right. */
  readonly unknown: Set<Term>;
  /** The day up to which the figures count. */
  cutOff: CalendarDate;
}

export type Term = "plan" | "admitted" | "heads" | "members";

export interface Office {
  readonly level: "district" | "commune";
  /** "Huyện ủy An Sơn" */
  readonly name: string;
  /** "An Sơn" */
  readonly place: string;
  /** "Tỉnh ủy Quảng Tân" */
  readonly superior: string;
  readonly year: number;
  /** The cut-off is the last day of this month. */
  readonly month: number;
  /** What a village is called there: "Thôn", "Bản", "Ấp". */
  readonly village: string;
}

/** Of a thị trấn or phường: its heads are those of residential groups. */
export const isTown = ({ prefix }: Unit): boolean => /thị trấn|phường/i.test(prefix);

/** One subordinate unit, and all that any layout may say of it. Counts of the year up to the office's month. */
export interface Unit {
  /** As the plain layout writes it: "Đảng bộ xã An Hà". */
  name: string;
  /** "An Hà" */
  readonly place: string;
  /** "Xã", "Thị trấn", "Chi bộ thôn" …: `name` without the place. */
  readonly prefix: string;
  /** 0 communes or villages, 1 agencies and schools. */
  readonly section: 0 | 1;
  readonly plan: number;
  readonly admitted: number;
  readonly heads: number;
  readonly members: number;
  /** Admitted from January to each month of the year, up to the office's month; the last one is `admitted`. */
  readonly cumulative: readonly number[];
  /** Of the year before. */
  readonly before: { readonly plan: number; readonly admitted: number };
  readonly women: number;
  readonly deputies: number;
  readonly deputyMembers: number;
  /** All members of the unit's organisation. */
  readonly membership: number;
  readonly group: string;
  readonly secretary: string;
}

/** A head or deputy, one row of the roster. */
export interface Person {
  readonly unit: Unit;
  readonly village: string;
  readonly role: "head" | "deputy";
  readonly name: string;
  readonly isWoman: boolean;
  readonly birth: number;
  readonly isMember: boolean;
  readonly isTrained: boolean;
  readonly isEligible: boolean;
}

/** Someone admitted, one row of the register. Dates are serials. */
export interface NewMember {
  readonly unit: Unit;
  readonly name: string;
  readonly isWoman: boolean;
  readonly birth: number;
  readonly considered: number;
  readonly decided: number;
  readonly certificate: number;
  readonly number: number;
}

export interface SheetDraft {
  name: string;
  visibility: SheetVisibility;
  /** One below the other; a block with `beside` stands to the right of the one before it. */
  readonly blocks: Block[];
}

export type Block = LinesBlock | TableBlock;

export interface LinesBlock {
  readonly kind: "lines";
  lines: CellValue[][];
}

export interface TableBlock {
  readonly kind: "table";
  readonly table: AnyTable;
  readonly beside?: boolean;
}

/** Tables of different records side by side on a sheet. */
export interface AnyTable {
  /** Columns left free before the table. */
  left: number;
  readonly grid: () => TableGrid;
}

/** A table laid out from its own first cell on. */
export interface TableGrid {
  readonly cells: CellValue[][];
  readonly merges: readonly { top: number; left: number; bottom: number; right: number }[];
  readonly names: readonly { readonly unit: Unit; readonly row: number; readonly column: number }[];
  readonly formats: readonly { readonly column: number; readonly format: string }[];
  readonly hiddenRows: readonly number[];
}

/** A column of a table, from the top of its header down. */
export interface Column<R> {
  /** What the truth takes it for; "" when it is of no concern to the recogniser. */
  role: string;
  /** Texts of its header from top to bottom; neighbours with the same upper texts stand under one. */
  header: string[];
  cell: (record: R, index: number) => CellValue;
  /** What a row of sums says of the records above it. */
  sum: (records: readonly R[]) => CellValue;
  format?: string;
}

export type Row<R> =
  | { kind: "record"; record: R; isHidden?: boolean }
  /** Numbers of sums, the label in the name's column; `ordinal` before it. */
  | { kind: "sum"; label: string; ordinal: CellValue; records: readonly R[]; isHidden?: boolean }
  /** Free cells: notes, blank rows, group headings without numbers. */
  | { kind: "cells"; cells: (columns: readonly Column<R>[]) => CellValue[]; isHidden?: boolean }
  | { kind: "header" };

export interface Table<R> extends AnyTable {
  columns: Column<R>[];
  rows: Row<R>[];
  /** "merge": one text over its columns; "repeat": it stands in each. */
  headerStyle: "merge" | "repeat";
  readonly unitOf: (record: R) => Unit | null;
  /** Which columns hold the unit's name. */
  readonly nameRole: string;
  /** Lines under the header that number the columns. */
  numbering: ((columns: readonly Column<R>[]) => CellValue[]) | null;
}
