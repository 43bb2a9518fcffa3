import { soundCount } from "../count-values.ts";
import { defineRule } from "../define-rule.ts";

export const unitWithoutRoster = defineRule({
  code: "unit-without-roster",
  severity: "warning",
  needs: ["unitTables", "roster", "rosterComparisons", "unitsWithHeads"],
  check(input, { rosterComparisons }) {
    return rosterComparisons.flatMap(({ unit, rows }) => {
      const heads = soundCount(input, unit.heads);
      if (rows > 0 || heads === null || heads === 0) return [];
      return [{ at: unit.nameCell, value: unit.name, args: { unit: unit.name, heads } }];
    });
  },
});
