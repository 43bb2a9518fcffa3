import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toneless } from "../../../src/core/text/canonical.ts";
import { unitKey } from "../../../src/core/text/unit-names.ts";
import { resolvedKeys, unitMatcher } from "../../../src/core/recognise/unit-matching.ts";

const COMMUNES = [
  "Đồng Tân, Thanh Vân, Hoàng Lương, Hoàng Vân, Hoàng Thanh, Hoàng An, Ngọc Sơn, Thái Sơn, Hòa Sơn, Quang Minh",
  "Lương Phong, Hùng Sơn, Đại Thành, Thường Thắng, Hợp Thịnh, Danh Thắng, Mai Trung, Đoan Bái, Bắc Lý, Xuân Cẩm",
  "Hương Lâm, Đông Lỗ, Châu Minh, Mai Đình",
].flatMap((line) => line.split(", "));
const DISTRICT = [
  "Đảng bộ thị trấn Thắng",
  ...COMMUNES.map((name) => `Đảng bộ xã ${name}`),
  "Chi bộ Trường THPT Hiệp Hòa số 1",
  "Chi bộ Trường THPT Hiệp Hòa số 2",
  "Chi bộ Trường THPT Hiệp Hòa số 3",
  "Đảng bộ Công an huyện",
  "Chi bộ Trung tâm Y tế",
];
const match = matcherOf(DISTRICT);

function matcherOf(names: readonly string[]): (name: string) => string {
  const find = unitMatcher(names.map(unitKey));
  return (name) => {
    const found = find(unitKey(name));
    if (found.kind === "unit") return names[found.unit] ?? "";
    return found.suggestion === null ? "?" : `? ${names[found.suggestion] ?? ""}`;
  };
}

const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => `Đảng bộ xã ${name}`,
  (name) => `ĐB xã ${name}`,
  (name) => `ĐBX ${name}`,
  (name) => `Xã ${name}`,
  (name) => `xã  ${name} `,
  (name) => `X. ${name}`,
  (name) => `X.${name}`,
  (name) => `XÃ ${name.toUpperCase()}`,
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => `Xã ${name}`.normalize("NFD"),
  (name) => `Xã ${name.replaceAll(" ", "\u00A0")}`,
  (name) => `Xã\u200B${name.replaceAll(" ", "\u2009")}`,
  (name) => `Xã ${name.replaceAll("Đ", "Ð")}`,
  (name) => `Đảng uỷ xã ${name}`,
  (name) => `Đảng bộ ${name}`,
];

describe("the 25 communes in every spelling", () => {
  it.each(COMMUNES)("%s is itself and nothing else", (name) => {
    for (const spell of SPELLINGS)
      expect([spell(name), match(spell(name))]).toEqual([spell(name), `Đảng bộ xã ${name}`]);
  });

  it.each([
    "Thị trấn Thắng",
    "TT Thắng",
    "TT. Thắng",
    "T.T Thắng",
    "ĐB thị trấn Thắng",
    "THỊ TRẤN THẮNG",
    "Đảng bộ TT Thắng",
  ])("%s is the town", (name) => {
    expect(match(name)).toBe("Đảng bộ thị trấn Thắng");
  });

  it.each([
    ["Hòa Sơn", "Đảng bộ xã Hòa Sơn"],
    ["Hoà Sơn", "Đảng bộ xã Hòa Sơn"],
    ["Trường THPT Hiệp Hoà số 3", "Chi bộ Trường THPT Hiệp Hòa số 3"],
    ["THPT Hiệp Hòa số 3", "Chi bộ Trường THPT Hiệp Hòa số 3"],
    ["CB PTTH Hiệp Hòa số 03", "Chi bộ Trường THPT Hiệp Hòa số 3"],
    ["Trường Hiệp Hòa số 3", "Chi bộ Trường THPT Hiệp Hòa số 3"],
    ["Hiệp Hòa số 3", "Chi bộ Trường THPT Hiệp Hòa số 3"],
    ["Công an huyện", "Đảng bộ Công an huyện"],
    ["TT Y tế", "Chi bộ Trung tâm Y tế"],
  ])("%s is %s", (typed, unit) => {
    expect(match(typed)).toBe(unit);
  });
});

describe("names that no unit has", () => {
  it.each([
    ["tone marks only", "Hoang Van", "? Đảng bộ xã Hoàng Vân"],
    ["tone marks only, with a prefix", "xa Chau Minh", "? Đảng bộ xã Châu Minh"],
    ["tone marks only, longer prefix", "Dang bo xa Dong Lo", "? Đảng bộ xã Đông Lỗ"],
    ["one tone mark", "Xã Châu Mính", "? Đảng bộ xã Châu Minh"],
    ["one letter missing", "Xã Châu Min", "? Đảng bộ xã Châu Minh"],
    ["one letter more", "Xã Xuân Cẩmm", "? Đảng bộ xã Xuân Cẩm"],
    ["one letter another", "Xã Xuân Cẩn", "? Đảng bộ xã Xuân Cẩm"],
    ["a space missing", "Xã ChâuMinh", "? Đảng bộ xã Châu Minh"],
    ["prefix only", "Chi bộ Công an huyện", "? Đảng bộ Công an huyện"],
    ["kind only", "Thị trấn Bắc Lý", "? Đảng bộ xã Bắc Lý"],
    ["the town without its prefix", "Thắng", "? Đảng bộ thị trấn Thắng"],
    ["between two communes", "Xã Hoàng Ân", "?"],
    ["between two communes, one letter", "Xã Hoàng Vn", "?"],
    ["another school", "Trường THPT Hiệp Hòa số 4", "?"],
    ["something else", "Xã Tân Mỹ", "?"],
    ["nothing", "", "?"],
    ["a prefix alone", "Xã", "?"],
    ["part of a name", "Hoàng", "?"],
    ["the end of a name", "Sơn", "?"],
  ])("%s: %s", (_, typed, answer) => {
    expect(match(typed)).toBe(answer);
  });

  it("never suggests Hoàng Vân for Hoàng An or the other way round", () => {
    const both = matcherOf(["Xã Hoàng Vân", "Xã Hoàng An"]);
    expect([both("Hoàng Vân"), both("Hoàng An")]).toEqual(["Xã Hoàng Vân", "Xã Hoàng An"]);
    expect([both("Hoang Van"), both("Hoang An")]).toEqual(["? Xã Hoàng Vân", "? Xã Hoàng An"]);
    expect(matcherOf(["Xã Hoàng An"])("Xã Hoàng Vân")).toBe("?");
    expect(matcherOf(["Xã Hoàng Vân"])("Xã Hoàng An")).toBe("?");
  });

  it("does not choose between units of one name", () => {
    const commune = matcherOf(["Chi bộ thôn Đông Lỗ", "Chi bộ Trường Tiểu học Đông Lỗ", "Chi bộ Trạm Y tế"]);
    expect(commune("Đông Lỗ")).toBe("?");
    expect(commune("Thôn Đông Lỗ")).toBe("Chi bộ thôn Đông Lỗ");
    expect(commune("Tiểu học Đông Lỗ")).toBe("Chi bộ Trường Tiểu học Đông Lỗ");
  });

  it("matches names with prefixes to a list without", () => {
    const bare = matcherOf(["Đông Lỗ", "Châu Minh", "Thắng", "Danh Thắng"]);
    expect(bare("Xã Đông Lỗ")).toBe("Đông Lỗ");
    expect(bare("Đảng bộ xã Châu Minh")).toBe("Châu Minh");
    expect(bare("Thị trấn Thắng")).toBe("Thắng");
    expect(bare("Xã Danh Thắng")).toBe("Danh Thắng");
  });
});

describe("keys of a list of units", () => {
  it("are one for a name with and without its prefix", () => {
    const [bare, full] = resolvedKeys(["Châu Minh", "Đảng bộ xã Châu Minh"].map(unitKey));
    expect(bare).toBe(full);
  });

  it("stay apart where the bare name could be several", () => {
    const keys = resolvedKeys(["Bắc Lý", "Xã Bắc Lý", "Thị trấn Bắc Lý"].map(unitKey));
    expect(new Set(keys).size).toBe(3);
    expect(new Set(resolvedKeys(["Thắng", "Thị trấn Thắng", "Danh Thắng"].map(unitKey))).size).toBe(3);
  });
});

describe("properties", () => {
  const unit = fc.constantFrom(...DISTRICT);

  it("a unit's own name always finds it, whatever the order of the list", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(DISTRICT, { minLength: 1 }), unit, (names, name) => {
        const found = matcherOf(names)(name);
        if (names.includes(name)) expect(found).toBe(name);
        else expect(found.startsWith("?")).toBe(true);
      }),
      { seed: 1019 },
    );
  });

  it("a slip of one letter is never taken for a unit, and never suggests one that differs in a digit", () => {
    const slip = fc.tuple(unit, fc.nat(), fc.constantFrom("k", "q", "9", "ơ", ""));
    fc.assert(
      fc.property(slip, ([name, position, letter]) => {
        const at = position % name.length;
        const typed = name.slice(0, at) + letter + name.slice(at + 1);
        if (DISTRICT.some((known) => unitKey(known) === unitKey(typed))) return;
        const answer = match(typed);
        if (answer.startsWith("? ")) expect(answer.replace(/\D/g, "")).toBe(typed.replace(/\D/g, ""));
      }),
      { seed: 1019, numRuns: 500 },
    );
  });

  it("text without tone marks is at most a suggestion", () => {
    fc.assert(
      fc.property(unit, (name) => {
        expect(match(toneless(name))).toBe(`? ${name}`);
      }),
      { seed: 1019 },
    );
  });
});

it("takes a commune whose name begins as those of villages or schools do for itself, with its kind and without", () => {
  const alone = matcherOf(["Bản Chéng", "Trường Sơn", "Thị trấn Thôn Đông"]);
  expect(["Xã Bản Chéng", "Đảng bộ xã Trường Sơn", "Thôn Đông"].map(alone)).toEqual([
    "Bản Chéng",
    "Trường Sơn",
    "Thị trấn Thôn Đông",
  ]);
  const both = matcherOf(["Xã Bản Chéng", "Bản Chéng"]);
  expect(["Xã Bản Chéng", "Bản Chéng"].map(both)).toEqual(["Xã Bản Chéng", "Bản Chéng"]);
});
