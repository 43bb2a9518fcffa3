import { describe, expect, it } from "vitest";
import {
  isEthnicMinority,
  isOfPrivateEnterprise,
  isPupil,
  isReligious,
  isWoman,
  isYouthUnion,
  schoolingOf,
} from "../../../src/core/text/traits.ts";
import { checkWritten } from "../rules/check-written.ts";

const UNITS = `
  # Biểu 1
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
  1  | Xã Châu Minh | 5        | 3
  2  | Xã Thanh Vân | 4        | 1
`;

describe("who the new members are", () => {
  it("is not known without a register", () => {
    expect(checkWritten(UNITS).figures.quality).toBeNull();
  });

  it("counts those whose date is known and counts, and the unclear apart, per unit and in all", () => {
    const { quality } = checkWritten(`${UNITS}
      # Đảng viên mới
      TT | Họ và tên     | Ngày sinh  | Giới tính | Dân tộc | Đơn vị       | Ngày QĐ kết nạp | Trình độ
      1  | Nguyễn Thị An | 1992-03-01 | Nữ        | Kinh    | Xã Châu Minh | 2022-03-01      | 12/12
      2  | Trần Văn Bình | 1991-02-28 | Nam       | Tày     | Xã Châu Minh | 2022-03-01      | Đại học
      3  | Lê Chi        |            |           | Kinh    | Xã Châu Minh | 2022-05-06      | 9/12
      4  | Hà Văn Dần    | 1990-01-01 | Nam       | Kinh    | Xã Thanh Vân | 2022-05-06      | Trung cấp
      5  | Hà Thị Em     | 2000-01-01 | Nữ        | Kinh    | Xã Thanh Vân | 2022-07-06      | Đại học
      6  | Hà Thị Én     | 2000-01-01 | Nữ        | Kinh    | Xã Thanh Vân |                 | Đại học
    `).figures;
    expect(quality?.all).toEqual({
      women: { count: 1, unknown: 1, of: 4 },
      ethnicMinority: { count: 1, unknown: 0, of: 4 },
      // Thirty and 0 months, thirty-one and 0 months, not known, thirty-two and 4 months.
      upTo30: { count: 1, unknown: 1, of: 4 },
      meanAge: { count: (30 * 12 + 31 * 12 + 32 * 12 + 4) / 12 / 3, unknown: 1, of: 4 },
      lowerSecondary: { count: 1, unknown: 0, of: 4 },
      upperSecondary: { count: 1, unknown: 0, of: 4 },
      vocational: { count: 1, unknown: 0, of: 4 },
      university: { count: 1, unknown: 0, of: 4 },
    });
    expect(quality?.units.get(1)?.vocational).toEqual({ count: 1, unknown: 0, of: 1 });
  });

  it("finds heads and deputies in the roster by name, with birth date or unit", () => {
    const { quality } = checkWritten(`${UNITS}
      # Đảng viên mới
      TT | Họ và tên     | Ngày sinh  | Đơn vị       | Ngày QĐ kết nạp
      1  | Nguyễn Thị An | 1992-03-01 | Xã Châu Minh | 2022-03-01
      2  | Trần Văn Bình | 1991-02-28 | Xã Châu Minh | 2022-03-01
      3  | Lê Chi        | 1990-02-28 | Xã Châu Minh | 2022-05-06
      4  | Hà Văn Dần    | 1990-01-01 | Xã Thanh Vân | 2022-05-06

      # Trưởng thôn
      TT | Đơn vị       | Thôn | Chức danh   | Họ và tên     | Ngày sinh  | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
      1  | Xã Châu Minh | Đông | Trưởng thôn | Nguyễn Thị An | 1992-03-01 | x         |              |
      2  | Xã Châu Minh | Đông | Phó thôn    | Trần Văn Bình |            | x         |              |
      3  | Xã Châu Minh | Đoài | Trưởng thôn | Lê Chi        | 1970-05-05 | x         |              |
      4  | Xã Thanh Vân | Nam  | Trưởng thôn | Vũ Văn Hà     | 1970-05-05 | x         |              |
    `).figures;
    expect(quality?.all.heads).toEqual({ count: 1, unknown: 0, of: 4 });
    expect(quality?.all.deputies).toEqual({ count: 1, unknown: 0, of: 4 });
  });
});

describe("what is not known of the new members", () => {
  const registered = (header: string, ...rows: string[]) =>
    checkWritten(
      `${UNITS}\n# Đảng viên mới\n${header}\n${rows.map((row, at) => `${at + 1} | ${row}`).join("\n")}`,
    ).figures.quality;

  it("is no number where it is known of none of them, nor a mean of none", () => {
    const quality = registered(
      "TT | Họ và tên | Ngày sinh | Giới tính | Đơn vị | Ngày QĐ kết nạp",
      "Nguyễn Thị An | 1990 | | Xã Châu Minh | 2022-03-01",
      "Trần Văn Bình | | ? | Xã Thanh Vân | 2022-03-02",
    );
    expect(quality?.all).toEqual({
      women: { count: null, unknown: 2, of: 2 },
      upTo30: { count: null, unknown: 2, of: 2 },
      meanAge: { count: null, unknown: 2, of: 2 },
    });
    expect(quality?.units.get(1)?.women).toEqual({ count: null, unknown: 1, of: 1 });
  });

  it("leaves out rows without a name and whoever may be there twice, and of units only those of the table", () => {
    const quality = registered(
      "TT | Họ và tên | Ngày sinh | Giới tính | Đơn vị | Ngày QĐ kết nạp",
      "Nguyễn Thị An | 1990-01-01 | Nữ | Xã Châu Minh | 2022-03-01",
      "Nguyễn Thị An | 1990-01-01 | Nữ | Xã Châu Minh | 2022-03-01",
      " | 1990-01-02 | Nữ | Xã Châu Minh | 2022-03-01",
      "Lê Thị Cam | 1990-01-03 | Nữ | Xã Minh Khai | 2022-03-01",
      "Hà Văn Dần | 1990-01-04 | Nam | | 2022-03-01",
    );
    expect(quality?.all.women).toEqual({ count: 2, unknown: 0, of: 3 });
    expect([...(quality?.units.keys() ?? [])]).toEqual([0]);
    expect(quality?.units.get(0)?.women).toEqual({ count: 1, unknown: 0, of: 1 });
  });

  it("has no numbers for what the register has no column for", () => {
    const keys = (header: string, row: string) => Object.keys(registered(header, row)?.all ?? {});
    const start = "TT | Họ và tên | Đơn vị | Ngày QĐ kết nạp";
    const row = "Nguyễn Thị An | Xã Châu Minh | 2022-03-01";
    expect(keys(start, row)).toEqual([]);
    expect(keys(`${start} | Dân tộc`, `${row} | Kinh`)).toEqual(["ethnicMinority"]);
    expect(keys(`${start} | Tôn giáo`, `${row} | Không`)).toEqual(["religious"]);
    expect(keys(`${start} | Nghề nghiệp`, `${row} | Nông dân`)).toEqual(["pupils", "enterprise"]);
    expect(keys(`${start} | Trình độ`, `${row} | Đại học`)).toEqual([
      "lowerSecondary",
      "upperSecondary",
      "vocational",
      "university",
    ]);
  });
});

describe("heads and deputies among the new members", () => {
  const officesOf = (registered: readonly string[], roster: readonly string[]) => {
    const { quality } = checkWritten(`${UNITS}
      # Đảng viên mới
      TT | Họ và tên | Ngày sinh | Đơn vị | Ngày QĐ kết nạp
      1 | Phạm Văn Không | 1980-01-01 | Xã Châu Minh | 2022-03-01
      ${registered.map((row, at) => `${at + 2} | ${row} | 2022-03-01`).join("\n")}

      # Trưởng thôn
      TT | Đơn vị | Thôn | Chức danh | Họ và tên | Ngày sinh | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
      1 | Xã Thanh Vân | Xa | Trưởng thôn | Vũ Văn Xa | 1970-01-01 | x | x | x
      ${roster.map((row, at) => `${at + 2} | ${row} | x | x | x`).join("\n")}
    `).figures;
    return [quality?.all.heads?.count, quality?.all.deputies?.count];
  };

  it.each([
    [
      "the same birth date, under whatever unit",
      "1990-01-02 | Xã Châu Minh",
      "Xã Thanh Vân",
      "1990-01-02",
      [1, 0],
    ],
    ["another day", "1990-01-02 | Xã Châu Minh", "Xã Châu Minh", "1990-01-03", [0, 0]],
    ["another month", "1990-01-02 | Xã Châu Minh", "Xã Châu Minh", "1990-02-02", [0, 0]],
    ["another year", "1990-01-02 | Xã Châu Minh", "Xã Châu Minh", "1991-01-02", [0, 0]],
    ["no birth date there, the same unit", "1990-01-02 | Xã Châu Minh", "Xã Châu Minh", "", [1, 0]],
    ["no birth date here, the same unit", " | Xã Châu Minh", "Xã Châu Minh", "1990-01-02", [1, 0]],
    ["no birth date here, another unit", " | Xã Châu Minh", "Xã Thanh Vân", "1990-01-02", [0, 0]],
    ["no unit here and none there", " | ", "", "", [0, 0]],
  ])("are those of one name with %s", (_, here, unit, born, expected) => {
    const there = `${unit} | Đông | Trưởng thôn | Lê Chi | ${born}`;
    expect(officesOf([`Lê Chi | ${here}`], [there])).toEqual(expected);
  });

  it("are heads where they are both, and nobody where the post is another", () => {
    const here = ["Lê Chi | 1990-01-02 | Xã Châu Minh"];
    const as = (...roles: string[]) =>
      officesOf(
        here,
        roles.map((role, at) => `Xã Châu Minh | Thôn ${at} | ${role} | Lê Chi | 1990-01-02`),
      );
    expect(as("Phó thôn", "Trưởng thôn")).toEqual([1, 0]);
    expect(as("Phó thôn")).toEqual([0, 1]);
    expect(as("Công an viên")).toEqual([0, 0]);
    expect(officesOf(here, ["Xã Châu Minh | Đông | Trưởng thôn | Lê Chu | 1990-01-02"])).toEqual([0, 0]);
  });
});

it.each([
  ["Nữ", "yes"],
  ["nu", "yes"],
  ["Nam", "no"],
  ["x", "unknown"],
  ["", "unknown"],
])("a woman: %s is %s", (text, expected) => {
  expect(isWoman(text)).toBe(expected);
});

it.each([
  ["Kinh", "no"],
  ["Tày", "yes"],
  ["Sán Dìu", "yes"],
  ["x", "yes"],
  ["không", "no"],
  ["?", "unknown"],
  ["", "unknown"],
])("of a minority: %s is %s", (text, expected) => {
  expect(isEthnicMinority(text)).toBe(expected);
});

it.each([
  ["12/12", "upperSecondary"],
  ["10/10", "upperSecondary"],
  ["10/12", "lowerSecondary"],
  ["7/10", "lowerSecondary"],
  ["5/12", "primary"],
  ["THPT", "upperSecondary"],
  ["Trung học cơ sở", "lowerSecondary"],
  ["Cao đẳng sư phạm", "vocational"],
  ["12/12, Đại học Luật", "university"],
  ["Th.S", "university"],
  ["13/12", null],
  ["khá", null],
])("schooling: %s is %s", (text, expected) => {
  expect(schoolingOf(text)).toBe(expected);
});

describe("religion, youth union, pupils and enterprises", () => {
  const register = `
      # Đảng viên mới
      TT | Họ và tên     | Ngày sinh  | Đơn vị       | Ngày QĐ kết nạp | Tôn giáo   | Ngày vào Đoàn | Nghề nghiệp
      1  | Nguyễn Thị An | 1992-03-01 | Xã Châu Minh | 2022-03-01      | Không      | 2008-03-26    | Giáo viên
      2  | Trần Văn Bình | 1991-02-28 | Xã Châu Minh | 2022-03-01      | Thiên Chúa | x             | Học sinh THPT
      3  | Lê Chi        | 1990-02-28 | Xã Châu Minh | 2022-05-06      |            |               | Công nhân
      4  | Hà Văn Dần    | 1990-01-01 | Xã Thanh Vân | 2022-05-06      | không      | không         | Doanh nghiệp tư nhân
  `;

  it("are counted where the register has a column, and what cannot be said is apart", () => {
    const { quality } = checkWritten(UNITS + register).figures;
    expect(quality?.all).toMatchObject({
      religious: { count: 1, unknown: 1, of: 4 },
      youthUnion: { count: 2, unknown: 1, of: 4 },
      pupils: { count: 1, unknown: 0, of: 4 },
      // Whose enterprise a worker is in is not said.
      enterprise: { count: 1, unknown: 1, of: 4 },
    });
    expect(quality?.units.get(1)).toMatchObject({ religious: { count: 0 }, enterprise: { count: 1 } });
    expect(checkWritten(UNITS).figures.quality).toBeNull();
  });

  it.each([
    ["Không", "no"],
    ["Phật giáo", "yes"],
    ["Công giáo", "yes"],
    ["đạo Tin Lành", "yes"],
    ["x", "yes"],
    ["", "unknown"],
    ["Kinh", "unknown"],
  ])("religion “%s”: %s", (text, trait) => expect(isReligious(text)).toBe(trait));
  it.each([
    ["x", false, "yes"],
    ["26/3/2008", false, "yes"],
    [39533, true, "yes"],
    ["Đoàn viên", false, "yes"],
    ["Không", false, "no"],
    ["", false, "unknown"],
    ["Hội LHTN", false, "unknown"],
  ])("youth union %o: %s", (value, isDate, trait) => expect(isYouthUnion(value, isDate)).toBe(trait));
  it.each([
    ["Học sinh lớp 12", "yes", "no"],
    ["SV Đại học Y", "yes", "no"],
    ["Nông dân", "no", "no"],
    ["Công ty TNHH A", "no", "unknown"],
    ["DN ngoài nhà nước", "no", "yes"],
    ["Doanh nghiệp nhà nước", "no", "no"],
    ["", "unknown", "unknown"],
  ])("occupation “%s”: pupil %s, private enterprise %s", (text, pupil, enterprise) => {
    expect([isPupil(text), isOfPrivateEnterprise(text)]).toEqual([pupil, enterprise]);
  });

  it("hold the unit table's breakdown to what the register can have", () => {
    const withParts = (women: number | string, religious: number | string, others = "0") => `
  # Biểu 1
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Trong đó |
     |              |          |            | Nữ       | Tôn giáo
  1  | Xã Châu Minh | 5        | 3          | ${women} | ${religious}
  2  | Xã Thanh Vân | 4        | 1          | ${others} | 0
  ${register.replaceAll("Ngày vào Đoàn", "Giới tính    ").replace("2008-03-26", "Nữ").replace(" x ", " Nam ")}`;
    const found = (women: number | string, religious: number | string, others?: string) =>
      checkWritten(withParts(women, religious, others)).findings.flatMap(({ code, args }) =>
        code === "part-exceeds-total" ? [args] : [],
      );
    // One woman for certain and one of whom it is not said; one with a religion, and one not said.
    expect(found(2, 2)).toEqual([]);
    expect(found(1, 1)).toEqual([]);
    const women = { unit: "Xã Châu Minh", part: "Nữ", column: "admitted", total: null };
    expect(found(3, 2)).toEqual([{ ...women, count: 3, registered: 2, certain: null }]);
    expect(found(0, 2)).toEqual([{ ...women, count: 0, registered: null, certain: 1 }]);
    expect(found(" ", 2)).toEqual([{ ...women, count: 0, registered: null, certain: 1 }]);
    expect(found(2, 3)).toMatchObject([{ part: "Tôn giáo", registered: 2 }]);
    expect(found(4, 1)).toMatchObject([{ part: "Nữ", total: 3, registered: null }]);
    // A column that nobody has filled in says nothing.
    expect(found(" ", 1, " ")).toEqual([]);
  });
});
