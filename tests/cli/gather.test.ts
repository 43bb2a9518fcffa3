import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseIsoDate } from "../../src/core/values/calendar.ts";
import { serialOfDate } from "../../src/core/text/dates.ts";
import { readSettings } from "../../src/core/settings/read-settings.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import type { XlsxDocument, XlsxRow } from "../../src/xlsx/model/document.ts";
import { ZipArchive } from "../../src/xlsx/opc/zip.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { validateXlsx } from "../xlsx/validator.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const EXAMPLE = join(ROOT, "tests/fixtures/gather");
const expected = readJson("expected.json") as ExpectedAnswer;
const expectedCopy = readJson("expected-copy.json") as ExpectedCopy;
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gather-"));
  cpSync(EXAMPLE, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface ExpectedAnswer {
  readonly files: readonly Readonly<Record<string, unknown>>[];
  readonly units: readonly unknown[];
}
interface ExpectedCopy {
  readonly changed: readonly { sheet: string; address: string; value: string | number }[];
  readonly newRows: readonly { sheet: string; cells: Readonly<Record<string, string>> }[];
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(EXAMPLE, name), "utf8"));
}

function gather(...words: string[]): { code: number | null; out: string; err: string } {
  const cli = join(ROOT, "src/cli/gather.ts");
  const loader = join(ROOT, "node_modules/tsx/dist/esm/index.mjs");
  const run = spawnSync(process.execPath, ["--import", loader, cli, ...words], {
    cwd: folder,
    encoding: "utf8",
    timeout: 120_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const files = readdirSync(join(EXAMPLE, "files")).map((name) => `files/${name}`);
const AS_OF = ["--as-of", "2023-04-04"];

describe("gather", { timeout: 120_000 }, () => {
  it("answers the example as expected and writes a copy in which nothing else differs", async () => {
    const { code, out, err } = gather("BOOK.xlsx", ...files, "--out", "COPY.xlsx", "--json", ...AS_OF);
    expect([code, err]).toEqual([1, ""]);
    const answer = JSON.parse(out) as ExpectedAnswer & { readonly period: string };
    expect(answer.period).toBe("2023-03");
    // Reasons and questions are words; that there are some is asked for below.
    const comparable = answer.files.map(
      ({ reasons: _, questions: __, newRows: ___, vanished: ____, ...file }) => file,
    );
    expect(comparable).toMatchObject(expected.files.map(({ reasons: _, ...file }) => file));
    expect(answer.units).toMatchObject([...expected.units]);
    for (const { status, reasons } of answer.files) {
      if (status === "refused" || status === "question") expect(reasons).not.toEqual([]);
    }

    const bytes = readFileSync(join(folder, "COPY.xlsx"));
    expect(await validateXlsx(bytes)).toEqual([]);
    const [before, after] = [readDocument(readFileSync(join(folder, "BOOK.xlsx"))), readDocument(bytes)];
    expect(differences(before, after)).toEqual(
      expectedCopy.changed
        .map(({ sheet, address, value }) => `${sheet}!${address} = ${written(value)}`)
        .sort(),
    );
    for (const { sheet, cells } of expectedCopy.newRows) {
      const rows = after.sheets.find(({ name }) => name === sheet)?.rows ?? new Map<number, XlsxRow>();
      const values = [...rows.values()].map((row) => [...row.cells.values()].map(({ value }) => value));
      const row = values.find((one) => one.includes(cells["person"] ?? ""));
      for (const value of Object.values(cells)) expect(row).toContain(written(value));
    }
    // The parts of the book that no figure stands in are the book's, byte for byte.
    const [book, copy] = [new ZipArchive(readFileSync(join(folder, "BOOK.xlsx"))), new ZipArchive(bytes)];
    // Beside them only what the copy remembers: answers and origins.
    expect(
      copy.names().filter((name) => !book.names().includes(name) && !name.startsWith("customXml/")),
    ).toEqual([]);
    expect(copy.names()).toEqual(expect.arrayContaining(book.names()));
    for (const name of ["xl/theme/theme1.xml", "docProps/core.xml", "xl/sharedStrings.xml"]) {
      expect(copy.read(name)).toEqual(book.read(name));
    }
  });

  it("places nothing when the copy is the book", () => {
    const first = gather("BOOK.xlsx", ...files, "--out", "once.xlsx", ...AS_OF);
    expect(first.code).toBe(1);
    const again = gather("once.xlsx", ...files, "--out", "twice.xlsx", "--json", ...AS_OF);
    const answer = JSON.parse(again.out) as {
      files: { changes: unknown[]; newRows: unknown[]; status: string }[];
    };
    expect(answer.files.flatMap(({ changes, newRows }) => [...changes, ...newRows])).toEqual([]);
    expect(readFileSync(join(folder, "twice.xlsx")).equals(readFileSync(join(folder, "once.xlsx")))).toBe(
      true,
    );
  });

  it("says of files of other kinds what to do, and gathers the others all the same", () => {
    writeFileSync(join(folder, "Suoi Hoa.csv"), "Đơn vị;Đã kết nạp\nXã Suối Hoa;3\n");
    writeFileSync(join(folder, "Binh Khe.xls"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
    writeFileSync(join(folder, "hong.xlsx"), "PK\u0003\u0004");
    const names = ["files/01 Yen Phu.xlsx", "Suoi Hoa.csv", "Binh Khe.xls", "hong.xlsx", "khong-co.xlsx"];
    const { code, out } = gather("BOOK.xlsx", ...names, "--json", ...AS_OF);
    expect(code).toBe(2);
    const answer = JSON.parse(out) as {
      files: { status: string; reasons: { text: string }[] }[];
      units: unknown[];
    };
    expect(answer.files.map(({ status }) => status)).toEqual([
      "placed",
      "refused",
      "refused",
      "unreadable",
      "unreadable",
    ]);
    expect(answer.files[2]?.reasons[0]?.text).toContain(".xlsx");
    expect(answer.units[1]).toMatchObject({
      name: "Đảng bộ xã Bình Khê",
      status: "notSent",
      files: ["Binh Khe.xls"],
    });
  });

  it("refuses hostile files in one sentence each, takes a file named twice once, and gathers the others", () => {
    const bytes = readFileSync(join(folder, "files/01 Yen Phu.xlsx"));
    mkdirSync(join(folder, "thu muc.xlsx"));
    writeFileSync(join(folder, "trong.xlsx"), "");
    writeFileSync(join(folder, "mat khau.xlsx"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
    writeFileSync(join(folder, "cat doi.xlsx"), bytes.subarray(0, bytes.length / 2));
    writeFileSync(join(folder, "cong van.xlsx"), zipSync({ "word/document.xml": new Uint8Array(10) }));
    writeFileSync(join(folder, "phinh to.xlsx"), zipSync({ "xl/workbook.xml": new Uint8Array(50_000_000) }));
    const hostile = ["thu muc", "trong", "mat khau", "cat doi", "cong van", "phinh to"];
    const names = [
      ...hostile.map((name) => `${name}.xlsx`),
      "files/01 Yen Phu.xlsx",
      "files/01 Yen Phu.xlsx",
    ];
    const { code, out, err } = gather("BOOK.xlsx", ...names, "--out", "hostile.xlsx", "--json", ...AS_OF);
    expect([code, err]).toEqual([2, ""]);
    const answer = JSON.parse(out) as {
      files: { file: string; status: string; reasons: { text: string }[]; changes: unknown[] }[];
    };
    for (const { status, reasons, changes } of answer.files.slice(0, hostile.length)) {
      expect([status, reasons.length, changes]).toEqual(["unreadable", 1, []]);
      expect(reasons[0]?.text).toMatch(/^[^\n]{20,200}$/);
    }
    expect(answer.files.slice(hostile.length).map(({ file, status }) => [file, status])).toEqual([
      ["files/01 Yen Phu.xlsx", "placed"],
      ["files/01 Yen Phu.xlsx (2)", "unchanged"],
    ]);
    expect(existsSync(join(folder, "hostile.xlsx"))).toBe(true);
  });

  it("takes answers from a file and places what they say", () => {
    const question = "unit-unknown:files/10 bao cao nhanh.xlsx";
    writeFileSync(join(folder, "answers.json"), JSON.stringify({ [question]: "unit:11" }));
    const { code, out } = gather(
      "BOOK.xlsx",
      "files/10 bao cao nhanh.xlsx",
      "--json",
      "--answers",
      "answers.json",
      ...AS_OF,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      files: [
        {
          status: "placed",
          unit: { name: "Chi bộ Ban Quản lý rừng phòng hộ" },
          changes: [{ address: "D17", old: 0, new: 1 }],
        },
      ],
    });
  });

  it("keeps answers and origins in the copy: the next time nothing is asked, and each cell says where it is from", () => {
    cpSync(join(folder, "files/10 bao cao nhanh.xlsx"), join(folder, "Lam truong song Ma.xlsx"));
    const sent = ["Lam truong song Ma.xlsx", "files/01 Yen Phu.xlsx"];
    const question = "unit-unknown:Lam truong song Ma.xlsx";
    writeFileSync(
      join(folder, "taught.json"),
      JSON.stringify({ [question]: "Chi bộ Ban Quản lý rừng phòng hộ" }),
    );
    const taught = gather("BOOK.xlsx", ...sent, "--answers", "taught.json", "--out", "taught.xlsx", ...AS_OF);
    expect([taught.code, taught.err]).toEqual([0, ""]);
    const snapshot = readSnapshot(readFileSync(join(folder, "taught.xlsx")), "taught.xlsx");
    const { settings, broken } = readSettings(snapshot.storedSettings);
    expect(broken).toEqual([]);
    expect(settings.answeredNames).toMatchObject([
      { text: "lam truong song ma", on: { year: 2023, month: 4, day: 4 } },
    ]);
    const origins = settings.gatheredFrom.flatMap(({ file, cells }) =>
      cells.map(({ from }) => `${file} ${from}`),
    );
    expect(origins).toContain("01 Yen Phu.xlsx Tháng 3!D8");

    const later = gather("taught.xlsx", "Lam truong song Ma.xlsx", "--json", ...AS_OF);
    expect(later.code).toBe(0);
    expect(JSON.parse(later.out)).toMatchObject({
      files: [{ status: "unchanged", unit: { name: "Chi bộ Ban Quản lý rừng phòng hộ" } }],
    });
    expect(later.out).toContain("name-remembered");
  });

  it("prints who has sent as text to send, and adds it to the copy as a sheet to print", async () => {
    const words = ["BOOK.xlsx", ...files, "--report", "--out", "sent.xlsx", ...AS_OF];
    const { code, out } = gather(...words);
    expect(code).toBe(1);
    expect(out).toContain("8/12 đơn vị đã gửi, 4 chưa gửi");
    expect(out).toContain("Đảng bộ xã Nà Lốc: Số liệu của kỳ khác");
    const bytes = readFileSync(join(folder, "sent.xlsx"));
    expect(await validateXlsx(bytes)).toEqual([]);
    const sheet = readDocument(bytes).sheets.at(-1);
    expect(sheet?.name).toBe("Tình hình gửi báo cáo");
    const rows = [...(sheet?.rows.values() ?? [])].map(({ cells }) =>
      [...cells.values()].map(({ value }) => value),
    );
    expect(rows.find((row) => row.includes("Đảng bộ xã Bình Khê"))).toContain("chưa gửi");
    expect(rows.filter((row) => row.includes("đã gửi"))).toHaveLength(8);
    const again = gather("sent.xlsx", ...files, "--json", ...AS_OF);
    expect(JSON.parse(again.out)).toMatchObject({ units: { length: 12 } });
  });

  it("makes a form for each unit, none over a file that is there", () => {
    mkdirSync(join(folder, "mau"));
    const made = gather("BOOK.xlsx", "--forms", "mau", ...AS_OF);
    expect([made.code, made.err]).toEqual([0, ""]);
    const names = readdirSync(join(folder, "mau"));
    expect(names).toHaveLength(12);
    const back = gather("BOOK.xlsx", ...names.map((name) => `mau/${name}`), "--json", ...AS_OF);
    // Nobody has filled them in yet: nobody has sent anything.
    expect(back.code).toBe(1);
    expect(back.out).toContain("Mẫu trả lại nguyên như khi gửi đi");
    const answer = JSON.parse(back.out) as { files: { status: string }[]; units: { status: string }[] };
    expect(new Set(answer.files.map(({ status }) => status))).toEqual(new Set(["refused"]));
    expect(new Set(answer.units.map(({ status }) => status))).toEqual(new Set(["notSent"]));
    const said = gather("BOOK.xlsx", ...names.map((name) => `mau/${name}`), "--report", ...AS_OF);
    expect(said.out).toContain("0/12 đơn vị đã gửi, 12 chưa gửi");
    expect(said.out).toContain("Đảng bộ xã Yên Phú: Mẫu trả lại nguyên");
    expect(gather("BOOK.xlsx", "--forms", "mau", ...AS_OF).code).toBe(2);
    expect(gather("BOOK.xlsx", "--forms", "khong-co", ...AS_OF).code).toBe(2);
  });

  it("refuses to write over the book or a file that is there, and says what is wrong with the words", () => {
    const over = gather("BOOK.xlsx", "files/01 Yen Phu.xlsx", "--out", "BOOK.xlsx", "--force", ...AS_OF);
    expect(over.code).toBe(2);
    expect(over.err).toContain("BOOK.xlsx");
    expect(readFileSync(join(folder, "BOOK.xlsx")).equals(readFileSync(join(EXAMPLE, "BOOK.xlsx")))).toBe(
      true,
    );
    for (const words of [
      [],
      ["BOOK.xlsx"],
      ["BOOK.xlsx", "a.xlsx", "--period", "3/2023"],
      ["BOOK.xlsx", "a.xlsx", "--nonsense"],
    ]) {
      const { code, err } = gather(...words);
      expect(code).toBe(2);
      expect(err.trim()).not.toBe("");
    }
    expect(existsSync(join(folder, "a.xlsx"))).toBe(false);
  });
});

/** Cells that differ, formula results and the rows put in left out; formats, formulas and merges must be the same. */
function differences(before: XlsxDocument, after: XlsxDocument): string[] {
  const found: string[] = [];
  before.sheets.forEach((sheet, index) => {
    const other = after.sheets[index];
    expect(other?.merges).toEqual(sheet.merges);
    expect(other?.columns).toEqual(sheet.columns);
    const inserted = (other?.rows.size ?? 0) - sheet.rows.size;
    const from =
      inserted > 0 ? lastCommonRow(sheet.rows, other?.rows ?? new Map<number, XlsxRow>()) : Infinity;
    for (const [row, { cells }] of sheet.rows) {
      const target = row > from ? row + inserted : row;
      for (const [column, cell] of cells) {
        const now = other?.rows.get(target)?.cells.get(column);
        expect(now?.formula).toEqual(cell.formula);
        if (cell.formula === null && now?.value !== cell.value) {
          found.push(`${sheet.name}!${String.fromCharCode(65 + column)}${row + 1} = ${shown(now?.value)}`);
        } else expect(after.formats[now?.style ?? -1]).toEqual(before.formats[cell.style]);
      }
    }
    for (const [row, { cells }] of other?.rows ?? []) {
      if (inserted > 0 && row > from && row <= from + inserted) continue;
      const source = row > from ? row - inserted : row;
      for (const [column, cell] of cells) {
        if (sheet.rows.get(source)?.cells.has(column) !== true) {
          found.push(`${sheet.name}!${String.fromCharCode(65 + column)}${row + 1} = ${shown(cell.value)}`);
        }
      }
    }
  });
  return [...new Set(found)].sort();
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function lastCommonRow(before: XlsxDocument["sheets"][number]["rows"], after: typeof before): number {
  const text = (rows: typeof before, row: number) => JSON.stringify([...(rows.get(row)?.cells ?? [])]);
  let row = 0;
  while (row < 2000 && text(before, row) === text(after, row)) row++;
  return row - 1;
}

/** As it stands in the file: days are serials. */
function written(value: string | number): string | number {
  const date = typeof value === "string" ? parseIsoDate(value) : null;
  return date ? serialOfDate(date, false) : value;
}
