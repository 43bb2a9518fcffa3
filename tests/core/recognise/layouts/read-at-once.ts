import type { SheetFixture } from "../../../fixtures/snapshots.ts";

/** A workbook that a person reads at once, with what each unit has and every finding, by code and place. */
export interface ReadAtOnce {
  readonly name: string;
  readonly sheets: readonly SheetFixture[];
  /** Name, plan, admitted, heads, members; null for what nobody can know. */
  readonly units: readonly (readonly [string, ...(number | null)[]])[];
  readonly says?: readonly string[];
}

const TITLE = [["HUYỆN ỦY TÂN AN"], ["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM 2022"], ["Tính đến 30/6/2022"], []];

export const READ_AT_ONCE: readonly ReadAtOnce[] = [
  {
    name: "members and heads in one cell",
    sheets: [
      {
        name: "S",
        rows: [
          ...TITLE,
          ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Trưởng thôn (ĐV/TS)"],
          [1, "Xã An Hà", 5, 2, "7/8"],
          [2, "Xã An Lạc", 6, 3, "9/9"],
          [3, "Xã Đại Lâm", 7, 4, "5/10"],
        ],
      },
    ],
    units: [
      ["Xã An Hà", 5, 2, 8, 7],
      ["Xã An Lạc", 6, 3, 9, 9],
      ["Xã Đại Lâm", 7, 4, 10, 5],
    ],
  },
  {
    name: "the whole before its part, as the header says",
    sheets: [
      {
        name: "S",
        rows: [
          ...TITLE,
          ["TT", "Đơn vị", "Chỉ tiêu/Kết nạp", "Tổng số trưởng thôn/đảng viên"],
          [1, "Xã An Hà", "5/2", "8/7"],
          [2, "Xã An Lạc", "6/3", "9/9"],
          [3, "Xã Đại Lâm", "7/9", "10/5"],
        ],
      },
    ],
    units: [
      ["Xã An Hà", 5, 2, 8, 7],
      ["Xã An Lạc", 6, 3, 9, 9],
      ["Xã Đại Lâm", 7, 9, 10, 5],
    ],
  },
  {
    name: "pairs that Excel made days of are a question each, and no figures",
    sheets: [
      {
        name: "S",
        rows: [
          ...TITLE,
          ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Trưởng thôn là đảng viên/Tổng số"],
          [1, "Xã An Hà", 5, 2, 44781],
          [2, "Xã An Lạc", 6, 3, 44814],
          [3, "Xã Đại Lâm", 7, 4, "5/10"],
        ],
        formats: { "E6:E7": "d-mmm" },
      },
    ],
    units: [
      ["Xã An Hà", 5, 2, null, null],
      ["Xã An Lạc", 6, 3, null, null],
      ["Xã Đại Lâm", 7, 4, 10, 5],
    ],
    says: ["count-became-date S!E6", "count-became-date S!E7"],
  },
  {
    name: "pairs under 'ĐV/TS' beside nothing that speaks of heads are asked about",
    sheets: [
      {
        name: "S",
        rows: [
          ...TITLE,
          ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "ĐV/TS"],
          [1, "Xã An Hà", 5, 2, "7/8"],
          [2, "Xã An Lạc", 6, 3, "8/9"],
          [3, "Xã Đại Lâm", 7, 4, "5/10"],
        ],
      },
    ],
    units: [
      ["Xã An Hà", 5, 2, 8, 7],
      ["Xã An Lạc", 6, 3, 9, 8],
      ["Xã Đại Lâm", 7, 4, 10, 5],
    ],
    says: ["column-uncertain S!E5"],
  },
  {
    name: "men and women apart, heads and members in office of both",
    sheets: [
      {
        name: "S",
        rows: [
          ...TITLE,
          ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "", "Trưởng thôn", "Tổ trưởng TDP", "Là đảng viên"],
          ["", "", "", "Nam", "Nữ", "", "", ""],
          [1, "Xã An Hà", 5, 2, 1, 8, 0, 7],
          [2, "Xã An Lạc", 6, 3, 0, 9, 0, 9],
          [3, "Thị trấn Vôi", 7, "", 4, 2, 5, 6],
          ["", "Tổng cộng", 18, 5, 5, 19, 5, 22],
        ],
      },
    ],
    units: [
      ["Xã An Hà", 5, 3, 8, 7],
      ["Xã An Lạc", 6, 3, 9, 9],
      ["Thị trấn Vôi", 7, 4, 7, 6],
    ],
  },
  {
    name: "a wrong total of one of the parts is pointed at in its own column",
    sheets: [
      {
        name: "S",
        rows: [
          ...TITLE,
          ["TT", "Đơn vị", "Chỉ tiêu", "Kết quả kết nạp từng quý", ""],
          ["", "", "", "Quý I", "Quý II"],
          [1, "Xã An Hà", 5, 2, 1],
          [2, "Xã An Lạc", 6, 0, 3],
          [3, "Thị trấn Vôi", 7, 1, 4],
          ["", "Tổng cộng", 18, 3, 9],
        ],
      },
    ],
    units: [
      ["Xã An Hà", 5, 3, null, null],
      ["Xã An Lạc", 6, 3, null, null],
      ["Thị trấn Vôi", 7, 5, null, null],
    ],
    says: ["total-mismatch S!E10"],
  },
  {
    name: "months that may as well be cumulative are asked about",
    sheets: [
      {
        name: "S",
        rows: [
          ...TITLE,
          ["TT", "Đơn vị", "Chỉ tiêu", "Tháng 1", "Tháng 2", "Tháng 3"],
          [1, "Xã An Hà", 5, 0, 1, 1],
          [2, "Xã An Lạc", 6, 0, 0, 2],
          [3, "Thị trấn Vôi", 7, 1, 1, 1],
        ],
      },
    ],
    units: [
      ["Xã An Hà", 5, 2, null, null],
      ["Xã An Lạc", 6, 2, null, null],
      ["Thị trấn Vôi", 7, 3, null, null],
    ],
    says: ["column-uncertain S!D5"],
  },
  {
    name: "cumulative months: the last one with figures counts",
    sheets: [
      {
        name: "S",
        rows: [
          ...TITLE,
          ["TT", "Đơn vị", "Chỉ tiêu", "Lũy kế kết nạp", "", "", ""],
          ["", "", "", "Tháng 1", "Tháng 2", "Tháng 3", "Tháng 4"],
          [1, "Xã An Hà", 5, 0, 1, 2, ""],
          [2, "Xã An Lạc", 6, 0, 2, 2, ""],
          [3, "Thị trấn Vôi", 7, 1, 1, 4, ""],
        ],
      },
    ],
    units: [
      ["Xã An Hà", 5, 2, null, null],
      ["Xã An Lạc", 6, 2, null, null],
      ["Thị trấn Vôi", 7, 4, null, null],
    ],
  },
];
