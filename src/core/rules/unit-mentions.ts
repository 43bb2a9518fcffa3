import type { Column } from "../tables/column.ts";
import type { RecognisedWorkbook } from "../tables/tables.ts";
import type { TextReading } from "../values/readings.ts";

/**
 * What the unit names of a roster or register mean. `place` tells rows apart by unit, known or not: the index of a
 * known unit, `units.length + n` for the n-th unknown name, -1 for a blank.
 */
export interface UnitMentions {
  /** By code of the column. */
  readonly placeOfCode: Int32Array;
  readonly places: number;
  /** By place; the unit that an unknown name probably means, else null. */
  readonly suggestionOfPlace: readonly (number | null)[];
  /** Place of each unknown name, by its key. */
  readonly unknown: ReadonlyMap<string, number>;
}

export function unitMentions(workbook: RecognisedWorkbook, column: Column<TextReading>): UnitMentions {
  const suggestions: (number | null)[] = workbook.units.map(() => null);
  const unknown = new Map<string, number>();
  const placeOfCode = Int32Array.from(column.distinct, ({ reading }) => {
    if (reading.kind !== "text") return -1;
    const match = workbook.matchUnit(reading.key);
    if (match.kind === "unit") return match.unit;
    const known = unknown.get(reading.key);
    if (known !== undefined) return known;
    unknown.set(reading.key, suggestions.length);
    suggestions.push(match.suggestion);
    return suggestions.length - 1;
  });
  return { placeOfCode, places: suggestions.length, suggestionOfPlace: suggestions, unknown };
}

/** Places of unknown names that nothing is known to be meant by. */
export function unsuggestedPlaces({ unknown, suggestionOfPlace }: UnitMentions): number[] {
  return [...unknown.values()].filter((place) => suggestionOfPlace[place] === null);
}
