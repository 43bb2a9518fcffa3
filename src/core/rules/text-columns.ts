import type { Column } from "../tables/column.ts";
import type { RecognisedTable, RecognisedWorkbook } from "../tables/tables.ts";
import type { ColumnKey } from "../tables/schema.ts";
import type { TextReading } from "../values/readings.ts";
import { columnsReading } from "../tables/table-columns.ts";

/** A column of text, of any recognised table. */
export interface TextColumn {
  readonly table: RecognisedTable;
  readonly key: ColumnKey;
  readonly column: Column<TextReading>;
}

/** Names of units, villages, people and working groups: what is compared, searched and filtered. */
export function nameColumns({ tables }: RecognisedWorkbook): TextColumn[] {
  return tables.flatMap((table) => textsOf(table, "unit", "name", "unitList"));
}

/** The name columns and every other column of words. */
export function textColumns(workbook: RecognisedWorkbook): TextColumn[] {
  return [...nameColumns(workbook), ...workbook.tables.flatMap((table) => textsOf(table, "text"))];
}

function textsOf(table: RecognisedTable, ...reads: ("unit" | "name" | "unitList" | "text")[]): TextColumn[] {
  return columnsReading(table, ...reads).map((column) => ({ table, ...column }));
}
