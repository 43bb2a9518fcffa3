import { describe, expect, it } from "vitest";
import { districtFigures } from "../../../src/core/figures/district-figures.ts";
import { recognise } from "../../../src/core/recognise/recognise.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { paceToDeadline } from "../../../src/core/figures/pace.ts";

const workbook = recognise(
  { name: "a.xlsx", date1904: false, isReadOnly: false, sheets: [], storedSettings: null },
  DEFAULT_SETTINGS,
);
const district = (gap: number | null) => ({ ...districtFigures(workbook, [], 90), gap });
const period = (cutOff: [number, number, number]) => ({
  planYear: 2022,
  cutOff: { year: cutOff[0], month: cutOff[1], day: cutOff[2] },
  planDeadline: { year: 2022, month: 10, day: 31 },
  trainingDeadline: { year: 2022, month: 7, day: 31 },
});

describe("pace to the deadline", () => {
  it("counts whole months from the cut-off to 31 October", () => {
    expect(paceToDeadline(district(141), period([2022, 6, 30]))).toEqual({
      kind: "needed",
      remaining: 141,
      months: 4,
      // 35.25 a month would be one person short in the last one.
      perMonth: 36,
    });
  });

  it("asks for whole people, and for no more of them than fractions of months add", () => {
    expect(paceToDeadline(district(140), period([2022, 6, 30]))).toMatchObject({ perMonth: 35 });
    expect(paceToDeadline(district(1), period([2022, 6, 30]))).toMatchObject({ perMonth: 1 });
    expect(paceToDeadline(district(7), period([2022, 9, 1]))).toMatchObject({ perMonth: 4 });
  });

  it("is only what is left where nobody has said by when", () => {
    expect(paceToDeadline(district(141), { ...period([2022, 6, 30]), planDeadline: null })).toEqual({
      kind: "noDeadline",
      remaining: 141,
    });
  });

  it("counts part of a month as its share", () => {
    expect(paceToDeadline(district(9), period([2022, 6, 15]))).toMatchObject({ months: 4.5, perMonth: 2 });
  });

  it("counts months over the turn of a year", () => {
    expect(paceToDeadline(district(10), period([2021, 12, 31]))).toMatchObject({ months: 10, perMonth: 1 });
  });

  it.each([
    [2022, 10, 31],
    [2022, 11, 1],
    [2023, 1, 1],
  ] as const)("is late on %i-%i-%i", (...cutOff) => {
    expect(paceToDeadline(district(3), period([...cutOff]))).toEqual({ kind: "late", remaining: 3 });
  });

  it("is reached without a gap and unknown without figures", () => {
    expect(paceToDeadline(district(0), period([2022, 6, 30]))).toEqual({ kind: "reached" });
    expect(paceToDeadline(district(-2), period([2022, 12, 31]))).toEqual({ kind: "reached" });
    expect(paceToDeadline(district(null), period([2022, 6, 30]))).toEqual({ kind: "unknown" });
  });
});
