import { cellAddress, MAX_COLUMNS, MAX_ROWS, type Area } from "../../core/values/addresses.ts";
import type { XlsxConditionalFormat, XlsxSheet } from "../../xlsx/model/document.ts";
import { intersection } from "../../xlsx/calculation/areas.ts";
import type { FormulaCell } from "../../xlsx/calculation/calculator.ts";
import { exceltsEngine } from "../../xlsx/calculation/excelts-engine.ts";
import type { WorkbookModel } from "../engine/model.ts";
import { copiedFormula } from "../../xlsx/calculation/moved-references.ts";
import { formulaPieces, type ReferenceEnd } from "../../core/values/formula-references.ts";
import { dataBarShares } from "./data-bars.ts";

/** What conditional formats make of one cell, on top of its own format; null: nothing. */
export interface CellLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly bar: DataBar | null;
}

export interface DataBar {
  readonly color: string;
  /** 0…1 of the width of the cell. */
  readonly share: number;
  readonly showValue: boolean;
}

/** By row, then by column; only cells that look different. */
export type SheetLooks = ReadonlyMap<number, ReadonlyMap<number, CellLook>>;

/**
 * Works out the conditional formats of a sheet, the strongest first, as Excel does: the first rule that says something
 * about a property of a cell has its way. Kinds this program does not know show nothing.
 */
export function conditionalLooks(model: WorkbookModel, sheet: XlsxSheet): SheetLooks {
  const rules = sheet.conditionalFormats.toSorted((a, b) => a.priority - b.priority);
  if (rules.length === 0) return new Map();
  const used = model.usedArea(sheet, false);
  if (!used) return new Map();
  const tests = new ConditionTests(model, sheet);
  const shown = rules.map((rule) => ({ rule, cells: cellsOf(rule, used) }));
  for (const { rule, cells } of shown) for (const cell of cells) tests.ask(rule, cell);
  tests.answer();
  return paint(sheet, shown, tests);
}

interface CellAt {
  readonly row: number;
  readonly column: number;
}

function paint(
  sheet: XlsxSheet,
  shown: readonly { rule: XlsxConditionalFormat; cells: readonly CellAt[] }[],
  tests: ConditionTests,
): SheetLooks {
  const looks = new Map<number, Map<number, CellLook>>();
  const stopped = new Set<string>();
  for (const { rule, cells } of shown) {
    const shares = rule.kind === "dataBar" ? dataBarShares(sheet, rule, cells) : null;
    for (const cell of cells) {
      const key = cellAddress(cell);
      if (stopped.has(key)) continue;
      const look = shares ? barLook(rule, shares.get(key)) : tests.holds(rule, cell) ? ruleLook(rule) : null;
      if (!look) continue;
      if (rule.stopIfTrue) stopped.add(key);
      const line = looks.get(cell.row) ?? new Map<number, CellLook>();
      looks.set(cell.row, line);
      line.set(cell.column, under(line.get(cell.column), look));
    }
  }
  return looks;
}

function ruleLook(rule: XlsxConditionalFormat): CellLook | null {
  return rule.kind === "custom" || rule.kind === "cellValue" ? { ...rule.format, bar: null } : null;
}

function barLook(rule: XlsxConditionalFormat, share: number | undefined): CellLook | null {
  if (rule.kind !== "dataBar" || share === undefined) return null;
  const bar = { color: rule.color, share, showValue: rule.showValue };
  return { fill: null, color: null, bold: null, italic: null, bar };
}

/** The weaker look fills what the stronger leaves open. */
function under(strong: CellLook | undefined, weak: CellLook): CellLook {
  if (!strong) return weak;
  return {
    fill: strong.fill ?? weak.fill,
    color: strong.color ?? weak.color,
    bold: strong.bold ?? weak.bold,
    italic: strong.italic ?? weak.italic,
    bar: strong.bar ?? weak.bar,
  };
}

function cellsOf(rule: XlsxConditionalFormat, used: Area): CellAt[] {
  return rule.areas.flatMap((area) => {
    const inside = intersection(area, used);
    const cells: CellAt[] = [];
    if (!inside) return cells;
    for (let row = inside.top; row <= inside.bottom; row += 1) {
      for (let column = inside.left; column <= inside.right; column += 1) cells.push({ row, column });
    }
    return cells;
  });
}

/** Collects the conditions of all cells, so that they are calculated together and equal ones once. */
class ConditionTests {
  readonly #model: WorkbookModel;
  readonly #sheet: XlsxSheet;
  readonly #results = new Map<string, boolean>();

  constructor(model: WorkbookModel, sheet: XlsxSheet) {
    this.#model = model;
    this.#sheet = sheet;
  }

  ask(rule: XlsxConditionalFormat, cell: CellAt): void {
    const condition = conditionAt(rule, cell);
    if (condition !== null) this.#results.set(condition, false);
  }

  holds(rule: XlsxConditionalFormat, cell: CellAt): boolean {
    const condition = conditionAt(rule, cell);
    return condition !== null && (this.#results.get(condition) ?? false);
  }

  answer(): void {
    const conditions = [...this.#results.keys()];
    // The conditions stand in the last column of the sheet, where no one reads them and they are no part of themselves.
    const due = conditions.map((formula, index): FormulaCell => ({
      sheet: this.#sheet,
      row: MAX_ROWS - 1 - index,
      column: MAX_COLUMNS - 1,
      formula,
    }));
    for (const { cell, value, known } of exceltsEngine.evaluate(
      this.#model.document,
      due,
      this.#precedents(conditions),
    )) {
      this.#results.set(
        cell.formula,
        known && (value === true || (typeof value === "number" && value !== 0)),
      );
    }
  }

  #precedents(conditions: readonly string[]): Map<XlsxSheet, Area[]> {
    const areas = new Map<XlsxSheet, Area[]>();
    for (const piece of conditions.flatMap(formulaPieces)) {
      if (piece.kind !== "reference") continue;
      const name = piece.sheet?.toLowerCase();
      const sheet =
        name === undefined
          ? this.#sheet
          : this.#model.document.sheets.find((other) => other.name.toLowerCase() === name);
      if (sheet)
        areas.set(sheet, [
          ...(areas.get(sheet) ?? []),
          referencedArea(piece.first, piece.last ?? piece.first),
        ]);
    }
    return areas;
  }
}

function referencedArea(first: ReferenceEnd, last: ReferenceEnd): Area {
  return {
    top: first.row ?? 0,
    left: first.column ?? 0,
    bottom: last.row ?? MAX_ROWS - 1,
    right: last.column ?? MAX_COLUMNS - 1,
  };
}

/** The rule's condition as a formula for this cell; null when the rule is not of that kind. */
function conditionAt(rule: XlsxConditionalFormat, cell: CellAt): string | null {
  const [anchor] = rule.areas;
  if (!anchor) return null;
  const moved = (formula: string): string =>
    copiedFormula(formula.replace(/^=/, ""), cell.row - anchor.top, cell.column - anchor.left);
  if (rule.kind === "custom") return moved(rule.formula);
  if (rule.kind !== "cellValue") return null;
  const [low = "", high = ""] = rule.formulas.map((formula) => `(${moved(formula)})`);
  return comparison(rule.operator, cellAddress(cell), low, high);
}

function comparison(operator: string, cell: string, low: string, high: string): string | null {
  switch (operator.toLowerCase()) {
    case "between":
      return `AND(${cell}>=${low},${cell}<=${high})`;
    case "notbetween":
      return `OR(${cell}<${low},${cell}>${high})`;
    case "equal":
    case "equalto":
      return `${cell}=${low}`;
    case "notequal":
    case "notequalto":
      return `${cell}<>${low}`;
    case "greaterthan":
      return `${cell}>${low}`;
    case "lessthan":
      return `${cell}<${low}`;
    case "greaterthanorequal":
      return `${cell}>=${low}`;
    case "lessthanorequal":
      return `${cell}<=${low}`;
    default:
      return null;
  }
}
