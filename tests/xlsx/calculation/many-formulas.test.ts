import { expect, it } from "vitest";
import { exceltsEngine } from "../../../src/xlsx/calculation/excelts-engine.ts";
import { FormulaCalculator } from "../../../src/xlsx/calculation/formula-calculator.ts";
import type { XlsxCell } from "../../../src/xlsx/model/document.ts";
import { addDocumentSheet, newDocument } from "../../../src/xlsx/workbook/new-document.ts";

const COUNT = 10_500;

it("works out more formulas than its library takes at once, whatever depends on what", () => {
  const document = newDocument();
  const sheet = addDocumentSheet(document, "Số liệu");
  const cell = (value: number | null, formula: string | null): XlsxCell => ({ value, formula, style: 0 });
  for (let row = 0; row < COUNT; row++) {
    const cells = new Map([
      [0, cell(row + 1, null)],
      [1, cell(null, `A${row + 1}*2`)],
    ]);
    sheet.rows.set(row, { cells, height: null, hidden: false, style: null });
  }
  // The first formula needs all the others, the last one the first.
  sheet.rows.get(0)?.cells.set(2, cell(null, `SUM(B1:B${COUNT})`));
  sheet.rows.get(COUNT - 1)?.cells.set(3, cell(null, "C1+1"));
  const results = new FormulaCalculator(document, exceltsEngine).all();
  const valueAt = (row: number, column: number) =>
    results.find((one) => one.cell.row === row && one.cell.column === column)?.value;
  expect([valueAt(0, 1), valueAt(COUNT - 1, 1)]).toEqual([2, 2 * COUNT]);
  expect([valueAt(0, 2), valueAt(COUNT - 1, 3)]).toEqual([COUNT * (COUNT + 1), COUNT * (COUNT + 1) + 1]);
});
