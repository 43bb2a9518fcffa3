import type { Finding } from "../rules/finding.ts";
import { placeOf } from "../rules/finding-place.ts";
import type { Report } from "../rules/report.ts";

/** A finding that somebody of the unit has to mend, and whose row it is. */
export interface UnitMistake {
  readonly finding: Finding;
  readonly person: string | null;
}

/** Errors and warnings in the rows of a unit, by its index; units without any are not in it. */
export function unitMistakes({ workbook, findings }: Report): ReadonlyMap<number, readonly UnitMistake[]> {
  const unitOfKey = new Map(workbook.units.map(({ key }, unit) => [`unit ${key}`, unit]));
  // A row of the table of units is its unit's however its name is written; elsewhere the name decides.
  const unitOfRow = new Map(
    workbook.units.map(({ nameCell }, unit) => [`${nameCell.sheet} ${nameCell.row}`, unit]),
  );
  const found = new Map<number, UnitMistake[]>();
  for (const finding of findings) {
    if (finding.severity === "info") continue;
    const { at } = finding;
    const { key, person } = placeOf(workbook, at);
    const ownRow = at.top === at.bottom ? unitOfRow.get(`${at.sheet} ${at.top}`) : undefined;
    const unit = ownRow ?? unitOfKey.get(key);
    if (unit === undefined) continue;
    const known = found.get(unit);
    if (known) known.push({ finding, person });
    else found.set(unit, [{ finding, person }]);
  }
  return found;
}
