import { cellAddress } from "../../core/values/addresses.ts";
import type { DataBarEnd, XlsxConditionalFormat, XlsxSheet } from "../../xlsx/model/document.ts";

/** How full the bar of each cell with a number is, 0…1, by address. */
export function dataBarShares(
  sheet: XlsxSheet,
  rule: Extract<XlsxConditionalFormat, { kind: "dataBar" }>,
  cells: readonly { readonly row: number; readonly column: number }[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const cell of cells) {
    const value = sheet.rows.get(cell.row)?.cells.get(cell.column)?.value;
    if (typeof value === "number") numbers.set(cellAddress(cell), value);
  }
  const lowest = Math.min(...numbers.values());
  const highest = Math.max(...numbers.values());
  const start = endValue(rule.minimum, Math.min(0, lowest), lowest, lowest, highest);
  const end = endValue(rule.maximum, Math.max(0, highest), highest, lowest, highest);
  const shares = new Map<string, number>();
  for (const [address, value] of numbers) {
    shares.set(address, end > start ? Math.min(1, Math.max(0, (value - start) / (end - start))) : 0);
  }
  return shares;
}

/** A length given by a formula that is no number counts as the extreme. */
function endValue(
  end: DataBarEnd,
  automatic: number,
  extreme: number,
  lowest: number,
  highest: number,
): number {
  const value = Number(end.value?.replace(/^=/, "") ?? Number.NaN);
  switch (end.type) {
    case "automatic":
      return automatic;
    case "number":
    case "formula":
      return Number.isFinite(value) ? value : extreme;
    case "percent":
      return Number.isFinite(value) ? lowest + ((highest - lowest) * value) / 100 : extreme;
    case "lowest":
      return lowest;
    case "highest":
      return highest;
  }
}
