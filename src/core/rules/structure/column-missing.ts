import type { RecognisedWorkbook } from "../../tables/tables.ts";
import type { ColumnKey, TableKind } from "../../tables/schema.ts";
import type { Area } from "../../values/addresses.ts";
import { defineRule } from "../define-rule.ts";

/** Without these a roster or register is there but says nothing that could be compared. */
const NEEDED = { roster: ["unit", "role", "member"], register: ["unit"] } as const;

export const columnMissing = defineRule({
  code: "column-missing",
  severity: "error",
  needs: [],
  check({ workbook }) {
    return [...workbook.incompleteTables, ...lackingInUse(workbook)].map(
      ({ kind, sheet, header, missing }) => ({
        at: { sheet, ...header },
        value: null,
        args: { table: kind, columns: missing },
      }),
    );
  },
});

interface Lacking {
  readonly kind: TableKind;
  readonly sheet: number;
  readonly header: Area;
  readonly missing: readonly ColumnKey[];
}

function lackingInUse({ roster, register }: RecognisedWorkbook): Lacking[] {
  return [...(roster?.parts ?? []), ...(register?.parts ?? [])].flatMap((table) => {
    const present = new Set(Object.keys(table.columns));
    const missing = NEEDED[table.kind].filter((key) => !present.has(key));
    return missing.length > 0
      ? [{ kind: table.kind, sheet: table.sheet, header: table.header, missing }]
      : [];
  });
}
