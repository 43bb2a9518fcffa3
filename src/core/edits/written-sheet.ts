import type { CalendarDate } from "../values/calendar.ts";
import type { PlanContent, SheetPlan } from "../plan/sheet-plan.ts";
import { Hash } from "../values/hash.ts";

/** What we wrote into a sheet of ours: what a person changed since is told by comparing with it. */
export interface WrittenSheet {
  /** Day of the figures. */
  readonly cutOff: CalendarDate;
  /** Tells the figures and names behind the sheet from others (`digestOf`). */
  readonly digest: string;
  /** As planned, without the words of the office that were kept. */
  readonly cells: readonly WrittenCell[];
  /** Everything else of the plan. */
  readonly frame: Omit<SheetPlan, "cells">;
  /** What stood in place of what was planned: words of the office. */
  readonly kept: readonly KeptCell[];
}

export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly style?: string;
  readonly content: WrittenContent;
}

/** Of a formula its shape: names of sheets and places in it change with the workbook. */
export type WrittenContent =
  | Exclude<PlanContent, { readonly kind: "formula" }>
  | { readonly kind: "formula"; readonly shape: string; readonly result: number | string };

/** Something of the office's that stands where we had planned something else. */
export interface KeptCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlanContent;
  /** en-US number format, where the cell had one of its own ("dd/mm/yyyy"). */
  readonly numberFormat?: string;
  /** It may say other figures than the workbook does, and is marked on the sheet. */
  readonly isDoubtful: boolean;
}

/** What is remembered of a plan that is about to be written, with what of the office's stands in it. */
export function writtenSheet(
  { cells, ...frame }: SheetPlan,
  { cutOff, digest, kept }: Pick<WrittenSheet, "cutOff" | "digest" | "kept">,
): WrittenSheet {
  return {
    cutOff,
    digest,
    frame,
    kept,
    cells: cells.map(({ row, column, style, content }) => ({
      row,
      column,
      ...(style === undefined ? {} : { style }),
      content: writtenContent(content),
    })),
  };
}

export function writtenContent(content: PlanContent): WrittenContent {
  return content.kind === "formula"
    ? { kind: "formula", shape: formulaShape(content.formula), result: content.result }
    : content;
}

/**
 * A formula without what changes by itself when sheets are renamed and rows inserted, deleted or moved: names of sheets,
 * references, spaces, prefixes of newer functions.
 */
export function formulaShape(formula: string): string {
  const shape = formula.replace(FORMULA_PART, (part: string, reference?: string) => {
    if (reference !== undefined) return "@";
    return part.endsWith("!") || part === "_xlfn." || part.trim() === "" ? "" : part;
  });
  const hash = new Hash();
  hash.add(shape.toUpperCase());
  return hash.text();
}

/** Texts; references, broken ones too; spaces and prefixes; quoted and plain names of sheets, and other words. */
const FORMULA_PART =
  /"(?:[^"]|"")*(?:"|$)|(#REF!(?:\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\d(!]))|\s+|_xlfn\.|'(?:[^']|'')*(?:'!?|$)|[\p{L}_][\p{L}\p{N}_.]*!?/gu;
