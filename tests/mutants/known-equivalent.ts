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
  ...["a", "b", "c", "d"].map((name) => ({
    file: "src/core/summary/unit-order.ts",
    near: "return (a ?? 0) * (d ?? 0) - (c ?? 0) * (b ?? 0);",
    original: `${name} ?? 0`,
    replacement: name,
    why: "null multiplies like 0",
  })),
  {
    file: "src/core/summary/flagged-section.ts",
    near: 'const VILLAGE_COLUMNS = { ordinal: 30, unit: "rest", village: 182, head: 194, group: 134 } as const;',
    original: "194",
    replacement: "195",
    why: "a part's columns fall on the nearest line of the sheet, and that is the same one",
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
