import { describe, expect, it } from "vitest";
import { countText, dateText, fill, numberText, percentText } from "../../src/locales/format.ts";

describe("numbers as the reader writes them", () => {
  it.each([
    [37.61061946902655, "37,61", "37.61"],
    [140, "140", "140"],
    [1234.5, "1.234,5", "1,234.5"],
    [1234567, "1.234.567", "1,234,567"],
    [0.285, "0,29", "0.29"],
    [1.005, "1,01", "1.01"],
    [-3.14159, "-3,14", "-3.14"],
    [-0.001, "0", "0"],
    [0, "0", "0"],
    [1e-9, "0", "0"],
    [100, "100", "100"],
    [Number.NaN, "–", "–"],
    [Infinity, "–", "–"],
  ])("%d", (value, vietnamese, english) => {
    expect(numberText(value, "vi")).toBe(vietnamese);
    expect(numberText(value, "en")).toBe(english);
  });

  it("shows what is unknown as unknown", () => {
    expect(percentText(null, "vi")).toBe("–");
    expect(countText(null, "vi")).toBe("–");
    expect(percentText(89.6656, "vi")).toBe("89,67%");
    expect(dateText({ year: 2022, month: 6, day: 30 })).toBe("30/6/2022");
  });
});

describe("templates", () => {
  it("are filled in the reader's format", () => {
    expect(fill("{n} đơn vị: {names}, {none}", { n: 1905, names: ["A", "B"], none: null }, "vi")).toBe(
      "1.905 đơn vị: A, B, –",
    );
  });

  it("keep what a cell holds as it is", () => {
    expect(fill("{value}", { value: "{n} $& $1" }, "vi")).toBe("{n} $& $1");
  });

  it("fail loudly when an argument is missing", () => {
    expect(() => fill("{x}", {}, "vi")).toThrow(/\{x\}/);
  });
});
