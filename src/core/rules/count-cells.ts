import type { CellRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import type { Column } from "../tables/column.ts";
import type { UnitTable } from "../tables/tables.ts";
import type { CountReading } from "../values/readings.ts";
import { cellsWhere } from "./coded-cells.ts";
import { countColumns, sumCells } from "../tables/table-columns.ts";
import type { RuleInput } from "./rule.ts";
import { sumRowsOf, unitTables } from "./unit-tables.ts";
import { COUNT_KEYS, type CountKey } from "../tables/schema.ts";

/** A cell that holds a count: of a unit, of a part of a unit's count, of a group row or of a total row. */
export interface CountCell<Kind extends CountReading["kind"] = CountReading["kind"]> {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly reading: Extract<CountReading, { kind: Kind }>;
  readonly column: CountKey;
  readonly place: CountRow;
}

/** `row` is a data row of the table, or the row of the sheet for a group or total row. */
export type CountRow =
  | { readonly kind: "unit"; readonly table: UnitTable; readonly row: number }
  | { readonly kind: "part"; readonly table: UnitTable; readonly row: number }
  | { readonly kind: "sum"; readonly table: UnitTable; readonly row: number };

/** Every count cell that reads as `kind`. */
export function countCells<Kind extends CountReading["kind"]>(
  { snapshot, workbook }: RuleInput,
  kind: Kind,
): CountCell<Kind>[] {
  return unitTables(workbook).flatMap((table) => [
    ...COUNT_KEYS.flatMap((column) =>
      countColumns(table, column).flatMap((counts) =>
        codedCounts(snapshot, table, counts, column, "unit", kind),
      ),
    ),
    ...(table.parts ?? []).flatMap(({ of, counts }) =>
      codedCounts(snapshot, table, counts, of, "part", kind),
    ),
    ...sumRowsOf(table).flatMap((sumRow) =>
      COUNT_KEYS.flatMap((column): CountCell<Kind>[] =>
        sumCells(sumRow, column).flatMap(({ column: place, value, reading }): CountCell<Kind>[] => {
          if (!isOfKind(reading, kind)) return [];
          const { row } = sumRow;
          const at = { sheet: table.sheet, row, column: place };
          return [{ at, value, reading, column, place: { kind: "sum", table, row } }];
        }),
      ),
    ),
  ]);
}

function codedCounts<Kind extends CountReading["kind"]>(
  snapshot: WorkbookSnapshot,
  table: UnitTable,
  counts: Column<CountReading>,
  column: CountKey,
  place: "unit" | "part",
  kind: Kind,
): CountCell<Kind>[] {
  return cellsWhere(snapshot, counts, ({ reading }) => reading.kind === kind).flatMap(
    ({ at, value, reading, row }) =>
      isOfKind(reading, kind) ? [{ at, value, reading, column, place: { kind: place, table, row } }] : [],
  );
}

function isOfKind<Kind extends CountReading["kind"]>(
  reading: CountReading,
  kind: Kind,
): reading is Extract<CountReading, { kind: Kind }> {
  return reading.kind === kind;
}
