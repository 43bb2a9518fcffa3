import type { RecognisedWorkbook, SumRow, UnitTable } from "../tables/tables.ts";

/** The table of units and, where results or village heads stand in tables of their own, those. */
export function unitTables({ unitTable, otherHalves }: RecognisedWorkbook): readonly UnitTable[] {
  return unitTable === null ? [] : [unitTable, ...otherHalves];
}

/** Group rows and total rows. */
export function sumRowsOf({ groupRows, totalRows }: UnitTable): readonly SumRow[] {
  return [...groupRows, ...totalRows];
}
