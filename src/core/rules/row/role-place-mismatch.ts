import { cellAt } from "../coded-cells.ts";
import { defineRule, type Found } from "../define-rule.ts";
import { rosterOf } from "../../people/roster.ts";
import { settlementOf } from "../settlement.ts";

export const rolePlaceMismatch = defineRule({
  code: "role-place-mismatch",
  severity: "warning",
  check(input) {
    const { workbook } = input;
    const roster = rosterOf(input);
    if (!roster) return "roster";
    const { role } = roster.table.columns;
    if (!role) return "role-column";
    if (!roster.mentions) return "roster-unit";
    const settlements = workbook.units.map(settlementOf);
    const found: Found<"role-place-mismatch">[] = [];
    for (let row = 0; row < roster.table.rows.length; row++) {
      const unit = roster.place[row] ?? -1;
      const settlement = settlements[unit] ?? null;
      const distinct = role.distinct[role.codes[row] ?? -1];
      if (settlement === null || (distinct?.reading.kind !== "head" && distinct?.reading.kind !== "deputy")) {
        continue;
      }
      const { place } = distinct.reading;
      if (place === settlement) continue;
      found.push({
        at: cellAt(roster.table, role, row),
        value: distinct.value,
        args: { unit: workbook.units[unit]?.name ?? "", place, settlement },
      });
    }
    return found;
  },
});
