import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { SAMPLE_SETTINGS } from "../../../src/workbench/samples/sample-settings.ts";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { planSummary } from "../../../src/core/summary/summary.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import type { XlsxDocument } from "../../../src/xlsx/model/document.ts";
import { addDocumentSheet, newDocument } from "../../../src/xlsx/workbook/new-document.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { calculatedResults, writeWithoutResults, wrongResults } from "./planned-results.ts";
import {
  reportOf,
  SOURCE_COLUMNS,
  SOURCE_ROW,
  SOURCE_SHEET,
  type CountSpec,
  type UnitSpec,
} from "./reports.ts";

const vi = summaryTexts("vi");

/** Formulas whose planned result is not what the calculator of the workbench makes of them. */
function differences(document: XlsxDocument, plans: readonly SheetPlan[]): string[] {
  const planned = writeWithoutResults(document, plans);
  return wrongResults(planned, calculatedResults(document));
}

describe("the summary's formulas", () => {
  it("give on the sample what the core computed", () => {
    const bytes = readFileSync(new URL("../../../assets/so-ket-nap-mau.xlsx", import.meta.url));
    const report = checkWorkbook(readSnapshot(bytes, "mau.xlsx"), SAMPLE_SETTINGS, {
      year: 2026,
      month: 11,
      day: 22,
    });
    expect(differences(readDocument(bytes), planSummary(report, vi))).toEqual([]);
  });

  it("follow the source: a corrected count changes the totals", () => {
    const bytes = readFileSync(new URL("../../../assets/so-ket-nap-mau.xlsx", import.meta.url));
    const report = checkWorkbook(readSnapshot(bytes, "mau.xlsx"), SAMPLE_SETTINGS, {
      year: 2026,
      month: 11,
      day: 22,
    });
    const document = readDocument(bytes);
    const plans = planSummary(report, vi);
    const hoangAn = document.sheets[0]?.rows.get(16)?.cells.get(3);
    expect(hoangAn?.value).toBe(0);
    if (hoangAn) hoangAn.value = 2;
    const changed = differences(document, plans).join("\n");
    expect(changed).toContain("gives 87, planned 85");
    // The words of the day they were written are said to be old, also where two changes make the same total.
    expect(changed).toContain("Số liệu đã thay đổi sau khi lập:");
    const neighbour = document.sheets[0]?.rows.get(17)?.cells.get(3);
    expect(neighbour?.value).toBe(2);
    if (neighbour) neighbour.value = 0;
    const balanced = differences(document, plans).join("\n");
    expect(balanced).not.toContain("planned 85");
    expect(balanced).toContain("Số liệu đã thay đổi sau khi lập:");
    expect(changed).toContain('gives "Chưa đạt; trên 90%", planned Chưa kết nạp; trên 90%');
  });

  it("give what the core computed whatever the units hold", () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 100 }), (specs, threshold) => {
        const report = reportOf({
          units: specs,
          sections: ["I. Xã, thị trấn", "II. Cơ quan"],
          groups: [{ name: "Tổ 1", leader: null, units: specs.map((_, index) => index) }],
          settings: { threshold },
        });
        expect(differences(documentOf(specs), planSummary(report, vi))).toEqual([]);
      }),
      { seed: 85226, numRuns: 40 },
    );
  });
});

const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 20 }) },
  fc.constantFrom<CountSpec>(null, "?", "none", 0),
);
const units: fc.Arbitrary<UnitSpec[]> = fc.array(
  fc.record({
    name: fc.constantFrom("Đảng bộ xã A", "Chi bộ B", "=1+1", "-", "@x"),
    section: fc.constantFrom(null, 0, 1),
    plan: count,
    admitted: count,
    heads: count,
    members: count,
  }),
  { maxLength: 12 },
);

/** The workbook that `reportOf` speaks of, so that the links have something to point at. */
function documentOf(specs: readonly UnitSpec[]): XlsxDocument {
  const document = newDocument();
  const sheet = addDocumentSheet(document, SOURCE_SHEET);
  specs.forEach((spec, index) => {
    const cells = Object.entries(SOURCE_COLUMNS).flatMap(([column, at]) => {
      const value = spec[column as keyof typeof SOURCE_COLUMNS];
      return typeof value === "number" ? [[at, { value, formula: null, style: 0 }] as const] : [];
    });
    sheet.rows.set(SOURCE_ROW + index, { cells: new Map(cells), height: null, hidden: false, style: null });
  });
  return document;
}
