import { describe, expect, it } from "vitest";
import { HARD_KINDS } from "./kinds/hard.ts";
import { KINDS } from "./kinds/index.ts";
import { runOf } from "./run.ts";

/**
 * 300 right workbooks, changed as other offices keep theirs. Whatever is not read rightly must be said to be so: a
 * wrong figure with nothing or something else said is the worst that can happen. `npm run fuzz:reading` tries more.
 */
const VARIANTS = 300;
const SEED = 20_261_129;

/** What still fails; to be lowered, never raised. */
const AT_MOST = { silent: 0, misled: 0, notRight: 2, findings: 4 };

describe("right workbooks in the manner of other offices", () => {
  const { total, summary } = runOf(
    VARIANTS,
    SEED,
    KINDS.map((kind) => [kind]),
    false,
  );

  it("are never read wrongly without a word about the reading", () => {
    expect(total.crashed, summary).toBe(0);
    expect(total.silent, summary).toBeLessThanOrEqual(AT_MOST.silent);
    expect(total.misled, summary).toBeLessThanOrEqual(AT_MOST.misled);
  });

  it("are read rightly, and bring no findings", () => {
    expect(total.tried - total.right, summary).toBeLessThanOrEqual(AT_MOST.notRight);
    expect(total.findings, summary).toBeLessThanOrEqual(AT_MOST.findings);
  });
});

it("says so where a workbook cannot be understood", () => {
  const { total, summary } = runOf(
    4 * HARD_KINDS.length,
    SEED,
    HARD_KINDS.map((kind) => [kind]),
    true,
  );
  expect(total.tried, summary).toBe(total.right + total.said);
});
