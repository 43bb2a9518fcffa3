import type { Column } from "../tables/column.ts";
import type { RecognisedTable, RecognisedWorkbook } from "../tables/tables.ts";
import type { ColumnKey } from "../tables/schema.ts";
import type { TextReading } from "../values/readings.ts";
import { columnsReading } from "../tables/table-columns.ts";

/** A column of names, of any recognised table. */
export interface NameColumn {
  readonly table: RecognisedTable;
  readonly key: ColumnKey;
  readonly column: Column<TextReading>;
}

/** Names of units, villages, people and working groups: what is compared, searched and filtered. */
export function nameColumns({ tables }: RecognisedWorkbook): NameColumn[] {
  return tables.flatMap((table) =>
    columnsReading(table, "unit", "name", "unitList").map((column) => ({ table, ...column })),
  );
}
