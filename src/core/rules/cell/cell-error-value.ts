import type { RecognisedTable, UnitTable } from "../../tables/tables.ts";
import { COUNT_KEYS, PERCENT_KEYS, type ColumnKey, type PercentKey } from "../../tables/schema.ts";
import type { CellRef, RangeRef } from "../../values/addresses.ts";
import { isErrorValue, type CellValue } from "../../values/cell-value.ts";
import { formulaAt, referencesOf } from "../cell-formulas.ts";
import { cellsWhere, ownValue } from "../coded-cells.ts";
import { countCells } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";
import { isPercentColumn, PERCENTS } from "../percent-cells.ts";
import type { RuleInput } from "../rule.ts";
import { columnsOf } from "../../tables/table-columns.ts";
import { sumRowsOf } from "../unit-tables.ts";

/** An error that a formula only passes on, from cells that are reported themselves, is not reported again. */
export const cellErrorValue = defineRule({
  code: "cell-error-value",
  severity: "error",
  needs: ["tables"],
  check(input, { tables }) {
    const errors = tables
      .flatMap((table) => [...dataCells(input, table), ...(table.kind === "units" ? sumCells(table) : [])])
      .filter((cell) => !isPicture(input, cell));
    if (errors.length === 0) return [];
    const reported = reportedCells(input, errors);
    return errors
      .filter((cell) => !isPassedOn(input, cell, reported))
      .map(({ at, value, column }) => ({ at, value, args: { column } }));
  },
});

interface ErrorCell {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly column: ColumnKey;
  /** The cells that a formula here would be made of, where it is not known. */
  readonly inputs: readonly CellRef[];
}

/**
 * A picture placed in a cell of remarks stands in files as #VALUE! without a formula (documented, 2026-11-29; what
 * `Range.values` gives for it in Excel is not known).
 */
function isPicture({ snapshot }: RuleInput, { at, value, column }: ErrorCell): boolean {
  return column === "note" && value === "#VALUE!" && typeof formulaAt(snapshot, at) !== "string";
}

/** The errors, and texts where a number belongs, which make formulas give #VALUE!. */
interface Reported {
  readonly errors: ReadonlyMap<string, CellValue>;
  readonly texts: ReadonlySet<string>;
}

function reportedCells(input: RuleInput, errors: readonly ErrorCell[]): Reported {
  const texts = [...countCells(input, "unreadable"), ...countCells(input, "text")];
  return {
    errors: new Map(errors.map(({ at, value }) => [idOf(at), value])),
    texts: new Set(texts.map(({ at }) => idOf(at))),
  };
}

function idOf({ sheet, row, column }: CellRef): string {
  return `${sheet} ${row} ${column}`;
}

/** What was typed into a cell as it stands is no consequence; a formula passes on what the cells that it names hold. */
function isPassedOn({ snapshot }: RuleInput, { at, value, inputs }: ErrorCell, reported: Reported): boolean {
  const formula = formulaAt(snapshot, at);
  if (formula === null) return false;
  const explains = (cell: CellRef): boolean => {
    const id = idOf(cell);
    return reported.errors.get(id) === value || (value === "#VALUE!" && reported.texts.has(id));
  };
  const named = formula === undefined ? null : referencesOf(formula, at.sheet, snapshot);
  if (named === null) return inputs.some((cell) => !isSame(cell, at) && explains(cell));
  return named.some((area) => someCell(area, (cell) => !isSame(cell, at) && explains(cell)));
}

function isSame(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** Whole columns hold no more cells that could be asked for than this. */
const MOST_CELLS = 100_000;

function someCell({ sheet, top, bottom, left, right }: RangeRef, is: (cell: CellRef) => boolean): boolean {
  let asked = 0;
  for (let column = left; column <= right; column++) {
    for (let row = top; row <= bottom; row++) {
      if (is({ sheet, row, column })) return true;
      if (++asked > MOST_CELLS) return false;
    }
  }
  return false;
}

function dataCells({ snapshot }: RuleInput, table: RecognisedTable): ErrorCell[] {
  const parts = table.kind === "units" ? (table.parts ?? []) : [];
  return [...columnsOf(table), ...parts.map(({ of, counts }) => ({ key: of, column: counts }))].flatMap(
    ({ key, column }) =>
      cellsWhere(snapshot, column, ({ value }) => isErrorValue(value)).map(({ at }) => ({
        at,
        value: ownValue(snapshot, at),
        column: key,
        inputs: table.kind === "units" && isPercentColumn(key) ? basesOf(table, key, at.row) : [],
      })),
  );
}

function sumCells(table: UnitTable): ErrorCell[] {
  return sumRowsOf(table).flatMap(({ row, summedRows, counts, percents }) => [
    ...COUNT_KEYS.flatMap((key): ErrorCell[] => {
      const cell = counts[key];
      if (!cell || !isErrorValue(cell.value)) return [];
      const at = { sheet: table.sheet, row, column: cell.column };
      const inputs = summedRows.map((member) => ({ ...at, row: table.rows[member] ?? row }));
      return [{ at, value: cell.value, column: key, inputs }];
    }),
    ...PERCENT_KEYS.flatMap((key): ErrorCell[] => {
      const cell = percents[key];
      if (!cell || !isErrorValue(cell.value)) return [];
      const at = { sheet: table.sheet, row, column: cell.column };
      return [{ at, value: cell.value, column: key, inputs: basesOf(table, key, row) }];
    }),
  ]);
}

/** The two counts of which a percentage is made, in the same row. */
function basesOf(table: UnitTable, key: PercentKey, row: number): CellRef[] {
  return [PERCENTS[key].part, PERCENTS[key].whole].flatMap((base) => {
    const column = table.columns[base]?.column;
    return column === undefined ? [] : [{ sheet: table.sheet, row, column }];
  });
}
