import { inOfficeIn } from "../../figures/roster-counts.ts";
import { cellsWhere } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";

/** A blank role is as unknown as an unreadable one where somebody is named: the person counts as nothing. */
export const roleUnknown = defineRule({
  code: "role-unknown",
  severity: "warning",
  check({ snapshot, workbook: { roster } }) {
    if (!roster) return "roster";
    const { role, person } = roster.columns;
    if (!role) return "role-column";
    const isInOffice = inOfficeIn(roster);
    return cellsWhere(snapshot, role, ({ reading }) => reading.kind === "unknown" || reading.kind === "blank")
      .filter(({ reading, row }) => reading.kind === "unknown" || (person && isInOffice(row)))
      .map(({ at, value }) => ({
        at,
        value,
        args: { written: value === "" ? null : String(value) },
      }));
  },
});
