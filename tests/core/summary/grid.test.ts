import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnWidths, placed } from "../../../src/core/summary/grid.ts";

describe("a part's own columns", () => {
  it("stand on the sheet's where their lines come nearest", () => {
    const sheet = [30, 236, 42, 44, 56];
    expect([...placed({ label: 266, figure: 86, rest: "rest" }, sheet)]).toEqual([
      ["label", { left: 0, right: 1 }],
      ["figure", { left: 2, right: 3 }],
      ["rest", { left: 4, right: 4 }],
    ]);
    // 100 is nearer to 30 than to 266, 150 is not.
    expect(placed({ a: 100, b: "rest" }, sheet).get("a")).toEqual({ left: 0, right: 0 });
    expect(placed({ a: 150, b: "rest" }, sheet).get("a")).toEqual({ left: 0, right: 1 });
    // As near to the one as to the other: the left one.
    expect(placed({ a: 148, b: "rest" }, sheet).get("a")).toEqual({ left: 0, right: 0 });
  });

  it("take what the others leave, nothing at worst", () => {
    expect(columnWidths({ a: 30, b: "rest", c: 20 }, 100)).toEqual([30, 50, 20]);
    expect(columnWidths({ a: 80, b: "rest", c: 40 }, 100)).toEqual([80, 0, 40]);
    expect(columnWidths({ a: 80, b: 40 }, 300)).toEqual([80, 40]);
  });

  it("are refused where the sheet has fewer", () => {
    expect(() => placed({ a: 1, b: 1, c: 1 }, [100, 100])).toThrow(RangeError);
  });

  const widths = fc.array(fc.integer({ min: 10, max: 250 }), { minLength: 1, maxLength: 14 });

  it("cover the sheet from its first to its last column, none lost, none twice", () => {
    fc.assert(
      fc.property(widths, widths, (own, sheet) => {
        fc.pre(own.length <= sheet.length);
        const columns = Object.fromEntries(own.map((width, index) => [`c${index}`, width]));
        const spans = [...placed(columns, sheet).values()];
        expect(spans.map(({ left }) => left)).toEqual([
          0,
          ...spans.slice(0, -1).map(({ right }) => right + 1),
        ]);
        expect(spans.at(-1)?.right).toBe(sheet.length - 1);
        expect(spans.every(({ left, right }) => left <= right)).toBe(true);
      }),
      { seed: 629 },
    );
  });

  it("stay where they are when a column of the sheet is divided", () => {
    fc.assert(
      fc.property(widths, fc.nat(), fc.integer({ min: 1, max: 9 }), (own, which, tenths) => {
        const columns = Object.fromEntries(own.map((width, index) => [`c${index}`, width]));
        const at = which % own.length;
        const width = own[at] ?? 0;
        const divided = [...own];
        divided.splice(at, 1, (width * tenths) / 10, width - (width * tenths) / 10);
        const lines = (sheet: readonly number[]) =>
          [...placed(columns, sheet).values()].map(({ left, right }) =>
            [sheet.slice(0, left), sheet.slice(left, right + 1)].map((part) =>
              part.reduce((sum, one) => sum + one, 0),
            ),
          );
        lines(divided)
          .flat(2)
          .forEach((point, index) => {
            expect(point).toBeCloseTo(lines(own).flat(2)[index] ?? -1, 6);
          });
      }),
      { seed: 629 },
    );
  });
});
