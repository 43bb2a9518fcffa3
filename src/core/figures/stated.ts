import type { DistrictFigures } from "./figures.ts";
import { COUNT_KEYS, type CountKey } from "../tables/schema.ts";

/** What the workbook's own total row says otherwise than our sums. */
export interface StatedDifference {
  readonly key: CountKey;
  readonly stated: number;
  readonly summed: number | null;
}

/** Counts whose grand total in the workbook is another number than ours, in the order of the columns. */
export function statedDifferences({ stated, ...district }: DistrictFigures): StatedDifference[] {
  return COUNT_KEYS.flatMap((key) => {
    const said = stated[key];
    return said === null || said === district[key] ? [] : [{ key, stated: said, summed: district[key] }];
  });
}
