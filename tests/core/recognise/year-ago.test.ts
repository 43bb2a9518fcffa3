import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";
import { described } from "./described.ts";

type Row = SheetFixture["rows"][number];

const TODAY = { year: 2022, month: 7, day: 5 };
const TITLE = "KẾT QUẢ KẾT NẠP ĐẢNG VIÊN ĐẾN HẾT THÁNG 6/2022";

const sheets = (header: readonly Row[], rows: readonly Row[], title = TITLE): SheetFixture[] => [
  { name: "S", rows: [[title], ...header, ...rows] },
];

const columnsOf = (book: readonly SheetFixture[]): string =>
  described(book).lines.find((line) => line.startsWith("  unit") || line.includes(" unit:")) ?? "";

/** What the workbook says of a year ago: its day, and what was admitted, unit by unit. */
const yearAgoOf = (book: readonly SheetFixture[]) => {
  const { figures } = checkWorkbook(snapshotOf(book), DEFAULT_SETTINGS, TODAY);
  const { yearAgo, sinceYearAgo } = figures.series;
  return {
    now: figures.units.map(({ admitted }) => admitted),
    day: yearAgo && `${yearAgo.cutOff.day}/${yearAgo.cutOff.month}/${yearAgo.cutOff.year}`,
    admitted: yearAgo && figures.units.map(({ unit }) => yearAgo.units.get(unit)?.admitted ?? null),
    since: sinceYearAgo?.count ?? null,
  };
};

const NAMES = ["Xã An Hà", "Xã Bình Lộc", "Xã Cao Sơn", "Chi bộ Tài chính"];
const rows = (figures: (at: number) => Row): Row[] => NAMES.map((name, at) => [at + 1, name, ...figures(at)]);
const [PLAN, NOW, THEN] = [
  [5, 6, 7, 2],
  [4, 3, 7, 0],
  [2, 5, 6, 1],
];
const read = { now: NOW, day: "30/6/2021", admitted: THEN, since: 0 };

describe("figures of the same period a year ago, in columns", () => {
  it.each<readonly [string, readonly Row[]]>([
    ["beside the result", [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Cùng kỳ năm trước"]]],
    ["with its year", [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Cùng kỳ năm 2021"]]],
    ["with words of its own", [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Kết nạp cùng kỳ năm 2021"]]],
    ["up to its day", [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Cùng kỳ (đến 30/6/2021)"]]],
    [
      "under what was done",
      [
        ["TT", "Đơn vị", "Chỉ tiêu", "Thực hiện", null],
        [null, null, null, "Kỳ này", "Cùng kỳ năm trước"],
      ],
    ],
    [
      "over its own header",
      [
        ["TT", "Đơn vị", "Năm 2022", null, "Cùng kỳ năm 2021"],
        [null, null, "Chỉ tiêu", "Kết quả", "Kết quả"],
      ],
    ],
  ])("reads them %s", (_, header) => {
    const book = sheets(
      header,
      rows((at) => [PLAN[at] ?? 0, NOW[at] ?? 0, THEN[at] ?? 0]),
    );
    expect(columnsOf(book)).toContain("plan:C admitted:D admittedYearAgo:E");
    expect(yearAgoOf(book)).toEqual(read);
  });

  it("reads last year's plan and result beside this year's where the table compares them", () => {
    const header = [
      ["TT", "Đơn vị", "Năm 2021", null, "Năm 2022", null, "Tăng, giảm so với năm 2021"],
      [null, null, "Chỉ tiêu", "Thực hiện", "Chỉ tiêu", "Thực hiện", null],
    ];
    const book = sheets(
      header,
      rows((at) => [4, THEN[at] ?? 0, PLAN[at] ?? 0, NOW[at] ?? 0, (NOW[at] ?? 0) - (THEN[at] ?? 0)]),
    );
    expect(columnsOf(book)).toContain("planYearAgo:C admittedYearAgo:D plan:E admitted:F");
    expect(yearAgoOf(book)).toEqual(read);
  });

  it("does not take a year beside this one for the same months where nothing says so", () => {
    const header = [
      ["TT", "Đơn vị", "Năm 2021", null, "Năm 2022", null],
      [null, null, "Chỉ tiêu", "Thực hiện", "Chỉ tiêu", "Thực hiện"],
    ];
    const book = sheets(
      header,
      rows((at) => [4, THEN[at] ?? 0, PLAN[at] ?? 0, NOW[at] ?? 0]),
    );
    expect(yearAgoOf(book)).toEqual({ now: NOW, day: null, admitted: null, since: null });
  });

  it("reads each half's own", () => {
    const header = [
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Cùng kỳ", "Trưởng thôn", "Là đảng viên", "Cùng kỳ"],
    ];
    const book = sheets(
      header,
      rows((at) => [PLAN[at] ?? 0, NOW[at] ?? 0, THEN[at] ?? 0, 9, 8, 7]),
    );
    expect(columnsOf(book)).toContain("admittedYearAgo:E heads:F members:G membersYearAgo:H");
    expect(yearAgoOf(book)).toEqual(read);
  });

  it("works out what was from what has come since, where that can be people", () => {
    const header = [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "So với cùng kỳ (+,-)"]];
    const since = (at: number) => (NOW[at] ?? 0) - (THEN[at] ?? 0);
    const book = sheets(
      header,
      rows((at) => [PLAN[at] ?? 0, NOW[at] ?? 0, since(at)]),
    );
    expect(yearAgoOf(book)).toEqual(read);
    const inWords = sheets(
      header,
      rows((at) => [
        PLAN[at] ?? 0,
        NOW[at] ?? 0,
        since(at) < 0 ? `Giảm ${-since(at)} đ/c` : `Tăng ${since(at)}`,
      ]),
    );
    expect(yearAgoOf(inWords)).toEqual(read);
  });

  it.each<readonly [string, string, readonly Row[number][]]>([
    ["shares", "So với cùng kỳ (%)", [200, 60, 116, 0]],
    ["shares without a sign", "So với cùng kỳ", [200, 60, 116, 0]],
    ["changes in percent", "Tăng, giảm so với cùng kỳ", [100, -40, 17, -100]],
    ["what could be either", "So với cùng kỳ", [2, 1, 1, 0]],
  ])("leaves %s alone", (_, words, values) => {
    const book = sheets(
      [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", words]],
      rows((at) => [PLAN[at] ?? 0, NOW[at] ?? 0, values[at] ?? null]),
    );
    expect(yearAgoOf(book)).toEqual({ now: NOW, day: null, admitted: null, since: null });
  });

  it.each(["Cùng kỳ năm 2020", "Dự kiến cùng kỳ", "Chưa kết nạp cùng kỳ", "Tỷ lệ cùng kỳ năm trước (%)"])(
    "does not take “%s” for last year's figures",
    (words) => {
      const book = sheets(
        [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", words]],
        rows((at) => [PLAN[at] ?? 0, NOW[at] ?? 0, THEN[at] ?? 0]),
      );
      expect(yearAgoOf(book)).toMatchObject({ now: NOW, day: null });
    },
  );

  it("knows nothing of a unit whose cell cannot be read, and nobody of a blank one", () => {
    const book = sheets(
      [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Cùng kỳ năm trước"]],
      rows((at) => [PLAN[at] ?? 0, NOW[at] ?? 0, [2, "năm", null, 1][at] ?? null]),
    );
    expect(yearAgoOf(book)).toMatchObject({ admitted: [2, null, 0, 1] });
    const { figures } = checkWorkbook(snapshotOf(book), DEFAULT_SETTINGS, TODAY);
    expect(figures.series.sinceYearAgo).toEqual({ count: 8, coverage: { known: 3, of: 4 } });
  });

  it("never compares them as an earlier month of the same year", () => {
    const book = sheets(
      [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Cùng kỳ năm trước"]],
      rows((at) => [PLAN[at] ?? 0, NOW[at] ?? 0, 9]),
    );
    const { findings, figures } = checkWorkbook(snapshotOf(book), DEFAULT_SETTINGS, TODAY);
    expect(findings).toEqual([]);
    expect(figures.series).toMatchObject({ before: null, sinceBefore: null, unmoved: [] });
  });
});
