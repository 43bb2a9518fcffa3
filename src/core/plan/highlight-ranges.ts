import type { HighlightRange } from "./port.ts";
import type { Report } from "../rules/report.ts";
import type { UnitTable } from "../tables/tables.ts";

/**
 * The unit rows that a highlight covers: every unit row of the table that holds the village heads, in runs of
 * neighbouring rows. The mark itself follows the figures, so that a corrected cell loses it at once.
 */
export function highlightRanges({ workbook, settings }: Report): HighlightRange[] {
  const table = [workbook.unitTable, ...workbook.otherHalves].find(
    (half) => half?.columns.heads && half.columns.members,
  );
  if (!table?.columns.heads || !table.columns.members) return [];
  const { heads, members } = table.columns;
  return runsOfRows(table).map(({ first, last }) => ({
    sheet: table.sheet,
    area: { top: first, bottom: last, left: table.data.left, right: table.data.right },
    headsColumns: columnsOf(heads, table.added?.heads),
    membersColumns: columnsOf(members, table.added?.members),
    threshold: settings.threshold,
  }));
}

function columnsOf(own: { column: number }, added: { column: number } | undefined): number[] {
  return added ? [own.column, added.column] : [own.column];
}

function runsOfRows(table: UnitTable): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of table.rows) {
    const current = runs.at(-1);
    if (current && row === current.last + 1) current.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}
