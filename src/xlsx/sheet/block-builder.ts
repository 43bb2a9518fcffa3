import type { Area } from "../../core/values/addresses.ts";
import type { CellValue } from "../../core/values/cell-value.ts";
import type { ColumnAttribute, SheetSnapshot } from "../../core/values/snapshot.ts";
import type { CellFormat, XlsxColumn } from "../document.ts";
import { tooLarge } from "../failure.ts";
import type { ScannedCell, ScannedRow, SheetDataVisitor } from "./sheet-data.ts";

/** Cells of the block of one sheet, blanks included: five times a million rows of ten columns. */
const MAX_BLOCK = 50_000_000;

type Block = Pick<SheetSnapshot, "block" | "values" | "numberFormats" | "fonts">;

/** How many formulas of a sheet have which stored result. */
export interface FormulaResults {
  missing: number;
  zero: number;
  other: number;
}

/**
 * Builds a sheet's block of values from its cells as they come. Rows are kept as they will be handed out;
 * formats are kept by column as runs of rows, for they rarely change within a column.
 */
export class BlockBuilder implements SheetDataVisitor {
  readonly wantsFormulas = false;
  readonly hiddenRows: number[] = [];
  readonly results: FormulaResults = { missing: 0, zero: 0, other: 0 };
  /** Columns with a format of their own, for the cells that have none. */
  columnRuns: readonly Pick<XlsxColumn, "first" | "last" | "style">[] = [];
  private readonly rows = new Map<number, CellValue[]>();
  private readonly rowStyles = new Map<number, number>();
  private readonly columns: FormatRuns[] = [];
  private readonly line: CellValue[] = [];
  private used = 0;
  private index = -1;
  private left = Infinity;
  private right = -1;
  private held = 0;

  constructor(private readonly formats: readonly CellFormat[]) {}

  row(row: ScannedRow): void {
    this.closeRow();
    if (row.hidden) this.hiddenRows.push(row.index);
    if (row.style !== null) this.rowStyles.set(row.index, row.style);
    this.index = row.index;
    for (const value of this.rows.get(row.index) ?? []) this.line[this.used++] = value;
  }

  cell(cell: ScannedCell): void {
    const { column, row, value } = cell;
    (this.columns[column] ??= new FormatRuns()).add(row, cell.style);
    if (cell.hasFormula) this.results[value === null ? "missing" : value === 0 ? "zero" : "other"]++;
    if (value === null || (value === "" && !cell.hasFormula)) return;
    const { line } = this;
    while (this.used < column) line[this.used++] = "";
    line[column] = value;
    if (column >= this.used) this.used = column + 1;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  /** A row is gathered in one array for all rows and kept in one of its own size. */
  private closeRow(): void {
    if (this.used === 0) return;
    this.held += this.used;
    if (this.held > MAX_BLOCK) throw tooLarge("too many cells");
    this.rows.set(this.index, this.line.slice(0, this.used));
    this.used = 0;
  }

  finish(): Block {
    this.closeRow();
    this.hiddenRows.sort((a, b) => a - b);
    const indexes = [...this.rows.keys()];
    if (indexes.length === 0) return { block: null, values: [], numberFormats: [], fonts: [] };
    let top = Infinity;
    let bottom = -1;
    for (const index of indexes) {
      if (index < top) top = index;
      if (index > bottom) bottom = index;
    }
    const block: Area = { top, left: this.left, bottom, right: this.right };
    if ((bottom - top + 1) * (this.right - this.left + 1) > MAX_BLOCK) throw tooLarge("cells too far apart");
    return {
      block,
      values: this.values(block),
      numberFormats: this.attributes(block, (format) => format.numberFormat),
      fonts: this.attributes(block, (format) => format.font.name),
    };
  }

  private values(block: Area): CellValue[][] {
    const width = block.right - block.left + 1;
    const blank = new Array<CellValue>(width).fill("");
    const values: CellValue[][] = [];
    for (let index = block.top; index <= block.bottom; index++) {
      const row = this.rows.get(index);
      if (!row) {
        values.push(blank);
        continue;
      }
      const cut = block.left === 0 ? row : row.slice(block.left);
      while (cut.length < width) cut.push("");
      values.push(cut);
    }
    return values;
  }

  private attributes(block: Area, of: (format: CellFormat) => string): ColumnAttribute[] {
    const texts = this.formats.map(of);
    const normal = texts[0] ?? "";
    const attributes: ColumnAttribute[] = [];
    for (let column = block.left; column <= block.right; column++) {
      const own = this.columnRuns.find((run) => column >= run.first && column <= run.last)?.style ?? 0;
      const runs = this.columns[column] ?? new FormatRuns();
      attributes.push(this.attribute(block, runs, texts[own] ?? normal, texts));
    }
    return attributes;
  }

  /** A cell has its own format, else its row's, else its column's. */
  private attribute(block: Area, runs: FormatRuns, base: string, texts: readonly string[]): ColumnAttribute {
    const normal = texts[0] ?? "";
    const textOf = (style: number) => texts[style] ?? normal;
    const [first] = runs.runs;
    const value =
      first && first.first <= block.top && first.last >= block.bottom ? textOf(first.style) : base;
    const isUniform =
      runs.runs.every(
        (run) => textOf(run.style) === value || run.last < block.top || run.first > block.bottom,
      ) &&
      (value === base || runs.covers(block.top, block.bottom)) &&
      this.rowStyles.size === 0;
    if (isUniform) return { kind: "uniform", value };
    const values = new Array<string>(block.bottom - block.top + 1).fill(base);
    for (const [row, style] of this.rowStyles) {
      if (row >= block.top && row <= block.bottom) values[row - block.top] = textOf(style);
    }
    for (const run of runs.runs) {
      const text = textOf(run.style);
      const last = Math.min(run.last, block.bottom);
      for (let row = Math.max(run.first, block.top); row <= last; row++) values[row - block.top] = text;
    }
    return values.every((one) => one === values[0])
      ? { kind: "uniform", value: values[0] ?? base }
      : { kind: "each", values };
  }
}

interface FormatRun {
  readonly first: number;
  last: number;
  readonly style: number;
}

/** The formats of a column's cells, as runs of rows. */
class FormatRuns {
  readonly runs: FormatRun[] = [];
  private current: FormatRun | undefined;

  add(row: number, style: number): void {
    const { current } = this;
    if (current && current.style === style && current.last + 1 === row) current.last = row;
    else this.runs.push((this.current = { first: row, last: row, style }));
  }

  covers(top: number, bottom: number): boolean {
    let next = top;
    for (const run of this.runs) if (run.first <= next && run.last >= next) next = run.last + 1;
    return next > bottom;
  }
}
