import type { CellStore } from "../plan/plan-cells.ts";
import type { PlanConditionalFormat } from "../plan/sheet-plan.ts";
import { cellAddress } from "../values/addresses.ts";
import type { PrintBuilder } from "./printed-sheet.ts";
import type { SummaryTexts } from "./texts.ts";
import { columnOf, columnRange } from "./unit-formulas.ts";
import type { UnitLines } from "./unit-section.ts";
import { COUNT_KEYS } from "../tables/schema.ts";

/** A row for the line, blank while the sheet is true. */
export function keepOutdatedLine(sheet: PrintBuilder): number {
  const { row } = sheet;
  sheet.row += 1;
  return row;
}

/**
 * The table follows the source by formulas; the paragraph, the lists and the rows' order are words of the day they were
 * written. The line compares the table with what it was then, every unit's counts weighted by its running number, and
 * says by itself that the words are old: in Excel without the add-in too.
 */
export function writeOutdatedLine(
  sheet: PrintBuilder,
  row: number,
  { body }: UnitLines,
  texts: SummaryTexts,
): void {
  const counts = countsIn(sheet.cells, body);
  if (counts === null) return;
  const isSame = COUNT_KEYS.map(
    (column) => `SUMPRODUCT(${columnRange("ordinal", body)},${columnRange(column, body)})=${counts[column]}`,
  );
  const words = texts.say("outdated").replaceAll('"', '""');
  sheet.spanOf(
    { left: 0, right: sheet.lastColumn, top: row },
    { kind: "formula", formula: `=IF(AND(${isSame.join(",")}),"","${words}")`, result: "" },
    "outdated",
  );
}

/** The line in white on red as soon as it says anything. */
export function outdatedFormat(row: number, lastColumn: number): PlanConditionalFormat {
  return {
    kind: "formula",
    area: { top: row, left: 0, bottom: row, right: lastColumn },
    formula: `=LEN($${cellAddress({ row, column: 0 })})>0`,
    fill: "#C00000",
    color: "#FFFFFF",
    bold: true,
  };
}

type Sums = Readonly<Record<(typeof COUNT_KEYS)[number], number>>;

/** What the formula's sums are now; null without units. */
function countsIn(cells: CellStore, { first, last }: UnitLines["body"]): Sums | null {
  const ordinals = new Map<number, number>();
  const eachNumber = (visit: (row: number, column: number, value: number) => void): void => {
    for (let at = 0; at < cells.length; at += 1) {
      const [row, value] = [cells.rowAt(at), cells.numberAt(at)];
      if (row >= first && row <= last && value !== null) visit(row, cells.columnAt(at), value);
    }
  };
  eachNumber((row, column, value) => {
    if (column === columnOf("ordinal")) ordinals.set(row, value);
  });
  if (ordinals.size === 0) return null;
  const keys = new Map(COUNT_KEYS.map((key) => [columnOf(key), key]));
  const sums = { plan: 0, admitted: 0, heads: 0, members: 0 };
  eachNumber((row, column, value) => {
    const key = keys.get(column);
    // A group's row has no running number: to the formula its words are 0.
    if (key !== undefined) sums[key] += (ordinals.get(row) ?? 0) * value;
  });
  return sums;
}
