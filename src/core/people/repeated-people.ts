import { textKey } from "../text/canonical.ts";
import type { Column } from "../tables/column.ts";
import { isoDate } from "../values/calendar.ts";
import { elementAt } from "../values/element-at.ts";
import type { TextReading } from "../values/readings.ts";
import { oncePerInput } from "./once.ts";
import type { RunInput } from "./run-input.ts";
import { registerFacts } from "./register.ts";
import { rosterFacts } from "./roster.ts";

/** Rows that repeat an earlier row's person, with that row. */
export type RepeatedRows = ReadonlyMap<number, number>;

const NONE: RepeatedRows = new Map();

/** Same unit, village, name and role. */
export const repeatedInRoster = oncePerInput((input: RunInput): RepeatedRows => {
  const roster = rosterFacts(input);
  const { person, role } = roster?.table.columns ?? {};
  if (!roster || !person) return NONE;
  // A title says the role of all its rows, and the value is then the same for heads and deputies.
  const roles = numbers(
    role?.distinct ?? [],
    ({ value, reading }) => `${reading.kind} ${textKey(String(value))}`,
  );
  const villages = roster.villages + (roster.mentions?.mentions ?? 1);
  return repeatedRows(person, villages * roles.count, (row) => {
    const place = elementAt(roster.mention, row);
    if (place < 0 || roster.isHeld[row] === 0) return -1;
    const village = elementAt(roster.village, row);
    const at = village < 0 ? roster.villages + place : village;
    return at * roles.count + (role ? role.told(row, roles.of) : 0);
  });
});

/** Same unit, name and birth date; a birth date that is not given is no reason to think of one person. */
export const repeatedInRegister = oncePerInput((input: RunInput): RepeatedRows => {
  const people = registeredPeople(input);
  if (!people) return NONE;
  const { person, births, birthOf, placeOf, places } = people;
  return repeatedRows(person, places * births, (row) => {
    const [place, birth] = [placeOf(row), birthOf(row)];
    return place < 0 || birth < 0 ? -1 : place * births + birth;
  });
});

/** Same name and birth date under two units; of a year alone many are born whose names are the same. */
export const repeatedAcrossUnits = oncePerInput((input: RunInput): RepeatedRows => {
  const people = registeredPeople(input);
  if (!people) return NONE;
  const { person, births, birthOf, isWholeDay, placeOf } = people;
  const repeated = repeatedRows(person, births, (row) =>
    placeOf(row) >= 0 && isWholeDay(row) ? birthOf(row) : -1,
  );
  return new Map([...repeated].filter(([row, first]) => placeOf(row) !== placeOf(first)));
});

/** The names of the register with what tells people of one name apart; null where it does not say enough. */
function registeredPeople(input: RunInput) {
  const register = registerFacts(input);
  const { person, birthDate } = register?.table.columns ?? {};
  if (!register?.mentions || !person || !birthDate) return null;
  const { placeOf, mentions, suggestionOfMention } = register.mentions;
  const births = numbers(birthDate.distinct, ({ reading }) =>
    reading.kind === "date" ? isoDate(reading.date) : null,
  );
  return {
    person,
    births: births.count,
    birthOf: (row: number) => birthDate.told(row, births.of),
    isWholeDay: (row: number) => {
      const reading = birthDate.reading(row);
      return reading?.kind === "date" && reading.date.day !== 0;
    },
    places: mentions,
    /** A misspelt unit is the one that is probably meant. */
    placeOf: (row: number) => {
      const place = placeOf(row);
      return suggestionOfMention[place] ?? place;
    },
  };
}

/** Small numbers for the distinct values of a column, equal where the keys are; -1 for none. */
function numbers<Value>(
  distinct: readonly Value[],
  keyOf: (value: Value) => string | null,
): { readonly of: Int32Array; readonly count: number } {
  const known = new Map<string, number>();
  const of = new Int32Array(distinct.length).fill(-1);
  distinct.forEach((value, code) => {
    const key = keyOf(value);
    if (key === null) return;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    of[code] = number;
  });
  return { of, count: Math.max(1, known.size) };
}

/**
 * Rows of one name whose `rest`, a number below `rests`, is the same too; -1 cannot be compared. Names are only looked
 * at where a rest comes twice: few villages have two people in one office.
 */
function repeatedRows(
  person: Column<TextReading>,
  rests: number,
  rest: (row: number) => number,
): RepeatedRows {
  const restOfRow = new Float64Array(person.codes.length);
  for (let row = 0; row < restOfRow.length; row++) restOfRow[row] = rest(row);
  const comesTwice = seenTwice(restOfRow);
  const names = new Map<string, number>();
  const firstRows = new Map<number, number>();
  const repeated = new Map<number, number>();
  for (let row = 0; row < restOfRow.length; row++) {
    const others = elementAt(restOfRow, row);
    if (others < 0 || !comesTwice(others)) continue;
    const name = person.reading(row);
    if (name?.kind !== "text") continue;
    const number = names.get(name.key) ?? names.size;
    names.set(name.key, number);
    // Exact: 10⁶ names, 10⁶ villages and some roles are below 2⁵³.
    const key = number * rests + others;
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, row);
    else repeated.set(row, first);
  }
  return repeated;
}

/** Whether a number may come twice: surely if it does, and seldom if it does not. Negative ones are not asked for. */
function seenTwice(values: Float64Array): (value: number) => boolean {
  const slots = new Uint8Array(2 ** Math.ceil(Math.log2(8 * values.length + 16)));
  for (const value of values) {
    if (value < 0) continue;
    const slot = value % slots.length;
    slots[slot] = slots[slot] === 0 ? 1 : 2;
  }
  return (value) => slots[value % slots.length] === 2;
}
