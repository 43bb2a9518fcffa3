import { CellRows } from "../core/plan/plan-cells.ts";
import type { PlanCell, SheetPlan } from "../core/plan/sheet-plan.ts";
import type { XlsxCell, XlsxRow } from "./model/document.ts";

/**
 * The rows of a planned sheet, made when they are asked for: of a summary of 100,000 units, which has two million cells,
 * no more than a row is there at a time. A row that is changed has to be set; until then it stands as planned.
 */
export class PlannedRows extends Map<number, XlsxRow> {
  readonly #cells: CellRows;
  /** Cells that merged areas cover and the plan does not name, by row: they look as the area's first one does. */
  readonly #covered = new Map<number, { readonly column: number; readonly style: number }[]>();
  readonly #gone = new Set<number>();
  readonly #length: number;
  #last: { readonly index: number; readonly row: XlsxRow } | null = null;

  constructor(
    private readonly plan: SheetPlan,
    private readonly cellOf: (cell: PlanCell) => XlsxCell,
  ) {
    super();
    this.#cells = new CellRows(plan.cells);
    for (const merge of plan.merges) this.#cover(merge);
    let length = this.#cells.length;
    for (const row of Object.keys(plan.rowHeights)) length = Math.max(length, Number(row) + 1);
    for (const row of this.#covered.keys()) length = Math.max(length, row + 1);
    this.#length = length;
  }

  /** The border of a merged area is drawn by the cells it covers. */
  #cover({ top, left, bottom, right }: SheetPlan["merges"][number]): void {
    const first = this.#cells.cellsOf(top).findLast(({ column }) => column === left);
    if (!first) return;
    const { style } = this.cellOf(first);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (this.#cells.hasCell(row, column)) continue;
        const covered = this.#covered.get(row) ?? [];
        this.#covered.set(row, [...covered, { column, style }]);
      }
    }
  }

  #isPlanned(index: number): boolean {
    if (index < 0 || index >= this.#length || this.#gone.has(index)) return false;
    return this.#cells.has(index) || this.plan.rowHeights[index] !== undefined || this.#covered.has(index);
  }

  #made(index: number): XlsxRow {
    if (this.#last?.index === index) return this.#last.row;
    const cells = new Map<number, XlsxCell>();
    for (const cell of this.#cells.cellsOf(index)) cells.set(cell.column, this.cellOf(cell));
    for (const { column, style } of this.#covered.get(index) ?? []) {
      if (!cells.has(column)) cells.set(column, { value: null, formula: null, style });
    }
    const row = { cells, height: this.plan.rowHeights[index] ?? null, hidden: false, style: null };
    this.#last = { index, row };
    return row;
  }

  override get(index: number): XlsxRow | undefined {
    return super.get(index) ?? (this.#isPlanned(index) ? this.#made(index) : undefined);
  }

  override has(index: number): boolean {
    return super.has(index) || this.#isPlanned(index);
  }

  override delete(index: number): boolean {
    const isThere = this.has(index);
    this.#gone.add(index);
    super.delete(index);
    return isThere;
  }

  override clear(): void {
    for (const index of [...this.keys()]) this.delete(index);
  }

  override get size(): number {
    let count = 0;
    for (const _ of this.keys()) count++;
    return count;
  }

  /** Ascending, but that rows which were set outside of the plan come last. */
  override *keys(): MapIterator<number> {
    for (let index = 0; index < this.#length; index++) if (this.has(index)) yield index;
    for (const index of super.keys()) if (index < 0 || index >= this.#length) yield index;
  }

  override *values(): MapIterator<XlsxRow> {
    for (const [, row] of this) yield row;
  }

  override *entries(): MapIterator<[number, XlsxRow]> {
    for (const index of this.keys()) {
      const row = this.get(index);
      if (row) yield [index, row];
    }
  }

  override [Symbol.iterator](): MapIterator<[number, XlsxRow]> {
    return this.entries();
  }

  override forEach(visit: (row: XlsxRow, index: number, rows: Map<number, XlsxRow>) => void): void {
    for (const [index, row] of this) visit(row, index, this);
  }
}
