import type { Unit } from "../tables/tables.ts";

/** Keys of units listed twice: which row a roster or register belongs to cannot be said. */
export function repeatedUnitKeys(units: readonly Unit[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { key } of units) {
    if (key !== "" && seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}
