import { expect, test } from "vitest";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { blankSheet } from "../../../src/workbench/engine/sheets.ts";
import { typeIntoCell, type Refusal } from "../../../src/workbench/page/person-edits.ts";
import { writeEdits } from "../../../src/workbench/page/univer-edits.ts";
import { newDocument } from "../../../src/xlsx/workbook/new-document.ts";

function newModel(isProtected = false): WorkbookModel {
  const document = newDocument();
  document.sheets.push({ ...blankSheet("s1", "Biểu 01"), isProtected });
  return new WorkbookModel(document, "thử.xlsx");
}

test("a protected sheet keeps its locked cells", () => {
  const model = newModel(true);
  expect(typeIntoCell(model, "s1", { row: 0, column: 0 }, "7")).toEqual({ kind: "protected" });
  expect(model.cell("s1", 0, 0)).toBeUndefined();
});

test("a text that is too long is refused, not cut", () => {
  const model = newModel();
  expect(typeIntoCell(model, "s1", { row: 0, column: 0 }, "x".repeat(40_000))).toEqual({
    kind: "notAccepted",
  });
  expect(model.displayText("s1", 0, 0)).toBe("");
});

test.each([
  ["a number", { v: 12.5, t: 2 }, 12.5],
  ["text", { v: "Châu Minh", t: 1 }, "Châu Minh"],
  ["text marked as such", { v: "007", t: 4 }, "007"],
  ["a formula", { f: "=1+1", v: null }, 2],
  ["rich text", { p: { body: { dataStream: "hai dòng\r\n" } } }, "hai dòng"],
  ["a truth value", { v: 1, t: 3 }, true],
])("the grid's cell with %s becomes a value of the model", (_what, cell, value) => {
  const model = newModel();
  const area = writeEdits(model, "s1", { 2: { 1: cell as object } }, () => undefined);
  expect(area).toEqual({ top: 2, bottom: 2, left: 1, right: 1 });
  expect(model.cell("s1", 2, 1)?.value).toBe(value);
});

test("emptied cells are emptied in one step", () => {
  const model = newModel();
  model.setInput("s1", 0, 0, "1");
  model.setInput("s1", 0, 1, "2");
  const refused: Refusal[] = [];
  writeEdits(model, "s1", { 0: { 0: null, 1: { v: null } } }, (refusal) => refused.push(refusal));
  expect([model.displayText("s1", 0, 0), model.displayText("s1", 0, 1), refused]).toEqual(["", "", []]);
  model.undo();
  expect([model.displayText("s1", 0, 0), model.displayText("s1", 0, 1)]).toEqual(["1", "2"]);
});

test("looks alone change nothing, and are to be drawn again", () => {
  const model = newModel();
  model.setInput("s1", 0, 0, "1");
  expect(writeEdits(model, "s1", { 0: { 0: { s: { bl: 1 } } } }, () => undefined)).not.toBeNull();
  expect(model.displayText("s1", 0, 0)).toBe("1");
});
