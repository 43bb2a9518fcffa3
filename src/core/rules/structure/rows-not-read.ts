import type { RangeRef } from "../../values/addresses.ts";
import type { UnitTable } from "../../tables/tables.ts";
import type { TableKind } from "../../tables/schema.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";
import type { RuleInput } from "../rule.ts";
import { exceedingSums } from "../sum-rows.ts";
import { sumRowsOf, unitTables } from "../unit-tables.ts";

/** `rows` that stand outside the table; or, of a sum row, how many `numbers` it has, all larger than the `read` rows make. */
interface Args {
  readonly table: TableKind;
  readonly rows: number | null;
  readonly label: string | null;
  readonly numbers: number | null;
  readonly read: number | null;
}

export const rowsNotRead = defineRule({
  code: "rows-not-read",
  severity: "warning",
  needs: [],
  check: (input) =>
    unitTables(input.workbook).flatMap((table) => [...outside(table), ...exceeding(input, table)]),
});

function outside(table: UnitTable): Found<Args>[] {
  return blocksOf(table.unreadRows ?? []).map((block) => ({
    at: placeOf(table, block),
    value: null,
    args: {
      table: table.kind,
      rows: block.bottom - block.top + 1,
      label: null,
      numbers: null,
      read: null,
    },
  }));
}

function exceeding(input: RuleInput, table: UnitTable): Found<Args>[] {
  return sumRowsOf(table).flatMap((sumRow): Found<Args>[] => {
    const numbers = exceedingSums(input, table, sumRow);
    if (numbers === null) return [];
    const read = sumRow.summedRows.length;
    return [
      {
        at: placeOf(table, { top: sumRow.row, bottom: sumRow.row }),
        value: null,
        args: { table: table.kind, rows: null, label: sumRow.label, numbers, read },
      },
    ];
  });
}

function placeOf(
  { sheet, data }: UnitTable,
  rows: { readonly top: number; readonly bottom: number },
): RangeRef {
  return { sheet, left: data.left, right: data.right, ...rows };
}

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
