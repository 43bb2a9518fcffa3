import type { XlsxSheet } from "../../../../xlsx/model/document.ts";
import { cellArea } from "../../../../xlsx/calculation/areas.ts";
import { copySheet } from "../../copy-sheet.ts";
import { ModelError } from "../../model-error.ts";
import { deleteSheet, moveSheet, renameSheet, setVisibility } from "../../sheets.ts";
import { asChoice, asFlag, asInteger, asText, isHostObject } from "../arguments.ts";
import { colorOrNull } from "../colors.ts";
import { wireId, type Host } from "../host.ts";
import { hostClass, type HostConstructor, type HostObject } from "../host-object.ts";
import { RangeAreasTarget, rangeOfSheet, rangesArgument, RangeTarget } from "../range-target.ts";
import { charts } from "./charts.ts";
import { comments } from "./comments.ts";
import { customProperties } from "./custom-properties.ts";
import { eventActions, WORKSHEET_EVENTS } from "./events.ts";
import { freezePanes } from "./freeze-panes.ts";
import { names } from "./names.ts";
import { pageBreaks, pageLayout } from "./page-layout.ts";
import { worksheetProtection } from "./protection.ts";
import { range } from "./range.ts";
import { rangeAreas } from "./range-areas.ts";
import { shapes } from "./shapes.ts";
import { tables } from "./tables.ts";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Of the workbook (null) or of one sheet. */
export const allComments: HostConstructor<XlsxSheet | null> = comments((target) => range(target));

export const worksheet: HostConstructor<XlsxSheet> = hostClass<XlsxSheet>({
  name: "Worksheet",
  identity: (sheet) => ({ Id: wireId(sheet) }),
  scalars: {
    Id: { get: wireId },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, host) => host.change((edits) => renameSheet(edits, sheet, asText(value))),
    },
    Position: {
      get: (sheet, host) => host.model.document.sheets.indexOf(sheet),
      set: (sheet, value, host) => host.change((edits) => moveSheet(edits, sheet, asInteger(value))),
    },
    Visibility: {
      get: (sheet) => VISIBILITIES[sheet.visibility],
      set: (sheet, value, host) => {
        const wanted = asChoice(value, ["visible", "hidden", "veryHidden"] as const);
        host.change((edits) => setVisibility(edits, sheet, wanted));
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor ?? "",
      set: (sheet, value, host) => setLayout(sheet, "tabColor", colorOrNull(value), host),
    },
    ShowGridlines: { get: (sheet) => sheet.showGridlines },
    ShowHeadings: { get: (sheet) => sheet.showHeadings },
    // The library sets these two under other names than it loads them.
    Gridlines: { set: (sheet, value, host) => setLayout(sheet, "showGridlines", asFlag(value), host) },
    Headings: { set: (sheet, value, host) => setLayout(sheet, "showHeadings", asFlag(value), host) },
    StandardWidth: { get: (sheet) => sheet.defaultColumnWidth ?? 8.43 },
    StandardHeight: { get: (sheet) => sheet.defaultRowHeight ?? 15 },
    EnableCalculation: { get: () => true },
  },
  navigations: {
    Charts: (sheet) => charts(sheet),
    Comments: (sheet) => allComments(sheet),
    Shapes: (sheet) => shapes(sheet),
    Tables: (sheet) => tables(sheet),
    Names: (sheet) => names(sheet),
    Protection: (sheet) => worksheetProtection(sheet),
    FreezePanes: (sheet) => freezePanes(sheet),
    PageLayout: (sheet) => pageLayout(sheet),
    HorizontalPageBreaks: (sheet) => pageBreaks(sheet),
    CustomProperties: (sheet) => customProperties(sheet),
  },
  objects: {
    GetRange: (sheet, args, host) => range(rangeOfSheet(sheet, args.optionalText(0), host)),
    GetRanges: (sheet, args, host) =>
      rangeAreas(new RangeAreasTarget(sheet.id, rangesArgument(args.at(0) ?? "1:1048576", sheet, host))),
    GetCell: (sheet, args, host) =>
      range(new RangeTarget(sheet.id, cellArea(args.integer(0), args.integer(1)), host)),
    GetRangeByIndexes: (sheet, args, host) => {
      const [top, left, rows, columns] = [args.integer(0), args.integer(1), args.integer(2), args.integer(3)];
      const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
      return range(new RangeTarget(sheet.id, area, host));
    },
    // "If the entire worksheet is blank, it will return the top left cell" (Excel.Worksheet.getUsedRange).
    GetUsedRange: (sheet, args, host) =>
      range(new RangeTarget(sheet.id, host.model.usedArea(sheet, args.flag(0)) ?? cellArea(0, 0), host)),
    GetUsedRangeOrNullObject: (sheet, args, host) => {
      const used = host.model.usedArea(sheet, args.flag(0));
      return used && range(new RangeTarget(sheet.id, used, host));
    },
    GetNext: (sheet, args, host) => worksheet(found(neighbour(sheet, 1, args.flag(0), host))),
    GetNextOrNullObject: (sheet, args, host) => orNull(neighbour(sheet, 1, args.flag(0), host)),
    GetPrevious: (sheet, args, host) => worksheet(found(neighbour(sheet, -1, args.flag(0), host))),
    GetPreviousOrNullObject: (sheet, args, host) => orNull(neighbour(sheet, -1, args.flag(0), host)),
    Copy: (sheet, args, host) => {
      const relative = args.at(1);
      const other = isHostObject(relative)
        ? host.model.document.sheets.find((s) => s === relative.target)
        : undefined;
      const where = args.choice(0, ["None", "Before", "After", "Beginning", "End"] as const, "None");
      const made = host.change((edits) => {
        edits.clearsUndo = true;
        return copySheet(edits, host.model.newSheetId(), sheet, where, other);
      });
      return worksheet(made);
    },
    _GetSheetById: (_, args, host) => worksheet(host.sheet(args.text(0))),
    _GetAnotherWorksheetById: (_, args, host) => worksheet(host.sheet(args.text(0))),
  },
  actions: {
    Activate: (sheet, _, host) => {
      host.refuseWhenInactive();
      if (sheet.visibility !== "visible") {
        throw new ModelError("InvalidOperation", "A hidden sheet cannot be activated.");
      }
      host.model.activateSheet(sheet.id, "addin");
    },
    Calculate: (_sheet, _args, host) => host.model.recalculate("addin"),
    Delete: (sheet, _, host) => host.change((edits) => deleteSheet(edits, sheet)),
    ...eventActions("Worksheet", WORKSHEET_EVENTS, wireId),
  },
});

function setLayout<Key extends "tabColor" | "showGridlines" | "showHeadings">(
  sheet: XlsxSheet,
  key: Key,
  value: XlsxSheet[Key],
  host: Host,
): void {
  host.changeSheet(sheet, (edits) => {
    edits.assign(sheet, sheet, key, value);
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
}

function neighbour(sheet: XlsxSheet, step: 1 | -1, visibleOnly: boolean, host: Host): XlsxSheet | undefined {
  const { sheets } = host.model.document;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    if (!visibleOnly || sheets[at]?.visibility === "visible") return sheets[at];
  }
  return undefined;
}

function found(sheet: XlsxSheet | undefined): XlsxSheet {
  if (sheet) return sheet;
  throw new ModelError("ItemNotFound", "There is no such sheet.");
}

const orNull = (sheet: XlsxSheet | undefined): HostObject | null => (sheet ? worksheet(sheet) : null);
