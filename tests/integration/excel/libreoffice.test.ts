import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { setHighlight, validate } from "../../../src/core/job/job.ts";
import { HIGHLIGHT_LOOK } from "../../../src/core/plan/port.ts";
import type { XlsxDocument } from "../../../src/xlsx/model/document.ts";
import { writeDocument } from "../../../src/xlsx/workbook/write-document.ts";
import { belowRows, countCell, documentOf } from "./count-cells.ts";
import { openDocument, openSample, type Opened } from "./opened.ts";

/** A second opinion on the rules we save: not every machine has it. The host's own stands in highlight-figures.test.ts. */
const hasLibreOffice = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

let opened: Opened;
afterEach(() => opened.close());

/** Whether each row of the document's only sheet, or of all its sheets one after another, shows the highlight. */
function markedRows(document: XlsxDocument): boolean[] {
  const folder = mkdtempSync(join(tmpdir(), "ket-nap-"));
  try {
    writeFileSync(join(folder, "so.xlsx"), writeDocument(document));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "html", "--outdir", folder, join(folder, "so.xlsx")],
      { stdio: "ignore", timeout: 150_000 },
    );
    const html = readFileSync(join(folder, "so.html"), "utf8");
    return html
      .split(/<tr\b/i)
      .slice(1)
      .map((row) => row.toUpperCase().includes(`BGCOLOR="${HIGHLIGHT_LOOK.fill}"`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.skipIf(!hasLibreOffice)(
  "LibreOffice marks as many units as the figures have below the threshold",
  async () => {
    opened = await openSample("mistaken");
    const report = await validate(opened.port, { today: { year: 2022, month: 7, day: 15 } });
    expect(await setHighlight(opened.port, report, true)).toMatchObject({ outcome: "applied" });
    expect(report.figures.district.unitsBelowHeads).toBeGreaterThan(5);
    expect(markedRows(opened.model.document).filter(Boolean)).toHaveLength(
      report.figures.district.unitsBelowHeads,
    );
  },
);

it.skipIf(!hasLibreOffice)(
  "LibreOffice marks the very rows that the figures call below, whatever the cells hold",
  async () => {
    const counts = fc.sample(fc.tuple(countCell, countCell), { seed: 629, numRuns: 400 });
    opened = await openDocument(documentOf(counts));
    const report = await validate(opened.port, { today: { year: 2026, month: 11, day: 22 } });
    expect(report.figures.units).toHaveLength(counts.length);
    expect(await setHighlight(opened.port, report, true)).toMatchObject({ outcome: "applied" });
    const below = belowRows(report);
    expect(below.length).toBeGreaterThan(50);
    const marked = markedRows(opened.model.document).flatMap((isMarked, row) => (isMarked ? [row] : []));
    expect(marked).toEqual(below);
  },
);
