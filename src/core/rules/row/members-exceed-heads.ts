import type { RuleInput } from "../rule.ts";
import { membersExceedHeads, soundCount } from "../count-values.ts";
import { defineRule } from "../define-rule.ts";
import { rosterComparisons } from "../roster-comparison.ts";
import type { Unit } from "../../tables/tables.ts";

/** What the roster says of the members is part of this finding: it is not reported once more. */
export const membersExceedHeadsRule = defineRule({
  code: "members-exceed-heads",
  severity: "error",
  needs: ["unitTables", "unitsWithShare"],
  check(input, { unitsWithShare }) {
    return unitsWithShare.flatMap((unit) => {
      const { name, heads, members } = unit;
      if (members.cell === null || !membersExceedHeads(input, unit)) return [];
      const stated = soundCount(input, members) ?? 0;
      const listed = membersInRoster(input, unit);
      const args = {
        unit: name,
        members: stated,
        heads: soundCount(input, heads) ?? 0,
        roster: listed === stated ? null : listed,
      };
      return [{ at: members.cell, value: members.value, args }];
    });
  },
});

/** How many members the roster has for certain of a unit; null where it does not say. */
function membersInRoster(input: RuleInput, unit: Unit): number | null {
  const { member, role } = input.workbook.roster?.columns ?? {};
  const comparison = rosterComparisons(input)?.find((one) => one.unit === unit);
  if (!member || !role || !comparison || comparison.rows === 0) return null;
  return comparison.members.unclear === 0 ? comparison.members.sure : null;
}
