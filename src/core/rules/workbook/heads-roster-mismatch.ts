import { soundCount } from "../count-values.ts";
import { defineRule } from "../define-rule.ts";
import { allows, unclearOf } from "../../people/tally.ts";

export const headsRosterMismatch = defineRule({
  code: "heads-roster-mismatch",
  severity: "error",
  needs: ["unitTables", "roster", "rosterComparisons", "role", "unitsWithHeads"],
  check(input, { rosterComparisons }) {
    return rosterComparisons.flatMap(({ unit, rows, heads }) => {
      const stated = soundCount(input, unit.heads);
      const isComparable = rows > 0;
      if (unit.heads.cell === null || stated === null || !isComparable || allows(heads, stated)) return [];
      return [
        {
          at: unit.heads.cell,
          value: unit.heads.value,
          args: { unit: unit.name, stated, counted: heads.sure, unclear: unclearOf(heads) },
        },
      ];
    });
  },
});
