import type { PlanContent } from "../plan/sheet-plan.ts";
import type { CellValue } from "../values/cell-value.ts";
import { numberFormatAt, valueAt, type SheetSnapshot } from "../values/snapshot.ts";

/** What stands on a sheet of ours, as it was read. */
export interface Standing {
  /** Rows and columns from A1 down to the last one that holds something. */
  readonly rows: number;
  readonly columns: number;
  contentAt(row: number, column: number): PlanContent;
  numberFormatAt(row: number, column: number): string;
}

export function standingOf(sheet: SheetSnapshot): Standing {
  const formulas = new Map(
    (sheet.formulas ?? []).map(({ row, column, formula }) => [`${row} ${column}`, formula]),
  );
  return {
    rows: sheet.block === null ? 0 : sheet.block.bottom + 1,
    columns: sheet.block === null ? 0 : sheet.block.right + 1,
    contentAt(row, column) {
      const value = valueAt(sheet, row, column);
      const formula = formulas.get(`${row} ${column}`);
      if (formula === undefined) return constant(value);
      return { kind: "formula", formula, result: typeof value === "boolean" ? String(value) : value };
    },
    numberFormatAt: (row, column) => numberFormatAt(sheet, row, column),
  };
}

/** What a formula gave, in its place; anything else as it is. */
export function constantOf(content: PlanContent): PlanContent {
  return content.kind === "formula" ? constant(content.result) : content;
}

/** A value as the content of a cell. */
export function constant(value: CellValue): PlanContent {
  if (value === "") return { kind: "blank" };
  if (typeof value === "number") return { kind: "number", value };
  return { kind: "text", text: typeof value === "boolean" ? String(value).toUpperCase() : value };
}
