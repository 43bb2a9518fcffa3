import { loaded, valuesOf } from "../conformance.ts";
import { samples } from "./samples.ts";

const ORDER = { A1: "Món", B1: "Số", A2: "Hoa", B2: "3", A3: "Quả", B3: "4", A4: "Cộng", B4: "=SUM(B2:B3)" };

samples("samples: ranges", [
  {
    sample: "chart-data-source",
    member: "Range.values",
    shows: "a block written at once and read back",
    batch: async (sheet) => {
      sheet.getRange("A1:B2").values = [
        ["Khung", 5000],
        ["Yên", 400],
      ];
      return valuesOf(sheet.getRange("A1:B2"));
    },
    gives: [
      ["Khung", 5000],
      ["Yên", 400],
    ],
  },
  {
    sample: "culture-info",
    member: "Range.values",
    shows: "a decimal number typed as text by the United States' rules is a number",
    batch: async (sheet) => {
      sheet.getRange("A1:A2").values = [["14.37"], ["14,37"]];
      return valuesOf(sheet.getRange("A1:A2"));
    },
    gives: [[14.37], ["14,37"]],
  },
  {
    sample: "pivottable-filters-and-summaries",
    member: "Range.formulas",
    shows: "a label and a sum over an address that was read",
    cells: ORDER,
    batch: async (sheet, context) => {
      const counted = sheet.getRange("B2:B3").load("address");
      await context.sync();
      sheet.getRange("A6:B6").formulas = [["Tất cả", `=SUM(${counted.address})`]];
      return valuesOf(sheet.getRange("A6:B6"));
    },
    gives: [["Tất cả", 7]],
  },
  {
    sample: "chart-bubble-chart",
    member: "Range.getOffsetRange",
    shows: "one column to the right",
    batch: (sheet) => loaded(sheet.getRange("A2:D9").getOffsetRange(0, 1), "address"),
    gives: { address: "Sheet1!B2:E9" },
  },
  {
    sample: "chart-bubble-chart",
    member: "Range.getResizedRange",
    shows: "one column less, after an offset",
    batch: (sheet) => loaded(sheet.getRange("A2:D9").getOffsetRange(0, 1).getResizedRange(0, -1), "address"),
    gives: { address: "Sheet1!B2:D9" },
  },
  {
    sample: "chart-bubble-chart",
    member: "Range.getCell",
    shows: "counts from the range's own corner",
    batch: (sheet) => loaded(sheet.getRange("B2:D9").getCell(1, 2), "address"),
    gives: { address: "Sheet1!D3" },
  },
  {
    sample: "chart-bubble-chart",
    member: "Range.rowCount",
    shows: "rows of the range",
    batch: async (sheet, context) => {
      const range = sheet.getRange("B2:D9").load("rowCount,columnCount");
      await context.sync();
      return [range.rowCount, range.columnCount];
    },
    gives: [8, 3],
  },
  {
    sample: "range-relationships",
    member: "Range.getLastColumn",
    shows: "the newest quarter among those that have data",
    cells: { A1: "Q1", B1: "Q2", A2: "1", B2: "2" },
    batch: (sheet) => loaded(sheet.getRange("A1:E7").getUsedRange(true).getLastColumn(), "address"),
    gives: { address: "Sheet1!B1:B2" },
  },
  {
    sample: "range-relationships",
    member: "Range.getIntersectionOrNullObject",
    shows: "what two ranges share",
    batch: (sheet) => loaded(sheet.getRange("A2:E4").getIntersectionOrNullObject("C1:C7"), "address"),
    gives: { address: "Sheet1!C2:C4" },
  },
  {
    sample: "range-relationships",
    member: "Range.getIntersectionOrNullObject",
    shows: "a null object where they share nothing",
    batch: async (sheet, context) => {
      const common = sheet.getRange("A2:E4").getIntersectionOrNullObject("C9");
      common.load("address");
      await context.sync();
      return common.isNullObject;
    },
    gives: true,
  },
  {
    sample: "used-range",
    member: "Range.getUsedRangeOrNullObject",
    shows: "a formatted but blank body is not used where only values count",
    batch: async (sheet, context) => {
      sheet.getRange("A1:C3").format.fill.color = "yellow";
      const used = sheet.getRange("A1:C3").getUsedRangeOrNullObject(true);
      const formatted = sheet.getRange("A1:C3").getUsedRangeOrNullObject(false);
      used.load("address");
      formatted.load("address");
      await context.sync();
      return [used.isNullObject, formatted.address];
    },
    gives: [true, "Sheet1!A1:C3"],
  },
  {
    sample: "pivottable-filters-and-summaries",
    member: "Range.getLastRow",
    shows: "the row of the totals",
    batch: (sheet) => loaded(sheet.getRange("A1:B4").getLastRow(), "address"),
    gives: { address: "Sheet1!A4:B4" },
  },
  {
    sample: "insert-delete-clear-range",
    member: "Range.insert",
    shows: "cells below go down, those beside stay",
    cells: { A4: "a", B4: "b", F4: "f" },
    batch: async (sheet) => {
      sheet.getRange("A4:E4").insert("Down");
      return valuesOf(sheet.getRange("A4:F5"));
    },
    gives: [
      ["", "", "", "", "", "f"],
      ["a", "b", "", "", "", ""],
    ],
  },
  {
    sample: "insert-delete-clear-range",
    member: "Range.delete",
    shows: "cells below come up and sums follow",
    cells: ORDER,
    batch: async (sheet, context) => {
      sheet.getRange("A2:B2").delete("Up");
      const sum = sheet.getRange("B3").load("formulas,values");
      await context.sync();
      return [sum.formulas, sum.values];
    },
    gives: [[["=SUM(B2:B2)"]], [[4]]],
  },
  {
    sample: "events-worksheet",
    member: "Range.delete",
    shows: "cells to the right come in where left is asked for",
    cells: { A1: "1", B1: "2", C1: "3" },
    batch: async (sheet) => {
      sheet.getRange("A1").delete("Left");
      return valuesOf(sheet.getRange("A1:C1"));
    },
    gives: [[2, 3, ""]],
  },
  {
    sample: "insert-delete-clear-range",
    member: "Range.clear",
    shows: "contents and formats go, or only one of them",
    cells: { A1: "1", A2: "2" },
    batch: async (sheet, context) => {
      sheet.getRange("A1:A2").format.fill.color = "#FFFF00";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      const fills = sheet.getRange("A1:A2").getCellProperties({ format: { fill: { color: true } } });
      const values = await valuesOf(sheet.getRange("A1:A2"));
      await context.sync();
      return [values, fills.value.map(([cell]) => cell?.format?.fill?.color)];
    },
    gives: [
      [[""], [2]],
      ["#FFFF00", "#FFFFFF"],
    ],
  },
  {
    sample: "range-hyperlink",
    member: "Range.clear",
    shows: "taking links away leaves the text",
    cells: { A1: "trang" },
    batch: async (sheet) => {
      sheet.getRange("A1").clear("Hyperlinks");
      return valuesOf(sheet.getRange("A1"));
    },
    gives: [["trang"]],
  },
  {
    sample: "range-merged-ranges",
    member: "Range.merge",
    shows: "across: each row by itself, the first value stays",
    cells: { B2: "Tiêu đề", C2: "bỏ" },
    batch: async (sheet, context) => {
      sheet.getRange("B2:E3").merge(true);
      const areas = sheet.getRange("B2:E6").getMergedAreasOrNullObject();
      areas.load("areaCount,cellCount");
      const values = await valuesOf(sheet.getRange("B2:C2"));
      await context.sync();
      return [areas.areaCount, areas.cellCount, values];
    },
    gives: [2, 8, [["Tiêu đề", ""]]],
  },
  {
    sample: "range-merged-ranges",
    member: "Range.getMergedAreasOrNullObject",
    shows: "the areas one by one, or a null object",
    batch: async (sheet, context) => {
      const none = sheet.getRange("B2:E6").getMergedAreasOrNullObject();
      none.load("address");
      await context.sync();
      sheet.getRange("B2:E2").merge();
      const first = sheet.getRange("B2:E6").getMergedAreasOrNullObject().areas.getItemAt(0).load("address");
      await context.sync();
      return [none.isNullObject, first.address];
    },
    gives: [true, "Sheet1!B2:E2"],
  },
  {
    sample: "range-merged-ranges",
    member: "Range.getRow",
    shows: "the first row of the range",
    batch: (sheet) => loaded(sheet.getRange("B2:E6").getRow(0), "address"),
    gives: { address: "Sheet1!B2:E2" },
  },
  {
    sample: "range-copyfrom",
    member: "Range.copyFrom",
    shows: "formulas go along to where they are put",
    cells: { A1: "1", B1: "=A1*2" },
    batch: async (sheet, context) => {
      sheet.getRange("G2").copyFrom("A1:B1", "Formulas");
      const copied = sheet.getRange("G2:H2").load("formulas");
      await context.sync();
      return copied.formulas;
    },
    gives: [[1, "=G2*2"]],
  },
  {
    sample: "range-copyfrom",
    member: "Range.copyFrom",
    shows: "values only, and blanks left out",
    cells: { A1: "1", C1: "=A1*2", G2: "cũ", H2: "còn" },
    batch: async (sheet) => {
      sheet.getRange("G2").copyFrom("A1:C1", "Values", true);
      return valuesOf(sheet.getRange("G2:I2"));
    },
    gives: [[1, "còn", 2]],
  },
  {
    sample: "range-copyfrom",
    member: "Range.copyFrom",
    shows: "transposing is refused, not done otherwise",
    cells: { A1: "1", B1: "2" },
    batch: (sheet) => sheet.getRange("G2").copyFrom("A1:B1", "All", false, true),
    fails: "InvalidArgument",
  },
  {
    sample: "range-areas",
    member: "Worksheet.getRanges",
    shows: "two areas are coloured at once",
    options: { divergences: [] },
    batch: async (sheet, context) => {
      sheet.getRanges("D3:D5, G3:G5").format.fill.color = "#FFC0CB";
      const colours = [sheet.getRange("D4"), sheet.getRange("E4"), sheet.getRange("G5")].map(({ format }) =>
        format.fill.load("color"),
      );
      await context.sync();
      return colours.map(({ color }) => color);
    },
    gives: ["#FFC0CB", "#FFFFFF", "#FFC0CB"],
  },
  {
    sample: "range-areas",
    member: "Workbook.getSelectedRanges",
    shows: "what is selected is coloured",
    batch: async (sheet, context) => {
      sheet.getRange("B2:C3").select();
      await context.sync();
      context.workbook.getSelectedRanges().format.fill.color = "#ADD8E6";
      const fill = sheet.getRange("C3").format.fill.load("color");
      await context.sync();
      return fill.color;
    },
    gives: "#ADD8E6",
  },
  {
    sample: "workbook-get-active-cell",
    member: "Workbook.getActiveCell",
    shows: "the first cell of what is selected",
    batch: async (sheet, context) => {
      sheet.getRange("C5:D9").select();
      await context.sync();
      return loaded(context.workbook.getActiveCell(), "address");
    },
    gives: { address: "Sheet1!C5" },
  },
  {
    sample: "performance-optimization",
    member: "Worksheet.getCell",
    shows: "many single cells in one request",
    batch: async (sheet) => {
      for (let row = 0; row < 20; row++) {
        const cell = sheet.getCell(row, 0);
        cell.values = [[row * row]];
        cell.untrack();
      }
      return (await valuesOf(sheet.getRange("A1:A20"))).at(-1);
    },
    gives: [361],
  },
  {
    sample: "multiple-property-set",
    member: "Range.set",
    shows: "several properties at once from a plain object",
    batch: async (sheet, context) => {
      sheet
        .getRange("B7:E7")
        .set({ format: { fill: { color: "#4472C4" }, font: { name: "Verdana", color: "white" } } });
      const { format } = sheet.getRange("C7");
      format.load("fill/color,font/name,font/color");
      await context.sync();
      return [format.fill.color, format.font.name, format.font.color];
    },
    gives: ["#4472C4", "Verdana", "#FFFFFF"],
  },
  ...(
    [
      ["range-find", "Range.find", (range) => range.find("Hoa", {}).load("address")],
      [
        "range-find",
        "Range.findOrNullObject",
        (range) => range.findOrNullObject("Không", {}).load("address"),
      ],
      ["range-areas", "Range.getSpecialCells", (range) => range.getSpecialCells("Formulas").load("address")],
      ["range-auto-fill", "Range.autoFill", (range) => range.autoFill("A1:B9", "FillCopy")],
      ["range-copyfrom", "Range.moveTo", (range) => range.moveTo("G12")],
      ["range-remove-duplicates", "Range.removeDuplicates", (range) => range.removeDuplicates([0], true)],
      ["event-column-and-row-sort", "Range.sort", (range) => range.sort.apply([{ key: 0 }])],
      ["range-get-range-edge", "Range.getRangeEdge", (range) => range.getRangeEdge("Down").load("address")],
      [
        "range-get-range-edge",
        "Range.getExtendedRange",
        (range) => range.getExtendedRange("Down").load("address"),
      ],
      ["dynamic-arrays", "Range.getSpillingToRange", (range) => range.getSpillingToRange().load("address")],
      [
        "range-hyperlink",
        "Range.hyperlink",
        (range) => (range.hyperlink = { address: "https://example.org" }),
      ],
      ["outline", "Range.group", (range) => range.group("ByRows")],
      ["precedents", "Range.getPrecedents", (range) => range.getPrecedents().load("addresses")],
      [
        "range-direct-dependents",
        "Range.getDirectDependents",
        (range) => range.getDirectDependents().load("addresses"),
      ],
    ] as readonly [string, string, (range: Excel.Range) => unknown][]
  ).map(([sample, member, ask]) => ({
    sample,
    member,
    shows: "is refused, not answered wrongly",
    cells: ORDER,
    batch: (sheet: Excel.Worksheet) => {
      ask(sheet.getRange("A1:B4"));
    },
    fails: "ApiNotFound",
  })),
]);
