import {
  isNear,
  oneLineBreak,
  type PlanCell,
  type PlanContent,
  type SheetPlan,
} from "../core/plan/sheet-plan.ts";
import type { Area } from "../core/values/addresses.ts";
import type { CellValue } from "../core/values/cell-value.ts";
import { formulasOf, valuesOf } from "./cells.ts";
import { bytesOf } from "./bytes.ts";
import { typedText } from "./typed-text.ts";

/** Some rows of a plan's cells as a dense block. */
export interface ContentBlock {
  readonly area: Area;
  readonly cells: readonly (readonly (PlanCell | undefined)[])[];
}

/** Cells of a block; a larger sheet is written in several. */
const MAX_BLOCK_CELLS = 20_000;

export function contentBlocks({ cells }: Pick<SheetPlan, "cells">): ContentBlock[] {
  if (cells.length === 0) return [];
  let width = 1;
  for (const { column } of cells) width = Math.max(width, column + 1);
  const rows: (PlanCell | undefined)[][] = [];
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push(new Array<PlanCell | undefined>(width).fill(undefined));
    const row = rows[cell.row];
    if (row) row[cell.column] = cell;
  }
  const rowsOfBlock = Math.max(1, Math.floor(MAX_BLOCK_CELLS / width));
  return Array.from({ length: Math.ceil(rows.length / rowsOfBlock) }, (_, index) => {
    const top = index * rowsOfBlock;
    const own = rows.slice(top, top + rowsOfBlock);
    return { area: { top, left: 0, bottom: top + own.length - 1, right: width - 1 }, cells: own };
  });
}

/** Queues number formats, then contents: a format decides what a content is read as (docs/excel.md). */
export function queueContents(
  range: Excel.Range,
  { cells }: ContentBlock,
  { styles }: Pick<SheetPlan, "styles">,
): void {
  const formatOf = (cell: PlanCell | undefined): string =>
    styles[cell?.style ?? ""]?.numberFormat ?? "General";
  range.numberFormat = cells.map((row) => row.map(formatOf));
  range.formulas = cells.map((row) => row.map((cell) => typed(cell?.content, formatOf(cell))));
}

function typed(content: PlanContent | undefined, numberFormat: string): CellValue {
  switch (content?.kind) {
    case undefined:
    case "blank":
      return "";
    case "text":
      return typedText(oneLineBreak(content.text), numberFormat);
    case "number":
      return content.value;
    case "formula":
      return content.formula;
  }
}

/**
 * About what a block sends, and what comes back when it is read: contents and number formats, then results and formulas.
 */
export function contentBytes(
  { cells }: ContentBlock,
  { styles }: Pick<SheetPlan, "styles">,
): { readonly sent: number; readonly answered: number } {
  let [sent, answered] = [0, 0];
  for (const row of cells) {
    for (const cell of row) {
      const format = styles[cell?.style ?? ""]?.numberFormat ?? "General";
      const content = shownBytes(typed(cell?.content, format));
      const result = cell?.content.kind === "formula" ? shownBytes(cell.content.result) : content;
      sent += content + format.length + SEPARATORS;
      answered += content + result + SEPARATORS;
    }
  }
  return { sent, answered };
}

/** Quotes and commas around a cell's content and its number format. */
const SEPARATORS = 6;

function shownBytes(value: CellValue): number {
  return typeof value === "string" ? bytesOf(value) : String(value).length;
}

export type ReadBack = "same" | "figures changed" | "different";

/**
 * Compares what stands in the block with the plan. A formula's figure that is not the plan's means that what it was made
 * from changed at the last moment; anything else that differs was not written as meant.
 */
export function readBack(range: Excel.Range, { cells }: ContentBlock): ReadBack {
  const values = valuesOf(range);
  const formulas = formulasOf(range);
  const found = cells.flatMap((row, r) =>
    row.map((cell, c) => compared(cell?.content, values?.[r]?.[c], formulas?.[r]?.[c])),
  );
  if (found.includes("different")) return "different";
  return found.includes("figures changed") ? "figures changed" : "same";
}

function compared(
  content: PlanContent | undefined,
  value: CellValue | undefined,
  formula: CellValue | undefined,
): ReadBack {
  switch (content?.kind) {
    case undefined:
    case "blank":
      return value === "" ? "same" : "different";
    case "text": {
      const isSame = typeof value === "string" && oneLineBreak(value) === oneLineBreak(content.text);
      return isSame ? "same" : "different";
    }
    case "number":
      return typeof value === "number" && isNear(value, content.value) ? "same" : "different";
    case "formula":
      if (typeof formula !== "string" || !formula.startsWith("=")) return "different";
      return givesSame(content, value) ? "same" : "figures changed";
  }
}

/** What is no figure is not compared, nor what the office's own formulas give. */
function givesSame(
  { result, byOffice }: PlanContent & { readonly kind: "formula" },
  value: CellValue | undefined,
): boolean {
  if (byOffice === true || typeof value !== "number" || typeof result !== "number") return true;
  return isNear(value, result);
}
