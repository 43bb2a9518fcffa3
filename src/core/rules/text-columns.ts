import type { Column } from "../tables/column.ts";
import type { ColumnKey, RecognisedTable, RecognisedWorkbook } from "../tables/tables.ts";
import type { TextReading } from "../values/readings.ts";
import { presentColumns } from "./table-columns.ts";

/** A column of text, of any recognised table. */
export interface TextColumn {
  readonly table: RecognisedTable;
  readonly key: ColumnKey;
  readonly column: Column<TextReading>;
}

/** Names of units, villages, people and working groups: what is compared, searched and filtered. */
export function nameColumns({ tables }: RecognisedWorkbook): TextColumn[] {
  return tables.flatMap((table): TextColumn[] => {
    switch (table.kind) {
      case "units":
        return withTable(table, presentColumns(table.columns, ["unit", "group"]));
      case "roster":
        return withTable(table, presentColumns(table.columns, ["unit", "village", "person"]));
      case "register":
        return withTable(table, presentColumns(table.columns, ["person", "unit"]));
      case "groups":
        return withTable(table, presentColumns(table.columns, ["group", "leader", "unit"]));
    }
  });
}

/** The name columns and every other column of words. */
export function textColumns(workbook: RecognisedWorkbook): TextColumn[] {
  return [
    ...nameColumns(workbook),
    ...workbook.tables.flatMap((table): TextColumn[] => {
      switch (table.kind) {
        case "units":
          return withTable(table, presentColumns(table.columns, ["kind", "note"]));
        case "roster":
          return withTable(table, presentColumns(table.columns, ["note"]));
        case "register":
          return withTable(
            table,
            presentColumns(table.columns, ["gender", "ethnicity", "decisionNumber", "education", "note"]),
          );
        case "groups":
          return [];
      }
    }),
  ];
}

function withTable(
  table: RecognisedTable,
  columns: readonly { readonly key: ColumnKey; readonly column: Column<TextReading> }[],
): TextColumn[] {
  return columns.map((column) => ({ table, ...column }));
}
