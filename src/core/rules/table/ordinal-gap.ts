import { numberWrite } from "../cell-writes.ts";
import { ownValue } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import { misnumbered, type NumberedTable } from "../ordinals.ts";
import type { RuleInput } from "../rule.ts";
import type { Found } from "../found.ts";
import { elementAt } from "../../values/element-at.ts";

/** More cells than anybody would look through before agreeing. */
const MOST_WRITES = 5000;

export const ordinalGap = defineRule({
  code: "ordinal-gap",
  severity: "info",
  needs: ["tablesWithRows", "ordinals"],
  check: (input, { ordinals }) => ordinals.flatMap((table) => gapsOf(input, table)),
});

/** Each finding renumbers up to the next one, so that all of them together renumber everything, each cell once. */
function gapsOf({ snapshot }: RuleInput, table: NumberedTable): Found<{ readonly expected: number }>[] {
  return misnumbered(elementAt(snapshot.sheets, table.sheet), table).flatMap((cells) => {
    const [first] = cells;
    if (!first) return [];
    return [
      {
        at: first.at,
        value: ownValue(snapshot, first.at),
        args: { expected: first.expected },
        fix:
          cells.length > MOST_WRITES
            ? null
            : {
                kind: "writes",
                writes: cells.map(({ at, expected }) =>
                  numberWrite(snapshot, at, ownValue(snapshot, at), expected),
                ),
              },
      },
    ];
  });
}
