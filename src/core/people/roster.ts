import type { Settings } from "../settings/settings.ts";
import type { Roster } from "../tables/tables.ts";
import type { MarkReading } from "../values/readings.ts";
import { idAt, keyIds } from "./key-ids.ts";
import { oncePerInput } from "./once.ts";
import type { RunInput } from "./run-input.ts";
import { unitMentions, type UnitMentions } from "./unit-mentions.ts";
import { vacancies } from "./vacancies.ts";

/** Whether a row is a head in office; `MAYBE` where the role or the name cannot be read. */
export const NO = 0;
export const YES = 1;
export const MAYBE = 2;

/** Blank, unreadable and missing are all unknown, never "no". */
export type Fact = "yes" | "no" | "unknown";

/** What is known of every row of the roster, by data row: the one reading of it for figures, rules, lists and summary. */
export interface RosterFacts {
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
  /** By village: whether a row is certainly its head in office. */
  readonly isHeaded: Uint8Array;
  /** Whether the row names somebody: not a vacant post, not a row without a readable name. */
  readonly isHeld: Uint8Array;
}

/** The roster, looked at once; null when there is none. */
export const rosterFacts = oncePerInput(({ workbook }: RunInput): RosterFacts | null => {
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
  const office = holders(table);
  const { village, villages } = villagesOf(table, place, mentions);
  const isHeaded = new Uint8Array(villages);
  for (let row = 0; row < place.length; row++) {
    const at = village[row] ?? -1;
    if (at >= 0 && office.head[row] === YES) isHeaded[at] = 1;
  }
  return { table, mentions, place, village, villages, isHeaded, ...office };
});

/** A role that only members hold ("Bí thư chi bộ kiêm trưởng thôn") says more than a blank cell. */
export function membershipOf({ columns: { role, member } }: Roster, row: number): Fact {
  const reading = role?.reading(row);
  if ((reading?.kind === "head" || reading?.kind === "deputy") && reading.certainMember) return "yes";
  return factOf(member?.reading(row));
}

/** A certificate's date proves the training even where the mark is blank. */
export function trainingOf({ columns: { trained, certificateDate } }: Roster, row: number): Fact {
  if (certificateDate?.reading(row)?.kind === "date") return "yes";
  return factOf(trained?.reading(row));
}

export function eligibilityOf({ columns: { eligible } }: Roster, row: number): Fact {
  return factOf(eligible?.reading(row));
}

/** Whether a head is of those that the settings count; a role that cannot be read may be. */
export function isOfBase(ratioBase: Settings["ratioBase"], { table }: RosterFacts, row: number): boolean {
  if (ratioBase === "both") return true;
  const reading = table.columns.role?.reading(row);
  return reading?.kind !== "head" || reading.place === ratioBase;
}

function factOf(reading: MarkReading | undefined): Fact {
  return reading?.kind === "yes" || reading?.kind === "no" ? reading.kind : "unknown";
}

function villagesOf(
  { length, columns }: Roster,
  place: Int32Array,
  mentions: UnitMentions | null,
): Pick<RosterFacts, "village" | "villages"> {
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

function holders({ length, columns: { role, person, note } }: Roster): Pick<RosterFacts, "head" | "isHeld"> {
  const ofRole = role?.distinct.map(({ reading }) =>
    reading.kind === "head" ? YES : reading.kind === "deputy" || reading.kind === "other" ? NO : MAYBE,
  );
  const vacant = person && vacancies(person);
  const holder = person?.distinct.map(({ reading }, code) =>
    reading.kind === "text" ? (vacant?.[code] === 1 ? "vacant" : "person") : reading.kind,
  );
  const vacantNote = note && vacancies(note);
  const head = new Uint8Array(length);
  const isHeld = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const byRole = role ? (ofRole?.[role.codes[row] ?? -1] ?? MAYBE) : MAYBE;
    const who = person ? (holder?.[person.codes[row] ?? -1] ?? "blank") : "person";
    if (who === "person") {
      isHeld[row] = 1;
      head[row] = byRole;
    } else if (who === "error" && byRole !== NO) {
      head[row] = MAYBE;
    } else if (who === "blank" && byRole === YES && vacantNote?.[note?.codes[row] ?? -1] !== 1) {
      // A head without a name is reported, and may be in office; a row with neither name nor role is nobody.
      head[row] = MAYBE;
    }
  }
  return { head, isHeld };
}
