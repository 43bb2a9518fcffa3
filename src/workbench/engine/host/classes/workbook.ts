import { generalException, invalidArgument, ModelError } from "../../model-error.ts";
import type { WorkbookModel } from "../../model.ts";
import { cellArea } from "../../../../xlsx/calculation/areas.ts";
import { unknownMember } from "../failure.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import type { Host } from "../host.ts";
import { RangeAreasTarget, RangeTarget } from "../range-target.ts";
import { application, runtime } from "./application.ts";
import { functions } from "./functions.ts";
import { names } from "./names.ts";
import { range } from "./range.ts";
import { rangeAreas } from "./range-areas.ts";
import { settings } from "./settings.ts";
import { tables } from "./tables.ts";
import { workbookProtection } from "./protection.ts";
import { allComments } from "./worksheet.ts";
import { worksheets } from "./worksheets.ts";

/** The root of the object model. */
export const workbook: HostConstructor<WorkbookModel> = hostClass<WorkbookModel>({
  name: "Workbook",
  scalars: {
    Name: { get: (model) => model.name },
    ReadOnly: { get: (_, host) => host.options.readOnly },
    IsDirty: { get: (model) => model.document.sheets.some((sheet) => sheet.changed) },
    PreviouslySaved: { get: (model) => model.document.package !== null },
    AutoSave: { get: () => false },
    UsePrecisionAsDisplayed: { get: () => false },
    CalculationEngineVersion: { get: () => 191029 },
  },
  navigations: {
    Worksheets: (model) => worksheets(model),
    Names: () => names(null),
    Tables: () => tables(null),
    Comments: () => allComments(null),
    Application: (model) => application(model),
    Functions: (model) => functions(model),
    Settings: (model) => settings(model),
    Protection: (model) => workbookProtection(model),
    _Runtime: () => runtime(null),
  },
  objects: {
    GetSelectedRange: (model, _, host) => range(selected(model, host)),
    GetSelectedRanges: (model, _, host) =>
      rangeAreas(new RangeAreasTarget(model.selection.sheetId, [selected(model, host)])),
    GetActiveCell: (model, _, host) => {
      const { sheetId, area } = model.selection;
      return range(new RangeTarget(sheetId, cellArea(area.top, area.left), host));
    },
    _GetRangeForEventByReferenceId: (_, args, host) => {
      const kept = host.references.find(args.text(0));
      if (kept) return kept;
      throw new ModelError("ItemNotFound", "The range of the event is gone.");
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, host) => host.references.find(args.text(0)) ?? null,
  },
  actions: {
    Save: () => undefined,
    /** `Excel.createWorkbook` on the web. */
    CreateAndOpenWorkbook: (_, args, host) => {
      if (host.does("newWorkbookFails")) throw generalException();
      const { openNewWorkbook } = host.options;
      if (!openNewWorkbook) throw unknownMember("Workbook", "CreateAndOpenWorkbook");
      openNewWorkbook(fromBase64(args.text(0)));
    },
    GetIsActiveCollabSession: () => false,
    _GetReferenceCount: (_model, _args, host) => host.references.count,
    _RemoveReference: (_, args, host) => host.references.remove(args.text(0)),
    _RemoveAllReferences: (_model, _args, host) => host.references.clear(),
    _RegisterActivatedEvent: (_model, _args, host) => host.events.register("Workbook.Activated", "Workbook"),
    _UnregisterActivatedEvent: (_model, _args, host) =>
      host.events.unregister("Workbook.Activated", "Workbook"),
  },
});

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument("A file in base64 was expected.");
  }
}

function selected(model: WorkbookModel, host: Host): RangeTarget {
  const { sheetId, area } = model.selection;
  return new RangeTarget(sheetId, area, host);
}
