import { MAX_COLUMNS, type Area } from "../../core/values/addresses.ts";
import type { CellFormat, XlsxCell, XlsxDocument, XlsxSheet } from "../../xlsx/model/document.ts";
import { readDocument } from "../../xlsx/workbook/read-document.ts";
import { writeDocument } from "../../xlsx/workbook/write-document.ts";
import { cellArea, covers, isInSheet } from "../../xlsx/calculation/areas.ts";
import { calculationModeOf, type CalculationMode } from "./calculation-mode.ts";
import type { Calculated, Calculator } from "../../xlsx/calculation/calculator.ts";
import { clearContents, putContent } from "./contents.ts";
import { displayText, editText } from "./display.ts";
import { Edits } from "./edits.ts";
import { exceltsEngine } from "../../xlsx/calculation/excelts-engine.ts";
import { FormatTable, styleAt } from "./formats.ts";
import { FormulaCalculator } from "../../xlsx/calculation/formula-calculator.ts";
import { History } from "./history.ts";
import type { ChangeSource, ModelChange, SheetArea } from "./model-change.ts";
import type { Move } from "../../xlsx/calculation/moved-references.ts";
import { REGIONS, type Region } from "./regions.ts";
import { deleteCells, insertCells } from "./structure.ts";
import { keepTables } from "./tables.ts";
import { TrackedAreas } from "./tracked-areas.ts";
import { readInput } from "./typed-input.ts";
import { usedArea } from "./used-area.ts";

/** An open workbook: the document, who may change it and how, its selection, its calculation and its undo stack. */
export class WorkbookModel {
  readonly formats: FormatTable;
  /** Ranges held by the add-in; they follow insertions and deletions. */
  readonly tracked = new TrackedAreas();
  /** Of the machine: how what is typed is read and what is shown is spelled. */
  region: Region = REGIONS["vi-VN"];
  readonly #calculator: Calculator;
  #mode: CalculationMode;
  readonly #history = new History();
  readonly #listeners = new Set<(change: ModelChange) => void>();
  readonly #selections = new Map<string, Area>();
  readonly #used = new Map<string, { all: Area | null; values: Area | null }>();
  #open: { edits: Edits; source: ChangeSource } | null = null;
  #sheetsMade = 0;

  /** `name`: file name as Excel shows it in the title bar. */
  constructor(
    readonly document: XlsxDocument,
    public name: string,
  ) {
    this.formats = new FormatTable(document);
    this.#calculator = new FormulaCalculator(document, exceltsEngine);
    // Results a file came without are not a change of the user's: its parts stay as they were read.
    const changed = document.sheets.map((sheet) => sheet.changed);
    this.#mode = calculationModeOf(document);
    const results = document.isCalculationDue ? this.#calculator.all() : this.#calculator.afterOpening();
    this.#putResults(new Edits(document), this.#mode === "Manual" ? results.filter(hasNoResult) : results);
    document.sheets.forEach((sheet, index) => (sheet.changed = changed[index] ?? false));
  }

  /** Throws a `FileError` when the bytes are no workbook this program can open. */
  static open(bytes: Uint8Array, name: string): WorkbookModel {
    return new WorkbookModel(readDocument(bytes), name);
  }

  /** The workbook as an .xlsx file. */
  save(): Uint8Array {
    return writeDocument(this.document);
  }

  /** The sheet with this id; throws a RangeError when there is none. */
  sheet(sheetId: string): XlsxSheet {
    const sheet = this.document.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new RangeError(`there is no sheet ${sheetId}`);
    return sheet;
  }

  get activeSheet(): XlsxSheet {
    const sheet = this.document.sheets[this.document.activeSheet] ?? this.document.sheets[0];
    if (!sheet) throw new RangeError("the workbook has no sheet");
    return sheet;
  }

  activateSheet(sheetId: string, source: ChangeSource = "user"): void {
    const index = this.document.sheets.indexOf(this.sheet(sheetId));
    const previousSheetId = this.activeSheet.id;
    if (previousSheetId === sheetId) return;
    this.document.activeSheet = index;
    this.#tell({ kind: "activation", sheetId, previousSheetId, source });
  }

  /** The selected area of the active sheet; the active cell is its first. */
  get selection(): SheetArea {
    const sheetId = this.activeSheet.id;
    return { sheetId, area: this.#selections.get(sheetId) ?? cellArea(0, 0) };
  }

  select(sheetId: string, area: Area, source: ChangeSource = "user"): void {
    if (!isInSheet(area)) throw new RangeError("the area is not on the sheet");
    this.activateSheet(sheetId, source);
    this.#selections.set(sheetId, area);
    this.#tell({ kind: "selection", sheetId, area, source });
  }

  cell(sheetId: string, row: number, column: number): XlsxCell | undefined {
    return this.sheet(sheetId).rows.get(row)?.cells.get(column);
  }

  /** What the cell shows, by its number format ("" when blank). */
  displayText(sheetId: string, row: number, column: number): string {
    const format = this.effectiveFormat(sheetId, row, column);
    return displayText(
      this.cell(sheetId, row, column),
      format.numberFormat,
      this.region.locale,
      this.document.date1904,
    );
  }

  /** What the formula bar shows and an editor starts with: formula with "=", else the value as one would type it. */
  inputText(sheetId: string, row: number, column: number): string {
    const format = this.effectiveFormat(sheetId, row, column);
    return editText(
      this.cell(sheetId, row, column),
      format.numberFormat,
      format.quotePrefix,
      this.document.date1904,
      this.region,
    );
  }

  /** Format of the cell, or of its row, its column, the workbook, where it has none of its own. */
  effectiveFormat(sheetId: string, row: number, column: number): CellFormat {
    return this.formats.at(styleAt(this.sheet(sheetId), row, column));
  }

  /** The block of used cells, cells that only have a format included unless `valuesOnly`; null when there are none. */
  usedArea(sheet: XlsxSheet, valuesOnly: boolean): Area | null {
    if (this.#open?.edits.takeTouched()) this.#used.clear();
    let used = this.#used.get(sheet.id);
    if (!used) {
      used = { all: usedArea(sheet, false), values: usedArea(sheet, true) };
      this.#used.set(sheet.id, used);
    }
    return valuesOnly ? used.values : used.all;
  }

  /**
   * As a person types into one cell, read as the region says: number, percent, date (d/m/yyyy or m/d/yyyy), formula, '-text.
   * What starts like a formula and is none stays as text.
   */
  setInput(sheetId: string, row: number, column: number, typed: string, source: ChangeSource = "user"): void {
    this.edit(source, (edits) => {
      const sheet = this.sheet(sheetId);
      const read = readInput(
        typed,
        this.effectiveFormat(sheetId, row, column).numberFormat,
        this.region.locale,
        this.document.date1904,
      );
      const content =
        read.kind === "malformed"
          ? ({ kind: "value", value: typed, numberFormat: null, quotePrefix: true } as const)
          : read;
      putContent(edits, this.formats, sheet, row, column, content);
      edits.written(sheet, cellArea(row, column));
    });
  }

  /** Empties contents, keeps formats (the Delete key). */
  clearCells(sheetId: string, area: Area, source: ChangeSource = "user"): void {
    this.edit(source, (edits) => clearContents(edits, this.formats, this.sheet(sheetId), area));
  }

  insertRows(sheetId: string, first: number, count: number, source: ChangeSource = "user"): void {
    this.edit(source, (edits) => {
      const area = { top: first, bottom: first + count - 1, left: 0, right: MAX_COLUMNS - 1 };
      this.followed(sheetId, insertCells(edits, this.sheet(sheetId), area, "down"));
    });
  }

  deleteRows(sheetId: string, first: number, count: number, source: ChangeSource = "user"): void {
    this.edit(source, (edits) => {
      const area = { top: first, bottom: first + count - 1, left: 0, right: MAX_COLUMNS - 1 };
      this.followed(sheetId, deleteCells(edits, this.sheet(sheetId), area, "up"));
    });
  }

  /** After cells moved: held ranges go with them and formulas are found anew. */
  followed(sheetId: string, move: Move): void {
    this.tracked.follow(sheetId, move);
    this.#calculator.forget();
  }

  /** An id no sheet of this workbook has had. */
  newSheetId(): string {
    let id: string;
    do id = `new${++this.#sheetsMade}`;
    while (this.document.sheets.some((sheet) => sheet.id === id));
    return id;
  }

  /**
   * One batch: everything `change` does can be undone at once and is told at the end, dependents recalculated.
   * When it throws, what it did so far stays, as in Excel. Within a batch further ones join it.
   */
  edit<Result>(source: ChangeSource, change: (edits: Edits) => Result): Result {
    if (this.#open) return change(this.#open.edits);
    const edits = new Edits(this.document);
    this.#open = { edits, source };
    try {
      return change(edits);
    } finally {
      this.settle();
      this.#open = null;
      const batch = edits.finish();
      if (edits.clearsUndo) this.#history.clear();
      else if (source !== "remote" && batch.steps.length > 0) this.#history.push(batch);
      for (const note of batch.notes) this.#tell({ ...note, source });
    }
  }

  /** Brings results up to date with what the open batch wrote so far, before something reads them. */
  settle(): void {
    const edits = this.#open?.edits;
    if (!edits) return;
    const written = this.#takeWritten(edits);
    if (edits.takeRenamed()) this.#calculator.forget();
    if (edits.takeTouched()) this.#used.clear();
    if (written.size === 0) return;
    const results = this.#calculator.afterWrite(written);
    // By hand means: a formula is worked out when it is written, and what depends on it when someone asks.
    const isWritten = ({ cell }: Calculated): boolean =>
      written.get(cell.sheet)?.some((area) => covers(area, cellArea(cell.row, cell.column))) ?? false;
    this.#putResults(edits, this.#mode === "Manual" ? results.filter(isWritten) : results);
  }

  /** What was written, with what the headers of tables make of it. */
  #takeWritten(edits: Edits): ReadonlyMap<XlsxSheet, readonly Area[]> {
    const written = new Map(edits.takeUnsettled());
    for (const [sheet, areas] of written) {
      if (sheet.tables.length > 0) keepTables(edits, this.formats, sheet, areas);
    }
    for (const [sheet, areas] of edits.takeUnsettled()) {
      written.set(sheet, [...(written.get(sheet) ?? []), ...areas]);
    }
    return written;
  }

  get calculationMode(): CalculationMode {
    return this.#mode;
  }

  /** When formulas are worked out from now on. */
  calculateAs(mode: CalculationMode): void {
    const wasManual = this.#mode === "Manual";
    this.#mode = mode;
    if (wasManual && mode !== "Manual") this.recalculate("addin");
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }
  /** Undoes the last batch of the user or of the add-in; false when there is none. */
  undo(): boolean {
    return this.#replayed(this.#history.undo());
  }
  redo(): boolean {
    return this.#replayed(this.#history.redo());
  }
  /** Some calls leave Excel with nothing to undo. */
  clearUndo(): void {
    this.#history.clear();
  }

  /** Hears every change after it happened; call the result to stop. */
  onChange(listener: (change: ModelChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Recalculates every formula; edits recalculate their dependents by themselves. */
  recalculate(source: ChangeSource = "user"): void {
    this.edit(source, (edits) => {
      this.settle();
      this.#putResults(edits, this.#calculator.all());
    });
  }

  /** Formulas the calculator cannot do; their last known values stand. */
  get uncalculated(): readonly { sheetId: string; row: number; column: number; formula: string }[] {
    return this.#calculator.uncalculated.map(({ sheet, row, column, formula }) => ({
      sheetId: sheet.id,
      row,
      column,
      formula,
    }));
  }

  #putResults(edits: Edits, results: readonly Calculated[]): void {
    for (const { cell, value } of results) {
      const { sheet, row, column } = cell;
      const stored = sheet.rows.get(row)?.cells.get(column);
      if (!stored) continue;
      edits.setCell(sheet, row, column, { ...stored, value });
      edits.calculated(sheet, cellArea(row, column));
    }
    if (results.length > 0) this.#used.clear();
  }

  #replayed(done: boolean): boolean {
    if (!done) return false;
    this.#calculator.forget();
    this.#used.clear();
    this.#tell({ kind: "everything", source: "user" });
    return true;
  }

  #tell(change: ModelChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

const hasNoResult = ({ cell: { sheet, row, column } }: Calculated): boolean =>
  (sheet.rows.get(row)?.cells.get(column)?.value ?? null) === null;
