import type { CellRef } from "../../values/addresses.ts";
import { isErrorValue, type CellValue } from "../../values/cell-value.ts";
import type { ColumnKey, RecognisedTable, UnitTable } from "../../tables/tables.ts";
import { cellsWhere, ownValue } from "../coded-cells.ts";
import { COUNT_COLUMNS } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";
import { isPercentColumn, PERCENT_COLUMNS, PERCENTS, type PercentColumn } from "../percent-cells.ts";
import type { RuleInput } from "../rule.ts";
import { columnsOf } from "../table-columns.ts";
import { sumRowsOf } from "../unit-tables.ts";

/** An error that a formula only passes on, from cells that are reported themselves, is not reported again. */
export const cellErrorValue = defineRule({
  code: "cell-error-value",
  severity: "error",
  check(input) {
    const { snapshot, workbook } = input;
    if (workbook.tables.length === 0) return "tables";
    return workbook.tables
      .flatMap((table) => [...dataCells(input, table), ...(table.kind === "units" ? sumCells(table) : [])])
      .filter(({ value, inputs }) => !inputs.some((at) => ownValue(snapshot, at) === value))
      .map(({ at, value, column }) => ({ at, value, args: { column } }));
  },
});

interface ErrorCell {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly column: ColumnKey;
  /** The cells that a formula here would be made of. */
  readonly inputs: readonly CellRef[];
}

function dataCells({ snapshot }: RuleInput, table: RecognisedTable): ErrorCell[] {
  const parts = table.kind === "units" ? (table.parts ?? []) : [];
  return [...columnsOf(table), ...parts.map(({ of, counts }) => ({ key: of, column: counts }))].flatMap(
    ({ key, column }) =>
      cellsWhere(snapshot, column, ({ value }) => isErrorValue(value)).map(({ at, value }) => ({
        at,
        value,
        column: key,
        inputs: table.kind === "units" && isPercentColumn(key) ? basesOf(table, key, at.row) : [],
      })),
  );
}

function sumCells(table: UnitTable): ErrorCell[] {
  return sumRowsOf(table).flatMap(({ row, members, counts, percents }) => [
    ...COUNT_COLUMNS.flatMap((key): ErrorCell[] => {
      const cell = counts[key];
      if (!cell || !isErrorValue(cell.value)) return [];
      const at = { sheet: table.sheet, row, column: cell.column };
      return [
        {
          at,
          value: cell.value,
          column: key,
          inputs: members.map((member) => ({ ...at, row: table.rows[member] ?? row })),
        },
      ];
    }),
    ...PERCENT_COLUMNS.flatMap((key): ErrorCell[] => {
      const cell = percents[key];
      if (!cell || !isErrorValue(cell.value)) return [];
      const at = { sheet: table.sheet, row, column: cell.column };
      return [{ at, value: cell.value, column: key, inputs: basesOf(table, key, row) }];
    }),
  ]);
}

/** The two counts of which a percentage is made, in the same row. */
function basesOf(table: UnitTable, key: PercentColumn, row: number): CellRef[] {
  return [PERCENTS[key].part, PERCENTS[key].whole].flatMap((base) => {
    const column = table.columns[base]?.column;
    return column === undefined ? [] : [{ sheet: table.sheet, row, column }];
  });
}
