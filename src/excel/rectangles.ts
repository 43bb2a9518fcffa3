import { areaAddress, type Area } from "../core/values/addresses.ts";

/** Excel takes addresses of up to 8,192 characters. */
const MAX_ADDRESS = 8_000;

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

/** Addresses for `Worksheet.getRanges`, each short enough for Excel. */
export function areasAddresses(areas: readonly Area[]): string[] {
  return joinedAddresses(areas.map(areaAddress));
}

/** Whole rows ("3:3,7:9"), each address short enough for Excel. */
export function rowsAddresses(rows: readonly number[]): string[] {
  const bands = rectanglesOf(rows.map((row) => ({ row, column: 0 })));
  return joinedAddresses(bands.map(({ top, bottom }) => `${top + 1}:${bottom + 1}`));
}

function joinedAddresses(addresses: readonly string[]): string[] {
  const joined: string[] = [];
  for (const address of addresses) {
    const last = joined.at(-1);
    const isRoom = last !== undefined && last.length + 1 + address.length <= MAX_ADDRESS;
    if (isRoom) joined[joined.length - 1] = `${last},${address}`;
    else joined.push(address);
  }
  return joined;
}
