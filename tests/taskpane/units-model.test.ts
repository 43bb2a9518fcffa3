import { describe, expect, test } from "vitest";
import type { UnitFigures } from "../../src/core/figures/figures.ts";
import {
  barFilled,
  countUnits,
  visibleUnits,
  type UnitFilter,
  type UnitSort,
} from "../../src/taskpane/views/units-model.ts";
import { madeUpReport } from "./made-up-report.ts";

const { units } = madeUpReport().figures;
const [sample] = units;
if (sample === undefined) throw new Error("no units");
const named = (name: string): UnitFigures => ({ ...sample, name });
const names = (shown: readonly UnitFigures[]) =>
  shown.map(({ name }) => name.replace(/^Đảng bộ (xã |thị trấn )?/, ""));

describe("filters", () => {
  test.each<[UnitFilter, readonly string[]]>([
    ["belowThreshold", ["Đồng Tân", "Hoàng Vân", "Ngọc Sơn"]],
    ["planNotMet", ["Thắng", "Đồng Tân", "Hoàng Lương", "Hoàng Thanh", "Hoàng An", "Ngọc Sơn"]],
    ["planNone", ["Hoàng Vân"]],
    ["unknown", []],
  ])("%s", (filter, expected) => {
    expect(names(visibleUnits(units, { filter, sort: "workbook", group: null }))).toEqual(expected);
    expect(countUnits(units, filter)).toBe(expected.length);
  });

  test("exactly 90 % is not below", () => {
    expect(units.find(({ name }) => name.endsWith("Hoàng Lương"))?.headPercent).toBe(90);
    expect(
      names(visibleUnits(units, { filter: "belowThreshold", sort: "workbook", group: null })),
    ).not.toContain("Hoàng Lương");
  });

  test("a working group and a filter together", () => {
    const query = { filter: "belowThreshold", sort: "workbook", group: "Tổ công tác số 2" } as const;
    expect(names(visibleUnits(units, query))).toEqual(["Hoàng Vân", "Ngọc Sơn"]);
  });
});

describe("order", () => {
  const sorted = (list: readonly UnitFigures[], sort: UnitSort) =>
    visibleUnits(list, { filter: "all", sort, group: null });

  test("names as a Vietnamese dictionary has them: D before Đ before E, numbers by value", () => {
    const list = ["Ea Kar", "Đông Lỗ", "Danh Thắng", "Đoan Bái", "Chi bộ 10", "Chi bộ 2"].map(named);
    expect(names(sorted(list, "name"))).toEqual([
      "Chi bộ 2",
      "Chi bộ 10",
      "Danh Thắng",
      "Đoan Bái",
      "Đông Lỗ",
      "Ea Kar",
    ]);
  });

  test("the lowest first, what is unknown last", () => {
    const percents = sorted(units, "plan").map(({ percent }) => percent);
    expect(percents[0]).toBe(0);
    expect(percents.at(-1)).toBeNull();
    const heads = sorted(units, "heads").map(({ headPercent }) => headPercent);
    expect(heads.slice(0, 2)).toEqual([(100 * 12) / 14, 87.5]);
    expect(heads.slice(-2)).toEqual([null, null]);
  });

  test("sorting leaves the report's own order alone", () => {
    const before = [...units];
    sorted(units, "name");
    expect(units).toEqual(before);
  });
});

test.each([
  [null, 0],
  [0, 0],
  [37.5, 37.5],
  [140, 100],
])("a bar of %s is filled to %s", (percent, filled) => {
  expect(barFilled(percent)).toBe(filled);
});
