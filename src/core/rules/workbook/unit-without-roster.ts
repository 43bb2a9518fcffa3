import { soundCount } from "../count-values.ts";
import { defineRule } from "../define-rule.ts";
import { missingForRoster, rosterComparisons } from "../roster-comparison.ts";

export const unitWithoutRoster = defineRule({
  code: "unit-without-roster",
  severity: "warning",
  check(input) {
    const comparisons = rosterComparisons(input);
    const missing = missingForRoster(input, "heads");
    if (comparisons === null || (missing !== null && missing !== "role-column")) return missing ?? "roster";
    return comparisons.flatMap(({ unit, rows }) => {
      const heads = soundCount(input, unit.heads);
      if (rows > 0 || heads === null || heads === 0) return [];
      return [{ at: unit.nameCell, value: unit.name, args: { unit: unit.name, heads } }];
    });
  },
});
