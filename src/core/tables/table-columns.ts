import type { AnyReading, CountReading } from "../values/readings.ts";
import type { Column } from "./column.ts";
import type { ReadingOf, Reads } from "./columns/declaration.ts";
import {
  COLUMN_KEYS,
  declarationOf,
  type ColumnKey,
  type ColumnsOf,
  type CountKey,
  type KeyReading,
  type TableKind,
} from "./schema.ts";

import type { SumCell, SumRow, Unit, UnitTable } from "./tables.ts";

/** A table, or a list of several, as far as its columns go. */
interface WithColumns<Kind extends TableKind> {
  readonly kind: Kind;
  readonly columns: ColumnsOf<Kind>;
}

/** A recognised column with its meaning. */
export interface KeyedColumn<Key extends ColumnKey = ColumnKey, Reading = AnyReading> {
  readonly key: Key;
  readonly column: Column<Reading>;
}

/** Every recognised column of a table, whatever it holds. */
export function columnsOf({ columns }: Pick<WithColumns<TableKind>, "columns">): readonly KeyedColumn[] {
  const byKey: Readonly<Partial<Record<ColumnKey, Column<AnyReading>>>> = columns;
  return COLUMN_KEYS.flatMap((key) => {
    const column = byKey[key];
    return column ? [{ key, column }] : [];
  });
}

/** The columns of a unit table in which a count is written: mostly one, none where it is not recognised. */
export function countColumns(
  { columns, added }: Pick<UnitTable, "columns" | "added">,
  key: CountKey,
): readonly Column<CountReading>[] {
  const first = columns[key];
  return first ? [first, ...(added?.[key] ?? [])] : [];
}

/** The data rows of each unit of a table, in order: mostly one. */
export function rowsByUnit({ rows, continuedRows }: Pick<UnitTable, "rows" | "continuedRows">): number[][] {
  const units: number[][] = [];
  for (const row of rows.keys()) {
    const last = units.at(-1);
    if (last && continuedRows?.has(row)) last.push(row);
    else units.push([row]);
  }
  return units;
}

/** The data row of a table in which a unit is named; null where it stands in another table. */
export function rowOfUnit({ sheet, rows, columns }: UnitTable, { nameCell }: Unit): number | null {
  if (nameCell.sheet !== sheet || nameCell.column !== columns.unit.column) return null;
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle] ?? 0) < nameCell.row) from = middle + 1;
    else to = middle;
  }
  return rows[from] === nameCell.row ? from : null;
}

/** What these rows of a table say together of a count; null where it has no such column. */
export function countInRows(table: UnitTable, rows: readonly number[], key: CountKey): CountReading | null {
  const columns = countColumns(table, key);
  if (columns.length === 0) return null;
  return sumOfCounts(rows.flatMap((row) => columns.flatMap((column) => column.reading(row) ?? [])));
}

/** Several cells of one count: their sum, or the first that cannot be read; blank where all are. */
export function sumOfCounts(readings: readonly CountReading[]): CountReading {
  const filled = readings.filter(({ kind }) => kind !== "blank");
  const [first, ...others] = filled;
  if (!first || others.length === 0) return first ?? { kind: "blank" };
  let sum = 0;
  let isClean = true;
  for (const reading of filled) {
    if (reading.kind !== "count" && reading.kind !== "text") return reading;
    sum += reading.value;
    isClean &&= reading.kind === "count";
  }
  return { kind: isClean ? "count" : "text", value: sum };
}

/** The cells of a group or total row that hold a count: more than one where it is written in several columns. */
export function sumCells({ counts, added }: SumRow, key: CountKey): readonly SumCell[] {
  const first = counts[key];
  return first ? [first, ...(added?.[key] ?? [])] : [];
}

/** The recognised columns of a table that are read in one of these ways. */
export function columnsReading<Kind extends TableKind, Read extends Reads>(
  table: WithColumns<Kind>,
  ...reads: readonly Read[]
): readonly KeyedColumn<KeyReading<Kind, Read>, ReadingOf[Read]>[] {
  const isRead = (
    column: KeyedColumn,
  ): column is KeyedColumn<KeyReading<Kind, Read>, ReadingOf[Read] & AnyReading> =>
    reads.some((read) => declarationOf(table.kind, column.key)?.reads === read);
  const all: Pick<WithColumns<TableKind>, "columns"> = table;
  return columnsOf(all).filter(isRead);
}
