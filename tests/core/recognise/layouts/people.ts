import type { SheetFixture } from "../../../fixtures/snapshots.ts";
import type { Layout } from "./layout.ts";

/** The table of units beside most lists of people. */
const TWO_COMMUNES: SheetFixture = {
  name: "U",
  rows: [
    ["TT", "Đơn vị", "KH", "KN"],
    [1, "Xã A B", 9, 8],
    [2, "Xã C D", 7, 7],
  ],
};
const AN_LAC_AND_BINH_MINH: SheetFixture = {
  name: "U",
  rows: [
    ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
    [1, "Xã An Lạc", 2, 1],
    [2, "Xã Bình Minh", 2, 1],
  ],
};
const SEEN_TWO_UNITS = ["units U!A1:D1 rows 2-3", "  ordinal:A unit:B plan:C admitted:D"];

/** Rosters, registers, working groups, and lists that are none, with what must be seen in them. */
export const PEOPLE_LAYOUTS: readonly Layout[] = [
  {
    name: "unit table and roster side by side without a gap",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đơn vị", "KH", "KN", "TT", "Đơn vị", "Thôn", "Họ và tên", "Chức danh", "Đảng viên"],
          [1, "Xã A", 9, 8, 1, "Xã B", "Thôn 1", "Ng A", "Trưởng thôn", "x"],
          [2, "Xã B", 7, 7, 2, "Xã B", "Thôn 2", "Ng B", "Trưởng thôn", "x"],
          [3, "Xã C", 7, 7, 3, "Xã B", "Thôn 3", "Ng A", "Trưởng thôn", ""],
        ],
      },
    ],
    seen: [
      "units S!A1:D1 rows 2-4",
      "  ordinal:A unit:B plan:C admitted:D",
      "roster S!E1:J1 rows 2-4",
      "  ordinal:E unit:F village:G person:H role:I member:J",
    ],
  },
  {
    name: "unit table, roster and working groups one below the other",
    sheets: [
      {
        name: "S",
        rows: [
          ["TT", "Đơn vị", "KH", "KN"],
          [1, "Xã A", 9, 8],
          [2, "Xã B", 7, 7],
          ["Tổng", null, 16, 15],
          [],
          ["DANH SÁCH TRƯỞNG THÔN"],
          ["TT", "Đơn vị", "Thôn", "Họ và tên", "Chức danh", "Đảng viên"],
          [1, "Xã B", "Thôn 1", "Ng A", "Trưởng thôn", "x"],
          [2, "Xã B", "Thôn 2", "Ng B", "Trưởng thôn", "x"],
          [],
          ["Tổ", "Tổ trưởng", "Đơn vị phụ trách"],
          ["Tổ 1", "Ng C", "Xã A"],
          ["Tổ 2", "Ng D", "Xã B"],
        ],
      },
    ],
    seen: [
      "units S!A1:D1 rows 2-3",
      "  ordinal:A unit:B plan:C admitted:D",
      '  total 4 "Tổng" = 2-3',
      "roster S!A7:F7 rows 8-9",
      "  ordinal:A unit:B village:C person:D role:E member:F",
      "groups S!A11:C11 rows 12-13",
      "  group:A leader:B unit:C",
    ],
  },
  {
    name: "names and birth dates in two columns, denials beside marks",
    sheets: [
      {
        name: "S",
        rows: [
          [
            "STT",
            "Họ và tên",
            null,
            "Ngày sinh",
            null,
            "Chức vụ",
            "Xã, TT",
            "Thôn",
            "Đảng viên",
            null,
            "Bồi dưỡng",
            null,
            "Đủ ĐK",
          ],
          [null, null, null, "Nam", "Nữ", null, null, null, "Là ĐV", "Chưa là ĐV", "Đã BD", "Chưa BD"],
          [1, "Nguyễn Văn", "A", 1970, null, "Trưởng thôn", "Xã A", "Thôn 1", "x", null, null, null, null],
          [2, "Nguyễn Thị", "B", null, 1975, "Phó thôn", "Xã A", "Thôn 1", null, "x", null, "x", "x"],
          [3, "Nguyễn Thị", "C", null, 1975, "Trưởng thôn", "Xã A", "Thôn 2", null, "x", "x", null, "x"],
        ],
      },
    ],
    seen: [
      "roster S!A1:M2 rows 3-5",
      "  ordinal:A person:B birthDate:D role:F unit:G village:H member:I trained:K eligible:M",
    ],
  },
  {
    name: "a register with merged headers",
    sheets: [
      {
        name: "S",
        rows: [
          [
            "STT",
            "Họ và tên",
            "Ngày sinh",
            "Giới tính",
            "Dân tộc",
            "Chi bộ, Đảng bộ",
            "Quyết định kết nạp",
            null,
            "Ngày chi bộ xét",
            "GCN bồi dưỡng",
            null,
            "Trình độ",
          ],
          [null, null, null, null, null, null, "Số", "Ngày", null, "Số", "Ngày cấp", null],
          [
            1,
            "A B",
            "1/2/1990",
            "Nam",
            "Kinh",
            "Xã A",
            "12-QĐ/HU",
            "1/3/2022",
            "1/2/2022",
            "15",
            "1/1/2021",
            "12/12",
          ],
          [
            2,
            "A C",
            "1/2/1990",
            "Nam",
            "Kinh",
            "Xã A",
            "12-QĐ/HU",
            "1/3/2022",
            "1/2/2022",
            "15",
            "1/1/2021",
            "12/12",
          ],
        ],
      },
    ],
    seen: [
      "register S!A1:L2 rows 3-4",
      "  ordinal:A person:B birthDate:C gender:D ethnicity:E unit:F decisionNumber:G decisionDate:H considered:I certificateDate:K education:L",
    ],
  },
  {
    name: "working groups with numbers, offices and telephones",
    sheets: [
      {
        name: "S",
        rows: [
          ["STT", "Tên tổ", "Tổ trưởng", "Chức vụ", "Đơn vị được phân công phụ trách", "SĐT"],
          [1, "Tổ công tác số 1", "Nguyễn A", "Phó Bí thư", "Xã Đông Lỗ, Xã Đoan Bái", "09"],
          [2, "Tổ công tác số 2", "Nguyễn B", "Trưởng ban", "Xã Châu Minh", "09"],
        ],
      },
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "KH", "KN"],
          [1, "Đông Lỗ", 9, 8],
          [2, "Đoan Bái", 7, 7],
          [3, "Châu Minh", 7, 7],
        ],
      },
    ],
    seen: [
      "groups S!B1:E1 rows 2-3",
      "  group:B leader:C unit:E",
      "units U!A1:D1 rows 2-4",
      "  ordinal:A unit:B plan:C admitted:D",
    ],
  },
  {
    name: "a hidden list for drop-downs",
    sheets: [
      {
        name: "DM",
        visibility: "hidden",
        rows: [
          ["Đơn vị", "Chức danh"],
          ["Xã A", "Trưởng thôn"],
          ["Xã B", "Phó thôn"],
        ],
      },
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "KH", "KN"],
          [1, "Xã A", 9, 8],
          [2, "Xã B", 7, 7],
        ],
      },
    ],
    seen: ["units U!A1:D1 rows 2-3", "  ordinal:A unit:B plan:C admitted:D"],
  },
  {
    name: "a roster with everything",
    sheets: [
      {
        name: "R",
        rows: [
          [
            "STT",
            "Họ và tên",
            "Ngày sinh",
            "Chức danh",
            "Thôn, TDP",
            "Xã, thị trấn",
            "ĐV (x)",
            "Đã học lớp bồi dưỡng NTVĐ",
            "Ngày cấp giấy CN",
            "Đủ điều kiện (x)",
            "Ghi chú",
          ],
          [1, "A", "1/1/1980", "Trưởng thôn", "Thôn 1", "Xã A", "x", "", "", ""],
          [2, "B", "1/1/1980", "Phó thôn", "Thôn 1", "Xã A", "", "x", "1/2/2021", "x"],
        ],
      },
    ],
    seen: [
      "roster R!A1:K1 rows 2-3",
      "  ordinal:A person:B birthDate:C role:D village:E unit:F member:G trained:H certificateDate:I eligible:J note:K",
    ],
  },
  {
    name: "a roster with sections, merged units, sums, a repeated header, a signature",
    sheets: [
      TWO_COMMUNES,
      {
        name: "R",
        rows: [
          ["DANH SÁCH TRƯỞNG THÔN"],
          ["STT", "Đơn vị", "Thôn", "Họ và tên", "Chức danh", "Đảng viên", "Đã BD", "Đủ ĐK"],
          [1, 2, 3, 4, 5, 6, 7, 8],
          ["I", "Xã A B"],
          [1, null, "Thôn 1", "Ng A", "Trưởng thôn", "x"],
          [2, null, "Thôn 1", "Ng B", "Phó thôn", "", "x", "x"],
          [null, "Cộng", "2"],
          ["II", "Xã C D"],
          [1, null, "Thôn 2", "Ng C", "Trưởng thôn", "x"],
          [],
          [null, null, null, "Tổng cộng: 3 người"],
          ["STT", "Đơn vị", "Thôn", "Họ và tên", "Chức danh", "Đảng viên", "Đã BD", "Đủ ĐK"],
          [2, null, "Thôn 3", "(khuyết)", "Trưởng thôn"],
          [null, null, "Thôn 4", null, "Trưởng thôn", "x"],
          [],
          [null, "Ghi chú: x là có"],
          [null, "NGƯỜI LẬP", null, null, "TRƯỞNG BAN"],
          [null, "Ng Z", null, null, "Ng Y"],
        ],
      },
    ],
    seen: [
      ...SEEN_TWO_UNITS,
      "roster R!A2:H2 rows 5-6,9,13-14",
      "  ordinal:A unit:B village:C person:D role:E member:F trained:G eligible:H",
    ],
  },
  {
    name: "a register with merged units and a nameless row",
    sheets: [
      TWO_COMMUNES,
      {
        name: "M",
        rows: [
          ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số QĐ", "Ngày QĐ"],
          [1, "A", "1/1/1990", "Xã A B", "1-QĐ/HU", "1/1/2022"],
          [2, "B", "1/1/1990", null, "1-QĐ/HU", "1/1/2022"],
          [3, "C", "1/1/1990", null, "1-QĐ/HU", "1/1/2022"],
          [4, "D", "1/1/1990", "Xã C D", "1-QĐ/HU", "1/1/2022"],
          [5, null, "1/1/1990", null, "1-QĐ/HU", "1/1/2022"],
        ],
      },
    ],
    seen: [
      ...SEEN_TWO_UNITS,
      "register M!A1:F1 rows 2-6",
      "  ordinal:A person:B birthDate:C unit:D decisionNumber:E decisionDate:F",
    ],
  },
  {
    name: "working groups by number",
    sheets: [
      TWO_COMMUNES,
      {
        name: "W",
        rows: [
          ["Tổ", "Họ và tên tổ trưởng", "Chức vụ", "Đơn vị phụ trách", "Ghi chú"],
          [1, "Nguyễn A", "Bí thư", "Xã A B"],
          [2, "Nguyễn B", "Phó Bí thư", "Xã C D"],
        ],
      },
    ],
    seen: [...SEEN_TWO_UNITS, "groups W!A1:D1 rows 2-3", "  group:A leader:B unit:D"],
  },
  {
    name: "members of working groups are no roster",
    sheets: [
      TWO_COMMUNES,
      {
        name: "W",
        rows: [
          ["TT", "Họ và tên", "Chức vụ", "Nhiệm vụ trong tổ", "Đơn vị phụ trách"],
          ["Tổ 1", null, null, null, null],
          [1, "Nguyễn A", "Bí thư", "Tổ trưởng", "Xã A B"],
          [2, "Nguyễn B", "Phó Bí thư", "Thành viên", null],
        ],
      },
    ],
    seen: ["units U!A1:D1 rows 2-3", "  ordinal:A unit:B plan:C admitted:D"],
  },
  {
    name: "a roster without roles whose names are headed Trưởng thôn",
    sheets: [
      TWO_COMMUNES,
      {
        name: "R",
        rows: [
          ["Đơn vị", "Thôn", "Trưởng thôn", "Đảng viên"],
          ["Xã A B", "Thôn 1", "Nguyễn A", "x"],
          ["Xã A B", "Thôn 2", "Nguyễn B", "x"],
          ["Xã A B", "Thôn 3", "Nguyễn C", ""],
        ],
      },
    ],
    seen: [...SEEN_TWO_UNITS, "roster R!A1:D1 rows 2-4", "  unit:A village:B person:C role:C member:D"],
  },
  {
    name: "lists of other people",
    sheets: [
      TWO_COMMUNES,
      {
        name: "Hộ",
        rows: [
          ["STT", "Họ và tên", "Ngày sinh", "Thôn", "Số khẩu"],
          [1, "A", "1990", "Thôn 1", 3],
          [2, "B", "1990", "Thôn 1", 3],
        ],
      },
      {
        name: "QC",
        rows: [
          ["DANH SÁCH QUẦN CHÚNG ƯU TÚ"],
          ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Ghi chú"],
          [1, "A", "1990", "Xã A", 3],
          [2, "B", "1990", "Xã A", 3],
        ],
      },
    ],
    seen: ["units U!A1:D1 rows 2-3", "  ordinal:A unit:B plan:C admitted:D"],
  },
  {
    name: "heads and deputies side by side are two rosters over the same rows",
    sheets: [
      {
        name: "R",
        rows: [
          ["DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN"],
          [],
          ["TT", "Đơn vị", "Thôn", "Trưởng thôn", null, "Phó thôn", null],
          [null, null, null, "Họ và tên", "Đảng viên", "Họ và tên", "Đảng viên"],
          [1, "Xã A", "Thôn 1", "Ng A", "x", "Ng B", "Chưa"],
          [2, "Xã A", "Thôn 2", "Ng C", "x", null, null],
          [3, "Xã B", "Thôn 3", "Ng D", "x", "Ng E", "x"],
        ],
      },
    ],
    seen: [
      "roster R!A3:E4 rows 5-7",
      "  ordinal:A unit:B village:C person:D role:D member:E",
      "roster R!B3:G4 rows 5,7",
      "  unit:B village:C person:F role:F member:G",
    ],
  },
  {
    name: "a roster whose roles stand in headings, with a note between and sums",
    sheets: [
      {
        name: "R",
        rows: [
          ["DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN"],
          ["TT", "Đơn vị", "Thôn", "Họ và tên", "Đảng viên"],
          ["I. Trưởng thôn"],
          [1, "Xã A", "Thôn 1", "Ng A", "x"],
          [2, "Xã A", "Thôn 2", "Ng B", "x"],
          [null, "Cộng xã A: 2 người", null, null, 2],
          [null, "Ghi chú: xã B báo cáo sau"],
          [3, "Xã B", "Thôn 3", "Ng C", "Chưa"],
          ["II. Phó thôn"],
          [1, "Xã A", "Thôn 1", "Ng D", "x"],
          [null, "NGƯỜI LẬP BIỂU", null, null, "BÍ THƯ"],
          [null, "Ng E", null, null, "Ng F"],
        ],
      },
    ],
    seen: ["roster R!A2:E2 rows 4-5,8,10", "  ordinal:A unit:B village:C person:D role:D member:E"],
  },
  {
    name: "a register under its units, one of which is called as groups of units are",
    sheets: [
      {
        name: "U",
        rows: [
          ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          [1, "Chi bộ Tòa án", 2, 1],
          [2, "Chi bộ Mặt trận - Đoàn thể", 2, 1],
        ],
      },
      {
        name: "M",
        rows: [
          ["DANH SÁCH KẾT NẠP ĐẢNG VIÊN"],
          ["TT", "Họ và tên", "Ngày sinh", "Ngày QĐ kết nạp"],
          ["Chi bộ Tòa án"],
          [1, "Ng A", 33000, 44600],
          ["Chi bộ Mặt trận - Đoàn thể"],
          [2, "Ng B", 33100, 44610],
        ],
      },
    ],
    seen: [
      ...SEEN_TWO_UNITS,
      "register M!A2:D2 rows 4,6",
      "  unit:A ordinal:A person:B birthDate:C decisionDate:D",
    ],
  },
  {
    name: "in a commune the village's column names the units",
    sheets: [
      {
        name: "U",
        rows: [
          ["TT", "Chi bộ", "Chỉ tiêu", "Đã kết nạp"],
          [1, "Chi bộ thôn Đông", 2, 1],
          [2, "Chi bộ thôn Đoài", 1, 1],
          [3, "Chi bộ thôn Hạ", 1, 0],
        ],
      },
      {
        name: "R",
        rows: [
          ["TT", "Xã", "Thôn", "Họ và tên", "Chức vụ", "Số thẻ đảng viên"],
          [1, "Xã A", "Thôn Đông", "Ng A", "Trưởng thôn", "45.012345"],
          [2, "Xã A", "Thôn Đoài", "Ng B", "Trưởng thôn", "Chưa"],
          [3, "Xã A", "Thôn Hạ", "Ng C", "Trưởng thôn", "45.012346"],
        ],
      },
    ],
    seen: [
      "units U!A1:D1 rows 2-4",
      "  ordinal:A unit:B plan:C admitted:D",
      "roster R!A1:F1 rows 2-4",
      "  ordinal:A village:C unit:C person:D role:E member:F",
    ],
  },
  {
    name: "a register of months, and one of the year before",
    sheets: [
      {
        name: "T1",
        rows: [
          ["DANH SÁCH KẾT NẠP THÁNG 1/2022"],
          ["TT", "Họ và tên", "Đơn vị", "Số, ngày QĐ"],
          [1, "A B", "Xã A", "12-QĐ/HU; 05/01/2022"],
        ],
      },
      {
        name: "T2",
        rows: [
          ["DANH SÁCH KẾT NẠP THÁNG 2/2022"],
          ["TT", "Họ và tên", "Đơn vị", "Số, ngày QĐ"],
          [1, "A C", "Xã A", "15-QĐ/HU; 05/02/2022"],
        ],
      },
      {
        name: "Năm 2021",
        rows: [
          ["DANH SÁCH KẾT NẠP NĂM 2021"],
          ["TT", "Họ và tên", "Đơn vị", "Số, ngày QĐ"],
          [1, "A D", "Xã A", "11-QĐ/HU; 05/02/2021"],
        ],
      },
    ],
    seen: [
      "register T1!A2:D2 rows 3",
      "  ordinal:A person:B unit:C decisionDate:D",
      "register T2!A2:D2 rows 3",
      "  ordinal:A person:B unit:C decisionDate:D",
      "earlier-period register Năm 2021!A2:D2",
    ],
  },
  {
    name: "lists of village heads for another purpose, and of those not in office",
    sheets: [
      {
        name: "Phụ cấp",
        rows: [
          ["BẢNG CHI TRẢ PHỤ CẤP TRƯỞNG THÔN"],
          ["TT", "Họ và tên", "Chức danh", "Thôn", "Thành tiền"],
          [1, "Ng A", "Trưởng thôn", "Thôn 1", 2000000],
          [2, "Ng B", "Trưởng thôn", "Thôn 2", 2000000],
        ],
      },
      {
        name: "Quy hoạch",
        rows: [
          ["QUY HOẠCH TRƯỞNG THÔN NHIỆM KỲ TỚI"],
          ["TT", "Họ và tên", "Đơn vị", "Thôn", "Chức danh", "Đảng viên"],
          [1, "Ng A", "Xã A", "Thôn 1", "Trưởng thôn", "x"],
          [2, "Ng B", "Xã A", "Thôn 2", "Trưởng thôn", "x"],
        ],
      },
      {
        name: "Đề nghị",
        rows: [
          ["DANH SÁCH ĐỀ NGHỊ KẾT NẠP"],
          ["TT", "Họ và tên", "Đơn vị", "Ngày chi bộ xét"],
          [1, "Ng A", "Xã A", "05/01/2022"],
        ],
      },
    ],
    seen: [],
  },
  {
    name: "a commune's villages without a unit table: each is its own unit",
    sheets: [
      {
        name: "S",
        rows: [
          ["ĐẢNG BỘ XÃ HIỆP HÒA"],
          ["STT", "Thôn", "Họ và tên trưởng thôn", "Là đảng viên (x)"],
          [1, "Thôn Đông", "Nguyễn Văn An", "x"],
          [2, "Thôn Đoài", "Trần Văn Bình", null],
          [3, "Thôn Trung", "Lê Thị Cúc", "x"],
        ],
      },
    ],
    seen: ["roster S!A2:D2 rows 3-5", "  ordinal:A village:B unit:B person:C role:C member:D"],
  },
  {
    name: "villages of several communes without a unit column: whose they are is not known",
    sheets: [
      {
        name: "S",
        rows: [
          ["STT", "Thôn", "Họ và tên trưởng thôn", "Là đảng viên (x)"],
          [1, "Thôn 1", "Nguyễn Văn An", "x"],
          [2, "Thôn 2", "Trần Văn Bình", null],
          [3, "Thôn 1", "Lê Thị Cúc", "x"],
        ],
      },
    ],
    seen: ["incomplete roster S!A1:D1 lacks unit"],
  },
  {
    name: "headings of chi bộ in the villages' column, the first right under the header",
    sheets: [
      {
        name: "U",
        rows: [
          ["STT", "Chi bộ", "Chỉ tiêu", "Đã kết nạp"],
          [1, "Chi bộ xóm 1", 2, 1],
          [2, "Chi bộ xóm 2", 2, 1],
        ],
      },
      {
        name: "S",
        rows: [
          ["DANH SÁCH TRƯỞNG XÓM, PHÓ XÓM"],
          ["STT", "Xóm", "Họ và tên", "Chức danh", "Đảng viên"],
          [null, "Chi bộ xóm 1"],
          [1, "Xóm 1", "Nguyễn Văn An", "Trưởng xóm", "x"],
          [2, "Xóm 1", "Trần Văn Bình", "Phó xóm"],
          [null, "Chi bộ xóm 2"],
          [3, "Xóm 2", "Lê Thị Cúc", "Trưởng xóm", "x"],
          [4, "Xóm 2", "Ngô Văn Dũng", "Phó xóm"],
        ],
      },
    ],
    seen: [
      ...SEEN_TWO_UNITS,
      "roster S!A2:E2 rows 4-5,7-8",
      "  ordinal:A village:B unit:B person:C role:D member:E",
    ],
  },
  {
    name: "headings of chi bộ that are no units: the commune of the title, behind a comma, is everybody's",
    sheets: [
      AN_LAC_AND_BINH_MINH,
      {
        name: "S",
        rows: [
          ["DANH SÁCH TRƯỞNG XÓM, PHÓ XÓM XÃ AN LẠC"],
          ["STT", "Xóm", "Họ và tên", "Chức danh", "Đảng viên"],
          [null, "Chi bộ xóm 1"],
          [1, "Xóm 1", "Nguyễn Văn An", "Trưởng xóm", "x"],
          [null, "Chi bộ xóm 2"],
          [2, "Xóm 2", "Lê Thị Cúc", "Trưởng xóm", "x"],
        ],
      },
    ],
    seen: [
      ...SEEN_TWO_UNITS,
      "roster S!A2:E2 rows 4,6",
      "  unit:A ordinal:A village:B person:C role:D member:E",
    ],
  },
  {
    name: "headings of villages and tallies of people where names stand",
    sheets: [
      AN_LAC_AND_BINH_MINH,
      {
        name: "S",
        rows: [
          ["STT", "Họ và tên", "Đơn vị", "Thôn", "Chức danh", "Đảng viên"],
          ["A", "3 người", "Xã An Lạc", "2 thôn", null, 2],
          ["I", "Thôn Đông"],
          [1, "Nguyễn Văn An", "Xã An Lạc", null, "Trưởng thôn", "x"],
          [2, "H Hen Niê", "Xã An Lạc", null, "Phó thôn"],
          ["II", "Thôn Đoài"],
          [1, "Lê Thị Cúc", "Xã An Lạc", null, "Trưởng thôn", "x"],
        ],
      },
    ],
    seen: [
      ...SEEN_TWO_UNITS,
      "roster S!A1:F1 rows 4-5,7",
      "  ordinal:A person:B unit:C village:D role:E member:F",
    ],
  },
  {
    name: "lists of members who moved and of heads who left, without a title",
    sheets: [
      {
        name: "S",
        rows: [
          ["STT", "Họ và tên", "Đơn vị", "Số QĐ", "Ngày QĐ"],
          [1, "Nguyễn Văn An", "Xã An Lạc", "12-QĐ/HU", "1/3/2022"],
          [2, "Lê Văn Bình", "Xã Bình Minh", "13-QĐ/HU", "1/3/2022"],
          [],
          ["STT", "Họ và tên", "Đơn vị", "Số QĐ", "Ngày QĐ", "Nơi chuyển đến"],
          [1, "Nguyễn Văn An", "Xã An Lạc", "112-QĐ/HU", "1/6/2022", "Xã Bình Minh"],
          [2, "Hoàng Văn Cao", "Xã Bình Minh", "113-QĐ/HU", "1/6/2022", "Đảng bộ Công an"],
        ],
      },
      {
        name: "T",
        rows: [
          ["STT", "Đơn vị", "Thôn", "Họ và tên", "Chức danh", "Đảng viên"],
          [1, "Xã An Lạc", "Thôn Đông", "Nguyễn Văn An", "Trưởng thôn", "x"],
          [2, "Xã Bình Minh", "Thôn Trung", "Lê Thị Cam", "Trưởng thôn"],
          [],
          ["STT", "Đơn vị", "Thôn", "Họ và tên", "Chức danh", "Đảng viên", "Lý do thôi giữ chức"],
          [1, "Xã An Lạc", "Thôn Đông", "Nguyễn Văn Cũ", "Trưởng thôn", "x", "Chuyển công tác"],
        ],
      },
    ],
    seen: [
      "register S!A1:E1 rows 2-3",
      "  ordinal:A person:B unit:C decisionNumber:D decisionDate:E",
      "roster T!A1:F1 rows 2-3",
      "  ordinal:A unit:B village:C person:D role:E member:F",
      "other-subject register S!A5:E5",
      "other-subject roster T!A5:F5",
    ],
  },
  {
    name: "people of other lists under headings of their own in a register, with the header again or without it",
    sheets: [
      AN_LAC_AND_BINH_MINH,
      {
        name: "G",
        rows: [
          ["DANH SÁCH KẾT NẠP VÀ CHUYỂN CHÍNH THỨC"],
          ["I. DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP"],
          ["TT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số QĐ", "Ngày QĐ"],
          [1, "Nguyễn Văn An", "1/2/1998", "Xã An Lạc", "12-QĐ/HU", "15/3/2022"],
          ["II. DANH SÁCH ĐẢNG VIÊN CHUYỂN CHÍNH THỨC"],
          ["TT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số QĐ", "Ngày QĐ"],
          [1, "Lê Thị Cúc", "1/2/1990", "Xã Bình Minh", "13-QĐ/HU", "16/3/2022"],
          ["III", "Đề nghị kết nạp"],
          [1, "Trần Văn Dũng", "1/2/1991", "Xã Bình Minh", "14-QĐ/HU", "17/3/2022"],
          ["IV", "Kết nạp bổ sung"],
          [1, "Hà Thị Én", "1/2/1999", "Xã Bình Minh", "15-QĐ/HU", "18/3/2022"],
        ],
      },
    ],
    seen: [
      ...SEEN_TWO_UNITS,
      "register G!A3:F3 rows 4,11",
      "  ordinal:A person:B birthDate:C unit:D decisionNumber:E decisionDate:F",
    ],
  },
  {
    name: "secretaries under a heading of their own below the heads",
    sheets: [
      AN_LAC_AND_BINH_MINH,
      {
        name: "S",
        rows: [
          ["I. DANH SÁCH TRƯỞNG THÔN"],
          ["TT", "Đơn vị", "Thôn", "Họ tên", "Đảng viên"],
          [1, "Xã An Lạc", "Thôn 1", "Nguyễn Văn An", "x"],
          [2, "Xã Bình Minh", "Thôn 2", "Lê Thị Cúc", ""],
          ["II. DANH SÁCH BÍ THƯ CHI BỘ"],
          ["TT", "Đơn vị", "Thôn", "Họ tên", "Đảng viên"],
          [1, "Xã An Lạc", "Thôn 1", "Trần Văn Dũng", "x"],
          [2, "Xã Bình Minh", "Thôn 2", "Hà Thị Én", "x"],
        ],
      },
    ],
    seen: [
      ...SEEN_TWO_UNITS,
      "roster S!A2:E2 rows 3-4",
      "  ordinal:A unit:B village:C person:D role:D member:E",
    ],
  },
  {
    name: "communes whose names sound like lists of other people, and a long list of these before one that goes on",
    sheets: [
      {
        name: "U",
        rows: [
          ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          [1, "Xã Nguồn Ca", 2, 1],
          [2, "Xã Bình Minh", 2, 1],
        ],
      },
      {
        name: "G",
        rows: [
          ["DANH SÁCH KẾT NẠP ĐẢNG VIÊN"],
          ["TT", "Họ và tên", "Ngày sinh", "Số QĐ", "Ngày QĐ"],
          ["I. Xã Nguồn Ca"],
          [1, "Nguyễn Văn An", "1/2/1998", "12-QĐ/HU", "15/3/2022"],
          ["II. Danh sách quần chúng ưu tú"],
          ...Array.from({ length: 250 }, (_, at) => [
            at + 1,
            `Lê Văn Số ${at}`,
            "1/2/1990",
            "13-QĐ/HU",
            "16/3/2022",
          ]),
          ["III. Danh sách đảng viên mới kết nạp"],
          ["IV. Xã Bình Minh"],
          [1, "Hà Thị Én", "1/2/1999", "15-QĐ/HU", "18/3/2022"],
        ],
      },
    ],
    seen: [
      ...SEEN_TWO_UNITS,
      "register G!A2:E2 rows 4,258",
      "  unit:A ordinal:A person:B birthDate:C decisionNumber:D decisionDate:E",
    ],
  },
];
