import type { Area } from "../../core/values/addresses.ts";
import type { XlsxCell, XlsxDocument, XlsxSheet } from "../model/document.ts";
import type { Calculated, Calculator, FormulaCell, FormulaEngine } from "./calculator.ts";
import { Dependents, type FormulaNode } from "./dependents.ts";

/** Works out what is due and nothing else, with whatever engine it is given. */
export class FormulaCalculator implements Calculator {
  #dependents: Dependents | null = null;
  readonly #unknown = new Map<string, FormulaCell>();

  constructor(
    private readonly document: XlsxDocument,
    private readonly engine: FormulaEngine,
  ) {}

  get uncalculated(): readonly FormulaCell[] {
    return [...this.#unknown.values()];
  }

  forget(): void {
    this.#dependents = null;
    this.#unknown.clear();
  }

  afterWrite(written: ReadonlyMap<XlsxSheet, readonly Area[]>): readonly Calculated[] {
    const known = this.#dependents;
    const dependents = this.#index();
    if (known) for (const [sheet, areas] of written) for (const area of areas) known.refresh(sheet, area);
    return this.#evaluate(dependents.of(written));
  }

  afterOpening(): readonly Calculated[] {
    const dependents = this.#index();
    const missing = new Map<XlsxSheet, Area[]>();
    for (const node of dependents.all()) {
      if (node.sheet.rows.get(node.row)?.cells.get(node.column)?.value !== null) continue;
      const area = { top: node.row, left: node.column, bottom: node.row, right: node.column };
      const areas = missing.get(node.sheet);
      if (areas) areas.push(area);
      else missing.set(node.sheet, [area]);
    }
    return this.#evaluate(dependents.of(missing));
  }

  all(): readonly Calculated[] {
    return this.#evaluate(new Set(this.#index().all()));
  }

  #index(): Dependents {
    return (this.#dependents ??= new Dependents(this.document));
  }

  #evaluate(due: ReadonlySet<FormulaNode>): readonly Calculated[] {
    if (due.size === 0) return [];
    const precedents = new Map<XlsxSheet, Area[]>();
    for (const node of due) {
      for (const { sheet, area } of node.precedents) {
        const areas = precedents.get(sheet);
        if (areas) areas.push(area);
        else precedents.set(sheet, [area]);
      }
      if (node.volatile) for (const sheet of this.document.sheets) precedents.set(sheet, [EVERYTHING]);
    }
    const results = this.engine.evaluate(this.document, [...due], precedents);
    return results.filter((result) => {
      const { sheet, row, column } = result.cell;
      const key = `${sheet.id} ${row} ${column}`;
      const before = sheet.rows.get(row)?.cells.get(column)?.value ?? null;
      if (result.known) this.#unknown.delete(key);
      else this.#unknown.set(key, result.cell);
      // What cannot be worked out keeps the value it came with.
      if (!result.known && before !== null) return false;
      return !sameValue(before, result.value);
    });
  }
}

const EVERYTHING: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

function sameValue(a: XlsxCell["value"], b: XlsxCell["value"]): boolean {
  if (a !== null && b !== null && typeof a === "object" && typeof b === "object") return a.error === b.error;
  return a === b;
}
