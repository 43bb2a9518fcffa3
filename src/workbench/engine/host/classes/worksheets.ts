import type { XlsxSheet } from "../../../../xlsx/model/document.ts";
import { ModelError } from "../../model-error.ts";
import type { WorkbookModel } from "../../model.ts";
import { addSheet } from "../../sheets.ts";
import { eventActions, WORKSHEET_EVENTS } from "./events.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import { worksheet } from "./worksheet.ts";

/** `workbook.worksheets`, in the order of the tabs, hidden sheets included. */
export const worksheets: HostConstructor<WorkbookModel> = hostClass<WorkbookModel>({
  name: "WorksheetCollection",
  items: (model) => model.document.sheets.map(worksheet),
  indexer: (_, args, host) => worksheet(host.sheet(args.text(0))),
  objects: {
    GetItemOrNullObject: (_, args, host) => {
      const sheet = host.findSheet(args.text(0));
      return sheet ? worksheet(sheet) : null;
    },
    GetActiveWorksheet: (model) => worksheet(model.activeSheet),
    GetFirst: (model, args) => worksheet(endmost(sheets(model, args.flag(0)).at(0))),
    GetLast: (model, args) => worksheet(endmost(sheets(model, args.flag(0)).at(-1))),
    Add: (model, args, host) => {
      host.refuseWhenInactive();
      return worksheet(host.change((edits) => addSheet(edits, model.newSheetId(), args.optionalText(0))));
    },
  },
  actions: {
    GetCount: (model, args) => sheets(model, args.flag(0)).length,
    ...eventActions<WorkbookModel>("WorksheetCollection", WORKSHEET_EVENTS, () => "Workbook"),
  },
});

function sheets(model: WorkbookModel, visibleOnly: boolean): readonly XlsxSheet[] {
  return model.document.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "visible");
}

function endmost(sheet: XlsxSheet | undefined): XlsxSheet {
  if (sheet) return sheet;
  throw new ModelError("ItemNotFound", "There is no such sheet.");
}
