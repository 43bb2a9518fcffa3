import type { CountKey, DistrictFigures } from "./figures.ts";

/** What the workbook's own total row says otherwise than our sums. */
export interface StatedDifference {
  readonly key: CountKey;
  readonly stated: number;
  readonly summed: number | null;
}

const KEYS: readonly CountKey[] = ["plan", "admitted", "heads", "members"];

/** Counts whose grand total in the workbook is another number than ours, in the order of the columns. */
export function statedDifferences({ stated, ...district }: DistrictFigures): StatedDifference[] {
  return KEYS.flatMap((key) => {
    const said = stated[key];
    return said === null || said === district[key] ? [] : [{ key, stated: said, summed: district[key] }];
  });
}
