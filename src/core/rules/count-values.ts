import type { CountReading } from "../values/readings.ts";
import type { Held, Unit } from "../tables/tables.ts";

/** The number a comparison uses: blank is 0, a text number counts with the value it reads as; null is unknown. */
export function countValue(reading: CountReading): number | null {
  if (reading.kind === "blank") return 0;
  return reading.kind === "count" || reading.kind === "text" ? reading.value : null;
}

/** As `countValue`, null also where the workbook has no such column. */
export function heldCount({ cell, reading }: Held<CountReading>): number | null {
  return cell === null ? null : countValue(reading);
}

/** More members than heads is an error of its own; what follows from such figures is not reported once more. */
export function membersExceedHeads({ heads, members }: Unit): boolean {
  const all = heldCount(heads);
  const part = heldCount(members);
  return all !== null && part !== null && part > all;
}
