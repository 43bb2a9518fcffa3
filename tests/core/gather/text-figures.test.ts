import { describe, expect, it } from "vitest";
import { figuresInText } from "../../../src/core/gather/text-figures.ts";

describe("figures in a text", () => {
  it("takes what is left of the plan for no plan", () => {
    const { figures } = figuresInText("Đã kết nạp 2 đảng viên; còn 3 chỉ tiêu", 2023);
    expect(figures.map(({ key, value }) => [key, value])).toEqual([["admitted", 2]]);
  });
});
