import { defineRule, type Found } from "../define-rule.ts";
import { rosterFacts } from "../../people/roster.ts";
import { settlementOf } from "../settlement.ts";

export const rolePlaceMismatch = defineRule({
  code: "role-place-mismatch",
  severity: "warning",
  check(input) {
    const { workbook } = input;
    const roster = rosterFacts(input);
    if (!roster) return "roster";
    const { role } = roster.table.columns;
    if (!role) return "role-column";
    if (!roster.mentions) return "roster-unit";
    const settlements = workbook.units.map(settlementOf);
    const found: Found<"role-place-mismatch">[] = [];
    for (let row = 0; row < roster.table.length; row++) {
      const unit = roster.place[row] ?? -1;
      const settlement = settlements[unit] ?? null;
      const reading = role.reading(row);
      if (settlement === null || !reading || !("place" in reading) || reading.place === settlement) continue;
      found.push({
        at: role.cell(row),
        value: role.value(row),
        args: { unit: workbook.units[unit]?.name ?? "", place: reading.place, settlement },
      });
    }
    return found;
  },
});
