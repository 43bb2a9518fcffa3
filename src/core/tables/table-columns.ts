import type { AnyReading } from "../values/readings.ts";
import type { Column } from "./column.ts";
import type { ReadingOf, Reads } from "./columns/declaration.ts";
import {
  COLUMN_KEYS,
  declarationOf,
  type ColumnKey,
  type ColumnsOf,
  type KeyReading,
  type TableKind,
} from "./schema.ts";

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
