import type { Column } from "../tables/column.ts";
import type { RecognisedWorkbook, Roster } from "../tables/tables.ts";
import type { TextReading } from "../values/readings.ts";
import type { ActionLists, ListedPerson, NeedsDataReason } from "./figures.ts";
import { inOfficeIn, markOf, membershipOf } from "./roster-counts.ts";

/**
 * Heads and deputies in office who are not known to be members: A trained and eligible, B not trained and eligible,
 * C data missing or not eligible, with every reason (domain.md §2 S4). In the roster's order.
 */
export function actionLists({ roster, units, matchUnit }: RecognisedWorkbook): ActionLists {
  const completeDossier: ListedPerson[] = [];
  const sendToTraining: ListedPerson[] = [];
  const needsData: ListedPerson[] = [];
  if (!roster?.columns.person) return { completeDossier, sendToTraining, needsData };
  const unitNames = roster.columns.unit?.distinct.map(({ reading }) => {
    if (reading.kind !== "text") return null;
    const match = matchUnit(reading.key);
    return match.kind === "unit" ? (units[match.unit]?.name ?? reading.text) : reading.text;
  });
  const roleTexts = roster.columns.role?.distinct.map(({ value, reading }) =>
    reading.kind === "blank" ? null : String(value).normalize("NFC").trim(),
  );
  const isInOffice = inOfficeIn(roster);
  const shared = sharedReasons();
  for (let i = 0; i < roster.length; i++) {
    if (!isInOffice(i)) continue;
    const membership = membershipOf(roster, i);
    if (membership === "yes") continue;
    const trained = trainingOf(roster, i);
    const eligible = markOf(roster.columns.eligible?.reading(i));
    const reasons = shared(reasonsOf(roster, i, membership, trained, eligible));
    const list = reasons.length > 0 ? needsData : trained === "yes" ? completeDossier : sendToTraining;
    list.push({
      cell: roster.columns.person.cell(i),
      name: textOf(roster.columns.person, i),
      unit: unitNames?.[roster.columns.unit?.codes[i] ?? -1] ?? null,
      village: textOf(roster.columns.village, i),
      role: roleTexts?.[roster.columns.role?.codes[i] ?? -1] ?? null,
      reasons,
    });
  }
  return { completeDossier, sendToTraining, needsData };
}

/** A certificate's date proves the training even where the mark is blank. */
function trainingOf(roster: Roster, i: number): "yes" | "no" | "unknown" {
  const { trained, certificateDate } = roster.columns;
  if (certificateDate?.reading(i)?.kind === "date") return "yes";
  return markOf(trained?.reading(i));
}

function reasonsOf(
  roster: Roster,
  i: number,
  membership: "no" | "unknown",
  trained: "yes" | "no" | "unknown",
  eligible: "yes" | "no" | "unknown",
): NeedsDataReason[] {
  const reasons: NeedsDataReason[] = [];
  const role = roster.columns.role?.reading(i)?.kind;
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

function textOf(column: Column<TextReading> | undefined, i: number): string | null {
  const reading = column?.reading(i);
  return reading?.kind === "text" ? reading.text : null;
}
