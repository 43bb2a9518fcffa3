import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  headClass,
  moreMembersNeeded,
  percentOf,
  planClass,
  sumOfKnown,
} from "../../../src/core/figures/ratios.ts";

const seed = 20220630;
const count = fc.integer({ min: 0, max: 2_000_000 });
const threshold = fc.integer({ min: 1, max: 100 });

describe("share of heads against the threshold", () => {
  it.each([
    // heads, members, threshold, class — the source of each line is docs/domain.md §2 and §9
    [658, 590, 90, "below"], // Kon Tum: 89,67 %, which shows "90 %" at no decimals
    [98, 94, 90, "met"],
    [10, 9, 90, "atLine"],
    [20, 18, 90, "atLine"],
    [10, 8, 90, "below"],
    [9, 8, 90, "below"],
    [9, 9, 90, "met"],
    [0, 0, 90, "notApplicable"],
    [1, 1, 100, "atLine"],
  ] as const)("%i heads, %i members at %i %%: %s", (heads, members, limit, expected) => {
    expect(headClass(heads, members, limit)).toBe(expected);
  });

  it("agrees with exact arithmetic on big integers", () => {
    fc.assert(
      fc.property(count, count, threshold, (heads, members, limit) => {
        const left = 100n * BigInt(members);
        const right = BigInt(limit) * BigInt(heads);
        const expected =
          heads === 0 ? "notApplicable" : left < right ? "below" : left === right ? "atLine" : "met";
        expect(headClass(heads, members, limit)).toBe(expected);
      }),
      { seed },
    );
  });
});

describe("heads still to become members", () => {
  it.each([
    [8, 7, 90, 1],
    [10, 9, 90, 1],
    [10, 10, 90, 0],
    [658, 590, 90, 3],
    [11, 10, 90, 0],
    [1, 0, 100, 1],
    [3, 0, 50, 2],
  ])("%i heads, %i members at %i %%: %i", (heads, members, limit, expected) => {
    expect(moreMembersNeeded(heads, members, limit)).toBe(expected);
  });

  it("is the smallest number that passes the threshold, or all heads", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 3000 })
          .chain((heads) => fc.tuple(fc.constant(heads), fc.integer({ min: 0, max: heads }))),
        threshold,
        ([heads, members], limit) => {
          const needed = moreMembersNeeded(heads, members, limit);
          const passes = (k: number) => 100n * BigInt(members + k) > BigInt(limit) * BigInt(heads);
          expect(needed).toBeLessThanOrEqual(heads - members);
          if (needed < heads - members) expect(passes(needed)).toBe(true);
          if (needed > 0) expect(passes(needed - 1)).toBe(false);
        },
      ),
      { seed },
    );
  });
});

describe("plan progress", () => {
  it.each([
    [5, 7, "exceeded"],
    [5, 5, "met"],
    [5, 4, "below"],
    [5, 0, "none"],
    [0, 3, "noPlan"],
    [null, 0, "noPlan"],
  ] as const)("plan %s, admitted %i: %s", (plan, admitted, expected) => {
    expect(planClass(plan, admitted)).toBe(expected);
  });

  it("gives the district's published percentage and never divides by zero", () => {
    expect(percentOf(85, 226)).toBeCloseTo(37.61061946902655, 12);
    expect(percentOf(3, 0)).toBeNull();
    expect(percentOf(null, 4)).toBeNull();
    expect(percentOf(4, null)).toBeNull();
  });

  it("sums what is known and does not take unknown for 0", () => {
    expect(sumOfKnown([])).toBeNull();
    expect(sumOfKnown([null, null])).toBeNull();
    expect(sumOfKnown([null, 0])).toBe(0);
    expect(sumOfKnown([1, null, 2])).toBe(3);
  });
});
