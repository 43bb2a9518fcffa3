import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { documentOf, manyUnits } from "../fixtures/workbook-file.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "memory-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Megabytes of JavaScript's own memory, the command itself included; with less than two thirds of it Node gives up. */
const ENOUGH = 100;

it(`summarises 5,000 units with ${ENOUGH} MB`, { timeout: 300_000 }, () => {
  const [file, out] = [join(folder, "so.xlsx"), join(folder, "ra.xlsx")];
  writeFileSync(file, writeDocument(documentOf([manyUnits(5_000)])));
  const words = ["--import", "tsx", "src/cli/main.ts", file, "--summary", out, "--as-of", "2022-07-05"];
  try {
    execFileSync(process.execPath, [`--max-old-space-size=${ENOUGH}`, ...words], {
      cwd: ROOT,
      stdio: "ignore",
    });
  } catch (error) {
    // Findings are code 1; a process that ran out of memory has none.
    expect(error).toMatchObject({ status: 1 });
  }
  expect(existsSync(out)).toBe(true);
});

/** Megabytes of the whole process, Node and its loader included; it took 677 when all cells and rows were held at once. */
const PEAK = 450;

it(`summarises 20,000 units in a process that never takes more than ${PEAK} MB`, { timeout: 600_000 }, () => {
  const [file, out] = [join(folder, "nhieu.xlsx"), join(folder, "nhieu-ra.xlsx")];
  writeFileSync(file, writeDocument(documentOf([manyUnits(20_000)])));
  const tellPeak =
    "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))";
  const words = ["--import", tellPeak, "--import", "tsx", "src/cli/main.ts", file, "--summary", out];
  const { stderr } = spawnSync(process.execPath, [...words, "--as-of", "2022-07-05"], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  expect(existsSync(out)).toBe(true);
  const [, kilobytes = ""] = /peak (\d+)$/.exec(stderr) ?? [];
  expect(Number(kilobytes) / 1024).toBeGreaterThan(50);
  expect(Number(kilobytes) / 1024).toBeLessThan(PEAK);
});
