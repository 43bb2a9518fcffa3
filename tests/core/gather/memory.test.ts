import { describe, expect, it } from "vitest";
import { gatherReports, NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import type { Gathering } from "../../../src/core/gather/gathering.ts";
import { CellOrigins, rememberedIn, withGathered } from "../../../src/core/gather/memory.ts";
import { checkUnitFile } from "../../../src/core/job/check-unit-file.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { MOST_ORIGINS, withOrigins } from "../../../src/core/settings/gathered.ts";
import { readSettings, settingsJson } from "../../../src/core/settings/read-settings.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";

const TODAY = { year: 2023, month: 4, day: 4 };

function bookSheets(month: number, admitted: readonly number[] = [1, 2, 1, 0], moved = 0): SheetFixture[] {
  const day = month === 4 ? 30 : 31;
  return [
    {
      name: "Biểu",
      rows: [
        ["HUYỆN ỦY THẠCH LÂM"],
        [`Số liệu đến hết ngày ${day}/${month}/2023`],
        ...Array.from({ length: moved }, () => ["Ghi thêm"]),
        ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
        [1, "Đảng bộ xã Bình Khê", 5, admitted[0] ?? 0],
        [2, "Đảng bộ xã Châu Minh", 6, admitted[1] ?? 0],
        [3, "Đảng bộ thị trấn Thắng", 4, admitted[2] ?? 0],
        [4, "Đảng bộ xã Danh Thắng", 4, admitted[3] ?? 0],
      ],
    },
    {
      name: "Trưởng thôn",
      rows: [
        ["DANH SÁCH TRƯỞNG THÔN"],
        ["STT", "Đơn vị", "Thôn", "Chức danh", "Họ và tên", "Đảng viên", "Đã bồi dưỡng"],
        [1, "Đảng bộ xã Bình Khê", "Thôn Đình", "Trưởng thôn", "Đỗ Văn An", "x", "Chưa"],
        [2, "Đảng bộ xã Bình Khê", "Thôn Bến", "Trưởng thôn", "Vũ Thị Bình", "", "Chưa"],
        [3, "Đảng bộ xã Châu Minh", "Thôn Chùa", "Trưởng thôn", "Lê Văn Cảnh", "x", "x"],
      ],
    },
  ];
}

function bookOf(sheets: SheetFixture[], settings: Settings = DEFAULT_SETTINGS): Report {
  return checkWorkbook(snapshotOf(sheets), settings, TODAY);
}

function table(
  title: string,
  period: string,
  unit: string,
  done: string,
  admitted: CellValue,
): SheetFixture[] {
  return [{ name: "BC", rows: [[title], [period], ["Đơn vị", "Chỉ tiêu", done], [unit, "", admitted]] }];
}

function gathered(
  book: Report,
  files: Readonly<Record<string, SheetFixture[]>>,
  answers: Readonly<Record<string, string>> = {},
): Gathering {
  const sent = Object.entries(files).map(([name, sheets]) => ({
    name,
    report: checkUnitFile(snapshotOf(sheets), book, null, TODAY),
  }));
  const options = {
    ...NOTHING_ANSWERED,
    answers: new Map(Object.entries(answers)),
    remembered: rememberedIn(book),
  };
  return gatherReports(book, sent, options);
}

/** What is stored, read back as from a workbook. */
function stored(settings: Settings): Settings {
  const reading = readSettings(settingsJson(settings));
  expect(reading.broken).toEqual([]);
  return reading.settings;
}

describe("what an answer teaches", () => {
  const march = "Tính đến 31/3/2023";
  const april = "Tính đến 30/4/2023";

  it("knows next month whose the name is that was asked about, says so, and forgets it when it is taken back", () => {
    const book = bookOf(bookSheets(3));
    const files = { "x.xlsx": table("BÁO CÁO", march, "ĐU vùng hồ Châu Minh", "Đã kết nạp", 3) };
    expect(gathered(book, files).files[0]?.questions.map(({ code }) => code)).toEqual(["unit-unknown"]);
    const answered = gathered(book, files, { "unit-unknown:x.xlsx": "unit:1" });
    expect(answered.files[0]?.changes.map(({ unit, shownNew }) => [unit, shownNew])).toEqual([[1, 3]]);
    const settings = stored(withGathered(book.settings, answered, TODAY));

    const next = { "y.xlsx": table("BÁO CÁO", april, "ĐU vùng hồ Châu Minh", "Đã kết nạp", 4) };
    const [file] = gathered(bookOf(bookSheets(4), settings), next).files;
    expect(file?.changes.map(({ unit, shownNew }) => [unit, shownNew])).toEqual([[1, 4]]);
    expect(file?.reasons.map(({ code }) => code)).toContain("name-remembered");
    const revoked = bookOf(bookSheets(4), { ...settings, answeredNames: [] });
    expect(gathered(revoked, next).files[0]?.status).toBe("question");
  });

  it("never makes a unit's name of what everybody calls a file", () => {
    const book = bookOf(bookSheets(3));
    const names = [
      "bao cao nhanh.xlsx",
      "Số liệu tháng 3.xlsx",
      "Book1 (2).xlsx",
      "KN đảng viên quý I chuẩn.xlsx",
    ];
    for (const name of names) {
      const files = { [name]: [{ name: "BC", rows: [["BÁO CÁO"], [march], ["Đã kết nạp: 3 đồng chí"]] }] };
      const answered = gathered(book, files, { [`unit-unknown:${name}`]: "unit:1" });
      expect(answered.files[0]?.changes).toHaveLength(1);
      expect(answered.files[0]?.learnt).toEqual([]);
    }
  });

  it("never follows a kept answer against a name that is clear", () => {
    const answeredNames = [{ text: "Đảng bộ xã Bình Khê", unit: "đảng bộ xã châu minh", on: TODAY }];
    const book = bookOf(bookSheets(3));
    const unit = book.workbook.units[1]?.key ?? "";
    const misled = bookOf(bookSheets(3), {
      ...DEFAULT_SETTINGS,
      answeredNames: answeredNames.map((one) => ({ ...one, unit })),
    });
    const files = { "x.xlsx": table("BÁO CÁO", march, "Đảng bộ xã Bình Khê", "Đã kết nạp", 3) };
    expect(gathered(misled, files).files[0]?.changes.map((change) => change.unit)).toEqual([0]);
  });

  it("knows next month under which words a unit writes its figure, and still asks about one that falls", () => {
    const book = bookOf(bookSheets(3));
    const words = "Số KN đã QĐ";
    const files = { "x.xlsx": table("BÁO CÁO", march, "Xã Bình Khê", words, 3) };
    const [asked] = gathered(book, files).files;
    const question = asked?.questions[0];
    expect(question?.choices).toContain("place");
    const answered = gathered(book, files, { [question?.id ?? ""]: "place" });
    expect(answered.files[0]?.changes.map(({ shownNew }) => shownNew)).toEqual([3]);
    const settings = stored(withGathered(book.settings, answered, TODAY));
    const later = bookOf(bookSheets(4, [3, 2, 1, 0]), settings);
    const [file] = gathered(later, { "y.xlsx": table("BÁO CÁO", april, "Xã Bình Khê", words, 4) }).files;
    expect([file?.status, file?.changes.map(({ shownNew }) => shownNew)]).toEqual(["placed", [4]]);
    expect(file?.reasons.map(({ code }) => code)).toContain("column-remembered");
    const [other] = gathered(later, { "z.xlsx": table("BÁO CÁO", april, "Xã Châu Minh", words, 4) }).files;
    expect(other?.status).toBe("question");
    const [falls] = gathered(later, { "y.xlsx": table("BÁO CÁO", april, "Xã Bình Khê", words, 1) }).files;
    expect(falls?.questions.map(({ code }) => code)).toEqual(["figure-falls"]);
  });
});

describe("where a gathered cell comes from", () => {
  const march = "Tính đến 31/3/2023";
  const files = {
    "thu/tháng 3/binh khe.xlsx": table("BÁO CÁO", march, "Xã Bình Khê", "Đã kết nạp", 3),
    "roster.xlsx": [
      {
        name: "DS",
        rows: [
          ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
          [march],
          ["STT", "Thôn", "Chức danh", "Họ và tên", "Đảng viên", "Đã bồi dưỡng"],
          [1, "Thôn Đình", "Trưởng thôn", "Đỗ Văn An", "x", "Chưa"],
          [2, "Thôn Bến", "Trưởng thôn", "Vũ Thị Bình", "", "x"],
        ],
      },
    ],
  };
  const book = bookOf(bookSheets(3));
  const settings = stored(withGathered(book.settings, gathered(book, files), TODAY));
  const after = (admitted: number, moved: number) => {
    const sheets = bookSheets(3, [admitted, 2, 1, 0], moved);
    const [first, roster] = sheets;
    const rows =
      roster?.rows.map((row) => (row[4] === "Vũ Thị Bình" ? [...row.slice(0, 6), "x"] : row)) ?? [];
    return first && roster ? bookOf([first, { ...roster, rows }], settings) : book;
  };

  it("says file, place and day, without the folder it lay in", () => {
    const origin = new CellOrigins(after(3, 0)).at({ sheet: 0, row: 3, column: 3 });
    expect(origin).toMatchObject({
      file: "binh khe.xlsx",
      on: TODAY,
      cell: { from: "BC!C4" },
      isChanged: false,
    });
  });

  it("finds the cell again when rows came in above it, and says when it was typed over", () => {
    const moved = new CellOrigins(after(3, 2));
    expect(moved.at({ sheet: 0, row: 5, column: 3 })).toMatchObject({ cell: { from: "BC!C4" } });
    expect(moved.at({ sheet: 0, row: 3, column: 3 })).toBeNull();
    expect(new CellOrigins(after(9, 0)).at({ sheet: 0, row: 3, column: 3 })).toMatchObject({
      isChanged: true,
    });
  });

  it("knows a person's cell, and nothing of cells that were not gathered", () => {
    const origins = new CellOrigins(after(3, 0));
    expect(origins.at({ sheet: 1, row: 3, column: 6 })).toMatchObject({
      file: "roster.xlsx",
      cell: { from: "DS!F5" },
      isChanged: false,
    });
    expect(origins.at({ sheet: 1, row: 2, column: 6 })).toBeNull();
    expect(origins.at({ sheet: 0, row: 4, column: 3 })).toBeNull();
    expect(origins.at({ sheet: 0, row: 0, column: 0 })).toBeNull();
  });

  it("keeps the newest of a cell and is bounded", () => {
    const cell = (unit: string, value: number) => ({
      unit,
      column: "admitted",
      person: "",
      from: "BC!C4",
      value,
    });
    const once = withOrigins(
      [],
      [{ file: "a", on: TODAY, month: TODAY, cells: [cell("u", 1), cell("v", 1)] }],
    );
    const twice = withOrigins(once, [{ file: "b", on: TODAY, month: TODAY, cells: [cell("u", 2)] }]);
    expect(twice.map(({ file, cells }) => [file, cells.map(({ value }) => value)])).toEqual([
      ["a", [1]],
      ["b", [2]],
    ]);
    const many = Array.from({ length: MOST_ORIGINS + 50 }, (_, at) => cell(`u${at}`, at));
    const kept = withOrigins(twice, [{ file: "c", on: TODAY, month: TODAY, cells: many }]);
    expect(kept.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(MOST_ORIGINS);
  });

  it("asks about the figures of a unit that is no more: they are a part of the new one's", () => {
    const successors = [
      { old: "Đảng bộ xã Tân An", new: "Đảng bộ xã Bình Khê", from: { year: 2023, month: 3, day: 1 } },
    ];
    const book = bookOf(bookSheets(3), { ...DEFAULT_SETTINGS, successors });
    const roster: SheetFixture[] = [
      {
        name: "DS",
        rows: [
          ["DANH SÁCH TRƯỞNG THÔN ĐẾN 31/3/2023"],
          ["STT", "Đơn vị", "Thôn", "Chức danh", "Họ và tên", "Đảng viên", "Đã bồi dưỡng"],
          [1, "Đảng bộ xã Tân An", "Thôn Bến", "Trưởng thôn", "Vũ Thị Bình", "", "x"],
        ],
      },
    ];
    const { files } = gathered(book, {
      "x.xlsx": table("BÁO CÁO", "Tính đến 31/3/2023", "Đảng bộ xã Tân An", "Đã kết nạp", 3),
      "y.xlsx": roster,
    });
    expect(files.map(({ status, changes }) => [status, changes.length])).toEqual([
      ["question", 0],
      // Who lives there is listed under the new unit already.
      ["placed", 1],
    ]);
    expect(files[0]?.questions[0]).toMatchObject({ code: "unit-unknown" });
  });

  it("reads nothing from a workbook that it could not have written", () => {
    const hostile: Readonly<Record<string, unknown>> = {
      answeredNames: [{ text: "x".repeat(5000), unit: "u", on: "2023-04-04" }],
      answeredColumns: [{ unit: "u", words: "w", column: "toString", on: "2023-04-04" }],
      gatheredFrom: [{ file: "f", on: "hôm qua", cells: [] }],
    };
    const reading = readSettings(JSON.stringify({ version: 2, ...hostile }));
    expect([...reading.broken].sort()).toEqual(["answeredColumns", "answeredNames", "gatheredFrom"]);
    expect(reading.settings).toEqual(DEFAULT_SETTINGS);
  });
});

describe("opening the next month", () => {
  it("keeps the figures of the old one in the series", () => {
    const book = bookOf(bookSheets(3));
    const files = { "x.xlsx": table("BÁO CÁO", "Tính đến 30/4/2023", "Xã Bình Khê", "Đã kết nạp", 4) };
    const opened = gathered(book, files, { "period-next:2023-04": "place" });
    const settings = stored(withGathered(book.settings, opened, TODAY));
    expect(settings.kept.map(({ cutOff }) => cutOff)).toEqual([{ year: 2023, month: 3, day: 31 }]);
    const april = bookOf(bookSheets(4, [4, 2, 1, 0]), settings);
    expect(april.figures.series.before?.units.get(0)?.admitted).toBe(1);
  });
});
