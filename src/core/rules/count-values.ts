import { implausibleCounts } from "../figures/implausible.ts";
import type { RuleInput } from "./rule.ts";
import { countIn, type CountReading } from "../values/readings.ts";
import type { Held, Unit } from "../tables/tables.ts";

/** The number a comparison uses: blank is 0, a text number counts with the value it reads as; null is unknown. */
export function countValue(reading: CountReading): number | null {
  return reading.kind === "blank" ? 0 : countIn(reading);
}

/** As `countValue`, null also where the workbook has no such column. */
function heldCount({ cell, reading }: Held<CountReading>): number | null {
  return cell === null ? null : countValue(reading);
}

/** As `heldCount`, null also where the number cannot be one: it is reported, and what follows from it is not. */
export function soundCount(input: RuleInput, held: Held<CountReading>): number | null {
  return held.cell !== null && implausibleCounts(input).has(held.cell) ? null : heldCount(held);
}

/** More members than heads is an error of its own; what follows from such figures is not reported once more. */
export function membersExceedHeads(input: RuleInput, { heads, members }: Unit): boolean {
  const all = soundCount(input, heads);
  const part = soundCount(input, members);
  return all !== null && part !== null && part > all;
}
