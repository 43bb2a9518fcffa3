import { ICommandService, type Univer } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetColWidthMutationParams,
  type ISetWorksheetRowHeightMutationParams,
} from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { Area } from "../../core/values/addresses.ts";
import type { ModelChange } from "../engine/model-change.ts";
import type { WorkbookModel } from "../engine/model.ts";
import { conditionalLooks, type SheetLooks } from "./conditional-looks.ts";
import type { GridListener, GridView } from "./grid-view.ts";
import type { Refusal } from "./person-edits.ts";
import { sizeColumns, sizeRows } from "./person-sizes.ts";
import { UniverCanvas } from "./univer-canvas.ts";
import { drawDataBars, startEditorsWithInput } from "./univer-cells.ts";
import { writeEdits } from "./univer-edits.ts";
import { wholeSheet } from "./univer-sheet.ts";
import { sizedColumns, sizedRows } from "./univer-sizes.ts";
import { startUniver } from "./univer-start.ts";

export function createUniverGrid(container: HTMLElement, listener: GridListener): GridView {
  return new UniverGrid(startUniver(container), listener);
}

class UniverGrid implements GridView {
  readonly #univer: Univer;
  readonly #listener: GridListener;
  #canvas: UniverCanvas | null = null;
  #looks = new Map<string, SheetLooks>();
  #stopFollowing: () => void = () => undefined;
  #due: ModelChange[] = [];
  /** The grid shows already what is being changed. */
  #isShown = false;

  constructor(univer: Univer, listener: GridListener) {
    this.#univer = univer;
    this.#listener = listener;
    univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted((command, options) => {
        // A formula that was just typed is also calculated by the grid; only the model's result counts.
        const isPersons = !options?.["fromHost"] && !options?.["fromFormula"];
        if (isPersons && command.params) this.#onPersonsDoing(command.id, command.params);
      });
  }

  show(model: WorkbookModel): void {
    this.#stopFollowing();
    this.#due = [];
    this.#draw(model);
    this.#stopFollowing = model.onChange((change) => this.#schedule(change));
  }

  finishEditing(): void {
    this.#canvas?.finishEditing();
  }

  focus(): void {
    this.#canvas?.focus();
  }

  dispose(): void {
    this.#stopFollowing();
    this.#canvas = null;
    this.#univer.dispose();
  }

  /** Throws away what is drawn and draws the whole workbook. */
  #draw(model: WorkbookModel): void {
    this.#looks = new Map(model.document.sheets.map((sheet) => [sheet.id, conditionalLooks(model, sheet)]));
    const isFirst = this.#canvas === null;
    this.#canvas?.dispose();
    this.#canvas = new UniverCanvas(this.#univer, model, (sheetId) => this.#looksOf(sheetId));
    if (isFirst) this.#hookIn();
    this.#canvas.showActiveSheet();
    this.#canvas.showSelection();
  }

  /** Univer has its services only once it has had a workbook. */
  #hookIn(): void {
    const injector = this.#univer.__getInjector();
    startEditorsWithInput(injector, () => this.#canvas?.model);
    drawDataBars(injector, (sheetId, row, column) => this.#looksOf(sheetId).get(row)?.get(column)?.bar);
    injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => this.#listener.onEditing(visible));
  }

  #looksOf(sheetId: string): SheetLooks {
    return this.#looks.get(sheetId) ?? new Map();
  }

  /** Changes are drawn together after the batch that made them; a batch of the add-in makes many. */
  #schedule(change: ModelChange): void {
    if (this.#isShown) return;
    if (this.#due.length === 0) queueMicrotask(() => this.#drawDue());
    this.#due.push(change);
  }

  #drawDue(): void {
    const changes = this.#due;
    this.#due = [];
    const canvas = this.#canvas;
    if (!canvas) return;
    if (changes.some(changesTheFrame)) {
      this.#draw(canvas.model);
      return;
    }
    for (const sheetId of new Set(changes.filter(changesCells).map((change) => change.sheetId))) {
      const areas = this.#refreshLooks(canvas.model, sheetId) ? null : cellAreas(changes, sheetId);
      canvas.drawCells(sheetId, areas, this.#looksOf(sheetId));
    }
    const isActivated = changes.some((change) => change.kind === "activation");
    if (isActivated) canvas.showActiveSheet();
    if (isActivated || changes.some((change) => change.kind === "selection")) canvas.showSelection();
  }

  /** True when conditional formats may look different anywhere on the sheet now. */
  #refreshLooks(model: WorkbookModel, sheetId: string): boolean {
    const had = this.#looksOf(sheetId);
    const looks = conditionalLooks(model, model.sheet(sheetId));
    this.#looks.set(sheetId, looks);
    return looks.size > 0 || had.size > 0;
  }

  #onPersonsDoing(id: string, params: object): void {
    const canvas = this.#canvas;
    if (!canvas || !("unitId" in params) || params.unitId !== canvas.unitId) return;
    if (id === SetRangeValuesMutation.id) this.#onEdits(canvas, params as ISetRangeValuesMutationParams);
    if (id === SetSelectionsOperation.id) onSelected(canvas.model, params as ISetSelectionsOperationParams);
    if (id === SetWorksheetColWidthMutation.id) {
      const { subUnitId, ...sizes } = params as ISetWorksheetColWidthMutationParams;
      this.#onSized(() => sizeColumns(canvas.model, subUnitId, sizedColumns(sizes)));
    }
    if (id === SetWorksheetRowHeightMutation.id) {
      const { subUnitId, ...sizes } = params as ISetWorksheetRowHeightMutationParams;
      this.#onSized(() => sizeRows(canvas.model, subUnitId, sizedRows(sizes)));
    }
    if (VIEW_ONLY.has(id)) this.#schedule({ kind: "everything", source: "user" });
  }

  #onSized(size: () => Refusal | null): void {
    this.#isShown = true;
    const refusal = size();
    this.#isShown = false;
    if (!refusal) return;
    this.#listener.onRefused(refusal);
    this.#schedule({ kind: "everything", source: "user" });
  }

  #onEdits(canvas: UniverCanvas, { subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const area = writeEdits(canvas.model, subUnitId, cellValue ?? {}, (refusal) =>
      this.#listener.onRefused(refusal),
    );
    // What was typed is replaced by what the model makes of it, also where that changed nothing.
    if (area)
      this.#schedule({ kind: "cells", source: "user", sheetId: subUnitId, areas: [area], what: "edit" });
  }
}

function onSelected(model: WorkbookModel, { subUnitId, selections }: ISetSelectionsOperationParams): void {
  const range = selections[0]?.range;
  if (!range || subUnitId !== model.activeSheet.id) return;
  // Whole rows and columns come with NaN where they have no edge.
  const whole = wholeSheet(model.sheet(subUnitId));
  const area: Area = {
    top: Number.isNaN(range.startRow) ? 0 : range.startRow,
    left: Number.isNaN(range.startColumn) ? 0 : range.startColumn,
    bottom: Number.isNaN(range.endRow) ? whole.bottom : range.endRow,
    right: Number.isNaN(range.endColumn) ? whole.right : range.endColumn,
  };
  model.select(subUnitId, area, "user");
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

type CellsChange = Extract<ModelChange, { kind: "cells" | "conditionalFormats" }>;

function changesCells(change: ModelChange): change is CellsChange {
  return change.kind === "cells" || change.kind === "conditionalFormats";
}

function cellAreas(changes: readonly ModelChange[], sheetId: string): Area[] {
  return changes.flatMap((change) =>
    change.kind === "cells" && change.sheetId === sheetId ? change.areas : [],
  );
}
