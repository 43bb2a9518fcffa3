import { describe, expect, it } from "vitest";
import { figuresInText } from "../../../src/core/gather/text-figures.ts";

describe("figures in a text", () => {
  it("takes what is left of the plan for no plan", () => {
    const { figures } = figuresInText("Đã kết nạp 2 đảng viên; còn 3 chỉ tiêu", 2023);
    expect(figures.map(({ key, value }) => [key, value])).toEqual([["admitted", 2]]);
  });

  it.each([
    ["đã kết nạp 03 đảng viên (trong đó nữ 01, đoàn viên 02), đạt 50% kế hoạch năm.", "3"],
    ["Kết nạp 5 đảng viên trong đó 2 nữ", "5"],
    ["Trong tháng kết nạp 1 đồng chí lũy kế 3 đồng chí", "1 3"],
    ["Kết nạp Q1", ""],
  ])("tells parts and periods from the whole: %s", (text, expected) => {
    const { figures, isUnclear } = figuresInText(text, 2023);
    expect(figures.map(({ key, value }) => (key === "admitted" ? value : key)).join(" ")).toBe(expected);
    expect(isUnclear).toBe(false);
  });
});
