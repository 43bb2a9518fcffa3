import { FINDING_LOOKS } from "../plan/port.ts";
import type { PlanCell, PlanStyle, SheetPlan } from "../plan/sheet-plan.ts";
import { lineCount, rowHeight } from "../summary/text-size.ts";
import { gridOf } from "./placed.ts";
import type { KeptCell } from "./written-sheet.ts";

const DEFAULT_SIZE = 12;
/** Points; Excel refuses a higher row. */
const HIGHEST_ROW = 409;
/** Width of one step of indentation, points. */
const INDENT_POINTS = 9;

/** The plan with these cells in place of its own; what may say other figures than the workbook looks like a warning. */
export function withKept(plan: SheetPlan, kept: readonly KeptCell[]): SheetPlan {
  if (kept.length === 0) return plan;
  const styles: Record<string, PlanStyle> = { ...plan.styles };
  const rowHeights: Record<number, number> = { ...plan.rowHeights };
  const known = gridOf(plan.cells);
  const replaced = gridOf(
    kept.map(({ row, column, content, numberFormat, isDoubtful }): PlanCell => {
      const before = known.get(row)?.get(column)?.style;
      const look: PlanStyle = {
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(isDoubtful ? { fill: FINDING_LOOKS.warning.fill } : {}),
      };
      const style = styleWith(styles, before, look);
      if (content.kind === "text") {
        const height = neededHeight(plan, row, column, content.text, styles[style ?? ""] ?? {});
        const now = rowHeights[row];
        if (now !== undefined && height > now) rowHeights[row] = height;
      }
      return { row, column, content, ...(style === undefined ? {} : { style }) };
    }),
  );
  const cells = plan.cells.map((cell) => replaced.get(cell.row)?.get(cell.column) ?? cell);
  const added = [...replaced.values()].flatMap((line) =>
    [...line.values()].filter(({ row, column }) => known.get(row)?.has(column) !== true),
  );
  return { ...plan, styles, rowHeights, cells: [...cells, ...added] };
}

function styleWith(
  styles: Record<string, PlanStyle>,
  before: string | undefined,
  look: PlanStyle,
): string | undefined {
  if (Object.keys(look).length === 0) return before;
  const key = `${before ?? ""} ${look.numberFormat ?? ""}${look.fill === undefined ? "" : " ?"}`;
  styles[key] = { ...styles[before ?? ""], ...look };
  return key;
}

/** Excel does not grow merged rows, and words of the office may be longer than ours. */
function neededHeight(plan: SheetPlan, row: number, column: number, text: string, style: PlanStyle): number {
  const merge = plan.merges.find(({ top, left }) => top === row && left === column);
  if (merge && merge.bottom > merge.top) return 0;
  const { fontSize = DEFAULT_SIZE, bold = false, wrap = false, indent = 0 } = style;
  const width = plan.columnWidths
    .slice(column, (merge?.right ?? column) + 1)
    .reduce((sum, one) => sum + one, 0);
  const font = { size: fontSize, bold };
  const lines = wrap ? lineCount(text, font, width - indent * INDENT_POINTS) : text.split("\n").length;
  return Math.min(HIGHEST_ROW, rowHeight(lines, font));
}
