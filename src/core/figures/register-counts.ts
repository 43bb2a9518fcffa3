import { compareDates } from "../values/calendar.ts";
import type { Period } from "../settings/period.ts";
import type { Settings } from "../settings/settings.ts";
import type { RecognisedWorkbook, Register } from "../tables/tables.ts";
import { unitsByCode } from "./named-units.ts";

/** New members of one unit in the register. */
export interface RegisterCount {
  /** Admitted in the plan year up to the cut-off, and those whose row gives no date. */
  admitted: number;
  /** Of them, rows whose date cannot be read: they may lie outside the period. */
  dateUnknown: number;
}

/** One entry per unit, in the order of `RecognisedWorkbook.units`; rows of unknown units are in none. */
export function countRegister(
  workbook: RecognisedWorkbook,
  register: Register,
  settings: Settings,
  period: Period,
): RegisterCount[] {
  const counts = workbook.units.map((): RegisterCount => ({ admitted: 0, dateUnknown: 0 }));
  const { unit, decisionDate, considered } = register.columns;
  if (!unit) return counts;
  const date =
    settings.admissionDate === "decision" ? (decisionDate ?? considered) : (considered ?? decisionDate);
  const unitOfCode = unitsByCode(workbook, unit);
  const isDue = date?.distinct.map(({ reading }) =>
    reading.kind === "date"
      ? reading.date.year === period.planYear && compareDates(reading.date, period.cutOff) <= 0
      : null,
  );
  for (let i = 0; i < register.length; i++) {
    const unitIndex = unitOfCode[unit.codes[i] ?? -1] ?? null;
    const count = unitIndex === null ? undefined : counts[unitIndex];
    if (!count) continue;
    const due = isDue?.[date?.codes[i] ?? -1] ?? null;
    if (due === false) continue;
    count.admitted++;
    if (due === null && date) count.dateUnknown++;
  }
  return counts;
}
