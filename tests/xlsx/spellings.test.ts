import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { readSettings } from "../../src/core/settings/read-settings.ts";
import { planSummary } from "../../src/core/summary/summary.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import { readDocument } from "../../src/xlsx/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { verifyWritten } from "../../src/xlsx/verify-file.ts";
import { writeDocument } from "../../src/xlsx/write-document.ts";
import { writeSheetPlan } from "../../src/xlsx/write-sheet-plan.ts";
import { SPELLINGS, spelled } from "./spellings.ts";
import { validateXlsx } from "./validator.ts";

const SAMPLE = readFileSync(resolve(import.meta.dirname, "../../assets/so-ket-nap-loi.xlsx"));
const TODAY = { year: 2022, month: 7, day: 5 };

function checked(file: Uint8Array) {
  const snapshot = readSnapshot(file, "so.xlsx");
  return checkWorkbook(snapshot, readSettings(snapshot.storedSettings).settings, TODAY);
}

/** What a check says, without what only says how the file was read. */
function said(file: Uint8Array): string {
  const { findings, figures } = checked(file);
  return JSON.stringify({ findings, figures });
}

function withSummary(file: Uint8Array): Uint8Array {
  const document = readDocument(file);
  for (const plan of planSummary(checked(file), summaryTexts("vi"))) writeSheetPlan(document, plan);
  const written = writeDocument(document);
  verifyWritten(written, document);
  return written;
}

describe("the same workbook in other spellings of XML", { timeout: 60_000 }, () => {
  const plain = said(SAMPLE);
  it("has at least twenty of them", () => expect(Object.keys(SPELLINGS).length).toBeGreaterThanOrEqual(20));

  it.each(Object.entries(SPELLINGS))("%s: the same report, and a summary that reads back", (_, spelling) => {
    const file = spelled(SAMPLE, spelling);
    expect(said(file)).toBe(plain);
    const written = withSummary(file);
    expect(said(written)).toBe(plain);
  });

  it.each(["long form of every element", "a prefix for the main namespace", "UTF-16, little end first"])(
    "%s: no new error of the validator",
    async (name) => {
      const file = spelled(SAMPLE, SPELLINGS[name] ?? ((xml) => xml));
      const before = await validateXlsx(file);
      const after = await validateXlsx(withSummary(file));
      expect(after.filter((error) => !before.includes(error))).toEqual([]);
    },
  );
});
