import type { CellContent } from "../core/rules/found.ts";
import type { Area } from "../core/values/addresses.ts";
import { exceltsEngine } from "./calculation/excelts-engine.ts";
import { FormulaCalculator } from "./calculation/formula-calculator.ts";
import type { XlsxCell, XlsxDocument, XlsxRow, XlsxSheet } from "./model/document.ts";

/** Writes single cells of a document, and works out the formulas that read them. */
export class WrittenCells {
  readonly #written = new Map<XlsxSheet, Area[]>();

  constructor(private readonly document: XlsxDocument) {}

  /** The cell keeps its look, but for the number format where the content brings one. */
  set(sheet: XlsxSheet, row: number, column: number, content: CellContent): void {
    const stored: XlsxRow = sheet.rows.get(row) ?? {
      cells: new Map<number, XlsxCell>(),
      height: null,
      hidden: false,
      style: null,
    };
    const standing = stored.cells.get(column);
    const run = sheet.columns.find(({ first, last }) => first <= column && column <= last);
    const style = standing?.style ?? stored.style ?? run?.style ?? 0;
    stored.cells.set(column, {
      value: content.kind === "formula" || content.value === "" ? null : content.value,
      formula: content.kind === "formula" ? content.formula.replace(/^=/, "") : null,
      style: content.numberFormat === undefined ? style : this.#withNumberFormat(style, content.numberFormat),
    });
    sheet.rows.set(row, stored);
    sheet.changed = true;
    this.note(sheet, { top: row, bottom: row, left: column, right: column });
  }

  /** Cells that were written in another way and that formulas may read. */
  note(sheet: XlsxSheet, area: Area): void {
    const areas = this.#written.get(sheet) ?? [];
    areas.push(area);
    this.#written.set(sheet, areas);
  }

  /** A row came in at `row`: what was written below it has moved down. */
  shift(sheet: XlsxSheet, row: number): void {
    const areas = this.#written.get(sheet) ?? [];
    areas.forEach((area, index) => {
      if (area.top >= row) areas[index] = { ...area, top: area.top + 1, bottom: area.bottom + 1 };
    });
  }

  /**
   * Works out every formula that reads what was written. One that cannot be keeps no result, and the file asks for a
   * calculation when it is opened.
   */
  calculate(): void {
    if (this.#written.size === 0) return;
    const calculator = new FormulaCalculator(this.document, exceltsEngine);
    for (const { cell, value } of calculator.afterWrite(this.#written)) this.#result(cell, value);
    for (const cell of calculator.uncalculated) this.#result(cell, null);
  }

  #result(
    { sheet, row, column }: { readonly sheet: XlsxSheet; readonly row: number; readonly column: number },
    value: XlsxCell["value"],
  ): void {
    const stored = sheet.rows.get(row);
    const standing = stored?.cells.get(column);
    if (!stored || !standing) return;
    stored.cells.set(column, { ...standing, value });
    sheet.rows.set(row, stored);
    sheet.changed = true;
    this.document.isCalculationDue = true;
  }

  /** The same look with another number format; formats are only ever appended. */
  #withNumberFormat(style: number, numberFormat: string): number {
    const { formats } = this.document;
    const base = formats[style] ?? formats[0];
    if (!base || base.numberFormat === numberFormat) return style;
    const wanted = { ...base, numberFormat };
    const text = JSON.stringify(wanted);
    const known = formats.findIndex((format) => JSON.stringify(format) === text);
    return known >= 0 ? known : formats.push(wanted) - 1;
  }
}
