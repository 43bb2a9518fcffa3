import type { RunInput } from "../people/run-input.ts";
import {
  eligibilityOf,
  membershipOf,
  rosterFacts,
  trainingOf,
  type Fact,
  type RosterFacts,
} from "../people/roster.ts";
import type { Column } from "../tables/column.ts";
import type { Roster } from "../tables/tables.ts";
import type { TextReading } from "../values/readings.ts";
import type { ActionLists, ListedPerson, NeedsDataReason } from "./figures.ts";

/**
 * Heads and deputies in office who are not known to be members: A trained and eligible, B not trained and eligible,
 * C data missing or not eligible, with every reason (docs/domain.md §2 S4). In the roster's order.
 */
export function actionLists(input: RunInput): ActionLists {
  const lists: Record<keyof ActionLists, ListedPerson[]> = {
    completeDossier: [],
    sendToTraining: [],
    needsData: [],
  };
  const roster = rosterFacts(input);
  const person = roster?.table.columns.person;
  if (!roster || !person) return lists;
  const { table } = roster;
  const describe = describer(input, table, person);
  const shared = sharedReasons();
  for (let row = 0; row < table.length; row++) {
    if (roster.isHeld[row] !== 1 || table.columns.role?.reading(row)?.kind === "other") continue;
    const membership = membershipOf(table, row);
    if (membership === "yes") continue;
    const trained = trainingOf(table, row);
    const reasons = shared(reasonsOf(roster, row, membership, trained));
    lists[listFor(reasons, trained)].push(describe(row, reasons));
  }
  return lists;
}

function listFor(reasons: readonly NeedsDataReason[], trained: Fact): keyof ActionLists {
  if (reasons.length > 0) return "needsData";
  return trained === "yes" ? "completeDossier" : "sendToTraining";
}

function describer(
  input: RunInput,
  { columns: { unit, village, role } }: Roster,
  person: Column<TextReading>,
): (row: number, reasons: readonly NeedsDataReason[]) => ListedPerson {
  const unitNames = unitNamesByCode(input, unit);
  const roleTexts = role?.distinct.map(({ value, reading }) =>
    reading.kind === "blank" ? null : String(value).normalize("NFC").trim(),
  );
  return (row, reasons) => ({
    row,
    cell: person.cell(row),
    name: textOf(person, row),
    unit: unitNames?.[unit?.codes[row] ?? -1] ?? null,
    village: textOf(village, row),
    role: roleTexts?.[role?.codes[row] ?? -1] ?? null,
    reasons,
  });
}

/** The unit's own name where it is known, else what is written. */
function unitNamesByCode(
  { workbook: { units, matchUnit } }: RunInput,
  column: Column<TextReading> | undefined,
): readonly (string | null)[] | undefined {
  return column?.distinct.map(({ reading }) => {
    if (reading.kind !== "text") return null;
    const match = matchUnit(reading.key);
    return match.kind === "unit" ? (units[match.unit]?.name ?? reading.text) : reading.text;
  });
}

function reasonsOf({ table }: RosterFacts, row: number, membership: Fact, trained: Fact): NeedsDataReason[] {
  const reasons: NeedsDataReason[] = [];
  const role = table.columns.role?.reading(row)?.kind;
  const eligible = eligibilityOf(table, row);
  if (trained === "unknown") reasons.push("training-unknown");
  if (eligible === "unknown") reasons.push("eligibility-unknown");
  if (membership === "unknown") reasons.push("membership-unknown");
  if (eligible === "no") reasons.push("not-eligible");
  if (role !== "head" && role !== "deputy") reasons.push("role-unknown");
  return reasons;
}

/** One array for all people with the same reasons: in a long roster they would take more room than the names. */
function sharedReasons(): (reasons: NeedsDataReason[]) => readonly NeedsDataReason[] {
  const known = new Map<string, readonly NeedsDataReason[]>();
  return (reasons) => {
    const id = reasons.join();
    const same = known.get(id) ?? reasons;
    known.set(id, same);
    return same;
  };
}

function textOf(column: Column<TextReading> | undefined, row: number): string | null {
  const reading = column?.reading(row);
  return reading?.kind === "text" ? reading.text : null;
}
