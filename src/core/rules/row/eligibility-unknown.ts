import { membershipOf } from "../../people/roster.ts";
import type { Roster } from "../../tables/tables.ts";
import type { CellRef } from "../../values/addresses.ts";
import { ownValue } from "../coded-cells.ts";
import { defineRule, type Found } from "../define-rule.ts";
import { rosterFacts } from "../../people/roster.ts";

type Mark = "trained" | "eligible";

/** Only where it is known that somebody is not a member: an unknown membership is asked for first. */
export const eligibilityUnknown = defineRule({
  code: "eligibility-unknown",
  severity: "info",
  check(input) {
    const rows = rosterFacts(input);
    if (!rows) return "roster";
    const roster = rows.table;
    const { role, member, person } = roster.columns;
    if (!role) return "role-column";
    if (!member) return "member-column";
    if (!roster.columns.trained && !roster.columns.eligible) return "eligibility-columns";
    const found: Found<"eligibility-unknown">[] = [];
    for (const row of role.where(({ reading }) => reading.kind === "head" || reading.kind === "deputy")) {
      if (rows.isHeld[row] === 0 || membershipOf(roster, row) !== "no") continue;
      const unknown = unknownMarks(roster, row);
      if (unknown === null) continue;
      const { at, columns } = unknown;
      const name = person?.reading(row)?.text ?? "";
      found.push({ at, value: ownValue(input.snapshot, at), args: { person: name, columns } });
    }
    return found;
  },
});

/** The marks that are blank or cannot be read, and the cell to go to; a certificate's date proves the training. */
function unknownMarks(
  { columns }: Roster,
  row: number,
): { readonly at: CellRef; readonly columns: Mark[] } | null {
  const isTrained = columns.certificateDate?.reading(row)?.kind === "date";
  const unknown = (["trained", "eligible"] as const).filter((key) => {
    const kind = columns[key]?.reading(row)?.kind;
    return (kind === "blank" || kind === "unreadable") && !(key === "trained" && isTrained);
  });
  const last = unknown.at(-1);
  const at = last && columns[last]?.cell(row);
  return at ? { at, columns: unknown } : null;
}
