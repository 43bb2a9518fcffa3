import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainName } from "../../../src/core/text/around-names.ts";
import { parseUnitName, unitKey } from "../../../src/core/text/unit-names.ts";

describe("a name without what stands around it", () => {
  it.each([
    ["01. Xã An Hà\n(BT: Đỗ Quang Hưng)", "Xã An Hà"],
    ["AH01 -  Xã  An Hà", "Xã An Hà"],
    ["Đảng bộ xã An Hà - BT: Đỗ Quang Hưng", "Đảng bộ xã An Hà"],
    ["1. AH01 - Xã An Hà (1)*", "Xã An Hà"],
    ["Xã\nBà Điểm", "Xã Bà Điểm"],
    ["Chi bộ Trường THPT Hiệp Hòa (số 3)", "Chi bộ Trường THPT Hiệp Hòa (số 3)"],
    ["X. Châu Minh", "X. Châu Minh"],
    ["BT: Đỗ Quang Hưng", "BT: Đỗ Quang Hưng"],
    ["(*)", "(*)"],
    ["", ""],
  ])("%j is %j", (text, name) => {
    expect(plainName(text)).toBe(name);
    expect(plainName(name)).toBe(name);
  });
});

describe("the key of a unit", () => {
  it.each([
    [
      "xã hòa sơn",
      "Đảng bộ xã Hoà Sơn, ĐB xã Hòa Sơn, ĐBX Hòa Sơn, Xã Hòa Sơn, X. HÒA SƠN, X.Hòa Sơn, X Hòa Sơn, xã hoà  sơn, Đảng ủy xã Hòa Sơn, Đảng uỷ xã Hoà Sơn, 5. Xã Hòa Sơn, - Xã Hòa Sơn",
    ],
    [
      "thị trấn thắng",
      "Thị trấn Thắng, TT Thắng, TT. Thắng, TT.Thắng, T.T Thắng, T.T. Thắng, Đảng bộ thị trấn Thắng, ĐB TT Thắng, ĐB thị trấn Thắng, ĐBTT Thắng",
    ],
    ["phường tân an", "Phường Tân An, P. Tân An, P.Tân An, Đảng bộ phường Tân An, ĐBP Tân An"],
    [
      "chi bộ trường thpt hiệp hòa 3",
      "Chi bộ Trường THPT Hiệp Hoà số 3, CB Trường THPT Hiệp Hòa số 3, CBCS Trường THPT Hiệp Hòa số 3, Chi bộ PTTH Hiệp Hòa số 03, CB THPT Hiệp Hòa (số 3), chi bộ trường ptth hiệp hòa số 3",
    ],
    ["chi bộ thôn đông", "Chi bộ thôn Đông, CB thôn  đông, CB Thôn Đông"],
    [
      "chi bộ tổ dân phố 1",
      "Chi bộ TDP số 1, Chi bộ TDP1, Chi bộ Tổ dân phố 1, CB tổ dân phố số 01, Chi bộ T.D.P số 1",
    ],
    ["trung tâm y tế", "Trung tâm Y tế, TT Y tế, TT. Y tế"],
    ["phòng nội vụ", "Phòng Nội vụ, P. Nội vụ"],
    ["đảng bộ công an huyện", "Đảng bộ Công an huyện, ĐB Công an huyện, ĐBCS Công an huyện"],
    [
      "xã an hà",
      "01. Xã An Hà, 01 Xã An Hà, 1) Xã An Hà, AH01 - Xã An Hà, AH01: Xã An Hà, XAH-01 – Xã An Hà, Xã An Hà (AH01), Xã An Hà - AH01, Xã An Hà¹, Xã An Hà*, Xã An Hà (*), Xã An Hà (1), (*) Xã An Hà, Xã An Hà (BT: Đỗ Quang Hưng), Xã An Hà (Đ/c Hưng), Xã An Hà - BT: Đỗ Quang Hưng, Xã An Hà\n(BT: Đỗ Quang Hưng), Xã An Hà\nBT: Đỗ Quang Hưng, Xã\nAn Hà, Xã An Hà (45 đảng viên), Xã An Hà (khu vực III), Xã An Hà (xã mới), Xã An Hà (NTM), Xã An Hà (mới thành lập), Xã An Hà (loại 1) *, 01. Xã An Hà\n(BT: Hưng - 0912 345 678)¹, BCH Đảng bộ xã An Hà",
    ],
    [
      "xa tien luc",
      "DANG BO XA TIEN LUC, XA TIEN LUC, Dang bo xa Tien Luc, DB XA TIEN LUC, DBX Tien Luc, Dang uy xa Tien Luc",
    ],
    ["chi bo truong thpt 1", "CHI BO TRUONG THPT SO 1, Chi bo truong PTTH so 1"],
    ["phuong son", "PHUONG SON"],
    ["truong giang", "TRUONG GIANG"],
    ["đông lỗ", "Đông Lỗ, ĐÔNG LỖ, Đông\u00A0Lỗ, Ðông Lỗ"],
    ["xã", "Xã"],
    ["", ", ., - "],
  ])("%s", (key, spellings) => {
    for (const spelling of spellings.split(", ")) expect(unitKey(spelling)).toBe(key);
  });

  it("keeps different units apart", () => {
    const names = [
      "Thị trấn Thắng",
      "Xã Danh Thắng",
      "Xã Thường Thắng",
      "Xã Phượng Sơn",
      "Phường Sơn",
      "TDP1 - Phường Thắng",
      "TDP2 - Phường Thắng",
      "C1 - Đại đội bộ binh",
      "C2 - Đại đội bộ binh",
      "Chi bộ Tiểu đoàn - D1",
      "Chi bộ Tiểu đoàn - D2",
      "Xã Hà An (cũ)",
      "Xã Hà An (mới)",
      "Xã Bà Điểm",
      "Xã Điểm",
      "Chi bộ Châu Minh",
      "Xã Châu Minh",
      "Đảng bộ Công an huyện",
      "Chi bộ Công an huyện",
      "Chi bộ Trường THPT Hiệp Hòa số 2",
      "Chi bộ Trường THPT Hiệp Hòa số 3",
    ];
    expect(new Set(names.map(unitKey)).size).toBe(names.length);
  });

  it("says what a name is made of", () => {
    expect(parseUnitName("ĐB xã Đông Lỗ")).toEqual({ organisation: "đảng bộ", kind: "xã", bare: "đông lỗ" });
    expect(parseUnitName("Xã Đông Lỗ")).toEqual({ organisation: "đảng bộ", kind: "xã", bare: "đông lỗ" });
    expect(parseUnitName("Đông Lỗ")).toEqual({ organisation: "", kind: "", bare: "đông lỗ" });
  });

  it("is idempotent for any text", () => {
    const words = fc.constantFrom(
      ..."xã x đảng bộ dang bo xa 01. AH01 - (BT: ¹ * chi cb đb tt t p thị trấn trường thpt thôn tdp 03 3 Hoà Thắng - . ( y tế".split(
        " ",
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words, { maxLength: 7 }).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(unitKey(unitKey(written))).toBe(unitKey(written));
        expect(unitKey(written.normalize("NFD"))).toBe(unitKey(written));
      }),
      { seed: 54, numRuns: 800 },
    );
  });
});
