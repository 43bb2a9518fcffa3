import { unitKey } from "../text/unit-names.ts";
import type { AssignedColumn } from "./header-columns.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidate.ts";

const SAMPLE_ROWS = 60;

/**
 * The list with the column that names units of the unit table most often, where several columns could name them. In a
 * commune each village is a unit: its column names both where no other names units. `areNone`: there is no unit table.
 */
export function withUnitColumn(
  texts: SheetTexts,
  candidate: TableCandidate,
  isUnit: (key: string) => boolean,
  areNone: boolean,
): TableCandidate {
  const unit = candidate.columns.get("unit");
  const best = areNone
    ? (unit ?? villagesOfCommune(texts, candidate))
    : namingUnits(texts, candidate, isUnit);
  return best === undefined || best === unit
    ? candidate
    : { ...candidate, columns: new Map(candidate.columns).set("unit", best) };
}

function namingUnits(
  texts: SheetTexts,
  candidate: TableCandidate,
  isUnit: (key: string) => boolean,
): AssignedColumn | undefined {
  const unit = candidate.columns.get("unit");
  const village = candidate.columns.get("village");
  if (candidate.unitChoices.length === 0 && !village) return unit;
  const counted = (column: number) => namesIn(texts, candidate, column, isUnit);
  let [best, most] = [unit, unit ? counted(unit.column).known : 0];
  for (const choice of candidate.unitChoices) {
    const { known } = counted(choice.column);
    if (known > most) [best, most] = [{ ...choice, fit: unit?.fit ?? 7 }, known];
  }
  if (village && most === 0) {
    const { known, filled } = counted(village.column);
    if (known >= 2 && known * 2 >= filled) best = village;
  }
  return best;
}

/** How many of the column's first cells name a unit, of those that hold something. */
function namesIn(
  texts: SheetTexts,
  { headerArea }: TableCandidate,
  column: number,
  isUnit: (key: string) => boolean,
): { readonly known: number; readonly filled: number } {
  let [known, filled] = [0, 0];
  for (let row = headerArea.bottom + 1; row <= headerArea.bottom + SAMPLE_ROWS; row++) {
    const text = texts.text(row, column);
    if (text === "") continue;
    filled++;
    if (isUnit(unitKey(text))) known++;
  }
  return { known, filled };
}

const MOST_PLACES = 500;

/**
 * The villages of a list that has no column of units: they stand one after the other and none comes again. "Thôn 1" further
 * down is another commune's, and whose is not known.
 */
function villagesOfCommune(
  texts: SheetTexts,
  { headerArea, columns }: TableCandidate,
): AssignedColumn | undefined {
  const village = columns.get("village");
  if (!village) return undefined;
  const seen = new Set<string>();
  let last = "";
  for (let row = headerArea.bottom + 1; row <= headerArea.bottom + MOST_PLACES; row++) {
    const key = unitKey(texts.text(row, village.column));
    if (key === "" || key === last) continue;
    if (seen.has(key)) return undefined;
    seen.add(key);
    last = key;
  }
  return village;
}
