import type { Area } from "../../core/values/addresses.ts";
import type { XlsxCell, XlsxSheet } from "../../xlsx/model/document.ts";
import { columnCount, rowCount } from "../../xlsx/calculation/areas.ts";
import type { Edits } from "./edits.ts";
import { blank, styleAt } from "./formats.ts";
import { copiedFormula } from "../../xlsx/calculation/moved-references.ts";

interface Corner {
  readonly sheet: XlsxSheet;
  readonly area: Area;
}

/**
 * Copies cells. The source repeats to fill a target that is a multiple of it; a smaller target grows to the source's
 * size, as when pasting. Relative references go along.
 */
export function copyRange(
  edits: Edits,
  source: Corner,
  target: Corner,
  options: { readonly what: "All" | "Formulas" | "Values" | "Formats"; readonly skipBlanks: boolean },
): void {
  const rows = rowCount(source.area);
  const columns = columnCount(source.area);
  const down = Math.max(1, Math.floor(rowCount(target.area) / rows)) * rows;
  const across = Math.max(1, Math.floor(columnCount(target.area) / columns)) * columns;
  const cells: { row: number; column: number; cell: XlsxCell | undefined; style: number }[] = [];
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const from = { row: source.area.top + (row % rows), column: source.area.left + (column % columns) };
      const to = { row: target.area.top + row, column: target.area.left + column };
      const cell = source.sheet.rows.get(from.row)?.cells.get(from.column);
      if (options.skipBlanks && (!cell || (cell.value === null && cell.formula === null))) continue;
      cells.push({
        ...to,
        cell: cell && moved(cell, to.row - from.row, to.column - from.column),
        style: styleAt(source.sheet, from.row, from.column),
      });
    }
  }
  for (const { row, column, cell, style } of cells) {
    const before = target.sheet.rows.get(row)?.cells.get(column);
    const kept = before?.style ?? styleAt(target.sheet, row, column);
    edits.setCell(target.sheet, row, column, pasted(before, cell, kept, style, options.what));
  }
  const { top, left } = target.area;
  const area = { top, left, bottom: top + down - 1, right: left + across - 1 };
  if (options.what === "Formats") edits.formatted(target.sheet, area);
  else edits.written(target.sheet, area);
}

function moved(cell: XlsxCell, rows: number, columns: number): XlsxCell {
  return cell.formula === null ? cell : { ...cell, formula: copiedFormula(cell.formula, rows, columns) };
}

function pasted(
  before: XlsxCell | undefined,
  source: XlsxCell | undefined,
  kept: number,
  style: number,
  what: "All" | "Formulas" | "Values" | "Formats",
): XlsxCell {
  switch (what) {
    case "Formats":
      return { ...(before ?? blank(style)), style };
    case "Values":
      return { value: source?.value ?? null, formula: null, style: kept };
    case "Formulas":
      return { value: source?.value ?? null, formula: source?.formula ?? null, style: kept };
    case "All":
      return { ...(source ?? blank(style)), style };
  }
}
