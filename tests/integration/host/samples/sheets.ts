import { loaded, valuesOf } from "../conformance.ts";
import { samples } from "./samples.ts";

const YEARS = { "Năm 2023": { B2: "5%" }, "Năm 2024": { B2: "6%" }, "Năm 2025": { B2: "7%" } };

const idOf = (sheet: number): string => `{${`S${sheet}`.padStart(36, "0")}}`;

samples("samples: worksheets", [
  {
    sample: "reference-worksheets-by-relative-position",
    member: "WorksheetCollection.getFirst",
    shows: "the first tab",
    sheets: YEARS,
    batch: (_, context) => loaded(context.workbook.worksheets.getFirst(), "name"),
    gives: { name: "Năm 2023", id: idOf(1) },
  },
  {
    sample: "reference-worksheets-by-relative-position",
    member: "WorksheetCollection.getLast",
    shows: "the last tab",
    sheets: YEARS,
    batch: (_, context) => loaded(context.workbook.worksheets.getLast(), "name"),
    gives: { name: "Năm 2025", id: idOf(3) },
  },
  {
    sample: "reference-worksheets-by-relative-position",
    member: "Worksheet.getNext",
    shows: "the tab to the right, chained from the first",
    sheets: YEARS,
    batch: (_, context) => loaded(context.workbook.worksheets.getFirst().getNext(), "name"),
    gives: { name: "Năm 2024", id: idOf(2) },
  },
  {
    sample: "reference-worksheets-by-relative-position",
    member: "Worksheet.getPrevious",
    shows: "before the first there is none",
    sheets: YEARS,
    batch: (sheet) => loaded(sheet.getPrevious(), "name"),
    fails: "ItemNotFound",
  },
  {
    sample: "reference-worksheets-by-relative-position",
    member: "Range.text",
    shows: "a percentage as the cell shows it",
    sheets: YEARS,
    batch: async (sheet, context) => {
      const cell = sheet.getNext().getRange("B2").load("text");
      await context.sync();
      return cell.text;
    },
    gives: [["6%"]],
  },
  {
    sample: "chart-data-source",
    member: "WorksheetCollection.getItemOrNullObject",
    shows: "deleting a sheet that is not there does nothing",
    batch: async (_, context) => {
      context.workbook.worksheets.getItemOrNullObject("Sample").delete();
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    },
    gives: ["Sheet1"],
  },
  {
    sample: "chart-data-source",
    member: "WorksheetCollection.add",
    shows: "a sheet made anew after the old one was deleted in the same batch",
    sheets: { Sheet1: {}, Sample: { A1: "cũ" } },
    batch: async (_, context) => {
      context.workbook.worksheets.getItemOrNullObject("Sample").delete();
      const sheet = context.workbook.worksheets.add("Sample");
      return valuesOf(sheet.getRange("A1"));
    },
    gives: [[""]],
  },
  {
    sample: "chart-data-source",
    member: "Worksheet.activate",
    shows: "the sheet is in front",
    sheets: YEARS,
    batch: async (_, context) => {
      context.workbook.worksheets.getLast().activate();
      return loaded(context.workbook.worksheets.getActiveWorksheet(), "name");
    },
    gives: { name: "Năm 2025", id: idOf(3) },
  },
  {
    sample: "worksheet-copy",
    member: "Worksheet.copy",
    shows: "a copy at the end with a name of its own and the same cells",
    sheets: { Mẫu: { A1: "7" }, Khác: {} },
    batch: async (sheet, context) => {
      const copy = sheet.copy("End").load("name,position");
      const values = await valuesOf(copy.getRange("A1"));
      await context.sync();
      return [copy.name, copy.position, values];
    },
    gives: ["Mẫu (2)", 2, [[7]]],
  },
  {
    sample: "worksheet-visibility",
    member: "Worksheet.visibility",
    shows: "hidden sheets are told from visible ones",
    sheets: YEARS,
    batch: async (sheet, context) => {
      sheet.visibility = "Hidden";
      sheet.getNext().visibility = "VeryHidden";
      const { worksheets } = context.workbook;
      worksheets.load("items/visibility");
      await context.sync();
      return worksheets.items.map(({ visibility }) => visibility);
    },
    gives: ["Hidden", "VeryHidden", "Visible"],
  },
  {
    sample: "worksheet-visibility",
    member: "Worksheet.visibility",
    shows: "the only visible one cannot be hidden",
    batch: (sheet) => {
      sheet.visibility = "Hidden";
    },
    fails: "InvalidOperation",
  },
  {
    sample: "tab-color",
    member: "Worksheet.tabColor",
    shows: "a colour, and none again",
    batch: async (sheet, context) => {
      sheet.tabColor = "#FF0000";
      sheet.load("tabColor");
      await context.sync();
      const before = sheet.tabColor;
      sheet.tabColor = "";
      sheet.load("tabColor");
      await context.sync();
      return [before, sheet.tabColor];
    },
    gives: ["#FF0000", ""],
  },
  {
    sample: "gridlines",
    member: "Worksheet.showGridlines",
    shows: "off and on",
    batch: async (sheet, context) => {
      sheet.showGridlines = false;
      sheet.load("showGridlines");
      await context.sync();
      const off = sheet.showGridlines;
      sheet.showGridlines = true;
      sheet.load("showGridlines");
      await context.sync();
      return [off, sheet.showGridlines];
    },
    gives: [false, true],
  },
  ...(
    [
      ["freezeRows", (panes) => panes.freezeRows(2), "Sheet1!1:2"],
      ["freezeColumns", (panes) => panes.freezeColumns(2), "Sheet1!A:B"],
    ] as readonly [string, (panes: Excel.WorksheetFreezePanes) => void, string][]
  ).map(([member, freeze, address]) => ({
    sample: "worksheet-freeze-panes",
    member: `WorksheetFreezePanes.${member}`,
    shows: "two of them are frozen",
    batch: async (sheet: Excel.Worksheet) => {
      freeze(sheet.freezePanes);
      return loaded(sheet.freezePanes.getLocationOrNullObject(), "address");
    },
    gives: { address },
  })),
  {
    sample: "worksheet-freeze-panes",
    member: "WorksheetFreezePanes.freezeAt",
    shows: "everything above and left of the range's end is frozen",
    batch: async (sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B5"));
      return loaded(sheet.freezePanes.getLocationOrNullObject(), "address");
    },
    gives: { address: "Sheet1!A1:B5" },
  },
  {
    sample: "worksheet-freeze-panes",
    member: "WorksheetFreezePanes.unfreeze",
    shows: "nothing is frozen any more",
    batch: async (sheet, context) => {
      sheet.freezePanes.freezeRows(1);
      sheet.freezePanes.unfreeze();
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      return location.isNullObject;
    },
    gives: true,
  },
  {
    sample: "custom-properties",
    member: "WorksheetCustomPropertyCollection.add",
    shows: "a key and its value, replaced when added again",
    batch: async (sheet, context) => {
      sheet.customProperties.add("đơn vị", "Đảng ủy xã");
      sheet.customProperties.add("đơn vị", "Đảng ủy phường");
      const { customProperties } = sheet;
      customProperties.load("key,value");
      await context.sync();
      return customProperties.items.map(({ key, value }) => [key, value]);
    },
    gives: [["đơn vị", "Đảng ủy phường"]],
  },
  ...(["Worksheet.pivotTables", "Worksheet.slicers", "Worksheet.autoFilter"] as const).map((member) => ({
    sample: {
      "Worksheet.pivotTables": "pivottable-calculations",
      "Worksheet.slicers": "pivottable-slicer",
      "Worksheet.autoFilter": "worksheet-auto-filter",
    }[member],
    member,
    shows: "is refused",
    batch: async (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
      if (member === "Worksheet.pivotTables") sheet.pivotTables.load("items/name");
      else if (member === "Worksheet.slicers") sheet.slicers.load("items/name");
      else sheet.autoFilter.load("enabled");
      await context.sync();
    },
    fails: "ApiNotFound",
  })),
  {
    sample: "worksheet-find-all",
    member: "Worksheet.findAllOrNullObject",
    shows: "is refused, not answered with nothing found",
    cells: { A1: "xong" },
    batch: (sheet) => {
      sheet.findAllOrNullObject("xong", { completeMatch: true }).format.fill.color = "#00FF00";
    },
    fails: "ApiNotFound",
  },
  {
    sample: "outline",
    member: "Worksheet.showOutlineLevels",
    shows: "is refused",
    batch: (sheet) => sheet.showOutlineLevels(3, 3),
    fails: "ApiNotFound",
  },
]);
