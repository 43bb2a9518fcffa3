import { cellAddress, type Area } from "../values/addresses.ts";
import { placed, type Columns, type ColumnSpans, type Span } from "./grid.ts";
import type { RowBlock } from "./page-breaks.ts";
import { CellStore } from "../plan/plan-cells.ts";
import type { PlanContent, PlanStyle } from "../plan/sheet-plan.ts";
import { lineCount, rowHeight } from "./text-size.ts";

/** Font of every sheet we lay out (docs/domain.md §7). */
export const SHEET_FONT = "Times New Roman";
const DEFAULT_SIZE = 12;

/** Points; Excel refuses a higher row, and with it everything else that is written in the same breath. */
const HIGHEST_ROW = 409;

/** Cells, merges and row heights of a sheet while it is being laid out, row by row from the top. */
export class SheetBuilder<Style extends string> {
  readonly merges: Area[] = [];
  readonly rowHeights: Record<number, number> = {};
  /** Rows that a page's end must not separate. */
  readonly together: RowBlock[] = [];
  /** The next row to be filled. */
  row = 0;

  constructor(
    readonly styles: Readonly<Record<Style, PlanStyle>>,
    /** Points, from column A. */
    readonly columnWidths: readonly number[],
    readonly cells = new CellStore(),
  ) {}

  get lastColumn(): number {
    return this.columnWidths.length - 1;
  }

  /** A part of the sheet with columns of its own. */
  block<Key extends string>(columns: Columns<Key>): Block<Style, Key> {
    return new Block(this, placed(columns, this.columnWidths));
  }

  /** Points. */
  get width(): number {
    return this.columnWidths.reduce((sum, one) => sum + one, 0);
  }

  put(column: number, content: PlanContent, style: Style, row = this.row): void {
    this.cells.push({ row, column, content, style });
    if (this.styles[style].wrap === true) {
      this.grow(row, this.heightOf(shownText(content), style, { left: column, right: column }));
    }
  }

  text(column: number, text: string, style: Style, row = this.row): void {
    this.put(column, textContent(text), style, row);
  }

  number(column: number, value: number, style: Style, row = this.row): void {
    this.put(column, { kind: "number", value }, style, row);
  }

  formula(column: number, formula: string, result: number | string, style: Style, row = this.row): void {
    this.put(column, { kind: "formula", formula, result }, style, row);
  }

  /** Text over several cells of a row, or of several rows. */
  span(area: SpanArea, text: string, style: Style): void {
    this.spanOf(area, textContent(text), style);
  }

  /** One content over several cells; every cell gets the style, or its borders would have holes. */
  spanOf(area: SpanArea, content: PlanContent, style: Style): void {
    const { left, right, top = this.row, bottom = top } = area;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const isFirst = row === top && column === left;
        this.cells.push({ row, column, content: isFirst ? content : textContent(""), style });
      }
    }
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
    if (top === bottom) this.grow(top, this.heightOf(shownText(content), style, { left, right }));
  }

  /** Text over the whole width; one too long for a row goes on in the next, from one clause to another. */
  paragraph(text: string, style: Style): void {
    const whole = { left: 0, right: this.lastColumn };
    const clauses = text.split(/(?<=[,.;] )/);
    for (let from = 0; from < clauses.length; this.row += 1) {
      const count = this.fittingClauses(clauses.slice(from), style, whole);
      const piece = clauses.slice(from, from + count).join("");
      from += count;
      this.span(whole, from < clauses.length ? piece.trimEnd() : piece, style);
    }
  }

  /** How many of the clauses fit into a row, one at least; found by halves, for a text may have thousands. */
  private fittingClauses(clauses: readonly string[], style: Style, span: Span): number {
    const fit = (count: number): boolean => this.fits(clauses.slice(0, count).join(""), style, span);
    let fitting = 1;
    while (fitting < clauses.length && fit(Math.min(2 * fitting, clauses.length)))
      fitting = Math.min(2 * fitting, clauses.length);
    for (let tooMany = Math.min(2 * fitting, clauses.length + 1); tooMany - fitting > 1;) {
      const half = Math.floor((fitting + tooMany) / 2);
      if (fit(half)) fitting = half;
      else tooMany = half;
    }
    return fitting;
  }

  /** Whether a row can be high enough for the text; Excel has none above 409 points. */
  fits(text: string, style: Style, span: Span): boolean {
    return this.heightOf(text, style, span) <= HIGHEST_ROW;
  }

  /** A narrow empty row between two parts of the sheet. */
  gap(): void {
    this.rowHeights[this.row] = GAP_HEIGHT;
    this.row += 1;
  }

  /** Makes sure that the row is at least so high (points), as far as rows can be. */
  grow(row: number, height: number): void {
    this.rowHeights[row] = Math.min(HIGHEST_ROW, Math.max(this.rowHeights[row] ?? 0, height));
  }

  /** Points that a row must have for the text over these columns. */
  heightOf(text: string, style: Style, { left, right }: Span): number {
    const { fontSize = DEFAULT_SIZE, bold = false, wrap = false, indent = 0 } = this.styles[style];
    const font = { size: fontSize, bold };
    const width = this.columnWidths.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
    return rowHeight(wrap ? lineCount(text, font, width - indent * INDENT_POINTS) : 1, font);
  }
}

/** A part of a sheet that is written by the names of its own columns, into the sheet's current row. */
export class Block<Style extends string, Key extends string> {
  constructor(
    private readonly sheet: SheetBuilder<Style>,
    private readonly places: ColumnSpans,
  ) {}

  put(key: Key, content: PlanContent, style: Style): void {
    this.sheet.spanOf(this.place(key), content, style);
  }

  text(key: Key, text: string, style: Style): void {
    this.sheet.span(this.place(key), text, style);
  }

  number(key: Key, value: number, style: Style): void {
    this.put(key, { kind: "number", value }, style);
  }

  formula(key: Key, formula: string, result: number | string, style: Style): void {
    this.put(key, { kind: "formula", formula, result }, style);
  }

  /** A cell for every column: one that is forgotten would be a hole in the table. */
  row(cells: Readonly<Record<Key, readonly [content: PlanContent, style: Style]>>): void {
    for (const [key, [content, style]] of Object.entries<readonly [PlanContent, Style]>(cells)) {
      this.sheet.spanOf(this.place(key), content, style);
    }
  }

  /** The first to the last of these columns as one cell. */
  span(first: Key, last: Key, text: string, style: Style, rows: Pick<SpanArea, "top" | "bottom"> = {}): void {
    this.sheet.span({ ...rows, left: this.place(first).left, right: this.place(last).right }, text, style);
  }

  /** Whether a row can be high enough for the text in that column. */
  fits(key: Key, text: string, style: Style): boolean {
    return this.sheet.fits(text, style, this.place(key));
  }

  /** Points that the row of these texts must have. */
  heightOf(texts: Readonly<Partial<Record<Key, string>>>, style: Style): number {
    const heights = Object.entries<string | undefined>(texts).map(([key, text = ""]) =>
      this.sheet.heightOf(text, style, this.place(key)),
    );
    return Math.max(0, ...heights);
  }

  /** "E12" */
  address(key: Key, row = this.sheet.row): string {
    return cellAddress({ row, column: this.place(key).left });
  }

  /** The sheet's columns that this one stands on. */
  place(key: string): Span {
    const place = this.places.get(key);
    if (place === undefined) throw new RangeError(`no column ${key}`);
    return place;
  }
}

interface SpanArea extends Span {
  /** The current row by default. */
  readonly top?: number;
  /** The top row by default. */
  readonly bottom?: number;
}

function textContent(text: string): PlanContent {
  return text === "" ? { kind: "blank" } : { kind: "text", text };
}

function shownText(content: PlanContent): string {
  if (content.kind === "text") return content.text;
  return content.kind === "formula" && typeof content.result === "string" ? content.result : "";
}

/** Points. */
const GAP_HEIGHT = 8;

/** Width of one step of indentation, points. */
const INDENT_POINTS = 9;
