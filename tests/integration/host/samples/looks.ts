import { samples } from "./samples.ts";

samples("samples: formats", [
  {
    sample: "range-text-orientation",
    member: "RangeFormat.textOrientation",
    shows: "90 degrees",
    batch: async (sheet, context) => {
      const { format } = sheet.getRange("B2:E2");
      format.textOrientation = 90;
      format.load("textOrientation");
      await context.sync();
      return format.textOrientation;
    },
    gives: 90,
  },
  {
    sample: "range-text-orientation",
    member: "RangeFormat.textOrientation",
    shows: "180 for letters one above the other, and nothing in between",
    batch: async (sheet, context) => {
      const { format } = sheet.getRange("B2");
      format.textOrientation = 180;
      format.load("textOrientation");
      await context.sync();
      const stacked = format.textOrientation;
      format.textOrientation = 120;
      await context.sync().catch((error: unknown) => error);
      return stacked;
    },
    gives: 180,
  },
  {
    sample: "range-merged-ranges",
    member: "RangeFormat.horizontalAlignment",
    shows: "centred",
    batch: async (sheet, context) => {
      const { format } = sheet.getRange("B2:E2");
      format.horizontalAlignment = "Center";
      format.load("horizontalAlignment");
      await context.sync();
      return format.horizontalAlignment;
    },
    gives: "Center",
  },
  {
    sample: "style",
    member: "RangeFormat.verticalAlignment",
    shows: "justified",
    batch: async (sheet, context) => {
      const { format } = sheet.getRange("A1:E1");
      format.verticalAlignment = "Justify";
      format.load("verticalAlignment");
      await context.sync();
      return format.verticalAlignment;
    },
    gives: "Justify",
  },
  {
    sample: "range-hyperlink",
    member: "RangeFont.underline",
    shows: "taken away again",
    batch: async (sheet, context) => {
      const { font } = sheet.getRange("A1").format;
      font.underline = "Single";
      font.underline = "None";
      font.color = "#000000";
      font.load("underline,color");
      await context.sync();
      return [font.underline, font.color];
    },
    gives: ["None", "#000000"],
  },
  {
    sample: "event-column-and-row-sort",
    member: "RangeFill.clear",
    shows: "no fill reads as white",
    batch: async (sheet, context) => {
      const { fill } = sheet.getRange("A1:E5").format;
      fill.color = "yellow";
      fill.clear();
      fill.load("color");
      await context.sync();
      return fill.color;
    },
    gives: "#FFFFFF",
  },
  {
    sample: "event-column-and-row-sort",
    member: "RangeFill.color",
    shows: "cells that differ read null",
    batch: async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = "yellow";
      sheet.getRange("A2").format.fill.color = "green";
      const fill = sheet.getRange("A1:A2").format.fill.load("color");
      await context.sync();
      return fill.color;
    },
    gives: null,
  },
  {
    sample: "range-areas",
    member: "RangeFill.color",
    shows: "a name the host does not know is refused",
    batch: (sheet) => {
      sheet.getRange("A1").format.fill.color = "lightgreen";
    },
    fails: "InvalidArgument",
  },
  {
    sample: "chart-data-source",
    member: "RangeFormat.autofitColumns",
    shows: "a column gets wider for a long text",
    cells: { A1: "Danh sách trưởng thôn, tổ trưởng tổ dân phố toàn xã" },
    batch: async (sheet, context) => {
      const before = sheet.getRange("A1").format.load("columnWidth");
      await context.sync();
      const was = before.columnWidth;
      sheet.getUsedRange().format.autofitColumns();
      const after = sheet.getRange("A1").format.load("columnWidth");
      await context.sync();
      return after.columnWidth > was * 2;
    },
    gives: true,
  },
  {
    sample: "chart-data-source",
    member: "RangeFormat.autofitRows",
    shows: "a row gets its usual height back",
    cells: { A1: "x" },
    batch: async (sheet, context) => {
      sheet.getRange("A1").format.rowHeight = 60;
      sheet.getUsedRange().format.autofitRows();
      const { format } = sheet.getRange("A1");
      format.load("rowHeight");
      await context.sync();
      return format.rowHeight < 30;
    },
    gives: true,
  },
  {
    sample: "cell-properties",
    member: "Range.setCellProperties",
    shows: "each cell its own look; empty objects leave a cell alone",
    batch: async (sheet, context) => {
      sheet.getRange("A1:B2").setCellProperties([
        [{ format: { fill: { color: "#0000FF" }, font: { color: "white", bold: true } } }, {}],
        [{}, { format: { borders: { bottom: { style: "Continuous" } } } }],
      ]);
      const cells = sheet.getRange("A1:B2").getCellProperties({
        format: { fill: { color: true }, font: { bold: true } },
      });
      const line = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      return [cells.value.flat().map(({ format }) => [format?.fill?.color, format?.font?.bold]), line.style];
    },
    gives: [
      [
        ["#0000FF", true],
        ["#FFFFFF", false],
        ["#FFFFFF", false],
        ["#FFFFFF", false],
      ],
      "Continuous",
    ],
  },
  {
    sample: "cell-properties",
    member: "Range.getCellProperties",
    shows: "address, style and colours of the active cell",
    batch: async (sheet, context) => {
      sheet.getRange("B3").format.font.color = "#FF0000";
      sheet.getRange("B3").select();
      await context.sync();
      const found = context.workbook
        .getActiveCell()
        .getCellProperties({ address: true, style: true, format: { font: { color: true } } });
      await context.sync();
      return found.value[0]?.[0];
    },
    gives: { address: "Sheet1!B3", style: "Normal", format: { font: { color: "#FF0000" } } },
  },
  {
    sample: "style",
    member: "Range.style",
    shows: "setting one is refused, reading says Normal",
    batch: (sheet) => {
      sheet.getRange("A1:E1").style = "Neutral";
    },
    fails: "ApiNotFound",
  },
  {
    sample: "style",
    member: "Workbook.styles",
    shows: "is refused",
    batch: (_, context) => {
      context.workbook.styles.getItem("Normal").load("name");
    },
    fails: "ApiNotFound",
  },
]);
