import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type IRange,
  type IWorkbookData,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { DeviceInputEventType } from "@univerjs/engine-render";
import {
  AddWorksheetMergeMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowIsAutoHeightCommand,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import { IEditorBridgeService, ScrollToCellCommand, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import type { Area } from "../../core/workbook/addresses.ts";
import { cellCount } from "../engine/areas.ts";
import type { ModelChange } from "../engine/model-change.ts";
import type { WorkbookModel } from "../engine/model.ts";
import { conditionalLooks, type SheetLooks } from "./conditional-looks.ts";
import type { GridListener, GridView } from "./grid-view.ts";
import { rowsToFit } from "./row-fitting.ts";
import { drawDataBars, startEditorsWithInput } from "./univer-cells.ts";
import { writeEdits } from "./univer-edits.ts";
import { univerCells, univerRange, univerSheet, wholeSheet, type StyleSheet } from "./univer-sheet.ts";
import { startUniver } from "./univer-start.ts";

/** Marks what the host itself does to the grid, so that its echo is not taken for a person's doing. */
const FROM_HOST = { fromHost: true, onlyLocal: true };

export function createUniverGrid(container: HTMLElement, listener: GridListener): GridView {
  return new UniverGrid(startUniver(container), listener);
}

interface Shown {
  model: WorkbookModel;
  workbook: Workbook;
  looks: Map<string, SheetLooks>;
  /** Sheets whose rows have been fitted to their text, which takes until a sheet is seen. */
  fitted: Set<string>;
  stop: () => void;
}

class UniverGrid implements GridView {
  readonly #univer: Univer;
  readonly #listener: GridListener;
  readonly #commands: ICommandService;
  #shown: Shown | null = null;
  #due: ModelChange[] = [];

  constructor(univer: Univer, listener: GridListener) {
    this.#univer = univer;
    this.#listener = listener;
    this.#commands = univer.__getInjector().get(ICommandService);
    this.#commands.onCommandExecuted((command, options) => {
      // A formula that was just typed is also calculated by the grid; only the model's result counts.
      if (!options?.["fromHost"] && !options?.["fromFormula"])
        this.#onPersonsDoing(command.id, command.params);
    });
  }

  show(model: WorkbookModel): void {
    this.#shown?.stop();
    this.#due = [];
    this.#draw(
      model,
      model.onChange((change) => this.#schedule(change)),
    );
  }

  finishEditing(): void {
    if (!this.#shown) return;
    this.#commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.PointerDown,
      unitId: this.#shown.workbook.getUnitId(),
    });
  }

  focus(): void {
    if (this.#shown)
      this.#univer.__getInjector().get(IUniverInstanceService).focusUnit(this.#shown.workbook.getUnitId());
  }

  dispose(): void {
    this.#shown?.stop();
    this.#shown = null;
    this.#univer.dispose();
  }

  /** Throws away what is drawn and draws the whole workbook. */
  #draw(model: WorkbookModel, stop: () => void): void {
    const instances = this.#univer.__getInjector().get(IUniverInstanceService);
    if (this.#shown) instances.disposeUnit(this.#shown.workbook.getUnitId());
    const looks = new Map(model.document.sheets.map((sheet) => [sheet.id, conditionalLooks(model, sheet)]));
    const styles: StyleSheet = {};
    const sheets = model.document.sheets.map((sheet) => [
      sheet.id,
      univerSheet(model, sheet, looks.get(sheet.id) ?? new Map(), styles),
    ]);
    const workbook = this.#univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      id: crypto.randomUUID(),
      name: model.name,
      sheetOrder: model.document.sheets.map((sheet) => sheet.id),
      sheets: Object.fromEntries(sheets),
      styles,
    });
    if (!this.#shown) this.#hookIn();
    this.#shown = { model, workbook, looks, fitted: new Set(), stop };
    this.#showActiveSheet();
    this.#showSelection();
  }

  /** Univer has its services only once it has had a workbook. */
  #hookIn(): void {
    const injector = this.#univer.__getInjector();
    startEditorsWithInput(injector, () => this.#shown?.model);
    drawDataBars(
      injector,
      (sheetId, row, column) => this.#shown?.looks.get(sheetId)?.get(row)?.get(column)?.bar,
    );
    injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => this.#listener.onEditing(visible));
  }

  /** Changes are drawn together after the batch that made them; a batch of the add-in makes many. */
  #schedule(change: ModelChange): void {
    if (this.#due.length === 0) queueMicrotask(() => this.#drawDue());
    this.#due.push(change);
  }

  #drawDue(): void {
    const changes = this.#due;
    this.#due = [];
    if (!this.#shown) return;
    if (changes.some(changesTheFrame)) return this.#draw(this.#shown.model, this.#shown.stop);
    for (const sheetId of new Set(changes.filter(changesLooks).map((change) => change.sheetId))) {
      this.#drawCells(sheetId, this.#refreshLooks(sheetId) ? null : cellAreas(changes, sheetId));
    }
    if (changes.some((change) => change.kind === "activation")) this.#showActiveSheet();
    if (changes.some((change) => change.kind === "activation" || change.kind === "selection"))
      this.#showSelection();
  }

  /** True when conditional formats may look different anywhere on the sheet now. */
  #refreshLooks(sheetId: string): boolean {
    if (!this.#shown) return false;
    const sheet = this.#shown.model.sheet(sheetId);
    const had = this.#shown.looks.get(sheetId);
    const looks = conditionalLooks(this.#shown.model, sheet);
    this.#shown.looks.set(sheetId, looks);
    return looks.size > 0 || (had !== undefined && had.size > 0);
  }

  /** null: the whole sheet. */
  #drawCells(sheetId: string, areas: readonly Area[] | null): void {
    if (!this.#shown) return;
    const { model, workbook, looks } = this.#shown;
    const sheet = model.sheet(sheetId);
    for (const area of areas ?? [wholeSheet(sheet)]) {
      this.#commands.syncExecuteCommand<ISetRangeValuesMutationParams>(
        SetRangeValuesMutation.id,
        {
          unitId: workbook.getUnitId(),
          subUnitId: sheetId,
          cellValue: univerCells(model, sheet, area, looks.get(sheetId) ?? new Map(), (_key, make) => make()),
        },
        FROM_HOST,
      );
    }
  }

  #showActiveSheet(): void {
    if (!this.#shown) return;
    const { model, workbook } = this.#shown;
    const subUnitId = model.activeSheet.id;
    void this.#fitRows();
    if (workbook.getActiveSheet().getSheetId() === subUnitId) return;
    this.#commands.syncExecuteCommand(
      SetWorksheetActiveOperation.id,
      { unitId: workbook.getUnitId(), subUnitId },
      FROM_HOST,
    );
  }

  #showSelection(): void {
    if (!this.#shown) return;
    const { model, workbook } = this.#shown;
    const { sheetId, area } = model.selection;
    if (workbook.getActiveSheet().getSheetId() !== sheetId) return;
    const merged = workbook.getActiveSheet().getMergedCell(area.top, area.left);
    const range = merged && cellCount(area) === 1 ? merged : univerRange(area);
    const selection: ISetSelectionsOperationParams = {
      unitId: workbook.getUnitId(),
      subUnitId: sheetId,
      selections: [
        {
          range,
          primary: {
            ...(merged ?? { ...range, endRow: range.startRow, endColumn: range.startColumn }),
            actualRow: area.top,
            actualColumn: area.left,
            isMerged: merged !== null,
            isMergedMainCell: merged !== null,
          },
          style: null,
        },
      ],
    };
    this.#commands.syncExecuteCommand(SetSelectionsOperation.id, selection, FROM_HOST);
    void this.#scrollTo(range);
  }

  /** Univer can scroll once it has been on the screen. */
  async #scrollTo(range: IRange): Promise<void> {
    await this.#hasBeenOnScreen();
    await this.#commands.executeCommand(ScrollToCellCommand.id, { range }, FROM_HOST);
  }

  async #fitRows(): Promise<void> {
    await this.#hasBeenOnScreen();
    if (!this.#shown) return;
    const { model, workbook, fitted } = this.#shown;
    const sheet = model.activeSheet;
    if (fitted.has(sheet.id)) return;
    fitted.add(sheet.id);
    const ranges = rowsToFit(model, sheet).map(univerRange);
    if (ranges.length === 0) return;
    const rows = { unitId: workbook.getUnitId(), subUnitId: sheet.id, ranges };
    await this.#commands.executeCommand(SetWorksheetRowIsAutoHeightCommand.id, rows, FROM_HOST);
  }

  #hasBeenOnScreen(): Promise<void> {
    return this.#univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  #onPersonsDoing(id: string, params: object | undefined): void {
    if (!this.#shown || !params) return;
    const { model, workbook } = this.#shown;
    if (!("unitId" in params) || params.unitId !== workbook.getUnitId()) return;
    switch (id) {
      case SetRangeValuesMutation.id: {
        const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
        const area = writeEdits(model, subUnitId, cellValue ?? {});
        // What was typed is replaced by what the model makes of it, also where it changed nothing.
        if (area)
          this.#schedule({ kind: "cells", source: "user", sheetId: subUnitId, areas: [area], what: "edit" });
        return;
      }
      case SetSelectionsOperation.id: {
        const { subUnitId, selections } = params as ISetSelectionsOperationParams;
        const range = selections[0]?.range;
        if (!range || subUnitId !== model.activeSheet.id) return;
        model.select(subUnitId, areaOf(range, wholeSheet(model.sheet(subUnitId))), "user");
        return;
      }
      default:
        if (VIEW_ONLY.has(id)) this.#schedule({ kind: "everything", source: "user" });
    }
  }
}

/** What a person can do to the grid that the model does not take: drawn again as it was. */
const VIEW_ONLY: ReadonlySet<string> = new Set([
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
]);

/** Rows, columns and everything else that is not in cells: drawn anew. */
function changesTheFrame(change: ModelChange): boolean {
  return (
    change.kind === "structure" ||
    change.kind === "layout" ||
    change.kind === "everything" ||
    (change.kind === "sheets" && change.change !== "protection")
  );
}

type LooksChange = Extract<ModelChange, { kind: "cells" | "conditionalFormats" }>;

function changesLooks(change: ModelChange): change is LooksChange {
  return change.kind === "cells" || change.kind === "conditionalFormats";
}

function cellAreas(changes: readonly ModelChange[], sheetId: string): Area[] {
  return changes.flatMap((change) =>
    change.kind === "cells" && change.sheetId === sheetId ? change.areas : [],
  );
}

/** Whole rows and columns come with NaN where they have no edge. */
function areaOf(
  range: { startRow: number; endRow: number; startColumn: number; endColumn: number },
  whole: Area,
): Area {
  return {
    top: Number.isNaN(range.startRow) ? 0 : range.startRow,
    left: Number.isNaN(range.startColumn) ? 0 : range.startColumn,
    bottom: Number.isNaN(range.endRow) ? whole.bottom : range.endRow,
    right: Number.isNaN(range.endColumn) ? whole.right : range.endColumn,
  };
}
