import { textKey } from "../text/canonical.ts";
import { isVacancy } from "../text/vacancy.ts";
import type { CodedColumn, TextReading } from "../workbook/tables.ts";
import { idAt, keyIds } from "./key-ids.ts";
import { oncePerInput } from "./once.ts";
import { registerRows } from "./register-rows.ts";
import { rosterRows } from "./roster-rows.ts";

/** Rows that repeat an earlier row's person, with that row. */
export type RepeatedRows = ReadonlyMap<number, number>;

const NONE: RepeatedRows = new Map();

/** Same unit, village, name and role. */
export const repeatedInRoster = oncePerInput((input): RepeatedRows => {
  const roster = rosterRows(input);
  const { person, role } = roster?.table.columns ?? {};
  if (!roster || !person) return NONE;
  const roles = role?.distinct.map(({ value }) => textKey(String(value)));
  return repeatedRows(person, (row) => {
    const place = roster.place[row] ?? -1;
    if (place < 0) return null;
    return `${place} ${roster.village[row] ?? -1} ${roles?.[role?.codes[row] ?? -1] ?? ""}`;
  });
});

/** Same unit, name and birth date; a birth date that is not given is no reason to think of one person. */
export const repeatedInRegister = oncePerInput((input): RepeatedRows => {
  const register = registerRows(input);
  const { person, birthDate, unit } = register?.table.columns ?? {};
  if (!register?.mentions || !person || !birthDate || !unit) return NONE;
  const { placeOfCode } = register.mentions;
  const births = birthDate.distinct.map(({ reading }) =>
    reading.kind === "date" ? `${reading.date.year}-${reading.date.month}-${reading.date.day}` : null,
  );
  return repeatedRows(person, (row) => {
    const place = placeOfCode[unit.codes[row] ?? -1] ?? -1;
    const birth = births[birthDate.codes[row] ?? -1] ?? null;
    return place < 0 || birth === null ? null : `${place} ${birth}`;
  });
});

/** Only rows whose name comes more than once are compared by the rest, `null` meaning that they cannot be. */
function repeatedRows(person: CodedColumn<TextReading>, rest: (row: number) => string | null): RepeatedRows {
  const names = keyIds(person);
  const vacant = person.distinct.map(({ reading }) => isVacancy(reading.text));
  const times = new Int32Array(names.count);
  for (let row = 0; row < person.codes.length; row++) {
    const name = idAt(person, names, row);
    if (name >= 0) times[name] = (times[name] ?? 0) + 1;
  }
  const firstRows = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (let row = 0; row < person.codes.length; row++) {
    const name = idAt(person, names, row);
    if (name < 0 || (times[name] ?? 0) < 2 || vacant[person.codes[row] ?? -1]) continue;
    const others = rest(row);
    if (others === null) continue;
    const key = `${name} ${others}`;
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, row);
    else repeated.set(row, first);
  }
  return repeated;
}
