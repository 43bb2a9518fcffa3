import { vacancies } from "../figures/vacancies.ts";
import type { Roster } from "../tables/tables.ts";
import { idAt, keyIds } from "./key-ids.ts";
import { oncePerInput } from "./once.ts";
import { unitMentions, type UnitMentions } from "./unit-mentions.ts";

/** Whether a row is a head in office; `MAYBE` where the role or the name cannot be read. */
export const NO = 0;
export const YES = 1;
export const MAYBE = 2;

/** What the rules need of every row of the roster, by data row. */
export interface RosterRows {
  readonly table: Roster;
  /** Null when the roster has no unit column. */
  readonly mentions: UnitMentions | null;
  /** Unit of the row as in `UnitMentions`; 0 everywhere when there is no unit column. */
  readonly place: Int32Array;
  /** `NO`, `YES` or `MAYBE`; all `MAYBE` when there is no role column. */
  readonly head: Uint8Array;
  /**
   * Number of the village within the roster, counted from 0; -1 where unit or village is not given. Under a misspelt
   * unit it is the village of the unit that was probably meant.
   */
  readonly village: Int32Array;
  /** How many villages there are. */
  readonly villages: number;
  /** Whether the row names somebody: not a vacant post, not a row without a name. */
  readonly isHeld: Uint8Array;
}

/** The roster, looked at once for all rules; null when there is none. */
export const rosterRows = oncePerInput(({ workbook }): RosterRows | null => {
  const table = workbook.roster;
  if (!table) return null;
  const { unit } = table.columns;
  const mentions = unit ? unitMentions(workbook, unit) : null;
  const place = new Int32Array(table.length);
  if (unit && mentions) {
    for (let row = 0; row < place.length; row++) {
      place[row] = mentions.placeOfCode[unit.codes[row] ?? -1] ?? -1;
    }
  }
  return { table, mentions, place, ...holders(table), ...villagesOf(table, place, mentions) };
});

function villagesOf(
  { length, columns }: Roster,
  place: Int32Array,
  mentions: UnitMentions | null,
): Pick<RosterRows, "village" | "villages"> {
  const village = new Int32Array(length).fill(-1);
  if (!columns.village) return { village, villages: 0 };
  const names = keyIds(columns.village);
  const numbers = new Map<number, number>();
  let lastKey = -1;
  let last = -1;
  for (let row = 0; row < length; row++) {
    const name = idAt(columns.village, names, row);
    const at = place[row] ?? -1;
    if (name < 0 || at < 0) continue;
    const key = (mentions?.suggestionOfPlace[at] ?? at) * names.count + name;
    // The people of a village mostly stand together.
    if (key !== lastKey) {
      lastKey = key;
      last = numbers.get(key) ?? numbers.size;
      numbers.set(key, last);
    }
    village[row] = last;
  }
  return { village, villages: numbers.size };
}

function holders({ length, columns: { role, person, note } }: Roster): Pick<RosterRows, "head" | "isHeld"> {
  const ofRole = role?.distinct.map(({ reading }) =>
    reading.kind === "head" ? YES : reading.kind === "deputy" ? NO : MAYBE,
  );
  const vacant = person && vacancies(person);
  const holder = person?.distinct.map(({ reading }, code) =>
    reading.kind === "blank" ? "nobody" : vacant?.[code] === 1 ? "vacant" : "person",
  );
  const vacantNote = note && vacancies(note);
  const head = new Uint8Array(length);
  const isHeld = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const byRole = role ? (ofRole?.[role.codes[row] ?? -1] ?? MAYBE) : MAYBE;
    const who = person ? (holder?.[person.codes[row] ?? -1] ?? "nobody") : "person";
    if (who === "person") {
      isHeld[row] = 1;
      head[row] = byRole;
    } else if (who === "nobody" && byRole === YES && vacantNote?.[note?.codes[row] ?? -1] !== 1) {
      // A head without a name is reported, and may be in office; a row with neither name nor role is nobody.
      head[row] = MAYBE;
    }
  }
  return { head, isHeld };
}
