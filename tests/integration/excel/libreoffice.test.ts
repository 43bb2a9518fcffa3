import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { setHighlight, validate } from "../../../src/core/job/job.ts";
import { HIGHLIGHT_LOOK } from "../../../src/core/plan/port.ts";
import { writeDocument } from "../../../src/xlsx/write-document.ts";
import { openSample, type Opened } from "./opened.ts";

/** A second opinion on the rules we save: not every machine has it. */
const hasLibreOffice = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

let opened: Opened;
afterEach(() => opened.close());

it.skipIf(!hasLibreOffice)(
  "LibreOffice marks as many units as the figures have below the threshold",
  async () => {
    opened = await openSample("mistaken");
    const report = await validate(opened.port, { today: { year: 2022, month: 7, day: 15 } });
    expect(await setHighlight(opened.port, report, true)).toMatchObject({ outcome: "applied" });
    const folder = mkdtempSync(join(tmpdir(), "ket-nap-"));
    try {
      writeFileSync(join(folder, "so.xlsx"), writeDocument(opened.model.document));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        "soffice",
        [profile, "--headless", "--convert-to", "html", "--outdir", folder, join(folder, "so.xlsx")],
        {
          stdio: "ignore",
          timeout: 150_000,
        },
      );
      const html = readFileSync(join(folder, "so.html"), "utf8");
      const rows = html
        .split(/<tr\b/i)
        .filter((row) => row.toUpperCase().includes(`BGCOLOR="${HIGHLIGHT_LOOK.fill}"`));
      expect(report.figures.district.unitsBelowHeads).toBeGreaterThan(5);
      expect(rows).toHaveLength(report.figures.district.unitsBelowHeads);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
