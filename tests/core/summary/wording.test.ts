import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { levelOf } from "../../../src/core/settings/committee.ts";
import {
  cutOffWords,
  deadlineWords,
  documentWords,
  headsWords,
  listedNames,
  spelled,
  spelledTexts,
  trainingWords,
  villageWords,
  wholePartyWords,
} from "../../../src/core/summary/wording.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { profileOf } from "../../../src/core/settings/profile.ts";

const vi = summaryTexts("vi");
const day = (year: number, month: number, day: number) => ({ year, month, day });

describe("days in words", () => {
  it("name the month of its last day, and the day of any other", () => {
    expect(cutOffWords({ cutOff: day(2022, 6, 30) }, vi)).toBe("đến hết tháng 6/2022");
    expect(cutOffWords({ cutOff: day(2022, 6, 29) }, vi)).toBe("đến ngày 29/6/2022");
    expect(cutOffWords({ cutOff: day(2024, 2, 28) }, vi)).toBe("đến ngày 28/2/2024");
    expect(trainingWords(day(2022, 7, 31), vi)).toBe("trong tháng 7/2022");
    expect(trainingWords(day(2022, 7, 30), vi)).toBe(deadlineWords(day(2022, 7, 30), vi));
  });

  it("call a deadline at a month's end by the month after it, in December that of the next year", () => {
    expect(deadlineWords(day(2022, 10, 31), vi)).toBe("trước tháng 11/2022");
    expect(deadlineWords(day(2022, 11, 30), vi)).toBe("trước tháng 12/2022");
    expect(deadlineWords(day(2022, 12, 31), vi)).toBe("trước tháng 1/2023");
    expect(deadlineWords(day(2022, 10, 15), vi)).toContain("15/10/2022");
  });
});

describe("papers, committees and heads", () => {
  it.each([
    ["54-KH/HU", "Kế hoạch số 54-KH/HU"],
    ["54 - kh / HU", "Kế hoạch số 54 - kh / HU"],
    ["629-CV/HU", "Công văn số 629-CV/HU"],
    ["1019-QĐ/HU", "Quyết định số 1019-QĐ/HU"],
    ["12-NQ/ĐU", "Nghị quyết số 12-NQ/ĐU"],
    ["3-CT/TU", "Chỉ thị số 3-CT/TU"],
    ["7-CTr/HU", "Chương trình số 7-CTr/HU"],
    ["8-KL/TW", "Kết luận số 8-KL/TW"],
    ["9-TB/HU", "Thông báo số 9-TB/HU"],
    ["1-HD/BTCTW", "Hướng dẫn số 1-HD/BTCTW"],
    ["5-XX/HU", "văn bản số 5-XX/HU"],
    ["KH 54", "văn bản số KH 54"],
  ])("%s is called %s", (number, words) => {
    expect(documentWords({ number, date: null }, vi)).toBe(words);
  });

  it.each([
    ["Tỉnh ủy Bắc Giang", "toàn Đảng bộ tỉnh"],
    ["Thành ủy Huế", "toàn Đảng bộ thành phố"],
    ["Đảng ủy đặc khu Vân Đồn", "toàn Đảng bộ đặc khu"],
  ])("the whole of %s is %s", (organisation, words) => {
    const statements = {
      organisation: null,
      higherCommittee: null,
      place: null,
      planDocument: null,
      ratioDocument: null,
      groupsDocument: null,
      signer: null,
    };
    const profile = profileOf({ ...DEFAULT_SETTINGS, organisation }, statements);
    expect(profile.level).toBe(levelOf(organisation));
    expect(wholePartyWords(profile, vi)).toBe(words);
  });

  it("heads are those whom the ratio counts", () => {
    const of = (ratioBase: "both" | "village" | "residential") =>
      headsWords({ ...DEFAULT_SETTINGS, ratioBase }, vi);
    expect([of("both"), of("village"), of("residential")]).toEqual([
      "trưởng thôn, tổ trưởng tổ dân phố",
      "trưởng thôn",
      "tổ trưởng tổ dân phố",
    ]);
  });

  it("villages are what all of them are called", () => {
    expect(villageWords(["thôn Đông", "Thôn Đoài"], vi)).toEqual({ villages: "thôn", head: "trưởng thôn" });
    expect(villageWords(["TDP số 1", "tổ dân phố số 2"], vi)).toEqual({
      villages: "tổ dân phố",
      head: "tổ trưởng",
    });
    const both = { villages: "thôn, tổ dân phố", head: "người đứng đầu" };
    expect(villageWords(["thôn Đông", "TDP số 1"], vi)).toEqual(both);
    expect(villageWords(["Trường THCS"], vi)).toEqual(both);
  });
});

describe("a list of names", () => {
  const names = ["một", "hai", "ba", "bốn"];
  const upTo = (letters: number) => (words: string) => words.length <= letters;

  it("is whole where it fits, and else says how many are not in it, one name at least", () => {
    expect(listedNames(names, vi, () => true)).toBe("một, hai, ba, bốn");
    expect(listedNames(names, vi, upTo("một, hai, ba, bốn".length))).toBe("một, hai, ba, bốn");
    expect(listedNames(names, vi, () => false)).toBe("một… (còn 3 nữa)");
    expect(listedNames(["một"], vi, () => false)).toBe("một");
    expect(listedNames([], vi, () => false)).toBe("");
  });

  it("holds as many as fit, however many there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 40 }), (count, most) => {
        const many = Array.from({ length: count }, (_, at) => `xã ${at}`);
        const isShort = (words: string) => (words.match(/xã/g) ?? []).length <= most;
        const expected =
          count <= most
            ? many.join(", ")
            : vi.say("andMore", { list: many.slice(0, most).join(", "), count: count - most });
        expect(listedNames(many, vi, isShort)).toBe(expected);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe("the spelling of ủy", () => {
  it("is the one wished for in small letters, capitals and names", () => {
    expect(spelled("Huyện uỷ, ĐẢNG UỶ, Uỷ ban", "ủy")).toBe("Huyện ủy, ĐẢNG ỦY, Ủy ban");
    expect(spelled("Huyện ủy, ĐẢNG ỦY, Ủy ban", "uỷ")).toBe("Huyện uỷ, ĐẢNG UỶ, Uỷ ban");
  });

  it("is that of our own words alone; what is filled in stays as it was typed", () => {
    const texts = spelledTexts(vi, "uỷ");
    expect(texts.say("organisationDepartment")).toBe(vi.say("organisationDepartment"));
    expect(texts.say("recipientCommittee", { name: "Huyện ủy A" })).toBe(
      spelled(vi.say("recipientCommittee", { name: "NAME" }), "uỷ").replace("NAME", "Huyện ủy A"),
    );
    const args = { list: "Chi bộ Đảng ủy, Chi bộ Uỷ ban", count: 3 };
    expect(texts.say("andMore", args)).toBe(vi.say("andMore", args));
    expect(texts.say("paperOf", { paper: "Kế hoạch", organisation: "Huyện ủy" })).toContain("Huyện ủy");
  });
});
