import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { sheet } from "../base.ts";
import { serial, written } from "../dates.ts";
import type { Draft, SheetDraft } from "../draft.ts";
import type { Random } from "../random.ts";
import { personName, placesOf } from "../words.ts";
import type { Kind } from "./kind.ts";

/** Sheets of other subjects in the same workbook, before and after what matters. */
export const FOREIGN: readonly Kind[] = [
  foreign("party dues", (draft, random) =>
    perUnit(
      draft,
      random,
      random.pick(["Đảng phí", "Thu nộp ĐP"]),
      random.pick([`THU, NỘP ĐẢNG PHÍ NĂM ${draft.office.year}`, "TÌNH HÌNH THU NỘP ĐẢNG PHÍ"]),
      ["TT", "Đơn vị", "Số đảng viên", "Phải nộp (đồng)", "Đã nộp (đồng)", "Tỷ lệ (%)"],
      (members) => [members, members * 60_000, Math.round(members * 0.9) * 60_000, 90],
    ),
  ),
  foreign("party dues with generic headers", (draft, random) =>
    perUnit(
      draft,
      random,
      "Biểu ĐP",
      "BÁO CÁO THU ĐẢNG PHÍ",
      ["TT", "Đơn vị", "Chỉ tiêu", "Thực hiện", "Tỷ lệ"],
      (members) => [members * 240_000, members * 180_000, 0.75],
    ),
  ),
  foreign("health insurance targets", (draft, random) =>
    perUnit(
      draft,
      random,
      random.pick(["BHYT", "Sheet2", "Bảo hiểm"]),
      `CHỈ TIÊU BẢO HIỂM Y TẾ NĂM ${draft.office.year}`,
      ["TT", "Đơn vị", "Chỉ tiêu", "Thực hiện", "Tỷ lệ (%)"],
      (members) => [members * 21, members * 17, (17 / 21) * 100],
    ),
  ),
  foreign("targets of planting trees", (draft, random) =>
    perUnit(
      draft,
      random,
      "Trồng cây",
      `KẾ HOẠCH TRỒNG CÂY NĂM ${draft.office.year}`,
      ["STT", "Xã, thị trấn", "Kế hoạch", "Đã thực hiện", "Đạt %"],
      (members) => [members * 5, members * 4, 80],
    ),
  ),
  foreign("members of the youth union to be admitted to it", (draft, random) =>
    perUnit(
      draft,
      random,
      "Đoàn viên",
      "KẾT QUẢ KẾT NẠP ĐOÀN VIÊN",
      ["TT", "Đơn vị", "Chỉ tiêu kết nạp đoàn viên", "Đã kết nạp đoàn viên", "Tỷ lệ %"],
      (members) => [Math.ceil(members / 6), Math.ceil(members / 8), 75],
    ),
  ),
  foreign("admissions to another organisation, which only its title names", (draft, random) =>
    perUnit(
      draft,
      random,
      random.pick(["Sheet3", "Biểu 5"]),
      random.pick([
        "KẾT NẠP ĐOÀN VIÊN MỚI",
        "PHÁT TRIỂN HỘI VIÊN PHỤ NỮ",
        "KẾT NẠP HỘI VIÊN HỘI NÔNG DÂN",
        "PHÁT TRIỂN ĐOÀN VIÊN CÔNG ĐOÀN",
      ]),
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Tỷ lệ %"],
      (members) => [Math.ceil(members / 6), Math.ceil(members / 8), 75],
    ),
  ),
  foreign("tasks of a work plan, planned and done", () =>
    sheet("Kế hoạch", [
      {
        kind: "lines",
        lines: [
          ["KẾ HOẠCH CÔNG TÁC NĂM"],
          ["TT", "Nội dung", "Đơn vị thực hiện", "Kế hoạch", "Thực hiện"],
          [1, "Kiểm tra chi bộ", "Ban Tổ chức", 4, 3],
          [2, "Mở lớp bồi dưỡng", "Trung tâm chính trị", 2, 2],
          [3, "Giao ban bí thư", "Văn phòng", 12, 9],
          [4, "Sinh hoạt chuyên đề", "Văn phòng", 4, 2],
        ],
      },
    ]),
  ),
  foreign("admissions of some people only", (draft, random) =>
    perUnit(
      draft,
      random,
      "Biểu riêng",
      random.pick([
        "KẾT NẠP ĐẢNG VIÊN TRONG DOANH NGHIỆP",
        "KẾT NẠP ĐẢNG VIÊN LÀ NGƯỜI CÓ ĐẠO",
        "KẾT NẠP ĐẢNG VIÊN NGƯỜI DÂN TỘC THIỂU SỐ",
        "PHÁT TRIỂN ĐẢNG VIÊN TRONG TRƯỜNG HỌC",
      ]),
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "%"],
      (members) => [1 + (members % 2), members % 2, (members % 2) * 50],
    ),
  ),
  foreign("members taken over in full, meetings of the cells", (draft, random) =>
    perUnit(
      draft,
      random,
      "Biểu 7",
      random.pick(["CHUYỂN ĐẢNG CHÍNH THỨC", "BIỂU THEO DÕI SINH HOẠT CHI BỘ", "THÀNH LẬP CHI BỘ MỚI"]),
      ["TT", "Đơn vị", "Kế hoạch", "Kết quả", "Tỷ lệ"],
      (members) => [12, 6 + (members % 3), Math.round(((6 + (members % 3)) / 12) * 10_000) / 100],
    ),
  ),
  foreign("what one unit sent of its own parts", (draft) =>
    sheet("Đơn vị gửi", [
      {
        kind: "lines",
        lines: [
          [`ĐẢNG ỦY ${(draft.units[0]?.name ?? "").replace(/^(?:Đảng bộ|ĐB) /i, "").toUpperCase()}`],
          ["BÁO CÁO KẾT NẠP ĐẢNG VIÊN"],
          ["TT", "Chi bộ", "Chỉ tiêu", "Đã kết nạp"],
          [1, "Chi bộ khu Lò Gạch", 1, 0],
          [2, "Chi bộ khu Bờ Kè", 1, 1],
          [3, "Chi bộ khu Ngã Tư", 2, 0],
        ],
      },
    ]),
  ),
  foreign("blood donors", (draft, random) =>
    perUnit(
      draft,
      random,
      "Hiến máu",
      "VẬN ĐỘNG HIẾN MÁU TÌNH NGUYỆN",
      ["TT", "Đơn vị", "Chỉ tiêu giao", "Kết quả", "Tỷ lệ (%)", "Ghi chú"],
      (members) => [10 + (members % 9), 8 + (members % 5), 80, ""],
    ),
  ),
  foreign("assets", (draft, random) =>
    perUnit(
      draft,
      random,
      "Tài sản",
      "KIỂM KÊ TÀI SẢN CƠ QUAN",
      ["TT", "Đơn vị", "Tên tài sản", "Số lượng", "Nguyên giá (đồng)", "Giá trị còn lại"],
      (members) => ["Máy vi tính", 1 + (members % 4), 12_500_000, 4_000_000],
    ),
  ),
  foreign("how the cells were judged", (draft, random) =>
    perUnit(
      draft,
      random,
      "Xếp loại",
      `KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI TCCSĐ NĂM ${draft.office.year - 1}`,
      [
        "TT",
        "Tên TCCSĐ",
        "Tổng số đảng viên",
        "Hoàn thành xuất sắc",
        "Hoàn thành tốt",
        "Hoàn thành",
        "Xếp loại",
      ],
      (members) => [
        members,
        Math.floor(members / 5),
        Math.floor(members / 2),
        members - Math.floor(members / 5) - Math.floor(members / 2),
        "Tốt",
      ],
    ),
  ),
  foreign("party cards", (draft, random) =>
    perUnit(
      draft,
      random,
      "Thẻ ĐV",
      "KẾT QUẢ CẤP ĐỔI THẺ ĐẢNG VIÊN",
      ["TT", "Đơn vị", "Tổng số ĐV", "Đã cấp thẻ", "Chưa cấp", "Ghi chú"],
      (members) => [members, members - 3, 3, ""],
    ),
  ),
  foreign("the statistics of organisations", (draft, random) =>
    perUnit(
      draft,
      random,
      "Biểu 3-BTCTW",
      "THỐNG KÊ TỔ CHỨC CƠ SỞ ĐẢNG VÀ ĐẢNG VIÊN",
      ["TT", "Loại hình", "Tổng số TCCSĐ", "Đảng bộ", "Chi bộ", "Tổng số đảng viên", "Đảng viên kết nạp"],
      (members) => [1, 1, 0, members, 2],
    ),
  ),
  foreign("women in the committees", (draft, random) =>
    perUnit(
      draft,
      random,
      "Cấp ủy",
      "CƠ CẤU CẤP ỦY NHIỆM KỲ",
      ["TT", "Đảng bộ", "Số cấp ủy viên", "Nữ", "Tỷ lệ (%)", "Dưới 40 tuổi"],
      (members) => [15, 3 + (members % 3), 20, 2],
    ),
  ),
  foreign("villages and people", (draft, random) =>
    perUnit(
      draft,
      random,
      "Dân số",
      "DIỆN TÍCH, DÂN SỐ, SỐ THÔN",
      ["TT", "Xã, thị trấn", "Diện tích (km2)", "Số hộ", "Dân số", "Số thôn, TDP"],
      (members) => [12.5, members * 9, members * 33, 8],
    ),
  ),
  foreign("a telephone list", (draft, random) =>
    perUnit(
      draft,
      random,
      random.pick(["Danh bạ", "ĐT"]),
      "DANH BẠ ĐIỆN THOẠI",
      ["TT", "Đơn vị", "Bí thư", "Điện thoại", "Email"],
      (members, who) => [who, `09${String(10_000_000 + members * 77_777).slice(0, 8)}`, "vanthu@example.vn"],
    ),
  ),
  foreign("when reports came in", (draft, random) =>
    perUnit(
      draft,
      random,
      "Theo dõi BC",
      "THEO DÕI NỘP BÁO CÁO",
      ["TT", "Đơn vị", "T1", "T2", "T3", "T4", "Đúng hạn"],
      () => ["x", "x", "", "x", 3],
    ),
  ),
  foreign("a staff list", (draft, random) =>
    people(
      random,
      "Cán bộ",
      "DANH SÁCH CÁN BỘ, CÔNG CHỨC",
      ["TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Đảng viên"],
      (name, birth, index) => [
        name,
        birth,
        ["Chủ tịch", "Phó Bí thư", "Công chức VP", "Chuyên viên", "Kế toán"][index % 5] ?? "",
        unitName(draft, index),
        index % 3 === 0 ? "" : "x",
      ],
      [2],
    ),
  ),
  foreign("a list of all members", (draft, random) =>
    people(
      random,
      "Danh sách ĐV",
      "DANH SÁCH ĐẢNG VIÊN TOÀN ĐẢNG BỘ",
      ["TT", "Họ và tên", "Ngày sinh", "Chi bộ", "Ngày vào Đảng", "Ngày chính thức", "Trạng thái"],
      (name, birth, index) => [
        name,
        birth,
        unitName(draft, index),
        serial(1990 + (index % 28), 1 + (index % 12), 5),
        serial(1991 + (index % 28), 1 + (index % 12), 5),
        "Đang sinh hoạt",
      ],
      [2, 4, 5],
    ),
  ),
  foreign("a list of all members with what was decided", (draft, random) =>
    people(
      random,
      "Đảng viên",
      "HỒ SƠ ĐẢNG VIÊN",
      ["STT", "Họ tên", "Năm sinh", "Giới tính", "Đơn vị", "Số thẻ đảng", "Ngày kết nạp", "Ngày chính thức"],
      (name, _, index) => [
        name,
        1960 + (index % 35),
        index % 3 === 0 ? "Nữ" : "Nam",
        unitName(draft, index),
        45_000_000 + index * 13,
        serial(1988 + (index % 30), 2, 3),
        serial(1989 + (index % 30), 2, 3),
      ],
      [6, 7],
    ),
  ),
  foreign("a list of the youth union", (draft, random) =>
    people(
      random,
      "Đoàn TN",
      "DANH SÁCH ĐOÀN VIÊN ƯU TÚ",
      ["TT", "Họ và tên", "Ngày sinh", "Số CMND/CCCD", "Ngày cấp", "Nơi cấp", "Chi đoàn"],
      (name, birth, index) => [
        name,
        birth,
        `024${String(199_000_000 + index * 7919).slice(0, 9)}`,
        serial(2021, 1 + (index % 12), 10),
        "Cục CSQLHC",
        `Chi đoàn ${unitName(draft, index)}`,
      ],
      [2, 4],
    ),
  ),
  foreign("candidates for election", (draft, random) =>
    people(
      random,
      "Ứng cử",
      "DANH SÁCH NGƯỜI ỨNG CỬ TRƯỞNG THÔN NHIỆM KỲ MỚI",
      ["TT", "Họ và tên", "Ngày sinh", "Đơn vị", "Thôn", "Chức vụ hiện nay", "Số phiếu"],
      (name, birth, index) => [
        name,
        birth,
        unitName(draft, index),
        `Thôn ${["Thượng", "Hạ", "Trung"][index % 3] ?? ""}`,
        index % 2 === 0 ? "Nông dân" : "Giáo viên",
        120 + index,
      ],
      [2],
    ),
  ),
  foreign("people to be admitted later", (draft, random) =>
    people(
      random,
      "Nguồn KN",
      "DANH SÁCH QUẦN CHÚNG ƯU TÚ, NGUỒN KẾT NẠP ĐẢNG",
      ["TT", "Họ và tên", "Ngày sinh", "Đơn vị", "Nghề nghiệp", "Đã học lớp cảm tình", "Dự kiến kết nạp"],
      (name, birth, index) => [
        name,
        birth,
        unitName(draft, index),
        "Nông dân",
        index % 2 === 0 ? "x" : "",
        `Quý ${["III", "IV"][index % 2] ?? ""}`,
      ],
      [2],
    ),
  ),
  foreign("members called to order", (draft, random) =>
    people(
      random,
      "Kỷ luật",
      "DANH SÁCH ĐẢNG VIÊN BỊ XỬ LÝ KỶ LUẬT",
      ["TT", "Họ và tên", "Chi bộ", "Hình thức", "Số QĐ", "Ngày QĐ"],
      (name, _, index) => [
        name,
        unitName(draft, index),
        index % 2 === 0 ? "Khiển trách" : "Cảnh cáo",
        `${index + 4}-QĐ/UBKT`,
        serial(draft.office.year, 1 + (index % 6), 12),
      ],
      [5],
    ),
  ),
  foreign("medals of long membership", (draft, random) =>
    people(
      random,
      "Huy hiệu",
      "DANH SÁCH ĐẢNG VIÊN ĐƯỢC TẶNG HUY HIỆU ĐẢNG",
      ["TT", "Họ và tên", "Năm sinh", "Chi bộ, đảng bộ", "Ngày vào Đảng", "Huy hiệu"],
      (name, _, index) => [
        name,
        1935 + (index % 25),
        unitName(draft, index),
        serial(1965 + (index % 20), 2, 3),
        `${30 + 5 * (index % 6)} năm`,
      ],
      [4],
    ),
  ),
  foreign("a diary", (draft, random) => {
    const lines: CellValue[][] = [
      ["NHẬT KÝ CÔNG TÁC"],
      [],
      ["Ngày", "Nội dung", "Đơn vị", "Người thực hiện"],
    ];
    for (let i = 0; i < random.int(5, 12); i++)
      lines.push([
        written(serial(draft.office.year, 1 + (i % 6), 3 + i)),
        random.pick([
          "Làm việc về công tác kết nạp đảng viên",
          "Kiểm tra hồ sơ",
          "Dự sinh hoạt chi bộ",
          "Tập huấn nghiệp vụ",
        ]),
        unitName(draft, i),
        personName(random, i % 3 === 0),
      ]);
    return sheet("Nhật ký", [{ kind: "lines", lines }]);
  }),
  foreign("a page of instructions", (draft) =>
    sheet("Hướng dẫn", [
      {
        kind: "lines",
        lines: [
          ["HƯỚNG DẪN NHẬP BIỂU"],
          ["1. Cột Chỉ tiêu: ghi chỉ tiêu được giao"],
          ["2. Cột Đã kết nạp: số đảng viên kết nạp từ đầu năm"],
          ["3. Cột Trưởng thôn: số trưởng thôn đương chức"],
          [`Đầu mối: Ban Tổ chức ${draft.office.name}`],
        ],
      },
    ]),
  ),
  foreign("a cover", (draft) =>
    sheet("Bìa", [
      {
        kind: "lines",
        lines: [
          [],
          [],
          ["", draft.office.name.toUpperCase()],
          [],
          ["", "SỔ THEO DÕI KẾT NẠP ĐẢNG VIÊN"],
          ["", `NĂM ${draft.office.year}`],
        ],
      },
    ]),
  ),
  foreign("a list for drop-downs", (draft) => {
    const shown = sheet("DanhMuc", [
      {
        kind: "lines",
        lines: [
          ["Đơn vị", "Chức danh", "Có/Không"],
          ...draft.units.map(({ name }, i): CellValue[] => [
            name,
            ["Trưởng thôn", "Phó thôn", "Tổ trưởng TDP", "Tổ phó TDP"][i] ?? "",
            ["Có", "Không"][i] ?? "",
          ]),
        ],
      },
    ]);
    return { ...shown, visibility: "hidden" };
  }),
  foreign(
    "the same targets of the provinces' districts",
    (draft, random) => {
      const lines: CellValue[][] = [
        [`THAM KHẢO: KẾT NẠP ĐẢNG VIÊN CÁC HUYỆN TRONG TỈNH NĂM ${draft.office.year - 1}`],
        [],
        ["TT", "Huyện, thành phố", "Chỉ tiêu", "Kết nạp", "Tỷ lệ %"],
      ];
      placesOf(random, 4).forEach((place, i) =>
        lines.push([
          i + 1,
          `Huyện ủy ${place}`,
          200 + i * 10,
          180 + i,
          Math.round((1800 + i * 10) / (20 + i)),
        ]),
      );
      return sheet("Các huyện", [{ kind: "lines", lines }]);
    },
    ["table-ambiguous"],
  ),
];

function foreign(
  what: string,
  make: (draft: Draft, random: Random) => SheetDraft,
  may: readonly string[] = [],
): Kind {
  return {
    name: `sheets: ${what}`,
    of: [],
    may,
    apply: (draft, random) => {
      const made = make(draft, random);
      if (draft.sheets.some(({ name }) => name === made.name)) made.name = `${made.name} (2)`;
      if (random.chance(0.6)) draft.sheets.unshift(made);
      else draft.sheets.push(made);
    },
  };
}

/** A table with a row for every unit; `cells` from its membership on, after ordinal and name. */
function perUnit(
  draft: Draft,
  random: Random,
  name: string,
  title: string,
  header: readonly string[],
  cells: (members: number, who: string) => CellValue[],
): SheetDraft {
  const rows = draft.units.map((unit, i): CellValue[] => [
    i + 1,
    unit.name,
    ...cells(unit.membership, unit.secretary),
  ]);
  const numbers = (column: number): CellValue =>
    rows.every((row) => typeof row[column] === "number") && rows.some((row) => Number(row[column]) > 1)
      ? rows.reduce((sum, row) => sum + Number(row[column]), 0)
      : "";
  const total = random.chance(0.5)
    ? [["", "Tổng cộng", ...header.slice(2).map((text, i) => (/%|tỷ lệ/i.test(text) ? "" : numbers(i + 2)))]]
    : [];
  return sheet(name, [
    {
      kind: "lines",
      lines: [
        [draft.office.name.toUpperCase()],
        [title],
        ...(random.chance(0.5) ? [[]] : []),
        [...header],
        ...rows,
        ...total,
      ],
    },
  ]);
}

/** A list of people; columns of dates hold them as text, since lines have no formats. */
function people(
  random: Random,
  name: string,
  title: string,
  header: readonly string[],
  cells: (name: string, birth: number, index: number) => CellValue[],
  dates: readonly number[],
): SheetDraft {
  const lines: CellValue[][] = [[title], [], [...header]];
  for (let i = 0; i < random.int(8, 25); i++) {
    const row = [
      i + 1,
      ...cells(personName(random, i % 3 === 0), serial(1965 + (i % 35), 1 + (i % 12), 1 + (i % 27)), i),
    ];
    lines.push(
      row.map((value, column) =>
        dates.includes(column) && typeof value === "number" && value > 10_000 ? written(value) : value,
      ),
    );
  }
  return sheet(name, [{ kind: "lines", lines }]);
}

const unitName = ({ units }: Draft, index: number): string => units[index % units.length]?.name ?? "";
