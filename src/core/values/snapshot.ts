import type { CellValue } from "./cell-value.ts";
import type { Area } from "./addresses.ts";

/** One attribute for every cell of a sheet's block, by column of the block; a column that agrees is kept once. */
export type ColumnAttribute =
  | { readonly kind: "uniform"; readonly value: string }
  | { readonly kind: "each"; readonly values: readonly string[] };

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** One sheet as it was when it was read. Nothing in it changes afterwards. */
export interface SheetSnapshot {
  /** The host's own identifier, stable while the workbook is open. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** The mark of a sheet this add-in wrote (`SheetPlan.mark`), else null. Marked sheets are never read as data. */
  readonly mark: string | null;
  /** A sheet of ours whose writing was broken off: what stands there is neither ours nor the office's. */
  readonly isUnfinished?: boolean;
  /** The mark of a form this add-in laid out for the user to fill in (`planForms`): the user's own sheet since. */
  readonly form?: string;
  /** Where the block of values stands; null when the sheet has no values (then `values` is empty). */
  readonly block: Area | null;
  /** `values[r][c]` is the cell at row `block.top + r`, column `block.left + c`. Every row has the same length. */
  readonly values: readonly (readonly CellValue[])[];
  /** en-US number formats by column of the block ("General", "dd/mm/yyyy", "0.00%"). */
  readonly numberFormats: readonly ColumnAttribute[];
  /** Font names by column of the block, `""` where the host gives none; empty when fonts were not read. */
  readonly fonts: readonly ColumnAttribute[];
  /** Merged areas where the host can tell without harm (files); null where it cannot (Excel: reading them clears undo). */
  readonly merges: readonly Area[] | null;
  /** Rows of the sheet, counted from 0 at row 1, that are hidden or filtered out, ascending. */
  readonly hiddenRows: readonly number[];
  /**
   * Cells whose formula has no result, by row and column: a program wrote the file that does not calculate, and the
   * result could not be worked out either. Their value is `""`, which says nothing of what belongs there.
   */
  readonly notCalculated?: readonly { readonly row: number; readonly column: number }[];
  /**
   * Formulas of the sheet's first rows (`FORMULA_ROWS`), by row and column, with "=" and in en-US notation; not given
   * where they were not read. Beyond, nobody keeps totals.
   */
  readonly formulas?: readonly CellFormula[];
  /** Cells with a formula, by row and column; told where the workbook `isCalculatedByHand`. */
  readonly formulaCells?: readonly { readonly row: number; readonly column: number }[];
}

export interface CellFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Formulas are read in so many rows of a sheet. */
export const FORMULA_ROWS = 2_000;

export interface WorkbookSnapshot {
  /** File name as the host shows it, "" when it has none. */
  readonly name: string;
  /** The workbook counts days from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly isReadOnly: boolean;
  /** Formulas are worked out only when a person asks for it, so results may be older than what they read. */
  readonly isCalculatedByHand?: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetSnapshot[];
  /** The settings stored in the document, unparsed text; null when there are none. */
  readonly storedSettings: string | null;
  /** What we wrote into our own sheets, unparsed text (`core/edits`); null or not given when there is none. */
  readonly storedWritten?: string | null;
}

/** Name of the first form that is in the workbook, in the order of its tabs; null when there is none. */
export function firstForm({ sheets }: WorkbookSnapshot): string | null {
  return sheets.find(({ form }) => form !== undefined)?.name ?? null;
}

/** The value at an absolute position; `""` outside the block. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  if (!sheet.block) return "";
  return sheet.values[row - sheet.block.top]?.[column - sheet.block.left] ?? "";
}

/** The number format at an absolute position; "General" outside the block. */
export function numberFormatAt(sheet: SheetSnapshot, row: number, column: number): string {
  return attributeAt(sheet, sheet.numberFormats, row, column) ?? "General";
}

/** The font name at an absolute position; `""` when it is not known. */
export function fontAt(sheet: SheetSnapshot, row: number, column: number): string {
  return attributeAt(sheet, sheet.fonts, row, column) ?? "";
}

function attributeAt(
  sheet: SheetSnapshot,
  columns: readonly ColumnAttribute[],
  row: number,
  column: number,
): string | undefined {
  if (!sheet.block) return undefined;
  const attribute = columns[column - sheet.block.left];
  if (!attribute) return undefined;
  return attribute.kind === "uniform" ? attribute.value : attribute.values[row - sheet.block.top];
}
