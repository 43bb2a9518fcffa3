import { expect, test } from "vitest";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { blankSheet } from "../../../src/workbench/engine/sheets.ts";
import { listEntries, validationAt } from "../../../src/workbench/page/cell-validation.ts";
import { pasteIntoCell, typeIntoCell } from "../../../src/workbench/page/person-edits.ts";
import type { XlsxValidation } from "../../../src/xlsx/model/document.ts";
import { newDocument } from "../../../src/xlsx/workbook/new-document.ts";

const CELL = { row: 4, column: 2 };
const AREA = { top: 4, bottom: 4, left: 2, right: 2 };
const RULE: XlsxValidation = {
  areas: [AREA],
  type: "whole",
  operator: "between",
  formula1: "0",
  formula2: "9999",
  allowBlank: true,
  showDropDown: true,
  prompt: null,
  error: { style: "stop", title: "Chỉ tiêu", message: "Hãy ghi số nguyên." },
};

function modelWith(rule: Partial<XlsxValidation>): WorkbookModel {
  const document = newDocument();
  document.sheets.push(blankSheet("s1", "Biểu 01"), blankSheet("s2", "Danh mục"));
  const [sheet] = document.sheets;
  if (sheet) sheet.validations = [{ ...RULE, ...rule }];
  const model = new WorkbookModel(document, "thử.xlsx");
  ["Xã A", "", "Xã B"].forEach((name, row) => model.setInput("s2", row, 0, name));
  return model;
}

const LIST = { type: "list", formula2: null } as const;

test.each<[string, Partial<XlsxValidation>, string, boolean]>([
  ["a count", {}, "7", true],
  ["a count that Excel makes a date of", {}, "3/2", false],
  ["a word for a count", {}, "một", false],
  ["a count with a fraction", {}, "1,5", false],
  ["a count that is too large", {}, "10000", false],
  ["a formula for a count", {}, "=1+1", true],
  ["a choice of the rule", { ...LIST, formula1: '"Có,Chưa"' }, "Chưa", true],
  ["a choice in other letters", { ...LIST, formula1: '"Có,Chưa"' }, "có", false],
  ["no choice of the rule", { ...LIST, formula1: '"Có,Chưa"' }, "x", false],
  ["a choice from cells, in other letters", { ...LIST, formula1: "'Danh mục'!$A$1:$A$3" }, "xã a", true],
  ["no choice from cells", { ...LIST, formula1: "'Danh mục'!$A$1:$A$3" }, "Xã C", false],
  ["a date", { type: "date", operator: "greaterThan", formula1: "2", formula2: null }, "30/6/2022", true],
  [
    "a word for a date",
    { type: "date", operator: "greaterThan", formula1: "2", formula2: null },
    "mai",
    false,
  ],
  ["what only warns", { error: { style: "warning", title: "", message: "" } }, "một", true],
  ["a rule that needs a formula", { type: "custom", formula1: "LEN(C5)=3" }, "dài quá", true],
])("%s typed into a cell with a rule is taken or refused as in Excel", (_, rule, typed, isTaken) => {
  const model = modelWith(rule);
  const refusal = typeIntoCell(model, "s1", CELL, typed);
  expect(refusal === null).toBe(isTaken);
  expect(model.displayText("s1", CELL.row, CELL.column) !== "").toBe(isTaken);
});

test("a refusal has the words of the sheet's author", () => {
  expect(typeIntoCell(modelWith({}), "s1", CELL, "một")).toEqual({
    kind: "validation",
    title: "Chỉ tiêu",
    message: "Hãy ghi số nguyên.",
  });
});

test("what is pasted is not held against the rule", () => {
  const model = modelWith({});
  expect(pasteIntoCell(model, "s1", CELL, "một")).toBeNull();
  expect(model.displayText("s1", CELL.row, CELL.column)).toBe("một");
});

test("the drop-down offers what the rule names, without blanks", () => {
  const literal = modelWith({ ...LIST, formula1: '"Có,Chưa"' });
  const rule = validationAt(literal, "s1", CELL);
  expect(rule && listEntries(literal, "s1", rule)).toEqual(["Có", "Chưa"]);
  const cells = modelWith({ ...LIST, formula1: "'Danh mục'!$A$1:$A$3" });
  const listed = validationAt(cells, "s1", CELL);
  expect(listed && listEntries(cells, "s1", listed)).toEqual(["Xã A", "Xã B"]);
  expect(validationAt(cells, "s1", { row: 5, column: 2 })).toBeNull();
});
