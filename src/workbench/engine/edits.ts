import type { Area } from "../../core/values/addresses.ts";
import type { XlsxCell, XlsxDocument, XlsxRow, XlsxSheet } from "../../xlsx/model/document.ts";
import { bounding, covers } from "../../xlsx/calculation/areas.ts";
import type { ModelChange } from "./model-change.ts";

/** A change as it is told; who made it is known only to the batch. */
export type ChangeNote = ModelChange extends infer Change
  ? Change extends ModelChange
    ? Omit<Change, "source">
    : never
  : never;

interface Step {
  readonly sheet: XlsxSheet | null;
  undo(): void;
  redo(): void;
}

/** What a batch did, so that it can be undone and done again. */
export interface Batch {
  readonly steps: readonly Step[];
  readonly notes: readonly ChangeNote[];
}

const MANY_AREAS = 500;

/**
 * The only way the document is written. Every step is remembered; cells are replaced, never altered in place,
 * so that an old cell object is a faithful record of what stood there.
 */
export class Edits {
  readonly #steps: Step[] = [];
  readonly #notes = new Map<string, ChangeNote>();
  readonly #written = new Map<XlsxSheet, Area[]>();
  readonly #formatted = new Map<XlsxSheet, Area[]>();
  readonly #calculated = new Map<XlsxSheet, Area[]>();
  #unsettled = new Map<XlsxSheet, Area[]>();
  #touched = false;
  #renamed = false;
  /** Set by operations after which Excel has nothing left to undo. */
  clearsUndo = false;

  constructor(readonly document: XlsxDocument) {}

  get didAnything(): boolean {
    return this.#steps.length > 0;
  }

  /** Puts a cell in place, or takes it away; says nothing about it: `written` or `formatted` does, once per block. */
  setCell(sheet: XlsxSheet, row: number, column: number, cell: XlsxCell | undefined): void {
    const cells = this.row(sheet, row).cells;
    this.#run(new CellStep(sheet, cells, column, cells.get(column), cell));
  }

  /** The row, made when there is none yet. */
  row(sheet: XlsxSheet, row: number): XlsxRow {
    const there = sheet.rows.get(row);
    if (there) return there;
    const made: XlsxRow = { cells: new Map(), height: null, hidden: false, style: null };
    sheet.rows.set(row, made);
    return made;
  }

  /** Replaces one property of a part of the document (a sheet, a row, the document itself). */
  assign<Target extends object, Key extends keyof Target>(
    sheet: XlsxSheet | null,
    target: Target,
    key: Key,
    value: Target[Key],
  ): void {
    const before = target[key];
    if (before === value) return;
    this.#run({
      sheet,
      undo: () => (target[key] = before),
      redo: () => (target[key] = value),
    });
  }

  /** Sets an entry of a map, or deletes it with `undefined`. */
  setEntry<Key, Value>(
    sheet: XlsxSheet | null,
    map: Map<Key, Value>,
    key: Key,
    value: Value | undefined,
  ): void {
    const before = map.get(key);
    const put = (entry: Value | undefined): void => {
      if (entry === undefined) map.delete(key);
      else map.set(key, entry);
    };
    this.#run({ sheet, undo: () => put(before), redo: () => put(value) });
  }

  /** Contents of the area changed: what depends on it is calculated again. */
  written(sheet: XlsxSheet, area: Area): void {
    addArea(this.#written, sheet, area);
    addArea(this.#unsettled, sheet, area);
  }

  /** Formulas of the area mean other cells than before: they are calculated again, but nobody wrote them. */
  stale(sheet: XlsxSheet, area: Area): void {
    addArea(this.#unsettled, sheet, area);
  }

  /** A result of a formula changed. */
  calculated(sheet: XlsxSheet, area: Area): void {
    addArea(this.#calculated, sheet, area);
  }

  formatted(sheet: XlsxSheet, area: Area): void {
    addArea(this.#formatted, sheet, area);
  }

  note(note: ChangeNote): void {
    if (note.kind === "sheets" || note.kind === "names") this.#renamed = true;
    this.#notes.set(JSON.stringify(note), note);
  }

  /** What was written since this was last asked: the results that depend on it are out of date. */
  takeUnsettled(): ReadonlyMap<XlsxSheet, readonly Area[]> {
    const unsettled = this.#unsettled;
    this.#unsettled = new Map();
    return unsettled;
  }

  /** Whether sheets or names changed since this was last asked, so that formulas mean other cells. */
  takeRenamed(): boolean {
    const renamed = this.#renamed;
    this.#renamed = false;
    return renamed;
  }

  /** Whether anything changed since this was last asked. */
  takeTouched(): boolean {
    const touched = this.#touched;
    this.#touched = false;
    return touched;
  }

  finish(): Batch {
    const cells = (areas: Map<XlsxSheet, Area[]>, what: "edit" | "format" | "calculation"): ChangeNote[] =>
      [...areas].map(([sheet, list]) => ({ kind: "cells", sheetId: sheet.id, areas: list, what }));
    return {
      steps: this.#steps,
      notes: [
        ...this.#notes.values(),
        ...cells(this.#written, "edit"),
        ...cells(this.#formatted, "format"),
        ...cells(this.#calculated, "calculation"),
      ],
    };
  }

  #run(step: Step): void {
    step.redo();
    this.#touched = true;
    if (step.sheet) step.sheet.changed = true;
    this.#steps.push(step);
  }
}

/** Takes the batch back, last step first. */
export function undoBatch(batch: Batch): void {
  for (let at = batch.steps.length - 1; at >= 0; at--) {
    const step = batch.steps[at];
    step?.undo();
    if (step?.sheet) step.sheet.changed = true;
  }
}

export function redoBatch(batch: Batch): void {
  for (const step of batch.steps) {
    step.redo();
    if (step.sheet) step.sheet.changed = true;
  }
}

/** A class and not a pair of closures: a block of 100,000 cells makes as many of them. */
class CellStep implements Step {
  constructor(
    readonly sheet: XlsxSheet,
    private readonly cells: Map<number, XlsxCell>,
    private readonly column: number,
    private readonly before: XlsxCell | undefined,
    private readonly after: XlsxCell | undefined,
  ) {}
  undo(): void {
    this.#put(this.before);
  }
  redo(): void {
    this.#put(this.after);
  }
  #put(cell: XlsxCell | undefined): void {
    if (cell) this.cells.set(this.column, cell);
    else this.cells.delete(this.column);
  }
}

function addArea(areas: Map<XlsxSheet, Area[]>, sheet: XlsxSheet, area: Area): void {
  const list = areas.get(sheet);
  if (!list) {
    areas.set(sheet, [area]);
    return;
  }
  const last = list.at(-1);
  if (last && covers(last, area)) return;
  list.push(area);
  // So many scattered cells are told as the block around them.
  if (list.length > MANY_AREAS) list.splice(0, list.length, list.reduce(bounding));
}
