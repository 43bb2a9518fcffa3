import { afterEach, describe, expect, it, vi } from "vitest";
import { summarise } from "../../../src/commands/summarise.ts";
import { setHighlight, validate, writeSummary } from "../../../src/core/job/job.ts";
import type { Applied, FinishKind, PlanStep } from "../../../src/core/plan/port.ts";
import { openWorkbookCopy } from "../../../src/excel/open-workbook.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import type { Divergence } from "../../../src/workbench/engine/divergences.ts";
import { withTable } from "../host/documents.ts";
import { openDocument, openSample, wholeSheet, type Opened } from "./opened.ts";

const TODAY = { year: 2022, month: 7, day: 15 };
const texts = summaryTexts("vi");
const SUMMARY = "Bảng tổng hợp";

let opened: Opened;
afterEach(() => opened.close());

async function summary(): Promise<Applied> {
  return writeSummary(opened.port, await validate(opened.port, { today: TODAY }), texts);
}

const ourSheets = (): unknown[] => {
  const { document } = opened.model;
  return document.sheets
    .filter(({ customProperties }) => customProperties.has("knv.mark"))
    .map((sheet) => wholeSheet(document, sheet));
};

/** The sheets as an Excel without faults makes them. */
async function wellMade(): Promise<unknown[]> {
  opened = await openSample("mistaken", { divergences: [] });
  await summary();
  const made = ourSheets();
  opened.close();
  return made;
}

describe("the summary in an Excel that does otherwise", () => {
  it.each<Divergence>([
    "machineListSeparator",
    "rulesAddedLast",
    "mergingLosesFill",
    "rulesRelativeToReader",
  ])("is the same where %s", async (divergence) => {
    const expected = await wellMade();
    opened = await openSample("mistaken", { divergences: [divergence] });
    expect(await summary()).toMatchObject({ outcome: "applied" });
    expect(ourSheets()).toEqual(expected);
    // And again, over what stands there.
    expect(await summary()).toMatchObject({ outcome: "applied" });
    expect(ourSheets()).toEqual(expected);
  });

  it("stands whole without frozen rows where freezing fails, and says so", async () => {
    const expected = await wellMade();
    opened = await openSample("mistaken", { divergences: ["freezingFails"] });
    const report = await summary();
    expect(report).toMatchObject({ outcome: "applied" });
    const without = report.outcome === "applied" ? report.done.map((step) => step.without ?? []) : [];
    expect(without).toContainEqual<FinishKind[]>(["freeze"]);
    expect(without.every((kinds) => kinds.length === 0 || kinds[0] === "freeze")).toBe(true);
    const unfrozen = expected.map((sheet) => ({ ...(sheet as object), freeze: { rows: 0, columns: 0 } }));
    expect(ourSheets()).toEqual(unfrozen);
    const context = { port: opened.port, today: TODAY, displayLanguage: "vi" } as const;
    expect(await summarise(context)).toMatchObject({ kind: "summary", language: "vi", without: ["freeze"] });
  });

  it("is written anew into a sheet that somebody hid, where unfreezing fails there", async () => {
    opened = await openSample("mistaken", { divergences: ["unfreezeFailsWhenHidden"] });
    await summary();
    const first = ourSheets();
    opened.sheet(SUMMARY).visibility = "hidden";
    const report = await summary();
    expect(report).toMatchObject({
      outcome: "applied",
      done: [{ kind: "storeWritten" }, { sheetName: SUMMARY, without: ["freeze"] }, {}, {}, {}],
    });
    expect(ourSheets()).toEqual(first);
  });

  it("has its charts once where the last request fails after it was carried out", async () => {
    opened = await openSample("mistaken", { divergences: [] });
    const { session } = opened;
    const answer = session.processQuery.bind(session);
    let failures = 0;
    session.processQuery = async (body, flags) => {
      const reply = await answer(body, flags);
      // Only the last request sets up pages.
      if (failures > 0 || !body.includes("SetPrintArea")) return reply;
      failures += 1;
      const error = {
        Code: "GeneralException",
        Message: "",
        Location: "",
        HttpStatusCode: 500,
        ActionIndex: 0,
      };
      return { ...reply, body: JSON.stringify({ Results: [], TraceIds: [], Error: error }) };
    };
    expect(await summary()).toMatchObject({ outcome: "applied" });
    expect(failures).toBe(1);
    const found = ourSheets();
    opened.close();
    expect(found).toEqual(await wellMade());
  });
});

describe("marks in an Excel that gives formulas relative to what they are read through (#5194)", () => {
  it("are known to be done when the answer was lost", async () => {
    opened = await openSample("mistaken", { divergences: ["rulesRelativeToReader"] });
    const report = await validate(opened.port, { today: TODAY });
    opened.session.faults.failNextSync = "after";
    expect(await setHighlight(opened.port, report, true)).toMatchObject({
      outcome: "applied",
      done: [{ kind: "highlight" }, { kind: "storeSettings" }],
    });
  });
});

describe("formulas in a table of Excel's (#5909, #2093, #6745)", () => {
  const formula = (row: number, column: number, old: number): PlanStep => ({
    kind: "writeCells",
    writes: [{ at: { sheet: 0, row, column }, old, content: { kind: "formula", formula: "=1+1" } }],
  });

  it("are not written, and nothing else is; beside the table they are", async () => {
    const model = withTable({ Sheet1: { B2: "Chi bộ", C2: "Số", D2: "Ghi", C3: "5", C4: "6", F3: "5" } });
    opened = await openDocument(model.document, { divergences: ["tableFormulasFill"] });
    const snapshot = await opened.port.readSnapshot();
    const report = await opened.port.apply({ snapshot, steps: [formula(2, 2, 5)] });
    expect(report).toMatchObject({
      outcome: "applied",
      done: [{ refused: [], inTable: { length: 1 } }],
      undo: [],
    });
    expect([opened.cell("Sheet1", "C3"), opened.cell("Sheet1", "C4")]).toEqual([5, 6]);
    const beside = await opened.port.apply({ snapshot, steps: [formula(2, 5, 5)] });
    expect(beside).toMatchObject({ outcome: "applied", done: [{ kind: "writeCells", refused: [] }] });
    expect(opened.cell("Sheet1", "F3")).toBe("=1+1");
  });
});

describe("a workbook that is calculated by hand (#2770, #6922)", () => {
  it("says so, and which cells may be old", async () => {
    opened = await openSample("clean");
    expect((await opened.port.readSnapshot()).isCalculatedByHand).toBeUndefined();
    opened.model.calculateAs("Manual");
    const unitSheet = opened.sheet("Biểu 01");
    opened.model.setInput(unitSheet.id, 100, 1, "=1+1", "remote");
    const { isCalculatedByHand, sheets } = await opened.port.readSnapshot();
    expect(isCalculatedByHand).toBe(true);
    const cells = sheets.find(({ name }) => name === "Biểu 01")?.formulaCells ?? [];
    expect(cells).toContainEqual({ row: 100, column: 1 });
    const formulas = [...unitSheet.rows].flatMap(([row, { cells: own }]) =>
      [...own].flatMap(([column, cell]) => (cell.formula === null ? [] : [{ row, column }])),
    );
    expect(cells).toHaveLength(formulas.length);
  });
});

describe("opening a new workbook where Excel fails to (#3646, #3568, #1562)", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("downloads the file instead and says so", async () => {
    opened = await openSample("clean", {
      divergences: ["newWorkbookFails"],
      openNewWorkbook: () => undefined,
    });
    const link = { href: "", download: "", click: vi.fn() };
    vi.stubGlobal("document", { createElement: () => link });
    const opening = openWorkbookCopy(new Uint8Array([80, 75, 3, 4]), "so-ket-nap-mau.xlsx");
    await expect(opening).rejects.toMatchObject({ name: "PortError", code: "downloaded" });
    expect(link).toMatchObject({
      download: "so-ket-nap-mau.xlsx",
      href: expect.stringMatching(/^blob:/) as unknown,
    });
    expect(link.click).toHaveBeenCalledTimes(1);
  });
});
