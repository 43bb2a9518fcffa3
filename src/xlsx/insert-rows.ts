import { MAX_COLUMNS, MAX_ROWS, type Area } from "../core/values/addresses.ts";
import { formulaWithRows } from "../core/plan/inserted-rows.ts";
import { copiedFormula, movedArea, movedFormula, type Move } from "./calculation/moved-references.ts";
import type { XlsxCell, XlsxDocument, XlsxPage, XlsxRow, XlsxSheet } from "./model/document.ts";
import { ruleWith } from "./rule-formulas.ts";

/** Rows put into a sheet: everything from row `at` on goes down by `count`; a negative count takes rows out from there. */
export interface InsertedRows {
  readonly sheet: XlsxSheet;
  readonly at: number;
  readonly count: number;
}

/**
 * Inserts whole rows in the document. Formulas everywhere, names, merges, conditional formats, validations and the page
 * set-up follow the cells; the new rows look like the row above, without its contents. What the document does not hold
 * (tables, comments, filters, pictures) is moved in the written file: `moveFixedParts`.
 */
export function insertRows(document: XlsxDocument, { sheet, at, count }: InsertedRows): void {
  const move: Move = { axis: "rows", at, count, band: { first: 0, last: MAX_COLUMNS - 1 } };
  const areas = (list: readonly Area[]): Area[] => list.flatMap((area) => movedArea(area, move) ?? []);
  sheet.rows = movedRows(sheet.rows, move);
  rewriteFormulas(document, sheet, move);
  sheet.merges = areas(sheet.merges);
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
    ...format,
    areas: grown(format.areas, move),
  }));
  sheet.validations = sheet.validations.map((validation) => ({
    ...validation,
    areas: grown(validation.areas, move),
  }));
  sheet.page = movedPage(sheet.page, move);
  sheet.charts = sheet.charts.map((chart) => {
    const area = movedArea(chart.area, move) ?? chart.area;
    return area.top === chart.area.top && area.bottom === chart.area.bottom ? chart : { ...chart, area };
  });
  sheet.changed = true;

  /** A rule that ends in the row above goes on over the new rows, as its neighbours' does. */
  function grown(list: readonly Area[], by: Move): Area[] {
    return list.flatMap((area) => {
      const moved = movedArea(area, by);
      if (!moved) return [];
      return by.count > 0 && area.bottom === by.at - 1 && area.bottom > area.top
        ? [{ ...moved, bottom: moved.bottom + by.count }]
        : [moved];
    });
  }
}

function movedRows(rows: ReadonlyMap<number, XlsxRow>, { at, count }: Move): Map<number, XlsxRow> {
  const moved = new Map<number, XlsxRow>();
  for (const [row, stored] of rows) {
    if (row >= at && row < at - count) continue;
    const target = row >= at ? row + count : row;
    if (target >= MAX_ROWS) continue;
    moved.set(target, row >= at ? withMovedArrays(stored, count) : stored);
  }
  const above = rows.get(at - 1);
  for (let row = at; above && row < at + count; row += 1) {
    const cells = [...above.cells].map(([column, { style, formula, arrayArea }]): [number, XlsxCell] => {
      const own = formula === null || arrayArea ? null : copiedFormula(formula, row - at + 1, 0);
      return [column, { value: null, formula: own, style }];
    });
    moved.set(row, { ...above, hidden: false, cells: new Map(cells) });
  }
  return new Map([...moved].sort(([a], [b]) => a - b));
}

function withMovedArrays(row: XlsxRow, count: number): XlsxRow {
  if (![...row.cells.values()].some(({ arrayArea }) => arrayArea !== undefined)) return row;
  const cells = [...row.cells].map(([column, cell]): [number, XlsxCell] => {
    const { arrayArea } = cell;
    if (!arrayArea) return [column, cell];
    const area = { ...arrayArea, top: arrayArea.top + count, bottom: arrayArea.bottom + count };
    return [column, { ...cell, arrayArea: area }];
  });
  return { ...row, cells: new Map(cells) };
}

function rewriteFormulas(document: XlsxDocument, moved: XlsxSheet, move: Move): void {
  const after = Array.from({ length: Math.max(0, move.count) }, () => move.at - 1);
  const rewrite = (formula: string, home: string): string =>
    move.count > 0
      ? formulaWithRows(formula, { home, sheet: moved.name, after }).formula
      : movedFormula(formula, home, moved.name, move);
  for (const sheet of document.sheets) {
    const here = (formula: string) => rewrite(formula, sheet.name);
    for (const [index, row] of sheet.rows) {
      for (const [column, cell] of row.cells) {
        if (cell.formula === null) continue;
        const formula = here(cell.formula);
        if (formula === cell.formula) continue;
        row.cells.set(column, { ...cell, formula });
        sheet.rows.set(index, row);
        sheet.changed = true;
      }
    }
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ruleWith(format, here));
    sheet.validations = sheet.validations.map((validation) => ({
      ...validation,
      formula1: validation.formula1 === null ? null : here(validation.formula1),
      formula2: validation.formula2 === null ? null : here(validation.formula2),
    }));
  }
  document.names = document.names.map((name) => ({ ...name, formula: rewrite(name.formula, "") }));
}

function movedPage(page: XlsxPage, move: Move): XlsxPage {
  const rows = page.titleRows;
  const title =
    rows && movedArea({ top: rows.first, bottom: rows.last, left: 0, right: MAX_COLUMNS - 1 }, move);
  return {
    ...page,
    titleRows: title && { first: title.top, last: title.bottom },
    // The printed area goes on over rows that stand right under its last one.
    printArea:
      page.printArea &&
      page.printArea.flatMap((area) => {
        const moved = movedArea(area, move);
        return moved
          ? [
              move.count > 0 && area.bottom === move.at - 1
                ? { ...moved, bottom: moved.bottom + move.count }
                : moved,
            ]
          : [];
      }),
    rowBreaks: page.rowBreaks.map((row) => (row >= move.at ? Math.max(move.at, row + move.count) : row)),
  };
}
