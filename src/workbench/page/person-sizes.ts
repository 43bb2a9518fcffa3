import { charactersOfPoints } from "../../xlsx/sheet/column-width.ts";
import { patchColumns } from "../engine/formats.ts";
import type { WorkbookModel } from "../engine/model.ts";
import type { Refusal } from "./person-edits.ts";

/** Lines next to each other and their new size in pixels, as they were dragged. */
export interface SizedLines {
  readonly first: number;
  readonly last: number;
  readonly pixels: number;
}

const POINTS_PER_PIXEL = 0.75;

/** Takes over widths a person has dragged; says why not when the sheet is protected. */
export function sizeColumns(
  model: WorkbookModel,
  sheetId: string,
  columns: readonly SizedLines[],
): Refusal | null {
  const sheet = model.sheet(sheetId);
  if (sheet.isProtected) return { kind: "protected" };
  const { font } = model.formats.at(0);
  model.edit("user", (edits) => {
    for (const { first, last, pixels } of columns) {
      const width = charactersOfPoints(pixels * POINTS_PER_PIXEL, font);
      patchColumns(edits, sheet, first, last, (run) => ({ ...run, width }));
    }
    edits.note({ kind: "layout", sheetId });
  });
  return null;
}

/** The same for heights of rows. */
export function sizeRows(model: WorkbookModel, sheetId: string, rows: readonly SizedLines[]): Refusal | null {
  const sheet = model.sheet(sheetId);
  if (sheet.isProtected) return { kind: "protected" };
  model.edit("user", (edits) => {
    for (const { first, last, pixels } of rows) {
      for (let row = first; row <= last; row += 1) {
        edits.assign(sheet, edits.row(sheet, row), "height", pixels * POINTS_PER_PIXEL);
      }
    }
    edits.note({ kind: "layout", sheetId });
  });
  return null;
}
