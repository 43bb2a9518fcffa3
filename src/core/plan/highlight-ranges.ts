import { implausibleCounts } from "../figures/implausible.ts";
import type { Column } from "../tables/column.ts";
import { countColumns } from "../tables/table-columns.ts";
import type { Report } from "../rules/report.ts";
import { countIn, type CountReading } from "../values/readings.ts";
import type { UnitTable } from "../tables/tables.ts";
import type { HighlightException, HighlightRange } from "./port.ts";

/**
 * The unit rows that a highlight covers: every unit row of the table that holds the village heads, in runs of
 * neighbouring rows. The mark itself follows the figures, so that a corrected cell loses it at once. A row with a cell
 * that the figures take for something else than the number in it is a range of its own, with what they take it for.
 */
export function highlightRanges(report: Report): HighlightRange[] {
  const { workbook, settings } = report;
  const table = [workbook.unitTable, ...workbook.otherHalves].find(
    (half) => half?.columns.heads && half.columns.members,
  );
  if (!table?.columns.heads || !table.columns.members) return [];
  const heads = countColumns(table, "heads");
  const members = countColumns(table, "members");
  return runsOfRows(table, (row) =>
    [...heads, ...members].flatMap((column) => exceptionAt(report, column, row)),
  ).map(({ first, last, exceptions }) => ({
    sheet: table.sheet,
    area: { top: first, bottom: last, left: table.data.left, right: table.data.right },
    headsColumns: heads.map(({ column }) => column),
    membersColumns: members.map(({ column }) => column),
    threshold: settings.threshold,
    exceptions,
  }));
}

type Counts = Column<CountReading>;

/** What the figures take the cell for, where that is not what a formula sees in it. */
function exceptionAt(report: Report, column: Counts, row: number): HighlightException[] {
  const reading = column.reading(row);
  const value = column.value(row);
  if (reading === undefined || typeof value === "boolean" || value === "") return [];
  const count = countSeen(reading, implausibleCounts(report).has(column.cell(row)));
  if (typeof value === "number") return count === null ? [{ column: column.column, value, count }] : [];
  return typeof count === "number" ? [{ column: column.column, value, count }] : [];
}

/** The number that the figures see, null for none; a formula sees for itself that a number is negative or a fraction. */
function countSeen(reading: CountReading, isImplausible: boolean): number | "number" | null {
  if (reading.kind === "blank") return 0;
  if (reading.kind === "negative" || reading.kind === "fraction") return "number";
  return isImplausible ? null : countIn(reading);
}

interface Run {
  readonly first: number;
  last: number;
  readonly exceptions: readonly HighlightException[];
}

function runsOfRows(table: UnitTable, exceptionsOf: (row: number) => HighlightException[]): Run[] {
  const runs: Run[] = [];
  for (const [index, row] of table.rows.entries()) {
    const exceptions = exceptionsOf(index);
    const current = runs.at(-1);
    const isPlain = exceptions.length === 0 && current?.exceptions.length === 0;
    if (current && isPlain && row === current.last + 1) current.last = row;
    else runs.push({ first: row, last: row, exceptions });
  }
  return runs;
}
