import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import type { GatheredFile, Gathering } from "../../../src/core/gather/gathering.ts";
import { planGathering } from "../../../src/core/gather/plan-gathering.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { gatherFilesInSteps, type SentFile } from "../../../src/core/job/gather-files.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { atOnce } from "../../../src/core/values/steps.ts";
import { changeText, reasonText, sentText } from "../../../src/locales/gather.ts";
import { readUnitFile } from "../../../src/taskpane/unit-file-reader.ts";
import { createFilePort } from "../../../src/xlsx/port.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../../src/xlsx/workbook/write-document.ts";
import { documentOf } from "../../fixtures/workbook-file.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";
import { workbookFile } from "../../xlsx/fixtures.ts";
import { mutatedParts, mutations } from "../../xlsx/mutations.ts";

const TODAY = { year: 2023, month: 4, day: 4 };
const EXAMPLE = join(import.meta.dirname, "../../fixtures/gather");
const BOOK = readFileSync(join(EXAMPLE, "BOOK.xlsx"));
const book = checkWorkbook(readSnapshot(BOOK, "BOOK.xlsx"), DEFAULT_SETTINGS, TODAY);
const FILES = readdirSync(join(EXAMPLE, "files")).map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(join(EXAMPLE, "files", name))),
}));
/** Of the processor, for one file: nobody waits longer without thinking that it hangs. */
const LONGEST = 5_000;

interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** As the pane reads what was chosen. */
function read({ name, bytes }: Sent): Promise<SentFile> {
  return readUnitFile(name, new File([bytes as Uint8Array<ArrayBuffer>], name));
}

function gathered(files: readonly SentFile[], into: Report = book): Gathering {
  return atOnce(gatherFilesInSteps(into, files, NOTHING_ANSWERED, { today: TODAY, checked: new WeakMap() }));
}

async function timed<Result>(run: () => Result | Promise<Result>): Promise<{ result: Result; time: number }> {
  const started = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(started);
  return { result, time: (user + system) / 1000 };
}

function workbook(...sheets: SheetFixture[]): Uint8Array {
  return writeDocument(documentOf(sheets));
}

/** A file of one unit of the example: its name, the month, a plan and a figure. */
function report(
  more: { name?: CellValue; title?: string; note?: string; admitted?: CellValue } = {},
): SheetFixture {
  const { name = "Đảng bộ xã Bình Khê", title = "BÁO CÁO", note = "", admitted = 3 } = more;
  return {
    name: "BC",
    rows: [
      [title],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Ghi chú"],
      [name, "", admitted, note],
    ],
  };
}

/** What must be true of every answer, whatever the file was. */
function mustBeSound(gathering: Gathering, units = book.workbook.units.length): void {
  for (const file of gathering.files) {
    for (const language of ["vi", "en"] as const) {
      const sentences = [...file.reasons, ...file.questions].map((reason) => reasonText(reason, language));
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/undefined|\{\w+\}|\[object/);
        expect(sentence.length).toBeLessThan(1_000);
      }
      for (const change of file.changes)
        expect(changeText(gathering, change, language).length).toBeLessThan(1_000);
    }
    const isTaken = file.status !== "refused" && file.status !== "unreadable";
    if (!isTaken) {
      expect(file.reasons).toHaveLength(1);
      expect([file.changes, file.newRows, file.questions]).toEqual([[], [], []]);
    }
    expect(file.questions.length).toBeLessThanOrEqual(30);
    for (const { content } of [...file.changes, ...file.newRows.flatMap(({ cells }) => cells)])
      expect(content.kind).toBe("value");
  }
  expect(sentText(gathering, "vi").length).toBeLessThan(20_000 + 40 * units);
}

/** What a cell of the file said stands in the copy as it was said, never as a formula. */
async function mustBeWrittenAsText(
  gathering: Gathering,
  bytes: Uint8Array = BOOK,
): Promise<ReturnType<typeof readDocument>> {
  const port = createFilePort(bytes, "BOOK.xlsx");
  const steps = planGathering(gathering, DEFAULT_SETTINGS, TODAY);
  const applied = await port.apply({ snapshot: await port.readSnapshot(), steps });
  expect(applied.outcome).toBe("applied");
  const [before, after] = [readDocument(bytes), readDocument(port.bytes())];
  const formulas = ({ sheets }: typeof before) =>
    sheets.map(
      ({ rows }) =>
        [...rows.values()].flatMap(({ cells }) =>
          [...cells.values()].filter(({ formula }) => formula !== null),
        ).length,
    );
  expect(formulas(after)).toEqual(formulas(before));
  return after;
}

describe("hostile files", () => {
  it(
    "of changed bytes and changed XML are gathered, asked about or refused, within bounds",
    { timeout: 600_000 },
    async () => {
      const statuses = new Set<GatheredFile["status"]>();
      let slowest = 0;
      for (const [at, { name, bytes }] of FILES.entries()) {
        const parts = Object.fromEntries(
          Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]),
        );
        for (const mutated of [...mutations(bytes, 6, at + 1), ...mutatedParts(parts, 10, at + 1)]) {
          const { result, time } = await timed(async () => gathered([await read({ name, bytes: mutated })]));
          slowest = Math.max(slowest, time);
          mustBeSound(result);
          for (const { status } of result.files) statuses.add(status);
        }
      }
      expect(slowest).toBeLessThan(LONGEST);
      expect([...statuses]).toEqual(expect.arrayContaining(["unreadable", "question"]));
    },
  );

  it.each<[string, string, Uint8Array, GatheredFile["status"], string]>([
    ["nothing at all", "a.xlsx", new Uint8Array(), "unreadable", "không phải sổ Excel"],
    ["a password", "a.xlsx", compound("EncryptedPackage"), "unreadable", "mật khẩu"],
    ["an old workbook", "a.xls", compound("Workbook"), "refused", ".xls đời cũ"],
    ["an old workbook under a new name", "a.xlsx", compound("Workbook"), "unreadable", ""],
    ["a text file", "a.csv", Buffer.from("Đơn vị;Đã kết nạp\nXã Bình Khê;3\n"), "refused", "Lưu|lưu"],
    [
      "a text file under a workbook's name",
      "a.xlsx",
      Buffer.from("Đơn vị;3\n"),
      "unreadable",
      "không phải sổ Excel",
    ],
    [
      "a letter of Word under a workbook's name",
      "a.xlsx",
      zipSync({ "word/document.xml": Buffer.from("<w/>"), "[Content_Types].xml": Buffer.from("<Types/>") }),
      "unreadable",
      "",
    ],
    ["half a workbook", "a.xlsx", (FILES[0]?.bytes ?? new Uint8Array()).subarray(0, 3_000), "unreadable", ""],
    [
      "a workbook that unpacks to far too much",
      "a.xlsx",
      zipSync({ "xl/workbook.xml": new Uint8Array(60_000_000) }),
      "unreadable",
      "quá lớn",
    ],
    [
      "an empty sheet",
      "a.xlsx",
      workbookFile({ sheets: { S: "<sheetData/>" } }),
      "refused",
      "Không thấy số liệu",
    ],
    [
      "a picture and nothing else",
      "a.xlsx",
      workbookFile({ sheets: { S: '<sheetData/><drawing r:id="rId1"/>' } }),
      "refused",
      "Không thấy số liệu",
    ],
    [
      "one cell in a sheet that claims to be full",
      "a.xlsx",
      workbookFile({
        sheets: {
          S: '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
        },
      }),
      "refused",
      "Không thấy số liệu",
    ],
    [
      "cells in opposite corners",
      "a.xlsx",
      workbookFile({
        sheets: {
          S: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        },
      }),
      "unreadable",
      "quá lớn",
    ],
  ])("with %s are refused in one sentence", async (_, name, bytes, status, words) => {
    const { result, time } = await timed(async () => gathered([await read({ name, bytes })]));
    expect(time).toBeLessThan(LONGEST);
    mustBeSound(result);
    const [file] = result.files;
    expect(file?.status).toBe(status);
    const [reason] = file?.reasons ?? [];
    expect(reason && reasonText(reason, "vi")).toMatch(new RegExp(words));
  });

  const formulas = ['=HYPERLINK("http://x","y")', "+1+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "\t=1+1"];
  it.each(formulas)("with the text %j in a note write text", async (note) => {
    const bytes = workbook({ ...report({ admitted: 1, title: "HUYỆN ỦY THẠCH LÂM" }), name: "Tháng 3" });
    const into = checkWorkbook(readSnapshot(bytes, "BOOK.xlsx"), DEFAULT_SETTINGS, TODAY);
    const gathering = gathered([await read({ name: "a.xlsx", bytes: workbook(report({ note })) })], into);
    mustBeSound(gathering);
    const written = gathering.files[0]?.changes.find(({ column }) => column === "note");
    if (!written) throw new Error("no note");
    const after = await mustBeWrittenAsText(gathering, bytes);
    const cell = after.sheets[written.at.sheet]?.rows.get(written.at.row)?.cells.get(written.at.column);
    expect([cell?.formula, cell?.value]).toEqual([null, note.trim()]);
  });

  it("with formula texts for names of new people write text", async () => {
    const name = '=cmd|"/c calc"!A1';
    const rows: CellValue[][] = [
      ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số quyết định", "Ngày quyết định"],
      [1, name, "3/2/1990", "Đảng bộ xã Bình Khê", "=1+1", "5/3/2023"],
    ];
    const gathering = gathered([
      await read({
        name: "a.xlsx",
        bytes: workbook(report(), { name: "DS", rows: [["DANH SÁCH KẾT NẠP"], ...rows] }),
      }),
    ]);
    mustBeSound(gathering);
    expect(gathering.files[0]?.newRows).toHaveLength(1);
    const after = await mustBeWrittenAsText(gathering);
    const texts = after.sheets.flatMap(({ rows: all }) =>
      [...all.values()].flatMap(({ cells }) => [...cells.values()].map(({ value }) => value)),
    );
    expect(texts).toEqual(expect.arrayContaining([name, "=1+1"]));
  });

  const long = "Đảng bộ xã Bình Khê ".repeat(1_639).slice(0, 32_767);
  it.each<[string, SheetFixture]>([
    [
      "ten thousand rows of one unit",
      {
        name: "BC",
        rows: [
          ["BÁO CÁO"],
          ["Tính đến 31/3/2023"],
          ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          ...Array.from({ length: 10_000 }, (_, at): CellValue[] => ["Đảng bộ xã Bình Khê", 9, at % 7]),
        ],
      },
    ],
    [
      "ten thousand rows of units nobody knows",
      {
        name: "BC",
        rows: [
          ["BÁO CÁO"],
          ["Tính đến 31/3/2023"],
          ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          ["Đảng bộ xã Bình Khê", "", 3],
          ...Array.from({ length: 10_000 }, (_, at): CellValue[] => [`Chi bộ Trường số ${at}`, 9, at % 7]),
        ],
      },
    ],
    [
      "ten thousand rows without names",
      {
        name: "BC",
        rows: [
          ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
          ["Tính đến 31/3/2023"],
          ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          ...Array.from({ length: 10_000 }, (_, at): CellValue[] => ["", 9, at % 7]),
        ],
      },
    ],
    [
      "ten thousand lines of sentences",
      {
        name: "BC",
        rows: Array.from({ length: 10_000 }, (_, at): CellValue[] => [
          `Đảng bộ xã Bình Khê đã kết nạp ${at % 9} đảng viên, đạt ${at % 100}% kế hoạch.`,
        ]),
      },
    ],
    [
      "ten thousand labels and figures",
      {
        name: "BC",
        rows: [
          ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
          ...Array.from({ length: 10_000 }, (_, at): CellValue[] => ["Đã kết nạp", at % 9]),
        ],
      },
    ],
    [
      "ten thousand new people",
      {
        name: "DS",
        rows: [
          ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
          ["Tính đến 31/3/2023"],
          ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số quyết định", "Ngày quyết định"],
          ...Array.from({ length: 10_000 }, (_, at): CellValue[] => [
            at + 1,
            `Lò Văn ${at}`,
            "3/2/1990",
            "Đảng bộ xã Bình Khê",
            `${at}-QĐ/HU`,
            "5/3/2023",
          ]),
        ],
      },
    ],
    ["a title as long as a cell can be", report({ title: long })],
    ["a name as long as a cell can be", report({ name: long })],
    ["a note as long as a cell can be", report({ note: long })],
    ["a figure as long as a cell can be", report({ admitted: long })],
    ["digits as long as a cell can be", report({ admitted: "9".repeat(32_767) })],
    ["a figure beyond all numbers", report({ admitted: 1e300 })],
    [
      "three thousand columns",
      {
        name: "BC",
        rows: [
          ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
          Array.from({ length: 3_000 }, (_, at) => `Đã kết nạp ${at}`),
          Array.from({ length: 3_000 }, (_, at) => at % 5),
        ],
      },
    ],
  ])("with %s are answered within bounds", { timeout: 120_000 }, async (_, sheet) => {
    const sent = await read({ name: "a.xlsx", bytes: workbook(sheet) });
    const { result, time } = await timed(() => gathered([sent]));
    expect(time).toBeLessThan(LONGEST);
    mustBeSound(result);
  });
});

describe("a hostile pile of files", () => {
  it("takes the same file twice once", async () => {
    const [first] = FILES;
    if (!first) throw new Error("no file");
    const sent = [await read(first), await read({ ...first, name: `${first.name} (2)` })];
    const gathering = gathered(sent);
    mustBeSound(gathering);
    expect(gathering.files.map(({ status, changes }) => [status, changes.length > 0])).toEqual([
      ["placed", true],
      ["unchanged", false],
    ]);
  });

  const units = (count: number) =>
    checkWorkbook(
      snapshotOf([
        {
          name: "Biểu",
          rows: [
            ["HUYỆN ỦY THẠCH LÂM"],
            ["Số liệu đến hết ngày 31/3/2023"],
            ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
            ...Array.from({ length: count }, (_, at): CellValue[] => [
              at + 1,
              `Đảng bộ xã Tân Hòa ${at + 1}`,
              5,
              1,
            ]),
          ],
        },
      ]),
      DEFAULT_SETTINGS,
      TODAY,
    );

  it("offers a few of thousands of units that a name could mean", { timeout: 120_000 }, async () => {
    const into = units(3_000);
    const sent = await Promise.all(
      ["xã Tân Hòa", "Tân Hòa", "Đảng bộ xã Tân"].map(async (name, at) =>
        read({ name: `tan hoa ${at}.xlsx`, bytes: workbook(report({ name })) }),
      ),
    );
    const { result, time } = await timed(() => gathered(sent, into));
    expect(time).toBeLessThan(sent.length * LONGEST);
    mustBeSound(result, 3_000);
    for (const { changes, questions } of result.files) {
      expect(changes).toEqual([]);
      for (const { choices } of questions) expect(choices.length).toBeLessThanOrEqual(9);
    }
  });

  it(
    "takes time in proportion to the files, whether each speaks of its own unit or all of one",
    { timeout: 240_000 },
    async () => {
      const into = units(200);
      const time = async (count: number, unitOf: (at: number) => number) => {
        const files = Array.from({ length: count }, (_, at): SentFile => {
          const name = `Đảng bộ xã Tân Hòa ${unitOf(at) + 1}`;
          return { name: `${at}.xlsx`, snapshot: snapshotOf([report({ name, admitted: 2 + (at % 3) })]) };
        });
        const { result, time: took } = await timed(() => gathered(files, into));
        mustBeSound(result);
        return took;
      };
      for (const unitOf of [(at: number) => at, () => 7]) {
        await time(50, unitOf);
        const [few, many] = [await time(50, unitOf), await time(200, unitOf)];
        // Four times as many; the collector and a busy machine may add as much again.
        expect(many).toBeLessThan(8 * Math.max(few, 50));
      }
    },
  );
});

/** The head of a compound file (Excel 97 to 2003, or a workbook with a password), with the name of a stream in it. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(4_096);
  bytes.set(Buffer.from("d0cf11e0a1b11ae1", "hex"));
  bytes.set([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0], 24);
  bytes.set(Buffer.from(stream, "utf16le"), 1_024);
  return bytes;
}
