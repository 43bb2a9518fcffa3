import { formulaWithRows, placedRows, type InsertedRow, type PlacedRow } from "../core/plan/inserted-rows.ts";
import { PortError, type PortErrorCode } from "../core/plan/port.ts";
import type { CellContent, CellWrite } from "../core/rules/found.ts";
import type { CellValue } from "../core/values/cell-value.ts";
import {
  valueAt,
  type CellFormula,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../core/values/snapshot.ts";
import { formulasOf, valuesOf } from "./cells.ts";
import { BYTES_PER_CELL, type Inspection, type Part, type Settled, type Step } from "./step.ts";
import { typedText } from "./typed-text.ts";
import type { WorkbookNow } from "./workbook-now.ts";

/** The row over a new one, as it is before anything is put in. */
interface Above {
  readonly sheet: SheetSnapshot;
  readonly range: Excel.Range;
  readonly tables: Excel.TableScopedCollection;
}

interface Growing {
  readonly home: SheetSnapshot;
  readonly standing: CellFormula;
  readonly text: string;
  /** Row of the formula once the new rows are in. */
  readonly at: number;
}

/**
 * Puts whole rows in under rows of the user's lists. Excel gives them the look of the row above; its formulas are taken
 * over, and ranges that end in it are made longer, for Excel lets a sum over a list end where it ended. A row that
 * cannot go in is left and named; the others go in.
 */
export class InsertRowsStep implements Step {
  readonly kind = "insertRows";
  #above = new Map<InsertedRow, Above>();
  readonly #writtenTo: ReadonlySet<string>;
  #left: { row: InsertedRow; code: PortErrorCode }[] = [];
  #placed: readonly PlacedRow[] = [];
  /** Formulas that may have to be made longer, as they stand now. */
  #standing = new Map<CellFormula, Excel.Range>();
  #written: readonly { readonly placed: PlacedRow; readonly range: Excel.Range }[] = [];

  constructor(
    private readonly rows: readonly InsertedRow[],
    private readonly snapshot: WorkbookSnapshot,
    /** Cells that the plan has written by then. */
    written: readonly CellWrite[],
  ) {
    this.#writtenTo = new Set(written.map(({ at }) => `${at.sheet} ${at.row} ${at.column}`));
  }

  look(context: Excel.RequestContext): void {
    for (const row of this.rows) {
      const sheet = this.snapshot.sheets[row.sheet];
      if (!sheet?.block) continue;
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      const { left, right } = sheet.block;
      const range = worksheet
        .getRangeByIndexes(row.after, left, 1, right - left + 1)
        .load("values,formulas,formulasR1C1,rowHidden");
      const tables = range.getTables(false).load("items/name,items/showTotals");
      this.#above.set(row, { sheet, range, tables });
    }
    for (const { home, standing } of this.#growing(this.rows)) {
      const cell = context.workbook.worksheets.getItem(home.id).getCell(standing.row, standing.column);
      this.#standing.set(standing, cell.load("formulas"));
    }
  }

  async prepare(context: Excel.RequestContext, now: WorkbookNow): Promise<void> {
    const ends = [...this.#above].flatMap(([row, { tables }]) =>
      tables.items.map((table) => ({
        row,
        hasTotals: table.showTotals,
        body: table.getDataBodyRange().load("rowIndex,rowCount"),
      })),
    );
    if (ends.length > 0) await context.sync();
    const underTable = new Set(
      ends
        .filter(({ row, hasTotals, body }) => !hasTotals && body.rowIndex + body.rowCount - 1 === row.after)
        .map(({ row }) => row),
    );
    const taken: InsertedRow[] = [];
    for (const row of this.rows) {
      const code = this.#obstacle(row, now, underTable);
      if (code === null) taken.push(row);
      else this.#left.push({ row, code });
    }
    this.#placed = placedRows(taken);
  }

  #obstacle(row: InsertedRow, now: WorkbookNow, underTable: ReadonlySet<InsertedRow>): PortErrorCode | null {
    const above = this.#above.get(row);
    if (!above) return "changed-meanwhile";
    const { sheet, range } = above;
    if (now.sheets.some(({ id, isProtected }) => isProtected && id === sheet.id)) return "protected";
    const values = valuesOf(range)?.[0] ?? [];
    const formulas = formulasOf(range)?.[0] ?? [];
    const left = sheet.block?.left ?? 0;
    const isSame = values.every(
      (value, at) =>
        value === valueAt(sheet, row.after, left + at) ||
        formulas[at] !== value ||
        this.#writtenTo.has(`${row.sheet} ${row.after} ${left + at}`),
    );
    if (!isSame) return "changed-meanwhile";
    // Excel would put the row where nobody sees it.
    if (range.rowHidden) return "filtered-rows";
    return underTable.has(row) ? "no-room" : null;
  }

  parts(context: Excel.RequestContext): Part[] {
    const insert = [...this.#placed].reverse().map(({ row }): Part => ({
      bytes: 20 * BYTES_PER_CELL,
      write: () =>
        this.#sheet(context, row)
          .getRange(`${row.after + 2}:${row.after + 2}`)
          .insert("Down"),
    }));
    const fill = this.#placed.map((placed): Part => ({
      bytes: (placed.row.cells.length + 20) * BYTES_PER_CELL,
      write: () => this.#fill(context, placed),
    }));
    return [...insert, ...fill, ...this.#grown(context)];
  }

  #fill(context: Excel.RequestContext, placed: PlacedRow): void {
    const { row, at } = placed;
    const above = this.#above.get(row);
    if (!above) return;
    const left = above.sheet.block?.left ?? 0;
    const given = new Set(row.cells.map(({ column }) => column));
    const formulas = formulasOf(above.range)?.[0] ?? [];
    const relative = (above.range.formulasR1C1 as CellValue[][] | null)?.[0] ?? [];
    const worksheet = this.#sheet(context, row);
    formulas.forEach((formula, index) => {
      const isFormula =
        typeof formula === "string" && formula.startsWith("=") && relative[index] !== undefined;
      if (!isFormula || given.has(left + index)) return;
      worksheet.getCell(at, left + index).formulasR1C1 = [[relative[index]]];
    });
    for (const { column, content } of row.cells) writeCell(worksheet.getCell(at, column), content);
    const range = rowRange(worksheet, placed).load("values,formulas");
    this.#written = [...this.#written, { placed, range }];
  }

  #grown(context: Excel.RequestContext): Part[] {
    return this.#growing(this.#placed.map(({ row }) => row)).flatMap(({ home, standing, text, at }) => {
      const cell = this.#standing.get(standing);
      // Another formula than the one that was read is not ours to write over.
      if (!cell || formulasOf(cell)?.[0]?.[0] !== standing.formula) return [];
      const write = (): void => {
        context.workbook.worksheets.getItem(home.id).getCell(at, standing.column).formulas = [[text]];
      };
      return [{ bytes: 2 * BYTES_PER_CELL, write }];
    });
  }

  /** Formulas with ranges that end in a row over a new one: what they must say, and where they stand then. */
  #growing(rows: readonly InsertedRow[]): Growing[] {
    const growing: Growing[] = [];
    const sheets = [...new Set(rows.map(({ sheet }) => sheet))].map((sheet) => ({
      sheet: this.snapshot.sheets[sheet]?.name ?? "",
      after: rows.filter((row) => row.sheet === sheet).map(({ after }) => after),
    }));
    for (const [index, home] of this.snapshot.sheets.entries()) {
      const own = rows.filter(({ sheet }) => sheet === index).map(({ after }) => after);
      for (const standing of home.formulas ?? []) {
        let text = standing.formula;
        let isGrown = false;
        for (const moved of sheets) {
          const next = formulaWithRows(text, { home: home.name, ...moved });
          text = next.formula;
          isGrown ||= next.isGrown;
        }
        const at = standing.row + own.filter((row) => row < standing.row).length;
        if (isGrown) growing.push({ home, standing, text, at });
      }
    }
    return growing;
  }

  settle(): Settled {
    const wrong = this.#written.find(({ placed, range }) => !holdsRow(range, placed.row));
    if (wrong) throw new PortError("unknown", this.snapshot.sheets[wrong.placed.row.sheet]?.name ?? null);
    return this.#settled(this.#placed.map(({ row }) => row));
  }

  async inspect(context: Excel.RequestContext): Promise<Inspection> {
    const found = this.#placed.map((placed) => ({
      placed,
      range: rowRange(this.#sheet(context, placed.row), placed).load("values,formulas"),
    }));
    await context.sync();
    const there = found.filter(({ placed, range }) => holdsRow(range, placed.row));
    if (there.length === 0) return { state: "untouched" };
    if (there.length === found.length) return { state: "done", settled: this.settle() };
    return { state: "touched", undo: this.#settled(there.map(({ placed }) => placed.row)).undo };
  }

  #settled(rows: readonly InsertedRow[]): Settled {
    return {
      done: { kind: this.kind, ...(this.#left.length === 0 ? {} : { rowsLeft: this.#left }) },
      undo: rows.length === 0 ? [] : [{ kind: "removeRows", rows }],
    };
  }

  #sheet(context: Excel.RequestContext, { sheet }: InsertedRow): Excel.Worksheet {
    return context.workbook.worksheets.getItem(this.snapshot.sheets[sheet]?.id ?? "");
  }
}

/** Takes rows away that were put in, each only if it still holds what was written: what a person changed is theirs. */
export class RemoveRowsStep implements Step {
  readonly kind = "removeRows";
  readonly #placed: readonly PlacedRow[];
  #looked: readonly Excel.Range[] = [];

  constructor(
    rows: readonly InsertedRow[],
    private readonly snapshot: WorkbookSnapshot,
  ) {
    this.#placed = placedRows(rows);
  }

  look(context: Excel.RequestContext): void {
    this.#looked = this.#placed.map((placed) =>
      rowRange(this.#sheet(context, placed.row), placed).load("values,formulas"),
    );
  }

  prepare(_context: Excel.RequestContext, now: WorkbookNow): Promise<void> {
    for (const [index, { row }] of this.#placed.entries()) {
      const sheet = this.snapshot.sheets[row.sheet];
      const name = sheet?.name ?? null;
      if (now.sheets.some(({ id, isProtected }) => isProtected && id === sheet?.id)) {
        return Promise.reject(new PortError("protected", name));
      }
      const range = this.#looked[index];
      if (!range || !holdsRow(range, row)) return Promise.reject(new PortError("changed-meanwhile", name));
    }
    return Promise.resolve();
  }

  parts(context: Excel.RequestContext): Part[] {
    return [...this.#placed].reverse().map(({ row, at }) => ({
      bytes: 20 * BYTES_PER_CELL,
      write: () =>
        this.#sheet(context, row)
          .getRange(`${at + 1}:${at + 1}`)
          .delete("Up"),
    }));
  }

  settle(): Settled {
    return { done: { kind: this.kind }, undo: [] };
  }

  async inspect(context: Excel.RequestContext): Promise<Inspection> {
    this.look(context);
    await context.sync();
    const isThere = this.#placed.every(({ row }, index) => {
      const range = this.#looked[index];
      return range !== undefined && holdsRow(range, row);
    });
    return isThere ? { state: "untouched" } : { state: "touched", undo: [] };
  }

  #sheet(context: Excel.RequestContext, { sheet }: InsertedRow): Excel.Worksheet {
    return context.workbook.worksheets.getItem(this.snapshot.sheets[sheet]?.id ?? "");
  }
}

/** From the first cell that is written to the last. */
function rowRange(worksheet: Excel.Worksheet, { row, at }: PlacedRow): Excel.Range {
  const columns = row.cells.map(({ column }) => column);
  const left = Math.min(...columns);
  return worksheet.getRangeByIndexes(at, left, 1, Math.max(...columns) - left + 1);
}

function holdsRow(range: Excel.Range, { cells }: InsertedRow): boolean {
  const values = valuesOf(range)?.[0] ?? [];
  const left = Math.min(...cells.map(({ column }) => column));
  return cells.every(
    ({ column, content }) => content.kind === "formula" || values[column - left] === content.value,
  );
}

function writeCell(cell: Excel.Range, content: CellContent): void {
  if (content.numberFormat !== undefined) cell.numberFormat = [[content.numberFormat]];
  if (content.kind === "formula") cell.formulas = [[content.formula]];
  else {
    const { value, numberFormat = "General" } = content;
    cell.formulas = [[typeof value === "string" ? typedText(value, numberFormat) : value]];
  }
}
