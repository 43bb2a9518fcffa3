import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../core/values/addresses.ts";
import type { XlsxConditionalFormat, XlsxPage, XlsxSheet, XlsxValidation } from "../../xlsx/document.ts";
import { cellArea } from "../../xlsx/calculation/areas.ts";
import type { Edits } from "./edits.ts";
import { movedArea, movedFormula, type Move } from "../../xlsx/calculation/moved-references.ts";

/** After cells of the sheet moved: formulas everywhere, merges, rules, names and the page set-up follow them. */
export function moveEverythingElse(edits: Edits, sheet: XlsxSheet, move: Move): void {
  const { document } = edits;
  const areas = (list: readonly Area[]): Area[] => list.flatMap((area) => movedArea(area, move) ?? []);
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
  if (document.names.length > 0) edits.note({ kind: "names" });
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
  if (list.some((entry, index) => entry !== sheet[key][index])) edits.assign(sheet, sheet, key, list);
}

function ruleWith(
  format: XlsxConditionalFormat,
  rewrite: (formula: string) => string,
): XlsxConditionalFormat {
  if (format.kind === "custom") {
    const formula = rewrite(format.formula);
    return formula === format.formula ? format : { ...format, formula };
  }
  if (format.kind === "cellValue") {
    const formulas = format.formulas.map(rewrite);
    return formulas.every((formula, index) => formula === format.formulas[index])
      ? format
      : { ...format, formulas };
  }
  return format;
}

function validationWith(validation: XlsxValidation, rewrite: (formula: string) => string): XlsxValidation {
  const formula1 = validation.formula1 === null ? null : rewrite(validation.formula1);
  const formula2 = validation.formula2 === null ? null : rewrite(validation.formula2);
  return formula1 === validation.formula1 && formula2 === validation.formula2
    ? validation
    : { ...validation, formula1, formula2 };
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
