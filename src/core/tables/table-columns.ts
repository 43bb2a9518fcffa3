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

import type { SumCell, SumRow, UnitTable } from "./tables.ts";

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
