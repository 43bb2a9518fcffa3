import type * as FileSystem from "node:fs/promises";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

/** Fails the call of that number (from 1) to the file system, as a full disk does; counts them all. */
const disk = vi.hoisted(() => ({ calls: 0, failing: 0, hasLinks: true }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof FileSystem>();
  const step = (): void => {
    if (++disk.calls === disk.failing) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
  };
  return {
    ...real,
    link: async (...args: Parameters<typeof real.link>) => {
      step();
      if (!disk.hasLinks) throw Object.assign(new Error("no links"), { code: "EPERM" });
      await real.link(...args);
    },
    rename: async (...args: Parameters<typeof real.rename>) => (step(), real.rename(...args)),
    open: async (...args: Parameters<typeof real.open>) => {
      step();
      const file = await real.open(...args);
      return {
        writeFile: async (bytes: Uint8Array) => {
          // Some of it is on the disk when it is full.
          await file.writeFile(bytes.subarray(0, bytes.length / 2));
          step();
          await file.writeFile(bytes.subarray(bytes.length / 2));
        },
        sync: async () => (step(), file.sync()),
        close: async () => {
          await file.close();
          step();
        },
      };
    },
  };
});

const { writeWhole } = await import("../../src/cli/write-whole.ts");
const BYTES = new Uint8Array(100_000).fill(7);
let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "full-disk-"));
  out = join(folder, "ra.bin");
  Object.assign(disk, { calls: 0, failing: 0, hasLinks: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** How many calls a writing that succeeds makes. */
async function callsOf(replaces: boolean): Promise<number> {
  await writeWhole(out, BYTES, replaces);
  expect(readFileSync(out).equals(BYTES)).toBe(true);
  const { calls } = disk;
  rmSync(out);
  return calls;
}

it.each([true, false])(
  "a disk that is full at any step leaves nothing behind (replaces: %s)",
  async (replaces) => {
    const calls = await callsOf(replaces);
    expect(calls).toBeGreaterThanOrEqual(5);
    for (let failing = 1; failing <= calls; failing++) {
      Object.assign(disk, { calls: 0, failing });
      const problem = await writeWhole(out, BYTES, replaces).catch((error: unknown) => error);
      const names = readdirSync(folder);
      // A link that fails is tried as a renaming, for some disks have no links.
      if (problem === undefined) expect(readFileSync(out).equals(BYTES)).toBe(true);
      else {
        expect(problem).toMatchObject({ code: "ENOSPC" });
        expect(names).toEqual([]);
      }
      rmSync(out, { force: true });
    }
  },
);

it("a disk without links gets the whole file or none too, and no name that is taken", async () => {
  disk.hasLinks = false;
  const calls = await callsOf(false);
  for (let failing = 1; failing <= calls; failing++) {
    Object.assign(disk, { calls: 0, failing });
    await writeWhole(out, BYTES, false).catch(() => null);
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).equals(BYTES)).toBe(true);
    rmSync(out, { force: true });
  }
  writeFileSync(out, "cũ");
  disk.failing = 0;
  await expect(writeWhole(out, BYTES, false)).rejects.toMatchObject({ code: "EEXIST" });
  expect(readFileSync(out, "utf8")).toBe("cũ");
});

it("what had the name stays as it was", async () => {
  const calls = await callsOf(true);
  for (let failing = 1; failing <= calls; failing++) {
    writeFileSync(out, "cũ");
    Object.assign(disk, { calls: 0, failing });
    await expect(writeWhole(out, BYTES, true)).rejects.toMatchObject({ code: "ENOSPC" });
    expect(readdirSync(folder)).toEqual(["ra.bin"]);
    expect(readFileSync(out, "utf8")).toBe("cũ");
  }
});
