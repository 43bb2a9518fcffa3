import { expect, test } from "vitest";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { HostSession } from "../../../src/workbench/engine/session/session.ts";
import { startExcelInNode } from "../../../src/workbench/node/office-in-node.ts";
import { withTable, workbookOf } from "./documents.ts";

test("tables of the file can be read (Excel.Table)", async () => {
  const office = await startExcelInNode(new HostSession(withTable({ Sheet1: { B2: "Chi bộ" } })));
  const seen = await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("chibo");
    table.load("name,showTotals");
    const header = table.getHeaderRowRange();
    header.load("address");
    const body = table.getDataBodyRange();
    body.load("address");
    const { tables } = context.workbook.worksheets.getFirst();
    tables.load("count,items/name");
    await context.sync();
    return [table.name, table.showTotals, header.address, body.address, tables.count, tables.items.length];
  });
  expect(seen).toEqual(["ChiBo", true, "Sheet1!B2:D2", "Sheet1!B3:D8", 1, 1]);
  office.stop();
});

test("what the add-in wrote is in the saved file", async () => {
  const office = await startExcelInNode(new HostSession(workbookOf({ "Tổ 1": { A1: "1" } })));
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Bảng tổng hợp");
    sheet.getRange("A1:B1").values = [["Đơn vị", "'=A1"]];
    sheet.getRange("A2").formulas = [["='Tổ 1'!A1*2"]];
    sheet.getRange("A1:B1").merge(true);
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=A2<90";
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    sheet.customProperties.add("dấu", "tổng hợp");
    context.workbook.settings.add("khoá", { ngưỡng: 90 });
    await context.sync();
  });
  const saved = WorkbookModel.open(office.session.model.save(), "lại.xlsx");
  const [, sheet] = saved.document.sheets;
  if (!sheet) throw new Error("two sheets");
  expect({
    name: sheet.name,
    first: saved.cell(sheet.id, 0, 0)?.value,
    second: saved.cell(sheet.id, 1, 0),
    merges: sheet.merges,
    bold: saved.effectiveFormat(sheet.id, 0, 0).font.bold,
    rules: sheet.conditionalFormats.map((rule) => rule.kind === "custom" && rule.formula),
    freeze: sheet.freeze,
    orientation: sheet.page.orientation,
    properties: [...sheet.customProperties],
    settings: [...saved.document.settings],
  }).toEqual({
    name: "Bảng tổng hợp",
    first: "Đơn vị",
    second: expect.objectContaining({ value: 2, formula: "'Tổ 1'!A1*2" }) as unknown,
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    bold: true,
    rules: ["A2<90"],
    freeze: { rows: 1, columns: 0 },
    orientation: "landscape",
    properties: [["dấu", "tổng hợp"]],
    settings: [["khoá", '{"ngưỡng":90}']],
  });
  office.stop();
});
