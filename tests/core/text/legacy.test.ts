import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertLegacy, legacyEncoding, readableText } from "../../../src/core/text/legacy.ts";
import { isDamaged } from "../../../src/core/text/misread-utf8.ts";
import { TCVN3, VNI } from "../../../src/core/text/legacy-tables.ts";

/** The other way round, for typing test text as an old keyboard driver did. */
function typedIn(table: ReadonlyMap<string, string>, text: string): string {
  const codes = new Map(Array.from(table, ([code, letter]) => [letter, code]));
  return Array.from(text, (letter) => codes.get(letter) ?? letter).join("");
}

const NAMES = [
  "Huyện ủy Hiệp Hòa",
  "xã Châu Minh",
  "Đảng bộ xã Đông Lỗ",
  "thị trấn Thắng",
  "Chi bộ Trường học số 3",
  "Hoàng Vân",
  "Thường Thắng",
  "Nguyễn Thị Thủy",
  "Trưởng thôn",
  "kế hoạch năm 2022",
  "Đã kết nạp",
  "Tỷ lệ",
];

describe("TCVN3", () => {
  it.each(NAMES)("%s", (name) => {
    const typed = typedIn(TCVN3, name);
    expect(convertLegacy(typed, "tcvn3")).toBe(name);
    expect(legacyEncoding(typed, ".VnTime")).toBe("tcvn3");
    expect(legacyEncoding(typed, "")).toBe("tcvn3");
  });

  it("has all 74 codes", () => {
    expect(TCVN3.size).toBe(74);
    expect(new Set(TCVN3.values()).size).toBe(74);
  });

  it("maps in one pass: what was mapped is not mapped again", () => {
    expect(convertLegacy("x· Ch©u", "tcvn3")).toBe("xã Châu");
    expect(convertLegacy("HuyÖn ñy HiÖp Hßa", "tcvn3")).toBe("Huyện ủy Hiệp Hòa");
  });

  it("reads ư from the soft hyphen", () => {
    expect(readableText("Tr\u00ADëng th«n")).toBe("Trưởng thôn");
  });

  it("gives capitals where the font draws capitals, and where the word is in capitals", () => {
    expect(convertLegacy("hiÖp hßa", "tcvn3", ".VnTimeH")).toBe("HIỆP HÒA");
    expect(convertLegacy("HUYÖN ñY HIÖP HßA", "tcvn3")).toBe("HUYỆN ỦY HIỆP HÒA");
  });
});

describe("VNI", () => {
  it.each([
    ["Huyeän uûy Hieäp Hoøa", "Huyện ủy Hiệp Hòa"],
    ["Ñaûng boä xaõ Chaâu Minh", "Đảng bộ xã Châu Minh"],
    ["HUYEÄN UÛY", "HUYỆN ỦY"],
    ["Uûy ban", "Ủy ban"],
    ["Tröôûng thoân", "Trưởng thôn"],
    ["Thöôøng Thaéng", "Thường Thắng"],
    ["kyõ, tyû, quyù, lyø, tî", "kỹ, tỷ, quý, lỳ, tỵ"],
    ["nghæ, nghó, nghò, nghì, nghí", "nghỉ, nghĩ, nghị, nghì, nghí"],
  ])("%s", (typed, text) => {
    expect(convertLegacy(typed, "vni")).toBe(text);
    expect(legacyEncoding(typed, "VNI-Times")).toBe("vni");
  });

  it("is told from TCVN3 without a font", () => {
    expect(legacyEncoding("Huyeän uûy Hieäp Hoøa", "")).toBe("vni");
    expect(legacyEncoding("Tröôûng thoân", "")).toBe("vni");
  });

  it("is made of letters that Unicode has in one piece", () => {
    for (const letter of VNI.values()) expect(letter).toHaveLength(1);
  });
});

/** As a program shows UTF-8 that it takes for another encoding: a sign for each byte. */
function misread(text: string, encoding: "latin1" | "windows-1252"): string {
  return encoding === "latin1"
    ? Buffer.from(text, "utf8").toString("latin1")
    : new TextDecoder("windows-1252").decode(Buffer.from(text, "utf8"));
}

describe.each(["latin1", "windows-1252"] as const)("UTF-8 read as %s", (encoding) => {
  it.each([...NAMES, "ĐẢNG BỘ XÃ ĐÔNG LỖ", "Cẩm Giàng", "ÁP, ẠP, ƠI, Ỡ", "Hà – Lê “Mới”"])("%s", (name) => {
    const typed = misread(name, encoding);
    expect(legacyEncoding(typed, "")).toBe("utf8");
    expect(legacyEncoding(typed, ".VnTime")).toBe("utf8");
    expect(readableText(typed)).toBe(name);
  });

  it("reads letters whose non-breaking space was made a plain one", () => {
    const typed = misread("Đảng bộ xã Cẩm Giàng", encoding).replace(/\u00A0/g, " ");
    expect(readableText(typed)).toBe("Đảng bộ xã Cẩm Giàng");
  });

  it("knows remains of letters that cannot be read any more", () => {
    const typed = misread("Đảng bộ xã", encoding).slice(0, -1);
    expect(legacyEncoding(typed, "")).toBeNull();
    expect(isDamaged(typed)).toBe(true);
  });
});

describe("what is not legacy", () => {
  it.each([
    "Ghi chó",
    "Ghi chú",
    "XÃ MAI TRUNG",
    "XÃ\u00A0MAI TRUNG",
    "XÃ",
    "BÁ",
    "Thái – Bá",
    "Huyện ủy Hiệp Hòa",
    "Hoàng",
    "Hà",
    "xã",
    "São Paulo",
    "Müller",
    "naïve",
    "façade",
    "Noël",
    "Citroën",
    "café",
    "5 µm",
    "µm",
    "Công ty ABC®",
    "© 2022",
    "½",
    "«Hà»",
    "10 §",
    "",
    "7",
  ])("%j", (text) => {
    expect(legacyEncoding(text, "")).toBeNull();
    expect(legacyEncoding(text, "Times New Roman")).toBeNull();
  });

  it.each(["XÃ\u00A0MAI TRUNG", "Huyện ủy Hiệp Hòa", "São Paulo", "Gác-xép", "Bá", ""])(
    "%j is whole",
    (text) => {
      expect(isDamaged(text)).toBe(false);
    },
  );

  it("is decided by the font for single words, and not against what makes sense as it is", () => {
    expect(readableText("Ghi chó", ".VnTime")).toBe("Ghi chú");
    expect(readableText("Ghi chú", ".VnTime")).toBe("Ghi chú");
    expect(readableText("Hiệp Hòa", ".VnTime")).toBe("Hiệp Hòa");
    expect(legacyEncoding("Chau Minh", ".VnTime")).toBeNull();
    // A number with a footnote mark: "11ạ" is none.
    expect(readableText("11¹", ".VnTime")).toBe("11¹");
  });

  it("never throws and leaves ASCII alone", () => {
    const font = fc.constantFrom("", ".VnTime", ".VnTimeH", "VNI-Times", "Arial");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), font, (text, name) => {
        const encoding = legacyEncoding(text, name);
        if (/^[\x20-\x7E]*$/.test(text)) expect(encoding).toBeNull();
        if (encoding !== null) convertLegacy(text, encoding, name);
        expect(readableText(readableText(text, ""), "")).toBe(readableText(text, ""));
      }),
      { seed: 3, numRuns: 800 },
    );
  });
});
