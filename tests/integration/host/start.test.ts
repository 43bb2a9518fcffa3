import { afterAll, beforeAll, expect, test } from "vitest";
import type { OfficeInNode } from "../../../src/workbench/node/office-in-node.ts";
import { excelOver } from "./documents.ts";

let office: OfficeInNode;
beforeAll(async () => {
  office = await excelOver({ "Tổng hợp": { A1: "Đơn vị", B1: "7", B2: "=B1*2" }, Khác: {} });
});
afterAll(() => office.stop());

test("values, formulas and text of a range come through the real library", async () => {
  const seen = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Tổng hợp").getRange("A1:B2");
    range.load(["values", "formulas", "text", "address", "numberFormat"]);
    await context.sync();
    return range.toJSON();
  });
  expect(seen).toMatchObject({
    values: [
      ["Đơn vị", 7],
      ["", 14],
    ],
    formulas: [
      ["Đơn vị", 7],
      ["", "=B1*2"],
    ],
    text: [
      ["Đơn vị", "7"],
      ["", "14"],
    ],
    address: "'Tổng hợp'!A1:B2",
  });
});

test("Office.context knows language, requirement sets and document", () => {
  const { context } = office.Office;
  expect(context.displayLanguage).toBe("vi-VN");
  expect(context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  expect(context.document.mode).toBe("readWrite");
});

test.each([
  ["1.7", "1.8"],
  ["1.9", "1.14"],
  ["1.17", "1.18"],
])("a host of ExcelApi %s does not claim %s", async (has, lacks) => {
  const older = await excelOver({ Sheet1: {} }, { requirementSets: { ExcelApi: has }, locale: "en-US" });
  const { requirements, displayLanguage } = older.Office.context;
  expect([
    requirements.isSetSupported("ExcelApi", has),
    requirements.isSetSupported("ExcelApi", lacks),
  ]).toEqual([true, false]);
  expect(displayLanguage).toBe("en-US");
  older.stop();
});

test("a workbook opened for reading says so", async () => {
  const readOnly = await excelOver({ Sheet1: {} }, { readOnly: true });
  expect(readOnly.Office.context.document.mode).toBe("readOnly");
  readOnly.stop();
});
