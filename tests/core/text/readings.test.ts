import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCount, readCountPair } from "../../../src/core/text/counts.ts";
import { dateOfSerial, readDate, serialOfDate } from "../../../src/core/text/dates.ts";
import { readMark } from "../../../src/core/text/marks.ts";
import { isDateFormat, isPercentFormat, shownDecimals } from "../../../src/core/text/number-format.ts";
import { leadingGroupSign, readOrdinal } from "../../../src/core/text/ordinals.ts";
import { percentScale, readPercent } from "../../../src/core/text/percents.ts";
import { readRole } from "../../../src/core/text/roles.ts";
import { isVacancy } from "../../../src/core/text/vacancy.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";

describe("counts", () => {
  it.each<[CellValue, string, number?]>([
    [7, "count", 7],
    [0, "count", 0],
    [4.999999999999, "count", 5],
    ["", "blank"],
    ["  ", "blank"],
    ["-", "blank"],
    ["–", "blank"],
    ["...", "blank"],
    ["0", "count", 0],
    ["7 ", "text", 7],
    ["7\u00A0", "text", 7],
    ["7,0", "text", 7],
    ["7.0", "text", 7],
    ["07", "text", 7],
    ["7.", "text", 7],
    ["+7", "text", 7],
    ["1.905", "text", 1905],
    ["1,905", "text", 1905],
    ["1 905", "text", 1905],
    ["12.345.678", "text", 12345678],
    ["1.905,0", "text", 1905],
    ["１２", "text", 12],
    ["12 đ/c", "text", 12],
    ["12đ/c", "text", 12],
    ["03 đồng chí", "text", 3],
    ["8 thôn", "text", 8],
    ["5 người", "text", 5],
    ["5(*)", "text", 5],
    ["5 (1)", "text", 5],
    ["5*", "text", 5],
    ["5**", "text", 5],
    ["5¹", "text", 5],
    ["12²", "text", 12],
    ["5⁽¹⁾", "text", 5],
    ["5①", "text", 5],
    ["1.905¹ ", "text", 1905],
    ["12 đ/c (2)", "text", 12],
    ["0*", "count", 0],
    ["–*", "blank"],
    ["5(12)3", "unreadable"],
    ["(5)", "unreadable"],
    ["(*)", "unreadable"],
    [-3, "negative", -3],
    ["-3", "negative", -3],
    ["−3", "negative", -3],
    [1.5, "fraction", 1.5],
    ["1,5", "fraction", 1.5],
    ["0,905", "fraction", 0.905],
    [true, "unreadable"],
    ["bảy", "unreadable"],
    ["7-8", "unreadable"],
    ["7+8", "unreadable"],
    ["1.90.5", "unreadable"],
    ["1.2345,6", "unreadable"],
    ["140%", "unreadable"],
    ["1e3", "unreadable"],
    ["0x10", "unreadable"],
    ["Infinity", "unreadable"],
    ["=1+1", "unreadable"],
    ["#REF", "unreadable"],
    ["#REF!", "error"],
    ["#N/A", "error"],
    ["9".repeat(40), "unreadable"],
    ["7".repeat(32_767), "unreadable"],
  ])("%j is %s %s", (value, kind, number) => {
    expect(readCount(value, false)).toEqual(number === undefined ? { kind } : { kind, value: number });
  });

  it.each<[CellValue, boolean, number, number]>([
    [44688, true, 7, 5],
    [44747, true, 5, 7],
    ["11/15", false, 11, 15],
    ["7 / 5", false, 7, 5],
    ["7/5/2022", false, 7, 5],
  ])("%j in a cell with a date format (%s) is the ratio %d of %d", (value, isDate, a, b) => {
    expect(readCount(value, isDate)).toEqual({ kind: "date", a, b });
  });

  it.each<[CellValue, boolean, object, object]>([
    ["7/5", false, { kind: "count", value: 7 }, { kind: "count", value: 5 }],
    ["0 / 12", false, { kind: "count", value: 0 }, { kind: "count", value: 12 }],
    [44688, true, { kind: "date", a: 7, b: 5 }, { kind: "date", a: 7, b: 5 }],
    ["", false, { kind: "blank" }, { kind: "blank" }],
    ["-", false, { kind: "blank" }, { kind: "blank" }],
    [7, false, { kind: "unreadable" }, { kind: "unreadable" }],
    ["#REF!", false, { kind: "error" }, { kind: "error" }],
  ])("%j (%s) under “Kết nạp/chỉ tiêu” is a pair", (value, isDate, first, second) => {
    expect(readCountPair(value, isDate)).toEqual({ first, second });
  });

  it("never takes a text without digits for a number, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const reading = readCount(text, false);
        if (!/\d/.test(text.normalize("NFKC")))
          expect(["blank", "unreadable", "error"]).toContain(reading.kind);
      }),
      { seed: 37, numRuns: 800 },
    );
  });

  it("never takes text with foreign signs for a number", () => {
    const sign = fc.constantFrom("😀", "x", "~", "=", "@", "\u202E7a", "#", "?", "'", "$", "&");
    fc.assert(
      fc.property(fc.nat(), sign, fc.boolean(), (number, junk, before) => {
        const text = before ? `${junk}${number}` : `${number}${junk}`;
        expect(readCount(text, false).kind).toBe("unreadable");
      }),
      { seed: 61 },
    );
  });
});

describe("percentages", () => {
  it.each<[CellValue, string, "whole" | "fraction", number, number]>([
    [1.4, "0%", "whole", 140, 0],
    [0.3761, "0.00%", "whole", 37.61, 2],
    [0.376106194690265, "0.0%", "fraction", 37.6106194690265, 1],
    [140, "General", "whole", 140, 0],
    [37.61, "General", "whole", 37.61, 2],
    [37.61, "0.0", "whole", 37.61, 1],
    [1.4, "General", "fraction", 140, 0],
    [0.3761, "General", "fraction", 37.61, 2],
    [1, "General", "fraction", 100, 0],
    ["140%", "General", "fraction", 140, 0],
    ["140,0 %", "General", "fraction", 140, 1],
    ["37,61%", "@", "whole", 37.61, 2],
    ["37.61 %", "@", "whole", 37.61, 2],
    ["37,61", "@", "whole", 37.61, 2],
    ["0,3761", "@", "fraction", 37.61, 2],
    ["１４０％", "@", "whole", 140, 0],
  ])("%j shown as %s in a column of %ss", (value, format, scale, percent, decimals) => {
    expect(readPercent(value, format, scale)).toEqual({ kind: "percent", value: percent, decimals });
  });

  it.each<[CellValue, string]>([
    ["", "blank"],
    ["-", "blank"],
    ["#DIV/0!", "error"],
    ["đạt", "unreadable"],
    ["7/5", "unreadable"],
    [true, "unreadable"],
  ])("%j is %s", (value, kind) => {
    expect(readPercent(value, "General", "whole")).toEqual({ kind });
  });

  it.each<[number[], string]>([
    [[0.4, 1, 1.25], "fraction"],
    [[1, 0, 1], "fraction"],
    [[40, 100, 0.85], "whole"],
    [[2, 3], "whole"],
    [[], "fraction"],
  ])("a column of %j holds %ss", (numbers, scale) => {
    expect(percentScale(numbers)).toBe(scale);
  });
});

describe("dates", () => {
  it.each<[CellValue, boolean, [number, number, number], boolean]>([
    [44688, true, [2022, 5, 7], false],
    [44688.75, true, [2022, 5, 7], false],
    [44688, false, [2022, 5, 7], false],
    [1985, false, [1985, 0, 0], false],
    ["7/5/2022", false, [2022, 5, 7], true],
    ["07.05.22", false, [2022, 5, 7], true],
    ["7-5-85", false, [1985, 5, 7], true],
    [" 7 / 5 / 2022 ", false, [2022, 5, 7], true],
    ["6/30/2022", false, [2022, 6, 30], true],
    ["05/1990", false, [1990, 5, 0], true],
    ["tháng 5 năm 1990", false, [1990, 5, 0], true],
    ["1990", false, [1990, 0, 0], true],
    ["năm 1990", false, [1990, 0, 0], true],
    ["00/00/1985", false, [1985, 0, 0], true],
    ["2022-05-07", false, [2022, 5, 7], true],
    ["ngày 5 tháng 1 năm 2022", false, [2022, 1, 5], true],
    ["29/02/2024", false, [2024, 2, 29], true],
    ["54-QĐ/HU, ngày 05/3/2022", false, [2022, 3, 5], false],
    ["Số 54-QĐ/HU ngày 5 tháng 3 năm 2022", false, [2022, 3, 5], false],
    ["QĐ số 54 (5.3.2022)", false, [2022, 3, 5], false],
    ["15/QĐ-ĐU - 05/03/2022", false, [2022, 3, 5], false],
  ])("%j is %j", (value, isDate, [year, month, day], fromText) => {
    expect(readDate(value, isDate, false)).toEqual({ kind: "date", date: { year, month, day }, fromText });
  });

  it.each<[CellValue, string]>([
    ["", "blank"],
    ["-", "blank"],
    [0, "blank"],
    ["31/02/1990", "unreadable"],
    ["29/02/2023", "unreadable"],
    ["13/13/2020", "unreadable"],
    ["54-QĐ/HU, ngày 31/02/2022", "unreadable"],
    ["15/6 - 20/6/2022", "unreadable"],
    ["54 05/3/2022", "unreadable"],
    ["7/5", "unreadable"],
    ["không rõ", "unreadable"],
    ["1/1/99999", "unreadable"],
    [12, "unreadable"],
    [true, "unreadable"],
    ["#VALUE!", "error"],
  ])("%j is %s", (value, kind) => {
    expect(readDate(value, false, false)).toEqual({ kind });
  });

  it("knows Excel's two calendars", () => {
    expect(dateOfSerial(1, false)).toEqual({ year: 1900, month: 1, day: 1 });
    expect(dateOfSerial(59, false)).toEqual({ year: 1900, month: 2, day: 28 });
    expect(dateOfSerial(61, false)).toEqual({ year: 1900, month: 3, day: 1 });
    expect(dateOfSerial(0, true)).toEqual({ year: 1904, month: 1, day: 1 });
    expect(dateOfSerial(44688 - 1462, true)).toEqual({ year: 2022, month: 5, day: 7 });
    expect(dateOfSerial(-1, false)).toBeNull();
    expect(dateOfSerial(Number.NaN, false)).toBeNull();
    expect(dateOfSerial(3e6, false)).toBeNull();
  });

  it("writes back the serial that it read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_900_000 }), fc.boolean(), (serial, is1904) => {
        const date = dateOfSerial(serial, is1904);
        expect(date && serialOfDate(date, is1904)).toBe(serial);
      }),
      { seed: 5 },
    );
  });
});

describe("number formats", () => {
  it.each([
    ["General", false],
    ["0", false],
    ["#,##0 [$₫-42A]", false],
    ['#,##0 "đồng/ngày"', false],
    ["[Red]0.00", false],
    ["h:mm", false],
    ["[h]:mm:ss", false],
    ["@", false],
    ["0.00E+00", false],
    ["dd/mm/yyyy", true],
    ["d/m", true],
    ["m/d/yy", true],
    ["mmm-yy", true],
    ["d-mmm", true],
    ["[$-42A]dd mmmm yyyy;@", true],
    ["yyyy", true],
  ])("%s shows a date: %s", (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });

  it("knows percent signs and decimals shown", () => {
    expect(isPercentFormat("0.00%")).toBe(true);
    expect(isPercentFormat('0" %"')).toBe(false);
    expect(shownDecimals("0.00%")).toBe(2);
    expect(shownDecimals("#,##0")).toBe(0);
    expect(shownDecimals("General")).toBeNull();
  });
});

describe("marks", () => {
  it.each<[string, CellValue[]]>([
    [
      "yes",
      [
        "x",
        "X",
        " x ",
        "✓",
        "✔️",
        "v",
        "V",
        1,
        "1",
        "có",
        "Có",
        "CÓ",
        "đã",
        "Đạt",
        "ĐV",
        "đ/c",
        "Đảng viên",
        true,
      ],
    ],
    ["yes", ["Đủ", "Đủ điều kiện", "Đã bồi dưỡng", "15/6/2021", "2015", 2015, 44000, "là ĐV", "ĐV dự bị"]],
    ["no", [0, "0", "không", "Không", "chưa", "Chưa", "K", "k", "-", "–", false, "ko"]],
    ["yes", ["Đã học BDKN", "Đã cấp GCN năm 2020", "Đảng viên DB", "ĐV chính thức"]],
    ["no", ["Chưa là ĐV", "Chưa bồi dưỡng", "không đủ", "Quần chúng"]],
    ["no", ["Chưa ĐV", "Không phải đảng viên", "Chưa qua lớp bồi dưỡng", "Chưa đủ tuổi", "chưa KN"]],
    ["blank", ["", "  ", "\u00A0"]],
    [
      "unreadable",
      ["?", "đang học", "xx", 2, 7.5, "có lẽ", "chờ xét", "đã nghỉ", "chưa rõ", "ĐV xin ra", "31/02/2020"],
    ],
    ["error", ["#N/A"]],
  ])("%s: %j", (kind, values) => {
    for (const value of values) expect([value, readMark(value, false)]).toEqual([value, { kind }]);
  });

  it("takes a date serial for a yes and a formatted 1 for a date", () => {
    expect(readMark(44000, true)).toEqual({ kind: "yes" });
    expect(readMark(1, true)).toEqual({ kind: "yes" });
  });
});

describe("roles", () => {
  it.each<[string, string, string, boolean]>([
    ["Trưởng thôn", "head", "village", false],
    ["TRƯỞNG  THÔN", "head", "village", false],
    ["Trưởng thôn".normalize("NFD"), "head", "village", false],
    ["truong thon", "head", "village", false],
    ["Trưởng bản", "head", "village", false],
    ["Trưởng ban nhân dân ấp", "head", "village", false],
    ["Phó trưởng BND ấp", "deputy", "village", false],
    ["Trưởng buôn", "head", "village", false],
    ["Khối trưởng", "head", "residential", false],
    ["Trưởng khóm 3", "head", "residential", false],
    ["Phó trưởng ban điều hành khu phố", "deputy", "residential", false],
    ["truong ban", "head", "village", false],
    ["Trưởng thôn kiêm Trưởng ban CTMT", "head", "village", false],
    ["Trưởng xóm", "head", "village", false],
    ["T. thôn", "head", "village", false],
    ["TT", "head", "village", false],
    ["Q. Trưởng thôn", "head", "village", false],
    ["Trưởng thôn Đông", "head", "village", false],
    ["Trưởng khu phố", "head", "residential", false],
    ["Tổ trưởng TDP", "head", "residential", false],
    ["Tổ trưởng tổ dân phố", "head", "residential", false],
    ["Tổ trưởng", "head", "residential", false],
    ["Trưởng TDP số 2", "head", "residential", false],
    ["Phó thôn", "deputy", "village", false],
    ["Phó trưởng thôn", "deputy", "village", false],
    ["P. Trưởng thôn", "deputy", "village", false],
    ["PTT", "deputy", "village", false],
    ["Tổ phó TDP", "deputy", "residential", false],
    ["Phó tổ trưởng TDP", "deputy", "residential", false],
    ["Bí thư chi bộ kiêm trưởng thôn", "head", "village", true],
    ["Bí thư Chi bộ kiêm Tổ trưởng TDP", "head", "residential", true],
    ["Bí thư - Trưởng thôn", "head", "village", true],
    ["BTCB-TT", "head", "village", true],
    ["BTCB kiêm trưởng thôn", "head", "village", true],
    ["Trưởng thôn, Bí thư chi bộ", "head", "village", true],
    ["Phó bí thư chi bộ, trưởng thôn", "head", "village", true],
    ["Chi ủy viên - Phó thôn", "deputy", "village", true],
  ])("%s", (written, kind, place, certainMember) => {
    expect(readRole(written)).toEqual({ kind, place, certainMember });
  });

  it.each<[CellValue, string]>([
    ["", "blank"],
    ["  ", "blank"],
    ["Kế toán", "unknown"],
    ["Bí thư chi bộ", "unknown"],
    ["Nguyên trưởng thôn", "unknown"],
    ["Trưởng ban", "unknown"],
    ["Trưởng ban Công tác Mặt trận", "unknown"],
    ["truong ban cong tac mat tran", "unknown"],
    ["Thôn", "unknown"],
    [3, "unknown"],
    ["#REF!", "error"],
  ])("%j is %s", (value, kind) => {
    expect(readRole(value)).toEqual({ kind });
  });
});

describe("vacancies", () => {
  it.each([
    "khuyết",
    "(khuyết)",
    "Khuyết trưởng thôn",
    "Trống",
    "chưa có",
    "Chưa có người",
    "đang khuyết",
    "Khuyết từ 5/2022",
    "Chờ bầu",
    "Thiếu trưởng thôn",
    "vắng",
    "Chưa bổ nhiệm",
  ])("%s", (text) => {
    expect(isVacancy(text)).toBe(true);
  });

  it.each(["Nguyễn Văn Trọng", "Khuyết Danh Minh", "Chưa Văn Có", "", "Trương Trống Đồng"])(
    "%j is a name",
    (text) => {
      expect(isVacancy(text)).toBe(false);
    },
  );
});

describe("ordinals", () => {
  it.each<[CellValue, object]>([
    [7, { kind: "number", value: 7 }],
    ["7.", { kind: "number", value: 7 }],
    ["(7)", { kind: "number", value: 7 }],
    [1.2, { kind: "part", of: 1 }],
    ["1.2", { kind: "part", of: 1 }],
    ["I", { kind: "roman", value: 1 }],
    ["IV.", { kind: "roman", value: 4 }],
    ["XIX", { kind: "roman", value: 19 }],
    ["IIX", { kind: "other" }],
    ["A", { kind: "letter", letter: "A" }],
    ["b)", { kind: "letter", letter: "b" }],
    ["", { kind: "blank" }],
    ["Tổng cộng", { kind: "other" }],
  ])("%j", (value, ordinal) => {
    expect(readOrdinal(value)).toEqual(ordinal);
  });

  it.each([
    ["I. Xã, thị trấn", "I", "Xã, thị trấn"],
    ["II Cơ quan, đơn vị", "II", "Cơ quan, đơn vị"],
    ["B - Khối trường", "B", "Khối trường"],
    ["A/ Đảng bộ", "A", "Đảng bộ"],
  ])("%s", (text, sign, label) => {
    expect(leadingGroupSign(text)).toEqual({ sign, label });
  });

  it.each(["Xã Đông Lỗ", "Chi bộ", "IIX. Sai", "Đảng bộ", "Ít"])("%s has no section sign", (text) => {
    expect(leadingGroupSign(text)).toBeNull();
  });
});

it("reads any cell whatever without throwing", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      "#REF!",
      "x".repeat(32_767),
      "\u0000\u0001",
      "א\u202Eב",
      "👩‍👩‍👧",
      "=HYPERLINK()",
      "'7",
      "\uD800",
    ),
  );
  fc.assert(
    fc.property(cell, fc.boolean(), (value, flag) => {
      readCount(value, flag);
      readPercent(value, flag ? "0%" : "General", flag ? "whole" : "fraction");
      readDate(value, flag, flag);
      readMark(value, flag);
      readRole(value);
      readOrdinal(value);
    }),
    { seed: 85226, numRuns: 600 },
  );
});
