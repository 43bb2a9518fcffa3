import { createFormulaSyntaxProbe } from "@cj-tech-master/excelts/formula";
import type { Area } from "../../core/values/addresses.ts";
import type { CellValue } from "../../core/values/cell-value.ts";
import type { XlsxCell, XlsxDocument, XlsxSheet } from "../model/document.ts";
import { areaSize, WHOLE_SHEET } from "./areas.ts";
import { circularFormulas } from "./circular-formulas.ts";
import { Dependents, type FormulaNode } from "./dependents.ts";
import { exceltsEngine } from "./excelts-engine.ts";

/** A result that was missing. `sheet` is the place among the document's worksheets. */
export interface MissingResult {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export interface FormulaAt {
  readonly row: number;
  readonly column: number;
}

/**
 * Works out the results that a file lacks, and those of the formulas that read them; every other stored result counts
 * as it stands. `missing` has the places by worksheet. What cannot be worked out for certain, and all that reads it,
 * gets no result: never 0, never an error that Excel would not show. The results come in two lots, those that could take
 * long last, so that whoever stops waiting keeps the first.
 */
export function* missingResults(
  document: XlsxDocument,
  missing: readonly (readonly FormulaAt[])[],
): Generator<readonly MissingResult[], void, undefined> {
  const written = new Map<XlsxSheet, Area[]>();
  document.sheets.forEach((sheet, index) => {
    const places = missing[index] ?? [];
    for (const { row, column } of places) {
      const cells = sheet.rows.get(row)?.cells;
      const cell = cells?.get(column);
      if (cell) cells?.set(column, { ...cell, value: null });
    }
    written.set(sheet, columnRuns(places));
  });
  const dependents = new Dependents(document);
  const due = dependents.of(written, false);
  const nodeAt = new Set([...due].map(keyOf));
  // What an array formula lays over its cells has no formula there.
  const unknown = new Map<XlsxSheet, Area[]>();
  document.sheets.forEach((sheet, index) => {
    const bare = (missing[index] ?? []).filter((place) => !nodeAt.has(keyOf({ sheet, ...place })));
    if (bare.length > 0) unknown.set(sheet, columnRuns(bare));
  });
  const doubtful = [...due].filter((node) => !canBeWorkedOut(node));
  for (const node of [...doubtful, ...circularFormulas(due)]) addTo(unknown, node);
  dropDependents(due, dependents, unknown);

  const slow = new Map<XlsxSheet, Area[]>();
  for (const node of due) if (mayTakeLong(node)) addTo(slow, node);
  const later = new Set([...due].filter((node) => node.volatile));
  for (const node of dependents.of(slow, false)) if (due.has(node)) later.add(node);
  const first = new Set([...due].filter((node) => !later.has(node)));
  for (const portion of [first, later]) {
    if (portion.size > 0) yield workOut(document, dependents, portion);
  }
}

/** Portion worked out together; its results are put into the document, for the next one to read. */
function workOut(document: XlsxDocument, dependents: Dependents, portion: Set<FormulaNode>): MissingResult[] {
  const nodes = [...portion];
  const results = exceltsEngine.evaluate(document, nodes, areasRead(document, portion));
  const resultAt = new Map(results.map((result) => [keyOf(result.cell), result]));
  const unknown = new Map<XlsxSheet, Area[]>();
  for (const node of nodes) {
    const result = resultAt.get(keyOf(node));
    if (!result?.known || isOwnError(result.value, node, resultAt)) addTo(unknown, node);
  }
  dropDependents(portion, dependents, unknown);
  return [...portion].flatMap((node) => putResult(document, node, resultAt.get(keyOf(node))?.value));
}

/** What a portion needs to be there; a formula that reads cells its text does not name needs all. */
function areasRead(document: XlsxDocument, portion: Set<FormulaNode>): Map<XlsxSheet, Area[]> {
  const areas = new Map<XlsxSheet, Area[]>();
  for (const node of portion) {
    for (const { sheet, area } of node.precedents) listIn(areas, sheet).push(area);
    if (node.volatile) for (const sheet of document.sheets) areas.set(sheet, [WHOLE_SHEET]);
  }
  return areas;
}

/** The result, put into its cell. */
function putResult(
  document: XlsxDocument,
  { sheet, row, column }: FormulaNode,
  value: NonNullable<XlsxCell["value"]> | undefined,
): MissingResult[] {
  const cells = sheet.rows.get(row)?.cells;
  const cell = cells?.get(column);
  if (value === undefined || !cell) return [];
  cells?.set(column, { ...cell, value });
  const plain = typeof value === "object" ? value.error : value;
  return [{ sheet: document.sheets.indexOf(sheet), row, column, value: plain }];
}

/** Takes out what reads an unknown cell, at any remove; a formula that reads cells its text does not name reads any. */
function dropDependents(
  due: Set<FormulaNode>,
  dependents: Dependents,
  unknown: ReadonlyMap<XlsxSheet, readonly Area[]>,
): void {
  if (unknown.size === 0) return;
  for (const node of dependents.of(unknown, true)) due.delete(node);
}

const isFormula = createFormulaSyntaxProbe();
/** "[1]Sheet1!A1", "'C:\[book.xlsx]Sheet1'!A1": another file's cells. Brackets of tables follow a name or a bracket. */
const OTHER_FILE = /(?:^|[^\p{L}\p{N}_.\])[])\[[^\][]*\][^!'[\]]*'?!/u;
/** A formula longer than this is nobody's own; taking it apart could cost more than it says. */
const LONGEST = 8_192;

function canBeWorkedOut({ formula, sheet, row, column }: FormulaNode): boolean {
  const area = sheet.rows.get(row)?.cells.get(column)?.arrayArea;
  if (area && areaSize(area) > 1) return false;
  return formula.length <= LONGEST && !OTHER_FILE.test(formula) && isFormula(formula);
}

/** Patterns with wildcards and repeated texts can cost any time. */
function mayTakeLong({ formula, volatile }: FormulaNode): boolean {
  return volatile || /"[^"*?~]*[*?~][^"]*"|\bREPT\(|\bSEQUENCE\(|\bMAKEARRAY\(|\bREGEX/iu.test(formula);
}

/** Errors that a formula comes to in Excel as well. */
const TRUE_ERRORS: ReadonlySet<string> = new Set(["#DIV/0!", "#N/A"]);

/** Whether the value is an error that may only say that the formula is beyond us: none that it read from a cell. */
function isOwnError(
  value: NonNullable<XlsxCell["value"]>,
  { precedents, formula }: FormulaNode,
  results: ReadonlyMap<string, { readonly value: XlsxCell["value"] }>,
): boolean {
  if (typeof value !== "object" || TRUE_ERRORS.has(value.error) || formula.includes(value.error))
    return false;
  return !precedents.some(({ sheet, area }) => {
    for (const [row, { cells }] of sheet.rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const [column, cell] of cells) {
        if (column < area.left || column > area.right) continue;
        const read = results.get(keyOf({ sheet, row, column }))?.value ?? cell.value;
        if (read !== null && typeof read === "object" && read.error === value.error) return true;
      }
    }
    return false;
  });
}

function keyOf({ sheet, row, column }: { readonly sheet: XlsxSheet } & FormulaAt): string {
  return `${sheet.id} ${row} ${column}`;
}

function addTo(areas: Map<XlsxSheet, Area[]>, { sheet, row, column }: FormulaNode): void {
  listIn(areas, sheet).push({ top: row, left: column, bottom: row, right: column });
}

function listIn(areas: Map<XlsxSheet, Area[]>, sheet: XlsxSheet): Area[] {
  const list = areas.get(sheet) ?? [];
  areas.set(sheet, list);
  return list;
}

/** The places as runs down their columns: a column of a thousand formulas is one area. */
function columnRuns(places: readonly FormulaAt[]): Area[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}
