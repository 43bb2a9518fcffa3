import type { SumCell, SumRow, UnitTable } from "../tables/tables.ts";
import type { CellRef } from "../values/addresses.ts";
import { countIn } from "../values/readings.ts";
import { valueAt, type WorkbookSnapshot } from "../values/snapshot.ts";
import { formulaAt, isOfVisible, summedAreas } from "./cell-formulas.ts";
import { formulaWrite } from "./cell-writes.ts";

import { countValue } from "./count-values.ts";
import type { Fix, Found } from "./found.ts";
import { mayState, standingSum, type StandingSum } from "./standing-sums.ts";
import { sumFormula } from "./sum-formula.ts";
import type { RuleInput } from "./rule.ts";
import { countColumns, sumCells } from "../tables/table-columns.ts";
import { COUNT_KEYS, type CountKey } from "../tables/schema.ts";
import { elementAt } from "../values/element-at.ts";

/** The sum of a column over the rows of a group or total row; null when one of them cannot be read. */
export function rowSum(table: UnitTable, { summedRows }: SumRow, column: CountKey): number | null {
  const columns = countColumns(table, column);
  if (columns.length === 0) return null;
  let sum = 0;
  for (const row of summedRows) {
    for (const counts of columns) {
      const reading = counts.reading(row);
      const count = reading ? countValue(reading) : null;
      if (count === null) return null;
      sum += count;
    }
  }
  return sum;
}

/** A number in a group or total row that is not the sum of its rows. A blank one states nothing. */
export interface WrongSum {
  readonly column: CountKey;
  readonly cell: SumCell;
  readonly at: CellRef;
  readonly stated: number;
  readonly standing: StandingSum;
  /** The formula in the cell; undefined where it is not known. */
  readonly formula: string | null | undefined;
  /** What the rows that are not hidden add up to, if that is what stands there; else null. */
  readonly visible: StandingSum | null;
}

/** Compared with what stands in the rows' cells, also where another rule doubts it. */
export function wrongSums({ snapshot }: RuleInput, table: UnitTable, sumRow: SumRow): WrongSum[] {
  if (sumRow.summedRows.length === 0) return [];
  const hidden = new Set(elementAt(snapshot.sheets, table.sheet).hiddenRows);
  const shown = sumRow.summedRows.filter((member) => !hidden.has(elementAt(table.rows, member)));
  return COUNT_KEYS.flatMap((column) =>
    sumCells(sumRow, column).flatMap((cell, place): WrongSum[] => {
      const stated = countIn(cell.reading);
      if (stated === null) return [];
      const standing = standingSum(table, sumRow.summedRows, column, place);
      if (mayState(standing, stated)) return [];
      const at = { sheet: table.sheet, row: sumRow.row, column: cell.column };
      const visible =
        shown.length < sumRow.summedRows.length ? standingSum(table, shown, column, place) : null;
      return [
        {
          column,
          cell,
          at,
          stated,
          standing,
          formula: formulaAt(snapshot, at),
          visible: visible !== null && mayState(visible, stated) ? visible : null,
        },
      ];
    }),
  );
}

/** Whether the cell shows the sum of the rows that are not hidden, because its formula leaves out the others. */
export function isSumOfVisible({ formula, visible }: WrongSum): boolean {
  return visible !== null && typeof formula === "string" && isOfVisible(formula);
}

/** What the message of a wrong total says. */
interface WrongSumArgs {
  readonly label: string;
  readonly column: CountKey;
  readonly stated: number;
  readonly sum: number;
  readonly rows: number;
  /** The cell's formula where it is right and only its result is old, and where it adds up other cells; else null. */
  readonly staleFormula: string | null;
  readonly otherFormula: string | null;
}

const FEWEST_COLUMNS = 3;

/**
 * Whether all typed numbers of a row are larger than the rows that were read: nobody mistypes them all alike, and rows of
 * the table were likely not read. A formula says itself which cells it adds up. How many numbers; null where it is not so.
 */
export function exceedingSums(input: RuleInput, table: UnitTable, sumRow: SumRow): number | null {
  const stated = COUNT_KEYS.flatMap((column) => sumCells(sumRow, column)).filter(
    ({ reading }) => countIn(reading) !== null,
  );
  const wrong = wrongSums(input, table, sumRow);
  const exceeds = wrong.every(
    ({ stated: said, standing, formula }) =>
      said > standing.sum && (typeof formula !== "string" || summedAreas(formula) === null),
  );
  if (!exceeds || wrong.length < FEWEST_COLUMNS || wrong.length < stated.length) return null;
  return wrong.length;
}

/** Numbers of a group or total row that are wrong, not just less because rows are hidden, nor all too large (`exceedingSums`). */
export function sumMismatches(input: RuleInput, table: UnitTable, sumRow: SumRow): Found<WrongSumArgs>[] {
  if (exceedingSums(input, table, sumRow) !== null) return [];
  return wrongSums(input, table, sumRow)
    .filter((wrong) => !isSumOfVisible(wrong))
    .map((wrong) => {
      const { at, cell, column, stated, standing, formula } = wrong;
      const right = typeof formula === "string" ? isRightFormula(input.snapshot, wrong, formula) : false;
      const isSum = typeof formula === "string" && !right && summedAreas(formula) !== null;
      return {
        at,
        value: cell.value,
        args: {
          label: sumRow.label,
          column,
          stated,
          sum: standing.sum,
          rows: sumRow.summedRows.length,
          staleFormula: right ? (formula ?? null) : null,
          otherFormula: isSum ? formula : null,
        },
        fix: right ? null : sumFix(input.snapshot, table, sumRow, wrong),
      };
    });
}

/** Whether the formula adds up what it should, so that only its result is old. */
function isRightFormula({ sheets }: WorkbookSnapshot, { at, standing }: WrongSum, formula: string): boolean {
  const areas = summedAreas(formula);
  const sheet = sheets[at.sheet];
  if (areas === null || !sheet?.block) return false;
  let sum = 0;
  for (const { top, bottom, left, right } of areas) {
    for (let row = top; row <= Math.min(bottom, sheet.block.bottom); row++) {
      for (let column = left; column <= Math.min(right, sheet.block.right); column++) {
        const value = valueAt(sheet, row, column);
        if (typeof value === "number") sum += value;
      }
    }
  }
  return mayState(standing, sum);
}

/**
 * The sum formula; none where the cell's own formula leaves out hidden rows on purpose, where it may do so, and where
 * rows that sum others would be summed once more.
 */
function sumFix(
  snapshot: WorkbookSnapshot,
  table: UnitTable,
  sumRow: SumRow,
  { at, cell, formula, visible, stated, standing }: WrongSum,
): Fix | null {
  if (typeof formula === "string" && isOfVisible(formula)) return null;
  if (formula === undefined && visible !== null) return null;
  if (standing.withoutPartSums === stated) return null;
  const sum = sumFormula(snapshot, table, sumRow, cell.column);
  return sum === null ? null : { kind: "writes", writes: [formulaWrite(snapshot, at, cell.value, sum)] };
}

/** Whether the rule about such rows has anything to compare. */
export function hasSums(rows: readonly SumRow[]): boolean {
  return rows.some(
    ({ summedRows, counts }) =>
      summedRows.length > 0 &&
      COUNT_KEYS.some((column) => (counts[column]?.reading.kind ?? "blank") !== "blank"),
  );
}
