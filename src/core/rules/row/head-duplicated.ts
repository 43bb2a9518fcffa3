import { cellAddress } from "../../values/addresses.ts";
import { defineRule, type Found } from "../define-rule.ts";
import { repeatedInRoster } from "../../people/repeated-people.ts";
import { rosterFacts, YES } from "../../people/roster.ts";

/** The same person listed twice is reported as such, not as a second head. */
export const headDuplicated = defineRule({
  code: "head-duplicated",
  severity: "warning",
  check(input) {
    const roster = rosterFacts(input);
    if (!roster) return "roster";
    const { table, village, villages, head } = roster;
    const { role, unit, village: villageName } = table.columns;
    if (!role) return "role-column";
    if (!villageName) return "village-column";
    const repeated = repeatedInRoster(input);
    const firstHeads = new Int32Array(villages).fill(-1);
    const laterHeads: { readonly row: number; readonly first: number }[] = [];
    for (let row = 0; row < table.length; row++) {
      const at = village[row] ?? -1;
      if (head[row] !== YES || at < 0 || repeated.has(row)) continue;
      const first = firstHeads[at] ?? -1;
      if (first < 0) firstHeads[at] = row;
      else laterHeads.push({ row, first });
    }
    return laterHeads.map(({ row, first }): Found<"head-duplicated"> => ({
      at: role.cell(row),
      value: role.value(row),
      args: {
        village: villageName.reading(row)?.text ?? "",
        unit: unit?.reading(row)?.text ?? "",
        first: cellAddress(role.cell(first)),
      },
    }));
  },
});
