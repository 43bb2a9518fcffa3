import { execFileSync } from "node:child_process";
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
