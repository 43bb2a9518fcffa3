import { contains, MAX_COLUMNS, MAX_ROWS, type Area } from "../../core/values/addresses.ts";
import type { XlsxDocument, XlsxSheet } from "../model/document.ts";
import { areaSize, intersects } from "./areas.ts";
import type { FormulaCell } from "./calculator.ts";
import { formulaPieces, type FormulaPiece } from "../../core/values/formula-references.ts";
import { findSheetByName } from "../model/sheet-named.ts";

export interface FormulaNode extends FormulaCell {
  readonly precedents: readonly { readonly sheet: XlsxSheet; readonly area: Area }[];
  /** Its result can change without any cell changing, or it reads cells that its text does not name. */
  readonly volatile: boolean;
}

const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|INDIRECT|OFFSET|CELL|INFO)\(/i;
/** Areas up to this size are found by cell, larger ones by looking through them. */
const SMALL = 16;
const MAX_NAME_DEPTH = 8;

interface LargeArea {
  readonly area: Area;
  readonly nodes: FormulaNode[];
}

/** Which formulas read which cells. A sheet without formulas costs one look at each cell, once. */
export class Dependents {
  readonly #nodes = new Map<XlsxSheet, Map<number, FormulaNode>>();
  readonly #byCell = new Map<XlsxSheet, Map<number, FormulaNode[]>>();
  readonly #large = new Map<XlsxSheet, Map<string, LargeArea>>();

  constructor(private readonly document: XlsxDocument) {
    for (const sheet of document.sheets) {
      for (const [row, stored] of sheet.rows) {
        for (const [column, cell] of stored.cells) {
          if (cell.formula !== null) this.#add({ sheet, row, column, formula: cell.formula });
        }
      }
    }
  }

  *all(): Iterable<FormulaNode> {
    for (const nodes of this.#nodes.values()) yield* nodes.values();
  }

  /** Brings the formulas of an area up to date with what now stands there. */
  refresh(sheet: XlsxSheet, area: Area): void {
    const nodes = this.#nodes.get(sheet);
    if (nodes && areaSize(area) > nodes.size) {
      for (const node of nodes.values()) this.#check(sheet, node.row, node.column, area);
    }
    for (const [row, stored] of rowsWithin(sheet, area)) {
      if (stored.cells.size <= area.right - area.left) {
        for (const column of stored.cells.keys()) this.#check(sheet, row, column, area);
      } else {
        for (let column = area.left; column <= area.right; column++) this.#check(sheet, row, column, area);
      }
    }
  }

  /** Formulas that depend on the areas, at any remove, and those standing in them; all volatile ones, if asked for. */
  of(written: ReadonlyMap<XlsxSheet, readonly Area[]>, withVolatile = true): Set<FormulaNode> {
    const found = new Set<FormulaNode>();
    const seen = new Set<LargeArea>();
    const queue: FormulaNode[] = [];
    const take = (node: FormulaNode): void => {
      if (this.#nodes.get(node.sheet)?.get(cellKey(node.row, node.column)) !== node || found.has(node))
        return;
      found.add(node);
      queue.push(node);
    };
    for (const [sheet, areas] of written) {
      for (const area of areas) {
        for (const node of this.#standingIn(sheet, area)) take(node);
        for (const node of this.#readers(sheet, area, seen)) take(node);
      }
    }
    if (withVolatile) for (const node of this.all()) if (node.volatile) take(node);
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at];
      if (!node) continue;
      const area = { top: node.row, left: node.column, bottom: node.row, right: node.column };
      for (const reader of this.#readers(node.sheet, area, seen)) take(reader);
    }
    return found;
  }

  #add(cell: FormulaCell): void {
    const { areas, volatile } = this.#precedents(cell.formula, cell.sheet, 0);
    const node: FormulaNode = { ...cell, precedents: areas, volatile };
    entry(this.#nodes, cell.sheet, () => new Map()).set(cellKey(cell.row, cell.column), node);
    for (const { sheet, area } of areas) {
      if (areaSize(area) > SMALL) {
        const key = `${area.top}:${area.left}:${area.bottom}:${area.right}`;
        const large = entry(this.#large, sheet, () => new Map<string, LargeArea>());
        entry(large, key, () => ({ area, nodes: [] })).nodes.push(node);
        continue;
      }
      const cells = entry(this.#byCell, sheet, () => new Map<number, FormulaNode[]>());
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          entry(cells, cellKey(row, column), () => []).push(node);
        }
      }
    }
  }

  /** A node that is no longer the one at its place is passed over by `of`, so it need not be searched out. */
  #check(sheet: XlsxSheet, row: number, column: number, area: Area): void {
    if (!contains(area, row, column)) return;
    const formula = sheet.rows.get(row)?.cells.get(column)?.formula ?? null;
    const key = cellKey(row, column);
    const known = this.#nodes.get(sheet)?.get(key);
    if (known?.formula === formula || (!known && formula === null)) return;
    this.#nodes.get(sheet)?.delete(key);
    if (formula !== null) this.#add({ sheet, row, column, formula });
  }

  *#standingIn(sheet: XlsxSheet, area: Area): Iterable<FormulaNode> {
    const nodes = this.#nodes.get(sheet);
    if (!nodes) return;
    if (areaSize(area) > nodes.size) {
      for (const node of nodes.values()) if (contains(area, node.row, node.column)) yield node;
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const node = nodes.get(cellKey(row, column));
        if (node) yield node;
      }
    }
  }

  *#readers(sheet: XlsxSheet, area: Area, seen: Set<LargeArea>): Iterable<FormulaNode> {
    for (const large of this.#large.get(sheet)?.values() ?? []) {
      if (seen.has(large) || !intersects(large.area, area)) continue;
      seen.add(large);
      yield* large.nodes;
    }
    const cells = this.#byCell.get(sheet);
    if (!cells) return;
    if (areaSize(area) > cells.size) {
      for (const [key, nodes] of cells) {
        if (contains(area, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)) yield* nodes;
      }
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        yield* cells.get(cellKey(row, column)) ?? [];
      }
    }
  }

  #precedents(formula: string, home: XlsxSheet, depth: number): Precedents {
    const areas: { sheet: XlsxSheet; area: Area }[] = [];
    // A structured reference names no cells, so its formula is worked out with every batch.
    let volatile = VOLATILE.test(formula) || formula.includes("[");
    for (const piece of formulaPieces(formula)) {
      if (piece.kind === "reference") {
        const sheet = piece.sheet === null ? home : findSheetByName(this.document.sheets, piece.sheet);
        if (sheet) areas.push({ sheet, area: areaOf(piece) });
        continue;
      }
      if (depth >= MAX_NAME_DEPTH) continue;
      for (const name of this.document.names) {
        if (!mentions(piece.text, name.name)) continue;
        const inner = this.#precedents(name.formula, home, depth + 1);
        areas.push(...inner.areas);
        volatile ||= inner.volatile;
      }
    }
    return { areas, volatile };
  }
}

/** The cells that a formula reads, also by way of defined names, and whether it is worked out with every batch. */
interface Precedents {
  readonly areas: { sheet: XlsxSheet; area: Area }[];
  readonly volatile: boolean;
}

/** Of "A:C" all rows, of "1:3" all columns. */
function areaOf({ first, last }: Extract<FormulaPiece, { kind: "reference" }>): Area {
  const end = last ?? first;
  return {
    top: Math.min(first.row ?? 0, end.row ?? 0),
    left: Math.min(first.column ?? 0, end.column ?? 0),
    bottom: Math.max(first.row ?? MAX_ROWS - 1, end.row ?? MAX_ROWS - 1),
    right: Math.max(first.column ?? MAX_COLUMNS - 1, end.column ?? MAX_COLUMNS - 1),
  };
}

const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

function mentions(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return false;
  const around = (text[at - 1] ?? "") + (text[at + name.length] ?? "");
  return !/[\p{L}\p{N}_.]/u.test(around);
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

function* rowsWithin(sheet: XlsxSheet, area: Area): Iterable<[number, { cells: Map<number, unknown> }]> {
  if (area.bottom - area.top > sheet.rows.size) {
    for (const [row, stored] of sheet.rows) if (row >= area.top && row <= area.bottom) yield [row, stored];
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    const stored = sheet.rows.get(row);
    if (stored) yield [row, stored];
  }
}
