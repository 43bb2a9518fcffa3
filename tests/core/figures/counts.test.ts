import { describe, expect, it } from "vitest";
import { ABSENT, countOf, countOfTally, isUnclear, valueOf } from "../../../src/core/figures/count.ts";
import type { DistrictFigures } from "../../../src/core/figures/figures.ts";
import { implausibleCounts } from "../../../src/core/figures/implausible.ts";
import { statedDifferences } from "../../../src/core/figures/stated.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import type { Held } from "../../../src/core/tables/tables.ts";
import type { CountReading } from "../../../src/core/values/readings.ts";
import { checkWritten } from "../rules/check-written.ts";

const cell = { sheet: 0, row: 4, column: 2 };
const added = { sheet: 0, row: 4, column: 3 };
const held = (reading: CountReading, more: Partial<Held<CountReading>> = {}): Held<CountReading> => ({
  cell,
  value: 7,
  reading,
  ...more,
});
const plausible = (): boolean => false;
const elsewhere = () => ({ kind: "known", value: 3 }) as const;

describe("one count of one unit", () => {
  it("is that of its cell, and only without a cell that of the people's list", () => {
    expect(countOf(held({ kind: "count", value: 7 }), plausible, elsewhere)).toEqual({
      kind: "known",
      value: 7,
    });
    expect(countOf(held({ kind: "blank" }), plausible, elsewhere)).toEqual({ kind: "none" });
    expect(countOf(held({ kind: "blank" }, { cell: null }), plausible, elsewhere)).toEqual(elsewhere());
    expect(ABSENT).toEqual({ kind: "absent" });
  });

  it("is not known where any of its cells cannot be one, and names all of them", () => {
    const both = held({ kind: "count", value: 7 }, { added: [added] });
    const unknown = { kind: "unknown", cells: [cell, added] };
    expect(countOf(both, (at) => at === added, elsewhere)).toEqual(unknown);
    expect(countOf(both, (at) => at === cell, elsewhere)).toEqual(unknown);
    expect(countOf(held({ kind: "error" }), plausible, elsewhere)).toEqual({
      kind: "unknown",
      cells: [cell],
    });
  });

  it("is a range where rows cannot be read, and then no number", () => {
    expect(countOfTally({ sure: 4, unclear: 0 })).toEqual({ kind: "known", value: 4 });
    expect(countOfTally({ sure: 4, unclear: 2 })).toEqual({ kind: "range", least: 4, most: 6 });
    expect(valueOf({ kind: "known", value: 4 })).toBe(4);
    expect(valueOf({ kind: "none" })).toBe(0);
    expect(valueOf(ABSENT)).toBeNull();
    expect(valueOf({ kind: "range", least: 4, most: 6 })).toBeNull();
    expect(valueOf({ kind: "unknown", cells: [] })).toBeNull();
  });

  it("is unclear where something stands there that cannot be read", () => {
    expect(isUnclear({ kind: "unknown", cells: [] })).toBe(true);
    expect(isUnclear({ kind: "range", least: 0, most: 1 })).toBe(true);
    expect(isUnclear({ kind: "known", value: 0 })).toBe(false);
    expect(isUnclear({ kind: "none" })).toBe(false);
    expect(isUnclear(ABSENT)).toBe(false);
  });
});

it("the workbook's own total is said only where it is another one than ours", () => {
  const district = {
    plan: 226,
    admitted: 78,
    heads: null,
    members: 9,
    stated: { plan: 226, admitted: 85, heads: 12, members: null },
  } as DistrictFigures;
  expect(statedDifferences(district)).toEqual([
    { key: "admitted", stated: 85, summed: 78 },
    { key: "heads", stated: 12, summed: null },
  ]);
});

describe("why a count cannot be one", () => {
  /** Beside two units with plans of 5 and 4 and two admitted each; the third is the one in question. */
  const reasonsOf = (plan: string, admitted: string, settings: Partial<Settings> = {}, largest = 5) =>
    implausibleCounts(
      checkWritten(
        `
        # Biểu 1
        TT | Đơn vị       | Chỉ tiêu   | Đã kết nạp
        1  | Xã Châu Minh | ${largest} | 2
        2  | Xã Thanh Vân | 4          | 2
        3  | Xã Hoàng An  | ${plan}    | ${admitted}
        `,
        settings,
      ),
    ).found.map(({ column, count, reason }) => `${column} ${count}: ${JSON.stringify(reason)}`);

  it.each([
    ["a sum of money", "100000", '{"kind":"money"}'],
    ["a year", "1990", '{"kind":"year"}'],
    ["a year far ahead", "2100", '{"kind":"year"}'],
    ["the first day that is looked for", "36526", '{"kind":"date","date":{"year":2000,"month":1,"day":1}}'],
    ["the last one", "58806", '{"kind":"date","date":{"year":2060,"month":12,"day":31}}'],
  ])("%s", (_, plan, reason) => {
    expect(reasonsOf(plan, "1")).toEqual([`plan ${plan}: ${reason}`]);
  });

  it.each([
    ["too early for a year", "1989"],
    ["too late for one", "2101"],
    ["a day before them", "36525"],
    ["a day after them", "58807"],
    ["much, and less than money", "99999"],
  ])("none: %s", (_, plan) => {
    expect(reasonsOf(plan, "1")).toEqual([]);
  });

  it("is its neighbours' size: no more than ten times the largest of them is one", () => {
    expect(reasonsOf("1990", "1", {}, 199)).toEqual([]);
    expect(reasonsOf("1990", "1", {}, 198)).toEqual(['plan 1990: {"kind":"year"}']);
    // Nor does one year or day make another one ordinary.
    expect(reasonsOf("2022", "1", {}, 2022)).toEqual([
      'plan 2022: {"kind":"year"}',
      'plan 2022: {"kind":"year"}',
    ]);
    expect(reasonsOf("44927", "1", {}, 44928)).toHaveLength(2);
  });

  it("is what it is a part of: more than ten times the plan, and more than twenty", () => {
    expect(reasonsOf("3", "31")).toEqual(['admitted 31: {"kind":"ratio","whole":3}']);
    expect(reasonsOf("3", "30")).toEqual([]);
    expect(reasonsOf("1", "20")).toEqual([]);
    expect(reasonsOf("1", "21")).toEqual(['admitted 21: {"kind":"ratio","whole":1}']);
    expect(reasonsOf("0", "40")).toEqual([]);
    expect(reasonsOf("", "40")).toEqual([]);
  });

  it("is nothing that somebody has confirmed of this very cell and number", () => {
    const confirmed = { sheet: "Biểu 1", cell: "C4", value: 1990 };
    const found = (one: Partial<typeof confirmed>) =>
      reasonsOf("1990", "1", { confirmedCounts: [{ ...confirmed, ...one }] });
    expect(found({})).toEqual([]);
    for (const other of [{ sheet: "Biểu 2" }, { cell: "D4" }, { value: 1991 }])
      expect(found(other)).toHaveLength(1);
  });
});
