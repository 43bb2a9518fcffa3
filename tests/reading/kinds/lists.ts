import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { sheet } from "../base.ts";
import { serial, written } from "../dates.ts";
import type { Draft, Person } from "../draft.ts";
import type { Random } from "../random.ts";
import { personName, villagesOf } from "../words.ts";
import type { Kind } from "./kind.ts";

interface Someone {
  readonly name: string;
  readonly birth: string;
  readonly year: number;
  readonly unit: string;
  readonly village: string;
  readonly index: number;
}

/** Lists of people that stand in the same workbooks and are neither roster nor register. */
export const LISTS: readonly Kind[] = [
  list(
    "secretaries of the cells",
    "Bí thư",
    "DANH SÁCH BÍ THƯ, PHÓ BÍ THƯ CHI BỘ",
    ["TT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Ngày vào Đảng"],
    ({ name, year, unit, index }) => [
      name,
      year,
      index % 2 ? "Bí thư" : "Phó bí thư",
      unit,
      1990 + (index % 25),
    ],
  ),
  list(
    "the front's heads",
    "Mặt trận",
    "DANH SÁCH TRƯỞNG BAN CÔNG TÁC MẶT TRẬN",
    ["TT", "Họ và tên", "Năm sinh", "Thôn", "Đơn vị", "Đảng viên"],
    ({ name, year, unit, village, index }) => [name, year, village, unit, index % 3 ? "x" : ""],
  ),
  list(
    "the militia",
    "Dân quân",
    "DANH SÁCH THÔN ĐỘI TRƯỞNG, CÔNG AN VIÊN",
    ["TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Thôn", "Xã", "Đảng viên", "Ghi chú"],
    ({ name, birth, unit, village, index }) => [
      name,
      birth,
      index % 2 ? "Thôn đội trưởng" : "Công an viên",
      village,
      unit,
      index % 3 ? "x" : "",
      "",
    ],
  ),
  list(
    "candidates of the people's council",
    "Bầu cử",
    "DANH SÁCH ỨNG CỬ ĐẠI BIỂU HĐND",
    ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ, đơn vị công tác", "Đảng viên", "Số phiếu bầu"],
    ({ name, birth, unit, index }) => [
      name,
      birth,
      index % 2 ? "Nam" : "Nữ",
      `Cán bộ ${unit}`,
      index % 3 ? "x" : "",
      200 + index,
    ],
  ),
  list(
    "votes for village heads",
    "KQ bầu",
    "KẾT QUẢ BẦU CỬ TRƯỞNG THÔN",
    ["TT", "Thôn", "Họ và tên người ứng cử", "Năm sinh", "Số phiếu", "Tỷ lệ %", "Kết quả"],
    ({ name, year, village, index }) => [
      village,
      name,
      year,
      60 + index,
      61.5,
      index % 2 ? "Trúng cử" : "Không trúng",
    ],
  ),
  ofHeads(
    "the allowance of village heads",
    "Phụ cấp",
    "BẢNG CHI TRẢ PHỤ CẤP TRƯỞNG THÔN, PHÓ THÔN",
    ["TT", "Họ và tên", "Chức danh", "Thôn", "Hệ số", "Thành tiền", "Ký nhận"],
    ({ name, village, role }) => [
      name,
      role === "head" ? "Trưởng thôn" : "Phó thôn",
      village,
      1.5,
      2_235_000,
      "",
    ],
  ),
  ofHeads(
    "the village heads' telephones",
    "ĐT thôn",
    "DANH BẠ TRƯỞNG THÔN",
    ["TT", "Đơn vị", "Thôn", "Họ và tên", "Điện thoại"],
    ({ name, village, unit, birth }) => [unit.name, village, name, `09${birth}111`],
  ),
  ofHeads(
    "a class for village heads",
    "Lớp BD",
    "DANH SÁCH TRƯỞNG THÔN THAM GIA LỚP BỒI DƯỠNG NGHIỆP VỤ",
    ["TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Ký nhận"],
    ({ name, birth, unit, role }) => [
      name,
      written(birth),
      role === "head" ? "Trưởng thôn" : "Phó thôn",
      unit.name,
      "",
    ],
  ),
  list(
    "members become full members",
    "Chính thức",
    "DANH SÁCH ĐẢNG VIÊN CHUYỂN ĐẢNG CHÍNH THỨC",
    ["TT", "Họ và tên", "Ngày sinh", "Chi bộ", "Ngày kết nạp", "Ngày chính thức", "Số QĐ", "Ngày QĐ"],
    ({ name, birth, unit, index }, { office: { year } }) => [
      name,
      birth,
      unit,
      written(serial(year - 1, 1 + (index % 6), 9)),
      written(serial(year, 1 + (index % 6), 9)),
      `${index + 9}-QĐ/HU`,
      written(serial(year, 1 + (index % 6), 20)),
    ],
  ),
  list(
    "people in the class before admission",
    "Lớp cảm tình",
    "DANH SÁCH HỌC VIÊN LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG",
    ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số GCN", "Ngày cấp", "Xếp loại"],
    ({ name, birth, unit, index }, { office: { year } }) => [
      name,
      birth,
      unit,
      100 + index,
      written(serial(year, 2, 10)),
      "Khá",
    ],
  ),
  list(
    "people proposed for admission",
    "Đề nghị KN",
    "DANH SÁCH QUẦN CHÚNG ĐỀ NGHỊ XÉT KẾT NẠP",
    ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Đơn vị", "Ngày chi bộ họp xét", "Ghi chú"],
    ({ name, birth, unit, index }, { office: { year } }) => [
      name,
      birth,
      index % 2 ? "Nam" : "Nữ",
      unit,
      written(serial(year, 3 + (index % 3), 9)),
      "Chờ QĐ",
    ],
  ),
  list(
    "members who moved",
    "Chuyển SH",
    "DANH SÁCH ĐẢNG VIÊN CHUYỂN SINH HOẠT ĐẢNG",
    ["TT", "Họ và tên", "Ngày sinh", "Chi bộ chuyển đi", "Nơi chuyển đến", "Ngày chuyển", "Số giới thiệu"],
    ({ name, birth, unit, index }, { office: { year } }) => [
      name,
      birth,
      unit,
      "Đảng bộ tỉnh khác",
      written(serial(year, 1 + (index % 6), 20)),
      30 + index,
    ],
  ),
  list(
    "the delegates of a congress",
    "Đại biểu",
    "DANH SÁCH ĐẠI BIỂU DỰ ĐẠI HỘI",
    ["TT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Dân tộc", "Trình độ"],
    ({ name, year, unit, index }) => [
      name,
      year,
      ["Bí thư", "Phó bí thư", "Đảng ủy viên"][index % 3] ?? "",
      unit,
      "Kinh",
      "Đại học",
    ],
  ),
  list(
    "families that are poor",
    "Hộ nghèo",
    "DANH SÁCH HỘ NGHÈO",
    ["TT", "Họ và tên chủ hộ", "Năm sinh", "Thôn", "Xã", "Số khẩu", "Ghi chú"],
    ({ name, year, unit, village, index }) => [name, year, village, unit, 1 + (index % 6), ""],
  ),
  list(
    "those who are to succeed",
    "Quy hoạch",
    "QUY HOẠCH TRƯỞNG THÔN, BÍ THƯ CHI BỘ NHIỆM KỲ TỚI",
    ["TT", "Họ và tên", "Năm sinh", "Thôn", "Đơn vị", "Chức danh quy hoạch", "Đảng viên"],
    ({ name, year, unit, village, index }) => [
      name,
      year,
      village,
      unit,
      index % 2 ? "Trưởng thôn" : "Bí thư chi bộ",
      index % 3 ? "x" : "",
    ],
  ),
  list(
    "members by the age of their membership",
    "Tuổi Đảng",
    "DANH SÁCH ĐẢNG VIÊN THEO TUỔI ĐẢNG",
    ["TT", "Họ và tên", "Ngày sinh", "Chi bộ", "Ngày vào Đảng", "Số thẻ", "Tuổi Đảng"],
    ({ name, birth, unit, index }) => [
      name,
      birth,
      unit,
      written(serial(1975 + (index % 40), 5, 19)),
      45_000_000 + index,
      30,
    ],
  ),
];

function list(
  what: string,
  name: string,
  title: string,
  header: readonly string[],
  cells: (someone: Someone, draft: Draft) => CellValue[],
): Kind {
  return kind(what, name, title, header, (draft, random) => {
    const villages = villagesOf(random, 8);
    return Array.from({ length: random.int(6, 30) }, (_, index) => {
      const birth = serial(1965 + (index % 35), 1 + (index % 12), 1 + (index % 27));
      return cells(
        {
          name: personName(random, index % 3 === 0),
          birth: written(birth),
          year: 1965 + (index % 35),
          unit: draft.units[index % draft.units.length]?.name ?? "",
          village: `Thôn ${villages[index % villages.length] ?? ""}`,
          index,
        },
        draft,
      );
    });
  });
}

/** Of the village heads themselves, for another purpose: it says nothing of their membership. */
function ofHeads(
  what: string,
  name: string,
  title: string,
  header: readonly string[],
  cells: (person: Person) => CellValue[],
): Kind {
  return {
    ...kind(what, name, title, header, ({ people }) => people.map(cells)),
    wishes: { heads: true },
  };
}

function kind(
  what: string,
  name: string,
  title: string,
  header: readonly string[],
  rows: (draft: Draft, random: Random) => CellValue[][],
): Kind {
  return {
    name: `lists: ${what}`,
    of: [],
    apply: (draft, random) => {
      const lines = rows(draft, random).map((row, index): CellValue[] => [index + 1, ...row]);
      const made = sheet(name, [{ kind: "lines", lines: [[title], [], [...header], ...lines] }]);
      if (random.chance(0.6)) draft.sheets.unshift(made);
      else draft.sheets.push(made);
    },
  };
}
