import type { XlsxSheet } from "../../../../xlsx/model/document.ts";
import { ModelError } from "../../model-error.ts";
import type { WorkbookModel } from "../../model.ts";
import type { CallArguments } from "../arguments.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";

/** `worksheet.protection`. Passwords and options are not modelled, so a call that gives any is refused. */
export const worksheetProtection: HostConstructor<XlsxSheet> = hostClass<XlsxSheet>({
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: (sheet) => sheet.isProtected },
    Options: { get: (sheet) => (sheet.isProtected ? { selectionMode: "Normal" } : null) },
  },
  actions: {
    Protect: (sheet, args, host) => {
      refuseTerms(args, 2);
      if (sheet.isProtected) throw new ModelError("InvalidOperation", "The sheet is protected already.");
      setSheetProtection(sheet, true, host);
    },
    Unprotect: (sheet, args, host) => {
      refuseTerms(args, 1);
      setSheetProtection(sheet, false, host);
    },
  },
});

/** `workbook.protection`: the order and names of the sheets. */
export const workbookProtection: HostConstructor<WorkbookModel> = hostClass<WorkbookModel>({
  name: "WorkbookProtection",
  scalars: { Protected: { get: (model) => model.document.isProtected } },
  actions: {
    Protect: (model, args, host) => {
      refuseTerms(args, 1);
      setStructureProtection(model, true, host);
    },
    Unprotect: (model, args, host) => {
      refuseTerms(args, 1);
      setStructureProtection(model, false, host);
    },
  },
});

function refuseTerms(args: CallArguments, count: number): void {
  for (let index = 0; index < count; index++) {
    if (args.at(index) !== null && args.at(index) !== "") {
      throw new ModelError("NotImplemented", "Passwords and options of protection are not available here.");
    }
  }
}

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
