import type { CellRef } from "../values/addresses.ts";
import type { CountReading } from "../values/readings.ts";
import type { Tally } from "../people/tally.ts";
import type { Held } from "../tables/tables.ts";

/**
 * One count of one unit, and how well it is known. `none`: the cell is blank (no plan, nobody). `absent`: the workbook
 * has no such column and nothing to count it from. `unknown` names the cells where a person must look. `range`: counted
 * from rows of which some cannot be read, both ends included.
 */
export type Count =
  | { readonly kind: "known"; readonly value: number }
  | { readonly kind: "none" }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown"; readonly cells: readonly CellRef[] }
  | { readonly kind: "range"; readonly least: number; readonly most: number };

export const ABSENT: Count = { kind: "absent" };
const NONE: Count = { kind: "none" };

/** Small numbers are said of many units: an object for each number, not for each unit. */
const SMALL_COUNTS = Array.from({ length: 256 }, (_, value): Count => ({ kind: "known", value }));

function known(value: number): Count {
  return SMALL_COUNTS[value] ?? { kind: "known", value };
}

/** A cell's count; `otherwise` where the workbook has no such column. An impossible value is unknown. */
export function countOf(
  { cell, added, reading }: Held<CountReading>,
  isImplausible: (cell: CellRef) => boolean,
  otherwise: () => Count,
): Count {
  if (cell === null) return otherwise();
  const cells = [cell, ...(added ?? [])];
  if (reading.kind === "blank") return NONE;
  if (reading.kind !== "count" && reading.kind !== "text") return { kind: "unknown", cells };
  return cells.some(isImplausible) ? { kind: "unknown", cells } : known(reading.value);
}

/** A count of rows: certain, or a range. */
export function countOfTally({ sure, unclear }: Tally): Count {
  return unclear === 0 ? known(sure) : { kind: "range", least: sure, most: sure + unclear };
}

/** The number that stands for a count in sums and classes: a blank is 0; null where there is none to be had. */
export function valueOf(count: Count): number | null {
  if (count.kind === "known") return count.value;
  return count.kind === "none" ? 0 : null;
}

/** Something stands there, or can be counted, and it cannot be read for certain. */
export function isUnclear({ kind }: Count): boolean {
  return kind === "unknown" || kind === "range";
}
