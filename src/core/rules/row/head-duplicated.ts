import { cellAddress } from "../../values/addresses.ts";
import { defineRule } from "../define-rule.ts";
import { repeatedInRoster } from "../../people/repeated-people.ts";
import { YES } from "../../people/roster.ts";
import { elementAt } from "../../values/element-at.ts";

/** The same person listed twice is reported as such, not as a second head. */
export const headDuplicated = defineRule({
  code: "head-duplicated",
  severity: "warning",
  needs: ["roster", "role", "village"],
  check(input, { roster, role, village: villageName }) {
    const { table, village, villages, head } = roster;
    const { unit } = table.columns;
    const repeated = repeatedInRoster(input);
    const firstHeads = new Int32Array(villages).fill(-1);
    const laterHeads: { readonly row: number; readonly first: number }[] = [];
    for (let row = 0; row < table.length; row++) {
      const at = elementAt(village, row);
      if (head[row] !== YES || at < 0 || repeated.has(row)) continue;
      const first = elementAt(firstHeads, at);
      if (first < 0) firstHeads[at] = row;
      else laterHeads.push({ row, first });
    }
    return laterHeads.map(({ row, first }) => ({
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
