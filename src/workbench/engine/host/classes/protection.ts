import type { XlsxSheet } from "../../../../xlsx/document.ts";
import { ModelError } from "../../model-error.ts";
import type { WorkbookModel } from "../../model.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";

/** `worksheet.protection`. Passwords are not modelled: a sheet that has one cannot be opened here anyway. */
export const worksheetProtection: HostConstructor<XlsxSheet> = hostClass<XlsxSheet>({
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: (sheet) => sheet.isProtected },
    Options: { get: (sheet) => (sheet.isProtected ? { selectionMode: "Normal" } : null) },
  },
  actions: {
    Protect: (sheet, _, host) => {
      if (sheet.isProtected) throw new ModelError("InvalidOperation", "The sheet is protected already.");
      setSheetProtection(sheet, true, host);
    },
    Unprotect: (sheet, _, host) => setSheetProtection(sheet, false, host),
  },
});

/** `workbook.protection`: the order and names of the sheets. */
export const workbookProtection: HostConstructor<WorkbookModel> = hostClass<WorkbookModel>({
  name: "WorkbookProtection",
  scalars: { Protected: { get: (model) => model.document.isProtected } },
  actions: {
    Protect: (model, _, host) => setStructureProtection(model, true, host),
    Unprotect: (model, _, host) => setStructureProtection(model, false, host),
  },
});

/** Protection calls leave Excel nothing to undo (office-js #6170). */
function setSheetProtection(sheet: XlsxSheet, isProtected: boolean, host: Host): void {
  host.change((edits) => {
    edits.assign(sheet, sheet, "isProtected", isProtected);
    edits.note({ kind: "sheets", sheetId: sheet.id, change: "protection" });
    edits.clearsUndo = true;
  });
}

function setStructureProtection(model: WorkbookModel, isProtected: boolean, host: Host): void {
  host.change((edits) => {
    edits.assign(null, model.document, "isProtected", isProtected);
    edits.clearsUndo = true;
  });
}
