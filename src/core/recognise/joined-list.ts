import { joinedColumn, type Column } from "../tables/column.ts";
import type { GroupTable, Joined, RegisterTable, RosterTable } from "../tables/tables.ts";
import type { ColumnKey } from "../tables/schema.ts";
import type { TextReading } from "../values/readings.ts";

/** A blank of any kind of column. */
const BLANK: TextReading = { kind: "blank", text: "", key: "" };

/** Tables that are parts of one list, as one: a column that any of them has, the whole has. Null when there are none. */
export function joinedList<Table extends RosterTable | RegisterTable | GroupTable>(
  parts: readonly Table[],
): Joined<Table> | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1)
    return { kind: first.kind, parts, length: first.rows.length, columns: first.columns };
  const columnsOf = (table: Table): Readonly<Partial<Record<ColumnKey, Column<unknown>>>> => table.columns;
  const keys = new Set(parts.flatMap((part) => Object.keys(part.columns) as ColumnKey[]));
  const columns = Object.fromEntries(
    Array.from(keys, (key) => [
      key,
      joinedColumn<unknown>(
        parts.map((part) => ({ column: columnsOf(part)[key], sheet: part.sheet, rows: part.rows })),
        BLANK,
      ),
    ]),
  );
  const length = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  return { kind: first.kind, parts, length, columns: columns };
}
