import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type {
  CellLike,
  DefinedNameEntry,
  FormulaResultLike,
  RowLike,
  WorkbookLike,
  WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { cellAddress, type Area } from "../../core/values/addresses.ts";
import type { XlsxCell, XlsxDocument, XlsxSheet } from "../model/document.ts";
import { tablesOf, type FileTable } from "../workbook/file-tables.ts";
import { bounding, cellArea, areaSize, rowCount } from "./areas.ts";
import type { Calculated, FormulaCell, FormulaEngine } from "./calculator.ts";
import { liftedCalls } from "./lifted-calls.ts";

const NULL = 0;
const SCALAR = 2;
const FORMULA = 6;
const UNIX_EPOCH_SERIAL = 25_569;
const MS_PER_DAY = 86_400_000;

/**
 * excelts' formula engine over a part of the document: it sees the formulas that are due and the cells they read,
 * every other formula as its value. It takes the whole of what it sees apart at each call, so it is shown little.
 */
export const exceltsEngine: FormulaEngine = {
  evaluate(document, due, precedents) {
    const tables = tablesOf(document, null);
    const sheets = document.sheets.map(
      (sheet, index) =>
        new VisibleSheet(
          sheet,
          index,
          tables.filter((table) => table.sheet === sheet),
        ),
    );
    const bySheet = new Map(sheets.map((visible) => [visible.source, visible]));
    for (const [sheet, areas] of precedents) bySheet.get(sheet)?.show(areas);
    const calculate = (portion: readonly FormulaCell[]): Results => {
      const cells = portion.flatMap((cell) => bySheet.get(cell.sheet)?.addFormula(cell) ?? []);
      calculateFormulas(workbookOf(document, sheets));
      return cells.map((visible) => resultOf(visible));
    };
    if (due.length <= MOST_FORMULAS) return calculate(due);
    return inPortions(due, calculate, ({ cell, value }) => bySheet.get(cell.sheet)?.showResult(cell, value));
  },
};

type Results = (Calculated & { known: boolean })[];

/** The library forgets how the first formulas read when it is given more than 10,000 different ones at once. */
const MOST_FORMULAS = 9_000;
/** Formulas that go round in a circle, or roll dice, would never come to rest. */
const MOST_ROUNDS = 10;

/** Portion after portion, each with what the others came to, until nothing changes any more. */
function inPortions(
  due: readonly FormulaCell[],
  calculate: (portion: readonly FormulaCell[]) => Results,
  show: (result: Calculated) => void,
): Results {
  let results: Results = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = JSON.stringify(results.map(({ value }) => value));
    const now: Results = [];
    for (let at = 0; at < due.length; at += MOST_FORMULAS) {
      const portion = calculate(due.slice(at, at + MOST_FORMULAS));
      portion.forEach(show);
      now.push(...portion);
    }
    results = now;
    if (JSON.stringify(results.map(({ value }) => value)) === before) break;
  }
  return results;
}

function resultOf({ cell, like, arrayArea, sheet }: DueCell): Calculated & { known: boolean } {
  const { result } = like;
  const value = valueOf(result);
  // The engine answers #NAME? to a function it lacks and #CALC! to a formula it cannot take apart.
  const refused = typeof value === "object" && (value.error === "#NAME?" || value.error === "#CALC!");
  // Results over several cells would have to be written to all of them.
  const isOne = (!arrayArea || areaSize(arrayArea) === 1) && !sheet.hasSpilled(like);
  return { cell, value, known: !refused && isOne };
}

/** A blank result is 0, as a formula's result is in Excel. */
function valueOf(result: FormulaResultLike): NonNullable<XlsxCell["value"]> {
  if (result === undefined) return 0;
  if (result instanceof Date) return result.getTime() / MS_PER_DAY + UNIX_EPOCH_SERIAL;
  if (typeof result === "object") return { error: result.error };
  return result;
}

interface DueCell {
  readonly cell: FormulaCell;
  readonly like: CellLike;
  readonly arrayArea: Area | undefined;
  readonly sheet: VisibleSheet;
}

class VisibleSheet implements WorksheetLike {
  readonly id: number;
  readonly name: string;
  readonly mergedRegions = [];
  readonly #rows = new Map<number, Map<number, CellLike>>();
  readonly #spilled = new Set<CellLike>();
  #lastFound: CellLike | undefined;
  #dimensions: Area | null = null;

  constructor(
    readonly source: XlsxSheet,
    index: number,
    private readonly tables: readonly FileTable[],
  ) {
    this.id = index + 1;
    this.name = source.name;
  }

  get dimensions(): Area | null {
    return this.#dimensions;
  }

  /** The cells of these areas that hold something become visible. */
  show(areas: readonly Area[]): void {
    const done = new Set<string>();
    for (const area of areas) {
      const key = `${area.top} ${area.left} ${area.bottom} ${area.right}`;
      if (done.has(key)) continue;
      done.add(key);
      if (area.bottom - area.top > this.source.rows.size) {
        for (const row of this.source.rows.keys()) {
          if (row >= area.top && row <= area.bottom) this.#showRow(row, area);
        }
      } else {
        for (let row = area.top; row <= area.bottom; row++) this.#showRow(row, area);
      }
    }
  }

  addFormula(cell: FormulaCell): DueCell {
    const stored = this.source.rows.get(cell.row)?.cells.get(cell.column);
    const arrayArea = stored?.arrayArea;
    const formula = liftedCalls(cell.formula);
    const like: CellLike = {
      row: cell.row + 1,
      col: cell.column + 1,
      type: FORMULA,
      formula,
      // Said to spill, a formula with several results is told from one with a single result; else the first would do.
      model: arrayArea
        ? { formula, shareType: "array", ref: rangeAddress(arrayArea) }
        : { formula, isDynamicArray: true },
      value: stored?.value ?? null,
      // Kept where the engine gives no result, and where it comes to #NAME?, which it never writes over another result.
      result: { error: "#NAME?" },
    };
    this.#put(like);
    return { cell, like, arrayArea, sheet: this };
  }

  /** Whether the formula came to more than one value, of which a cell can show only the first. */
  hasSpilled(like: CellLike): boolean {
    return this.#spilled.has(like);
  }

  getTables(): ReturnType<NonNullable<WorksheetLike["getTables"]>> {
    return this.tables.map(({ name, area, headerRows, totalRows, columns }) => ({
      table: {
        name,
        tl: { row: area.top + 1, col: area.left + 1 },
        columns: columns.map((column) => ({ name: column.name })),
        rows: Array.from({ length: Math.max(0, rowCount(area) - headerRows - totalRows) }, () => []),
        headerRow: headerRows > 0,
        totalsRow: totalRows > 0,
      },
    }));
  }

  /** A formula as what it came to. */
  showResult({ row, column }: FormulaCell, value: XlsxCell["value"]): void {
    this.#put(plainCell(row, column, value));
  }

  eachRow(
    first: { includeEmpty?: boolean } | ((row: RowLike, rowNumber: number) => void),
    second?: (row: RowLike, rowNumber: number) => void,
  ): void {
    const callback = typeof first === "function" ? first : second;
    for (const [row, cells] of this.#rows) {
      const hidden = this.source.rows.get(row - 1)?.hidden ?? false;
      callback?.(new VisibleRow(cells, hidden), row);
    }
  }

  findCell(row: number, column: number): CellLike | undefined {
    this.#lastFound = this.#rows.get(row)?.get(column);
    return this.#lastFound;
  }

  /**
   * Only asked for cells an array result spills into, right after the formula's own cell was found; what lands there is
   * dropped, as spilling is not modelled.
   */
  getCell(row: number, column: number): CellLike {
    if (this.#lastFound) this.#spilled.add(this.#lastFound);
    return { row, col: column, type: NULL, model: {}, value: null, result: undefined };
  }

  #showRow(row: number, area: Area): void {
    const cells = this.source.rows.get(row)?.cells;
    if (!cells) return;
    const show = (column: number, cell: XlsxCell | undefined): void => {
      if (cell && cell.value !== null) this.#put(plainCell(row, column, cell.value));
    };
    if (area.right - area.left > cells.size) {
      for (const [column, cell] of cells) if (column >= area.left && column <= area.right) show(column, cell);
    } else {
      for (let column = area.left; column <= area.right; column++) show(column, cells.get(column));
    }
  }

  #put(cell: CellLike): void {
    const at = cellArea(cell.row, cell.col);
    this.#dimensions = this.#dimensions ? bounding(this.#dimensions, at) : at;
    const row = this.#rows.get(cell.row);
    if (row) row.set(cell.col, cell);
    else this.#rows.set(cell.row, new Map([[cell.col, cell]]));
  }
}

/** Of one cell too: the engine does not take "D6" for a range. */
function rangeAddress({ top, left, bottom, right }: Area): string {
  return `${cellAddress({ row: top, column: left })}:${cellAddress({ row: bottom, column: right })}`;
}

class VisibleRow implements RowLike {
  constructor(
    private readonly cells: ReadonlyMap<number, CellLike>,
    readonly hidden: boolean,
  ) {}
  eachCell(
    first: { includeEmpty?: boolean } | ((cell: CellLike, column: number) => void),
    second?: (cell: CellLike, column: number) => void,
  ): void {
    const callback = typeof first === "function" ? first : second;
    for (const [column, cell] of this.cells) callback?.(cell, column);
  }
}

function plainCell(row: number, column: number, value: XlsxCell["value"]): CellLike {
  return { row: row + 1, col: column + 1, type: SCALAR, model: {}, value, result: undefined };
}

function workbookOf(document: XlsxDocument, sheets: VisibleSheet[]): WorkbookLike {
  const entries: DefinedNameEntry[] = document.names.map((name) => ({
    name: name.name,
    ranges: [name.formula],
    ...(name.sheet === null ? {} : { localSheetId: name.sheet }),
  }));
  return {
    worksheets: sheets,
    getWorksheet: (id) => sheets.find((sheet) => sheet.id === id || sheet.name === id),
    definedNames: { getAllEntries: () => entries, getAllNames: () => entries },
    properties: { date1904: document.date1904 },
  };
}
