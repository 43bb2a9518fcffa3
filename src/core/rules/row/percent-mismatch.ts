import { cellAddress, quotedSheetName, type CellRef } from "../../values/addresses.ts";
import type { CellValue } from "../../values/cell-value.ts";
import type { PercentReading } from "../../values/readings.ts";
import type { SumRow, Unit, UnitTable } from "../../tables/tables.ts";
import { formatAt, formulaWrite } from "../cell-writes.ts";
import { countValue, membersExceedHeads, soundCount } from "../count-values.ts";
import { defineRule } from "../define-rule.ts";
import { percentAgrees, percentFormula } from "../percent-agreement.ts";
import { PERCENTS } from "../percent-cells.ts";
import type { RuleInput } from "../rule.ts";
import type { Found } from "../found.ts";
import { rowSum } from "../sum-rows.ts";
import { sumRowsOf } from "../unit-tables.ts";
import { sumCells } from "../../tables/table-columns.ts";
import { PERCENT_KEYS, type CountKey, type PercentKey } from "../../tables/schema.ts";
import { elementAt } from "../../values/element-at.ts";

/** Units are compared with their own counts, group and total rows with the counts in their own row. */
export const percentMismatch = defineRule({
  code: "percent-mismatch",
  severity: "warning",
  needs: ["unitTables", "unitsWithPercent"],
  check(input, { unitTables }) {
    const stated = [
      ...input.workbook.units.flatMap((unit) => ofUnit(input, unit)),
      ...unitTables.flatMap((table) => sumRowsOf(table).flatMap((row) => ofSumRow(table, row))),
    ];
    return stated.flatMap((percentage) => mismatch(input, percentage));
  },
});

/** A percentage as it stands, and the counts of which it should be made. */
interface StatedPercentage {
  readonly name: string;
  readonly column: PercentKey;
  readonly at: CellRef;
  readonly value: CellValue;
  readonly reading: PercentReading;
  readonly part: { readonly at: CellRef; readonly count: number };
  readonly whole: { readonly at: CellRef; readonly count: number };
  /** Whether a formula of these two cells would be right: not where thôn and TDP are counted apart. */
  readonly isOfOneCellEach: boolean;
  /** Counts that are as good: a total that does not add up is reported already, its percentage may be right. */
  readonly otherwise: { readonly part: number; readonly whole: number } | null;
}

function ofUnit(input: RuleInput, unit: Unit): StatedPercentage[] {
  return PERCENT_KEYS.flatMap((column): StatedPercentage[] => {
    const stated = unit[column];
    const part = unit[PERCENTS[column].part];
    const whole = unit[PERCENTS[column].whole];
    const [partCount, wholeCount] = [soundCount(input, part), soundCount(input, whole)];
    if (!stated.cell || !part.cell || !whole.cell || partCount === null || wholeCount === null) return [];
    if (column === "headPercent" && membersExceedHeads(input, unit)) return [];
    return [
      {
        name: unit.name,
        column,
        at: stated.cell,
        value: stated.value,
        reading: stated.reading,
        part: { at: part.cell, count: partCount },
        whole: { at: whole.cell, count: wholeCount },
        isOfOneCellEach: !part.added && !whole.added,
        otherwise: null,
      },
    ];
  });
}

function ofSumRow(table: UnitTable, sumRow: SumRow): StatedPercentage[] {
  return PERCENT_KEYS.flatMap((column): StatedPercentage[] => {
    const stated = sumRow.percents[column];
    const keys = PERCENTS[column];
    const [part, whole] = [sumRow.counts[keys.part], sumRow.counts[keys.whole]];
    if (!stated || !part || !whole || part.reading.kind === "blank") return [];
    const [partCount, wholeCount] = [statedCount(sumRow, keys.part), statedCount(sumRow, keys.whole)];
    if (partCount === null || wholeCount === null) return [];
    const partSum = rowSum(table, sumRow, keys.part);
    const wholeSum = rowSum(table, sumRow, keys.whole);
    const cellOf = (of: number): CellRef => ({ sheet: table.sheet, row: sumRow.row, column: of });
    return [
      {
        name: sumRow.label,
        column,
        at: cellOf(stated.column),
        value: stated.value,
        reading: stated.reading,
        part: { at: cellOf(part.column), count: partCount },
        whole: { at: cellOf(whole.column), count: wholeCount },
        isOfOneCellEach:
          sumCells(sumRow, keys.part).length === 1 && sumCells(sumRow, keys.whole).length === 1,
        otherwise: partSum === null || wholeSum === null ? null : { part: partSum, whole: wholeSum },
      },
    ];
  });
}

/** What a group or total row says of a count, in one cell or in several. */
function statedCount(sumRow: SumRow, key: CountKey): number | null {
  const counts = sumCells(sumRow, key).map(({ reading }) => countValue(reading));
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

interface Args {
  readonly unit: string;
  readonly column: PercentKey;
  readonly stated: number;
  readonly percent: number;
  readonly part: number;
  readonly whole: number;
}

function mismatch(
  { snapshot }: RuleInput,
  { name, column, at, value, reading, part, whole, isOfOneCellEach, otherwise }: StatedPercentage,
): Found<Args>[] {
  if (reading.kind !== "percent" || whole.count === 0) return [];
  const cell = { value, format: formatAt(snapshot, at) };
  if (percentAgrees(reading, cell, part.count, whole.count)) return [];
  if (otherwise && otherwise.whole > 0 && percentAgrees(reading, cell, otherwise.part, otherwise.whole)) {
    return [];
  }
  const address = (of: CellRef) =>
    (of.sheet === at.sheet ? "" : `${quotedSheetName(elementAt(snapshot.sheets, of.sheet).name)}!`) +
    cellAddress(of);
  const { formula, numberFormat } = percentFormula(cell, reading, address(part.at), address(whole.at));
  return [
    {
      at,
      value,
      args: {
        unit: name,
        column,
        stated: reading.value,
        percent: (100 * part.count) / whole.count,
        part: part.count,
        whole: whole.count,
      },
      fix: isOfOneCellEach
        ? { kind: "writes", writes: [formulaWrite(snapshot, at, value, formula, numberFormat)] }
        : null,
    },
  ];
}
