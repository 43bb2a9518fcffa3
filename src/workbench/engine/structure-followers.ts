import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../core/values/addresses.ts";
import type { XlsxPage, XlsxSheet } from "../../xlsx/model/document.ts";
import { cellArea, sameArea } from "../../xlsx/calculation/areas.ts";
import { hasKeptParts, holdsRows, moveFixedParts } from "../../xlsx/move-fixed-parts.ts";
import { PartsOver } from "./parts-over.ts";
import { ruleWith } from "../../xlsx/rule-formulas.ts";
import type { Edits } from "./edits.ts";
import { movedArea, movedFormula, type Move } from "../../xlsx/calculation/moved-references.ts";
import { formatsBehind, validationsBehind, validationWith } from "./rules-of-areas.ts";
import { moveTables } from "./tables.ts";

/** After cells of the sheet moved: formulas everywhere, merges, rules, names and the page set-up follow them. */
export function moveEverythingElse(edits: Edits, sheet: XlsxSheet, move: Move): void {
  const { document } = edits;
  const areas = (list: readonly Area[]): Area[] => list.flatMap((area) => movedArea(area, move) ?? []);
  if (move.count < 0) leaveDeleted(edits, sheet, move);
  rewriteFormulas(edits, (formula, home) => movedFormula(formula, home, sheet.name, move));
  edits.assign(sheet, sheet, "merges", areas(sheet.merges));
  edits.assign(
    sheet,
    sheet,
    "conditionalFormats",
    sheet.conditionalFormats
      .map((format) => ({ ...format, areas: areas(format.areas) }))
      .filter((format) => format.areas.length > 0),
  );
  edits.assign(
    sheet,
    sheet,
    "validations",
    sheet.validations
      .map((validation) => ({ ...validation, areas: areas(validation.areas) }))
      .filter((validation) => validation.areas.length > 0),
  );
  edits.assign(sheet, sheet, "page", movedPage(sheet.page, move, areas));
  moveTables(edits, sheet, move);
  moveCharts(edits, sheet, move);
  moveKeptParts(edits, sheet, move);
  if (document.names.length > 0) edits.note({ kind: "names" });
}

/** A chart goes with the cells it lies on and shows the cells it showed; one whose cells are all gone stays where it was. */
function moveCharts(edits: Edits, sheet: XlsxSheet, move: Move): void {
  const charts = sheet.charts.map((chart) => {
    const area = movedArea(chart.area, move) ?? chart.area;
    const source = chart.content && (movedArea(chart.content.source, move) ?? chart.content.source);
    const isSame = sameArea(area, chart.area) && (!source || sameArea(source, chart.content.source));
    return isSame ? chart : { ...chart, area, content: source && { ...chart.content, source } };
  });
  if (charts.some((chart, at) => chart !== sheet.charts[at])) edits.assign(sheet, sheet, "charts", charts);
}

/**
 * Comments, notes and pictures stay in parts of the file, and go with the rows and columns they stand in; where only some
 * cells move, comments go with them.
 */
function moveKeptParts(edits: Edits, sheet: XlsxSheet, { axis, at, count, band }: Move): void {
  const { package: from } = edits.document;
  if (!from || sheet.part === null || !hasKeptParts(from.parts, sheet.part)) return;
  if (holdsRows(from.parts, sheet.part) !== null) return;
  const parts = PartsOver.copyOf(from.parts);
  moveFixedParts(parts, { part: sheet.part, name: sheet.name, at, count, axis, band });
  edits.assign(null, edits.document, "package", { parts });
}

function leaveDeleted(edits: Edits, sheet: XlsxSheet, { axis, at, count, band }: Move): void {
  const [first, last] = [at, at - count - 1];
  const deleted: Area =
    axis === "rows"
      ? { top: first, bottom: last, left: band.first, right: band.last }
      : { left: first, right: last, top: band.first, bottom: band.last };
  replaceIfChanged(edits, sheet, "conditionalFormats", formatsBehind(sheet.conditionalFormats, deleted));
  replaceIfChanged(edits, sheet, "validations", validationsBehind(sheet.validations, deleted));
}

/** Replaces formulas of cells, rules, validations and names by what `rewrite` makes of them. */
export function rewriteFormulas(edits: Edits, rewrite: (formula: string, home: string) => string): void {
  const { document } = edits;
  for (const sheet of document.sheets) {
    const here = (formula: string): string => rewrite(formula, sheet.name);
    for (const [row, stored] of sheet.rows) {
      for (const [column, cell] of stored.cells) {
        if (cell.formula === null) continue;
        const formula = here(cell.formula);
        if (formula === cell.formula) continue;
        edits.setCell(sheet, row, column, { ...cell, formula });
        edits.stale(sheet, cellArea(row, column));
      }
    }
    replaceIfChanged(
      edits,
      sheet,
      "conditionalFormats",
      sheet.conditionalFormats.map((f) => ruleWith(f, here)),
    );
    replaceIfChanged(
      edits,
      sheet,
      "validations",
      sheet.validations.map((v) => validationWith(v, here)),
    );
  }
  const names = document.names.map((name) => {
    const formula = rewrite(name.formula, "");
    return formula === name.formula ? name : { ...name, formula };
  });
  if (names.some((name, index) => name !== document.names[index]))
    edits.assign(null, document, "names", names);
}

function replaceIfChanged<Key extends "conditionalFormats" | "validations">(
  edits: Edits,
  sheet: XlsxSheet,
  key: Key,
  list: XlsxSheet[Key],
): void {
  const before = sheet[key];
  if (list.length !== before.length || list.some((entry, index) => entry !== before[index]))
    edits.assign(sheet, sheet, key, list);
}

function movedPage(page: XlsxPage, move: Move, areas: (list: readonly Area[]) => Area[]): XlsxPage {
  const rows = page.titleRows;
  const columns = page.titleColumns;
  const movedRows =
    rows && movedArea({ top: rows.first, bottom: rows.last, left: 0, right: MAX_COLUMNS - 1 }, move);
  const movedColumns =
    columns && movedArea({ left: columns.first, right: columns.last, top: 0, bottom: MAX_ROWS - 1 }, move);
  const printArea = page.printArea && areas(page.printArea);
  const breaks = page.rowBreaks.flatMap((row) => {
    const moved = movedArea({ top: row, bottom: row, left: 0, right: MAX_COLUMNS - 1 }, move);
    return moved ? [moved.top] : [];
  });
  return {
    ...page,
    titleRows: movedRows && { first: movedRows.top, last: movedRows.bottom },
    titleColumns: movedColumns && { first: movedColumns.left, last: movedColumns.right },
    printArea: printArea && printArea.length > 0 ? printArea : null,
    rowBreaks: breaks,
  };
}
