import { parseUnitName } from "../text/unit-names.ts";
import type { Column } from "../tables/column.ts";
import type { RecognisedWorkbook } from "../tables/tables.ts";
import type { TextReading } from "../values/readings.ts";

/**
 * What the unit names of a roster or register mean. `place` tells rows apart by unit, known or not: the index of a
 * known unit, `units.length + n` for the n-th unknown name, -1 for a blank.
 */
export interface UnitMentions {
  /** Of a data row. */
  readonly placeOf: (row: number) => number;
  readonly mentions: number;
  /** By place; the unit that an unknown name probably means, else null. */
  readonly suggestionOfMention: readonly (number | null)[];
  /** By place; the units that an unknown name may mean: the suggestion, or all of the same place name. */
  readonly likelyOfMention: readonly (readonly number[])[];
  /** Place of each unknown name, by its key. */
  readonly unknown: ReadonlyMap<string, number>;
}

const NONE: readonly number[] = [];

export function unitMentions(workbook: RecognisedWorkbook, column: Column<TextReading>): UnitMentions {
  const suggestions: (number | null)[] = workbook.units.map(() => null);
  const likely: (readonly number[])[] = workbook.units.map(() => NONE);
  const unknown = new Map<string, number>();
  const alike = unitsByPlaceName(workbook);
  const mentionOfCode = Int32Array.from(column.distinct, ({ reading }) => {
    if (reading.kind !== "text") return -1;
    const match = workbook.matchUnit(reading.key);
    if (match.kind === "unit") return match.unit;
    const known = unknown.get(reading.key);
    if (known !== undefined) return known;
    unknown.set(reading.key, suggestions.length);
    likely.push(match.suggestion === null ? alike(reading.key) : [match.suggestion]);
    suggestions.push(match.suggestion);
    return suggestions.length - 1;
  });
  return {
    placeOf: (row) => column.told(row, mentionOfCode),
    mentions: suggestions.length,
    suggestionOfMention: suggestions,
    likelyOfMention: likely,
    unknown,
  };
}

/** Units by the name of their place alone: "Tân An" may be the xã as well as the thị trấn of that name. */
export function unitsByPlaceName({
  units,
}: Pick<RecognisedWorkbook, "units">): (key: string) => readonly number[] {
  let byName: Map<string, number[]> | null = null;
  return (key) => {
    if (byName === null) {
      byName = new Map();
      for (const [index, unit] of units.entries()) {
        const { bare } = parseUnitName(unit.key);
        if (bare !== "") byName.set(bare, [...(byName.get(bare) ?? []), index]);
      }
    }
    return byName.get(parseUnitName(key).bare) ?? NONE;
  };
}
