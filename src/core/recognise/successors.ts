import type { Settings, Successor } from "../settings/settings.ts";
import { unitKey } from "../text/unit-names.ts";
import type { UnitMatch } from "../tables/tables.ts";
import { compareDates, type CalendarDate } from "../values/calendar.ts";
import type { SheetTexts } from "./sheet-texts.ts";

/** Units are merged and renamed, and new names may be old ones in turn. */
const MOST_STEPS = 5;

/**
 * Names of units that are no more lead to the unit that took over: registers, rosters, working groups and earlier
 * periods go on under the names they had. A name that a unit of today has is that unit, and a merger that is still to
 * come on the report's last day (null: not known) leads nowhere yet.
 */
export function withSuccessors(
  match: (key: string) => UnitMatch,
  successors: readonly Successor[],
  cutOff: CalendarDate | null,
): (key: string) => UnitMatch {
  const inForce = successors.filter(
    ({ from }) => from === null || cutOff === null || compareDates(from, cutOff) <= 0,
  );
  if (inForce.length === 0) return match;
  const next = new Map(inForce.map(({ old, new: name }) => [unitKey(old), unitKey(name)]));
  return (key) => {
    const own = match(key);
    if (own.kind === "unit") return own;
    let name: string | undefined = key;
    for (let step = 0; step < MOST_STEPS; step++) {
      name = next.get(name);
      if (name === undefined) return own;
      const found = match(name);
      if (found.kind === "unit") return { ...found, isSuccessor: true };
    }
    return own;
  };
}

/** Those of the settings, then those of a sheet that says which unit was merged into which. */
export function successorsOf(settings: Settings, sheets: readonly SheetTexts[]): readonly Successor[] {
  return [...settings.successors, ...sheets.flatMap(successorsIn)];
}

const OLD =
  /^(?:ten )?(?:don vi|thon|to dan pho|tdp|chi bo|xa)?(?: [a-z]+){0,2} ?(?:cu|truoc (?:khi )?(?:sap xep|sap nhap))$/;
const NEW =
  /^(?:ten )?(?:don vi|thon|to dan pho|tdp|chi bo|xa)?(?: [a-z]+){0,2} ?(?:moi|sau (?:khi )?(?:sap xep|sap nhap))$/;
/** Rows in which such a header is looked for. */
const HEADER_ROWS = 20;

/** "Đơn vị cũ | Đơn vị mới" with names below; a new name stands for the rows under it that have none. */
function successorsIn(texts: SheetTexts): Successor[] {
  const { block } = texts.sheet;
  if (!block) return [];
  for (let row = block.top; row <= Math.min(block.bottom, block.top + HEADER_ROWS); row++) {
    const columns = Array.from({ length: block.right - block.left + 1 }, (_, at) => block.left + at);
    const old = columns.find((column) => OLD.test(texts.key(row, column)));
    const taken = columns.find((column) => NEW.test(texts.key(row, column)));
    if (old === undefined || taken === undefined) continue;
    const found: Successor[] = [];
    let name = "";
    for (let below = row + 1; below <= block.bottom; below++) {
      const before = texts.text(below, old);
      const after = texts.text(below, taken);
      if (before === "" && after === "") continue;
      if (after !== "") name = after;
      if (name === "") continue;
      for (const one of before.split(/[,;\n]| và | \+ /u)) {
        const trimmed = one.trim();
        if (trimmed !== "" && unitKey(trimmed) !== unitKey(name))
          found.push({ old: trimmed, new: name, from: null });
      }
    }
    return found;
  }
  return [];
}
