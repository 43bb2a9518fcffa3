import { cellAddress } from "../../values/addresses.ts";
import type { Unit, UnitTable } from "../../tables/tables.ts";
import type { WorkbookSnapshot } from "../../values/snapshot.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";
import { elementAt } from "../../values/element-at.ts";

/** `first`: the address of the earlier row, with its sheet where that is another. */
interface Args {
  readonly unit: string;
  readonly first: string;
}

export const unitDuplicated = defineRule({
  code: "unit-duplicated",
  severity: "error",
  needs: ["unitTables"],
  check({ workbook, snapshot }, { unitTables }) {
    const inOne = unitTables.flatMap((table) =>
      repeatedRows(table).map(({ row, first }) => {
        const { column } = table.columns.unit;
        const { value, reading } = table.columns.unit.told(row, table.columns.unit.distinct);
        return {
          at: table.columns.unit.cell(row),
          value,
          args: {
            unit: reading.text,
            first: cellAddress({ row: elementAt(table.rows, first), column }),
          },
        };
      }),
    );
    return [...inOne, ...repeatedInParts(workbook.units, snapshot)];
  },
});

/** Units that stand in two tables which are parts of one list, each with counts of its own. */
function repeatedInParts(units: readonly Unit[], { sheets }: WorkbookSnapshot): Found<Args>[] {
  const firsts = new Map<string, Unit>();
  return units.flatMap((unit) => {
    const first = firsts.get(unit.key);
    if (unit.key === "" || !first) {
      firsts.set(unit.key, unit);
      return [];
    }
    if (first.nameCell.sheet === unit.nameCell.sheet) return [];
    const sheet = elementAt(sheets, first.nameCell.sheet).name;
    return [
      {
        at: unit.nameCell,
        value: unit.name,
        args: { unit: unit.name, first: `${sheet}!${cellAddress(first.nameCell)}` },
      },
    ];
  });
}

/** Rows whose unit stands in an earlier row, with that row. */
function repeatedRows(table: UnitTable): { readonly row: number; readonly first: number }[] {
  const firstRows = new Map<string, number>();
  const repeated: { row: number; first: number }[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const reading = table.columns.unit.reading(row);
    if (reading?.kind !== "text" || table.continuedRows?.has(row)) continue;
    const first = firstRows.get(reading.key);
    if (first === undefined) firstRows.set(reading.key, row);
    else repeated.push({ row, first });
  }
  return repeated;
}
