import { expect, test } from "vitest";
import { newDocument } from "../../../src/xlsx/workbook/new-document.ts";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { blankSheet } from "../../../src/workbench/engine/sheets.ts";
import { conformance, valuesOf, type Case } from "./conformance.ts";

const UNITS = {
  A1: "Đơn vị",
  B1: "Chỉ tiêu",
  C1: "Kết nạp",
  A2: "Đảng bộ xã A",
  B2: "5",
  C2: "7",
  A3: "Đảng bộ xã B",
  B3: "4",
  C3: "1",
  A4: "Chi bộ C",
  B4: "0",
  C4: "",
};

/** Formulas a workbook of the field has, over the table above. */
const formulas: readonly [formula: string, value: unknown][] = [
  ["=SUM(B2:B4)", 9],
  ["=SUM(B:B)", 9],
  // SUM function: text in a reference is ignored, also in a reference to one cell.
  ["=SUM(A2)", 0],
  ["=SUM(A2,B2,B3)", 9],
  ['=SUMIFS(C:C,B:B,">4")', 7],
  ['=COUNTIFS(C2:C4,">=1")', 2],
  ['=COUNTIF(A2:A4,"Đảng bộ*")', 2],
  ['=IF(C2>=B2,"Đạt","Chưa đạt")', "Đạt"],
  ['=IFERROR(C4/B4,"")', ""],
  ["=C4/B4", "#DIV/0!"],
  ["=ROUND(C3/B3*100,2)", 25],
  ["=RANK(C2,$C$2:$C$4)", 1],
  ["=SUMPRODUCT((B2:B4>0)*1)", 2],
  ['=VLOOKUP("Đảng bộ xã B",A2:C4,3,FALSE)', 1],
  ["=INDEX(A2:A4,MATCH(0,B2:B4,0))", "Chi bộ C"],
  ['=COUNTA(A2:A4)&" đơn vị"', "3 đơn vị"],
  ['=TEXT(0.5,"0%")', "50%"],
  ["=C4", 0],
  ['=A2&" / "&A3', "Đảng bộ xã A / Đảng bộ xã B"],
  ["=MAX(B2:B4)-MIN(B2:B4)", 5],
  ["=AVERAGE(B2:B3)", 4.5],
  ["=LEFT(A2,7)", "Đảng bộ"],
  ["=YEAR(DATE(2022,6,30))", 2022],
  ["=SUBTOTAL(9,B2:B4)", 9],
  ["=ROUNDUP(4*0.9,0)", 4],
  ['=TRIM("  a  b ")', "a b"],
];

conformance(
  "formulas",
  formulas.map(([formula, value]): Case => ({
    name: formula,
    cells: UNITS,
    batch: async (sheet) => {
      sheet.getRange("F9").formulas = [[formula]];
      return valuesOf(sheet.getRange("F9"));
    },
    gives: [[value]],
  })),
);

conformance("recalculation", [
  {
    name: "follows edits through several sheets within one batch",
    sheets: { "Tổ 1": { A1: "1" }, Tổng: { A1: "='Tổ 1'!A1*10", A2: "=A1+1" } },
    batch: async (sheet, context) => {
      sheet.getRange("A1").values = [[5]];
      return valuesOf(context.workbook.worksheets.getItem("Tổng").getRange("A1:A2"));
    },
    gives: [[50], [51]],
  },
  {
    name: "of a circle does not hang",
    cells: { A1: "1" },
    batch: async (sheet) => {
      sheet.getRange("A1:A2").formulas = [["=A2+1"], ["=A1+1"]];
      return (await valuesOf(sheet.getRange("A1:A2"))).length;
    },
    gives: 2,
  },
  {
    name: "of an unknown function gives #NAME?",
    batch: async (sheet) => {
      sheet.getRange("A1").formulas = [["=HÀMLẠ(1)"]];
      return valuesOf(sheet.getRange("A1"));
    },
    gives: [["#NAME?"]],
  },
]);

test("a formula that cannot be worked out keeps the value of the file and is listed", () => {
  const document = newDocument();
  const sheet = blankSheet("s1", "Sheet1");
  document.sheets.push(sheet);
  sheet.rows.set(0, {
    cells: new Map([
      [0, { value: 1, formula: null, style: 0 }],
      [1, { value: 42, formula: "HÀMLẠ(A1)", style: 0 }],
      [2, { value: null, formula: "A1+1", style: 0 }],
    ]),
    height: null,
    hidden: false,
    style: null,
  });
  sheet.changed = false;
  const model = new WorkbookModel(document, "a.xlsx");
  expect(model.cell("s1", 0, 2)?.value).toBe(2);
  expect(sheet.changed).toBe(false);
  model.setInput("s1", 0, 0, "5");
  expect(model.cell("s1", 0, 1)?.value).toBe(42);
  expect(model.cell("s1", 0, 2)?.value).toBe(6);
  expect(model.uncalculated).toEqual([{ sheetId: "s1", row: 0, column: 1, formula: "HÀMLẠ(A1)" }]);
});
