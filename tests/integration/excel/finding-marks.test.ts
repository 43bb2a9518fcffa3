import { afterEach, describe, expect, it } from "vitest";
import { setFindingMarks, setHighlight, validate } from "../../../src/core/job/job.ts";
import { findingMarks } from "../../../src/core/plan/finding-marks.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { cellAddress, contains } from "../../../src/core/values/addresses.ts";
import type { XlsxConditionalFormat, XlsxSheet } from "../../../src/xlsx/model/document.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { writeDocument } from "../../../src/xlsx/workbook/write-document.ts";
import { openDocument, openSample, wholeSheet, type Opened } from "./opened.ts";

const TODAY = { year: 2022, month: 7, day: 15 };

let opened: Opened;
afterEach(() => opened.close());

const check = (): Promise<Report> => validate(opened.port, { today: TODAY });
const sheets = (): XlsxSheet[] => opened.model.document.sheets;
const everything = (): unknown => sheets().map((sheet) => wholeSheet(opened.model.document, sheet));
const ours = (sheet: XlsxSheet): XlsxConditionalFormat[] =>
  sheet.conditionalFormats.filter((rule) => rule.kind === "custom" && rule.formula.includes("knv.finding"));
const marksInAll = (): number => sheets().reduce((sum, sheet) => sum + ours(sheet).length, 0);

/** The first of our rules that covers the cell, as Excel would show it. */
function shownAt(sheet: XlsxSheet, row: number, column: number): XlsxConditionalFormat | undefined {
  return [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .find(({ areas }) => areas.some((area) => contains(area, row, column)));
}

describe("marks of findings in cells", () => {
  it("stand on every cell with an error or a warning and on no other, in two round trips", async () => {
    opened = await openSample("mistaken");
    const report = await check();
    opened.syncs();
    expect(await setFindingMarks(opened.port, report, true)).toMatchObject({
      outcome: "applied",
      done: [{ kind: "findingMarks" }, { kind: "storeSettings" }],
    });
    expect(opened.syncs()).toBe(2);
    expect([...opened.session.unknownMembers]).toEqual([]);

    const found = new Map<string, string>();
    for (const severity of ["warning", "error"] as const) {
      for (const { at } of report.findings.filter((finding) => finding.severity === severity)) {
        for (let row = at.top; row <= at.bottom; row += 1) {
          for (let column = at.left; column <= at.right; column += 1) {
            found.set(`${at.sheet}!${cellAddress({ row, column })}`, severity);
          }
        }
      }
    }
    const shown = new Map<string, string>();
    sheets().forEach((sheet, index) => {
      for (let row = 0; row < 400; row += 1) {
        for (let column = 0; column < 30; column += 1) {
          const rule = shownAt(sheet, row, column);
          if (rule?.kind !== "custom" || !ours(sheet).includes(rule)) continue;
          shown.set(`${index}!${cellAddress({ row, column })}`, rule.format.bold ? "error" : "warning");
        }
      }
    });
    expect(new Set(found.values())).toEqual(new Set(["error", "warning"]));
    expect([...shown].sort()).toEqual([...found].sort());
  });

  it("are replaced, not doubled, and taken away without a trace", async () => {
    opened = await openSample("mistaken");
    const [first] = sheets();
    first?.conditionalFormats.push({
      id: "users",
      areas: [{ top: 0, left: 0, bottom: 90, right: 9 }],
      priority: 1,
      stopIfTrue: false,
      kind: "custom",
      formula: "MOD(ROW(),2)=0",
      format: { fill: "#EEEEEE", color: null, bold: null, italic: null },
    });
    const before = everything();
    await setFindingMarks(opened.port, await check(), true);
    const once = everything();
    expect(once).not.toEqual(before);
    const again = await check();
    expect(again.settings.findingMarks).toBe(true);
    await setFindingMarks(opened.port, again, true);
    expect(everything()).toEqual(once);
    await setFindingMarks(opened.port, await check(), false);
    expect(everything()).toEqual(before);
    expect((await check()).settings.findingMarks).toBe(false);
  });

  it("stand before the highlight, whichever came first, and each goes without the other", async () => {
    opened = await openSample("mistaken");
    await setHighlight(opened.port, await check(), true);
    const highlighted = everything();
    const report = await check();
    await setFindingMarks(opened.port, report, true);
    const [sheet] = sheets();
    const order = [...(sheet?.conditionalFormats ?? [])]
      .sort((a, b) => a.priority - b.priority)
      .map((rule) => (rule.kind === "custom" && /knv\.\w+/.exec(rule.formula)?.[0]) || "");
    expect(order.indexOf("knv.highlight")).toBeGreaterThan(order.lastIndexOf("knv.finding"));
    expect(order.indexOf("knv.finding")).toBe(0);
    await setFindingMarks(opened.port, await check(), false);
    expect(everything()).toEqual(highlighted);
  });

  it("survive saving and opening, and are still found as ours", async () => {
    opened = await openSample("mistaken");
    const report = await check();
    await setFindingMarks(opened.port, report, true);
    const saved = writeDocument(opened.model.document);
    opened.close();
    opened = await openDocument(readDocument(saved));
    expect(marksInAll()).toBe(findingMarks(report).marks.length);
    const again = await check();
    expect(again.findings).toEqual(report.findings);
    await setFindingMarks(opened.port, again, false);
    expect(marksInAll()).toBe(0);
  });

  it("refuse a protected sheet before anything is marked", async () => {
    opened = await openSample("mistaken");
    const report = await check();
    const [sheet] = sheets();
    if (sheet) sheet.isProtected = true;
    expect(await setFindingMarks(opened.port, report, true)).toMatchObject({
      outcome: "notStarted",
      reason: { code: "protected", sheetName: sheet?.name },
    });
    expect(marksInAll()).toBe(0);
  });

  it("refuse cells that somebody has changed since", async () => {
    opened = await openSample("mistaken");
    const report = await check();
    const at = report.findings.find(({ severity }) => severity === "error")?.at;
    const sheet = sheets()[at?.sheet ?? 0];
    if (at && sheet) opened.model.setInput(sheet.id, at.top, at.left, "khác", "remote");
    expect(await setFindingMarks(opened.port, report, true)).toMatchObject({
      outcome: "notStarted",
      reason: { code: "changed-meanwhile" },
    });
    expect(marksInAll()).toBe(0);
  });
});
