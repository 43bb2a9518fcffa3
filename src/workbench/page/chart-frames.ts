import type { Area } from "../../core/values/addresses.ts";
import type { XlsxSheet } from "../../xlsx/model/document.ts";
import { intersects } from "../../xlsx/calculation/areas.ts";
import { texts } from "./texts.ts";

/** Where a chart lies, and what the grid says in its place: it draws no charts. */
export interface ChartFrame {
  readonly area: Area;
  readonly text: string;
}

/** Frames of the charts under which nothing stands; one that covers contents is not shown, for they would be hidden. */
export function chartFrames(sheet: XlsxSheet): ChartFrame[] {
  return sheet.charts.flatMap(({ name, title, area }) =>
    sheet.merges.some((merge) => intersects(merge, area)) || hasContents(sheet, area)
      ? []
      : [{ area, text: texts.chart(title === "" ? name : title) }],
  );
}

function hasContents(sheet: XlsxSheet, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row += 1) {
    for (const [column, { value, formula }] of sheet.rows.get(row)?.cells ?? []) {
      if (column >= left && column <= right && (value !== null || formula !== null)) return true;
    }
  }
  return false;
}
