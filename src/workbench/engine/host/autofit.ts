import { displayText } from "../display.ts";
import { forEachStored } from "../contents.ts";
import { columnFormatAt, patchColumns } from "../formats.ts";
import { pointsOfWidth } from "./column-width.ts";
import type { Host } from "./host.ts";
import type { RangeAreasTarget } from "./range-target.ts";

/** Width of a digit of a font, in parts of its size; near enough without a screen. */
const DIGIT_WIDTH = 0.52;
const LINE_HEIGHT = 1.32;

/** Widths by an estimate from the number of characters: this host has no fonts to measure. */
export function autofitColumns(target: RangeAreasTarget, host: Host): void {
  const sheet = target.sheet(host);
  const { formats, region } = host.model;
  host.changeSheet(sheet, (edits) => {
    for (const { place } of target.ranges) {
      const widths = new Map<number, number>();
      forEachStored(sheet, place, (_, column, cell) => {
        const format = formats.at(cell.style);
        if (cell.value === null || format.wrap) return;
        const text = displayText(cell, format.numberFormat, region.locale);
        const characters = (text.length * format.font.size) / formats.at(0).font.size + 1;
        widths.set(column, Math.max(widths.get(column) ?? 0, Math.min(characters, 255)));
      });
      for (const [column, width] of widths) {
        patchColumns(edits, sheet, column, column, (run) => ({ ...run, width, hidden: false }));
      }
    }
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
}

export function autofitRows(target: RangeAreasTarget, host: Host): void {
  const sheet = target.sheet(host);
  const { formats, region } = host.model;
  host.changeSheet(sheet, (edits) => {
    for (const { place } of target.ranges) {
      const heights = new Map<number, number>();
      forEachStored(sheet, place, (row, column, cell) => {
        const format = formats.at(cell.style);
        const text = displayText(cell, format.numberFormat, region.locale);
        const width = pointsOfWidth(columnFormatAt(sheet, column)?.width ?? sheet.defaultColumnWidth, host);
        const perLine = Math.max(1, Math.floor(width / (format.font.size * DIGIT_WIDTH)));
        const lines = text
          .split("\n")
          .reduce((sum, line) => sum + (format.wrap ? Math.max(1, Math.ceil(line.length / perLine)) : 1), 0);
        const height = Math.round(lines * format.font.size * LINE_HEIGHT * 4) / 4;
        heights.set(row, Math.max(heights.get(row) ?? 0, Math.min(height, 409.5)));
      });
      for (const [row, height] of heights) edits.assign(sheet, edits.row(sheet, row), "height", height);
    }
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
}
