import { membershipOf } from "../../people/roster.ts";
import type { Roster } from "../../tables/tables.ts";
import type { CellRef } from "../../values/addresses.ts";
import { ownValue } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";

/** The marks that `columns` names where they are blank or unreadable. */
type Mark = "trained" | "eligible";

/** Only where it is known that somebody is not a member: an unknown membership is asked for first. */
export const eligibilityUnknown = defineRule({
  code: "eligibility-unknown",
  severity: "info",
  needs: ["roster", "role", "member", "eligibility"],
  check({ snapshot }, { roster: { table, isHeld }, role }) {
    const { person } = table.columns;
    const found: Found<{ readonly person: string; readonly columns: readonly Mark[] }>[] = [];
    for (const row of role.where(({ reading }) => reading.kind === "head" || reading.kind === "deputy")) {
      if (isHeld[row] === 0 || membershipOf(table, row) !== "no") continue;
      const unknown = unknownMarks(table, row);
      if (unknown === null) continue;
      const { at, columns } = unknown;
      const name = person?.reading(row)?.text ?? "";
      found.push({ at, value: ownValue(snapshot, at), args: { person: name, columns } });
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
