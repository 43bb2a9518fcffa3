import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/core/job/check.ts";
import type { Report } from "../../src/core/rules/report.ts";
import { SAMPLE_SETTINGS } from "../../src/workbench/samples/sample-settings.ts";
import { planSummary, SUMMARY_MARKS } from "../../src/core/summary/summary.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { writeSheetPlan } from "../../src/xlsx/write-sheet-plan.ts";
import { validateXlsx } from "../xlsx/validator.ts";

const FILES = ["so-ket-nap-mau.xlsx", "so-ket-nap-loi.xlsx"] as const;
const asset = (name: string): Uint8Array => readFileSync(new URL(`../../assets/${name}`, import.meta.url));
const reportOn = (bytes: Uint8Array): Report =>
  checkWorkbook(readSnapshot(bytes, "a.xlsx"), SAMPLE_SETTINGS, { year: 2026, month: 11, day: 22 });

function withSummary(bytes: Uint8Array): Uint8Array {
  const document = readDocument(bytes);
  for (const plan of planSummary(reportOn(bytes), summaryTexts("vi"))) writeSheetPlan(document, plan);
  return writeDocument(document);
}

describe.each(FILES)("%s", { timeout: 60_000 }, (name) => {
  it("is a valid workbook, alone and with the summary", async () => {
    expect(await validateXlsx(asset(name))).toEqual([]);
    expect(await validateXlsx(withSummary(asset(name)))).toEqual([]);
  });

  it("is checked as before when the summary stands in it, and the summary is rewritten in place", () => {
    const before = reportOn(asset(name));
    const once = withSummary(asset(name));
    const after = reportOn(once);
    expect(after.figures).toEqual(before.figures);
    expect(after.findings).toEqual(before.findings);
    expect(after.snapshot.sheets.flatMap(({ mark }) => mark ?? [])).toEqual([...SUMMARY_MARKS]);
    const twice = reportOn(withSummary(once)).snapshot.sheets;
    expect(twice.map(({ name: sheet, values }) => ({ sheet, values }))).toEqual(
      after.snapshot.sheets.map(({ name: sheet, values }) => ({ sheet, values })),
    );
  });
});
