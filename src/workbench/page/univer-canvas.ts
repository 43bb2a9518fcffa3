import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Injector,
  type IRange,
  type IWorkbookData,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { DeviceInputEventType } from "@univerjs/engine-render";
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowIsAutoHeightCommand,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import { ScrollToCellCommand, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { ILayoutService } from "@univerjs/ui";
import type { Area } from "../../core/values/addresses.ts";
import { areaSize } from "../../xlsx/calculation/areas.ts";
import type { WorkbookModel } from "../engine/model.ts";
import type { SheetLooks } from "./conditional-looks.ts";
import { rowsToFit } from "./row-fitting.ts";
import { univerCells, univerRange, univerSheet, wholeSheet, type StyleSheet } from "./univer-sheet.ts";

/** Marks what the host itself does to the grid, so that its echo is not taken for a person's doing. */
const FROM_HOST = { fromHost: true, onlyLocal: true };

/** One workbook as Univer shows it: everything the host does to the grid goes through here. */
export class UniverCanvas {
  readonly model: WorkbookModel;
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #workbook: Workbook;
  /** Sheets whose rows have been fitted to their text, which has to wait until a sheet is seen. */
  readonly #fitted = new Set<string>();

  constructor(univer: Univer, model: WorkbookModel, looksOf: (sheetId: string) => SheetLooks) {
    this.model = model;
    this.#injector = univer.__getInjector();
    this.#commands = this.#injector.get(ICommandService);
    const styles: StyleSheet = {};
    const { sheets } = model.document;
    this.#workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      id: crypto.randomUUID(),
      name: model.name,
      sheetOrder: sheets.map((sheet) => sheet.id),
      sheets: Object.fromEntries(
        sheets.map((sheet) => [sheet.id, univerSheet(model, sheet, looksOf(sheet.id), styles)]),
      ),
      styles,
    });
  }

  get unitId(): string {
    return this.#workbook.getUnitId();
  }

  /** Draws these areas again; null: the whole sheet. */
  drawCells(sheetId: string, areas: readonly Area[] | null, looks: SheetLooks): void {
    const sheet = this.model.sheet(sheetId);
    for (const area of areas ?? [wholeSheet(sheet)]) {
      this.#commands.syncExecuteCommand<ISetRangeValuesMutationParams>(
        SetRangeValuesMutation.id,
        {
          unitId: this.unitId,
          subUnitId: sheetId,
          cellValue: univerCells(this.model, sheet, area, looks, (_key, make) => make()),
        },
        FROM_HOST,
      );
    }
  }

  showActiveSheet(): void {
    void this.#fitRows();
    const subUnitId = this.model.activeSheet.id;
    if (this.#workbook.getActiveSheet().getSheetId() === subUnitId) return;
    // First the selection: Univer gives a sheet that comes up without one its own, as if a person had made it.
    this.#select();
    this.#commands.syncExecuteCommand(
      SetWorksheetActiveOperation.id,
      { unitId: this.unitId, subUnitId },
      FROM_HOST,
    );
  }

  /** Of the active sheet, and brings it into sight. */
  showSelection(): void {
    void this.#scrollTo(this.#select());
  }

  #select(): IRange {
    const { sheetId, area } = this.model.selection;
    const merged = this.#workbook.getSheetBySheetId(sheetId)?.getMergedCell(area.top, area.left) ?? null;
    const range = merged && areaSize(area) === 1 ? merged : univerRange(area);
    const isMerged = merged !== null;
    const primary = {
      ...(merged ?? { ...range, endRow: range.startRow, endColumn: range.startColumn }),
      actualRow: area.top,
      actualColumn: area.left,
      isMerged,
      isMergedMainCell: isMerged,
    };
    this.#commands.syncExecuteCommand<ISetSelectionsOperationParams>(
      SetSelectionsOperation.id,
      { unitId: this.unitId, subUnitId: sheetId, selections: [{ range, primary, style: null }] },
      FROM_HOST,
    );
    return range;
  }

  finishEditing(): void {
    this.#commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.PointerDown,
      unitId: this.unitId,
    });
  }

  focus(): void {
    this.#injector.get(IUniverInstanceService).focusUnit(this.unitId);
    this.#injector.get(ILayoutService).focus();
  }

  dispose(): void {
    this.#injector.get(IUniverInstanceService).disposeUnit(this.unitId);
  }

  async #scrollTo(range: IRange): Promise<void> {
    await this.#hasBeenOnScreen();
    await this.#commands.executeCommand(ScrollToCellCommand.id, { range }, FROM_HOST);
  }

  async #fitRows(): Promise<void> {
    await this.#hasBeenOnScreen();
    const sheet = this.model.activeSheet;
    if (this.#fitted.has(sheet.id)) return;
    this.#fitted.add(sheet.id);
    const ranges = rowsToFit(this.model, sheet).map(univerRange);
    if (ranges.length === 0) return;
    const rows = { unitId: this.unitId, subUnitId: sheet.id, ranges };
    await this.#commands.executeCommand(SetWorksheetRowIsAutoHeightCommand.id, rows, FROM_HOST);
  }

  /** Univer measures and scrolls only what it has drawn once. */
  #hasBeenOnScreen(): Promise<void> {
    return this.#injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }
}
