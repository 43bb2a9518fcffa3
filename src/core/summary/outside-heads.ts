import { inOfficeIn, membershipOf } from "../figures/roster-counts.ts";
import { unitsByCode } from "../figures/named-units.ts";
import type { Report } from "../rules/report.ts";

/** Villages whose head in office is not a member, per unit (index in `Figures.units`), in the roster's order. */
export function villagesWithOutsideHeads({
  workbook,
  settings,
}: Report): ReadonlyMap<number, readonly string[]> {
  const villages = new Map<number, string[]>();
  const { roster } = workbook;
  if (!roster?.columns.unit || !roster.columns.role || !roster.columns.village) return villages;
  const { unit, role, village } = roster.columns;
  const unitOfCode = unitsByCode(workbook, unit);

  const isInOffice = inOfficeIn(roster);
  for (let i = 0; i < roster.length; i++) {
    const unitIndex = unitOfCode[unit.codes[i] ?? -1] ?? null;
    const office = role.reading(i);
    const place = village.reading(i);
    if (unitIndex === null || office?.kind !== "head" || place?.kind !== "text") continue;
    if (settings.ratioBase !== "both" && settings.ratioBase !== office.place) continue;
    if (!isInOffice(i) || membershipOf(roster, i) !== "no") continue;
    const known = villages.get(unitIndex);
    if (known) known.push(place.text);
    else villages.set(unitIndex, [place.text]);
  }
  return villages;
}
