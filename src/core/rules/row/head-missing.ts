import { defineRule } from "../define-rule.ts";
import { keyIds } from "../../people/key-ids.ts";
import { NO, type RosterFacts } from "../../people/roster.ts";
import { elementAt } from "../../values/element-at.ts";

/** A row whose role, name or unit cannot be read may be the head; it is reported itself. */
export const headMissing = defineRule({
  code: "head-missing",
  severity: "warning",
  needs: ["roster", "role", "village"],
  check({ workbook }, { roster, village }) {
    const { unit } = roster.table.columns;
    const headless = headlessVillages(roster, workbook.units.length);
    return headless.map((row) => ({
      at: village.cell(row),
      value: village.value(row),
      args: { village: village.reading(row)?.text ?? "", unit: unit?.reading(row)?.text ?? "" },
    }));
  },
});

/** The first row of each village without a head in office. */
function headlessVillages(roster: RosterFacts, units: number): number[] {
  const { table, mention, village, villages, head, mentions } = roster;
  const firstRows = new Int32Array(villages).fill(-1);
  const hasHead = new Uint8Array(villages);
  const strayHeads: number[] = [];
  for (let row = 0; row < table.length; row++) {
    const at = elementAt(village, row);
    if (at < 0) continue;
    const unit = elementAt(mention, row);
    const isStray = units > 0 && unit >= units;
    if (head[row] !== NO) hasHead[at] = 1;
    if (isStray && head[row] !== NO && mentions?.suggestionOfMention[unit] === null) {
      strayHeads.push(row);
    }
    if (!isStray && firstRows[at] === -1) firstRows[at] = row;
  }
  const headless = Array.from(firstRows.filter((row, at) => row >= 0 && hasHead[at] === 0)).sort(
    (a, b) => a - b,
  );
  return withoutStrayHeads(roster, headless, strayHeads);
}

/** A head under an unknown unit name is the head of the one headless village of that name, where there is just one. */
function withoutStrayHeads(
  { table }: RosterFacts,
  headless: readonly number[],
  strayHeads: readonly number[],
): number[] {
  const { village } = table.columns;
  if (strayHeads.length === 0 || !village) return [...headless];
  const { of: nameOf } = keyIds(village);
  const times = new Map<number, number>();
  for (const row of headless) times.set(nameOf(row), (times.get(nameOf(row)) ?? 0) + 1);
  const strayNames = new Set(strayHeads.map(nameOf));
  return headless.filter((row) => !strayNames.has(nameOf(row)) || times.get(nameOf(row)) !== 1);
}
