import { elementAt } from "../../values/element-at.ts";
import type { Locality } from "../../values/readings.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";
import { settlementOf } from "../settlement.ts";

/** `place` is where the role belongs, `settlement` what the unit is. */
interface Args {
  readonly unit: string;
  readonly place: Locality;
  readonly settlement: Locality;
}

export const rolePlaceMismatch = defineRule({
  code: "role-place-mismatch",
  severity: "warning",
  needs: ["roster", "role", "rosterMentions"],
  check({ workbook }, { roster, role }) {
    const settlements = workbook.units.map(settlementOf);
    const found: Found<Args>[] = [];
    for (let row = 0; row < roster.table.length; row++) {
      const unit = elementAt(roster.mention, row);
      const settlement = settlements[unit] ?? null;
      const reading = role.reading(row);
      if (settlement === null || !reading || !("place" in reading) || reading.place === settlement) continue;
      found.push({
        at: role.cell(row),
        value: role.value(row),
        args: { unit: elementAt(workbook.units, unit).name, place: reading.place, settlement },
      });
    }
    return found;
  },
});
