/**
 * Prints our sheets through LibreOffice, so that every page can be looked at (needs `soffice` and `pdftoppm`):
 *
 *     npx tsx tests/print/pages.ts FOLDER [--units N] [--dpi N]
 *
 * writes FOLDER/huyen-*.png (the sample district), FOLDER/xa-*.png (a commune) or, with `--units`, FOLDER/N-*.png.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { readSettings } from "../../src/core/settings/read-settings.ts";
import type { Settings } from "../../src/core/settings/settings.ts";
import { planSlips, suggestedSlips } from "../../src/core/summary/slips.ts";
import { planSummary } from "../../src/core/summary/summary.ts";
import type { WorkbookSnapshot } from "../../src/core/values/snapshot.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import type { XlsxDocument } from "../../src/xlsx/model/document.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { writeSheetPlan } from "../../src/xlsx/write-sheet-plan.ts";
import { snapshotOf, type SheetFixture } from "../fixtures/snapshots.ts";
import { documentOf, manyUnits } from "../fixtures/workbook-file.ts";
import { writtenWorkbook } from "../fixtures/written-workbook.ts";
import { COMMUNE } from "./commune.ts";

interface Book {
  readonly name: string;
  readonly document: XlsxDocument;
  readonly snapshot: WorkbookSnapshot;
  readonly settings: Settings;
}

const { values, positionals } = parseArgs({
  options: { units: { type: "string" }, dpi: { type: "string", default: "80" } },
  allowPositionals: true,
});
const folder = positionals[0] ?? ".";
mkdirSync(folder, { recursive: true });
const books = values.units === undefined ? [district(), commune()] : [units(Number(values.units))];
for (const book of books) print(book);

function district(): Book {
  const bytes = readFileSync(new URL("../../assets/so-ket-nap-mau.xlsx", import.meta.url));
  const snapshot = readSnapshot(bytes, "so-ket-nap-mau.xlsx");
  return {
    name: "huyen",
    document: readDocument(bytes),
    snapshot,
    settings: readSettings(snapshot.storedSettings).settings,
  };
}

function commune(): Book {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    place: "An Sơn",
    signatures: { preparedBy: "Nguyễn Thị Thu", signerOffice: "Phó Bí thư", signer: "Trần Văn Cường" },
  };
  return bookOf("xa", writtenWorkbook(COMMUNE).sheets, settings);
}

function units(count: number): Book {
  return bookOf(String(count), [manyUnits(count)], DEFAULT_SETTINGS);
}

function bookOf(name: string, sheets: readonly SheetFixture[], settings: Settings): Book {
  return { name, document: documentOf(sheets), snapshot: snapshotOf(sheets), settings };
}

function print({ name, document, snapshot, settings }: Book): void {
  const report = checkWorkbook(snapshot, settings, { year: 2026, month: 11, day: 30 });
  // Hidden sheets are not printed, unless they have a print area of their own.
  for (const sheet of document.sheets) Object.assign(sheet, { visibility: "hidden", changed: true });
  const slips = planSlips(report, summaryTexts("vi"), suggestedSlips(report));
  const plans = [...planSummary(report, summaryTexts("vi")), ...(slips === null ? [] : [slips])];
  for (const plan of plans) writeSheetPlan(document, plan);
  document.activeSheet = document.sheets.length - plans.length;
  const work = mkdtempSync(join(tmpdir(), "pages-"));
  const file = join(work, `${name}.xlsx`);
  writeFileSync(file, writeDocument(document));
  run("soffice", [
    `-env:UserInstallation=${pathToFileURL(join(work, "profile")).href}`,
    ...["--headless", "--convert-to", "pdf", "--outdir", work, file],
  ]);
  run("pdftoppm", ["-r", values.dpi, "-png", join(work, `${name}.pdf`), join(folder, name)]);
  writeFileSync(join(folder, `${name}.pdf`), readFileSync(join(work, `${name}.pdf`)));
  rmSync(work, { recursive: true });
}

function run(command: string, words: readonly string[]): void {
  // Numbers as an office's own machine shows them.
  const env = { ...process.env, LANG: "vi_VN.UTF-8", LC_ALL: "vi_VN.UTF-8" };
  const { status, error } = spawnSync(command, words, { timeout: 180_000, env });
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}`);
}
