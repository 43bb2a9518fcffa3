import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { setHighlight, validate, writeSummary } from "../../../src/core/job/job.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { withResults } from "../../../src/xlsx/calculation/calculated-snapshot.ts";
import { missingResults } from "../../../src/xlsx/calculation/missing-results.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { validateXlsx } from "../../xlsx/validator.ts";
import { openDocument, type Opened } from "./opened.ts";

/** Made by tests/xlsx/foreign/make.py with the programs they are named after, or as these write. */
const FOLDER = join(import.meta.dirname, "../../xlsx/foreign");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));
const TODAY = { year: 2022, month: 7, day: 15 };
const UNIT_SHEET = "Biểu số 1 (huyện)";

/** Parts that a workbook with more sheets, formats and formulas must say anew; everything else is somebody else's. */
const OURS = [
  "[Content_Types].xml",
  "_rels/.rels",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/calcChain.xml",
  "xl/worksheets/sheet1.xml",
];

let opened: Opened;
afterEach(() => opened.close());

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** Text of every part, those of `but` left out. */
function partsOf(file: Uint8Array, but: readonly string[] = []): Record<string, string> {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => !but.includes(name));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]));
}

describe.each(FILES)("%s", (name) => {
  test("is understood, takes highlight and summary, and saves with nothing of its own lost", async () => {
    const file = bytesOf(name);
    const wrongBefore = await validateXlsx(file);
    opened = await openDocument(readDocument(file));
    expect(partsOf(opened.model.save())).toEqual(partsOf(file));

    const report = await validate(opened.port, { today: TODAY });
    expect(report.figures.district).toMatchObject({ plan: 22, admitted: 14, heads: 39, members: 35 });
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(await setHighlight(opened.port, report, true)).toMatchObject({ outcome: "applied" });
    expect(await writeSummary(opened.port, report, summaryTexts("vi"))).toMatchObject({ outcome: "applied" });

    const saved = opened.model.save();
    expect((await validateXlsx(saved)).filter((one) => !wrongBefore.includes(one))).toEqual([]);
    const after = partsOf(saved);
    expect(after).toMatchObject(partsOf(file, OURS));
    const sheet = after["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain("knv.highlight");
    for (const reference of (partsOf(file)["xl/worksheets/sheet1.xml"] ?? "").matchAll(
      /<[^<>]+ r:id="[^"]+"[^<>]*>/g,
    ))
      expect(sheet).toContain(reference[0]);
    const again = readDocument(saved);
    expect(again.sheets.map((one) => one.name)).toContain("Bảng tổng hợp");
    expect(again.names.filter((one) => one.name === "cot_chi_tieu")).toMatchObject([
      { formula: `'${UNIT_SHEET}'!$C$5:$C$9` },
    ]);
  });

  test("reads as a file as it reads in Excel", async () => {
    const file = bytesOf(name);
    opened = await openDocument(readDocument(file));
    const inExcel = await opened.port.readSnapshot();
    const values = ({ sheets }: typeof inExcel) => sheets.map((sheet) => sheet.values);
    const stored = readSnapshot(file, name);
    const missing = stored.sheets.map((sheet) => sheet.notCalculated ?? []);
    expect(missing.some((places) => places.length > 0)).toBe(name.startsWith("openpyxl"));
    const results = [...missingResults(readDocument(file), missing)].flat();
    expect(values(withResults(stored, results))).toEqual(values(inExcel));
  });
});
