import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/core/job/check.ts";
import type { SheetPlan } from "../../src/core/plan/sheet-plan.ts";
import { planSummary, reportParagraph } from "../../src/core/summary/summary.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import { formattedReport, reportParts } from "../../src/taskpane/report-html.ts";
import { SAMPLE_SETTINGS } from "../../src/workbench/samples/sample-settings.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";

const texts = summaryTexts("vi");
const sample = new Uint8Array(readFileSync(new URL("../../assets/so-ket-nap-mau.xlsx", import.meta.url)));
const report = checkWorkbook(readSnapshot(sample, "a.xlsx"), SAMPLE_SETTINGS, {
  year: 2022,
  month: 7,
  day: 15,
});
const [plan] = planSummary(report, texts);

describe("the report for a word processor", () => {
  const parts = plan ? reportParts(plan) : [];

  test("has the parts with tables to choose from, without charts and signatures", () => {
    expect(parts.map(({ title }) => title.replace(/^\d+\. /, ""))).toEqual(
      expect.arrayContaining([
        expect.stringContaining("tổ công tác"),
        expect.stringContaining("Kết quả của từng đơn vị"),
      ]),
    );
    expect(parts.some(({ title }) => title.includes("Biểu đồ"))).toBe(false);
    const rows = parts.map(({ first, last }) => [first, last]).flat();
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  });

  test("is set in Times New Roman 14, with every unit in a row of bordered cells and the sums in bold", () => {
    if (!plan) throw new Error("no plan");
    const { html, text } = formattedReport(reportParagraph(report, texts), plan, parts, "vi");
    expect(html).toContain("font-family:'Times New Roman',serif;font-size:14pt;text-align:justify");
    const rows = html.match(/<tr>.*?<\/tr>/g) ?? [];
    for (const { name } of report.figures.units) {
      expect(rows.some((row) => row.includes(`>${name}</td>`))).toBe(true);
      expect(text).toContain(name);
    }
    const total = rows.find((row) => row.includes(">226</td>") && row.includes(">37,61%</td>"));
    expect(total).toContain("border:0.5pt solid");
    expect(total).toContain("font-weight:bold");
    // Every opened element is closed.
    const opened = (tag: string): number => (html.match(new RegExp(`<${tag}[ >]`, "g")) ?? []).length;
    const closed = (tag: string): number => (html.match(new RegExp(`</${tag}>`, "g")) ?? []).length;
    for (const tag of ["table", "tr", "td", "p"]) expect(opened(tag)).toBe(closed(tag));
  });

  test("never lets a name become markup", () => {
    const evil: SheetPlan = {
      ...(plan as SheetPlan),
      cells: [
        { row: 1, column: 0, content: { kind: "text", text: '<img src=x onerror="a">&\nB' }, style: "text" },
      ],
      merges: [],
    };
    const { html } = formattedReport("a < b & c", evil, [{ title: "<b>", first: 0, last: 9 }], "vi");
    expect(html).not.toMatch(/<img|<b>/);
    expect(html).toContain("&lt;img src=x onerror=&quot;a&quot;&gt;&amp;<br>B");
    expect(html).toContain("a &lt; b &amp; c");
  });
});
