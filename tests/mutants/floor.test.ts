import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * A few mutants of each layer in every run of the tests, the same ones as long as their lines stand: whoever changes such a
 * line so that no test notices a mistake in it hears of it here. All mutants are tried by hand (docs/mutants.md). A score
 * may be raised, never lowered.
 */
const FLOORS = [
  {
    of: ["src/core/people", "src/core/figures"],
    sample: 14,
    tests: [
      "tests/core/people",
      "tests/core/figures/units",
      "tests/core/figures/series",
      "tests/core/figures/counts",
      "tests/core/figures/quality",
    ],
    score: 90,
  },
  {
    of: ["blocks", "check-note", "errors", "fingerprint", "fonts", "looks", "rectangles", "typed-text"].map(
      (name) => `src/excel/${name}.ts`,
    ),
    sample: 14,
    tests: ["tests/excel/"],
    score: 90,
  },
];

describe("a fixed sample of mutants", () => {
  it.each(FLOORS)(
    "of $of is killed to $score %",
    ({ of, sample, tests, score }) => {
      const command = [...of, "--sample", String(sample), "--tests", tests.join(), "--floor", String(score)];
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", "tests/mutants/run.ts", ...command],
        { cwd: resolve(import.meta.dirname, "../.."), encoding: "utf8" },
      );
      expect(status, stdout + stderr).toBe(0);
    },
    300_000,
  );
});
