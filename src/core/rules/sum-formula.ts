import { areaAddress } from "../values/addresses.ts";
import { valueAt, type WorkbookSnapshot } from "../values/snapshot.ts";
import type { SumRow, UnitTable } from "../tables/tables.ts";

/** Excel's own limit for one function; so many ranges of whatever rows stay below its 8192 letters for a formula. */
const MOST_ARGUMENTS = 255;

/** "=SUM(E9:E33,E35:E50)" over the rows of a group or total row; null when Excel could not hold it. */
export function sumFormula(
  snapshot: WorkbookSnapshot,
  { sheet, rows }: UnitTable,
  { row, summedRows }: SumRow,
  column: number,
): string | null {
  const values = snapshot.sheets[sheet];
  const isBlank = (between: number) =>
    between !== row && values !== undefined && valueAt(values, between, column) === "";
  const runs: { top: number; bottom: number }[] = [];
  for (const member of summedRows) {
    const at = rows[member] ?? 0;
    const run = runs.at(-1);
    if (run && isBlankBetween(run.bottom, at, isBlank)) run.bottom = at;
    else runs.push({ top: at, bottom: at });
  }
  const ranges = runs.map((run) => areaAddress({ ...run, left: column, right: column }));
  return ranges.length > MOST_ARGUMENTS ? null : `=SUM(${ranges.join(",")})`;
}

/** Rows without a number in the column (a group's heading, a spacer) do not break a range. */
function isBlankBetween(above: number, below: number, isBlank: (row: number) => boolean): boolean {
  for (let row = above + 1; row < below; row++) if (!isBlank(row)) return false;
  return true;
}
