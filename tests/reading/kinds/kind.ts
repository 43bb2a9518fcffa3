import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import type { SheetFixture } from "../../fixtures/snapshots.ts";
import type { Wishes } from "../base.ts";
import type { Column, Draft, Row, Table, Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { percentColumn } from "../tables.ts";

/** What a kind of change rebuilds; two kinds that rebuild the same are not put together. */
export type Aspect =
  | "names"
  | "unit column"
  | "plan"
  | "admitted"
  | "percent"
  | "heads"
  | "header"
  | "numbering"
  | "extra columns"
  | "order"
  | "rows"
  | "totals"
  | "below"
  | "titles"
  | "tables"
  | "sheets"
  | "periods"
  /** A sheet that holds the results too, or a workbook that holds none anywhere. */
  | "results elsewhere"
  | "roster"
  | "register"
  | "cells";

/** One way in which right workbooks of offices differ: the truth stays as it is. */
export interface Kind {
  readonly name: string;
  readonly of: readonly Aspect[];
  readonly wishes?: Wishes;
  /** Codes of findings that it may rightly bring. */
  readonly may?: readonly string[];
  readonly apply: (draft: Draft, random: Random) => void;
  /** Changes a workbook written by hand instead; `read` is what was read from it before. */
  readonly onOffice?: (sheets: readonly SheetFixture[], read: Report, random: Random) => SheetFixture[];
}

export const at = <R>(table: Table<R>, role: string): number =>
  table.columns.findIndex((column) => column.role === role);

/** The columns in place of that of the role; nothing happens where it is not there. */
export function replace<R>(table: Table<R>, role: string, columns: readonly Column<R>[]): void {
  const index = at(table, role);
  if (index >= 0) table.columns.splice(index, 1, ...columns);
}

export function insertAfter<R>(table: Table<R>, role: string, columns: readonly Column<R>[]): void {
  table.columns.splice(at(table, role) + 1, 0, ...columns);
}

/** The texts above a column's own. */
export const above = <R>(table: Table<R>, role: string): string[] =>
  table.columns[at(table, role)]?.header.slice(0, -1) ?? [];

export function rename<R>(table: Table<R>, role: string, text: string): void {
  const column = table.columns[at(table, role)];
  if (column) column.header = [...column.header.slice(0, -1), text];
}

/** Percentages are what shows which of several plans is meant. */
export function withPercent(table: Table<Unit>): void {
  if (at(table, "percent") >= 0) return;
  const header = [...above(table, "admitted"), "Tỷ lệ (%)"];
  insertAfter(table, "admitted", [
    percentColumn(
      "percent",
      header,
      (unit) => unit.admitted,
      (unit) => unit.plan,
    ),
  ]);
}

/** Positions of `rows` before which something may stand between two units. */
export const between = <R>(table: Table<R>): number[] =>
  table.rows.flatMap((row, index) =>
    row.kind === "record" && table.rows[index - 1]?.kind === "record" ? [index] : [],
  );

/** A row with one text in the name's column. */
export const noteRow = <R>(
  text: string,
  column: "unit" | "first" = "unit",
  more: readonly CellValue[] = [],
): Row<R> => ({
  kind: "cells",
  cells: (columns) => {
    const name =
      column === "first"
        ? 0
        : Math.max(
            0,
            columns.findIndex(({ role }) => role === "unit"),
          );
    return [...Array.from({ length: name }, () => ""), text, ...more].slice(
      0,
      Math.max(columns.length, name + 1),
    );
  },
});

export const blankRow = <R>(): Row<R> => ({ kind: "cells", cells: () => [] });

/** The records of a table in the order of its rows. */
export const recordsOf = <R>(table: Table<R>): R[] =>
  table.rows.flatMap((row) => (row.kind === "record" ? [row.record] : []));

/** The unit tables of a draft, each once. */
export const unitTables = ({ admissions, heads }: Draft): Table<Unit>[] =>
  heads && heads !== admissions ? [admissions, heads] : [admissions];

export const sumOf = (units: readonly Unit[], of: (unit: Unit) => number): number =>
  units.reduce((total, unit) => total + of(unit), 0);
