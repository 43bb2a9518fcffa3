import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalText,
  compareVietnamese,
  headerKey,
  mendedText,
  textKey,
  tonePlacement,
  toneless,
} from "../../../src/core/text/canonical.ts";

const seed = 20221019;
const vietnamese = fc.stringMatching(
  /^[a-zA-ZàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĐÀÁẢẠÒÓỎÙỦỲÝỶ ]{0,30}$/,
);

describe("tone placement", () => {
  it.each([
    ["HOÀ", "HÒA"],
    ["Uỷ", "Ủy"],
    ["khoẻ", "khỏe"],
    ["Huyện uỷ Hiệp Hoà", "Huyện ủy Hiệp Hòa"],
    ["thuỷ, toà, xoè, luỵ", "thủy, tòa, xòe, lụy"],
    ["Hoàng", "Hoàng"],
    ["toàn", "toàn"],
    ["Quý", "Quý"],
    ["quỷ", "quỷ"],
    ["khuỷu", "khuỷu"],
    ["huỳnh", "huỳnh"],
    ["Quỳnh khoái ngoằn ngoèo", "Quỳnh khoái ngoằn ngoèo"],
    ["HÒANG, tòan, khóai, hùynh", "HOÀNG, toàn, khoái, huỳnh"],
    ["qúy, Qủy, qùa, gìa, Gía", "quý, Quỷ, quà, già, Giá"],
    ["gìn giữ, giờ, quê, tuyết, đùa, mùa, lúa", "gìn giữ, giờ, quê, tuyết, đùa, mùa, lúa"],
  ])("%s → %s", (written, placed) => {
    expect(tonePlacement(written)).toBe(placed);
  });
});

describe("mended text", () => {
  it.each([
    [" Xã  Hùng\u200B Sơn ", "Xã Hùng Sơn"],
    ["Xa\u0303 👩\u200D🌾  Sơn", "Xã 👩\u200D🌾 Sơn"],
    ["☑\uFE0F  Xã\uFE0F", "☑\uFE0F Xã"],
    ["1\uFE0F\u20E3 Xã Hùng\u200D Sơn", "1\uFE0F\u20E3 Xã Hùng Sơn"],
    ["\uE000 👩\u200D🌾", "\uE000 👩🌾"],
  ])("of %j is %j", (text, mended) => {
    expect(mendedText(text)).toBe(mended);
    expect(mendedText(mended)).toBe(mended);
  });
});

describe("the canonical key", () => {
  it.each([
    ["NFD", "Hiệp Hoà".normalize("NFD")],
    ["half decomposed", "Hiê\u0323p Hoà"],
    ["tone placement", "Hiệp Hòa"],
    ["no-break space", "Hiệp\u00A0Hoà"],
    ["thin space", "Hiệp\u2009Hoà"],
    ["zero-width space", "Hiệp\u200BHoà"],
    ["byte order mark in front", "\uFEFFHiệp Hoà"],
    ["zero-width joiner inside", "Hi\u200Dệp Hoà"],
    ["soft hyphen inside", "Hi\u00ADệp Hoà"],
    ["line break", "Hiệp\r\nHoà"],
    ["spaces around and doubled", "  Hiệp   Hoà\t"],
    ["capitals", "HIỆP HOÀ"],
  ])("is the same with %s", (_, written) => {
    expect(textKey(written)).toBe("hiệp hòa");
  });

  it("takes Icelandic and African letters for Đ", () => {
    expect(canonicalText("Ðông Lỗ, Ɖoan Bái, ðồng")).toBe("Đông Lỗ, Đoan Bái, đồng");
  });

  it("keeps what differs apart", () => {
    expect(textKey("Hoàng Vân")).not.toBe(textKey("Hoàng An"));
    expect(textKey("Hoàng")).not.toBe(textKey("Hoang"));
  });

  it("is idempotent for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(canonicalText(canonicalText(text))).toBe(canonicalText(text));
        expect(textKey(textKey(text))).toBe(textKey(text));
        expect(headerKey(headerKey(text))).toBe(headerKey(text));
        expect(tonePlacement(tonePlacement(text))).toBe(tonePlacement(text));
      }),
      { seed, numRuns: 600 },
    );
  });

  it("does not see NFC, NFD and tone placement", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const key = textKey(text);
        expect(textKey(text.normalize("NFD"))).toBe(key);
        expect(textKey(text.normalize("NFC"))).toBe(key);
        expect(textKey(tonePlacement(text))).toBe(key);
        expect(textKey(text.toUpperCase())).toBe(key);
      }),
      { seed, numRuns: 1000 },
    );
  });
});

describe("header keys", () => {
  it.each([
    ["Tỷ lệ\n(%)", "ty le %"],
    ["  Kế hoạch -\r\nnăm ", "ke hoach nam"],
    ["TRƯỞNG THÔN, TỔ TRƯỞNG TDP", "truong thon to truong tdp"],
    ["4(=2*100/3)", "4 2 100 3"],
    ["!!!", ""],
  ])("%j → %j", (written, key) => {
    expect(headerKey(written)).toBe(key);
  });

  it("are plain letters for Vietnamese text", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(headerKey(text)).toMatch(/^[a-z ]*$/);
        expect(toneless(text)).not.toMatch(/đ|Đ/);
      }),
      { seed },
    );
  });
});

it("sorts as a Vietnamese dictionary does: Đ after D, numbers by value", () => {
  const names = ["Xuân Cẩm", "Đông Lỗ", "Danh Thắng", "Tổ 10", "Đại Thành", "Tổ 2", "Châu Minh"];
  expect(names.sort(compareVietnamese)).toEqual([
    "Châu Minh",
    "Danh Thắng",
    "Đại Thành",
    "Đông Lỗ",
    "Tổ 2",
    "Tổ 10",
    "Xuân Cẩm",
  ]);
});
