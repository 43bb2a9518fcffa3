import { cellsWhere } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import { rosterRows } from "../roster-rows.ts";
import { settlementOf } from "../settlement.ts";

export const rolePlaceMismatch = defineRule({
  code: "role-place-mismatch",
  severity: "warning",
  check(input) {
    const { snapshot, workbook } = input;
    const roster = rosterRows(input);
    if (!roster) return "roster";
    const { role } = roster.table.columns;
    if (!role) return "role-column";
    if (!roster.mentions) return "roster-unit";
    const settlements = workbook.units.map(settlementOf);
    return cellsWhere(
      snapshot,
      roster.table,
      role,
      ({ reading }) => reading.kind === "head" || reading.kind === "deputy",
    ).flatMap(({ at, value, reading, row }) => {
      const unit = roster.place[row] ?? -1;
      const settlement = settlements[unit] ?? null;
      if (reading.kind !== "head" && reading.kind !== "deputy") return [];
      if (settlement === null || settlement === reading.place) return [];
      const args = { unit: workbook.units[unit]?.name ?? "", place: reading.place, settlement };
      return [{ at, value, args }];
    });
  },
});
