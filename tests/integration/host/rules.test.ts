import { expect } from "vitest";
import { conformance, loaded } from "./conformance.ts";

const ANY_ID: unknown = expect.any(String);

/** Adds a formula rule to a range and gives it. */
function addRule(sheet: Excel.Worksheet, address: string, formula: string): Excel.ConditionalFormat {
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  return format;
}

conformance("conditional formats", [
  {
    name: "a formula rule keeps formula, colours and stop",
    source: "Excel.CustomConditionalFormat",
    options: { divergences: [] },
    batch: async (sheet) => {
      const format = addRule(sheet, "A2:C9", "=$B2<90");
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.color = "#9C0006";
      format.custom.format.font.bold = true;
      format.stopIfTrue = true;
      return loaded(
        sheet.getRange("B5").conditionalFormats.getItemAt(0),
        "type",
        "priority",
        "stopIfTrue",
        "custom/rule/formula",
        "custom/format/fill/color",
        "custom/format/font/color",
        "custom/format/font/bold",
      );
    },
    gives: {
      id: ANY_ID,
      type: "Custom",
      priority: 0,
      stopIfTrue: true,
      custom: {
        rule: { formula: "=$B2<90" },
        format: { fill: { color: "#FFC7CE" }, font: { color: "#9C0006", bold: true } },
      },
    },
  },
  {
    name: "a new rule is the strongest",
    source: "Excel.ConditionalFormatCollection.add: at the first/top priority",
    batch: async (sheet, context) => {
      addRule(sheet, "A1", "=A1>1");
      addRule(sheet, "A1", "=A1>2");
      const formats = sheet.getRange("A1").conditionalFormats;
      formats.load("items/priority,items/custom/rule/formula");
      await context.sync();
      return formats.items.map((format) => [format.priority, format.custom.rule.formula]);
    },
    gives: [
      [0, "=A1>2"],
      [1, "=A1>1"],
    ],
  },
  {
    name: "priorities stay contiguous; a negative one counts from the end",
    source: "Excel.ConditionalFormat.priority",
    batch: async (sheet, context) => {
      addRule(sheet, "A1", "=A1>1");
      addRule(sheet, "A1", "=A1>2");
      const strongest = addRule(sheet, "A1", "=A1>3");
      strongest.priority = -1;
      const formats = sheet.getRange("A1").conditionalFormats;
      formats.load("items/priority,items/custom/rule/formula");
      await context.sync();
      return formats.items.map((format) => [format.priority, format.custom.rule.formula]);
    },
    gives: [
      [0, "=A1>2"],
      [1, "=A1>1"],
      [2, "=A1>3"],
    ],
  },
  {
    name: "a range sees the rules that meet it",
    source: "Excel.Range.conditionalFormats",
    batch: async (sheet, context) => {
      addRule(sheet, "A1:B2", "=A1>1");
      addRule(sheet, "D4", "=D4>1");
      const counts = ["B2:D4", "D4", "F9"].map((address) =>
        sheet.getRange(address).conditionalFormats.getCount(),
      );
      const all = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [...counts, all].map((count) => count.value);
    },
    gives: [2, 1, 0, 2],
  },
  {
    name: "deleting one leaves the others",
    source: "Excel.ConditionalFormat.delete",
    batch: async (sheet, context) => {
      addRule(sheet, "A1", "=A1>1");
      const ours = addRule(sheet, "A1", "=A1>2");
      ours.load("id");
      await context.sync();
      sheet.getRange("A1").conditionalFormats.getItem(ours.id).delete();
      return loaded(sheet.getRange("A1").conditionalFormats, "items/custom/rule/formula");
    },
    gives: { items: [{ id: ANY_ID, custom: { rule: { formula: "=A1>1" } } }] },
  },
  {
    name: "a deleted one is ItemNotFound",
    batch: async (sheet, context) => {
      const ours = addRule(sheet, "A1", "=A1>2");
      ours.load("id");
      await context.sync();
      ours.delete();
      await context.sync();
      return loaded(sheet.getRange("A1").conditionalFormats.getItem(ours.id), "type");
    },
    fails: "ItemNotFound",
  },
  {
    name: "clearAll leaves a rule where it reaches beyond the range",
    batch: async (sheet) => {
      const format = addRule(sheet, "A1:A9", "=A1>1");
      format.load("id");
      sheet.getRange("A4:A5").conditionalFormats.clearAll();
      return loaded(sheet.getRange("A1").conditionalFormats.getItemAt(0).getRanges(), "address");
    },
    gives: { address: "Sheet1!A1:A3, Sheet1!A6:A9" },
  },
  {
    name: "reading a rule of another type as a formula rule fails",
    source: "office-js #2180",
    batch: async (sheet) => {
      sheet.getRange("A1").conditionalFormats.add("DataBar");
      return loaded(sheet.getRange("A1").conditionalFormats, "items/custom/rule/formula");
    },
    fails: "ItemNotFound",
  },
  {
    name: "…OrNullObject tells the types apart",
    source: "Excel.ConditionalFormat.customOrNullObject",
    batch: async (sheet, context) => {
      sheet.getRange("A1").conditionalFormats.add("DataBar");
      const format = sheet.getRange("A1").conditionalFormats.getItemAt(0);
      const { customOrNullObject: custom, dataBarOrNullObject: bar, iconSetOrNullObject: icons } = format;
      custom.load("rule/formula");
      bar.load("showDataBarOnly");
      icons.load("style");
      await context.sync();
      return [custom.isNullObject, bar.isNullObject, icons.isNullObject];
    },
    gives: [true, false, true],
  },
  {
    name: "cell value rules",
    source: "Excel.ConditionalCellValueRule",
    batch: async (sheet) => {
      const format = sheet.getRange("A1").conditionalFormats.add("CellValue");
      format.cellValue.rule = { formula1: "=1", formula2: "=5", operator: "Between" };
      format.cellValue.format.font.color = "red";
      return loaded(format.cellValue, "rule", "format/font/color");
    },
    gives: {
      rule: { formula1: "=1", formula2: "=5", operator: "Between" },
      format: { font: { color: "#FF0000" } },
    },
  },
  {
    name: "data bars with ends",
    source: "Excel.ConditionalDataBarRule",
    batch: async (sheet) => {
      const { dataBar } = sheet.getRange("A1:A9").conditionalFormats.add("DataBar");
      dataBar.positiveFormat.fillColor = "#638EC6";
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.upperBoundRule = { type: "Number", formula: "100" };
      dataBar.showDataBarOnly = false;
      return loaded(
        dataBar,
        "lowerBoundRule",
        "upperBoundRule",
        "showDataBarOnly",
        "positiveFormat/fillColor",
      );
    },
    gives: {
      lowerBoundRule: { type: "Number", formula: "0" },
      upperBoundRule: { type: "Number", formula: "100" },
      showDataBarOnly: false,
      positiveFormat: { fillColor: "#638EC6" },
    },
  },
  {
    name: "icons this host does not have are refused, not invented",
    batch: async (sheet) => {
      sheet.getRange("A1").conditionalFormats.add("IconSet").iconSet.style = "ThreeStars";
    },
    fails: "NotImplemented",
  },
  {
    name: "a formula that is none is refused",
    batch: async (sheet) => {
      addRule(sheet, "A1", "=A1>");
    },
    fails: "InvalidArgument",
  },
  {
    name: "a rule over several areas",
    source: "Excel.RangeAreas.conditionalFormats",
    options: { divergences: [] },
    batch: async (sheet, context) => {
      sheet.getRanges("A1:A2,C1:C2").conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
      const format = sheet.getRange("C2").conditionalFormats.getItemAt(0);
      const range = format.getRangeOrNullObject();
      await context.sync();
      return [await loaded(format.getRanges(), "address"), range.isNullObject];
    },
    gives: [{ address: "Sheet1!A1:A2, Sheet1!C1:C2" }, true],
  },
]);

conformance("data validation", [
  {
    name: "a list of values",
    source: "Excel.ListDataValidation",
    batch: async (sheet) => {
      const { dataValidation } = sheet.getRange("B2:B9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "Bí thư,Trưởng thôn" } };
      dataValidation.prompt = { showPrompt: true, title: "Chức danh", message: "Chọn một" };
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Sai", message: "Chọn lại" };
      return loaded(
        sheet.getRange("B3").dataValidation,
        "type",
        "rule",
        "prompt",
        "errorAlert",
        "ignoreBlanks",
      );
    },
    gives: {
      type: "List",
      rule: { list: { inCellDropDown: true, source: "Bí thư,Trưởng thôn" } },
      prompt: { showPrompt: true, title: "Chức danh", message: "Chọn một" },
      errorAlert: { showAlert: true, style: "Warning", title: "Sai", message: "Chọn lại" },
      ignoreBlanks: true,
    },
  },
  {
    name: "a list from a range",
    source: "Excel.ListDataValidation.source",
    batch: async (sheet) => {
      const source = sheet.getRange("D1:D3");
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
      return loaded(sheet.getRange("A1").dataValidation, "rule");
    },
    gives: { rule: { list: { inCellDropDown: true, source: "=Sheet1!$D$1:$D$3" } } },
  },
  {
    name: "whole numbers between two",
    source: "Excel.BasicDataValidation",
    batch: async (sheet) => {
      const rule = { wholeNumber: { formula1: 0, formula2: 500, operator: "Between" as const } };
      sheet.getRange("A1").dataValidation.rule = rule;
      return loaded(sheet.getRange("A1").dataValidation, "type", "rule");
    },
    gives: {
      type: "WholeNumber",
      rule: { wholeNumber: { formula1: 0, formula2: 500, operator: "Between" } },
    },
  },
  {
    name: "dates may be written as texts",
    source: "Excel.DateTimeDataValidation",
    batch: async (sheet) => {
      const rule = { date: { formula1: "2022-01-01", operator: "GreaterThan" as const } };
      sheet.getRange("A1").dataValidation.rule = rule;
      return loaded(sheet.getRange("A1").dataValidation, "type", "rule");
    },
    gives: { type: "Date", rule: { date: { formula1: 44562, operator: "GreaterThan" } } },
  },
  {
    name: "a custom formula",
    batch: async (sheet) => {
      sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=A1>B1" } };
      return loaded(sheet.getRange("A1").dataValidation, "type", "rule");
    },
    gives: { type: "Custom", rule: { custom: { formula: "=A1>B1" } } },
  },
  {
    name: "cells without a rule, and cells that differ",
    source: "Excel.DataValidationType",
    batch: async (sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x" } };
      return [
        await loaded(sheet.getRange("C1").dataValidation, "type"),
        await loaded(sheet.getRange("A1:B1").dataValidation, "type"),
      ];
    },
    gives: [{ type: "None" }, { type: "Inconsistent" }],
  },
  {
    name: "clear takes the rule from these cells only",
    batch: async (sheet) => {
      sheet.getRange("A1:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "x" } };
      sheet.getRange("A2").dataValidation.clear();
      return [
        await loaded(sheet.getRange("A1").dataValidation, "type"),
        await loaded(sheet.getRange("A2").dataValidation, "type"),
        await loaded(sheet.getRange("A3").dataValidation, "type"),
      ];
    },
    gives: [{ type: "List" }, { type: "None" }, { type: "List" }],
  },
  {
    name: "a rule without its values is refused",
    batch: async (sheet) => {
      sheet.getRange("A1").dataValidation.rule = {
        wholeNumber: { formula1: 1, operator: "Between" },
      };
    },
    fails: "InvalidArgument",
  },
]);
