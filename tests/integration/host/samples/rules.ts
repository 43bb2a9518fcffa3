import { loaded } from "../conformance.ts";
import { samples } from "./samples.ts";

const BASIC = "conditional-formatting-basic";

/** Type and place of every rule of the sheet, the strongest first. */
async function listed(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<unknown> {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load("items/type");
  await context.sync();
  const places = conditionalFormats.items.map((one) => one.getRange().load("address"));
  await context.sync();
  return conditionalFormats.items.map(({ type }, at) => [type, places[at]?.address]);
}

samples("samples: conditional formats", [
  {
    sample: BASIC,
    member: "ConditionalFormat.colorScale",
    shows: "three colours with a middle in percent",
    batch: async (sheet, context) => {
      const { colorScale } = sheet.getRange("B2:M5").conditionalFormats.add("ColorScale");
      colorScale.criteria = {
        minimum: { type: "LowestValue", color: "blue" },
        midpoint: { formula: "50", type: "Percent", color: "yellow" },
        maximum: { type: "HighestValue", color: "red" },
      };
      colorScale.load("criteria,threeColorScale");
      await context.sync();
      return [colorScale.threeColorScale, colorScale.criteria];
    },
    gives: [
      true,
      {
        minimum: { type: "LowestValue", formula: null, color: "#0000FF" },
        midpoint: { type: "Percent", formula: "50", color: "#FFFF00" },
        maximum: { type: "HighestValue", formula: null, color: "#FF0000" },
      },
    ],
  },
  {
    sample: BASIC,
    member: "ColorScaleConditionalFormat.criteria",
    shows: "two colours without a middle",
    batch: async (sheet, context) => {
      const { colorScale } = sheet.getRange("B2").conditionalFormats.add("ColorScale");
      colorScale.criteria = {
        minimum: { formula: "0", type: "Number", color: "#FFFFFF" },
        maximum: { formula: "=B1", type: "Formula", color: "#63BE7B" },
      };
      colorScale.load("threeColorScale,criteria");
      await context.sync();
      return [colorScale.threeColorScale, colorScale.criteria.maximum.formula];
    },
    gives: [false, "=B1"],
  },
  {
    sample: BASIC,
    member: "ConditionalFormat.preset",
    shows: "one standard deviation above the average, with a font",
    batch: async (sheet, context) => {
      const { preset } = sheet.getRange("B2:M5").conditionalFormats.add("PresetCriteria");
      preset.format.font.color = "white";
      preset.rule = { criterion: "OneStdDevAboveAverage" };
      preset.load("rule,format/font/color");
      await context.sync();
      return [preset.rule, preset.format.font.color];
    },
    gives: [{ criterion: "OneStdDevAboveAverage" }, "#FFFFFF"],
  },
  {
    sample: BASIC,
    member: "PresetCriteriaConditionalFormat.rule",
    shows: "blanks, days and duplicates are told apart",
    batch: async (sheet, context) => {
      const criteria = ["Blanks", "Today", "LastMonth", "DuplicateValues", "EqualOrBelowAverage"] as const;
      const made = criteria.map((criterion) => {
        const { preset } = sheet.getRange("B2:B9").conditionalFormats.add("PresetCriteria");
        preset.rule = { criterion };
        return preset.load("rule");
      });
      await context.sync();
      return made.map(({ rule }) => rule.criterion);
    },
    gives: ["Blanks", "Today", "LastMonth", "DuplicateValues", "EqualOrBelowAverage"],
  },
  {
    sample: BASIC,
    member: "ConditionalFormat.dataBar",
    shows: "a bar's direction cannot be set here",
    batch: (sheet) => {
      sheet.getRange("B8:E13").conditionalFormats.add("DataBar").dataBar.barDirection = "LeftToRight";
    },
    fails: "ApiNotFound",
  },
  {
    sample: BASIC,
    member: "ConditionalFormat.iconSet",
    shows: "begins with three traffic lights at thirds",
    batch: async (sheet, context) => {
      const { iconSet } = sheet.getRange("B8:E13").conditionalFormats.add("IconSet");
      iconSet.load("style,criteria,reverseIconOrder,showIconOnly");
      await context.sync();
      return [
        iconSet.style,
        iconSet.criteria.map(({ formula }) => formula),
        iconSet.reverseIconOrder,
        iconSet.showIconOnly,
      ];
    },
    gives: ["ThreeTrafficLights1", ["0", "33", "67"], false, false],
  },
  {
    sample: BASIC,
    member: "IconSetConditionalFormat.criteria",
    shows: "points in numbers; nothing need be said of the lowest icon",
    batch: async (sheet, context) => {
      const { iconSet } = sheet.getRange("B8:E13").conditionalFormats.add("IconSet");
      iconSet.style = "ThreeSymbols";
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=700" },
        { type: "Number", operator: "GreaterThan", formula: "=1000" },
      ];
      iconSet.load("style,criteria");
      await context.sync();
      return [iconSet.style, iconSet.criteria.slice(1)];
    },
    gives: [
      "ThreeSymbols",
      [
        { type: "Number", formula: "700", operator: "GreaterThanOrEqual" },
        { type: "Number", formula: "1000", operator: "GreaterThan" },
      ],
    ],
  },
  {
    sample: BASIC,
    member: "IconSetConditionalFormat.style",
    shows: "five icons get five points",
    batch: async (sheet, context) => {
      const { iconSet } = sheet.getRange("B8").conditionalFormats.add("IconSet");
      iconSet.style = "FiveQuarters";
      iconSet.load("criteria");
      await context.sync();
      return iconSet.criteria.map(({ formula }) => formula);
    },
    gives: ["0", "20", "40", "60", "80"],
  },
  {
    sample: BASIC,
    member: "IconSetConditionalFormat.style",
    shows: "the triangles of newer versions are refused",
    batch: (sheet) => {
      sheet.getRange("B8").conditionalFormats.add("IconSet").iconSet.style = "ThreeTriangles";
    },
    fails: "NotImplemented",
  },
  {
    sample: BASIC,
    member: "IconSetConditionalFormat.criteria",
    shows: "too few of them are refused",
    batch: (sheet) => {
      sheet.getRange("B8").conditionalFormats.add("IconSet").iconSet.criteria = [];
    },
    fails: "InvalidArgument",
  },
  {
    sample: BASIC,
    member: "ConditionalFormat.textComparison",
    shows: "cells that contain a word",
    batch: async (sheet, context) => {
      const { textComparison } = sheet.getRange("B16:D18").conditionalFormats.add("ContainsText");
      textComparison.format.font.color = "red";
      textComparison.rule = { operator: "Contains", text: "Trễ" };
      textComparison.load("rule,format/font/color");
      await context.sync();
      return [textComparison.rule, textComparison.format.font.color];
    },
    gives: [{ operator: "Contains", text: "Trễ" }, "#FF0000"],
  },
  {
    sample: BASIC,
    member: "TextConditionalFormat.rule",
    shows: "an operator there is none of is refused",
    batch: (sheet) => {
      const { textComparison } = sheet.getRange("B16").conditionalFormats.add("ContainsText");
      textComparison.rule = { operator: "Invalid", text: "x" };
    },
    fails: "InvalidArgument",
  },
  {
    sample: BASIC,
    member: "ConditionalFormat.cellValue",
    shows: "less than nothing in red",
    batch: async (sheet, context) => {
      const { cellValue } = sheet.getRange("B21:E23").conditionalFormats.add("CellValue");
      cellValue.format.font.color = "red";
      cellValue.rule = { formula1: "=0", operator: "LessThan" };
      cellValue.load("rule,format/font/color");
      await context.sync();
      return [cellValue.rule, cellValue.format.font.color];
    },
    gives: [{ operator: "LessThan", formula1: "=0" }, "#FF0000"],
  },
  {
    sample: BASIC,
    member: "ConditionalFormat.custom",
    shows: "a formula with a text in it",
    options: { divergences: [] },
    batch: async (sheet, context) => {
      const { custom } = sheet.getRange("B8:E13").conditionalFormats.add("Custom");
      custom.rule.formula = '=IF(B8>INDIRECT("RC[-1]",0),TRUE)';
      custom.format.font.color = "green";
      custom.load("rule/formula,format/font/color");
      await context.sync();
      return [custom.rule.formula, custom.format.font.color];
    },
    gives: ['=IF(B8>INDIRECT("RC[-1]",0),TRUE)', "#008000"],
  },
  {
    sample: BASIC,
    member: "ConditionalFormat.type",
    shows: "rules of every kind beside one another, each with its place",
    options: { divergences: ["rulesAddedLast"] },
    batch: async (sheet, context) => {
      const kinds = ["ColorScale", "DataBar", "IconSet", "TopBottom", "ContainsText", "CellValue"] as const;
      kinds.forEach((kind, at) => sheet.getRange(`B${at + 2}:C${at + 2}`).conditionalFormats.add(kind));
      return listed(sheet, context);
    },
    gives: [
      ["ColorScale", "Sheet1!B2:C2"],
      ["DataBar", "Sheet1!B3:C3"],
      ["IconSet", "Sheet1!B4:C4"],
      ["TopBottom", "Sheet1!B5:C5"],
      ["ContainsText", "Sheet1!B6:C6"],
      ["CellValue", "Sheet1!B7:C7"],
    ],
  },
  {
    sample: BASIC,
    member: "ConditionalFormat.getRange",
    shows: "follows rows that come in",
    batch: async (sheet, context) => {
      sheet.getRange("B2:C5").conditionalFormats.add("ColorScale");
      sheet.getRange("1:1").insert("Down");
      return listed(sheet, context);
    },
    gives: [["ColorScale", "Sheet1!B3:C6"]],
  },
  {
    sample: BASIC,
    member: "ConditionalFormatRule.formula",
    shows: "means the same cells when the first row is deleted",
    options: { divergences: [] },
    batch: async (sheet, context) => {
      const { custom } = sheet.getRange("A2:C9").conditionalFormats.add("Custom");
      custom.rule.formula = "=$B2<90";
      sheet.getRange("2:2").delete("Up");
      const [rule] = [sheet.getRange().conditionalFormats.getItemAt(0)];
      rule.custom.rule.load("formula");
      const place = rule.getRange().load("address");
      await context.sync();
      return [rule.custom.rule.formula, place.address];
    },
    gives: ["=$B2<90", "Sheet1!A2:C8"],
  },
  {
    sample: BASIC,
    member: "ConditionalFormatCollection.clearAll",
    shows: "nothing is left on the sheet",
    batch: async (sheet, context) => {
      sheet.getRange("B2:C5").conditionalFormats.add("ColorScale");
      sheet.getRange("B2:C5").conditionalFormats.add("TopBottom");
      sheet.getRange().conditionalFormats.clearAll();
      return listed(sheet, context);
    },
    gives: [],
  },
  {
    sample: "conditional-formatting-advanced",
    member: "ConditionalFormatCollection.add",
    shows: "the first that was added is the strongest, in an Excel that adds behind",
    options: { divergences: ["rulesAddedLast"] },
    batch: async (sheet, context) => {
      const range = sheet.getRange("B2:M5");
      range.conditionalFormats.add("PresetCriteria").preset.rule = { criterion: "OneStdDevBelowAverage" };
      range.conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=0", operator: "LessThan" };
      range.conditionalFormats.load("items/type,items/priority");
      await context.sync();
      return range.conditionalFormats.items.map(({ type, priority }) => [type, priority]);
    },
    gives: [
      ["PresetCriteria", 0],
      ["CellValue", 1],
    ],
  },
  {
    sample: "conditional-formatting-advanced",
    member: "ConditionalRangeFont.bold",
    shows: "bold and red",
    batch: (sheet) => {
      const { preset } = sheet.getRange("B2").conditionalFormats.add("PresetCriteria");
      preset.format.font.bold = true;
      preset.format.font.color = "red";
      return loaded(preset.format.font, "bold", "color");
    },
    gives: { bold: true, color: "#FF0000" },
  },
]);

samples("samples: data validation", [
  {
    sample: "data-validation",
    member: "DataValidation.rule",
    shows: "a list from a range of another sheet",
    sheets: { Chọn: {}, Tên: { A1: "Na", A2: "Núi" } },
    batch: async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A2:A9");
      dataValidation.clear();
      dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getNext().getRange("A1:A2") },
      };
      dataValidation.load("rule,type");
      await context.sync();
      return [dataValidation.type, dataValidation.rule.list?.source];
    },
    gives: ["List", "=Tên!$A$1:$A$2"],
  },
  {
    sample: "data-validation",
    member: "DataValidation.rule",
    shows: "whole numbers above nothing",
    batch: async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B2:B9");
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.load("rule,type");
      await context.sync();
      return [dataValidation.type, dataValidation.rule.wholeNumber?.operator];
    },
    gives: ["WholeNumber", "GreaterThan"],
  },
  {
    sample: "data-validation",
    member: "DataValidation.rule",
    shows: "a formula of one's own",
    batch: async (sheet, context) => {
      const { dataValidation } = sheet.getRange("C2:C9");
      dataValidation.rule = { custom: { formula: "=NOT(ISNUMBER(SEARCH(A2,C2)))" } };
      dataValidation.load("rule,type");
      await context.sync();
      return [dataValidation.type, dataValidation.rule.custom?.formula];
    },
    gives: ["Custom", "=NOT(ISNUMBER(SEARCH(A2,C2)))"],
  },
  {
    sample: "data-validation",
    member: "DataValidation.prompt",
    shows: "title and words",
    batch: async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B2");
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.prompt = { showPrompt: true, title: "Số dương", message: "Nhập số lớn hơn 0." };
      dataValidation.load("prompt");
      await context.sync();
      return dataValidation.prompt;
    },
    gives: { showPrompt: true, title: "Số dương", message: "Nhập số lớn hơn 0." },
  },
  {
    sample: "data-validation",
    member: "DataValidation.errorAlert",
    shows: "an alert that only informs",
    batch: async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B2");
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Information",
        title: "Thừa",
        message: "Không cần nhắc lại tên.",
      };
      dataValidation.load("errorAlert");
      await context.sync();
      return dataValidation.errorAlert;
    },
    gives: { showAlert: true, style: "Information", title: "Thừa", message: "Không cần nhắc lại tên." },
  },
  {
    sample: "data-validation",
    member: "DataValidation.clear",
    shows: "no rule any more",
    batch: async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B2");
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      return dataValidation.type;
    },
    gives: "None",
  },
]);
