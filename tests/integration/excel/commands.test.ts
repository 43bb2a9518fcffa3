import { afterEach, describe, expect, it } from "vitest";
import { quickCheck } from "../../../src/commands/quick-check.ts";
import { summarise } from "../../../src/commands/summarise.ts";
import { totalsOf } from "../../../src/core/figures/totals.ts";
import type { Figures } from "../../../src/core/figures/compute.ts";
import { validate, writeSummary } from "../../../src/core/job/job.ts";
import { commandNoticeWords } from "../../../src/commands/notice-words.ts";
import { readinessOf } from "../../../src/core/summary/readiness.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { openSample, openSheets, type Opened } from "./opened.ts";

let opened: Opened;
afterEach(() => opened.close());

const context = () => ({
  port: opened.port,
  today: { year: 2022, month: 7, day: 15 },
  displayLanguage: "vi" as const,
});

/** The figures as if every unit had been mended. */
function allKnown(figures: Figures): Figures {
  const units = figures.units.map((unit) => ({
    ...unit,
    covered: { admission: "known", heads: "known" } as const,
  }));
  return { ...figures, units, district: { ...figures.district, ...totalsOf(units) } };
}

describe("ribbon commands", () => {
  it("check without the pane and change nothing", async () => {
    opened = await openSample("mistaken");
    const notice = await quickCheck(context());
    expect(notice).toMatchObject({ kind: "checked", language: "vi", unitTable: "filled", threshold: 90 });
    expect(notice?.kind === "checked" && notice.findings.error).toBeGreaterThan(0);
    expect(opened.session.counters.perRequest.every(({ errorCode }) => errorCode === null)).toBe(true);
    expect(opened.model.canUndo).toBe(false);
  });

  it("write the summary and show it", async () => {
    opened = await openSample();
    expect(await summarise(context())).toBeNull();
    expect(opened.model.activeSheet.name).toBe("Bảng tổng hợp");
  });

  it("write the summary of a workbook with errors as a draft, until it is made again without", async () => {
    opened = await openSample("mistaken");
    const checked = readinessOf(await validate(opened.port, { today: context().today }));
    if (checked.kind !== "draft") throw new Error("the sample has mistakes");
    const { errors, unknownUnits } = checked;
    const notice = await summarise(context());
    const open = `còn ${errors} lỗi; ${unknownUnits} đơn vị chưa rõ số liệu`;
    expect(notice).toMatchObject({ kind: "summary", draft: { errors, unknownUnits }, without: [] });
    expect(notice && commandNoticeWords(notice).lines.join(" ")).toContain(`${errors} lỗi`);
    const sheet = () => opened.model.activeSheet;
    const texts = () =>
      [...sheet().rows.values()].flatMap((row) => [...row.cells.values()].map(({ value }) => value));
    expect(sheet().name).toBe("Bảng tổng hợp");
    expect(texts()).toContain(`BẢN NHÁP – ${open}`);
    expect(sheet().page.header).toEqual({ all: `&C&P&RBẢN NHÁP – ${open}`, first: `&RBẢN NHÁP – ${open}` });
    const report = await validate(opened.port, { today: context().today });
    const mended = { ...report, findings: [], figures: allKnown(report.figures) };
    await writeSummary(opened.port, mended, summaryTexts("vi"));
    expect(JSON.stringify(texts())).not.toContain("BẢN NHÁP");
    expect(sheet().page.header).toEqual({ all: "&C&P", first: "" });
  });

  it("make no summary where no table is recognised, and say why", async () => {
    opened = await openSheets({ "Trang 1": [["Ghi chú", "abc"]] });
    expect(await summarise(context())).toEqual({ kind: "noSummary", language: "vi" });
    expect(opened.model.document.sheets.map(({ name }) => name)).not.toContain("Bảng tổng hợp");
    expect(opened.model.canUndo).toBe(false);
  });

  it("say why a summary could not be written", async () => {
    opened = await openSample("clean", { readOnly: true });
    expect(await summarise(context())).toEqual({
      kind: "problem",
      language: "vi",
      code: "read-only",
      changed: "nothing",
    });
  });
});
