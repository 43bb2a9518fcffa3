import type { CellFormat } from "../../../xlsx/model/document.ts";
import type { Area } from "../../../core/values/addresses.ts";
import { areaSize } from "../../../xlsx/calculation/areas.ts";
import { columnFormatAt, styleAt } from "../formats.ts";
import type { Host } from "./host.ts";
import type { RangeAreasTarget } from "./range-target.ts";
import type { XlsxSheet } from "../../../xlsx/model/document.ts";

/** What all cells of the ranges agree on; null where they differ, as Excel answers. */
export function commonFormat(
  target: RangeAreasTarget,
  host: Host,
  read: (format: CellFormat) => unknown,
): unknown {
  const sheet = target.sheet(host);
  let first: { value: unknown } | null = null;
  for (const { place } of target.ranges) {
    for (const style of stylesWithin(sheet, place)) {
      const value = read(host.model.formats.at(style));
      if (!first) first = { value };
      else if (first.value !== value) return null;
    }
  }
  return first?.value ?? null;
}

/** Every style index that occurs in the area, each once. */
function stylesWithin(sheet: XlsxSheet, area: Area): ReadonlySet<number> {
  const styles = new Set<number>();
  if (areaSize(area) <= 100_000) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) styles.add(styleAt(sheet, row, column));
    }
    return styles;
  }
  let rows = 0;
  for (const [row, stored] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    rows++;
    for (let column = area.left; column <= Math.min(area.right, area.left + 1023); column++) {
      styles.add(styleAt(sheet, row, column));
    }
    for (const [column, cell] of stored.cells) {
      if (column >= area.left && column <= area.right) styles.add(cell.style);
    }
  }
  if (rows < area.bottom - area.top + 1) {
    for (let column = area.left; column <= Math.min(area.right, area.left + 1023); column++) {
      styles.add(columnFormatAt(sheet, column)?.style ?? 0);
    }
  }
  return styles;
}
