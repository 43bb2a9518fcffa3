import { unitKey } from "../text/unit-names.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidates.ts";

const SAMPLE_ROWS = 60;

/** The list with the column that names units of the unit table most often, where several columns could name them. */
export function withUnitColumn(
  texts: SheetTexts,
  candidate: TableCandidate,
  isUnit: (key: string) => boolean,
): TableCandidate {
  const unit = candidate.columns.get("unit");
  if (!unit || candidate.unitChoices.length === 0) return candidate;
  const known = (column: number): number => {
    let rows = 0;
    for (let row = candidate.window.bottom + 1; row <= candidate.window.bottom + SAMPLE_ROWS; row++) {
      const text = texts.text(row, column);
      if (text !== "" && isUnit(unitKey(text))) rows++;
    }
    return rows;
  };
  let [best, most] = [unit, known(unit.column)];
  for (const choice of candidate.unitChoices) {
    const rows = known(choice.column);
    if (rows > most) [best, most] = [{ ...choice, fit: unit.fit }, rows];
  }
  return { ...candidate, columns: new Map(candidate.columns).set("unit", best) };
}
