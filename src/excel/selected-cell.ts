import { inExcel } from "./run.ts";

/** The cell that the user has selected; of several the one that is active. Row and column from 0. */
export function selectedCell(): Promise<{
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
    const worksheet = cell.worksheet.load("id");
    await context.sync();
    return { sheetId: worksheet.id, row: cell.rowIndex, column: cell.columnIndex };
  });
}
