import { describe, expect, it } from "vitest";
import { ABSENT, countOf, countOfTally, isUnclear, valueOf } from "../../../src/core/figures/count.ts";
import type { DistrictFigures } from "../../../src/core/figures/figures.ts";
import { statedDifferences } from "../../../src/core/figures/stated.ts";
import type { Held } from "../../../src/core/tables/tables.ts";
import type { CountReading } from "../../../src/core/values/readings.ts";

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
