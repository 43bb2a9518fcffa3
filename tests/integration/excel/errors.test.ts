import { afterEach, describe, expect, it } from "vitest";
import type { PortErrorCode } from "../../../src/core/plan/port.ts";
import { OFFICE_CODES } from "../../../src/excel/errors.ts";
import { officeReady } from "../../../src/excel/office-ready.ts";
import { createExcelPort } from "../../../src/excel/port.ts";
import type { HostFaults } from "../../../src/workbench/engine/faults.ts";
import { openSheets, type Opened } from "./opened.ts";

let opened: Opened;
afterEach(() => opened.close());

const SHEETS = { Biểu: [["Đơn vị"], ["Xã A"]] };
const SETTINGS = { kind: "storeSettings", json: "{}" } as const;
const CELLS = {
  kind: "writeCells",
  writes: [{ at: { sheet: 0, row: 1, column: 0 }, old: "Xã A", content: { kind: "value", value: "Xã B" } }],
} as const;

describe("what goes wrong in Excel, in the product's words", () => {
  it("knows every code of the library's own list", async () => {
    opened = await openSheets(SHEETS);
    const codes: string[] = Object.values(opened.office.Excel.ErrorCodes);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !(code in OFFICE_CODES))).toEqual([]);
  });

  it.each<[Partial<HostFaults>, PortErrorCode]>([
    [{ sessionLost: true }, "session-lost"],
    [{ payloadLimit: 10 }, "too-large"],
  ])("reading under %o is %s", async (faults, code) => {
    opened = await openSheets(SHEETS);
    Object.assign(opened.session.faults, faults);
    await expect(opened.port.readSnapshot()).rejects.toMatchObject({ name: "PortError", code });
  });

  it.each<[Partial<HostFaults>, PortErrorCode]>([
    [{ sessionLost: true }, "session-lost"],
    [{ payloadLimit: 10 }, "too-large"],
    [{ failNextSync: "before" }, "unknown"],
  ])("writing under %o is %s, and nothing has changed", async (faults, code) => {
    opened = await openSheets(SHEETS);
    const snapshot = await opened.port.readSnapshot();
    Object.assign(opened.session.faults, faults);
    const report = await opened.port.apply({ snapshot, steps: [CELLS] });
    expect(report).toMatchObject({ outcome: "notStarted", reason: { code } });
    expect(opened.cell("Biểu", "A2")).toBe("Xã A");
  });

  it("waits while a cell is being edited, and goes on when the user has finished", async () => {
    opened = await openSheets(SHEETS);
    opened.session.faults.cellEditMode = true;
    const reading = opened.port.readSnapshot();
    setTimeout(() => (opened.session.faults.cellEditMode = false), 30);
    await expect(reading).resolves.toMatchObject({ sheets: { length: 1 } });
  });

  it("says that a cell is being edited where Excel cannot wait", async () => {
    opened = await openSheets(SHEETS, { requirementSets: { ExcelApi: "1.14" } });
    opened.session.faults.cellEditMode = true;
    await expect(opened.port.readSnapshot()).rejects.toMatchObject({ code: "cell-edit-mode" });
  });

  it("writes nothing into a workbook that is open for reading only", async () => {
    opened = await openSheets(SHEETS, { readOnly: true });
    const snapshot = await opened.port.readSnapshot();
    for (const step of [SETTINGS, CELLS]) {
      expect(await opened.port.apply({ snapshot, steps: [step] })).toMatchObject({
        outcome: "notStarted",
        reason: { code: "read-only" },
      });
    }
  });

  it("stores the settings where the next reading finds them", async () => {
    opened = await openSheets(SHEETS);
    const snapshot = await opened.port.readSnapshot();
    const json = JSON.stringify({ version: 1, organisation: "Huyện ủy" });
    expect(await opened.port.apply({ snapshot, steps: [{ kind: "storeSettings", json }] })).toMatchObject({
      outcome: "applied",
      done: [{ kind: "storeSettings" }],
    });
    expect((await opened.port.readSnapshot()).storedSettings).toBe(json);
  });

  it("does nothing for a plan without steps", async () => {
    opened = await openSheets(SHEETS);
    const snapshot = await opened.port.readSnapshot();
    opened.syncs();
    expect(await opened.port.apply({ snapshot, steps: [] })).toEqual({
      outcome: "applied",
      done: [],
      undo: [],
    });
    expect(opened.syncs()).toBe(0);
  });
});

describe("selecting", () => {
  const at = { sheet: 1, top: 1, left: 0, bottom: 1, right: 2 };

  it("shows the place, in one round trip", async () => {
    opened = await openSheets({ Một: [["a"]], Hai: [["b"]] });
    const snapshot = await opened.port.readSnapshot();
    opened.syncs();
    await opened.port.select(snapshot, at);
    expect(opened.syncs()).toBe(1);
    expect(opened.model.selection).toEqual({
      sheetId: opened.sheet("Hai").id,
      area: { top: 1, left: 0, bottom: 1, right: 2 },
    });
  });

  it.each<[string, PortErrorCode, () => void]>([
    ["is hidden", "sheet-hidden", () => (opened.sheet("Hai").visibility = "hidden")],
    [
      "another workbook is in front",
      "other-workbook-active",
      () => (opened.session.faults.otherWorkbookActive = true),
    ],
  ])("says so when the sheet %s", async (_, code, happens) => {
    opened = await openSheets({ Một: [["a"]], Hai: [["b"]] });
    happens();
    const snapshot = await opened.port.readSnapshot();
    await expect(opened.port.select(snapshot, at)).rejects.toMatchObject({ code });
    expect(opened.model.activeSheet.name).toBe("Một");
  });

  it("says so when the sheet is gone", async () => {
    opened = await openSheets({ Một: [["a"]], Hai: [["b"]] });
    const snapshot = await opened.port.readSnapshot();
    opened.model.document.sheets.pop();
    await expect(opened.port.select(snapshot, at)).rejects.toMatchObject({ code: "changed-meanwhile" });
  });
});

describe("starting", () => {
  it("finds Excel and its language", async () => {
    opened = await openSheets(SHEETS);
    expect(await officeReady()).toEqual({ kind: "excel", displayLanguage: "vi-VN", background: null });
  });

  it("names the version of an Excel that is too old", async () => {
    opened = await openSheets(SHEETS, { requirementSets: { ExcelApi: "1.9" } });
    expect(await officeReady()).toEqual({ kind: "unsupported", has: "1.9" });
  });

  it("tells a browser and a silent library from Excel", async () => {
    opened = await openSheets(SHEETS);
    const { Office: real } = globalThis;
    const standIn = (onReady: () => Promise<unknown>) =>
      Object.assign(globalThis, { Office: { ...real, HostType: real.HostType, onReady } });
    standIn(() => Promise.resolve({ host: null, platform: null }));
    expect(await officeReady()).toEqual({ kind: "notInExcel" });
    standIn(() => new Promise(() => undefined));
    expect(await officeReady(5)).toEqual({ kind: "unreachable" });
    Reflect.deleteProperty(globalThis, "Office");
    expect(await officeReady()).toEqual({ kind: "unreachable" });
    Reflect.deleteProperty(globalThis, "Excel");
    await expect(createExcelPort().readSnapshot()).rejects.toMatchObject({ code: "not-in-excel" });
  });
});
