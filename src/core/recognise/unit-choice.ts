import { unitKey } from "../text/unit-names.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidate.ts";

const SAMPLE_ROWS = 60;

/**
 * The list with the column that names units of the unit table most often, where several columns could name them. In a
 * commune each village is a unit: its column names both where no other names units.
 */
export function withUnitColumn(
  texts: SheetTexts,
  candidate: TableCandidate,
  isUnit: (key: string) => boolean,
): TableCandidate {
  const unit = candidate.columns.get("unit");
  const village = candidate.columns.get("village");
  if (candidate.unitChoices.length === 0 && !village) return candidate;
  const counted = (column: number): { known: number; filled: number } => {
    let [known, filled] = [0, 0];
    for (let row = candidate.headerArea.bottom + 1; row <= candidate.headerArea.bottom + SAMPLE_ROWS; row++) {
      const text = texts.text(row, column);
      if (text === "") continue;
      filled++;
      if (isUnit(unitKey(text))) known++;
    }
    return { known, filled };
  };
  let [best, most] = [unit, unit ? counted(unit.column).known : 0];
  for (const choice of candidate.unitChoices) {
    const { known } = counted(choice.column);
    if (known > most) [best, most] = [{ ...choice, fit: unit?.fit ?? 7 }, known];
  }
  if (village && most === 0) {
    const { known, filled } = counted(village.column);
    if (known >= 2 && known * 2 >= filled) best = village;
  }
  return best === undefined || best === unit
    ? candidate
    : { ...candidate, columns: new Map(candidate.columns).set("unit", best) };
}
