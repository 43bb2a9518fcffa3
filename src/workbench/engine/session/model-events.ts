import type { Area } from "../../../core/values/addresses.ts";
import type { ModelChange, StructureChange } from "../model-change.ts";
import type { WorkbookModel } from "../model.ts";
import { localAddress } from "../host/a1.ts";
import type { EventRegistry } from "../host/event-registry.ts";
import { wireId } from "../host/host.ts";
import { readFirstValue } from "../host/range-values.ts";
import type { WorksheetEvent } from "../host/classes/events.ts";

/** An event as the library is told of it: type, target and text of a `richApiMessage` entry. */
export interface HostEvent {
  readonly type: number;
  readonly targetId: string;
  readonly message: Record<string, unknown>;
  readonly isRemote: boolean;
}

/** Types of rich-API messages (protocol: rich-API events). */
const TYPES: Readonly<Record<WorksheetEvent, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowHiddenChanged: 22,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
};

const STRUCTURE_CHANGES: Readonly<Record<StructureChange, string>> = {
  rowsInserted: "RowInserted",
  rowsDeleted: "RowDeleted",
  columnsInserted: "ColumnInserted",
  columnsDeleted: "ColumnDeleted",
  cellsInsertedDown: "CellInserted",
  cellsInsertedRight: "CellInserted",
  cellsDeletedUp: "CellDeleted",
  cellsDeletedLeft: "CellDeleted",
};
const SHIFTS: Readonly<Record<StructureChange, string>> = {
  rowsInserted: "None",
  rowsDeleted: "None",
  columnsInserted: "None",
  columnsDeleted: "None",
  cellsInsertedDown: "ShiftCellDown",
  cellsInsertedRight: "ShiftCellRight",
  cellsDeletedUp: "ShiftCellUp",
  cellsDeletedLeft: "ShiftCellLeft",
};

/** The events a change means for those who registered: at the sheet and at the collection. */
export function eventsOf(change: ModelChange, model: WorkbookModel, registry: EventRegistry): HostEvent[] {
  const isRemote = change.source === "remote";
  const source = isRemote ? "Remote" : "Local";
  const at = (sheetId: string, event: WorksheetEvent, message: Record<string, unknown>): HostEvent[] => {
    const id = wireId({ id: sheetId });
    const full = { worksheetId: id, ...message };
    const told: HostEvent[] = [];
    if (registry.wants(`Worksheet.${event}`, id))
      told.push({ type: TYPES[event], targetId: id, message: full, isRemote });
    if (registry.wants(`WorksheetCollection.${event}`, "Workbook")) {
      told.push({ type: TYPES[event], targetId: "Workbook", message: full, isRemote });
    }
    return told;
  };
  const changed = (sheetId: string, area: Area, changeType: string, shift: string): HostEvent[] =>
    at(sheetId, "DataChanged", {
      address: localAddress(area),
      changeType,
      source,
      shiftDirection: shift,
      triggerSource: change.source === "addin" ? "ThisLocalAddin" : "Unknown",
      ...details(sheetId, area, model),
    });

  switch (change.kind) {
    case "cells":
      if (change.what === "calculation") {
        return at(change.sheetId, "Calculated", { address: change.areas.map(localAddress).join(",") });
      }
      return change.areas.flatMap((area) =>
        change.what === "edit"
          ? changed(change.sheetId, area, "RangeEdited", "None")
          : at(change.sheetId, "FormatChanged", { address: localAddress(area), source }),
      );
    case "structure":
      return changed(change.sheetId, change.area, STRUCTURE_CHANGES[change.change], SHIFTS[change.change]);
    case "selection":
      return at(change.sheetId, "SelectionChanged", { address: localAddress(change.area) });
    case "activation":
      return [...at(change.previousSheetId, "Deactivated", {}), ...at(change.sheetId, "Activated", {})];
    case "sheets":
      return sheetEvents(change, model, source, at);
    default:
      return [];
  }
}

function sheetEvents(
  change: ModelChange & { kind: "sheets" },
  model: WorkbookModel,
  source: string,
  at: (sheetId: string, event: WorksheetEvent, message: Record<string, unknown>) => HostEvent[],
): HostEvent[] {
  const sheet = model.document.sheets.find(({ id }) => id === change.sheetId);
  switch (change.change) {
    case "added":
      return at(change.sheetId, "Added", { source });
    case "deleted":
      return at(change.sheetId, "Deleted", { source });
    case "renamed":
      return at(change.sheetId, "NameChanged", {
        nameBefore: change.before ?? "",
        nameAfter: sheet?.name ?? "",
        source,
      });
    case "visibility":
      return at(change.sheetId, "VisibilityChanged", { source });
    case "protection":
      return at(change.sheetId, "ProtectionChanged", { isProtected: sheet?.isProtected ?? false, source });
    case "moved":
      return at(change.sheetId, "Moved", {
        source,
        positionBefore: change.positionBefore ?? 0,
        positionAfter: sheet ? model.document.sheets.indexOf(sheet) : 0,
      });
  }
}

/** Details are only told of single cells (Excel.WorksheetChangedEventArgs.details). */
function details(sheetId: string, area: Area, model: WorkbookModel): Record<string, unknown> {
  const sheet = model.document.sheets.find(({ id }) => id === sheetId);
  if (!sheet || area.top !== area.bottom || area.left !== area.right) return {};
  const { value, type } = readFirstValue(sheet, area);
  return { valueAfter: value, valueTypeAfter: type };
}
