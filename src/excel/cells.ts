import type { Area } from "../core/values/addresses.ts";
import type { CellFormula } from "../core/values/snapshot.ts";
import type { CellValue } from "../core/values/cell-value.ts";

/** Values and number formats of a rectangle, row by row. */
export interface CellsRead {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Queues a rectangle's cells; `readCells` reads them after the sync. */
export function queueCells(range: Excel.Range): Excel.Range {
  return range.load("rowIndex,columnIndex,values,numberFormat");
}

/** As `queueCells`, with the formulas; `formulasRead` reads these. */
export function queueCellsAndFormulas(range: Excel.Range): Excel.Range {
  return queueCells(range).load("formulas");
}

/** The cells of a rectangle that hold a formula. */
export function formulasRead(range: Excel.Range): CellFormula[] {
  const { rowIndex: top, columnIndex: left } = range;
  return (formulasOf(range) ?? []).flatMap((cells, row) =>
    cells.flatMap((formula, column) =>
      typeof formula === "string" && formula.startsWith("=")
        ? [{ row: top + row, column: left + column, formula }]
        : [],
    ),
  );
}

/** Null where the host gave nothing: a read that is too large comes back empty-handed, without an error (#1314). */
export function readCells(range: Excel.Range): CellsRead | null {
  const values = valuesOf(range);
  const numberFormats = numberFormatsOf(range);
  if (values === null || numberFormats === null) return null;
  const { rowIndex: top, columnIndex: left } = range;
  return {
    area: { top, left, bottom: top + values.length - 1, right: left + (values[0]?.length ?? 0) - 1 },
    values,
    numberFormats,
  };
}

/** Office.js types its matrices `any[][]` and gives null for what it did not read. */
function matrixOf(cells: unknown): unknown[][] | null {
  return Array.isArray(cells) ? (cells as unknown[][]) : null;
}

/** What stands in the cells; null where the host gave nothing. */
export function valuesOf({ values }: Excel.Range): CellValue[][] | null {
  return matrixOf(values) as CellValue[][] | null;
}

/** Formulas with their "=", constants as they are; null where the host gave nothing. */
export function formulasOf({ formulas }: Excel.Range): CellValue[][] | null {
  return matrixOf(formulas) as CellValue[][] | null;
}

export function numberFormatsOf({ numberFormat }: Excel.Range): string[][] | null {
  return matrixOf(numberFormat) as string[][] | null;
}
