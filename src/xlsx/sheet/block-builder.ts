import { contains, parseArea, type Area } from "../../core/values/addresses.ts";
import type { CellValue } from "../../core/values/cell-value.ts";
import {
  FORMULA_ROWS,
  type CellFormula,
  type ColumnAttribute,
  type SheetSnapshot,
} from "../../core/values/snapshot.ts";
import type { CellFormat, XlsxColumn } from "../model/document.ts";
import { tooLarge } from "../bytes/failure.ts";
import { SharedFormulas } from "./shared-formulas.ts";
import type { ScannedCell, ScannedRow, SheetDataVisitor } from "./sheet-data.ts";

/** Cells of the block of one sheet, blanks included: five times a million rows of ten columns. */
const MAX_BLOCK = 50_000_000;

type Block = Pick<SheetSnapshot, "block" | "values" | "numberFormats" | "fonts">;

/** Cells that the formulas of a sheet are to fill, by the result stored in them. */
export interface FormulaResults {
  /** No result is stored. In order of row and column once the block is finished. */
  readonly missing: CellPlace[];
  readonly zeros: CellPlace[];
  /** How many have any other result. */
  others: number;
  /** All of them, if asked for. */
  readonly formulas: CellPlace[];
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells of a sheet that array formulas without results may cover; Excel itself makes no use of so many. */
const MAX_ARRAY_CELLS = 1_000_000;

/** Excel's own limit for one formula, and what a sheet's formulas may take together: no table has more. */
const LONGEST_FORMULA = 8_192;
const MAX_FORMULA_CHARACTERS = 4_000_000;

/**
 * Builds a sheet's block of values from its cells as they come. Rows are kept as they will be handed out;
 * formats are kept by column as runs of rows, for they rarely change within a column.
 */
export class BlockBuilder implements SheetDataVisitor {
  /** As text; in the first rows only. */
  readonly formulas: CellFormula[] = [];
  private readonly spelled = new SharedFormulas({ formulaCharacters: Infinity });
  private formulaCharacters = 0;
  readonly hiddenRows: number[] = [];
  readonly results: FormulaResults = { missing: [], zeros: [], others: 0, formulas: [] };
  /** What array formulas without a result were to fill. */
  private readonly arrays: Area[] = [];
  private arrayCells = 0;
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

  constructor(
    private readonly formats: readonly CellFormat[],
    private readonly listsFormulas = false,
  ) {}

  get wantsFormulas(): boolean {
    return this.index < FORMULA_ROWS && this.formulaCharacters < MAX_FORMULA_CHARACTERS;
  }

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
    if (cell.hasFormula) {
      this.countResult(cell);
      this.addFormula(cell);
    } else if (value === null || value === "") return;
    const { line } = this;
    while (this.used < column) line[this.used++] = "";
    line[column] = value ?? "";
    if (column >= this.used) this.used = column + 1;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  private countResult({ row, column, value, resultArea }: ScannedCell): void {
    if (this.listsFormulas) this.results.formulas.push({ row, column });
    if (value === 0) this.results.zeros.push({ row, column });
    else if (value !== null) this.results.others++;
    else if (resultArea === null) this.results.missing.push({ row, column });
    else this.addArray({ row, column }, resultArea);
  }

  private addFormula(cell: ScannedCell): void {
    if (cell.formula === null || cell.formula.text.length > LONGEST_FORMULA) return;
    const formula = this.spelled.formulaOf(cell);
    if (formula === null) return;
    this.formulaCharacters += formula.length;
    this.formulas.push({ row: cell.row, column: cell.column, formula: `=${formula}` });
  }

  private addArray(first: CellPlace, text: string): void {
    const area = parseArea(text);
    if (!area || !contains(area, first.row, first.column)) {
      this.results.missing.push(first);
      return;
    }
    this.arrayCells += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (this.arrayCells > MAX_ARRAY_CELLS) throw tooLarge("array formulas over too many cells");
    this.arrays.push(area);
  }

  /** The cells of an array formula have no formula of their own: blank, they would read as nothing entered. */
  private closeArrays(): void {
    for (const { top, left, bottom, right } of this.arrays) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          if ((this.rows.get(row)?.[column] ?? "") === "") this.results.missing.push({ row, column });
        }
      }
    }
    this.results.missing.sort((a, b) => a.row - b.row || a.column - b.column);
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
    this.closeArrays();
    this.hiddenRows.sort((a, b) => a - b);
    const indexes = [...this.rows.keys()];
    for (const { row, column } of this.results.missing) {
      indexes.push(row);
      if (column < this.left) this.left = column;
      if (column > this.right) this.right = column;
    }
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
    const uniform = this.rowStyles.size === 0 ? runs.oneText(block, base, texts) : null;
    if (uniform !== null) return { kind: "uniform", value: uniform };
    const values = this.attributeOfRows(block, runs, base, texts);
    return values.every((one) => one === values[0])
      ? { kind: "uniform", value: values[0] ?? base }
      : { kind: "each", values };
  }

  private attributeOfRows(
    block: Area,
    { runs }: FormatRuns,
    base: string,
    texts: readonly string[],
  ): string[] {
    const textOf = (style: number) => texts[style] ?? texts[0] ?? "";
    const values = new Array<string>(block.bottom - block.top + 1).fill(base);
    for (const [row, style] of this.rowStyles) {
      if (row >= block.top && row <= block.bottom) values[row - block.top] = textOf(style);
    }
    for (const run of runs) {
      const text = textOf(run.style);
      const last = Math.min(run.last, block.bottom);
      for (let row = Math.max(run.first, block.top); row <= last; row++) values[row - block.top] = text;
    }
    return values;
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

  /** The one text that all rows of the block have, `base` where they have no format of their own; null: several. */
  oneText({ top, bottom }: Area, base: string, texts: readonly string[]): string | null {
    const textOf = (style: number) => texts[style] ?? texts[0] ?? "";
    const [first] = this.runs;
    const value = first && first.first <= top && first.last >= bottom ? textOf(first.style) : base;
    const isSame = this.runs.every(
      (run) => textOf(run.style) === value || run.last < top || run.first > bottom,
    );
    return isSame && (value === base || this.covers(top, bottom)) ? value : null;
  }

  private covers(top: number, bottom: number): boolean {
    let next = top;
    for (const run of this.runs) if (run.first <= next && run.last >= next) next = run.last + 1;
    return next > bottom;
  }
}
