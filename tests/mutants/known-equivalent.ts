import type { Mutant } from "./find-mutants.ts";

/** A mutant that no test can kill, because the program does the same with it. */
export interface Equivalent extends Pick<Mutant, "file" | "near" | "original" | "replacement"> {
  readonly why: string;
}

export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: "src/core/figures/ratios.ts",
    near: "for (const value of values) if (value !== null) sum = (sum ?? 0) + value;",
    original: "sum ?? 0",
    replacement: "sum",
    why: "null adds like 0",
  },
  {
    file: "src/core/summary/chart-section.ts",
    near: "? (unit.admitted ?? 0) / (unit.plan ?? 1)",
    original: "unit.plan ?? 1",
    replacement: "unit.plan",
    why: "a chart has only units with a percentage, and these have a plan",
  },
];

export const isEquivalent = (mutant: Mutant): boolean =>
  EQUIVALENT.some(
    ({ file, near, original, replacement }) =>
      file === mutant.file &&
      near === mutant.near &&
      original === mutant.original &&
      replacement === mutant.replacement,
  );
