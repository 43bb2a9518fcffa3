import type { Area } from "../workbook/addresses.ts";
import type { PlanCell, PlanContent, PlanStyle } from "./sheet-plan.ts";
import { lineCount, rowHeight } from "./text-size.ts";

/** Font of every sheet we lay out (domain.md §7). */
export const SHEET_FONT = "Times New Roman";
const DEFAULT_SIZE = 12;

/** Cells, merges and row heights of a sheet while it is being laid out, row by row from the top. */
export class SheetBuilder<Style extends string> {
  readonly cells: PlanCell[] = [];
  readonly merges: Area[] = [];
  readonly rowHeights: Record<number, number> = {};
  /** The next row to be filled. */
  row = 0;

  constructor(
    readonly styles: Readonly<Record<Style, PlanStyle>>,
    /** Points, from column A. */
    readonly columnWidths: readonly number[],
  ) {}

  get lastColumn(): number {
    return this.columnWidths.length - 1;
  }

  put(column: number, content: PlanContent, style: Style, row = this.row): void {
    this.cells.push({ row, column, content, style });
  }

  text(column: number, text: string, style: Style, row = this.row): void {
    this.put(column, text === "" ? { kind: "blank" } : { kind: "text", text }, style, row);
    if (this.styles[style].wrap === true) this.grow(row, this.linesHeight(text, style, column, column));
  }

  number(column: number, value: number, style: Style, row = this.row): void {
    this.put(column, { kind: "number", value }, style, row);
  }

  formula(column: number, formula: string, result: number | string, style: Style, row = this.row): void {
    this.put(column, { kind: "formula", formula, result }, style, row);
  }

  /** Text over several cells of a row, or of several rows; its borders need every cell to have the style. */
  span(
    area: { left: number; right: number; top?: number; bottom?: number },
    text: string,
    style: Style,
  ): void {
    const top = area.top ?? this.row;
    const bottom = area.bottom ?? top;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const isFirst = row === top && column === area.left;
        this.put(column, isFirst && text !== "" ? { kind: "text", text } : { kind: "blank" }, style, row);
      }
    }
    if (top !== bottom || area.left !== area.right) {
      this.merges.push({ top, left: area.left, bottom, right: area.right });
    }
    if (top === bottom) this.grow(top, this.linesHeight(text, style, area.left, area.right));
  }

  /** Makes sure that the row is at least so high (points). */
  grow(row: number, height: number): void {
    this.rowHeights[row] = Math.max(this.rowHeights[row] ?? 0, height);
  }

  private linesHeight(text: string, style: Style, left: number, right: number): number {
    const { fontSize = DEFAULT_SIZE, bold = false, wrap = false, indent = 0 } = this.styles[style];
    const font = { size: fontSize, bold };
    const width = this.columnWidths.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
    return rowHeight(wrap ? lineCount(text, font, width - indent * INDENT_POINTS) : 1, font);
  }
}

/** Width of one step of indentation, points. */
const INDENT_POINTS = 7;
