import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { recognise } from "../../../src/core/recognise/recognise.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { TitleBlock } from "../../../src/core/tables/tables.ts";
import { cutOffIn } from "../../../src/core/recognise/cut-off.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";

const TABLE = [
  ["TT", "Đơn vị", "Kế hoạch", "Đã kết nạp"],
  [1, "Xã Đông Lỗ", 8, 8],
  [2, "Xã Đoan Bái", 6, 6],
];

function titleOf(
  rows: readonly (readonly (CellValue | null)[])[],
  options: { table?: (CellValue | null)[][]; formats?: Record<string, string> } = {},
): TitleBlock {
  const sheet = {
    name: "Sheet1",
    rows: [...rows, [], ...(options.table ?? TABLE)],
    formats: options.formats ?? {},
  };
  return recognise(snapshotOf([sheet]), DEFAULT_SETTINGS).titleBlock;
}

describe("the cut-off of a title", () => {
  it.each([
    ["đến hết tháng 6/2022", "2022-6-30"],
    ["ĐẾN HẾT THÁNG 6 NĂM 2022", "2022-6-30"],
    ["(Tính đến 30/6/2022)", "2022-6-30"],
    ["Tính đến hết ngày 30-06-2022", "2022-6-30"],
    ["tính đến ngày 30 tháng 6 năm 2022", "2022-6-30"],
    ["Số liệu đến 17h00 ngày 15.6.2022", "2022-6-15"],
    ["(Từ ngày 16/12/2021 đến ngày 15/6/2022)", "2022-6-15"],
    ["Kết quả kết nạp đảng viên 6 tháng đầu năm 2022", "2022-6-30"],
    ["KẾT QUẢ 9 THÁNG NĂM 2022", "2022-9-30"],
    ["sáu tháng đầu năm 2022", "2022-6-30"],
    ["Quý II/2022", "2022-6-30"],
    ["quý IV năm 2022", "2022-12-31"],
    ["Báo cáo tháng 02 năm 2024", "2024-2-29"],
    ["T6/2022", "2022-6-30"],
    ["cả năm 2022", "2022-12-31"],
    ["tháng 6/2022 (theo Kế hoạch số 54-KH/HU ngày 05/01/2022)", "2022-6-30"],
    ["tính đến 30/6/2022".normalize("NFD"), "2022-6-30"],
    ["Đến hết tháng 6/2022 so với cùng kỳ năm 2021", "2022-6-30"],
    ["(Số liệu tính từ 16/12/2021 đến 15/6/2022)", "2022-6-15"],
    ["từ 16/12/2021 - 15/6/2022", "2022-6-15"],
    ["Chốt số liệu ngày 20/6/2022", "2022-6-20"],
    ["chốt số liệu đến hết ngày 20 tháng 6 năm 2022", "2022-6-20"],
    ["Số liệu chốt ngày 20.6.2022", "2022-6-20"],
    ["Ngày chốt số liệu: 20/6/2022", "2022-6-20"],
    ["Thời điểm báo cáo: ngày 20/6/2022", "2022-6-20"],
    ["Mỹ An, thời điểm chốt số liệu ngày 20/6/2022", "2022-6-20"],
    ["chốt đến hết tháng 6/2022", "2022-6-30"],
    ["tính đến 30/6/22", "2022-6-30"],
    ["TINH DEN HET THANG 6/2022", "2022-6-30"],
    ["(tinh den ngay 30/6/2022)", "2022-6-30"],
    ["Chot so lieu ngay 20/6/2022", "2022-6-20"],
    ["6 thang dau nam 2022", "2022-6-30"],
    ["QUY II/2022", "2022-6-30"],
    ["QUÝ II/2022 (từ 16/3/2022 đến 15/6/2022)", "2022-6-15"],
  ])("%s → %s", (line, day) => {
    const cutOff = cutOffIn([[line]]);
    expect(cutOff && `${cutOff.year}-${cutOff.month}-${cutOff.day}`).toBe(day);
  });

  it.each([
    "Kế hoạch số 54-KH/HU ngày 05/01/2022",
    "Hiệp Hòa, ngày 05 tháng 7 năm 2022",
    "Kết nạp đảng viên năm 2022",
    "tính đến 31/2/2022",
    "So với cùng kỳ 6 tháng đầu năm 2021",
    "Nhiệm kỳ 2020 - 2025",
    "Biểu số 2-BTCTW",
    "Quyết định số 15/QĐ-UBND ngày 03/3/2022",
    "Thị trấn Thắng 6/2022",
    "Quy định 24-QĐ/TW",
    "Kết nạp đạt 7/5",
    "",
  ])("%j has none", (line) => {
    expect(cutOffIn([[line]])).toBeNull();
  });
});

describe("several lines and places", () => {
  const said = (places: string[][], planYear: number | null = null) => {
    const cutOff = cutOffIn(places, planYear);
    return cutOff && `${cutOff.year}-${cutOff.month}-${cutOff.day}`;
  };

  it("takes a date before a month, a month counted to before a quarter, a quarter before a month", () => {
    const lines = ["BÁO CÁO THÁNG 5/2022", "QUÝ II/2022", "đến hết tháng 6/2022", "tính đến 15/6/2022"];
    expect(said([lines])).toBe("2022-6-15");
    expect(said([lines.slice(0, 3)])).toBe("2022-6-30");
    expect(said([lines.slice(0, 2)])).toBe("2022-6-30");
    expect(said([lines.slice(0, 1)])).toBe("2022-5-31");
  });

  it("takes the title before the header and the sheet's name, which only say the day of the same month", () => {
    expect(said([["QUÝ II/2022"], [], ["Tháng 5"]], 2022)).toBe("2022-6-30");
    expect(said([["QUÝ II/2022"], ["Đã kết nạp đến 15/6/2022"]])).toBe("2022-6-15");
    expect(said([["QUÝ II/2022"], ["Kết nạp đến 30/6/2021"]])).toBe("2022-6-30");
    expect(said([[], ["Đã kết nạp đến 15/6/2022"], ["QUÝ II-2022"]])).toBe("2022-6-15");
    expect(said([["Kết nạp đảng viên"], ["Đơn vị"], ["T5-2022"]])).toBe("2022-5-31");
  });

  it.each([
    ["Tháng 4", "2022-4-30"],
    ["T4", "2022-4-30"],
    ["Th.4", "2022-4-30"],
    ["đến hết tháng 6", "2022-6-30"],
    ["tính đến ngày 15/6", "2022-6-15"],
    ["6 tháng đầu năm", "2022-6-30"],
    ["Quý II", "2022-6-30"],
    ["(Báo cáo tháng 6)", "2022-6-30"],
  ])("takes the plan's year for %j", (line, day) => {
    expect(said([[line]], 2022)).toBe(day);
    expect(said([[line]])).toBeNull();
  });
});

describe("the title block", () => {
  it("names both committees, year and cut-off", () => {
    expect(
      titleOf([
        ["TỈNH ỦY BẮC GIANG", null, null, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["HUYỆN ỦY HIỆP HÒA"],
        ["*", null, null, "Hiệp Hòa, ngày 05 tháng 7 năm 2022"],
        [null, "KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM 2022"],
        [null, "(đến hết tháng 6/2022)"],
      ]),
    ).toEqual({
      organisation: "Huyện ủy Hiệp Hòa",
      higherCommittee: "Tỉnh ủy Bắc Giang",
      cutOff: { year: 2022, month: 6, day: 30 },
      planYear: 2022,
    });
  });

  it.each<[string, (string | null)[][], string | null, string | null]>([
    [
      "one cell with line breaks",
      [["TỈNH UỶ BẮC GIANG\nHUYỆN UỶ HIỆP HOÀ\n*"]],
      "Huyện uỷ Hiệp Hoà",
      "Tỉnh uỷ Bắc Giang",
    ],
    ["a department", [["HUYỆN ỦY HIỆP HÒA"], ["BAN TỔ CHỨC"]], "Huyện ủy Hiệp Hòa", null],
    ["a department in the same line", [["BAN TỔ CHỨC HUYỆN ỦY HIỆP HÒA"]], "Huyện ủy Hiệp Hòa", null],
    [
      "a commune of today",
      [["ĐẢNG BỘ TỈNH BẮC NINH"], ["ĐẢNG ỦY XÃ HIỆP HÒA"]],
      "Đảng ủy xã Hiệp Hòa",
      "Đảng bộ tỉnh Bắc Ninh",
    ],
    ["mixed case as written", [["Huyện ủy Hiệp Hòa"]], "Huyện ủy Hiệp Hòa", null],
    ["none", [["Biểu số 2"]], null, null],
  ])("reads %s", (_, rows, organisation, higherCommittee) => {
    expect(titleOf(rows)).toMatchObject({ organisation, higherCommittee });
  });

  it("reads a date in a cell of its own", () => {
    const title = titleOf([["Tính đến ngày:", 44742]], { formats: { B1: "dd/mm/yyyy" } });
    expect(title.cutOff).toEqual({ year: 2022, month: 6, day: 30 });
  });

  it("finds the year in the header when the title has none, and not that of a comparison", () => {
    const table = [["TT", "Đơn vị", "Kế hoạch năm 2022", "Đã kết nạp"], ...TABLE.slice(1)];
    expect(titleOf([["So với cùng kỳ năm 2021"]], { table }).planYear).toBe(2022);
  });

  it("finds the cut-off in the header and in the sheet's name when the title has none", () => {
    const table = [["TT", "Đơn vị", "Kế hoạch", "Đã kết nạp đến 30/6/2022"], ...TABLE.slice(1)];
    expect(titleOf([], { table }).cutOff).toEqual({ year: 2022, month: 6, day: 30 });
    const named = snapshotOf([{ name: "T5-2022", rows: TABLE }]);
    expect(recognise(named, DEFAULT_SETTINGS).titleBlock.cutOff).toEqual({ year: 2022, month: 5, day: 31 });
  });

  it("finds the cut-off in the last month that anything stands below", () => {
    const table = [
      ["TT", "Đơn vị", "Kế hoạch năm 2022", "Tháng 1", "Tháng 2", "Tháng 3", "Tháng 4", "Cộng"],
      [1, "Xã Đoan Bái", 6, 1, 2, 1, "", 4],
      [2, "Xã Đông Lỗ", 8, 0, 2, 3, "", 5],
      [3, "Xã Châu Minh", 5, 2, 1, 0, "", 3],
    ];
    expect(titleOf([], { table }).cutOff).toEqual({ year: 2022, month: 3, day: 31 });
  });

  it.each([
    ["with a year", ["Tháng 1/2022", "Tháng 2/2022", "Tháng 3/2022"]],
    ["behind other words", ["Kết nạp tháng 1", "Kết nạp tháng 2", "Kết nạp tháng 3"]],
    ["last one first", ["Kết nạp T3", "Kết nạp T2", "Kết nạp T1"]],
  ])("finds the latest month in the header: %s", (_, months) => {
    const table = [
      ["TT", "Đơn vị", "Kế hoạch năm 2022", ...months, "Đã kết nạp"],
      [1, "Xã Đoan Bái", 6, 1, 2, 1, 4],
      [2, "Xã Đông Lỗ", 8, 1, 2, 3, 6],
      [3, "Xã Châu Minh", 5, 2, 1, 1, 4],
    ];
    expect(titleOf([], { table }).cutOff).toEqual({ year: 2022, month: 3, day: 31 });
  });

  it("knows nothing where nothing is said", () => {
    expect(titleOf([])).toEqual({ organisation: null, higherCommittee: null, cutOff: null, planYear: null });
  });
});
