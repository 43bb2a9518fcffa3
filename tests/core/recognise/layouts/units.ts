import type { Layout } from "./layout.ts";

/** Unit tables as offices lay them out, with what must be seen in them. */
export const UNIT_LAYOUTS: readonly Layout[] = [
  {
    name: "the columns of the domain, one header row",
    sheets: [
      {
        name: "S",
        rows: [
          [
            "TT",
            "Đơn vị",
            "Loại hình",
            "Tổ công tác",
            "Chỉ tiêu (kế hoạch) năm",
            "Đã kết nạp",
            "Tỷ lệ %",
            "Số thôn, TDP (số trưởng thôn, tổ trưởng TDP)",
            "Trong đó là đảng viên",
            "Tỷ lệ %",
            "Ghi chú",
          ],
          [1, "Xã A B", "Xã", "Tổ 1", 5, 4, 80, 9, 8, 88.9, ""],
          [2, "Xã C D", "Xã", "Tổ 2", 5, 4, 80, 9, 8, 88.9, ""],
        ],
      },
    ],
    seen: [
      "units S!A1:K1 rows 2-3",
      "  ordinal:A unit:B kind:C group:D plan:E admitted:F percent:G heads:H members:I headPercent:J note:K",
    ],
  },
  {
    name: "two years side by side: the title's counts",
    sheets: [
      {
        name: "S",
        rows: [
          ["BIỂU KẾT NẠP NĂM 2022"],
          ["STT", "Đơn vị", "Năm 2021", null, "Năm 2022", null, null, "So với cùng kỳ"],
          [null, null, "Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện", "Tỷ lệ"],
          [1, "Xã A", 3, 4, 5, 4, 80, 1],
          [2, "Xã B", 3, 4, 5, 4, 80, 1],
          [3, "Xã C", 3, 4, 5, 4, 80, 1],
        ],
      },
    ],
    seen: [
      "units S!A2:G3 rows 4-6",
      "  ordinal:A unit:B planYearAgo:C admittedYearAgo:D plan:E admitted:F percent:G",
    ],
  },
  {
    name: "half-year results, a month beside them, units of measure in the headers",
    sheets: [
      {
        name: "S",
        rows: [
          [
            "STT",
            "Đơn vị",
            "Kế hoạch năm 2022 (người)",
            "Kết quả 6 tháng đầu năm",
            "Trong đó: tháng 6",
            "% đạt KH",
            "Số thôn",
            "Số trưởng thôn là đảng viên",
            "TL%",
          ],
          [1, "Xã A", 3, 4, 5, 4, 8, 5, 3],
          [2, "Xã B", 3, 4, 5, 4, 8, 5, 3],
          [3, "Xã C", 3, 4, 5, 4, 8, 5, 3],
        ],
      },
    ],
    seen: [
      "units S!A1:I1 rows 2-4",
      "  ordinal:A unit:B plan:C admitted:D percent:F heads:G members:H headPercent:I",
    ],
  },
  {
    name: "a column for each month and their sum",
    sheets: [
      {
        name: "S",
        rows: [
          ["STT", "Đơn vị", "Chỉ tiêu 2022", "Kết nạp đảng viên các tháng", null, null, null, "Ghi chú"],
          [null, null, null, "T1", "T2", "T3", "Cộng", null],
          [1, "Xã A", 3, 1, 1, 1, 3],
          [2, "Xã B", 3, 1, 0, 1, 2],
          [3, "Xã C", 3, 0, 0, 0, 0],
        ],
      },
    ],
    seen: ["units S!A1:H2 rows 3-5", "  ordinal:A unit:B plan:C admitted:G note:H"],
  },
  {
    name: "three header rows with a breakdown",
    sheets: [
      {
        name: "S",
        rows: [
          ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", null, null, null, "% so với KH"],
          [null, null, null, "Tổng số", "Trong đó", null, null, null],
          [null, null, null, null, "Nữ", "DTTS", "Đoàn viên", null],
          [1, "Xã A", 3, 1, 1, 1, 0, 33],
          [2, "Xã B", 3, 1, 0, 1, 1, 33],
          [3, "Xã C", 3, 0, 0, 0, 0, 0],
        ],
      },
    ],
    seen: [
      "units S!A1:H3 rows 4-6",
      "  ordinal:A unit:B plan:C admitted:D percent:H",
      '  part E "Nữ" of admitted',
      '  part F "DTTS" of admitted',
      '  part G "Đoàn viên" of admitted',
    ],
  },
  {
    name: "headings without a sign, a commune called Cộng Hòa, a unit without figures",
    sheets: [
      {
        name: "S",
        rows: [
          ["Tên đơn vị", "KH giao", "Đã KN", "Tỷ lệ"],
          ["Khối xã, thị trấn"],
          ["Xã Cộng Hòa", 3, 1, 0.33],
          ["Thị trấn Thắng", 3, 1, 0.33],
          ["Khối cơ quan"],
          ["Công an huyện", 3, 1, 0.33],
          ["Huyện đoàn"],
          ["Cộng", 9, 3, 0.33],
        ],
      },
    ],
    seen: [
      "units S!A1:D1 rows 3-4,6-7",
      "  unit:A plan:B admitted:C percent:D",
      '  group 2 "Khối xã, thị trấn" = 3-4',
      '  group 5 "Khối cơ quan" = 6-7',
      '  total 8 "Cộng" = 3-4,6-7',
    ],
  },
  {
    name: "sums below each part, with the part's name",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Tên đơn vị", "KH giao", "Đã KN"],
          [1, "Xã A B", 3, 1],
          [2, "Xã C D", 3, 1],
          [null, "Cộng khối xã", 6, 2],
          [1, "Công an huyện", 3, 1],
          [2, "Huyện đoàn", 1, 1],
          [null, "Cộng khối cơ quan", 4, 2],
          [null, "Tổng cộng", 10, 4],
        ],
      },
    ],
    seen: [
      "units S!A1:D1 rows 2-3,5-6",
      "  ordinal:A unit:B plan:C admitted:D",
      '  group 4 "Cộng khối xã" = 2-3',
      '  group 7 "Cộng khối cơ quan" = 5-6',
      '  total 8 "Tổng cộng" = 2-3,5-6',
    ],
  },
  {
    name: "a bare Cộng below each part, place, date and signature below",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Tên đơn vị", "KH giao", "Đã KN"],
          ["I", "Xã"],
          [1, "Xã A B", 3, 1],
          [2, "Xã C D", 3, 1],
          [null, "Cộng", 6, 2],
          ["II", "Cơ quan"],
          [1, "Công an huyện", 3, 1],
          [2, "Huyện đoàn", 1, 1],
          [null, "Cộng", 4, 2],
          [null, "Tổng cộng", 10, 4],
          [],
          [null, "Hiệp Hòa, ngày 5 tháng 7 năm 2022"],
          [null, "T/M BAN THƯỜNG VỤ"],
          [null, "PHÓ BÍ THƯ"],
          [null, "Nguyễn Văn A"],
        ],
      },
    ],
    seen: [
      "units S!A1:D1 rows 3-4,7-8",
      "  ordinal:A unit:B plan:C admitted:D",
      '  group 2 "Xã" = 3-4',
      '  group 5 "Cộng" = 3-4',
      '  group 6 "Cơ quan" = 7-8',
      '  group 9 "Cộng" = 7-8',
      '  total 10 "Tổng cộng" = 3-4,7-8',
    ],
  },
  {
    name: "groups within groups",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Tên đơn vị", "KH giao", "Đã KN"],
          ["A", "KHỐI XÃ", 10, 4],
          ["I", "Cụm 1", 6, 2],
          [1, "Xã A B", 3, 1],
          [2, "Xã C D", 3, 1],
          ["II", "Cụm 2", 4, 2],
          [1, "Xã E", 4, 2],
          ["B", "KHỐI CƠ QUAN", 3, 1],
          [1, "Công an", 3, 1],
          [null, "Tổng", 13, 5],
        ],
      },
    ],
    seen: [
      "units S!A1:D1 rows 4-5,7,9",
      "  ordinal:A unit:B plan:C admitted:D",
      '  group 2 "KHỐI XÃ" = 4-5,7',
      '  group 3 "Cụm 1" = 4-5',
      '  group 6 "Cụm 2" = 7',
      '  group 8 "KHỐI CƠ QUAN" = 9',
      '  total 10 "Tổng" = 4-5,7,9',
    ],
  },
  {
    name: "a nameless unit, a word for a number, a sum without a label",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Tên đơn vị", "KH giao", "Đã KN"],
          [1, "Xã A", 3, 1],
          [2, "", 3, 1],
          [3, "Xã C", "bảy", 1],
          [4, "Xã D", null, null],
          [null, null, 6, 3],
        ],
      },
    ],
    seen: ["units S!A1:D1 rows 2-5", "  ordinal:A unit:B plan:C admitted:D", '  total 6 "" = 2-5'],
  },
  {
    name: "a signature that stands in the columns of counts",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Tên đơn vị", "KH giao", "Đã KN"],
          [1, "Xã A", 3, 1],
          [2, "Xã B", 3, 1],
          [],
          [null, "NGƯỜI LẬP BIỂU", null, "TRƯỞNG BAN"],
          [],
          [null, "Nguyễn A", null, "Trần B"],
        ],
      },
    ],
    seen: ["units S!A1:D1 rows 2-3", "  ordinal:A unit:B plan:C admitted:D"],
  },
  {
    name: "a row that numbers the columns, in brackets",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Tên đơn vị", "KH giao", "Đã KN", "%"],
          ["(1)", "(2)", "(3)", "(4)", "(5)=(4)/(3)x100"],
          [1, "Xã A", 3, 1, 33],
          [2, "Xã B", 3, 1, 33],
        ],
      },
    ],
    seen: ["units S!A1:E1 rows 3-4", "  ordinal:A unit:B plan:C admitted:D percent:E"],
  },
  {
    name: "a row that letters the columns",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Tên đơn vị", "KH giao", "Đã KN", "%"],
          ["A", "B", "C", "D", "E=D/C"],
          [1, "Xã A", 3, 1, 33],
          [2, "Xã B", 3, 1, 33],
        ],
      },
    ],
    seen: ["units S!A1:E1 rows 3-4", "  ordinal:A unit:B plan:C admitted:D percent:E"],
  },
  {
    name: "TT means trưởng thôn in the middle of a table",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đơn vị", "Số TT", "Số TT là ĐV", "TL"],
          [1, "Xã A", 9, 8, 88.9],
          [2, "Xã B", 7, 7, 100],
          [3, "Xã C", 7, 7, 100],
        ],
      },
    ],
    seen: ["units S!A1:E1 rows 2-4", "  ordinal:A unit:B heads:C members:D headPercent:E"],
  },
  {
    name: "Tổng số and Đảng viên under a title about village heads",
    sheets: [
      {
        name: "S",
        rows: [
          ["TỶ LỆ TRƯỞNG THÔN LÀ ĐẢNG VIÊN"],
          ["TT", "Đơn vị", "Tổng số", "Đảng viên", "Tỷ lệ"],
          [1, "Xã A", 9, 8, 88.9],
          [2, "Xã B", 7, 7, 100],
          [3, "Xã C", 7, 7, 100],
        ],
      },
    ],
    seen: ["units S!A2:E2 rows 3-5", "  ordinal:A unit:B heads:C members:D headPercent:E"],
  },
  {
    name: "two halves side by side, in different orders",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đơn vị", "KH", "KN", null, "TT", "Đơn vị", "Số thôn", "Là ĐV"],
          [1, "Xã A", 9, 8, null, 1, "Xã B", 3, 3],
          [2, "Xã B", 7, 7, null, 2, "Xã A", 4, 4],
          [3, "Xã C", 7, 7],
        ],
      },
    ],
    seen: [
      "units S!A1:D1 rows 2-4",
      "  ordinal:A unit:B plan:C admitted:D",
      "units S!F1:I1 rows 2-3",
      "  ordinal:F unit:G heads:H members:I",
    ],
  },
  {
    name: "the header printed again on the next page",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đơn vị", "KH", "KN"],
          [1, "Xã A", 9, 8],
          [2, "Xã B", 7, 7],
          ["TT", "Đơn vị", "KH", "KN"],
          [3, "Xã C", 9, 8],
          [4, "Xã D", 7, 7],
        ],
      },
    ],
    seen: ["units S!A1:D1 rows 2-3,5-6", "  ordinal:A unit:B plan:C admitted:D"],
  },
  {
    name: "many columns the product does not know",
    sheets: [
      {
        name: "S",
        rows: [
          [
            "TT",
            "Đơn vị",
            "Bí thư",
            "Điện thoại",
            "Số chi bộ trực thuộc",
            "Tổng số đảng viên",
            "Chỉ tiêu",
            "Đã kết nạp",
            "Tỷ lệ",
            "Dự kiến quý III",
            "Còn thiếu",
            "Xếp thứ",
            "Số hộ",
            "Số thôn",
            "Trưởng thôn là ĐV",
          ],
          [1, "Xã A", "Nguyễn A", "0912", 10, 300, 5, 4, 80, 1, 1, 3, 900, 8, 7],
          [2, "Xã B", "Nguyễn B", "0912", 10, 300, 5, 4, 80, 1, 1, 3, 900, 8, 7],
          [3, "Xã C", "Nguyễn B", "0912", 10, 300, 5, 4, 80, 1, 1, 3, 900, 8, 7],
        ],
      },
    ],
    seen: ["units S!A1:O1 rows 2-4", "  ordinal:A unit:B plan:G admitted:H percent:I heads:N members:O"],
  },
  {
    name: "thôn and TDP apart, and both together",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đơn vị", "Trưởng thôn", null, "Tổ trưởng TDP", null, "Tổng cộng", null, null],
          [null, null, "Tổng số", "Là ĐV", "Tổng số", "Là ĐV", "Tổng số", "Là ĐV", "%"],
          [1, "Xã A", 9, 8, 0, 0, 9, 8, 88.9],
          [2, "TT Thắng", 0, 0, 9, 8, 9, 8, 88.9],
          [3, "Xã C", 9, 8, 0, 0, 9, 8, 88.9],
        ],
      },
    ],
    seen: ["units S!A1:I2 rows 3-5", "  ordinal:A unit:B heads:G members:H headPercent:I"],
  },
  {
    name: "kết nạp/chỉ tiêu in one column",
    sheets: [
      {
        name: "S",
        rows: [
          ["STT", "Đơn vị", "Kết nạp/Chỉ tiêu", "Ghi chú"],
          [1, "Xã A", "7/5"],
          [2, "Xã B", "5/4"],
          [3, "Xã C", "6/6"],
        ],
      },
    ],
    seen: ["units S!A1:D1 rows 2-4", "  ordinal:A unit:B plan:C admitted:C note:D"],
  },
  {
    name: "months in the header as dates",
    sheets: [
      {
        name: "S",
        formats: { D1: "mmm-yy", E1: "mmm-yy" },
        rows: [
          ["STT", "Đơn vị", "Chỉ tiêu", 44562, 44593, "Cộng kết nạp"],
          [1, "Xã A", 5, 1, 2, 3],
          [2, "Xã B", 5, 1, 2, 3],
        ],
      },
    ],
    seen: ["units S!A1:F1 rows 2-3", "  ordinal:A unit:B plan:C admitted:F"],
  },
  {
    name: "an empty column inside the table",
    sheets: [
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "KH", "KN", "%", null, "Số thôn", "Là ĐV", "%"],
          [1, "Xã A", 9, 8, 88.9, null, 5, 5, 100],
          [2, "Xã B", 7, 7, 100, null, 4, 3, 75],
          [3, "Xã C", 7, 7, 100, null, 4, 3, 75],
        ],
      },
    ],
    seen: [
      "units U!A1:I1 rows 2-4",
      "  ordinal:A unit:B plan:C admitted:D percent:E heads:G members:H headPercent:I",
    ],
  },
  {
    name: "blank rows between everything",
    sheets: [
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "KH", "KN", "%"],
          [],
          ["I", "Xã", 16, 15],
          [],
          [1, "Xã A", 9, 8, 88.9],
          [],
          [2, "Xã B", 7, 7, 100],
          [],
          [],
          ["", "Tổng", 16, 15],
        ],
      },
    ],
    seen: [
      "units U!A1:E1 rows 5,7",
      "  ordinal:A unit:B plan:C admitted:D percent:E",
      '  group 3 "Xã" = 5,7',
      '  total 10 "Tổng" = 5,7',
    ],
  },
  {
    name: "units of measure in a header row, no header over the numbers, a breakdown row, notes",
    sheets: [
      {
        name: "U",
        rows: [
          [null, "Đơn vị", "Chỉ tiêu", "Kết nạp", "Tỷ lệ"],
          [null, null, "(người)", "(người)", "(%)"],
          [1, "Xã A (1)", 5, 4, 80],
          [2, "Xã B", 5, 4, 80],
          [null, "Trong đó: nữ", 1, 2, 3],
          [null, "Tổng số", 10, 8, 80],
          [null, "(1) nay là phường"],
        ],
      },
    ],
    seen: [
      "units U!A1:E2 rows 3-4",
      "  ordinal:A unit:B plan:C admitted:D percent:E",
      '  total 6 "Tổng số" = 3-4',
    ],
  },
  {
    name: "no numbering, notes and a name below",
    sheets: [
      {
        name: "U",
        rows: [
          ["Đơn vị", "Chỉ tiêu", "Kết nạp"],
          ["Xã A B", 5, 4],
          ["Xã C D", 5, 4],
          ["Chi bộ Văn phòng"],
          [],
          ["* Số liệu do đơn vị báo cáo"],
          ["Nguyễn Văn A"],
        ],
      },
    ],
    seen: ["units U!A1:C1 rows 2-4", "  unit:A plan:B admitted:C"],
  },
  {
    name: "working groups merged down over their units",
    sheets: [
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "Tổ công tác", "KH", "KN"],
          [1, "Xã A", "Tổ 1", 9, 8],
          [2, "Xã B", null, 7, 7],
          [3, "Xã C", "Tổ 2", 7, 7],
          [4, "Xã D", null, 7, 7],
        ],
      },
    ],
    seen: ["units U!A1:E1 rows 2-5", "  ordinal:A unit:B group:C plan:D admitted:E"],
  },
  {
    name: "groups known only by their sums",
    sheets: [
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "KH", "KN"],
          [null, "Xã miền núi", 16, 15],
          [1, "Xã A", 9, 8],
          [2, "Xã B", 7, 7],
          [null, "Xã đồng bằng", 10, 7],
          [3, "Xã C", 7, 7],
          [4, "Xã D", 3, 0],
          [null, "TỔNG", 26, 22],
        ],
      },
    ],
    seen: [
      "units U!A1:D1 rows 3-4,6-7",
      "  ordinal:A unit:B plan:C admitted:D",
      '  group 2 "Xã miền núi" = 3-4',
      '  group 5 "Xã đồng bằng" = 6-7',
      '  total 8 "TỔNG" = 3-4,6-7',
    ],
  },
  {
    name: "X. is a commune and V a section",
    sheets: [
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "KH", "KN"],
          ["I", "Xã"],
          [1, "X. Châu Minh", 9, 8],
          [2, "X. Đông Lỗ", 7, 7],
          ["V", "x"],
          [3, "X. C", 7, 7],
        ],
      },
    ],
    seen: [
      "units U!A1:D1 rows 3-4,6",
      "  ordinal:A unit:B plan:C admitted:D",
      '  group 2 "Xã" = 3-4',
      '  group 5 "x" = 6',
    ],
  },
  {
    name: "abbreviations without numbering",
    sheets: [
      {
        name: "U",
        rows: [
          ["Đơn vị", "KH", "KN"],
          ["X. Châu Minh", 9, 8],
          ["X. Đông Lỗ", 7, 7],
          ["TT. Thắng", 7, 7],
          ["CB. Huyện đoàn", 1, 1],
        ],
      },
    ],
    seen: ["units U!A1:C1 rows 2-5", "  unit:A plan:B admitted:C"],
  },
  {
    name: "Roman numerals that number the units",
    sheets: [
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "KH", "KN"],
          ["I", "Xã Châu Minh", 9, 8],
          ["II", "Xã Đông Lỗ", 7, 7],
          ["III", "Thắng", 7, 7],
        ],
      },
    ],
    seen: ["units U!A1:D1 rows 2-4", "  ordinal:A unit:B plan:C admitted:D"],
  },
  {
    name: "Roman sections without sums, numbers as text",
    sheets: [
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "KH", "KN"],
          ["I.", "CÁC XÃ, THỊ TRẤN"],
          ["1", "Châu Minh", 9, 8],
          ["2", "Đông Lỗ", 7, 7],
          ["II.", "CÁC CƠ QUAN"],
          ["1", "Công an", 7, 7],
        ],
      },
    ],
    seen: [
      "units U!A1:D1 rows 3-4,6",
      "  ordinal:A unit:B plan:C admitted:D",
      '  group 2 "CÁC XÃ, THỊ TRẤN" = 3-4',
      '  group 5 "CÁC CƠ QUAN" = 6',
    ],
  },
  {
    name: "details of a unit under it",
    sheets: [
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "KH", "KN"],
          [1, "Xã Châu Minh", 9, 8],
          ["a", "Chi bộ thôn 1", 7, 7],
          ["b", "Chi bộ thôn 2", 2, 1],
          [2, "Xã B", 2, 1],
        ],
      },
    ],
    seen: ["units U!A1:D1 rows 2,5", "  ordinal:A unit:B plan:C admitted:D"],
  },
  {
    name: "two rows, long headers",
    sheets: [
      {
        name: "U",
        rows: [
          ["Đơn vị", "Tổng số thôn, TDP", "Bí thư chi bộ, trưởng thôn là đảng viên", "Tỷ lệ %"],
          ["Thôn", 658, 590, 89.67],
          ["TDP", 98, 94, 95.92],
        ],
      },
    ],
    seen: ["units U!A1:D1 rows 2-3", "  unit:A heads:B members:C headPercent:D"],
  },
  {
    name: "a unit called Khối các cơ quan",
    sheets: [
      {
        name: "Sheet1",
        rows: [
          ["Chỉ tiêu kết nạp đảng viên năm 2024"],
          ["TT", "Đơn vị", "Chỉ tiêu 2024", "Kết quả kết nạp"],
          [1, "Tam Kỳ", 150, 0],
          [2, "Hội An", 110, 0],
          [3, "Khối các cơ quan", 155, 1],
          [null, "Tổng cộng", 1905, 1],
        ],
      },
    ],
    seen: [
      "units Sheet1!A2:D2 rows 3-5",
      "  ordinal:A unit:B plan:C admitted:D",
      '  total 6 "Tổng cộng" = 3-5',
    ],
  },
  {
    name: "a total that somebody numbered",
    sheets: [
      {
        name: "Sheet1",
        rows: [
          ["TT", "Đơn vị", "Kết nạp", "Chỉ tiêu"],
          [1, "Công an tỉnh", 21, 20],
          [2, "Ninh Phước", 52, 102],
          [3, "Tổng cộng", 73, 122],
        ],
      },
    ],
    seen: [
      "units Sheet1!A1:D1 rows 2-3",
      "  ordinal:A unit:B admitted:C plan:D",
      '  total 4 "Tổng cộng" = 2-3',
    ],
  },
  {
    name: "four header rows",
    sheets: [
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "Kết quả công tác phát triển đảng", null, null, null],
          [null, null, "Năm 2022", null, null, null],
          [null, null, "Chỉ tiêu", "Kết nạp", null, null],
          [null, null, null, "Tổng", "Nữ", "%"],
          [1, "Xã A", 5, 4, 1, 80],
          [2, "Xã B", 5, 4, 1, 80],
        ],
      },
    ],
    seen: [
      "units U!A1:F4 rows 5-6",
      "  ordinal:A unit:B plan:C admitted:D percent:F",
      '  part E "Nữ" of admitted',
    ],
  },
  {
    name: "names in the lower header row",
    sheets: [
      {
        name: "U",
        rows: [
          [null, null, "Kết nạp đảng viên", null, "Trưởng thôn", null],
          ["TT", "Tên đơn vị", "KH", "TH", "TS", "ĐV"],
          [1, "Xã A", 5, 4, 8, 7],
          [2, "Xã B", 5, 4, 8, 7],
        ],
      },
    ],
    seen: ["units U!A1:F2 rows 3-4", "  ordinal:A unit:B plan:C admitted:D heads:E members:F"],
  },
  {
    name: "a title right above the header",
    sheets: [
      {
        name: "U",
        rows: [
          [null, null, "TỔNG HỢP KẾT NẠP ĐẢNG VIÊN NĂM 2022"],
          ["TT", "Tên đơn vị", "KH", "TH", "Số thôn", "Trưởng thôn là ĐV"],
          [1, "Xã A", 5, 4, 8, 7],
          [2, "Xã B", 5, 4, 8, 7],
        ],
      },
    ],
    seen: ["units U!A2:F2 rows 3-4", "  ordinal:A unit:B plan:C admitted:D heads:E members:F"],
  },
  {
    name: "the unit of measure right above the header",
    sheets: [
      {
        name: "U",
        rows: [
          ["TỔNG HỢP KẾT NẠP ĐẢNG VIÊN"],
          [null, null, null, "Đơn vị tính: người"],
          ["TT", "Tên đơn vị", "KH", "TH"],
          [1, "Xã A", 5, 4],
          [2, "Xã B", 5, 4],
        ],
      },
    ],
    seen: ["units U!A3:D3 rows 4-5", "  ordinal:A unit:B plan:C admitted:D"],
  },
  {
    name: "the same table twice, one below the other",
    sheets: [
      {
        name: "U",
        rows: [
          ["Tháng 5"],
          ["TT", "Tên đơn vị", "KH", "TH"],
          [1, "Xã A", 5, 4],
          [2, "Xã B", 5, 4],
          [],
          ["Tháng 6"],
          ["TT", "Tên đơn vị", "KH", "TH"],
          [1, "Xã A", 5, 5],
          [2, "Xã B", 5, 5],
        ],
      },
    ],
    seen: ["units U!A7:D7 rows 8-9", "  ordinal:A unit:B plan:C admitted:D", "earlier-period units U!A2:D2"],
  },
  {
    name: "quarters with other columns between: the sum of the quarters",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đảng bộ", "Kế hoạch năm", "Quý I", null, "Quý II", null, "Cộng 6 tháng"],
          [null, null, null, "Hồ sơ", "Kết nạp", "Hồ sơ", "Kết nạp", "Hồ sơ", "Kết nạp"],
          [1, "Xã A", 6, 2, 1, 3, 2, 5, 3],
          [2, "Xã B", 4, 2, 2, 3, 2, 5, 4],
          [3, "Xã C", 8, 1, 1, 5, 4, 6, 5],
          [4, "Xã D", 5, 0, 0, 1, 0, 1, 0],
        ],
      },
    ],
    seen: ["units S!A1:I2 rows 3-6", "  ordinal:A unit:B plan:C admitted:I"],
  },
  {
    name: "a total that is numbered like a unit, and one that is called like one",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          [1, "Xã A", 5, 4],
          [2, "Xã B", 3, 1],
          [3, "Xã C", 6, 2],
          [4, "Tổng", 14, 7],
        ],
      },
      {
        name: "T",
        rows: [
          ["TT", "Đơn vị", "Số trưởng thôn", "Là đảng viên"],
          [1, "Đảng bộ huyện", 14, 11],
          [2, "Xã A", 5, 4],
          [3, "Xã B", 3, 3],
          [4, "Xã C", 6, 4],
        ],
      },
    ],
    seen: [
      "units S!A1:D1 rows 2-4",
      "  ordinal:A unit:B plan:C admitted:D",
      '  total 5 "Tổng" = 2-4',
      "units T!A1:D1 rows 3-5",
      "  ordinal:A unit:B heads:C members:D",
      '  total 2 "Đảng bộ huyện" = 3-5',
    ],
  },
  {
    name: "next year's plan beside this year's",
    sheets: [
      {
        name: "S",
        rows: [
          ["KẾT QUẢ PHÁT TRIỂN ĐẢNG VIÊN NĂM 2022 VÀ KẾ HOẠCH NĂM 2023"],
          ["TT", "Đơn vị", "Kế hoạch 2022", "Thực hiện 2022", "Kế hoạch 2023"],
          [1, "Xã A", 6, 3, 7],
          [2, "Xã B", 4, 4, 5],
          [3, "Xã C", 8, 5, 9],
        ],
      },
      {
        name: "T",
        rows: [
          ["KẾ HOẠCH NĂM 2022, 2023 VÀ KẾT QUẢ ĐẾN 30/6/2022"],
          ["TT", "Đơn vị", "Chỉ tiêu 2022", "Chỉ tiêu 2023", "Kết quả"],
          [1, "Xã D", 6, 7, 3],
          [2, "Xã E", 4, 5, 4],
          [3, "Xã G", 8, 9, 5],
        ],
      },
    ],
    seen: [
      "units S!A2:D2 rows 3-5",
      "  ordinal:A unit:B plan:C admitted:D",
      "units T!A2:E2 rows 3-5",
      "  ordinal:A unit:B plan:C admitted:E",
    ],
  },
  {
    name: "a plan of several years and what was done in them: not the year's",
    sheets: [
      {
        name: "S",
        rows: [
          ["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN GIAI ĐOẠN 2020-2025"],
          ["TT", "Đơn vị", "Chỉ tiêu 2020-2025", 2020, 2021, 2022, "Cộng"],
          [1, "Xã A", 30, 5, 3, 3, 11],
          [2, "Xã B", 20, 2, 3, 4, 9],
          [3, "Xã C", 40, 8, 6, 5, 19],
        ],
      },
    ],
    seen: [],
  },
  {
    name: "heads at the beginning of the year and now",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đơn vị", "Trưởng thôn đầu năm", null, "Trưởng thôn hiện nay", null],
          [null, null, "TS", "ĐV", "TS", "ĐV"],
          [1, "Xã A", 5, 3, 5, 4],
          [2, "Xã B", 6, 4, 6, 6],
          [3, "Xã C", 7, 4, 7, 5],
        ],
      },
    ],
    seen: ["units S!A1:F2 rows 3-5", "  ordinal:A unit:B heads:E members:F"],
  },
  {
    name: "the office itself as a last row, whose figures are not quite the sum, and last year's numbered",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đơn vị", "Chỉ tiêu", "Kết nạp"],
          [1, "Xã Lam Sơn", 6, 3],
          [2, "Xã Bắc Hà", 4, 4],
          [3, "Xã Kim Động", 8, 5],
          [4, "Huyện Tân Yên", 18, 13],
          [5, "Cùng kỳ năm 2021", 20, 15],
        ],
      },
      {
        name: "T",
        rows: [
          ["Tên xã", "Số trưởng thôn", "Là đảng viên"],
          ["An Bình", 6, 3],
          ["Bình Minh", 4, 4],
          ["Tăng Tiến", 8, 5],
        ],
      },
    ],
    seen: [
      "units S!A1:D1 rows 2-4",
      "  ordinal:A unit:B plan:C admitted:D",
      '  total 5 "Huyện Tân Yên" = 2-4',
      "units T!A1:C1 rows 2-4",
      "  unit:A heads:B members:C",
    ],
  },
  {
    name: "a month in which hardly anybody was admitted, and the sum with it",
    sheets: [
      {
        name: "S",
        rows: [
          ["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN"],
          ["TT", "Đơn vị", "Kế hoạch năm", "Kết quả 9 tháng", "Tháng 10", "Cộng 10 tháng"],
          [1, "Xã Lam Sơn", 8, 8, 0, 8],
          [2, "Xã Bắc Hà", 10, 10, 0, 10],
          [3, "Xã Kim Động", 6, 4, 1, 5],
          [4, "Xã An Lão", 9, 9, 0, 9],
          [5, "Xã Ba Vì", 15, 15, 0, 15],
        ],
      },
    ],
    seen: ["units S!A2:F2 rows 3-7", "  ordinal:A unit:B plan:C admitted:F"],
  },
  {
    name: "a pair under five lines of header, of which the second says nothing by itself",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đơn vị", "Các chỉ tiêu chủ yếu", "Ghi chú"],
          [null, null, "Số liệu tổng hợp"],
          [null, null, "Kết nạp đảng viên"],
          [null, null, "Năm 2023"],
          [null, null, "CT/KN"],
          [1, "Xã Vĩnh Đồng", "12/15"],
          [2, "Xã Xuân Khê", "12/13"],
          [3, "Xã Liên Vượng", "7/6"],
        ],
      },
    ],
    seen: ["units S!A1:D5 rows 6-8", "  ordinal:A unit:B plan:C admitted:C note:D"],
  },
  {
    name: "what one of the units sent, where a column says of what kind the units are",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Loại", "Tên đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          [1, "Phường", "Sín Chéng", 7, 1],
          [2, "Phường", "Chiềng Ngần", 9, 4],
          [3, "Chi bộ", "Hạt Kiểm lâm", 3, 1],
        ],
      },
      {
        name: "Gửi",
        rows: [
          ["ĐẢNG ỦY PHƯỜNG SÍN CHÉNG"],
          ["BÁO CÁO KẾT NẠP ĐẢNG VIÊN"],
          ["TT", "Chi bộ", "Chỉ tiêu", "Đã kết nạp"],
          [1, "Chi bộ khu Lò Gạch", 1, 0],
          [2, "Chi bộ khu Bờ Kè", 1, 1],
        ],
      },
    ],
    seen: [
      "units S!A1:E1 rows 2-4",
      "  ordinal:A kind:B unit:C plan:D admitted:E",
      "other-subject units Gửi!A3:D3",
    ],
  },
  {
    name: "the best ones once more, their names under the first figures",
    sheets: [
      {
        name: "S",
        rows: [
          ["Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Đạt %"],
          ["Xã Tả Phìn", 10, 5, 50],
          ["Xã Lũng Hịa", 8, 2, 25],
          ["Xã Nậm Xén", 12, 5, 41.7],
          ["Chi bộ Tòa án", 4, 1, 25],
          ["Toàn Đảng bộ", 34, 13, 38.2],
          [],
          [null, "Đơn vị có tỷ lệ cao:"],
          [null, "Xã Tả Phìn", 50],
          [null, "Xã Nậm Xén", 41.7],
        ],
      },
    ],
    seen: [
      "units S!A1:D1 rows 2-5",
      "  unit:A plan:B admitted:C percent:D",
      '  total 6 "Toàn Đảng bộ" = 2-5',
    ],
  },
  {
    name: "groups that count their units, the second without any heads, and nothing numbered",
    sheets: [
      {
        name: "S",
        rows: [
          ["Đơn vị", "Số trưởng thôn", "Trưởng thôn là đảng viên"],
          ["Xã, thị trấn (2 đơn vị)", 15, 12],
          ["ĐB xã Tân Thuận", 6, 4],
          ["ĐB xã Vĩnh Lợi", 9, 8],
          ["Cơ quan, đơn vị, trường học (2 đơn vị)", 0, 0],
          ["Chi bộ Quân sự", 0, 0],
          ["Chi bộ Viện Kiểm sát", 0, 0],
        ],
      },
    ],
    seen: [
      "units S!A1:C1 rows 3-4,6-7",
      "  unit:A heads:B members:C",
      '  group 2 "Xã, thị trấn (2 đơn vị)" = 3-4',
      '  group 5 "Cơ quan, đơn vị, trường học (2 đơn vị)" = 6-7',
    ],
  },
  {
    name: "the province's figures under a district's total",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          [1, "Xã Tân Thuận", 6, 4],
          [2, "Xã Vĩnh Lợi", 9, 8],
          [null, "Cộng", 15, 12],
          [null, "Toàn tỉnh", 230, 170],
        ],
      },
    ],
    seen: ["units S!A1:D1 rows 2-3", "  ordinal:A unit:B plan:C admitted:D", '  total 4 "Cộng" = 2-3'],
  },
  {
    name: "a remark with a figure under a table without numbers and without a total",
    sheets: [
      {
        name: "S",
        rows: [
          ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          ["Xã Tân Thuận", 6, 4],
          ["Sở Nội vụ", 9, 8],
          ["Chi bộ Quân sự", 2, 1],
          [],
          ["Số quần chúng đã học lớp bồi dưỡng", 13],
        ],
      },
    ],
    seen: ["units S!A1:C1 rows 2-4", "  unit:A plan:B admitted:C"],
  },
  {
    name: "a list of contacts is no unit table",
    sheets: [
      {
        name: "DB",
        rows: [
          ["STT", "Đơn vị", "Bí thư", "Số điện thoại"],
          [1, "Xã A", "Nguyễn A", "0912"],
          [2, "Xã B", "Nguyễn B", "0913"],
        ],
      },
    ],
    seen: [],
  },
  {
    name: "nothing at all",
    sheets: [
      { name: "Sheet1", rows: [["x"]] },
      { name: "S2", rows: [] },
    ],
    seen: [],
  },
  {
    name: "units side by side, which nothing reads: said at the first label of the half that is missing",
    sheets: [
      {
        name: "Kết nạp",
        rows: [
          ["STT", "Nội dung", "Xã An Lạc", "Xã Bình Minh", "Xã Châu Minh", "Tổng cộng"],
          [1, "Kế hoạch năm", 2, 3, 1, 6],
          [2, "Đã kết nạp", 1, 2, 1, 4],
        ],
      },
      {
        name: "Trưởng thôn",
        rows: [
          ["STT", "Đơn vị", "Số trưởng thôn", "Là đảng viên"],
          [1, "Xã An Lạc", 5, 4],
          [2, "Xã Bình Minh", 6, 5],
          [3, "Xã Châu Minh", 4, 4],
        ],
      },
    ],
    seen: [
      "units Trưởng thôn!A1:D1 rows 2-4",
      "  ordinal:A unit:B heads:C members:D",
      "incomplete units Kết nạp!B2 lacks plan admitted",
    ],
  },
  {
    name: "an unnumbered province last of its districts is their total",
    sheets: [
      {
        name: "S",
        rows: [
          ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          ["Huyện An Lạc", 5, 4],
          ["Thành phố Bình Minh", 6, 3],
          ["Thị xã Châu Minh", 4, 2],
          ["Đảng bộ Công an tỉnh", 5, 3],
          ["Tỉnh Bắc Giang", 20, 12],
        ],
      },
    ],
    seen: ["units S!A1:C1 rows 2-5", "  unit:A plan:B admitted:C", '  total 6 "Tỉnh Bắc Giang" = 2-5'],
  },
  {
    name: "a province whose figures are only about the sum of its districts",
    sheets: [
      {
        name: "S",
        rows: [
          ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          ["Huyện An Lạc", 5, 4],
          ["Thành phố Bình Minh", 6, 3],
          ["Thị xã Châu Minh", 4, 2],
          ["Tỉnh Bắc Giang", 16, 10],
        ],
      },
    ],
    seen: ["units S!A1:C1 rows 2-4", "  unit:A plan:B admitted:C", '  total 5 "Tỉnh Bắc Giang" = 2-4'],
  },
  {
    name: "headers and total in English",
    sheets: [
      {
        name: "S",
        rows: [
          [
            "No.",
            "Unit",
            "Annual target",
            "Admitted",
            "Percent",
            "Village heads",
            "Of whom members",
            "Share (%)",
            "Notes",
          ],
          [1, "Commune An Lac", 5, 4, 80, 10, 9, 90],
          [2, "Commune Binh Minh", 6, 3, 50, 10, 8, 80],
          [3, "Commune Chau Minh", 4, 2, 50, 5, 5, 100],
          ["Grand total", null, 15, 9, 60, 25, 22, 88],
        ],
      },
    ],
    seen: [
      "units S!A1:I1 rows 2-4",
      "  ordinal:A unit:B plan:C admitted:D percent:E heads:F members:G headPercent:H note:I",
      '  total 5 "Grand total" = 2-4',
    ],
  },
  {
    name: "headers in two languages, line by line, and so the total",
    sheets: [
      {
        name: "S",
        rows: [
          ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Số trưởng thôn", "Là đảng viên"],
          ["No.", "Unit", "Target", "Admitted", "Village heads", "Members"],
          [1, "Xã An Lạc", 5, 4, 10, 9],
          [2, "Xã Bình Minh", 6, 3, 10, 8],
          [3, "Xã Châu Minh", 4, 2, 5, 5],
          [null, "Tổng / Total", 15, 9, 25, 22],
        ],
      },
    ],
    seen: [
      "units S!A1:F2 rows 3-5",
      "  ordinal:A unit:B plan:C admitted:D heads:E members:F",
      '  total 6 "Tổng / Total" = 3-5',
    ],
  },
  {
    name: "an unnumbered commune last of communes is no total, though its figures are their sum",
    sheets: [
      {
        name: "S",
        rows: [
          ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          ["Xã An Lạc", 1, 1],
          ["Xã Bình Minh", 1, 0],
          ["Xã Châu Minh", 1, 0],
          ["Xã Danh Thắng", 3, 1],
        ],
      },
    ],
    seen: ["units S!A1:C1 rows 2-5", "  unit:A plan:B admitted:C"],
  },
  {
    name: "the plan given, the adjusted one, and a percentage of each",
    sheets: [
      {
        name: "S",
        rows: [
          [
            "STT",
            "Đơn vị",
            "Chỉ tiêu giao đầu năm",
            "Điều chỉnh",
            "Thực hiện",
            "% (so đầu năm)",
            "% (so điều chỉnh)",
          ],
          [1, "Xã Bình Khê", 5, 6, 3, 60, 50],
          [2, "Xã Yên Phú", 6, 6, 2, 33.3, 33.3],
          [3, "Xã Tân Hòa", 4, 3, 1, 25, 33.3],
        ],
      },
    ],
    seen: ["units S!A1:G1 rows 2-4", "  ordinal:A unit:B plan:D admitted:E percent:G"],
  },
];
