import type { SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { cellAddress } from "../../../src/core/values/addresses.ts";
import { exceltsEngine } from "../../../src/xlsx/calculation/excelts-engine.ts";
import { FormulaCalculator } from "../../../src/xlsx/calculation/formula-calculator.ts";
import type { XlsxDocument } from "../../../src/xlsx/model/document.ts";
import { findPlannedSheet, writeSheetPlan } from "../../../src/xlsx/write-sheet-plan.ts";

/** By "Sheet!A1". */
export type Results = ReadonlyMap<string, unknown>;

/** Writes the plans without the results of their formulas, and says what each formula must give. */
export function writeWithoutResults(document: XlsxDocument, plans: readonly SheetPlan[]): Results {
  const planned = new Map<string, unknown>();
  for (const plan of plans) {
    const { sheetName } = writeSheetPlan(document, plan);
    for (const cell of plan.cells) {
      if (cell.content.kind === "formula")
        planned.set(`${sheetName}!${cellAddress(cell)}`, cell.content.result);
    }
    for (const { cells } of findPlannedSheet(document, plan.mark)?.rows.values() ?? []) {
      for (const cell of cells.values()) if (cell.formula !== null) cell.value = null;
    }
  }
  return planned;
}

/** What the workbench's calculator makes of every formula; it throws where there is one it does not understand. */
export function calculatedResults(document: XlsxDocument): Results {
  const calculator = new FormulaCalculator(document, exceltsEngine);
  const results = calculator
    .all()
    .map(({ cell, value }) => [`${cell.sheet.name}!${cellAddress(cell)}`, value] as const);
  const [first] = calculator.uncalculated;
  if (first !== undefined) throw new Error(`not calculated: ${JSON.stringify(first)}`);
  return new Map(results);
}

/** What stands in the cells with formulas of a file that another program calculated. */
export function storedResults({ sheets }: XlsxDocument): Results {
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      [...rows].flatMap(([row, { cells }]) =>
        [...cells].flatMap(([column, { formula, value }]) =>
          formula === null ? [] : [[`${name}!${cellAddress({ row, column })}`, value ?? ""] as const],
        ),
      ),
    ),
  );
}

/** Formulas that give something else than planned, in words. */
export function wrongResults(planned: Results, found: Results): string[] {
  return [...planned].flatMap(([address, result]) =>
    isEqual(found.get(address), result)
      ? []
      : [`${address} gives ${JSON.stringify(found.get(address))}, planned ${String(result)}`],
  );
}

function isEqual(found: unknown, planned: unknown): boolean {
  if (typeof planned !== "number" || typeof found !== "number") return found === planned;
  return Math.abs(found - planned) <= 1e-12 * Math.max(1, Math.abs(planned));
}
