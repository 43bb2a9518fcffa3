import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fits } from "../../src/cli/find-files.ts";
import { check } from "./in-process.ts";

const fixture = (name: string): string => resolve(import.meta.dirname, "fixtures", name);
const CLEAN = resolve(import.meta.dirname, "../../assets/so-ket-nap-mau.xlsx");
const folder = mkdtempSync(join(tmpdir(), "files-"));
const copies = mkdtempSync(join(tmpdir(), "copies-"));
afterAll(() => [folder, copies].forEach((one) => rmSync(one, { recursive: true })));

interface Row {
  readonly file: string;
  readonly district?: { readonly plan: number | null; readonly admitted: number | null };
  readonly findings?: readonly {
    readonly code: string;
    readonly severity: string;
    readonly address: string;
  }[];
  readonly weakened?: readonly string[];
  readonly error?: { readonly code: string };
}

async function rows(...words: string[]): Promise<{ code: number; rows: Row[]; err: string }> {
  const { code, out, err } = await check("--json", "--as-of", "2022-07-05", ...words);
  return { code, rows: JSON.parse(out) as Row[], err };
}

const codes = (row: Row | undefined): string[] => (row?.findings ?? []).map(({ code }) => code);

describe("odd files", () => {
  it.each(["sec_cols_unordered.xlsx", "sec_rel_root_dotdot.xlsx", "sec_styles_missing_part.xlsx"])(
    "%s is read as usual",
    async (name) => {
      const { code, rows: found, err } = await rows(fixture(name));
      expect([code, err]).toEqual([0, ""]);
      expect(found[0]?.district).toMatchObject({ plan: 15, admitted: 5 });
    },
  );

  it("a tab that leads nowhere is named, the others are read", async () => {
    const { code, rows: found, err } = await rows(fixture("sec_sheet_rid_empty.xlsm"));
    expect(code).toBe(0);
    expect(found[0]?.district).toMatchObject({ plan: 15, admitted: 5 });
    expect(err).toContain("Kangatang");
  });

  it("an impossible number is that cell's finding", async () => {
    const { code, rows: found } = await rows(fixture("sec_number_1e999.xlsx"));
    expect(code).toBe(1);
    expect(found[0]?.findings).toMatchObject([{ code: "number-unreadable", address: "C6" }]);
  });

  it("columns that older exporters wrote in any order are read", async () => {
    const { code, rows: found } = await rows(fixture("H1-unordered-cols.xlsx"));
    expect(code).toBe(0);
    expect(found[0]?.district).toMatchObject({ plan: 34, admitted: 20 });
  });

  it.each(["long_workbook.xlsx", "calcPr_long.xlsx", "utf16.xlsx"])(
    "%s: elements in their long form and other encodings get a valid copy",
    { timeout: 60_000 },
    async (name) => {
      const copy = join(copies, name);
      const { code } = await check(fixture(name), "--as-of", "2022-07-05", "--summary", copy);
      expect(code).toBe(0);
      const { rows: found } = await rows(copy);
      expect(found[0]?.district).toMatchObject({ plan: 226, admitted: 85 });
      expect(found[0]?.findings).toEqual([]);
    },
  );

  it.each([
    ["scale_collide_1000.xlsx", { plan: 10_000, admitted: 4_000 }],
    ["cells_32k_unit_names_500.xlsx", { plan: 5_000, admitted: 2_000 }],
  ])(
    "%s: names that are long or much alike are read to the end",
    { timeout: 120_000 },
    async (name, counted) => {
      const { rows: found } = await rows(fixture(name));
      expect(found[0]?.district).toMatchObject(counted);
    },
  );

  it("a zip whose files lie upon one another is refused", async () => {
    const { code, rows: found } = await rows(fixture("zip_overlap_45x31MB.xlsx"));
    expect(code).toBe(2);
    expect(found[0]?.error?.code).toBe("corrupt");
  });

  it.each(["redos_plan_28.xlsx", "redos_admitted_34.xlsx"])("long headers cost no time: %s", async (name) => {
    const started = process.cpuUsage();
    const { rows: found } = await rows(fixture(name));
    const { user } = process.cpuUsage(started);
    expect(found[0]?.district).toBeDefined();
    // It was five seconds, and more than forty.
    expect(user / 1e6).toBeLessThan(2);
  });

  it("a file that takes too much is one line and code 2, and the others are checked", async () => {
    const { code, out, err } = await check(fixture("array_full_sheet.xlsx"), CLEAN);
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("xl/worksheets/sheet1.xml, C3");
    expect(out).toContain("85/226");
  });
});

describe("formulas without results", { timeout: 60_000 }, () => {
  it("are worked out: array formulas too", async () => {
    const { code, rows: found } = await rows(fixture("F1-array-formula-no-result.xlsx"));
    expect(code).toBe(0);
    expect(found[0]?.district).toMatchObject({ plan: 34, admitted: 20 });
    expect(found[0]?.findings).toEqual([]);
  });

  it("leave the stored results of others alone, external links too", async () => {
    const { rows: found } = await rows(fixture("F3-one-missing-result-external-link.xlsx"));
    expect(found[0]?.district).toMatchObject({ plan: 34, admitted: 20 });
    expect(found[0]?.findings).toEqual([]);
  });

  it.each(["calc_regex.xlsx", "calc_offset_volatile.xlsx", "scale_calc_sum_4000.xlsx"])(
    "that take too long are not calculated, which is said: %s",
    async (name) => {
      const { rows: found } = await rows(fixture(name));
      expect(codes(found[0])).toContain("not-recalculated");
      expect(codes(found[0])).not.toContain("admitted-without-plan");
      expect(found[0]?.district?.admitted).not.toBe(0);
    },
  );
});

describe("settings that a file brings along", () => {
  it("that lead to no table are named, and the table is found", async () => {
    const stale = await rows(fixture("map_stale_col.xlsx"));
    const plain = await rows(fixture("map_none.xlsx"));
    expect(stale.code).toBe(1);
    expect(stale.err).toContain("tables.units");
    expect(codes(stale.rows[0])).toEqual(codes(plain.rows[0]));
  });

  it("that hide every table are named; nothing checked is no success", async () => {
    const { code, rows: found } = await rows(fixture("map_unused_all.xlsx"));
    expect(code).toBe(1);
    expect(found[0]?.weakened).toContain("tables.units = null");
    const text = await check(fixture("map_unused_all.xlsx"));
    expect(text.out).not.toContain("Không có lỗi nào");
    expect(text.err).toContain("tables.units = null");
  });

  it("that switch rules off are named, and left aside when asked", async () => {
    const { rows: found, err } = await rows(fixture("settings_attack.xlsx"));
    expect(found[0]?.weakened?.[0]).toContain("percent-mismatch");
    expect(err).toContain("threshold");
    const without = await rows(fixture("settings_attack.xlsx"), "--ignore-stored-settings");
    expect(without.rows[0]?.weakened).toEqual([]);
    expect(without.err).toBe("");
  });
});

describe("many files", { timeout: 60_000 }, () => {
  const inFolder = (name: string): string => join(folder, name);
  mkdirSync(inFolder("xã"), { recursive: true });
  copyFileSync(CLEAN, inFolder("b.xlsx"));
  copyFileSync(fixture("map_none.xlsx"), inFolder("xã/a.xlsx"));
  writeFileSync(inFolder("xã/~$a.xlsx"), "");
  writeFileSync(inFolder("ghi chú.txt"), "");

  it("a folder stands for all its workbooks, a pattern for what it fits", async () => {
    const names = async (...words: string[]): Promise<string[]> =>
      (await rows(...words)).rows.map(({ file }) => file);
    expect(await names(folder)).toEqual([inFolder("b.xlsx"), inFolder("xã/a.xlsx")]);
    expect(await names(inFolder("*.xlsx"))).toEqual([inFolder("b.xlsx")]);
    expect(await names(inFolder("**/?.xlsx"))).toEqual([inFolder("b.xlsx"), inFolder("xã/a.xlsx")]);
    expect(await names(inFolder("x*/*.xlsx"), inFolder("xã/a.xlsx"))).toEqual([inFolder("xã/a.xlsx")]);
  });

  it("an empty folder is said", async () => {
    mkdirSync(inFolder("trống"));
    const { code, err } = await check(inFolder("trống"));
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("go to several processes, with the same results", async () => {
    const words = [
      inFolder("b.xlsx"),
      inFolder("không có.xlsx"),
      inFolder("xã/a.xlsx"),
      "--as-of",
      "2022-07-05",
    ];
    const one = await check(...words);
    const two = await check(...words, "--jobs", "2");
    expect(two).toEqual(one);
    const lines = (await check(...words, "--jobs", "2", "--ndjson")).out.trim().split("\n");
    const files = lines.map((line) => (JSON.parse(line) as Row).file);
    expect(files.sort()).toEqual(
      [inFolder("b.xlsx"), inFolder("không có.xlsx"), inFolder("xã/a.xlsx")].sort(),
    );
  });

  it("whose names hold control characters cannot steer the terminal", async () => {
    const { err } = await check(inFolder("a\u001B[31m\u202E.xlsx"));
    expect(err).not.toContain("\u001B");
    expect(err).not.toContain("\u202E");
    expect(err).toContain("a\uFFFD[31m\uFFFD.xlsx");
  });

  it("help names every option and the exit codes", async () => {
    const { code, out } = await check("--help", "--lang", "en");
    expect(code).toBe(0);
    for (const option of [
      "--json",
      "--ndjson",
      "--jobs",
      "--settings",
      "--ignore-stored-settings",
      "--summary",
      "--force",
    ])
      expect(out).toContain(option);
    expect(out).toContain("Exit codes: 0");
  });
});

it.each([
  ["so.xlsx", "*.xlsx", true],
  ["SO.XLSX", "s?.xlsx", true],
  ["so.xls", "*.xlsx", false],
  ["a".repeat(200), `${"*a".repeat(60)}b`, false],
])("%s against %s: %s", (name, pattern, expected) => expect(fits(name, pattern)).toBe(expected));
