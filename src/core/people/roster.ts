import type { Settings } from "../settings/settings.ts";
import type { Roster } from "../tables/tables.ts";
import type { Column } from "../tables/column.ts";
import type { MarkReading, TextReading } from "../values/readings.ts";
import { elementAt, type Told } from "../values/element-at.ts";
import { keyIds } from "./key-ids.ts";
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
  readonly mention: Int32Array;
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
  readonly hasHead: Uint8Array;
  /** Whether the row names somebody: not a vacant post, not a row without a readable name. */
  readonly isHeld: Uint8Array;
}

/** The roster, looked at once; null when there is none. */
export const rosterFacts = oncePerInput(({ workbook }: RunInput): RosterFacts | null => {
  const table = workbook.roster;
  if (!table) return null;
  const { unit } = table.columns;
  const mentions = unit ? unitMentions(workbook, unit) : null;
  const mention = new Int32Array(table.length);
  if (mentions) for (let row = 0; row < mention.length; row++) mention[row] = mentions.placeOf(row);
  const office = holders(table);
  const { village, villages } = villagesOf(table, mention, mentions);
  const hasHead = new Uint8Array(villages);
  for (let row = 0; row < mention.length; row++) {
    const at = elementAt(village, row);
    if (at >= 0 && office.head[row] === YES) hasHead[at] = 1;
  }
  return { table, mentions, mention, village, villages, hasHead, ...office };
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
    const name = names.of(row);
    const at = elementAt(place, row);
    if (name < 0 || at < 0) continue;
    const key = (mentions?.suggestionOfMention[at] ?? at) * names.count + name;
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
  const headOfRow = byRow(
    role,
    (column) =>
      column.distinct.map(({ reading: { kind } }) => {
        if (kind === "head") return YES;
        return kind === "deputy" || kind === "other" ? NO : MAYBE;
      }),
    MAYBE,
  );
  const holderOfRow = byRow(person, holdersByCode, "person");
  const isVacant = byRow(note, vacancies, 0);
  const head = new Uint8Array(length);
  const isHeld = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const byRole = headOfRow(row);
    const holder = holderOfRow(row);
    if (holder === "person") {
      isHeld[row] = 1;
      head[row] = byRole;
    } else if (holder === "error" && byRole !== NO) {
      head[row] = MAYBE;
    } else if (holder === "blank" && byRole === YES && isVacant(row) !== 1) {
      // A head without a name is reported, and may be in office; a row with neither name nor role is nobody.
      head[row] = MAYBE;
    }
  }
  return { head, isHeld };
}

type Holder = "person" | "vacant" | Exclude<TextReading["kind"], "text">;

function holdersByCode(column: Column<TextReading>): Holder[] {
  const vacant = vacancies(column);
  return column.distinct.map(({ reading }, code) => {
    if (reading.kind !== "text") return reading.kind;
    return vacant[code] === 1 ? "vacant" : "person";
  });
}

/** What the cells of a column's rows say, told once for each distinct text; `without` the column, the same of all. */
function byRow<Reading, Said extends Told>(
  column: Column<Reading> | undefined,
  tell: (column: Column<Reading>) => ArrayLike<Said>,
  without: Said,
): (row: number) => Said {
  if (!column) return () => without;
  const said = tell(column);
  return (row) => column.told(row, said);
}
