import { expect, test } from "vitest";
import { conformance, loaded } from "./conformance.ts";
import { excelOver } from "./documents.ts";

conformance("workbook settings", [
  {
    name: "keep JSON values under their keys; add overwrites",
    source: "Excel.SettingCollection.add: sets or adds",
    batch: async (_, context) => {
      const { settings } = context.workbook;
      settings.add("kế hoạch", { năm: 2022, ngưỡng: [90] });
      settings.add("x", 1);
      settings.add("x", 2);
      settings.load("items/key,items/value");
      await context.sync();
      return settings.items.map(({ key, value }) => [key, value as unknown]);
    },
    gives: [
      ["kế hoạch", { năm: 2022, ngưỡng: [90] }],
      ["x", 2],
    ],
  },
  {
    name: "one that is not there",
    batch: async (_, context) => {
      const setting = context.workbook.settings.getItemOrNullObject("không có");
      await context.sync();
      return setting.isNullObject;
    },
    gives: true,
  },
  {
    name: "can be deleted",
    batch: async (_, context) => {
      const { settings } = context.workbook;
      settings.add("x", 1).delete();
      const count = settings.getCount();
      await context.sync();
      return count.value;
    },
    gives: 0,
  },
]);

conformance("custom properties of a sheet", [
  {
    name: "are found in any letter case and overwritten",
    source: "Excel.WorksheetCustomPropertyCollection",
    batch: async (sheet, context) => {
      sheet.customProperties.add("Dấu", "một");
      sheet.customProperties.add("dấu", "hai");
      const property = sheet.customProperties.getItemOrNullObject("DẤU");
      property.load("key,value");
      const none = sheet.customProperties.getItemOrNullObject("khác");
      const count = sheet.customProperties.getCount();
      await context.sync();
      return [property.key, property.value, none.isNullObject, count.value];
    },
    gives: ["Dấu", "hai", true, 1],
  },
  {
    name: "of all sheets in one load",
    batch: async (sheet, context) => {
      sheet.customProperties.add("dấu", "tổng hợp");
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/customProperties/items/key,items/customProperties/items/value");
      await context.sync();
      return worksheets.items.map(({ customProperties }) =>
        customProperties.items.map(({ key, value }) => [key, value as unknown]),
      );
    },
    gives: [[["dấu", "tổng hợp"]]],
  },
]);

conformance("names", [
  {
    name: "stand for ranges and follow them",
    source: "Excel.NamedItemCollection.add",
    cells: { B2: "7", D1: "=tổng*2" },
    batch: async (sheet, context) => {
      context.workbook.names.add("tổng", sheet.getRange("B2"));
      sheet.getRange("1:1").insert("Down");
      const item = context.workbook.names.getItem("TỔNG");
      item.load("formula,type,scope");
      const range = item.getRange();
      range.load("address");
      const use = sheet.getRange("D2");
      use.load("values");
      await context.sync();
      return [item.formula, item.type, item.scope, range.address, use.values] as unknown[];
    },
    gives: ["=Sheet1!$B$3", "Range", "Workbook", "Sheet1!B3", [[14]]],
  },
  {
    name: "a taken name",
    batch: async (sheet, context) => {
      context.workbook.names.add("tổng", sheet.getRange("A1"));
      context.workbook.names.add("Tổng", sheet.getRange("A2"));
    },
    fails: "ItemAlreadyExists",
  },
  {
    name: "what looks like a cell is no name",
    batch: async (sheet, context) => {
      context.workbook.names.add("AB12", sheet.getRange("A1"));
    },
    fails: "InvalidArgument",
  },
]);

conformance("application", [
  {
    name: "says how numbers are written",
    source: "Excel.Application.decimalSeparator",
    batch: (_, context) => loaded(context.workbook.application, "decimalSeparator", "thousandsSeparator"),
    gives: { decimalSeparator: ",", thousandsSeparator: "." },
  },
  {
    name: "suspending calculation and drawing is accepted",
    batch: async (_, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      return "done";
    },
    gives: "done",
  },
]);

test("document.settings and workbook.settings are one store", async () => {
  const office = await excelOver({ Sheet1: {} });
  const { settings } = office.Office.context.document;
  settings.set("khoá", { ngưỡng: 90 });
  await new Promise((resolve) => settings.saveAsync(resolve));
  const value = await office.Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem("khoá");
    setting.load("value");
    context.workbook.settings.add("khác", 1);
    await context.sync();
    return setting.value as unknown;
  });
  expect(value).toEqual({ ngưỡng: 90 });
  await new Promise((resolve) => settings.refreshAsync(resolve));
  expect(settings.get("khác")).toBe(1);
  office.stop();
});
