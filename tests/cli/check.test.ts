import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { check } from "./in-process.ts";
import { documentOf } from "../fixtures/workbook-file.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { SEEDED_MISTAKES } from "../../src/workbench/samples/mistakes.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CLEAN = "assets/so-ket-nap-mau.xlsx";
const FAULTY = "assets/so-ket-nap-loi.xlsx";
const folder = mkdtempSync(join(tmpdir(), "check-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface JsonReport {
  readonly district: Record<string, number | string | null>;
  readonly units: readonly { name: string; percent: number | null; class: string; headClass: string }[];
  readonly findings: readonly { code: string; severity: string; sheet: string; address: string }[];
  readonly rules: readonly { outcome: string }[];
}

async function json(...words: string[]): Promise<{ code: number; reports: JsonReport[] }> {
  const { code, out, err } = await check("--json", ...words);
  expect(err).toBe("");
  const reports = JSON.parse(out) as JsonReport[];
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(ROOT, "docs/check-output.schema.json"), "utf8")) as AnySchemaObject,
  );
  expect(validate(reports), JSON.stringify(validate.errors)).toBe(true);
  return { code, reports };
}

describe("check", () => {
  it("runs as a process of its own", () => {
    const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", CLEAN], {
      cwd: ROOT,
      encoding: "utf8",
      timeout: 60_000,
    });
    expect([run.status, run.stderr]).toEqual([0, ""]);
    expect(run.stdout).toContain("85/226 = 37,61%");
  });

  it("finds nothing wrong in the clean sample and gives the seed's figures", async () => {
    const { code, reports } = await json(CLEAN);
    expect(code).toBe(0);
    const report = reports[0];
    expect(report?.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(report?.district).toMatchObject({ plan: 226, admitted: 85, gap: 141 });
    expect(report?.district["percent"]).toBeCloseTo(37.61061946902655, 10);
    const percentOf = (name: string) => report?.units.find((unit) => unit.name.includes(name))?.percent;
    expect(percentOf("Châu Minh")).toBe(140);
    expect(percentOf("Thanh Vân")).toBe(125);
    expect(report?.rules.some(({ outcome }) => outcome === "crashed")).toBe(false);
  });

  it("finds every seeded mistake of the second sample at its cell", async () => {
    const { code, reports } = await json(FAULTY);
    expect(code).toBe(1);
    const found = (reports[0]?.findings ?? []).map(
      ({ code, sheet, address }) => `${code} ${sheet}!${address}`,
    );
    const seeded = SEEDED_MISTAKES.map(({ code, sheet, address }) => `${code} ${sheet}!${address}`);
    expect(found.sort()).toEqual(seeded.sort());
  });

  it("prints a table for people, in the language asked for", async () => {
    const vietnamese = await check(CLEAN);
    expect(vietnamese.code).toBe(0);
    expect(vietnamese.out).toContain("85/226 = 37,61%");
    expect(vietnamese.out).not.toMatch(/NaN|undefined|null|\{/);
    expect((await check(CLEAN, "--lang", "en")).out).toContain("85/226 = 37.61%");
  });

  it.each([
    ["a text file", () => file("van-ban.xlsx", "Đây không phải là sổ Excel\n"), "not-a-workbook"],
    ["an empty file", () => file("rong.xlsx", ""), "not-a-workbook"],
    ["a missing file", () => join(folder, "khong-co.xlsx"), "not-found"],
    ["a folder without workbooks", () => mkdtempSync(join(folder, "trong-")), "not-a-workbook"],
    ["a cut-off file", () => file("cut.xlsx", readFileSync(join(ROOT, CLEAN)).subarray(0, 4000)), "corrupt"],
    [
      "an old or encrypted file",
      () => file("ole.xlsx", Buffer.from("d0cf11e0a1b11ae1" + "00".repeat(600), "hex")),
      null,
    ],
  ] as const)("answers %s with one clear line and exit code 2", async (_, path, code) => {
    const name = path();
    const plain = await check(name, CLEAN);
    expect(plain.code).toBe(2);
    expect(plain.err.trim().split("\n")).toHaveLength(1);
    expect(plain.err).toContain(name);
    expect(plain.out).toContain("85/226");
    const { code: exitCode, reports } = await json(name, CLEAN);
    expect(exitCode).toBe(2);
    expect(reports).toHaveLength(2);
    if (code !== null) expect(reports[0]).toMatchObject({ file: name, error: { code } });
  });

  it("refuses a command line it does not understand, in one line", async () => {
    for (const words of [
      [],
      ["--fast", CLEAN],
      [CLEAN, "--as-of", "hôm nay"],
      [CLEAN, "--settings", "khong-co.json"],
    ]) {
      const { code, out, err } = await check(...words);
      expect([code, out]).toEqual([2, ""]);
      expect(err.trim().split("\n")).toHaveLength(1);
    }
  });

  it("follows what a profile says of single tables, shows it, and says what of it leads nowhere", async () => {
    const rows = (admitted: number) => [
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
      [1, "Đảng bộ xã Hoàng An", 10, admitted],
      [2, "Đảng bộ xã Đông Lỗ", 10, admitted],
    ];
    const document = documentOf([
      { name: "Biểu A", rows: rows(1) },
      { name: "Biểu B", rows: rows(5) },
    ]);
    const book = file("hai-bang.xlsx", writeDocument(document));
    const before = await json(book);
    expect(before.reports[0]?.findings.map(({ code }) => code)).toEqual(["table-ambiguous"]);
    const profile = (units: object) => file("ho-so.json", JSON.stringify({ tables: { units } }));

    const aside = await json("--settings", profile([{ sheet: "Biểu A", use: "aside" }]), book);
    expect(aside.reports[0]).toMatchObject({
      district: { plan: 20, admitted: 10 },
      findings: [],
      otherTables: [{ sheet: "Biểu A", setAside: true }],
    });

    const periods = profile([
      { sheet: "Biểu A", use: "found", cutOff: "2022-06-30" },
      { sheet: "Biểu B", use: "found", cutOff: "2022-01-31" },
    ]);
    const shown = await check("--settings", periods, "--explain", book);
    expect(shown.out).toContain("theo Thiết lập: số liệu tính đến 30/6/2022");
    expect(shown.out).toContain(
      "Số liệu của kỳ trước, dùng để so sánh. (theo Thiết lập: số liệu tính đến 31/1/2022)",
    );
    expect(shown.out).not.toContain("table-ambiguous");

    const lost = await check(
      "--settings",
      profile([{ sheet: "Biểu C", use: "aside", columns: { giá: "B" } }]),
      book,
    );
    expect(lost.err).toContain("tables.units.columns.giá");
    expect(lost.err).toContain("tables.units (Biểu C, aside)");
    expect(lost.out).toContain("table-ambiguous");
  });

  it("takes settings from a file and says which were broken", async () => {
    const settings = file("thiet-lap.json", JSON.stringify({ threshold: 50, ratioBase: "nobody" }));
    const { code, out, err } = await check("--json", "--settings", settings, CLEAN);
    expect(code).toBe(0);
    expect(err).toContain("ratioBase");
    const [report] = JSON.parse(out) as [
      { settings: Record<string, unknown>; district: Record<string, unknown> },
    ];
    expect(report.settings).toMatchObject({
      threshold: 50,
      ratioBase: "both",
      cutOff: "2022-06-30",
      planYear: 2022,
    });
    expect(report.district["unitsBelowHeads"]).not.toBe(
      (await json(CLEAN)).reports[0]?.district["unitsBelowHeads"],
    );
  });
});
