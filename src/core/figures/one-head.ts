import type { UnitFigures } from "./figures.ts";

/**
 * A unit that is one village has one head: its share is 0 % or 100 %, which says nothing. Such units are spoken of as
 * villages whose head is or is not a member; the share is the whole committee's.
 */
export function isOneHead({ heads }: UnitFigures): boolean {
  return heads === 1;
}

/** The units with heads, where each of them is one village; null where some unit has more heads, or none has any. */
export function villagesIn(units: readonly UnitFigures[]): readonly UnitFigures[] | null {
  const withHeads = units.filter(({ heads }) => (heads ?? 0) > 0);
  return withHeads.length > 0 && withHeads.every(isOneHead) ? withHeads : null;
}

/** "Chi bộ thôn Đông" → "thôn Đông": the village that the unit is named after. */
export function villageOfUnit(name: string): string {
  return name.replace(/^(?:chi bộ|cb|đảng bộ)\s+(?=\S)/iu, "");
}
