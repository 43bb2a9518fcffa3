import type { RecognisedWorkbook, SumRow, UnitTable } from "../workbook/tables.ts";

/** The table of units and, where the village heads stand in a table of their own, that one. */
export function unitTables({ unitTable, otherHalf }: RecognisedWorkbook): readonly UnitTable[] {
  return [unitTable, otherHalf].filter((table) => table !== null);
}

/** Group rows and total rows. */
export function sumRowsOf({ groupRows, totalRows }: UnitTable): readonly SumRow[] {
  return [...groupRows, ...totalRows];
}
