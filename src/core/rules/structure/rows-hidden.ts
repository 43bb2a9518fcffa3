import type { RecognisedTable } from "../../tables/tables.ts";
import { defineRule } from "../define-rule.ts";
import { elementAt } from "../../values/element-at.ts";

export const rowsHidden = defineRule({
  code: "rows-hidden",
  severity: "info",
  needs: ["tables"],
  check({ snapshot }, { tables }) {
    return tables.flatMap((table) =>
      hiddenBlocks(table, elementAt(snapshot.sheets, table.sheet).hiddenRows).map(
        ({ top, bottom, rows }) => ({
          at: { sheet: table.sheet, top, bottom, left: table.data.left, right: table.data.right },
          value: null,
          args: { table: table.kind, rows },
        }),
      ),
    );
  },
});

interface HiddenBlock {
  readonly top: number;
  bottom: number;
  /** Data rows in it; group and spacer rows between them do not count. */
  rows: number;
}

/** Runs of hidden rows of the sheet that hold data rows; both lists ascend, so one pass over each is enough. */
function hiddenBlocks(table: RecognisedTable, hiddenRows: readonly number[]): HiddenBlock[] {
  const blocks: HiddenBlock[] = [];
  const hidden = new Map<number, number>();
  let run = -1;
  hiddenRows.forEach((row, i) => {
    if (i === 0 || hiddenRows[i - 1] !== row - 1) run++;
    hidden.set(row, run);
  });
  if (hidden.size === 0) return blocks;
  let lastRun = -1;
  for (const row of table.rows) {
    const ofRow = hidden.get(row);
    if (ofRow === undefined) continue;
    const block = blocks.at(-1);
    if (block && ofRow === lastRun) {
      block.bottom = row;
      block.rows++;
    } else {
      blocks.push({ top: row, bottom: row, rows: 1 });
    }
    lastRun = ofRow;
  }
  return blocks;
}
