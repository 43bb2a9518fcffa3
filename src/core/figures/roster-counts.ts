import type { Settings } from "../settings/settings.ts";
import type { MarkReading } from "../values/readings.ts";
import type { RecognisedWorkbook, Roster } from "../tables/tables.ts";
import { vacancies } from "./vacancies.ts";
import { unitsByCode } from "./named-units.ts";

/** Heads in office of one unit, counted in the roster by the settings' ratio base. */
export interface RosterCount {
  heads: number;
  members: number;
  /** Heads in office whose membership is blank or unreadable, so that `members` is only a lower bound. */
  membershipUnknown: number;
  /** Persons of the unit whose role is unreadable: each may be a head. */
  roleUnknown: number;
  /** All rows of the unit, vacancies and deputies included. */
  rows: number;
}

/** One entry per unit, in the order of `RecognisedWorkbook.units`; rows of unknown units are in none. */
export function countRoster(workbook: RecognisedWorkbook, roster: Roster, settings: Settings): RosterCount[] {
  const counts = workbook.units.map((): RosterCount => ({
    heads: 0,
    members: 0,
    membershipUnknown: 0,
    roleUnknown: 0,
    rows: 0,
  }));
  const { unit, role } = roster.columns;
  if (!unit) return counts;
  const unitOfCode = unitsByCode(workbook, unit);
  const isInOffice = inOfficeIn(roster);
  for (let i = 0; i < roster.length; i++) {
    const unitIndex = unitOfCode[unit.codes[i] ?? -1] ?? null;
    const count = unitIndex === null ? undefined : counts[unitIndex];
    if (!count) continue;
    count.rows++;
    if (!isInOffice(i)) continue;
    const reading = role?.reading(i);
    if (reading?.kind === "unknown" || reading?.kind === "error") count.roleUnknown++;
    if (reading?.kind !== "head") continue;
    if (settings.ratioBase !== "both" && settings.ratioBase !== reading.place) continue;
    count.heads++;
    const membership = membershipOf(roster, i);
    if (membership === "yes") count.members++;
    else if (membership === "unknown") count.membershipUnknown++;
  }
  return counts;
}

/** Whether a row names a person: a vacant post ("khuyết") or a row without a name has nobody in office. */
export function inOfficeIn({ columns: { person } }: Roster): (i: number) => boolean {
  if (!person) return () => true;
  const vacant = vacancies(person);
  const isNamed = new Uint8Array(vacant.length);
  person.distinct.forEach(({ reading }, code) => {
    if (reading.kind === "text" && vacant[code] === 0) isNamed[code] = 1;
  });
  return (i) => isNamed[person.codes[i] ?? -1] === 1;
}

/** A role that only members hold ("Bí thư chi bộ kiêm trưởng thôn") says more than a blank cell. */
export function membershipOf(roster: Roster, i: number): "yes" | "no" | "unknown" {
  const { role, member } = roster.columns;
  const roleReading = role?.reading(i);
  if ((roleReading?.kind === "head" || roleReading?.kind === "deputy") && roleReading.certainMember)
    return "yes";
  return markOf(member?.reading(i));
}

/** Blank, unreadable and missing are all unknown, never "no". */
export function markOf(reading: MarkReading | undefined): "yes" | "no" | "unknown" {
  return reading?.kind === "yes" || reading?.kind === "no" ? reading.kind : "unknown";
}
