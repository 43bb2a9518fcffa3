import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeWhole } from "../../src/cli/write-whole.ts";

const BYTES = new Uint8Array([1, 2, 3]);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-whole-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("writes under the longest name that a disk takes", async () => {
  const name = `${"ổ".repeat(83)}.xlsx`;
  expect(new TextEncoder().encode(name).length).toBe(254);
  await writeWhole(join(folder, name), BYTES, false);
  await writeWhole(join(folder, name), BYTES, true);
  expect(readdirSync(folder)).toEqual([name]);
});

it.skipIf(process.platform === "win32")(
  "leaves a file that is replaced to those who could read it",
  async () => {
    const out = join(folder, "mật.xlsx");
    writeFileSync(out, "cũ");
    chmodSync(out, 0o600);
    await writeWhole(out, BYTES, true);
    expect(statSync(out).mode & 0o777).toBe(0o600);
  },
);

it.skipIf(process.platform === "win32")("takes the place of a link and never follows it", async () => {
  writeFileSync(join(folder, "đích.xlsx"), "giữ");
  symlinkSync(join(folder, "đích.xlsx"), join(folder, "nối.xlsx"));
  await expect(writeWhole(join(folder, "nối.xlsx"), BYTES, false)).rejects.toMatchObject({ code: "EEXIST" });
  await writeWhole(join(folder, "nối.xlsx"), BYTES, true);
  expect(readFileSync(join(folder, "đích.xlsx"), "utf8")).toBe("giữ");
  expect(readFileSync(join(folder, "nối.xlsx"))).toEqual(Buffer.from(BYTES));
});

it("takes away what a dead process of this machine left, and nothing of other machines or people", async () => {
  // The name that this machine gives, seen while a file is written.
  const state = { own: "", isDone: false };
  const writing = writeWhole(join(folder, "a.bin"), new Uint8Array(20_000_000), false).then(
    () => (state.isDone = true),
  );
  while (state.own === "" && !state.isDone) {
    state.own = readdirSync(folder).find((name) => name.endsWith(".knv-tmp")) ?? "";
    await new Promise((resolve) => setImmediate(resolve));
  }
  await writing;
  expect(state.own).toMatch(/^\.knv-[0-9a-f]{8}-\d+-\d+\.knv-tmp$/);
  // No process has such a number.
  const left = state.own.replace(/\d+-\d+(?=\.knv-tmp$)/, "2147483646-1");
  const others = [".knv-00000000-2147483646-1.knv-tmp", "a.bin.2147483646.knv-tmp", `x${left}`];
  for (const name of [left, ...others]) writeFileSync(join(folder, name), "");
  await writeWhole(join(folder, "b.bin"), BYTES, false);
  expect(readdirSync(folder).sort()).toEqual(["a.bin", "b.bin", ...others].sort());
});
