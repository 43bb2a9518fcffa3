import { PROFILES } from "../../../src/workbench/engine/profiles.ts";
import { conformance, loaded, valuesOf, type Case } from "./conformance.ts";

const addresses: readonly [wanted: string, gives: string][] = [
  ["A1", "Sheet1!A1"],
  ["$A$1:$B$2", "Sheet1!A1:B2"],
  ["b2:a1", "Sheet1!A1:B2"],
  ["A:C", "Sheet1!A:C"],
  ["2:3", "Sheet1!2:3"],
  ["Sheet1!D4", "Sheet1!D4"],
  ["'Sheet1'!D4", "Sheet1!D4"],
  ["XFD1048576", "Sheet1!XFD1048576"],
];
const refused = ["A0", "XFE1", "A1048577", "Không có", "Khác!A1", "A1,B2", "A1:", "=1+1"];

conformance("addresses of getRange", [
  ...addresses.map(([wanted, address]): Case => ({
    name: wanted,
    source: "Excel.Worksheet.getRange",
    batch: (sheet) => loaded(sheet.getRange(wanted), "address"),
    gives: { address },
  })),
  ...refused.map((wanted): Case => ({
    name: `${wanted} is refused`,
    sheets: { Sheet1: {}, Khác: {} },
    batch: (sheet) => loaded(sheet.getRange(wanted), "address"),
    fails: "InvalidArgument",
  })),
  {
    name: "sheet names are quoted where Excel quotes them",
    sheets: { "Tổ 1's": {} },
    batch: (sheet) => loaded(sheet.getRange("A1"), "address"),
    gives: { address: "'Tổ 1''s'!A1" },
  },
  {
    name: "no address is the whole sheet",
    batch: (sheet) => loaded(sheet.getRange(), "rowCount", "columnCount", "isEntireRow", "isEntireColumn"),
    gives: { rowCount: 1_048_576, columnCount: 16_384, isEntireRow: true, isEntireColumn: true },
  },
  {
    name: "the name of a range",
    source: "Excel.Worksheet.getRange: address or name of the range",
    cells: { B2: "7" },
    batch: async (sheet, context) => {
      context.workbook.names.add("chi_bộ", sheet.getRange("B2:C3"));
      return loaded(sheet.getRange("chi_bộ"), "address");
    },
    gives: { address: "Sheet1!B2:C3" },
  },
]);

/** Steps from B2:C4. */
const steps: readonly [name: string, step: (range: Excel.Range) => Excel.Range, address: string][] = [
  ["getCell(0, 1)", (range) => range.getCell(0, 1), "C2"],
  ["getCell outside the range", (range) => range.getCell(9, 9), "K11"],
  ["getRow(1)", (range) => range.getRow(1), "B3:C3"],
  ["getColumn(1)", (range) => range.getColumn(1), "C2:C4"],
  ["getLastCell", (range) => range.getLastCell(), "C4"],
  ["getLastRow", (range) => range.getLastRow(), "B4:C4"],
  ["getLastColumn", (range) => range.getLastColumn(), "C2:C4"],
  ["getEntireRow", (range) => range.getEntireRow(), "2:4"],
  ["getEntireColumn", (range) => range.getEntireColumn(), "B:C"],
  ["getOffsetRange(1, -1)", (range) => range.getOffsetRange(1, -1), "A3:B5"],
  ["getResizedRange(2, 3)", (range) => range.getResizedRange(2, 3), "B2:F6"],
  ["getResizedRange(-1, 0)", (range) => range.getResizedRange(-1, 0), "B2:C3"],
  ["getAbsoluteResizedRange(1, 1)", (range) => range.getAbsoluteResizedRange(1, 1), "B2"],
  ["getRowsAbove(1)", (range) => range.getRowsAbove(1), "B1:C1"],
  ["getRowsBelow(2)", (range) => range.getRowsBelow(2), "B5:C6"],
  ["getColumnsBefore(1)", (range) => range.getColumnsBefore(1), "A2:A4"],
  ["getColumnsAfter(1)", (range) => range.getColumnsAfter(1), "D2:D4"],
  ["getBoundingRect", (range) => range.getBoundingRect("E9"), "B2:E9"],
  ["getIntersection", (range) => range.getIntersection("C1:C3"), "C2:C3"],
];

conformance("ranges from ranges", [
  ...steps.map(([name, step, address]): Case => ({
    name,
    source: `Excel.Range.${name.split(/[( ]/)[0] ?? ""}`,
    batch: (sheet) => loaded(step(sheet.getRange("B2:C4")), "address"),
    gives: { address: `Sheet1!${address}` },
  })),
  {
    name: "an offset off the sheet is refused",
    batch: (sheet) => loaded(sheet.getRange("A1").getOffsetRange(-1, 0), "address"),
    fails: "InvalidArgument",
  },
  {
    name: "ranges that do not meet: ItemNotFound",
    source: "Excel.Range.getIntersection",
    batch: (sheet) => loaded(sheet.getRange("A1").getIntersection("B2"), "address"),
    fails: "ItemNotFound",
  },
  {
    name: "ranges that do not meet: a null object",
    source: "Excel.Range.getIntersectionOrNullObject",
    batch: async (sheet, context) => {
      const common = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      return common.isNullObject;
    },
    gives: true,
  },
  {
    name: "getRangeByIndexes",
    batch: (sheet) =>
      loaded(sheet.getRangeByIndexes(4, 1, 2, 3), "address", "rowIndex", "columnIndex", "cellCount"),
    gives: { address: "Sheet1!B5:D6", rowIndex: 4, columnIndex: 1, cellCount: 6 },
  },
  {
    name: "several areas by the machine's list separator, before the fix",
    source: "office-js #1167, #1985",
    options: { divergences: ["machineListSeparator"] },
    batch: (sheet) => loaded(sheet.getRanges("A1:B2;C3"), "address"),
    gives: { address: "Sheet1!A1:B2, Sheet1!C3" },
  },
  {
    name: "not by another machine's, before the fix",
    source: "office-js #1167, #1985",
    options: { divergences: ["machineListSeparator"] },
    batch: (sheet) => loaded(sheet.getRanges("A1:B2,C3"), "address"),
    fails: "InvalidArgument",
  },
  {
    name: "an English machine takes a comma, before the fix too",
    source: "office-js #1167, #1985",
    options: { divergences: ["machineListSeparator"], profile: PROFILES.windows365 },
    batch: (sheet) => loaded(sheet.getRanges("A1:B2,C3"), "address"),
    gives: { address: "Sheet1!A1:B2, Sheet1!C3" },
  },
  {
    name: "several areas by comma or semicolon",
    source: "Worksheet.getRanges, since 2022-01-13",
    options: { divergences: [] },
    batch: async (sheet) => [
      await loaded(sheet.getRanges("A1:B2;C3"), "address"),
      await loaded(sheet.getRanges("A1:B2,C3"), "address"),
    ],
    gives: [{ address: "Sheet1!A1:B2, Sheet1!C3" }, { address: "Sheet1!A1:B2, Sheet1!C3" }],
  },
  {
    name: "several areas in one object",
    source: "Excel.RangeAreas.address",
    options: { divergences: [] },
    batch: async (sheet) => {
      const areas = sheet.getRanges("A1:B2, D4,F:F");
      sheet.getRanges("A1:B2, D4,F:F").format.fill.color = "#FFEEAA";
      return [
        await loaded(areas, "address", "areaCount", "cellCount"),
        await loaded(sheet.getRange("F100").format.fill, "color"),
        await loaded(sheet.getRange("C1").format.fill, "color"),
      ];
    },
    gives: [
      { address: "Sheet1!A1:B2, Sheet1!D4, Sheet1!F:F", areaCount: 3, cellCount: 1_048_581 },
      { color: "#FFEEAA" },
      { color: "#FFFFFF" },
    ],
  },
]);

conformance("used range", [
  {
    name: "of a blank sheet is the top left cell",
    source: "Excel.Worksheet.getUsedRange",
    batch: (sheet) => loaded(sheet.getUsedRange(), "address"),
    gives: { address: "Sheet1!A1" },
  },
  {
    name: "of a blank sheet is a null object",
    source: "Excel.Worksheet.getUsedRangeOrNullObject",
    batch: async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    },
    gives: true,
  },
  {
    name: "takes in formatted cells unless only values are asked for",
    source: "Excel.Worksheet.getUsedRange valuesOnly",
    cells: { B2: "1", C4: '=""' },
    batch: async (sheet) => {
      sheet.getRange("F9").format.fill.color = "red";
      return [
        await loaded(sheet.getUsedRange(), "address"),
        await loaded(sheet.getUsedRange(true), "address"),
      ];
    },
    gives: [{ address: "Sheet1!B2:F9" }, { address: "Sheet1!B2:C4" }],
  },
  {
    name: "of a range without used cells is ItemNotFound",
    source: "Excel.Range.getUsedRange",
    cells: { A1: "1" },
    batch: (sheet) => loaded(sheet.getRange("C:D").getUsedRange(true), "address"),
    fails: "ItemNotFound",
  },
  {
    name: "of a column",
    cells: { A1: "1", B3: "2", B7: "3", C9: "4" },
    batch: (sheet) => loaded(sheet.getRange("B:B").getUsedRange(true), "address"),
    gives: { address: "Sheet1!B3:B7" },
  },
]);

conformance("inserting and deleting", [
  {
    name: "rows inserted above move formulas, and references to them",
    source: "Excel.Range.insert",
    cells: { A1: "1", A2: "2", A3: "=SUM(A1:A2)", B1: "=A2" },
    batch: async (sheet) => {
      sheet.getRange("2:2").insert("Down");
      return loaded(sheet.getRange("A1:B4"), "formulas", "values");
    },
    gives: {
      formulas: [
        [1, "=A3"],
        ["", ""],
        [2, ""],
        ["=SUM(A1:A3)", ""],
      ],
      values: [
        [1, 2],
        ["", ""],
        [2, ""],
        [3, ""],
      ],
    },
  },
  {
    name: "a deleted row leaves #REF! behind",
    source: "Excel.Range.delete",
    cells: { A1: "1", A2: "2", B1: "=A2", C1: "=SUM(A1:A2)" },
    batch: async (sheet) => {
      sheet.getRange("2:2").delete("Up");
      return loaded(sheet.getRange("A1:C1"), "formulas", "values");
    },
    gives: { formulas: [[1, "=#REF!", "=SUM(A1:A1)"]], values: [[1, "#REF!", 1]] },
  },
  {
    name: "references from other sheets follow",
    sheets: { "Tổ 1": { A5: "7" }, Tổng: { A1: "='Tổ 1'!A5" } },
    batch: async (sheet, context) => {
      sheet.getRange("1:3").insert("Down");
      return loaded(context.workbook.worksheets.getItem("Tổng").getRange("A1"), "formulas", "values");
    },
    gives: { formulas: [["='Tổ 1'!A8"]], values: [[7]] },
  },
  {
    name: "cells move right within their rows only",
    cells: { A1: "1", B1: "2", A2: "3" },
    batch: async (sheet) => {
      sheet.getRange("A1").insert("Right");
      return valuesOf(sheet.getRange("A1:C2"));
    },
    gives: [
      ["", 1, 2],
      [3, "", ""],
    ],
  },
  {
    name: "cells move up within their columns only",
    cells: { A1: "1", A2: "2", B2: "9" },
    batch: async (sheet) => {
      sheet.getRange("A1").delete("Up");
      return valuesOf(sheet.getRange("A1:B2"));
    },
    gives: [
      [2, ""],
      ["", 9],
    ],
  },
  {
    name: "insert gives the new cells",
    source: "Excel.Range.insert: returns a new Range object at the now blank space",
    cells: { A1: "x" },
    batch: (sheet) => loaded(sheet.getRange("A1").insert("Down"), "address", "values"),
    gives: { address: "Sheet1!A1", values: [[""]] },
  },
  {
    name: "a range held by the add-in follows its cells",
    cells: { A5: "x" },
    batch: async (sheet, context) => {
      const held = sheet.getRange("A5");
      held.load("address");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      return loaded(held, "address", "values");
    },
    gives: { address: "Sheet1!A7", values: [["x"]] },
  },
  {
    name: "a held range whose cells are gone is an InvalidReference",
    cells: { A5: "x" },
    batch: async (sheet, context) => {
      const held = sheet.getRange("A5");
      held.load("address");
      await context.sync();
      sheet.getRange("5:5").delete("Up");
      await context.sync();
      return loaded(held, "address");
    },
    fails: "InvalidReference",
  },
  {
    name: "merges, validations, conditional formats and print areas follow",
    batch: async (sheet, context) => {
      sheet.getRange("A3:B3").merge(false);
      sheet.getRange("A3").conditionalFormats.add("Custom").custom.rule.formula = "=A3>1";
      sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
      sheet.pageLayout.setPrintArea("A1:B3");
      sheet.getRange("1:1").insert("Down");
      const format = sheet.getRange("A4").conditionalFormats.getItemAt(0);
      format.load("type");
      const rule = format.custom.rule;
      rule.load("formula");
      const validation = sheet.getRange("A4").dataValidation;
      validation.load("type");
      const area = sheet.pageLayout.getPrintArea();
      area.load("address");
      const merged = sheet.getRange("A4:B4").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return [rule.formula, validation.type, area.address, merged.address];
    },
    gives: ["=A4>1", "List", "Sheet1!A2:B4", "Sheet1!A4:B4"],
  },
  {
    name: "an insertion that would cut a merged area is refused",
    batch: async (sheet) => {
      sheet.getRange("A3:B3").merge(false);
      sheet.getRange("A1").insert("Down");
    },
    fails: "MergedRangeConflict",
  },
  {
    name: "cells with contents cannot be pushed off the sheet",
    cells: { A1048576: "x" },
    batch: async (sheet) => {
      sheet.getRange("A1").insert("Down");
    },
    fails: "NonBlankCellOffSheet",
  },
  {
    name: "copies take relative references along",
    source: "Excel.Range.copyFrom",
    cells: { A1: "1", A2: "2", B1: "=A1*10" },
    batch: async (sheet) => {
      sheet.getRange("B2").copyFrom("B1");
      return loaded(sheet.getRange("B2"), "formulas", "values");
    },
    gives: { formulas: [["=A2*10"]], values: [[20]] },
  },
]);
