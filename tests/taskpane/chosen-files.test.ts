import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { settingsJson } from "../../src/core/settings/read-settings.ts";
import { previousPeriods } from "../../src/core/job/previous-periods.ts";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { fill } from "../../src/locales/format.ts";
import { pane } from "../../src/locales/vi/pane.ts";
import { readPreviousFile, type PreviousFile } from "../../src/taskpane/previous-file.ts";
import { readProfileFile } from "../../src/taskpane/profile-file.ts";
import { previousWords } from "../../src/taskpane/views/previous-file.tsx";
import { otherOfficeIn } from "../../src/taskpane/views/profile-file.tsx";
import { draftOf, settingsOf, successorProblem } from "../../src/taskpane/views/settings-form.ts";
import { snapshotOf } from "../fixtures/snapshots.ts";
import { documentOf } from "../fixtures/workbook-file.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import type { Speech } from "../../src/taskpane/texts.ts";
import { madeUpReport } from "./made-up-report.ts";

const TODAY = { year: 2026, month: 7, day: 3 };
const speech: Pick<Speech, "t" | "say"> = { t: pane, say: (text, args) => fill(text, args, "vi") };
const fileOf = (content: string | Uint8Array, name: string): File =>
  new File([typeof content === "string" ? content : new Uint8Array(content)], name);

const book = (month: number, admitted: readonly number[], names = ["Đông", "Đoài", "Trung"]) => [
  {
    name: "Số liệu",
    rows: [
      ["ĐẢNG ỦY XÃ MỸ AN"],
      [`(Số liệu đến hết tháng ${month}/2026)`],
      [],
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
      ...names.map((name, at) => [at + 1, `Chi bộ thôn ${name}`, 4, admitted[at] ?? 0]),
    ],
  },
];
const bytesOf = (month: number, admitted: readonly number[], names?: string[]): Uint8Array =>
  writeDocument(documentOf(book(month, admitted, names)));

/** What the pane says once the workbook of June has been checked against the file. */
async function said(content: string | Uint8Array, name: string) {
  const previous: PreviousFile = await readPreviousFile(fileOf(content, name), TODAY);
  const named = previous.kind === "read" ? previous.periods : [];
  const report = checkWorkbook(snapshotOf(book(6, [3, 2, 1])), DEFAULT_SETTINGS, TODAY, [], named);
  return { ...previousWords(previous, report, speech as Speech), series: report.figures.series };
}

describe("a file of the period before", () => {
  test("is compared with", async () => {
    const { text, isProblem, series } = await said(bytesOf(5, [1, 2, 0]), "thang-5.xlsx");
    expect(text).toContain("Đang so sánh với thang-5.xlsx (số liệu đến 31/5/2026)");
    expect(isProblem).toBe(false);
    expect(series.sinceBefore).toEqual({ count: 3, coverage: { known: 3, of: 3 } });
  });

  test.each<readonly [string, string | Uint8Array, string, string]>([
    ["another office's", bytesOf(5, [1, 2, 0], ["Hạ", "Thượng", "Bắc"]), "khac.xlsx", "sổ của cơ quan khác"],
    [
      "of the same month",
      bytesOf(6, [3, 2, 1]),
      "thang-6.xlsx",
      "không có số liệu của kỳ nào trước ngày 30/6/2026",
    ],
    ["no workbook", "{}", "thiet-lap.xlsx", "không phải sổ Excel"],
    ["a text", "a,b", "so.csv", "tệp chữ"],
    ["damaged", bytesOf(5, [1]).slice(0, 900), "hong.xlsx", "tệp bị hỏng"],
    [
      "protected by a password",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
      "mat-khau.xlsx",
      "",
    ],
    [
      "without units",
      writeDocument(documentOf([{ name: "A", rows: [["Danh bạ"]] }])),
      "a.xlsx",
      "không thấy bảng",
    ],
  ])("that is %s is refused with a sentence", async (_, content, name, words) => {
    const { text, isProblem, series } = await said(content, name);
    expect(isProblem).toBe(true);
    expect(text).toContain(name);
    expect(text).toContain(words);
    expect(series.periods).toEqual([]);
  });

  test("of another office is no period of this one, and is named", () => {
    const other = checkWorkbook(
      snapshotOf(book(5, [9, 9, 9], ["Hạ", "Thượng", "Bắc"])),
      DEFAULT_SETTINGS,
      TODAY,
    );
    const named = previousPeriods(other, "khac.xlsx");
    const { series } = checkWorkbook(
      snapshotOf(book(6, [3, 2, 1])),
      DEFAULT_SETTINGS,
      TODAY,
      [],
      named,
    ).figures;
    expect(series).toMatchObject({ periods: [], before: null, otherOffices: ["khac.xlsx"] });
  });
});

describe("an office's profile file", () => {
  const report = madeUpReport();
  const ours = {
    profile: { ...report.profile, organisation: { value: "Đảng ủy xã Mỹ An", source: "workbook" } },
  };

  test("states what it says and leaves the rest", async () => {
    const { stated, problem, broken } = await readProfileFile(
      fileOf('\uFEFF{ "organisation": "Đảng ủy xã Mỹ An", "threshold": 85, "planYear": "x" }', "a.json"),
    );
    expect({ stated, problem, broken }).toEqual({
      stated: { organisation: "Đảng ủy xã Mỹ An", threshold: 85 },
      problem: null,
      broken: ["planYear"],
    });
    const before = { ...DEFAULT_SETTINGS, place: "Mỹ An", planYear: 2026 };
    expect(settingsOf(draftOf({ ...before, ...stated }), before)).toEqual({ ...before, ...stated });
  });

  test("is what the settings are written as", async () => {
    const file = fileOf(settingsJson({ ...DEFAULT_SETTINGS, place: "Mỹ An" }), "a.json");
    const { stated } = await readProfileFile(file);
    expect({ ...DEFAULT_SETTINGS, ...stated }).toEqual({ ...DEFAULT_SETTINGS, place: "Mỹ An" });
    expect(Object.keys({ version: 2, ...stated })).toEqual(Object.keys(DEFAULT_SETTINGS));
  });

  test.each<readonly [string | Uint8Array, string]>([
    [bytesOf(5, [1]), "workbook"],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "encrypted"],
    ['{ "organisation": ', "unreadable"],
    ["[1]", "unreadable"],
    ["", "unreadable"],
    ['{ "something": 1 }', "nothing"],
    [new Uint8Array(1024 * 1024 + 1), "tooLarge"],
  ])("that is wrong states nothing and says why", async (content, problem) => {
    expect(await readProfileFile(fileOf(content, "x.json"))).toMatchObject({ problem, stated: {} });
  });

  test("of another office is told apart, in whatever spelling", () => {
    const of = (organisation: string) => otherOfficeIn({ stated: { organisation } }, ours as typeof report);
    expect(of("Đảng uỷ xã Mỹ An")).toBeNull();
    expect(of("")).toBeNull();
    expect(of("Đảng ủy xã Tân Hòa")).toEqual({ its: "Đảng ủy xã Tân Hòa", ours: "Đảng ủy xã Mỹ An" });
    expect(otherOfficeIn({ stated: { organisation: "Đảng ủy xã Tân Hòa" } }, null)).toBeNull();
  });
});

describe("units that are no more", () => {
  test.each([
    [{ old: " ", new: "Chi bộ A", from: "" }, "old"],
    [{ old: "Chi bộ cũ", new: "", from: "" }, "new"],
    [{ old: "CB A", new: "Chi bộ A", from: "" }, "same"],
    [{ old: "Chi bộ cũ", new: "Chi bộ A", from: "31/6/2026" }, "date"],
    [{ old: "Chi bộ cũ", new: "Chi bộ A", from: "30/6/2026" }, null],
    [{ old: "Chi bộ cũ", new: "Chi bộ A", from: "" }, null],
  ] as const)("%o: %s", (successor, problem) => {
    expect(successorProblem(successor)).toBe(problem);
    const draft = { ...draftOf(DEFAULT_SETTINGS), successors: [successor] };
    expect(settingsOf(draft, DEFAULT_SETTINGS) === null).toBe(problem !== null);
  });

  test("go into the form and come back the same", () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      successors: [
        { old: "Chi bộ cũ", new: "Chi bộ A", from: { year: 2026, month: 6, day: 30 } },
        { old: "Chi bộ hạ", new: "Chi bộ A", from: null },
      ],
    };
    expect(settingsOf(draftOf(settings), settings)).toEqual(settings);
  });
});
