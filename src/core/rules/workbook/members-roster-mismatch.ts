import { membersExceedHeads, soundCount } from "../count-values.ts";
import { defineRule } from "../define-rule.ts";
import { allows, unclearOf } from "../../people/tally.ts";

export const membersRosterMismatch = defineRule({
  code: "members-roster-mismatch",
  severity: "error",
  needs: ["unitTables", "roster", "rosterComparisons", "role", "member", "unitsWithMembers"],
  check(input, { rosterComparisons }) {
    return rosterComparisons.flatMap(({ unit, rows, members }) => {
      const stated = soundCount(input, unit.members);
      const isComparable = rows > 0 && !membersExceedHeads(input, unit);
      if (unit.members.cell === null || stated === null || !isComparable || allows(members, stated))
        return [];
      return [
        {
          at: unit.members.cell,
          value: unit.members.value,
          args: { unit: unit.name, stated, counted: members.sure, unclear: unclearOf(members) },
        },
      ];
    });
  },
});
