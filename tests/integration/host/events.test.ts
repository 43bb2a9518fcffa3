import { afterEach, beforeEach, expect, test } from "vitest";
import { cellArea } from "../../../src/xlsx/calculation/areas.ts";
import type { OfficeInNode } from "../../../src/workbench/node/office-in-node.ts";
import { settled } from "../settled.ts";
import { excelOver } from "./documents.ts";

let office: OfficeInNode;
let told: unknown[];
beforeEach(async () => {
  office = await excelOver({ "Tổ 1": { A1: "1" }, "Tổ 2": {} });
  told = [];
});
afterEach(() => office.stop());

/** Registers a handler that notes what it is told. */
async function listen(register: (context: Excel.RequestContext) => void): Promise<void> {
  await office.Excel.run(async (context) => {
    register(context);
    await context.sync();
  });
}
const note =
  (...names: string[]) =>
  async (event: object): Promise<void> => {
    told.push(names.map((name) => (event as Record<string, unknown>)[name]));
    await Promise.resolve();
  };

test("onChanged of a sheet tells who changed what (Excel.WorksheetChangedEventArgs)", async () => {
  await listen((context) => {
    context.workbook.worksheets
      .getItem("Tổ 1")
      .onChanged.add(note("address", "changeType", "source", "triggerSource"));
  });
  const { model } = office.session;
  const [sheet, other] = model.document.sheets;
  if (!sheet || !other) throw new Error("two sheets");
  model.setInput(sheet.id, 1, 1, "7");
  model.setInput(other.id, 1, 1, "7");
  model.setInput(sheet.id, 2, 1, "8", "remote");
  model.insertRows(sheet.id, 0, 2);
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Tổ 1").getRange("C3:D4").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  await settled();
  expect(told).toEqual([
    ["B2", "RangeEdited", "Local", "Unknown"],
    ["B3", "RangeEdited", "Remote", "Unknown"],
    ["1:2", "RowInserted", "Local", "Unknown"],
    ["C3:D4", "RangeEdited", "Local", "ThisLocalAddin"],
  ]);
});

test("a recalculation is no change", async () => {
  const { model } = office.session;
  const [sheet, other] = model.document.sheets;
  if (!sheet || !other) throw new Error("two sheets");
  model.setInput(other.id, 0, 0, "='Tổ 1'!A1");
  await listen((context) => {
    context.workbook.worksheets.getItem("Tổ 2").onChanged.add(note("address"));
  });
  model.setInput(sheet.id, 0, 0, "5");
  await settled();
  expect(model.cell(other.id, 0, 0)?.value).toBe(5);
  expect(told).toEqual([]);
});

test("the collection hears every sheet, and hears it once", async () => {
  await listen((context) => {
    context.workbook.worksheets.onChanged.add(note("address"));
    context.workbook.worksheets.onActivated.add(note("worksheetId"));
  });
  const { model } = office.session;
  const [, other] = model.document.sheets;
  if (!other) throw new Error("two sheets");
  model.setInput(other.id, 1, 1, "7");
  model.activateSheet(other.id);
  await settled();
  expect(told).toEqual([["B2"], [expect.stringMatching(/^\{.{36}\}$/)]]);
});

test("onSelectionChanged of a sheet and of the workbook", async () => {
  await listen((context) => {
    context.workbook.worksheets.getItem("Tổ 1").onSelectionChanged.add(note("address"));
    context.workbook.onSelectionChanged.add(() => {
      told.push("workbook");
      return Promise.resolve();
    });
  });
  const { model } = office.session;
  model.select(model.activeSheet.id, { top: 1, left: 1, bottom: 2, right: 2 });
  await settled();
  expect(told).toEqual(expect.arrayContaining([["B2:C3"], "workbook"]));
  expect(told).toHaveLength(2);
});

test("a removed handler hears nothing more", async () => {
  const handler = await office.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(note("address"));
    await context.sync();
    return added;
  });
  await office.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  const { model } = office.session;
  model.setInput(model.activeSheet.id, 0, 0, "2");
  await settled();
  expect(told).toEqual([]);
});

test("events can be switched off (Excel.Runtime.enableEvents)", async () => {
  await listen((context) => {
    context.workbook.worksheets.onChanged.add(note("address"));
  });
  await office.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("Tổ 1").getRange("A1").values = [[2]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await settled();
  expect(told).toEqual([]);
});

test("sheets that come, go and change their names are told", async () => {
  await listen((context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note("source"));
    worksheets.onDeleted.add(note("type"));
    worksheets.onNameChanged.add(note("nameBefore", "nameAfter"));
  });
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.add("Tổng");
    context.workbook.worksheets.getItem("Tổ 2").delete();
    context.workbook.worksheets.getItem("Tổ 1").name = "Tổ một";
    await context.sync();
  });
  await settled();
  expect(told).toEqual([["Local"], ["WorksheetDeleted"], ["Tổ 1", "Tổ một"]]);
});

test("selecting in the grid moves what getSelectedRange gives", async () => {
  const { model } = office.session;
  const [, other] = model.document.sheets;
  if (!other) throw new Error("two sheets");
  model.select(other.id, cellArea(3, 3));
  const address = await office.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'Tổ 2'!D4");
});
