import type { Area } from "../core/values/addresses.ts";

/** Cells as few rectangles that do not overlap: runs of neighbours in a row, equal runs of neighbouring rows together. */
export function rectanglesOf(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of ordered) {
    const run = runs.at(-1);
    if (run?.top === row && run.right >= column - 1) run.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  return runs.filter((run) => {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) {
      above.bottom = run.bottom;
      return false;
    }
    open.set(key, run);
    return true;
  });
}
