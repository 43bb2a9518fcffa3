import { membershipOf } from "../../figures/roster-counts.ts";
import type { RosterTable } from "../../tables/tables.ts";
import { cellAt, ownValue, readingAt } from "../coded-cells.ts";
import { defineRule, type Found } from "../define-rule.ts";
import { rosterRows } from "../roster-rows.ts";

type Mark = "trained" | "eligible";

/** Only where it is known that somebody is not a member: an unknown membership is asked for first. */
export const eligibilityUnknown = defineRule({
  code: "eligibility-unknown",
  severity: "info",
  check(input) {
    const rows = rosterRows(input);
    if (!rows) return "roster";
    const roster = rows.table;
    const { role, member, person, trained, eligible } = roster.columns;
    if (!role) return "role-column";
    if (!member) return "member-column";
    if (!trained && !eligible) return "eligibility-columns";
    const found: Found<"eligibility-unknown">[] = [];
    for (let row = 0; row < roster.rows.length; row++) {
      const kind = readingAt(role, row)?.kind;
      if ((kind !== "head" && kind !== "deputy") || rows.isHeld[row] === 0) continue;
      if (membershipOf(roster, row) !== "no") continue;
      const columns = unknownMarks(roster, row);
      const column = roster.columns[columns.includes("eligible") ? "eligible" : "trained"];
      if (columns.length === 0 || !column) continue;
      const at = cellAt(roster, column, row);
      const name = readingAt(person, row)?.text ?? "";
      found.push({ at, value: ownValue(input.snapshot, at), args: { person: name, columns } });
    }
    return found;
  },
});

/** A certificate's date proves the training even where the mark is blank. */
function unknownMarks({ columns }: RosterTable, row: number): Mark[] {
  const isTrained = readingAt(columns.certificateDate, row)?.kind === "date";
  return (["trained", "eligible"] as const).filter((key) => {
    const kind = readingAt(columns[key], row)?.kind;
    return (kind === "blank" || kind === "unreadable") && !(key === "trained" && isTrained);
  });
}
