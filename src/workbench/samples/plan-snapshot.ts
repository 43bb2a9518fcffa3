import type { PlanCell, PlanContent, SheetPlan } from "../../core/plan/sheet-plan.ts";
import type { CellValue } from "../../core/values/cell-value.ts";
import type { ColumnAttribute, SheetSnapshot, WorkbookSnapshot } from "../../core/values/snapshot.ts";

/** What would be read from a workbook that holds exactly these sheets. */
export function snapshotOfPlans(plans: readonly SheetPlan[], name: string): WorkbookSnapshot {
  return {
    name,
    date1904: false,
    isReadOnly: false,
    sheets: plans.map(sheetSnapshot),
    storedSettings: null,
  };
}

function sheetSnapshot(plan: SheetPlan, index: number): SheetSnapshot {
  const filled = plan.cells.filter(({ content }) => content.kind !== "blank");
  const bottom = Math.max(-1, ...filled.map(({ row }) => row));
  const right = Math.max(-1, ...filled.map(({ column }) => column));
  const isEmpty = bottom < 0;
  const byRow = new Map<number, Map<number, PlanCell>>();
  for (const cell of plan.cells) {
    const row = byRow.get(cell.row) ?? new Map<number, PlanCell>();
    byRow.set(cell.row, row.set(cell.column, cell));
  }
  const rows = Array.from({ length: bottom + 1 }, (_, row) => row);
  const columns = Array.from({ length: right + 1 }, (_, column) => column);
  const each = (read: (cell: PlanCell | undefined) => string): ColumnAttribute[] =>
    columns.map((column) => ({
      kind: "each",
      values: rows.map((row) => read(byRow.get(row)?.get(column))),
    }));
  const styleOf = (cell: PlanCell | undefined) =>
    cell?.style === undefined ? undefined : plan.styles[cell.style];
  return {
    id: `sheet-${index + 1}`,
    name: plan.name,
    visibility: "visible",
    isProtected: false,
    mark: plan.mark === "" ? null : plan.mark,
    block: isEmpty ? null : { top: 0, left: 0, bottom, right },
    values: rows.map((row) => columns.map((column) => valueOf(byRow.get(row)?.get(column)?.content))),
    numberFormats: each((cell) => styleOf(cell)?.numberFormat ?? "General"),
    fonts: each((cell) => styleOf(cell)?.fontName ?? plan.baseStyle.fontName ?? ""),
    merges: plan.merges,
    hiddenRows: [],
  };
}

function valueOf(content: PlanContent | undefined): CellValue {
  switch (content?.kind) {
    case "text":
      return content.text;
    case "number":
      return content.value;
    case "formula":
      return content.result;
    case "blank":
    case undefined:
      return "";
  }
}
