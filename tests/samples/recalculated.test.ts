import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/core/job/check.ts";
import type { Report } from "../../src/core/rules/report.ts";
import { SAMPLE_SETTINGS } from "../../src/workbench/samples/sample-settings.ts";
import { planSummary } from "../../src/core/summary/summary.ts";
import type { WorkbookSnapshot } from "../../src/core/values/snapshot.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import type { XlsxDocument } from "../../src/xlsx/model/document.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import {
  calculatedResults,
  storedResults,
  writeWithoutResults,
  wrongResults,
  type Results,
} from "../core/summary/planned-results.ts";
import { OFFICES } from "../fixtures/offices/index.ts";
import { snapshotOf } from "../fixtures/snapshots.ts";
import { documentOf, manyUnits } from "../fixtures/workbook-file.ts";

const TODAY = { year: 2026, month: 11, day: 22 };
const ADMITTED_IN_ALL = 85;

/** A workbook with its summary, whose formulas have no results yet. */
interface Case {
  readonly name: string;
  readonly report: Report;
  readonly document: XlsxDocument;
  readonly planned: Results;
}

const cases: Case[] = [
  ...["so-ket-nap-mau.xlsx", "so-ket-nap-loi.xlsx"].map((name) => {
    const bytes = readFileSync(new URL(`../../assets/${name}`, import.meta.url));
    return caseOf(name, readSnapshot(bytes, name), readDocument(bytes));
  }),
  ...OFFICES.map(({ name, sheets }) => caseOf(name, snapshotOf(sheets), documentOf(sheets))),
  caseOf("600 units", snapshotOf([manyUnits(600)]), documentOf([manyUnits(600)])),
];

function caseOf(name: string, snapshot: WorkbookSnapshot, document: XlsxDocument): Case {
  const report = checkWorkbook(snapshot, SAMPLE_SETTINGS, TODAY);
  const planned = writeWithoutResults(document, planSummary(report, summaryTexts("vi")));
  return { name, report, document, planned };
}

describe("every formula of the summary", () => {
  it("is looked at, on workbooks with units", () => {
    expect(cases.filter(({ report }) => report.figures.units.length > 0).length).toBeGreaterThan(15);
    expect(cases.at(-1)?.report.figures.units).toHaveLength(600);
    expect(cases.at(-1)?.planned.size).toBeGreaterThan(6_000);
  });

  it.each(cases)("gives the core's figure in the workbench's calculator: $name", ({ document, planned }) => {
    expect(wrongResults(planned, calculatedResults(document))).toEqual([]);
  });
});

const office = officeSuite();

/** LibreOffice is not on every machine that runs the tests; there, this part says why it was left out. */
describe.skipIf(office === null)(
  office === null
    ? "the same in LibreOffice (skipped: no soffice on this machine)"
    : "the same in LibreOffice",
  { timeout: 300_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "recalculated-"));
    let changed: Case | undefined;
    beforeAll(() => {
      changed = correctedSample();
      [...cases, changed].forEach(({ document }, index) => {
        writeFileSync(join(folder, `${index}.xlsx`), writeDocument(document));
      });
      recalculate(office ?? "", folder, cases.length + 1);
    }, 300_000);
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });
    const recalculated = (index: number): Results =>
      storedResults(readDocument(readFileSync(join(folder, "out", `${index}.xlsx`))));

    it.each(cases.map((one, index) => ({ ...one, index })))("gives the core's figure: $name", (one) => {
      expect(wrongResults(one.planned, recalculated(one.index))).toEqual([]);
    });

    it("follows a corrected source", () => {
      const totals = [...(changed?.planned ?? [])].filter(([, result]) => result === ADMITTED_IN_ALL);
      expect(totals.length).toBeGreaterThan(0);
      const found = recalculated(cases.length);
      for (const [address] of totals) expect(found.get(address), address).toBe(ADMITTED_IN_ALL + 2);
    });
  },
);

/** The sample in which, after the summary was written, somebody corrects the 0 of one unit to 2. */
function correctedSample(): Case {
  const bytes = readFileSync(new URL("../../assets/so-ket-nap-mau.xlsx", import.meta.url));
  const made = caseOf("corrected", readSnapshot(bytes, "mau.xlsx"), readDocument(bytes));
  const [sheet] = made.document.sheets;
  const corrected = sheet?.rows.get(16)?.cells.get(3);
  if (sheet === undefined || corrected?.value !== 0) throw new Error("the sample has changed");
  corrected.value = 2;
  sheet.changed = true;
  return made;
}

function officeSuite(): string | null {
  return ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;
}

/** Opens the files with a profile of their own that works every formula out on opening, and saves them to `out`. */
function recalculate(command: string, folder: string, count: number): void {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(
    join(profile, "user", "registrymodifications.xcu"),
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
      '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>' +
      "</oor:items>",
  );
  const files = Array.from({ length: count }, (_, index) => join(folder, `${index}.xlsx`));
  const arguments_ = ["--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), ...files];
  spawnSync(command, [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...arguments_], {
    timeout: 280_000,
  });
}
