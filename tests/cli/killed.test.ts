import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, expect, it } from "vitest";
import { writeWhole } from "../../src/cli/write-whole.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "killed-"));
afterAll(() => rmSync(folder, { recursive: true }));
const out = join(folder, "ra.bin");
const SIZE = 8_000_000;

/** A process that writes a file whole, over and over; each content is one byte repeated. */
const WRITER = join(tmpdir(), `killed-writer-${process.pid}.mjs`);
await build({
  stdin: {
    contents: `
      import { writeWhole } from "./write-whole.ts";
      process.stdout.write("on");
      for (let n = 0; ; n++) await writeWhole(${JSON.stringify(out)}, new Uint8Array(${SIZE}).fill(n % 250), true);
    `,
    resolveDir: resolve(ROOT, "src/cli"),
    loader: "ts",
  },
  outfile: WRITER,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
});
afterAll(() => rmSync(WRITER));

/** `KILLS=200 npx vitest run tests/cli/killed.test.ts` (`npm run kill`) is the long run. */
const KILLS = Number(process.env["KILLS"] ?? 20);

/** Ends the writer at a random moment of its writing. */
function endWriter(signal: "SIGKILL" | "SIGTERM", wait: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [WRITER]);
    child.stdout.once("data", () => setTimeout(() => child.kill(signal), wait));
    child.once("exit", () => done());
  });
}

it("a writer killed at any moment leaves a whole file or none", { timeout: 15_000 * KILLS }, async () => {
  for (let run = 0; run < KILLS; run++) {
    await endWriter(run % 2 === 0 ? "SIGKILL" : "SIGTERM", 20 + Math.random() * 400);
    if (readdirSync(folder).includes("ra.bin")) {
      const bytes = readFileSync(out);
      expect(bytes.length).toBe(SIZE);
      expect(bytes.equals(Buffer.alloc(SIZE, bytes[0]))).toBe(true);
    }
    // Told to end, it takes its own file away.
    if (run % 2 === 1)
      expect(readdirSync(folder).filter((name) => name.includes(".knv-tmp")).length).toBeLessThanOrEqual(1);
  }
  await writeWhole(out, new Uint8Array([1]), true);
  expect(readdirSync(folder)).toEqual(["ra.bin"]);
});

it("takes no name that is taken, unless told to, and leaves other people's files alone", async () => {
  writeFileSync(join(folder, "ra.bin.txt.knv-tmp"), "của người khác");
  copyFileSync(out, join(folder, "b.bin"));
  await expect(writeWhole(join(folder, "b.bin"), new Uint8Array([2]), false)).rejects.toMatchObject({
    code: "EEXIST",
  });
  expect(readFileSync(join(folder, "b.bin"))[0]).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(["b.bin", "ra.bin", "ra.bin.txt.knv-tmp"]);
});
