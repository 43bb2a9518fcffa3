import type { RangeRef } from "../../values/addresses.ts";
import { defineRule } from "../define-rule.ts";

export const rowsNotRead = defineRule({
  code: "rows-not-read",
  severity: "warning",
  needs: [],
  check({ workbook }) {
    return workbook.tables.flatMap((table) =>
      table.kind !== "units"
        ? []
        : blocksOf(table.unreadRows ?? []).map(({ top, bottom }) => ({
            at: {
              sheet: table.sheet,
              top,
              bottom,
              left: table.data.left,
              right: table.data.right,
            } satisfies RangeRef,
            value: null,
            args: { table: table.kind, rows: bottom - top + 1 },
          })),
    );
  },
});

/** Neighbouring rows are one block. */
function blocksOf(rows: readonly number[]): { top: number; bottom: number }[] {
  const blocks: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last && row <= last.bottom + 1) last.bottom = row;
    else blocks.push({ top: row, bottom: row });
  }
  return blocks;
}
