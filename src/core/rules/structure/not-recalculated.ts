import type { CellRef } from "../../values/addresses.ts";
import type { SheetSnapshot } from "../../values/snapshot.ts";
import type { RecognisedTable } from "../../tables/tables.ts";
import { defineRule } from "../define-rule.ts";
import { columnsOf } from "../../tables/table-columns.ts";

/** Once for the whole workbook, at the first cell: what is old or missing there, is so for one and the same reason. */
export const notRecalculated = defineRule({
  code: "not-recalculated",
  severity: "warning",
  needs: [],
  check({ snapshot, workbook }) {
    const read = (cellsOf: (sheet: SheetSnapshot) => readonly CellOfSheet[] | undefined): CellRef[] =>
      snapshot.sheets.flatMap((sheet, index) => {
        const cells = cellsOf(sheet) ?? [];
        // Most sheets have none, and the rows of their tables need not be gone through.
        if (cells.length === 0) return [];
        const columns = columnsRead(workbook.tables.filter((table) => table.sheet === index));
        return cells
          .filter(({ row, column }) => columns.some((rows) => rows.column === column && rows.has(row)))
          .map((place): CellRef => ({ sheet: index, row: place.row, column: place.column }));
      });
    const missing = read((sheet) => sheet.notCalculated);
    const old = snapshot.isCalculatedByHand === true ? read((sheet) => sheet.formulaCells) : [];
    const [first] = [...missing, ...old].sort(
      (a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column,
    );
    if (!first) return [];
    const count = (cells: readonly CellRef[]): number | null => (cells.length === 0 ? null : cells.length);
    return [{ at: first, value: null, args: { missing: count(missing), old: count(old) } }];
  },
});

interface CellOfSheet {
  readonly row: number;
  readonly column: number;
}

interface ColumnRead {
  readonly column: number;
  has(row: number): boolean;
}

/** The columns from which figures and people are taken, with their data rows. */
function columnsRead(tables: readonly RecognisedTable[]): ColumnRead[] {
  return tables.flatMap((table) => {
    const rows = new Set<number>(table.rows);
    return columnsOf(table)
      .filter(({ key }) => key !== "ordinal" && key !== "note")
      .map(({ column }) => ({ column: column.column, has: (row) => rows.has(row) }));
  });
}
