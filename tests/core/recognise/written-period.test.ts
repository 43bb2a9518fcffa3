import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutOffIn } from "../../../src/core/recognise/cut-off.ts";
import { withCutOff, withYear } from "../../../src/core/recognise/written-period.ts";
import { daysInMonth } from "../../../src/core/values/calendar.ts";

const day = (year: number, month: number, day: number) => ({ year, month, day });

describe("the period written into a title", () => {
  it.each([
    ["(Số liệu đến hết tháng 6/2022)", "(Số liệu đến hết tháng 7/2022)"],
    ["KẾT QUẢ THÁNG 06 NĂM 2022", "KẾT QUẢ THÁNG 07 NĂM 2022"],
    ["tính đến ngày 30/06/2022", "tính đến ngày 31/07/2022"],
    ["tính đến ngày 30 tháng 6 năm 2022", "tính đến ngày 31 tháng 7 năm 2022"],
    ["So lieu den het thang 6/2022", "So lieu den het thang 7/2022"],
    ["Tháng 6", "Tháng 7"],
  ])("%s → %s", (text, expected) => {
    expect(withCutOff(text, day(2022, 6, 30), day(2022, 7, 31))).toBe(expected);
  });

  it.each([
    ["QUÝ II/2022", "QUÝ III/2022"],
    ["quý 2 năm 2022", "quý 3 năm 2022"],
    ["KẾT QUẢ 6 THÁNG ĐẦU NĂM 2022", "KẾT QUẢ 9 THÁNG ĐẦU NĂM 2022"],
  ])("%s → %s", (text, expected) => {
    expect(withCutOff(text, day(2022, 6, 30), day(2022, 9, 30))).toBe(expected);
  });

  it.each([
    ["QUÝ II/2022", day(2022, 7, 31)],
    ["đến hết tháng 6/2022", day(2022, 7, 15)],
    ["sáu tháng đầu năm 2022", day(2022, 9, 30)],
    ["Theo Kế hoạch số 54-KH/HU ngày 30/6/2022", day(2022, 7, 31)],
    ["KẾT QUẢ KẾT NẠP", day(2022, 7, 31)],
  ])("%s cannot say %j", (text, to) => {
    expect(withCutOff(text, day(2022, 6, 30), to)).toBeNull();
  });

  it("leaves other dates, numbers and years of the line alone", () => {
    expect(
      withCutOff(
        "Thực hiện Kế hoạch số 6-KH/HU ngày 05/01/2022; số liệu đến hết tháng 6/2022, 6 tổ",
        day(2022, 6, 30),
        day(2022, 8, 31),
      ),
    ).toBe("Thực hiện Kế hoạch số 6-KH/HU ngày 05/01/2022; số liệu đến hết tháng 8/2022, 6 tổ");
  });

  it("is read back as that period, or not written at all", () => {
    const month = fc.tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }));
    const manner = fc.constantFrom(
      (y: number, m: number) => `(Số liệu đến hết tháng ${m}/${y})`,
      (y: number, m: number) => `KẾT QUẢ KẾT NẠP THÁNG ${m} NĂM ${y}`,
      (y: number, m: number) => `Tính đến ${daysInMonth(y, m)}.${m}.${y}`,
      (y: number, m: number) => `${m} tháng đầu năm ${y}`,
    );
    fc.assert(
      fc.property(month, month, manner, ([y1, m1], [y2, m2], write) => {
        const from = day(y1, m1, daysInMonth(y1, m1));
        const to = day(y2, m2, daysInMonth(y2, m2));
        const written = withCutOff(write(y1, m1), from, to);
        if (written !== null) expect(cutOffIn([[written]])).toEqual(to);
        else expect([y1, m1]).toEqual([y2, m2]);
      }),
      { seed: 6 },
    );
  });

  it("writes a year only where that year stands", () => {
    expect(withYear("KẾ HOẠCH NĂM 2021, nhiệm kỳ 2020-2025", 2021, 2022)).toBe(
      "KẾ HOẠCH NĂM 2022, nhiệm kỳ 2020-2025",
    );
    expect(withYear("KẾ HOẠCH NĂM 2021", 2020, 2022)).toBeNull();
  });
});
