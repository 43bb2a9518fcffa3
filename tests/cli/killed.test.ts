import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, expect, it } from "vitest";
import { commandTexts } from "../../src/cli/command-texts.ts";
import { writeWhole } from "../../src/cli/write-whole.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";

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

/** A quarter of the run goes to whole commands. */
const COMMAND_KILLS = Math.max(2, Math.floor(KILLS / 4));
const EXAMPLE = join(ROOT, "tests/fixtures/gather");

/** A command in one file, as quick to start as it can be: what is killed is its work, not its loading. */
async function bundled(name: "main" | "gather"): Promise<string> {
  const outfile = join(tmpdir(), `killed-${name}-${process.pid}.mjs`);
  const require =
    "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";
  await build({
    entryPoints: [resolve(ROOT, `src/cli/${name}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    banner: { js: require },
  });
  return outfile;
}

/** Runs a command to its end, or ends it after so many milliseconds. */
function run(words: readonly string[], wait: number | null, signal: NodeJS.Signals): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, words, { stdio: "ignore" });
    if (wait !== null) setTimeout(() => child.kill(signal), wait);
    child.once("exit", () => done());
  });
}

/** What stands in a written file, but for the minute in which it was checked. */
function contentsOf(file: string): unknown {
  return readSnapshot(readFileSync(file), "ra.xlsx").sheets;
}

const COMMANDS = [
  ["check --summary", "main", [join(EXAMPLE, "BOOK.xlsx"), "--summary"]],
  [
    "gather --out",
    "gather",
    [
      join(EXAMPLE, "BOOK.xlsx"),
      ...readdirSync(join(EXAMPLE, "files")).map((name) => join(EXAMPLE, "files", name)),
      "--period",
      "2023-04",
      "--out",
    ],
  ],
] as const;

it.each(COMMANDS)(
  "%s killed at any moment leaves what was there or a whole file, and the next run takes away the rest",
  { timeout: 60_000 + 30_000 * COMMAND_KILLS },
  async (_, name, words) => {
    const own = mkdtempSync(join(tmpdir(), "killed-command-"));
    const command = await bundled(name);
    try {
      const target = join(own, "ra.xlsx");
      const all = [command, ...words, target, "--force"];
      const started = performance.now();
      await run(all, null, "SIGTERM");
      const whole = performance.now() - started;
      const expected = contentsOf(target);
      for (let kill = 0; kill < COMMAND_KILLS / 2; kill++) {
        // Half of the time there is a file to be replaced.
        const before = kill % 2 === 0 ? null : "cũ";
        rmSync(target, { force: true });
        if (before !== null) writeFileSync(target, before);
        // The file is written in the last moments: most kills go there.
        const wait = whole * (kill % 4 === 0 ? Math.random() : 0.7 + 0.4 * Math.random());
        await run(all, wait, kill % 3 === 0 ? "SIGTERM" : "SIGKILL");
        if (!readdirSync(own).includes("ra.xlsx")) expect(before).toBeNull();
        else if (readFileSync(target, "utf8") !== before) expect(contentsOf(target)).toEqual(expected);
      }
      await run(all, null, "SIGTERM");
      expect(readdirSync(own)).toEqual(["ra.xlsx"]);
      expect(contentsOf(target)).toEqual(expected);
    } finally {
      rmSync(command, { force: true });
      rmSync(own, { recursive: true });
    }
  },
);

/** Of `ulimit -f`: no file may be longer than so many times 512 bytes, as on a disk that has room for no more. */
const ROOM = [0, 1, 8, 20];

it.skipIf(process.platform === "win32").each(COMMANDS)(
  "%s on a full disk leaves what was there, says so in one sentence and fails",
  { timeout: 600_000 },
  async (_, name, words) => {
    const own = mkdtempSync(join(tmpdir(), "full-command-"));
    const command = await bundled(name);
    try {
      const target = join(own, "ra.xlsx");
      for (const before of [null, "cũ"]) {
        if (before !== null) writeFileSync(target, before);
        const all = [command, ...words, target, ...(before === null ? [] : ["--force"])];
        for (const room of ROOM) {
          const limited = ["-c", `ulimit -f ${room}; exec "$0" "$@"`, process.execPath, ...all];
          const { status, stderr } = spawnSync("sh", limited, { encoding: "utf8" });
          expect(stderr).toBe(`${target}: ${commandTexts("vi").copyErrors.outUnwritable}\n`);
          expect(status).toBe(2);
          expect(readdirSync(own)).toEqual(before === null ? [] : ["ra.xlsx"]);
          if (before !== null) expect(readFileSync(target, "utf8")).toBe(before);
        }
      }
      spawnSync(process.execPath, [command, ...words, target, "--force"]);
      expect(contentsOf(target)).not.toEqual([]);
    } finally {
      rmSync(command, { force: true });
      rmSync(own, { recursive: true });
    }
  },
);

it.skipIf(!existsSync("/dev/full")).each(COMMANDS)(
  "%s that cannot print its results says so in one sentence and fails",
  { timeout: 600_000 },
  async (_, name, words) => {
    const command = await bundled(name);
    const full = openSync("/dev/full", "w");
    try {
      const { status, stderr } = spawnSync(process.execPath, [command, ...words.slice(0, -1)], {
        encoding: "utf8",
        stdio: ["ignore", full, "pipe"],
      });
      expect(stderr).toBe(`${commandTexts("vi").outputUnwritable}\n`);
      expect(status).toBe(2);
    } finally {
      closeSync(full);
      rmSync(command, { force: true });
    }
  },
);
