import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { SAMPLE_SETTINGS } from "../../../src/workbench/samples/sample-settings.ts";
import { summaryPageBreaks } from "../../../src/core/summary/page-breaks.ts";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { planSummary, reportParagraph } from "../../../src/core/summary/summary.ts";
import { lineCount, rowHeight, textWidth } from "../../../src/core/summary/text-size.ts";
import { areaAddress } from "../../../src/core/values/addresses.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { reportOf, type CountSpec } from "./reports.ts";

const LINE = { size: 12, bold: false };

describe("text size", () => {
  it.each([
    // Advance widths of Times New Roman, in thousandths: T 611, n 500, g 500, H 722, o 500, a 444.
    ["TT", 1.222],
    ["ngang", 0.5 * 4 + 0.444],
    ["Hòa", 0.722 + 0.5 + 0.444],
  ])("knows the letters of %s, marks or not", (text, ems) => {
    expect(textWidth(text, LINE)).toBeCloseTo(ems * 12, 6);
    expect(textWidth(text.normalize("NFD"), LINE)).toBeCloseTo(ems * 12, 6);
  });

  it("breaks between words, at line breaks, and inside a word that is too long", () => {
    const word = textWidth("ngang", LINE);
    expect(lineCount("ngang ngang", LINE, 2 * word + 20)).toBe(1);
    expect(lineCount("ngang ngang", LINE, word + 10)).toBe(2);
    expect(lineCount("ngang\nngang", LINE, 500)).toBe(2);
    expect(lineCount("ngangngangngang", LINE, word + 10)).toBeGreaterThanOrEqual(3);
    expect(lineCount("", LINE, 50)).toBe(1);
  });
});

describe("page breaks", () => {
  const tenRows = Array.from({ length: 10 }, () => 10);

  it.each([
    ["a page is full", 40, null, [{ first: 0, last: 3 }], [4, 8]],
    ["everything fits", 100, null, [{ first: 3, last: 5 }], []],
    ["a block that a page's end would cut goes to the next page", 40, null, [{ first: 3, last: 5 }], [3, 7]],
    ["a block longer than a page is cut where the page ends", 40, null, [{ first: 2, last: 9 }], [4, 8]],
    [
      "repeated rows take room on later pages",
      40,
      { first: 0, last: 1 },
      [{ first: 5, last: 6 }],
      [4, 5, 7, 9],
    ],
  ])("%s", (_, pageHeight, titleRows, together, expected) => {
    expect(summaryPageBreaks({ heights: tenRows, pageHeight, titleRows, together })).toEqual(expected);
  });
});

const vi = summaryTexts("vi");
const en = summaryTexts("en");

describe("every planned sheet", () => {
  it("has no row that is higher than Excel allows, whatever it holds", () => {
    const name = `Chi bộ ${"thôn Đông Lỗ ".repeat(2000)}`;
    const report = reportOf({ units: [{ name, plan: 5, admitted: 1, heads: 10, members: 5 }] });
    const heights = planSummary(report, vi).flatMap((sheet) => Object.values(sheet.rowHeights));
    expect(Math.max(...heights)).toBeGreaterThan(400);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409.5);
  });

  it("is whole: no NaN, no undefined, no cell twice, no overlapping merges, every text in its row", () => {
    const count: fc.Arbitrary<CountSpec> = fc.oneof(
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom<CountSpec>(null, "?", "none"),
    );
    const unit = fc.record({
      name: fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
      section: fc.constantFrom(null, 0, 1),
      plan: count,
      admitted: count,
      heads: count,
      members: count,
    });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 80 }), fc.boolean(), (units, inEnglish) => {
        const report = reportOf({
          units,
          sections: ["Xã", "Cơ quan"],
          groups: [{ name: "Tổ 1", leader: "A", units: units.map((_, index) => index) }],
        });
        for (const plan of planSummary(report, inEnglish ? en : vi)) expect(faults(plan)).toEqual([]);
      }),
      { seed: 1019, numRuns: 60 },
    );
  });

  it("is whole on the sample", () => {
    const bytes = readFileSync(new URL("../../../assets/so-ket-nap-mau.xlsx", import.meta.url));
    const report = checkWorkbook(readSnapshot(bytes, "mau"), SAMPLE_SETTINGS, {
      year: 2026,
      month: 11,
      day: 22,
    });
    for (const plan of [...planSummary(report, vi), ...planSummary(report, en)])
      expect(faults(plan)).toEqual([]);
  });

  it("has no row higher than Excel's, however many units are below the line and however long a note is", () => {
    const units = Array.from({ length: 400 }, (_, index) => ({
      name: `Đảng bộ xã số ${index}`,
      plan: 4,
      admitted: 4,
      heads: 4,
      members: 3,
    }));
    const groups = [{ name: "Tổ 1", leader: "A", units: units.map((_, index) => index) }];
    const report = reportOf({ units, groups });
    const [summary] = planSummary(report, vi);
    expect(Math.max(...Object.values(summary?.rowHeights ?? {}))).toBeLessThanOrEqual(409);
    expect(summary && faults(summary)).toEqual([]);
    const texts = summary?.cells.map(({ content }) => (content.kind === "text" ? content.text : "")) ?? [];
    expect(texts.some((text) => /… \(còn \d+ nữa\)$/.test(text))).toBe(true);
  });

  it("has a paragraph that goes on from row to row and loses nothing", () => {
    const units = Array.from({ length: 30 }, (_, index) => ({
      name: `Đảng bộ xã số ${index} ${"tên rất dài ".repeat(25)}ấy`,
      plan: 4,
      admitted: 4,
      heads: 4,
      members: 3,
    }));
    const report = reportOf({ units });
    const [summary] = planSummary(report, vi);
    expect(summary && faults(summary)).toEqual([]);
    const pieces =
      summary?.cells.flatMap(({ content, style }) =>
        style === "paragraph" && content.kind === "text" ? [content.text.replace(/^\u00a0+/, "")] : [],
      ) ?? [];
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join(" ")).toBe(reportParagraph(report, vi));
    expect(pieces.join(" ")).toMatch(/… \(còn 10 nữa\)/);
  });

  it("stays quick on 600 units", () => {
    const units = Array.from({ length: 600 }, (_, index) => ({
      name: `Chi bộ thôn ${index}`,
      plan: index % 7,
      admitted: index % 5,
      heads: 10,
      members: index % 11,
    }));
    const [summary] = planSummary(reportOf({ units }), vi);
    expect(summary?.cells.length).toBeGreaterThan(6600);
    expect(summary && faults(summary)).toEqual([]);
  });
});

/** What is wrong with a plan, in words. */
function faults(plan: SheetPlan): string[] {
  return [...brokenContents(plan), ...overlaps(plan), ...cutTexts(plan)];
}

function brokenContents(plan: SheetPlan): string[] {
  return plan.cells.flatMap(({ row, column, content, style }) => {
    const values = Object.values<unknown>({ ...content });
    const isBroken =
      values.includes(undefined) ||
      values.some((value) => typeof value === "number" && !Number.isFinite(value)) ||
      (content.kind === "formula" && /NaN|undefined|Infinity/.test(content.formula)) ||
      (style !== undefined && plan.styles[style] === undefined) ||
      row < 0 ||
      column >= plan.columnWidths.length;
    return isBroken ? [`broken: ${row},${column} ${JSON.stringify(content)} ${style}`] : [];
  });
}

function overlaps(plan: SheetPlan): string[] {
  const found: string[] = [];
  const written = new Set<string>();
  for (const { row, column } of plan.cells) {
    const key = `${row},${column}`;
    if (written.has(key)) found.push(`twice: ${key}`);
    written.add(key);
  }
  const merged = new Set<string>();
  for (const merge of plan.merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) {
        if (merged.has(`${row},${column}`)) found.push(`merged twice: ${areaAddress(merge)}`);
        merged.add(`${row},${column}`);
      }
    }
  }
  return found;
}

/** Texts that need more room than their cell, or merged cell, has. */
function cutTexts(plan: SheetPlan): string[] {
  const mergeAt = new Map(plan.merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
  return plan.cells.flatMap(({ row, column, content, style }) => {
    const text =
      content.kind === "text" ? content.text : content.kind === "formula" ? String(content.result) : "";
    if (text === "" || (content.kind === "formula" && typeof content.result === "number")) return [];
    const area = mergeAt.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
    const look = { ...plan.baseStyle, ...plan.styles[style ?? ""] };
    const font = { size: look.fontSize ?? 12, bold: look.bold ?? false };
    const width = plan.columnWidths.slice(area.left, area.right + 1).reduce((sum, one) => sum + one, 0);
    let height = 0;
    for (let at = area.top; at <= area.bottom; at += 1) height += plan.rowHeights[at] ?? 0;
    const isCut = look.wrap
      ? rowHeight(lineCount(text, font, width - (look.indent ?? 0) * 9), font) > height
      : look.horizontal !== "left" && textWidth(text, font) > width;
    return isCut ? [`cut: ${areaAddress(area)} ${JSON.stringify(text)}`] : [];
  });
}
