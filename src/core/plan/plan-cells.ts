import type { PlanCell, PlanCells, PlanContent } from "./sheet-plan.ts";

/** Stands in a kept formula for the number of the cell's own row; no formula of ours holds it. */
const OWN_ROW = "\u0001";
/** A column's letters may be in front of a number of a row. */
const ROW_NUMBER = /(?<=[A-Z])\d+/g;

/**
 * Cells as columns of numbers and texts: a summary of 100,000 units has some two million, and an object for each, with
 * one for its content, would take ten times the room. Formulas that say the same of their own row are kept once.
 */
export class CellStore implements PlanCells {
  length = 0;
  #rows = new Int32Array(64);
  #columns = new Uint16Array(64);
  /** Index in `#names`, of the style. */
  #styles = new Uint16Array(64);
  /** Index in `#formulas`; 0: none. */
  #shapes = new Int32Array(64);
  /** What a cell shows: null for a blank one. */
  readonly #values: (number | string | null)[] = [];
  readonly #names: (string | undefined)[] = [];
  readonly #nameIndex = new Map<string | undefined, number>();
  readonly #formulas: string[] = [""];
  readonly #shapeIndex = new Map<string, number>();
  /** Formulas of the office: there are few. */
  readonly #byOffice = new Set<number>();

  push({ row, column, content, style }: PlanCell): void {
    const at = this.length++;
    if (at === this.#rows.length) this.#grow();
    this.#rows[at] = row;
    this.#columns[at] = column;
    this.#styles[at] = this.#nameOf(style);
    this.#shapes[at] = content.kind === "formula" ? this.#shapeOf(content.formula, row) : 0;
    if (content.kind === "formula" && content.byOffice === true) this.#byOffice.add(at);
    this.#values.push(shownBy(content));
  }

  at(index: number): PlanCell {
    const style = this.#names[this.#styles[index] ?? 0];
    const [row, column] = [this.#rows[index] ?? 0, this.#columns[index] ?? 0];
    const content = this.#contentAt(index, row);
    return style === undefined ? { row, column, content } : { row, column, content, style };
  }

  rowAt(index: number): number {
    return this.#rows[index] ?? 0;
  }

  /** A number, or the one that a formula must give; null for anything else. */
  numberAt(index: number): number | null {
    const value = this.#values[index] ?? null;
    return typeof value === "number" ? value : null;
  }

  columnAt(index: number): number {
    return this.#columns[index] ?? 0;
  }

  /** In the order in which they came; undefined among them where a cell has none. */
  styles(): readonly (string | undefined)[] {
    return this.#names;
  }

  /** As an array of them. */
  toJSON(): PlanCell[] {
    return [...this];
  }

  *[Symbol.iterator](): Iterator<PlanCell> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }

  map<Result>(of: (cell: PlanCell) => Result): Result[] {
    return Array.from(this, of);
  }

  flatMap<Result>(of: (cell: PlanCell) => Result | readonly Result[]): Result[] {
    const results: Result[] = [];
    for (const cell of this) {
      const made = of(cell);
      if (isList(made)) results.push(...made);
      else results.push(made);
    }
    return results;
  }

  filter(isWanted: (cell: PlanCell) => unknown): PlanCell[] {
    const wanted: PlanCell[] = [];
    for (const cell of this) if (isWanted(cell)) wanted.push(cell);
    return wanted;
  }

  find(isWanted: (cell: PlanCell) => unknown): PlanCell | undefined {
    for (const cell of this) if (isWanted(cell)) return cell;
    return undefined;
  }

  some(isWanted: (cell: PlanCell) => unknown): boolean {
    return this.find(isWanted) !== undefined;
  }

  every(isWanted: (cell: PlanCell) => unknown): boolean {
    return !this.some((cell) => !isWanted(cell));
  }

  #contentAt(index: number, row: number): PlanContent {
    const value = this.#values[index] ?? null;
    const shape = this.#shapes[index] ?? 0;
    if (shape > 0) {
      const formula = (this.#formulas[shape] ?? "").replaceAll(OWN_ROW, String(row + 1));
      const content = { kind: "formula", formula, result: value ?? "" } as const;
      return this.#byOffice.has(index) ? { ...content, byOffice: true } : content;
    }
    if (value === null) return { kind: "blank" };
    return typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value };
  }

  #nameOf(style: string | undefined): number {
    let index = this.#nameIndex.get(style);
    if (index === undefined) {
      index = this.#names.push(style) - 1;
      this.#nameIndex.set(style, index);
    }
    return index;
  }

  #shapeOf(formula: string, row: number): number {
    const own = String(row + 1);
    const shape = formula.includes(OWN_ROW)
      ? formula
      : formula.replace(ROW_NUMBER, (number) => (number === own ? OWN_ROW : number));
    // One that says nothing of its own row is rarely said twice.
    if (!shape.includes(OWN_ROW) || shape === formula) return this.#formulas.push(shape) - 1;
    let index = this.#shapeIndex.get(shape);
    if (index === undefined) {
      index = this.#formulas.push(shape) - 1;
      this.#shapeIndex.set(shape, index);
    }
    return index;
  }

  #grow(): void {
    const [rows, columns, styles, shapes] = [this.#rows, this.#columns, this.#styles, this.#shapes];
    const size = rows.length * 2;
    (this.#rows = new Int32Array(size)).set(rows);
    (this.#columns = new Uint16Array(size)).set(columns);
    (this.#styles = new Uint16Array(size)).set(styles);
    (this.#shapes = new Int32Array(size)).set(shapes);
  }
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}

/** Keeps nothing: of a sheet that is laid out only to learn where its rows fall. */
export class ForgottenCells extends CellStore {
  override push(): void {
    // Nobody will ask for it.
  }
}

function shownBy(content: PlanContent): number | string | null {
  switch (content.kind) {
    case "blank":
      return null;
    case "text":
      return content.text;
    case "number":
      return content.value;
    case "formula":
      return content.result;
  }
}

/** The cells of a plan by their rows, made when they are asked for. */
export class CellRows {
  readonly #store: CellStore;
  /** Indices of cells by row; those of a row in the order of the plan. */
  readonly #order: Int32Array;
  /** Where a row's indices begin; the last one is where all end. */
  readonly #starts: Int32Array;

  constructor(cells: PlanCells) {
    this.#store = cells instanceof CellStore ? cells : stored(cells);
    const { length } = this.#store;
    let last = -1;
    for (let at = 0; at < length; at++) last = Math.max(last, this.#store.rowAt(at));
    const starts = new Int32Array(last + 2);
    const raise = (row: number, by: number): number => (starts[row] = (starts[row] ?? 0) + by);
    for (let at = 0; at < length; at++) raise(this.#store.rowAt(at) + 1, 1);
    for (let row = 0; row <= last; row++) raise(row + 1, starts[row] ?? 0);
    this.#starts = starts.slice();
    this.#order = new Int32Array(length);
    for (let at = 0; at < length; at++) this.#order[raise(this.#store.rowAt(at), 1) - 1] = at;
  }

  /** How many rows there are down to the last one with a cell. */
  get length(): number {
    return this.#starts.length - 1;
  }

  hasCell(row: number, column: number): boolean {
    return this.#indices(row).some((at) => this.#store.columnAt(at) === column);
  }

  has(row: number): boolean {
    return row >= 0 && row < this.length && this.#starts[row] !== this.#starts[row + 1];
  }

  cellsOf(row: number): PlanCell[] {
    return Array.from(this.#indices(row), (at) => this.#store.at(at));
  }

  #indices(row: number): Int32Array {
    return this.has(row) ? this.#order.subarray(this.#starts[row], this.#starts[row + 1]) : NONE;
  }
}

const NONE = new Int32Array(0);

/** The styles that cells have, in the order of the plan; undefined among them where one has none. */
export function stylesOf(cells: PlanCells): Iterable<string | undefined> {
  return cells instanceof CellStore ? cells.styles() : new Set(cells.map(({ style }) => style));
}

function stored(cells: Iterable<PlanCell>): CellStore {
  const store = new CellStore();
  for (const cell of cells) store.push(cell);
  return store;
}
