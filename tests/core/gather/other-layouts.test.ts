import { describe, expect, it } from "vitest";
import { gatherReports, NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import { checkUnitFile } from "../../../src/core/job/check-unit-file.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { cellAddress } from "../../../src/core/values/addresses.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";

/**
 * Files as units send them, in arrangements that the generator does not make. What is said of each: everything that may
 * be placed; anything else that is placed is wrong, and so is what is due and neither placed nor asked about.
 */
const TODAY = { year: 2023, month: 4, day: 4 };
const UNITS: CellValue[][] = [
  [1, "Đảng bộ xã Bình Khê", 5, 1, 6, 5, ""],
  [2, "Đảng bộ xã Yên Phú", 6, 2, 7, 6, ""],
  [3, "Đảng bộ xã Tân Hòa", 4, 1, 5, 4, ""],
  [4, "Đảng bộ xã Tân Hòa Bình", 4, 1, 5, 4, ""],
  [5, "Đảng bộ thị trấn Thắng", 4, 1, 5, 4, ""],
  [6, "Đảng bộ xã Danh Thắng", 4, 1, 5, 4, ""],
  [7, "Đảng bộ Bệnh viện Đa khoa huyện", 3, 0, "", "", ""],
  [8, "Đảng bộ Công an huyện", 3, 1, "", "", ""],
  [9, "Chi bộ Trường THPT số 1", 2, 0, "", "", ""],
  [10, "Chi bộ Trường THPT số 2", 2, 1, "", "", ""],
  [11, "Chi bộ Hạt Kiểm lâm", 2, 0, "", "", ""],
  [12, "Chi bộ Kho bạc Nhà nước", 1, 0, "", "", ""],
];
const HEAD = ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Trưởng thôn", "Trong đó: đảng viên", "Ghi chú"];
const ROSTER_HEAD = [
  "STT",
  "Đơn vị",
  "Thôn",
  "Chức danh",
  "Họ và tên",
  "Ngày sinh",
  "Đảng viên",
  "Đã bồi dưỡng",
];
const ROSTER: CellValue[][] = [
  [1, "Đảng bộ xã Bình Khê", "Thôn Chùa", "Trưởng thôn", "Lò Văn Páo", 29_000, "x", ""],
  [2, "Đảng bộ xã Bình Khê", "Thôn Đình", "Trưởng thôn", "Vi Thị Mây", 30_000, "", ""],
  [3, "Đảng bộ xã Yên Phú", "Thôn Bến", "Trưởng thôn", "Hà Đức Dũng", 31_000, "x", ""],
];
const REGISTER_HEAD = ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số quyết định", "Ngày quyết định"];
const REGISTER: CellValue[][] = [
  [1, "Cầm Thị Sen", 34_000, "Đảng bộ xã Bình Khê", "101-QĐ/HU", 44_960],
  [2, "Bế Văn Kiên", 35_000, "Đảng bộ xã Yên Phú", "102-QĐ/HU", 44_961],
];
const DATES = { formats: { F: "dd/mm/yyyy" } };
const TABLE: SheetFixture = {
  name: "Tháng 3",
  rows: [["HUYỆN ỦY THẠCH LÂM"], ["Số liệu đến hết ngày 31/3/2023"], HEAD, ...UNITS],
};
const BOOK: SheetFixture[] = [
  TABLE,
  { name: "Trưởng thôn", rows: [["DANH SÁCH TRƯỞNG THÔN"], [], ROSTER_HEAD, ...ROSTER], ...DATES },
  {
    name: "Đảng viên mới",
    rows: [["DANH SÁCH KẾT NẠP NĂM 2023"], [], REGISTER_HEAD, ...REGISTER],
    formats: { C: "dd/mm/yyyy", F: "dd/mm/yyyy" },
  },
];
const book = checkWorkbook(snapshotOf(BOOK), DEFAULT_SETTINGS, TODAY);

interface Case {
  readonly is: string;
  readonly file: string;
  readonly sheets: readonly SheetFixture[];
  /** "Tháng 3!D4" → value; `new NAME` → a new row. */
  readonly truth: Readonly<Record<string, CellValue>>;
  /** `place`: all of it without a question · `ask`: something is asked · `either`: placed or asked · `nothing`. */
  readonly wants: "place" | "ask" | "either" | "nothing";
}

const one = (rows: readonly (readonly CellValue[])[], more: Partial<SheetFixture> = {}): SheetFixture[] => [
  { name: "Sheet1", rows, merges: [], ...more },
];
const D = (row: number) => `Tháng 3!D${row + 3}`;
const E = (row: number) => `Tháng 3!E${row + 3}`;
const F = (row: number) => `Tháng 3!F${row + 3}`;

const CASES: readonly Case[] = [
  {
    is: "the unit in the file's name only, without tone marks, glued",
    file: "BC_T3_xayenphu.xlsx",
    sheets: one([
      ["BÁO CÁO KẾT NẠP"],
      ["Tính đến 31/3/2023"],
      ["Chỉ tiêu", "Đã kết nạp", "Tỷ lệ %"],
      [6, 4, 66.67],
    ]),
    truth: { [D(2)]: 4 },
    wants: "place",
  },
  {
    is: "the unit in a merged title with the month behind it",
    file: "Book1.xlsx",
    sheets: one(
      [
        ["BÁO CÁO KẾT QUẢ PHÁT TRIỂN ĐẢNG VIÊN CỦA ĐẢNG BỘ XÃ TÂN HÒA THÁNG 3 NĂM 2023", "", "", ""],
        [],
        ["TT", "Nội dung", "Chỉ tiêu năm", "Lũy kế đến nay"],
        [1, "Kết nạp đảng viên", 4, 3],
      ],
      { merges: ["A1:D1"] },
    ),
    truth: { [D(3)]: 3 },
    wants: "either",
  },
  {
    is: "a longer name that begins with a shorter one",
    file: "Book1.xlsx",
    sheets: one([["ĐẢNG BỘ XÃ TÂN HÒA BÌNH"], ["Tính đến 31/3/2023"], ["Chỉ tiêu", "Đã kết nạp"], [4, 2]]),
    truth: { [D(4)]: 2 },
    wants: "place",
  },
  {
    is: "a letter: months, shares, a plan for the rest of the year and last year's figure around the one that counts",
    file: "cv 15.xlsx",
    sheets: one([
      ["ĐẢNG ỦY XÃ YÊN PHÚ"],
      ["Số 15-BC/ĐU"],
      ["Yên Phú, ngày 28 tháng 3 năm 2023"],
      ["BÁO CÁO tình hình phát triển đảng viên quý I năm 2023"],
      ["Thực hiện Nghị quyết số 21-NQ/HU, quý I năm 2022 Đảng bộ đã kết nạp 5 đảng viên."],
      ["Trong quý I năm 2023, Đảng bộ đã kết nạp được 03 đảng viên mới, đạt 50% chỉ tiêu; còn 3 chỉ tiêu."],
      ["Phương hướng quý II: kết nạp 2 đảng viên, cử 4 quần chúng học lớp bồi dưỡng."],
    ]),
    truth: { [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "two months side by side, the one before first",
    file: "Yen Phu.xlsx",
    sheets: one(
      [
        ["ĐẢNG BỘ XÃ YÊN PHÚ"],
        ["Tính đến 31/3/2023"],
        ["Đơn vị", "Chỉ tiêu", "Đã kết nạp", ""],
        ["", "", "Tháng 2", "Tháng 3"],
        ["Xã Yên Phú", 6, 2, 3],
      ],
      { merges: ["A3:A4", "B3:B4", "C3:D3"] },
    ),
    truth: { [D(2)]: 3 },
    wants: "ask",
  },
  {
    is: "two months side by side, each counted from the start of the year",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Chỉ tiêu", "Lũy kế đến 28/2/2023", "Lũy kế đến 31/3/2023"],
      ["Xã Yên Phú", 6, 2, 3],
    ]),
    truth: { [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "the whole old book sent back with one row changed",
    file: "So huyen - Tan Hoa.xlsx",
    sheets: [
      {
        ...TABLE,
        rows: TABLE.rows.map((row) => (row[1] === "Đảng bộ xã Tân Hòa" ? [3, row[1], 4, 2, 5, 5, ""] : row)),
      },
      ...BOOK.slice(1),
    ],
    truth: { [D(3)]: 2, [F(3)]: 5 },
    wants: "place",
  },
  {
    is: "the whole old book of the month before sent back with one row changed",
    file: "Tan Hoa.xlsx",
    sheets: [
      {
        ...TABLE,
        name: "Tháng 2",
        rows: TABLE.rows.map((row) =>
          row[0] === "Số liệu đến hết ngày 31/3/2023"
            ? ["Số liệu đến hết ngày 28/2/2023"]
            : row[1] === "Đảng bộ xã Tân Hòa"
              ? [3, row[1], 4, 2, 5, 5, ""]
              : row,
        ),
      },
    ],
    truth: {},
    wants: "nothing",
  },
  {
    is: "the whole old book with another unit's row changed as well",
    file: "Tan Hoa.xlsx",
    sheets: [
      {
        ...TABLE,
        rows: TABLE.rows.map((row) =>
          row[1] === "Đảng bộ xã Tân Hòa"
            ? [3, row[1], 4, 2, 5, 4, ""]
            : row[1] === "Đảng bộ xã Yên Phú"
              ? [2, row[1], 6, 3, 7, 6, ""]
              : row,
        ),
      },
    ],
    truth: { [D(3)]: 2 },
    wants: "ask",
  },
  {
    is: "units abbreviated, several in one file",
    file: "cum 2.xlsx",
    sheets: one([
      ["CỤM SỐ 2"],
      ["Tính đến 31/3/2023"],
      ["TT", "Đơn vị", "Chỉ tiêu", "Kết nạp"],
      [1, "ĐBX Yên Phú", 6, 3],
      [2, "TT Thắng", 4, 2],
      [3, "BV Đa khoa huyện", 3, 1],
      [4, "THPT số 2", 2, 2],
      [5, "CA huyện", 3, 2],
    ]),
    truth: { [D(2)]: 3, [D(5)]: 2, [D(7)]: 1, [D(10)]: 2, [D(8)]: 2 },
    wants: "either",
  },
  {
    is: "in the month and from the start of the year, two columns under one header",
    file: "Hat kiem lam.xlsx",
    sheets: one(
      [
        ["CHI BỘ HẠT KIỂM LÂM"],
        ["Tháng 3 năm 2023"],
        ["Chỉ tiêu", "Kết nạp đảng viên", ""],
        ["", "Trong tháng", "Lũy kế"],
        [2, 0, 1],
      ],
      { merges: ["A3:A4", "B3:C3"] },
    ),
    truth: { [D(11)]: 1 },
    wants: "either",
  },
  {
    is: "in the month and from the start of the year as labels, the month's first",
    file: "Hat kiem lam.xlsx",
    sheets: one([
      ["CHI BỘ HẠT KIỂM LÂM"],
      ["Tháng 3 năm 2023"],
      ["1. Kết nạp trong tháng:", 2],
      ["2. Lũy kế từ đầu năm:", 1],
      ["3. Chỉ tiêu năm:", 2],
    ]),
    truth: { [D(11)]: 1 },
    wants: "either",
  },
  {
    is: "a roster in which one head has another name",
    file: "truong thon Binh Khe.xlsx",
    sheets: [
      {
        name: "DS",
        rows: [
          ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
          ["Tính đến 31/3/2023"],
          ROSTER_HEAD,
          [1, "Xã Bình Khê", "Thôn Chùa", "Trưởng thôn", "Lò Văn Pao", 29_000, "x", ""],
          [2, "Xã Bình Khê", "Thôn Đình", "Trưởng thôn", "Vi Thị Mây", 30_000, "", "x"],
        ],
        ...DATES,
      },
    ],
    truth: { "Trưởng thôn!H5": "x" },
    wants: "ask",
  },
  {
    is: "a register in another order of rows and columns, days as text",
    file: "ket nap Binh Khe.xlsx",
    sheets: [
      {
        name: "DS",
        rows: [
          ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
          ["DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP (đến 31/3/2023)"],
          ["Số QĐ", "Ngày quyết định", "Họ và tên", "Ngày sinh", "Đơn vị"],
          ["115-QĐ/HU", "20/3/2023", "Quàng Văn Lực", "02/9/1998", "Xã Bình Khê"],
          ["101-QĐ/HU", "03/02/2023", "Cầm Thị Sen", "31/01/1993", "Xã Bình Khê"],
        ],
      },
    ],
    truth: { "new Quàng Văn Lực": "115-QĐ/HU" },
    wants: "either",
  },
  {
    is: "everything decomposed, the file's name too",
    file: "Đảng bộ xã Bình Khê.xlsx".normalize("NFD"),
    sheets: one([
      ["BÁO CÁO".normalize("NFD")],
      ["Tính đến 31/3/2023".normalize("NFD")],
      [
        "Chỉ tiêu".normalize("NFD"),
        "Đã kết nạp".normalize("NFD"),
        "Trưởng thôn".normalize("NFD"),
        "Là đảng viên".normalize("NFD"),
      ],
      [5, 2, 6, 6],
    ]),
    truth: { [D(1)]: 2, [F(1)]: 6 },
    wants: "either",
  },
  {
    is: "figures typed as text with words behind them",
    file: "Cong an huyen.xlsx",
    sheets: one([
      ["ĐẢNG BỘ CÔNG AN HUYỆN"],
      ["Số liệu đến ngày 31/3/2023"],
      ["Nội dung", "Kết quả"],
      ["Chỉ tiêu được giao", "03 đảng viên"],
      ["Số đảng viên kết nạp được", "02 đ/c"],
    ]),
    truth: { [D(8)]: 2 },
    wants: "either",
  },
  {
    is: "a sheet for every month of the year, those to come with blank rows",
    file: "Kho bac.xlsx",
    sheets: [1, 2, 3, 4, 5].map((month) => ({
      name: `T${month}`,
      rows: [
        ["CHI BỘ KHO BẠC NHÀ NƯỚC"],
        [`Báo cáo tháng ${month} năm 2023`],
        ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
        ["Kho bạc Nhà nước", 1, month < 3 ? 0 : month === 3 ? 1 : ""],
      ],
    })),
    truth: { [D(12)]: 1 },
    wants: "place",
  },
  {
    is: "the figures below a long table of something else",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["I. Thu đảng phí"],
      ["TT", "Chi bộ", "Số đảng viên", "Đảng phí"],
      [1, "Chi bộ thôn Bến", 31, 2_100],
      [2, "Chi bộ thôn Thác", 24, 1_800],
      ["", "Cộng", 55, 3_900],
      ["II. Kết nạp đảng viên"],
      ["Đã kết nạp từ đầu năm:", "", 3],
      ["Chỉ tiêu năm:", "", 6],
    ]),
    truth: { [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "a table of the unit's own cells whose heads are counted as well, with a total",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["TT", "Chi bộ", "Chỉ tiêu", "Đã kết nạp", "Trưởng thôn", "Trưởng thôn là đảng viên"],
      [1, "Chi bộ thôn Bến", 2, 1, 3, 3],
      [2, "Chi bộ thôn Thác", 2, 1, 2, 2],
      [3, "Chi bộ Trường Tiểu học", 2, 1, 2, 2],
      ["", "TỔNG", 6, 3, 7, 7],
    ]),
    truth: { [D(2)]: 3, [F(2)]: 7 },
    wants: "place",
  },
  {
    is: "a total that is not the sum of its rows",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["TT", "Chi bộ", "Chỉ tiêu", "Đã kết nạp"],
      [1, "Chi bộ thôn Bến", 3, 1],
      [2, "Chi bộ thôn Thác", 3, 1],
      ["", "TỔNG", 6, 3],
    ]),
    truth: { [D(2)]: 3 },
    wants: "ask",
  },
  {
    is: "units down the columns: figures of several units under their names",
    file: "cum.xlsx",
    sheets: one([
      ["Tính đến 31/3/2023"],
      ["Nội dung", "Xã Bình Khê", "Xã Yên Phú", "Xã Tân Hòa"],
      ["Chỉ tiêu", 5, 6, 4],
      ["Đã kết nạp", 2, 3, 2],
      ["Trưởng thôn", 6, 7, 5],
    ]),
    truth: { [D(1)]: 2, [D(2)]: 3, [D(3)]: 2 },
    wants: "ask",
  },
  {
    is: "the unit's name in the sheet's name only",
    file: "Book1.xlsx",
    sheets: one([["BÁO CÁO"], ["Tính đến 31/3/2023"], ["Chỉ tiêu", "Đã kết nạp"], [6, 3]], {
      name: "Xã Yên Phú",
    }),
    truth: { [D(2)]: 3 },
    wants: "ask",
  },
  {
    is: "two units' files in one: a sheet for each",
    file: "2 don vi.xlsx",
    sheets: ["Yên Phú", "Bình Khê"].map((name, at) => ({
      name,
      rows: [
        [`ĐẢNG BỘ XÃ ${name.toUpperCase()}`],
        ["Tính đến 31/3/2023"],
        ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
        [`Xã ${name}`, 6 - at, 3],
      ],
    })),
    truth: { [D(1)]: 3, [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "a sender's own file of another year",
    file: "Yen Phu 2022.xlsx",
    sheets: one([["ĐẢNG BỘ XÃ YÊN PHÚ"], ["Tính đến 31/3/2022"], ["Chỉ tiêu", "Đã kết nạp"], [6, 4]]),
    truth: {},
    wants: "nothing",
  },
  {
    is: "an evaluation of party cells with no figure of ours",
    file: "danh gia Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHI BỘ NĂM 2022"],
      ["TT", "Chi bộ", "Hoàn thành xuất sắc", "Hoàn thành tốt"],
      [1, "Chi bộ thôn Bến", 1, 0],
      ["", "Cộng", 1, 0],
    ]),
    truth: {},
    wants: "nothing",
  },
  {
    is: "official members beside those admitted, and those whose term was extended",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Chỉ tiêu", "Kết nạp đảng viên", "Chuyển đảng chính thức", "Xóa tên"],
      ["Đảng bộ xã Yên Phú", 6, 3, 4, 1],
    ]),
    truth: { [D(2)]: 3 },
    wants: "place",
  },
  {
    is: "planned and done swapped against the book's order, percentages in between",
    file: "Danh Thang.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ DANH THẮNG"],
      ["Tính đến 31/3/2023"],
      ["Kết nạp được", "Đạt %", "Kế hoạch giao", "Trưởng thôn là ĐV", "Tổng số trưởng thôn"],
      [2, 50, 4, 5, 5],
    ]),
    truth: { [D(6)]: 2, [F(6)]: 5 },
    wants: "either",
  },
  {
    is: "heads of the old term beside those of the new one",
    file: "Binh Khe.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
      ["Tính đến 31/3/2023"],
      [
        "Đơn vị",
        "Chỉ tiêu",
        "Đã kết nạp",
        "Trưởng thôn nhiệm kỳ 2020-2022",
        "Trưởng thôn nhiệm kỳ 2022-2025",
      ],
      ["Xã Bình Khê", 5, 2, 8, 7],
    ]),
    truth: { [D(1)]: 2, [E(1)]: 7 },
    wants: "ask",
  },
  {
    is: "a column for each month and none from the start of the year",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Kế hoạch 2023", "Kết nạp tháng 1", "Kết nạp tháng 2", "Kết nạp tháng 3"],
      ["Xã Yên Phú", 6, 1, 1, 1],
    ]),
    truth: { [D(2)]: 3 },
    wants: "ask",
  },
  {
    is: "those proposed, admitted and waiting, side by side",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Chỉ tiêu", "Số hồ sơ trình kết nạp", "Số đã có quyết định kết nạp", "Số chờ kết nạp"],
      ["Xã Yên Phú", 6, 5, 3, 2],
    ]),
    truth: { [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "done of planned in one cell of a table",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Kết nạp/chỉ tiêu", "Trưởng thôn là đảng viên/tổng số"],
      ["Xã Yên Phú", "3/6", "7/7"],
    ]),
    truth: { [D(2)]: 3, [F(2)]: 7 },
    wants: "either",
  },
  {
    is: "a total with women below it",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["TT", "Chi bộ", "Chỉ tiêu", "Đã kết nạp"],
      [1, "Chi bộ thôn Bến", 3, 2],
      [2, "Chi bộ thôn Thác", 3, 1],
      ["", "Cộng", 6, 3],
      ["", "Trong đó: nữ", "", 1],
    ]),
    truth: { [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "parts with sums of their own and no sum of all",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["TT", "Chi bộ", "Chỉ tiêu", "Đã kết nạp"],
      ["I", "Các chi bộ thôn", 4, 2],
      [1, "Chi bộ thôn Bến", 2, 1],
      [2, "Chi bộ thôn Thác", 2, 1],
      ["II", "Các chi bộ cơ quan", 2, 1],
      [1, "Chi bộ Trường Tiểu học", 2, 1],
    ]),
    truth: { [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "the unit's own row first, its cells below",
    file: "Book1.xlsx",
    sheets: one([
      ["Tính đến 31/3/2023"],
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
      ["", "Đảng bộ xã Yên Phú", 6, 3],
      [1, "Chi bộ thôn Bến", 3, 2],
      [2, "Chi bộ thôn Thác", 3, 1],
    ]),
    truth: { [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "a commune that has taken in another one",
    file: "Book1.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ (sáp nhập từ xã Yên Phú và xã Bình Khê)"],
      ["Tính đến 31/3/2023"],
      ["Chỉ tiêu", "Đã kết nạp"],
      [11, 5],
    ]),
    truth: {},
    wants: "ask",
  },
  {
    is: "figures with remarks in their cells",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Chỉ tiêu: 06 đảng viên"],
      ["Đã kết nạp: 03 đ/c (trong đó 01 nữ, 02 đoàn viên)"],
      ["Trưởng thôn: 7 (đảng viên: 7)"],
    ]),
    truth: { [D(2)]: 3, [F(2)]: 7 },
    wants: "either",
  },
  {
    is: "a heading with planned and done under it",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["1. Kết nạp đảng viên"],
      ["- Chỉ tiêu:", 6],
      ["- Thực hiện:", 3],
      ["2. Trưởng thôn"],
      ["- Tổng số:", 7],
      ["- Là đảng viên:", 7],
      ["3. Lớp bồi dưỡng"],
      ["- Chỉ tiêu:", 20],
      ["- Thực hiện:", 12],
    ]),
    truth: { [D(2)]: 3, [F(2)]: 7 },
    wants: "either",
  },
  {
    is: "another subject's heading with planned and done under it, ours nowhere",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["1. Thu đảng phí"],
      ["- Chỉ tiêu:", 6],
      ["- Thực hiện:", 5],
      ["2. Kết nạp đoàn viên thanh niên"],
      ["- Chỉ tiêu:", 20],
      ["- Đã kết nạp:", 12],
    ]),
    truth: {},
    wants: "ask",
  },
  {
    is: "members of the youth union admitted, not of the party",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["KẾT QUẢ KẾT NẠP ĐOÀN VIÊN, HỘI VIÊN"],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
      ["Xã Yên Phú", 6, 5],
    ]),
    truth: {},
    wants: "ask",
  },
  {
    is: "sentences with shares of heads",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến ngày 31/3/2023"],
      ["Toàn xã có 7/7 trưởng thôn là đảng viên, đạt 100%."],
      ["Từ đầu năm đến nay kết nạp được 3/6 đảng viên (50%)."],
    ]),
    truth: { [D(2)]: 3, [F(2)]: 7 },
    wants: "either",
  },
  {
    is: "in the period and at its end",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tháng 3 năm 2023"],
      ["Đơn vị", "Chỉ tiêu", "Kết nạp mới trong kỳ", "Tổng số đến cuối kỳ"],
      ["Xã Yên Phú", 6, 1, 3],
    ]),
    truth: { [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "deputies beside heads",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Trưởng thôn, phó thôn", "Trưởng thôn, phó thôn là đảng viên"],
      ["Xã Yên Phú", 6, 3, 14, 12],
    ]),
    truth: { [D(2)]: 3 },
    wants: "ask",
  },
  {
    is: "a list of people proposed, not admitted",
    file: "Binh Khe.xlsx",
    sheets: one(
      [
        ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
        ["DANH SÁCH QUẦN CHÚNG ƯU TÚ ĐỀ NGHỊ KẾT NẠP ĐẢNG"],
        ["Tính đến 31/3/2023"],
        ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Ngày chi bộ xét"],
        [1, "Quàng Văn Lực", 36_000, "Xã Bình Khê", 45_000],
      ],
      { formats: { C: "dd/mm/yyyy", E: "dd/mm/yyyy" } },
    ),
    truth: {},
    wants: "ask",
  },
  {
    is: "a list of a course, not of those admitted",
    file: "Binh Khe.xlsx",
    sheets: one(
      [
        ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
        ["DANH SÁCH HỌC VIÊN LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG"],
        ["Tính đến 31/3/2023"],
        ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số quyết định", "Ngày quyết định"],
        [1, "Quàng Văn Lực", 36_000, "Xã Bình Khê", "12-QĐ/TT", 45_000],
      ],
      { formats: { C: "dd/mm/yyyy", F: "dd/mm/yyyy" } },
    ),
    truth: {},
    wants: "ask",
  },
  {
    is: "a list of members who have become official ones",
    file: "Binh Khe.xlsx",
    sheets: one(
      [
        ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
        ["DANH SÁCH ĐẢNG VIÊN ĐƯỢC CÔNG NHẬN CHÍNH THỨC"],
        ["Tính đến 31/3/2023"],
        ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số quyết định", "Ngày quyết định"],
        [1, "Quàng Văn Lực", 36_000, "Xã Bình Khê", "12-QĐ/HU", 45_000],
      ],
      { formats: { C: "dd/mm/yyyy", F: "dd/mm/yyyy" } },
    ),
    truth: {},
    wants: "ask",
  },
  {
    is: "people admitted in another year",
    file: "Binh Khe.xlsx",
    sheets: one(
      [
        ["ĐẢNG BỘ XÃ BÌNH KHÊ"],
        ["DANH SÁCH ĐẢNG VIÊN KẾT NẠP"],
        ["Tính đến 31/3/2023"],
        ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số quyết định", "Ngày quyết định"],
        [1, "Quàng Văn Lực", 36_000, "Xã Bình Khê", "12-QĐ/HU", 44_700],
      ],
      { formats: { C: "dd/mm/yyyy", F: "dd/mm/yyyy" } },
    ),
    truth: {},
    wants: "ask",
  },
  {
    is: "figures of two months in one sentence",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến ngày 31/3/2023"],
      ["Kết nạp đảng viên: tháng 2: 02; tháng 3: 01; lũy kế: 03."],
    ]),
    truth: { [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "the form of the office with the figures one row too low",
    file: "Yen Phu.xlsx",
    sheets: [
      {
        ...TABLE,
        rows: TABLE.rows.map((row) =>
          row[1] === "Đảng bộ xã Tân Hòa"
            ? [3, row[1], 4, 3, 7, 7, ""]
            : typeof row[0] === "number"
              ? [row[0], row[1], row[2], "", "", "", ""]
              : row,
        ),
      },
    ],
    truth: {},
    wants: "ask",
  },
  {
    is: "figures of the year before in the same columns, with this year's day in the title",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Chỉ tiêu năm 2022", "Đã kết nạp năm 2022"],
      ["Xã Yên Phú", 6, 5],
    ]),
    truth: {},
    wants: "ask",
  },
  {
    is: "labels of the year before beside those of this one",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Đã kết nạp năm 2022:", 5],
      ["Đã kết nạp năm 2023:", 3],
    ]),
    truth: { [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "nobody admitted, said in words",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
      ["Xã Yên Phú", 6, "Chưa có"],
    ]),
    truth: {},
    wants: "ask",
  },
  {
    is: "two tables for two units of one name in parts",
    file: "truong.xlsx",
    sheets: one([
      ["TRƯỜNG THPT SỐ 2"],
      ["Tính đến 31/3/2023"],
      ["Chi bộ", "Chỉ tiêu", "Đã kết nạp"],
      ["Chi bộ THPT 2", 2, 2],
    ]),
    truth: { [D(10)]: 2 },
    wants: "either",
  },
  {
    is: "three of six that Excel has made a day of",
    file: "Yen Phu.xlsx",
    sheets: one(
      [
        ["ĐẢNG BỘ XÃ YÊN PHÚ"],
        ["Tính đến 31/3/2023"],
        ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
        ["Xã Yên Phú", 6, 45_080],
      ],
      { formats: { C4: "dd/mm/yyyy" } },
    ),
    truth: {},
    wants: "ask",
  },
  {
    is: "a share where the count should be",
    file: "Yen Phu.xlsx",
    sheets: one(
      [
        ["ĐẢNG BỘ XÃ YÊN PHÚ"],
        ["Tính đến 31/3/2023"],
        ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
        ["Xã Yên Phú", 6, 0.5],
      ],
      { formats: { C4: "0%" } },
    ),
    truth: {},
    wants: "ask",
  },
  {
    is: "figures of the whole district beside the unit's",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Toàn huyện đã kết nạp 98 đảng viên."],
      ["Đảng bộ xã đã kết nạp 3 đảng viên."],
    ]),
    truth: { [D(2)]: 3 },
    wants: "either",
  },
  {
    is: "a promise in the title's own words",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["ĐĂNG KÝ CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM 2023"],
      ["Đơn vị", "Chỉ tiêu đăng ký"],
      ["Xã Yên Phú", 8],
    ]),
    truth: {},
    wants: "ask",
  },
  {
    is: "admissions of a party cell in its name's own line",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Chi bộ thôn Bến đã kết nạp: ", 2],
      ["Chi bộ thôn Thác đã kết nạp: ", 1],
    ]),
    truth: {},
    wants: "ask",
  },
  {
    is: "one party cell's admissions, of several",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Chi bộ thôn Bến đã kết nạp được 4 đảng viên."],
    ]),
    truth: {},
    wants: "ask",
  },
  {
    is: "heads and members the wrong way round",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Trưởng thôn", "Trưởng thôn là đảng viên"],
      ["Xã Yên Phú", 6, 3, 6, 7],
    ]),
    truth: { [D(2)]: 3 },
    wants: "ask",
  },
  {
    is: "a figure with its corrected one beside it",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Tính đến 31/3/2023"],
      ["Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Đã kết nạp (đính chính)"],
      ["Xã Yên Phú", 6, 4, 3],
    ]),
    truth: { [D(2)]: 3 },
    wants: "ask",
  },
  // Labels with their figure in a column that has a header of its own.
  ...(
    [
      ["what is planned", "Dự kiến", "ask"],
      ["last year", "Năm 2022", "ask"],
      ["a share", "Tỷ lệ (%)", "ask"],
      ["the whole district", "Toàn huyện", "ask"],
      ["women only", "Nữ", "ask"],
      ["the month alone", "Kỳ này", "ask"],
      ["this year", "Năm 2023", "place"],
      ["what was done", "Thực hiện", "place"],
    ] as const
  ).map(([is, header, wants]): Case => ({
    is: `a label beside a column of ${is}`,
    file: "Yen Phu.xlsx",
    sheets: one([["ĐẢNG BỘ XÃ YÊN PHÚ, tính đến 31/3/2023"], ["Nội dung", header], ["Kết nạp đảng viên", 3]]),
    truth: wants === "place" ? { [D(2)]: 3 } : {},
    wants,
  })),
  {
    is: "a label beside the month's and the year's column",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ, tính đến 31/3/2023"],
      ["Nội dung", "Trong tháng", "Từ đầu năm"],
      ["Kết nạp đảng viên", 1, 3],
    ]),
    truth: { [D(2)]: 3 },
    wants: "place",
  },
  {
    is: "a label beside a total and its parts",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ, tính đến 31/3/2023"],
      ["Nội dung", "Tổng số", "Nữ", "Dân tộc thiểu số"],
      ["Đã kết nạp", 3, 1, 2],
    ]),
    truth: { [D(2)]: 3 },
    wants: "place",
  },
  {
    is: "a label beside the quarter of last year and of this one",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["Thời điểm: 31/03/2023"],
      ["Nội dung", "Quý I/2022", "Quý I/2023", "So sánh"],
      ["Kết nạp đảng viên", 4, 3, -1],
    ]),
    truth: { [D(2)]: 3 },
    wants: "place",
  },
  {
    is: "what is to be done next month under a heading of its own",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ, tính đến 31/3/2023"],
      ["Kết quả tháng 3:"],
      ["Kết nạp từ đầu năm", 3],
      ["Phương hướng tháng 4:"],
      ["Kết nạp", 4],
    ]),
    truth: { [D(2)]: 3 },
    wants: "place",
  },
  {
    is: "nothing but what is to be done next month",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ, tính đến 31/3/2023"],
      ["Phương hướng tháng 4"],
      ["Kết nạp đảng viên", 4],
    ]),
    truth: {},
    wants: "ask",
  },
  {
    is: "units with what was done and no plan",
    file: "tong hop.xlsx",
    sheets: one([
      ["Số liệu kết nạp đến 31/3/2023"],
      ["Đơn vị", "Kết nạp"],
      ["Bình Khê", 3],
      ["Yên Phú", 4],
      ["TT Thắng", 3],
    ]),
    truth: { [D(1)]: 3, [D(2)]: 4, [D(5)]: 3 },
    wants: "place",
  },
  {
    is: "a row with all members of the committee behind those admitted",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ - THÁNG 3/2023"],
      ["Đơn vị", "Chỉ tiêu", "Kết nạp", "Chuyển đi", "Tổng số ĐV"],
      ["Xã Yên Phú", 6, 3, 1, 250],
    ]),
    truth: { [D(2)]: 3 },
    wants: "place",
  },
  {
    is: "those admitted in the quarter in a table of the unit's cells that is none of ours",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["TT", "Tên chi bộ", "Số ĐV đầu năm", "Kết nạp trong quý", "Số ĐV cuối quý"],
      [1, "Thôn Bến", 30, 1, 31],
      [2, "Thôn Đình", 25, 2, 27],
      ["", "Cộng", 55, 3, 58],
    ]),
    truth: {},
    wants: "ask",
  },
  {
    is: "a roster of villages with one column more behind it",
    file: "Binh Khe.xlsx",
    sheets: one([
      ["DANH SÁCH TRƯỞNG THÔN XÃ BÌNH KHÊ (tính đến 31/3/2023)"],
      ["STT", "Thôn", "Họ và tên", "Ngày sinh", "Là đảng viên", "Ngày vào Đảng"],
      [1, "Chùa", "Lò Văn Páo", 1979, "x", ""],
      [2, "Đình", "Vi Thị Mây", 1982, "x", "15/3/2023"],
    ]),
    truth: { "Trưởng thôn!G5": "x" },
    wants: "place",
  },
  {
    is: "a title of last year and no day",
    file: "Yen Phu.xlsx",
    sheets: one([["ĐẢNG ỦY XÃ YÊN PHÚ"], ["Năm 2022"], ["Đã kết nạp", 7]]),
    truth: {},
    wants: "ask",
  },
  {
    is: "two small tables, one under the other",
    file: "Yen Phu.xlsx",
    sheets: one([
      ["ĐẢNG ỦY XÃ YÊN PHÚ, tính đến 31/3/2023"],
      ["BẢNG 1"],
      ["Chỉ tiêu", "Đã kết nạp"],
      [6, 3],
      ["BẢNG 2"],
      ["Trưởng thôn", "Là đảng viên"],
      [7, 7],
    ]),
    truth: { [D(2)]: 3, "Tháng 3!F5": 7 },
    wants: "place",
  },
  {
    is: "the month's in one sentence with the year's",
    file: "Yen Phu.xlsx",
    sheets: one([["ĐẢNG ỦY XÃ YÊN PHÚ, tính đến 31/3/2023"], ["Kết nạp 1 đồng chí, lũy kế 3 đồng chí"]]),
    truth: { [D(2)]: 3 },
    wants: "place",
  },
  {
    is: "less in all than in the month",
    file: "Yen Phu.xlsx",
    sheets: one([["ĐẢNG ỦY XÃ YÊN PHÚ, tính đến 31/3/2023"], ["Kết nạp 5 đồng chí, lũy kế 3 đồng chí"]]),
    truth: {},
    wants: "ask",
  },
  {
    is: "a roster of villages under no unit, one village new",
    file: "Binh Khe.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ BÌNH KHÊ, tính đến 31/3/2023"],
      ["DANH SÁCH TRƯỞNG THÔN"],
      ["TT", "Thôn", "Chức danh", "Họ và tên", "Đảng viên"],
      [1, "Chùa", "Trưởng thôn", "Lò Văn Páo", "x"],
      [2, "Đình", "Trưởng thôn", "Vi Thị Mây", "x"],
      [3, "Mới", "Trưởng thôn", "Lê Thị Dung", "x"],
    ]),
    truth: { "Trưởng thôn!G5": "x", "new Lê Thị Dung": "" },
    wants: "place",
  },
  {
    is: "those who have become official members below those admitted",
    file: "Binh Khe.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ BÌNH KHÊ, tính đến 31/3/2023"],
      ["I. DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP"],
      ["TT", "Họ và tên", "Ngày sinh", "Số quyết định", "Ngày quyết định"],
      [1, "Nguyễn Văn An", "1/2/1998", "120-QĐ/HU", "15/3/2023"],
      ["II. DANH SÁCH ĐẢNG VIÊN CHUYỂN CHÍNH THỨC"],
      ["TT", "Họ và tên", "Ngày sinh", "Số quyết định", "Ngày quyết định"],
      [1, "Trần Văn Cường", "1/2/1990", "130-QĐ/HU", "16/3/2023"],
    ]),
    truth: { "new Nguyễn Văn An": "120-QĐ/HU" },
    wants: "place",
  },
  {
    is: "somebody whom the book has with other tone marks",
    file: "Binh Khe.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ BÌNH KHÊ, tính đến 31/3/2023"],
      ["DANH SÁCH KẾT NẠP ĐẢNG VIÊN"],
      ["TT", "Họ và tên", "Ngày sinh", "Số quyết định", "Ngày quyết định"],
      [1, "Cầm Thị Sên", "31/1/1993", "101-QĐ/HU", "3/2/2023"],
    ]),
    truth: {},
    wants: "ask",
  },
  {
    is: "a new member whose birth date is no day",
    file: "Binh Khe.xlsx",
    sheets: one([
      ["ĐẢNG BỘ XÃ BÌNH KHÊ, tính đến 31/3/2023"],
      ["DANH SÁCH KẾT NẠP ĐẢNG VIÊN"],
      ["TT", "Họ và tên", "Ngày sinh", "Số quyết định", "Ngày quyết định"],
      [1, "Nguyễn Văn An", "31/2/1998", "120-QĐ/HU", "15/3/2023"],
    ]),
    truth: {},
    wants: "ask",
  },
];

describe("files in other arrangements", () => {
  it.each(CASES)("$is", ({ file: name, sheets, truth, wants }) => {
    const report = checkUnitFile(snapshotOf(sheets), book, null, TODAY);
    const [answer] = gatherReports(book, [{ name, report }], NOTHING_ANSWERED).files;
    if (!answer) throw new Error("no answer");
    const sheet = (index: number) => book.snapshot.sheets[index]?.name ?? "";
    const placed = new Map<string, CellValue>();
    for (const { at, content } of answer.changes)
      placed.set(`${sheet(at.sheet)}!${cellAddress(at)}`, content.kind === "value" ? content.value : "");
    for (const { cells } of answer.newRows) {
      const shown = (wanted: string) => cells.find(({ key }) => key === wanted)?.shown ?? "";
      placed.set(`new ${String(shown("person"))}`, shown("decisionNumber"));
    }
    const said = [
      answer.status,
      ...answer.questions.map(({ code, args }) => `${code} ${JSON.stringify(args)}`),
      ...answer.reasons.map(({ code }) => code),
    ];
    const hasAsked = answer.questions.length > 0 || answer.status === "refused";
    // Nothing wrong is placed, and nothing that is due is left out without a word.
    expect(
      [...placed].filter(([cell, value]) => truth[cell] !== value),
      said.join(" "),
    ).toEqual([]);
    const left = Object.keys(truth).filter((cell) => !placed.has(cell));
    if (!hasAsked) expect(left, said.join(" ")).toEqual([]);
    if (wants === "place") expect([hasAsked, left], said.join(" ")).toEqual([false, []]);
    if (wants === "ask") expect(hasAsked, said.join(" ")).toBe(true);
  });
});
