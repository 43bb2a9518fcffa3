import { cellsWhere } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";

/** A blank role is as unknown as an unreadable one where somebody is named: the person counts as nothing. */
export const roleUnknown = defineRule({
  code: "role-unknown",
  severity: "warning",
  needs: ["roster", "role"],
  check({ snapshot }, { roster, role }) {
    const { person } = roster.table.columns;
    return cellsWhere(snapshot, role, ({ reading }) => reading.kind === "unknown" || reading.kind === "blank")
      .filter(({ reading, row }) => reading.kind === "unknown" || (person && roster.isHeld[row] === 1))
      .map(({ at, value }) => ({
        at,
        value,
        args: { written: value === "" ? null : String(value) },
      }));
  },
});
