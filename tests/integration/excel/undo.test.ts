import { afterEach, describe, expect, it } from "vitest";
import {
  addForms,
  setFindingMarks,
  setHighlight,
  storeSettings,
  suggestedSlips,
  validate,
  writeSlips,
  writeSummary,
} from "../../../src/core/job/job.ts";
import type { Applied, PlanStep } from "../../../src/core/plan/port.ts";
import { WRITTEN_KEY, WRITTEN_SHEETS_KEY } from "../../../src/core/plan/stored-keys.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { formTexts } from "../../../src/locales/forms.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { openSample, openSheets, wholeSheet, type Opened } from "./opened.ts";

const TODAY = { year: 2022, month: 7, day: 15 };
const texts = summaryTexts("vi");

let opened: Opened;
afterEach(() => opened.close());

/** All that a person could see or lose, and what the add-in keeps. */
function whole(): unknown {
  const { document } = opened.model;
  return {
    sheets: document.sheets.map((sheet) => {
      const { conditionalFormats, ...others } = wholeSheet(document, sheet) as {
        conditionalFormats: object[];
      };
      // Rules laid anew have other places among themselves and the same order.
      return { ...others, rules: conditionalFormats.map((rule) => ({ ...rule, priority: 0 })) };
    }),
    settings: [...document.settings],
  };
}

async function takeBack(report: Report, done: Applied): Promise<Applied> {
  const steps: readonly PlanStep[] = done.outcome === "notStarted" ? [] : done.undo;
  expect(steps.length).toBeGreaterThan(0);
  return opened.port.apply({ snapshot: report.snapshot, steps });
}

const check = (): Promise<Report> => validate(opened.port, { today: TODAY });

const ACTIONS: readonly (readonly [string, (report: Report) => Promise<Applied>])[] = [
  ["a highlight", (report) => setHighlight(opened.port, report, true)],
  ["marks of findings", (report) => setFindingMarks(opened.port, report, true)],
  ["settings", (report) => storeSettings(opened.port, report, { ...report.settings, threshold: 80 })],
  ["the summary and the lists", (report) => writeSummary(opened.port, report, texts)],
  ["slips", (report) => writeSlips(opened.port, report, texts, suggestedSlips(report))],
  ["forms", (report) => addForms(opened.port, report, formTexts("vi"))],
];

describe("what the product takes back itself, where Excel cannot (before ExcelApi 1.19)", () => {
  it.each(ACTIONS)("%s: the workbook is as it was", async (name, act) => {
    opened = name === "forms" ? await openSheets({ "Trang 1": [["Ghi chú"]] }) : await openSample("mistaken");
    const report = await check();
    const before = whole();
    const done = await act(report);
    expect(done).toMatchObject({ outcome: "applied" });
    expect(whole()).not.toEqual(before);
    expect(await takeBack(report, done)).toMatchObject({ outcome: "applied" });
    expect(whole()).toEqual(before);
  });

  it("switching a highlight off: the highlight is there again", async () => {
    opened = await openSample("mistaken");
    await setHighlight(opened.port, await check(), true);
    const report = await check();
    const before = whole();
    const off = await setHighlight(opened.port, report, false);
    expect(await takeBack(report, off)).toMatchObject({ outcome: "applied" });
    expect(whole()).toEqual(before);
  });

  it("marks laid over older ones: the older ones are there again", async () => {
    opened = await openSample("mistaken");
    await setFindingMarks(opened.port, await check(), true);
    const unitSheet = opened.sheet("Biểu 01");
    const before = whole();
    opened.model.setInput(unitSheet.id, 12, 4, "abc", "remote");
    const report = await check();
    const again = await setFindingMarks(opened.port, report, true);
    await takeBack(report, again);
    const rules = (state: unknown): unknown =>
      (state as { sheets: { rules: unknown }[] }).sheets.map((sheet) => sheet.rules);
    expect(rules(whole())).toEqual(rules(before));
  });

  it("a sheet somebody has written into since is theirs", async () => {
    opened = await openSample("mistaken");
    const report = await check();
    const done = await writeSummary(opened.port, report, texts);
    opened.model.setInput(opened.sheet("Bảng tổng hợp").id, 3, 1, "đã sửa", "user");
    const before = whole();
    expect(await takeBack(report, done)).toMatchObject({
      outcome: "notStarted",
      reason: { code: "changed-meanwhile", sheetName: "Bảng tổng hợp" },
    });
    expect(whole()).toEqual(before);
  });

  it("a summary written anew is brought back as it stood, with what the office had changed in it", async () => {
    opened = await openSample("mistaken");
    await writeSummary(opened.port, await check(), texts);
    opened.model.setInput(opened.sheet("Bảng tổng hợp").id, 1, 0, "ĐẢNG BỘ HUYỆN HIỆP HÒA", "user");
    const unit = opened.sheet("Biểu 01");
    const before = whole();
    // The figures are others now, so that the summary is as well.
    const [was, is] = [String(opened.cell("Biểu 01", "D13")), "4"];
    opened.model.setInput(unit.id, 12, 3, is, "user");
    const report = await check();
    const done = await writeSummary(opened.port, report, texts);
    expect(done).toMatchObject({ outcome: "applied", edits: { keptPlaces: 1, open: [] } });
    opened.model.setInput(unit.id, 12, 3, was, "user");
    await takeBack(report, done);
    // The stamp tells plans apart, and what brings a sheet back is another plan than what made it.
    const own = (state: unknown): unknown =>
      (state as { sheets: { properties: [string, string][] }[] }).sheets.slice(4).map((sheet) => ({
        ...sheet,
        properties: sheet.properties.filter(([key]) => key !== WRITTEN_KEY),
      }));
    expect(own(whole())).toEqual(own(before));
  });

  it("a summary of which nothing is remembered is left as values, and offers no way back that would take these away", async () => {
    opened = await openSample("mistaken");
    expect((await writeSummary(opened.port, await check(), texts)).outcome).toBe("applied");
    opened.model.document.settings.delete(WRITTEN_SHEETS_KEY);
    opened.model.setInput(opened.sheet("Bảng tổng hợp").id, 1, 0, "ĐẢNG BỘ HUYỆN HIỆP HÒA", "user");
    const done = await writeSummary(opened.port, await check(), texts);
    if (done.outcome === "notStarted") throw done.reason;
    expect(done.edits?.left.length).toBeGreaterThan(0);
    expect(done.undo).toEqual([]);
  });
});
