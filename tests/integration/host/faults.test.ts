import { afterEach, beforeEach, expect, test } from "vitest";
import type { HostFaults } from "../../../src/workbench/engine/faults.ts";
import type { OfficeInNode } from "../../../src/workbench/node/office-in-node.ts";
import { excelOver } from "./documents.ts";

let office: OfficeInNode;
beforeEach(async () => {
  office = await excelOver({ Sheet1: { A1: "1" } });
});
afterEach(() => office.stop());

/** Code of the error an action ends with; "done" when it ends well. */
async function codeOf(action: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  try {
    await office.Excel.run(action);
    return "done";
  } catch (error) {
    if (error instanceof office.OfficeExtension.Error) return error.code;
    throw error;
  }
}
async function write(context: Excel.RequestContext): Promise<void> {
  context.workbook.worksheets.getFirst().getRange("A1").values = [[2]];
  await context.sync();
}
async function read(context: Excel.RequestContext): Promise<void> {
  context.workbook.worksheets.getFirst().getRange("A1").load("values");
  await context.sync();
}
const a1 = (): unknown => office.session.model.cell(office.session.model.activeSheet.id, 0, 0)?.value;

const cases: readonly [
  name: string,
  faults: Partial<HostFaults>,
  action: (context: Excel.RequestContext) => Promise<void>,
  code: string,
  value: number,
][] = [
  ["a sync that fails before anything is done", { failNextSync: "before" }, write, "GeneralException", 1],
  ["a sync that fails after everything is done", { failNextSync: "after" }, write, "GeneralException", 2],
  ["a read is no write", { failNextSync: "before" }, read, "done", 1],
  ["a cell is being edited", { cellEditMode: true }, write, "InvalidOperationInCellEditMode", 1],
  ["a cell is being edited while reading", { cellEditMode: true }, read, "InvalidOperationInCellEditMode", 1],
  ["the session is lost", { sessionLost: true }, read, "InvalidOrTimedOutSession", 1],
  ["a request is too large", { payloadLimit: 10 }, write, "RequestPayloadSizeLimitExceeded", 1],
  ["a response is too large", { payloadLimit: 4000 }, readMuch, "ResponsePayloadSizeLimitExceeded", 1],
  ["another workbook is active", { otherWorkbookActive: true }, select, "InactiveWorkbook", 1],
];

async function readMuch(context: Excel.RequestContext): Promise<void> {
  context.workbook.worksheets.getFirst().getRange("A1:Z99").load("values");
  await context.sync();
}
async function select(context: Excel.RequestContext): Promise<void> {
  context.workbook.worksheets.getFirst().getRange("B2").select();
  await context.sync();
}

test.each(cases)("%s", async (_, faults, action, code, value) => {
  Object.assign(office.session.faults, faults);
  expect(await codeOf(action)).toBe(code);
  expect(a1()).toBe(value);
});

test("a failing sync fails once", async () => {
  office.session.faults.failNextSync = "before";
  expect([await codeOf(write), await codeOf(write)]).toEqual(["GeneralException", "done"]);
});

test("delayForCellEdit waits until the cell is left (Excel.RunOptions)", async () => {
  office.session.faults.cellEditMode = true;
  const done = office.Excel.run({ delayForCellEdit: true }, write);
  setTimeout(() => (office.session.faults.cellEditMode = false), 30);
  await done;
  expect(a1()).toBe(2);
});

test("another user's edit comes between reading and writing", async () => {
  const { model, faults } = office.session;
  const seen = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    range.load("values");
    await context.sync();
    faults.beforeWrite = () => model.setInput(model.activeSheet.id, 0, 0, "9", "remote");
    context.workbook.worksheets.getFirst().getRange("B1").formulas = [["=A1"]];
    await context.sync();
    return range.values;
  });
  expect(seen).toEqual([[1]]);
  expect(model.cell(model.activeSheet.id, 0, 1)?.value).toBe(9);
});

test("an oversize read may come back as null (office-js #1314)", async () => {
  office.session.faults.oversizeReadsNull = true;
  const values = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:Z200000");
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toBeNull();
});

test("requests are counted without the library's own", async () => {
  office.session.resetCounters();
  await codeOf(async (context) => {
    await read(context);
    await write(context);
  });
  const { counters } = office.session;
  expect(counters.syncs).toBe(2);
  expect(counters.perRequest.filter((request) => !request.cleanUp).map(({ writes }) => writes)).toEqual([
    false,
    true,
  ]);
  expect(counters.requestBytes).toBeGreaterThan(100);
});

test("what the host does not have answers ApiNotFound and is remembered", async () => {
  const code = await codeOf(async (context) => {
    context.workbook.worksheets.getFirst().pivotTables.load("items");
    await context.sync();
  });
  expect(code).toBe("ApiNotFound");
  expect([...office.session.unknownMembers]).toEqual(["Worksheet.PivotTables"]);
});

test("an error says where it happened (OfficeExtension.DebugInfo)", async () => {
  const seen = await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Không có").load("name");
    await context.sync();
  }).catch((error: unknown) => error);
  if (!(seen instanceof office.OfficeExtension.Error)) throw new Error("an Office error was expected");
  expect(seen.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
});

test("asking to hear of changes is no write and fails no sync (Worksheet.onChanged)", async () => {
  office.session.faults.failNextSync = "before";
  office.session.resetCounters();
  const code = await codeOf(async (context) => {
    context.workbook.worksheets.getFirst().onChanged.add(() => Promise.resolve());
    await context.sync();
  });
  expect(code).toBe("done");
  expect(office.session.counters.perRequest.some(({ writes }) => writes)).toBe(false);
});
