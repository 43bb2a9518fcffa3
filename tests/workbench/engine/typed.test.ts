import { expect, test } from "vitest";
import { workbookOf } from "../../integration/host/documents.ts";

/** What a person in a Vietnamese Excel types → value, format, what the cell shows, what editing it starts with. */
const typed: readonly [text: string, value: unknown, numberFormat: string, shown: string, edited: string][] =
  [
    ["7", 7, "General", "7", "7"],
    ["7,5", 7.5, "General", "7,5", "7,5"],
    ["1.234,5", 1234.5, "#,##0.00", "1.234,50", "1234,5"],
    ["12%", 0.12, "0%", "12%", "12%"],
    ["37,61%", 0.3761, "0.00%", "37,61%", "37,61%"],
    ["30/6/2022", 44742, "m/d/yyyy", "30/06/2022", "30/6/2022"],
    ["05/01/2022", 44566, "m/d/yyyy", "05/01/2022", "5/1/2022"],
    ["31/6/2022", "31/6/2022", "General", "31/6/2022", "31/6/2022"],
    ["'007", "007", "General", "007", "'007"],
    ["Thôn 1", "Thôn 1", "General", "Thôn 1", "Thôn 1"],
    ["54-KH/HU", "54-KH/HU", "General", "54-KH/HU", "54-KH/HU"],
    ["=1+1", 2, "General", "2", "=1+1"],
    ["- Thôn 1", "- Thôn 1", "General", "- Thôn 1", "'- Thôn 1"],
    ["TRUE", true, "General", "TRUE", "TRUE"],
    ["", null, "General", "", ""],
  ];

test.each(typed)("%j", (text, value, numberFormat, shown, edited) => {
  const model = workbookOf({ Sheet1: {} });
  model.setInput("s1", 0, 0, text);
  expect([
    model.cell("s1", 0, 0)?.value ?? null,
    model.effectiveFormat("s1", 0, 0).numberFormat,
    model.displayText("s1", 0, 0),
    model.inputText("s1", 0, 0),
  ]).toEqual([value, numberFormat, shown, edited]);
});

test("editing a cell and leaving it as it is changes nothing", () => {
  const model = workbookOf({ Sheet1: {} });
  for (const [text] of typed) {
    model.setInput("s1", 0, 0, text);
    const before = model.cell("s1", 0, 0);
    model.setInput("s1", 0, 0, model.inputText("s1", 0, 0));
    expect(model.cell("s1", 0, 0)).toEqual(before);
    model.clearCells("s1", { top: 0, left: 0, bottom: 0, right: 0 });
  }
});

test("a workbook that counts from 1904 shows the day that was typed", () => {
  const model = workbookOf({ Sheet1: {} });
  model.document.date1904 = true;
  model.setInput("s1", 0, 0, "30/6/2022");
  expect(model.cell("s1", 0, 0)?.value).toBe(44742 - 1462);
  expect([model.displayText("s1", 0, 0), model.inputText("s1", 0, 0)]).toEqual(["30/06/2022", "30/6/2022"]);
});
