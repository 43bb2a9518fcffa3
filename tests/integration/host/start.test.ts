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
