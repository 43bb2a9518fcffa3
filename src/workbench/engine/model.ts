import type { Area } from "../../core/workbook/addresses.ts";
import type { CellFormat, XlsxCell, XlsxDocument, XlsxSheet } from "../../xlsx/document.ts";
import type { ChangeSource, ModelChange, SheetArea } from "./model-change.ts";

const soon = (): never => {
  throw new Error("not built yet");
};

/** An open workbook: the document, who may change it and how, its selection, its calculation and its undo stack. */
export class WorkbookModel {
  /** File name as Excel shows it in the title bar. */
  name: string;
  readonly document: XlsxDocument;

  constructor(document: XlsxDocument, name: string) {
    this.document = document;
    this.name = name;
  }

  /** Throws a `FileError` when the bytes are no workbook this program can open. */
  static open(_bytes: Uint8Array, _name: string): WorkbookModel {
    return soon();
  }
  /** The workbook as an .xlsx file. */
  save(): Uint8Array {
    return soon();
  }

  /** The sheet with this id; throws a RangeError when there is none. */
  sheet(_sheetId: string): XlsxSheet {
    return soon();
  }
  get activeSheet(): XlsxSheet {
    return soon();
  }
  activateSheet(_sheetId: string, _source?: ChangeSource): void {
    soon();
  }
  /** The selected area and the sheet it is on; the active cell is its first. */
  get selection(): SheetArea {
    return soon();
  }
  select(_sheetId: string, _area: Area, _source?: ChangeSource): void {
    soon();
  }

  cell(_sheetId: string, _row: number, _column: number): XlsxCell | undefined {
    return soon();
  }
  /** What the cell shows, by its number format ("" when blank). */
  displayText(_sheetId: string, _row: number, _column: number): string {
    return soon();
  }
  /** What the formula bar shows and an editor starts with: formula with "=", else the value as one would type it. */
  inputText(_sheetId: string, _row: number, _column: number): string {
    return soon();
  }
  /** Format of the cell, or of its row, its column, the workbook, where it has none of its own. */
  effectiveFormat(_sheetId: string, _row: number, _column: number): CellFormat {
    return soon();
  }

  /** As a person types into one cell in a Vietnamese Excel: number, percent, date d/m/yyyy, formula, '-text. */
  setInput(_sheetId: string, _row: number, _column: number, _typed: string, _source?: ChangeSource): void {
    soon();
  }
  /** Empties contents, keeps formats (the Delete key). */
  clearCells(_sheetId: string, _area: Area, _source?: ChangeSource): void {
    soon();
  }
  insertRows(_sheetId: string, _first: number, _count: number, _source?: ChangeSource): void {
    soon();
  }
  deleteRows(_sheetId: string, _first: number, _count: number, _source?: ChangeSource): void {
    soon();
  }

  get canUndo(): boolean {
    return soon();
  }
  get canRedo(): boolean {
    return soon();
  }
  /** Undoes the last batch of the user or of the add-in; false when there is none. */
  undo(): boolean {
    return soon();
  }
  redo(): boolean {
    return soon();
  }

  /** Hears every change after it happened; call the result to stop. */
  onChange(_listener: (change: ModelChange) => void): () => void {
    return soon();
  }

  /** Recalculates every formula; edits recalculate their dependents by themselves. */
  recalculate(): void {
    soon();
  }
  /** Formulas the calculator cannot do; their last known values stand. */
  get uncalculated(): readonly { sheetId: string; address: string; formula: string }[] {
    return soon();
  }
}
