import {
  copyFileSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { FORM_MARKS } from "../../src/core/forms/forms.ts";
import { removeMarks, validate } from "../../src/core/job/job.ts";
import { isSafeFix } from "../../src/core/rules/fixes.ts";
import { SAMPLE_SETTINGS } from "../../src/workbench/samples/sample-settings.ts";
import { suggestedSlips } from "../../src/core/summary/slips.ts";
import { planSummary, SUMMARY_MARKS } from "../../src/core/summary/summary.ts";
import { documentOf } from "../fixtures/workbook-file.ts";
import { writtenWorkbook } from "../fixtures/written-workbook.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import { createFilePort } from "../../src/xlsx/port.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { findPlannedSheet } from "../../src/xlsx/write-sheet-plan.ts";
import { check } from "./in-process.ts";
import { validateXlsx } from "../xlsx/validator.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SAMPLE = join(ROOT, "assets/so-ket-nap-mau.xlsx");
const FAULTY = join(ROOT, "assets/so-ket-nap-loi.xlsx");
const sampleBytes = readFileSync(SAMPLE);
let folder = "";
const folders: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "summary-"));
  folders.push(folder);
  copyFileSync(SAMPLE, join(folder, "so.xlsx"));
});
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })));

const inFolder = (name: string): string => join(folder, name);

describe("check --summary", { timeout: 60_000 }, () => {
  it("writes a valid copy with the four sheets, as the add-in plans them, and leaves the workbook alone", async () => {
    const { code, out, err } = await check(inFolder("so.xlsx"), "--summary", inFolder("ra.xlsx"));
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("ra.xlsx");
    expect(readFileSync(inFolder("so.xlsx")).equals(sampleBytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["ra.xlsx", "so.xlsx"]);

    const written = readFileSync(inFolder("ra.xlsx"));
    expect(await validateXlsx(written)).toEqual([]);
    const document = readDocument(written);
    const report = checkWorkbook(readSnapshot(sampleBytes, "so.xlsx"), SAMPLE_SETTINGS, {
      year: 2026,
      month: 11,
      day: 22,
    });
    const plans = planSummary(report, summaryTexts("vi"));
    expect(plans.map(({ mark }) => mark)).toEqual([...SUMMARY_MARKS]);
    for (const plan of plans) {
      const sheet = findPlannedSheet(document, plan.mark);
      expect(sheet?.name).toBe(plan.name);
      for (const { row, column, content } of plan.cells) {
        const cell = sheet?.rows.get(row)?.cells.get(column);
        if (content.kind === "formula") expect(cell?.formula).toBe(content.formula.slice(1));
        else if (content.kind === "text") expect(cell?.value).toBe(content.text);
        else if (content.kind === "number") expect(cell?.value).toBe(content.value);
      }
    }
  });

  it("still says with its exit code that there are errors, and keeps JSON free of other lines", async () => {
    copyFileSync(FAULTY, inFolder("loi.xlsx"));
    const { code, out } = await check(inFolder("loi.xlsx"), "--json", "--summary", inFolder("ra.xlsx"));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(readdirSync(folder)).toContain("ra.xlsx");
  });

  it("keeps what the office changed in an earlier copy, marks what is of other figures, and says so", async () => {
    await check(inFolder("so.xlsx"), "--summary", inFolder("mot.xlsx"));
    const document = readDocument(readFileSync(inFolder("mot.xlsx")));
    const sheet = findPlannedSheet(document, "summary");
    const type = (style: string, text: string): void => {
      const report = checkWorkbook(readSnapshot(sampleBytes, "so.xlsx"), SAMPLE_SETTINGS, {
        year: 2026,
        month: 11,
        day: 22,
      });
      const cell = planSummary(report, summaryTexts("vi"))[0]?.cells.find(
        (one) => one.style === style && one.content.kind === "text",
      );
      const there = sheet?.rows.get(cell?.row ?? -1)?.cells.get(cell?.column ?? -1);
      if (!sheet || !cell || !there) throw new Error(style);
      there.value = text;
      sheet.changed = true;
    };
    type("title", "BÁO CÁO CỦA CƠ QUAN");
    type("paragraph", "Lời cơ quan, 12 đảng viên.");
    // A figure of the source is another one now.
    const source = document.sheets.find(({ name }) => name === "Biểu 01");
    const figure = source?.rows.get(12)?.cells.get(3);
    if (!source || !figure) throw new Error("D13");
    figure.value = 4;
    source.changed = true;
    writeFileSync(inFolder("hai.xlsx"), writeDocument(document));

    const words = (file: string): unknown[] => {
      const rows =
        findPlannedSheet(readDocument(readFileSync(inFolder(file))), "summary")?.rows.values() ?? [];
      return [...rows].flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
    };
    const kept = await check(inFolder("hai.xlsx"), "--summary", inFolder("ba.xlsx"));
    expect(kept.err).toContain("Giữ 2 chỗ cơ quan đã sửa");
    expect(kept.err).toContain("1 chỗ viết theo số liệu cũ");
    expect(words("ba.xlsx")).toEqual(
      expect.arrayContaining(["BÁO CÁO CỦA CƠ QUAN", "Lời cơ quan, 12 đảng viên."]),
    );
    expect(await validateXlsx(readFileSync(inFolder("ba.xlsx")))).toEqual([]);

    const replaced = await check(inFolder("hai.xlsx"), "--summary", inFolder("bon.xlsx"), "--new-words");
    expect(replaced.err).toContain("Đã thay 1 chỗ");
    expect(words("bon.xlsx")).toContain("BÁO CÁO CỦA CƠ QUAN");
    expect(words("bon.xlsx")).not.toContain("Lời cơ quan, 12 đảng viên.");
  });

  const refusals: [string, () => string[], RegExp][] = [
    ["the workbook itself", () => ["--summary", inFolder("so.xlsx"), "--force"], /sổ gốc/],
    [
      "a hard link to it",
      () => {
        linkSync(inFolder("so.xlsx"), inFolder("lien-ket.xlsx"));
        return ["--summary", inFolder("lien-ket.xlsx"), "--force"];
      },
      /sổ gốc/,
    ],
    [
      "a symbolic link to it",
      () => {
        symlinkSync(inFolder("so.xlsx"), inFolder("loi-tat.xlsx"));
        return ["--summary", inFolder("loi-tat.xlsx"), "--force"];
      },
      /sổ gốc/,
    ],
    [
      "a file that exists",
      () => {
        copyFileSync(FAULTY, inFolder("cu.xlsx"));
        return ["--summary", inFolder("cu.xlsx")];
      },
      /--force/,
    ],
    ["another kind of file", () => ["--summary", inFolder("ra.pdf")], /đuôi/],
    ["a folder that is not there", () => ["--summary", inFolder("khong-co/ra.xlsx")], /Không ghi được/],
    ["a folder", () => ["--summary", `${tmpdir()}.xlsx/`], /Không ghi được|đuôi/],
  ];
  it.each(refusals)("refuses to write over %s, in one line, changing nothing", async (_, words, line) => {
    const given = words();
    const before = readdirSync(folder).map((name) => [name, readFileSync(inFolder(name)).toString("base64")]);
    const { code, out, err } = await check(inFolder("so.xlsx"), ...given);
    expect(code).toBe(2);
    expect(out).toContain("85/226");
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toMatch(line);
    expect(
      readdirSync(folder).map((name) => [name, readFileSync(inFolder(name)).toString("base64")]),
    ).toEqual(before);
  });

  it("replaces a file that exists when told to", async () => {
    copyFileSync(FAULTY, inFolder("cu.xlsx"));
    const { code } = await check(inFolder("so.xlsx"), "--summary", inFolder("cu.xlsx"), "--force");
    expect(code).toBe(0);
    expect(findPlannedSheet(readDocument(readFileSync(inFolder("cu.xlsx"))), "summary")).not.toBeNull();
    expect(readdirSync(folder).sort()).toEqual(["cu.xlsx", "so.xlsx"]);
  });

  it.each([
    ["a protected structure", (document: ReturnType<typeof readDocument>) => (document.isProtected = true)],
    [
      "a protected sheet of ours",
      (document: ReturnType<typeof readDocument>) => {
        const sheet = findPlannedSheet(document, "needsData");
        if (sheet) Object.assign(sheet, { isProtected: true, changed: true });
      },
    ],
  ])("leaves %s alone", async (what, protect) => {
    if (what.includes("sheet")) await check(inFolder("so.xlsx"), "--summary", inFolder("co-san.xlsx"));
    else copyFileSync(SAMPLE, inFolder("co-san.xlsx"));
    const document = readDocument(readFileSync(inFolder("co-san.xlsx")));
    protect(document);
    writeFileSync(inFolder("co-san.xlsx"), writeDocument(document));
    const { code, err } = await check(inFolder("co-san.xlsx"), "--summary", inFolder("ra.xlsx"));
    expect(code).toBe(2);
    expect(err).toContain("bảo vệ");
    expect(readdirSync(folder)).not.toContain("ra.xlsx");
  });
});

const GOOD = `
  # Biểu 1
  TT | Đơn vị  | Chỉ tiêu năm | Đã kết nạp | Số trưởng thôn | Trong đó là đảng viên
  1  | Xã Đông | 4            | 4          | 10             | 10
  2  | Xã Đoài | 3            | 2          | 8              | 8
`;

describe("check --out", { timeout: 60_000 }, () => {
  it("marks, mends and adds blank sheets in a valid copy, and every mark can be taken away again", async () => {
    copyFileSync(FAULTY, inFolder("loi.xlsx"));
    const { code, out } = await check(
      inFolder("loi.xlsx"),
      ...["--out", inFolder("ra.xlsx"), "--highlight", "--fix", "safe", "--forms"],
    );
    expect(code).toBe(1);
    expect(out).toMatch(/Đã sửa \d+ ô/);
    expect(readFileSync(inFolder("loi.xlsx")).equals(readFileSync(FAULTY))).toBe(true);
    const written = new Uint8Array(readFileSync(inFolder("ra.xlsx")));
    expect(await validateXlsx(written)).toEqual([]);

    const port = createFilePort(written, "ra.xlsx");
    const report = await validate(port, { today: { year: 2022, month: 7, day: 15 } });
    expect(report.settings.highlight).toBe(true);
    expect(report.findings.filter(isSafeFix)).toEqual([]);
    expect(report.snapshot.sheets.flatMap(({ form }) => form ?? [])).toEqual([...FORM_MARKS]);
    const rules = (bytes: Uint8Array) =>
      readDocument(bytes).sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
    expect(rules(written).length).toBeGreaterThan(0);
    expect(await removeMarks(port, report)).toMatchObject({ outcome: "applied" });
    expect(rules(port.bytes()).filter(({ kind }) => kind === "custom")).toEqual([]);
  });

  it("adds a page for every unit that something is asked of, also beside the summary, and says when nobody is", async () => {
    copyFileSync(FAULTY, inFolder("loi.xlsx"));
    expect((await check(inFolder("loi.xlsx"), "--out", inFolder("phieu.xlsx"), "--slips")).code).toBe(1);
    const written = new Uint8Array(readFileSync(inFolder("phieu.xlsx")));
    expect(await validateXlsx(written)).toEqual([]);
    const today = { year: 2022, month: 7, day: 15 };
    const report = await validate(createFilePort(written, "phieu.xlsx"), { today });
    const { units, groups } = suggestedSlips(report);
    const slips = readDocument(written).sheets.find(({ name }) => name === "Phiếu gửi đơn vị");
    expect(slips?.page.rowBreaks).toHaveLength(units.length + groups.length - 1);
    expect(report.snapshot.sheets.flatMap(({ mark }) => mark ?? [])).toEqual(["slips"]);

    const both = ["--summary", inFolder("ca-hai.xlsx"), "--slips"];
    const { out } = await check(inFolder("loi.xlsx"), ...both);
    expect(out).toContain("DS cần bổ sung thông tin, Phiếu gửi đơn vị");

    writeFileSync(inFolder("tot.xlsx"), writeDocument(documentOf(writtenWorkbook(GOOD).sheets)));
    const { err } = await check(inFolder("tot.xlsx"), "--out", inFolder("khong.xlsx"), "--slips");
    expect(err).toContain("Không có phiếu gửi đơn vị");
  });

  it("mends before it makes the summary, which is of the mended figures", async () => {
    copyFileSync(FAULTY, inFolder("loi.xlsx"));
    const words = ["--summary", inFolder("ra.xlsx"), "--fix", "safe"];
    expect((await check(inFolder("loi.xlsx"), ...words)).code).toBe(1);
    const report = await validate(createFilePort(readFileSync(inFolder("ra.xlsx")), "ra.xlsx"), {
      today: { year: 2022, month: 7, day: 15 },
    });
    expect(report.settings.lastCheck?.errors).toBe(
      report.findings.filter(({ severity }) => severity === "error").length,
    );
  });
});
