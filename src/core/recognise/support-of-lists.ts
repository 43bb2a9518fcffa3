import type { RecognisedTable, Register, Roster, UnitMatch, UnitTable } from "../tables/tables.ts";
import type { ColumnKey } from "../tables/schema.ts";
import { countIn } from "../values/readings.ts";

type Listed = "admitted" | "heads" | "members";

interface Lists {
  readonly roster: Roster | null;
  readonly register: Register | null;
}

/** Fewer units prove nothing, nor do zeros, which any column of another meaning has too. */
const FEWEST_UNITS = 3;

/**
 * Takes the doubt from columns whose counts are those of the lists of people in the same workbook: as many admitted as
 * the register has rows, as many heads and members as the roster. Where they disagree, the rules say so.
 */
export function supportedByLists<Table extends RecognisedTable>(
  table: Table,
  lists: Lists,
  matchUnit: (key: string) => UnitMatch,
): Table {
  if (table.kind !== "units") return table;
  const doubted = table.choices.filter(({ certainty }) => certainty === "guess").map(({ key }) => key);
  const supported = new Set<ColumnKey>(
    (["admitted", "heads", "members"] as const).filter(
      (key) => doubted.includes(key) && agrees(table, key, countsOf(key, lists, matchUnit), matchUnit),
    ),
  );
  if (supported.size === 0) return table;
  // Figures prove it, those of another table as well as the table's own.
  return {
    ...table,
    choices: table.choices.map((choice) =>
      supported.has(choice.key) ? { ...choice, certainty: "certain", by: "arithmetic" } : choice,
    ),
  };
}

/** How many people of a list each unit has, by the unit's index; null without the list or its columns. */
function countsOf(
  key: Listed,
  { roster, register }: Lists,
  matchUnit: (key: string) => UnitMatch,
): ReadonlyMap<number, number> | null {
  const list = key === "admitted" ? register : roster;
  const names = list?.columns.unit;
  const isCounted = key === "admitted" ? () => true : rosterCounter(key, roster);
  if (!list || !names || !isCounted) return null;
  const counts = new Map<number, number>();
  for (let row = 0; row < list.length; row++) {
    if (!isCounted(row)) continue;
    const match = matchUnit(names.reading(row)?.key ?? "");
    if (match.kind === "unit") counts.set(match.unit, (counts.get(match.unit) ?? 0) + 1);
  }
  return counts;
}

/** Tells the rows of heads, or of those of them who are members; null where the roster does not say. */
function rosterCounter(key: "heads" | "members", roster: Roster | null): ((row: number) => boolean) | null {
  const { role, member } = roster?.columns ?? {};
  if (!role) return null;
  const isHead = (row: number) => role.reading(row)?.kind === "head";
  if (key === "heads") return isHead;
  return member ? (row) => isHead(row) && member.reading(row)?.kind === "yes" : null;
}

/** Whether at least nine in ten of the units that have any have the same in both. */
function agrees(
  { columns, rows }: UnitTable,
  key: Listed,
  listed: ReadonlyMap<number, number> | null,
  matchUnit: (key: string) => UnitMatch,
): boolean {
  if (listed === null) return false;
  let [compared, equal] = [0, 0];
  rows.forEach((_, row) => {
    const match = matchUnit(columns.unit.reading(row)?.key ?? "");
    const reading = columns[key]?.reading(row);
    if (match.kind !== "unit" || !reading) return;
    const stated = countIn(reading) ?? 0;
    const counted = listed.get(match.unit) ?? 0;
    if (stated === 0 && counted === 0) return;
    compared++;
    if (stated === counted) equal++;
  });
  return equal >= FEWEST_UNITS && equal * 10 >= compared * 9;
}
