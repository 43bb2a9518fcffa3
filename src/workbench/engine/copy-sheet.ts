import type { XlsxSheet } from "../../xlsx/model/document.ts";
import type { Edits } from "./edits.ts";
import { invalidArgument } from "./model-error.ts";
import { findSheetByName } from "../../xlsx/model/sheet-named.ts";
import { addSheet } from "./sheets.ts";
import { copyTable } from "./tables.ts";

export type CopyPosition = "None" | "Before" | "After" | "Beginning" | "End";

/** A copy of the sheet with its cells, formats, rules and page set-up, named "Name (2)" as Excel does. */
export function copySheet(
  edits: Edits,
  id: string,
  source: XlsxSheet,
  position: CopyPosition,
  relative: XlsxSheet | undefined,
): XlsxSheet {
  const { document } = edits;
  const copy = addSheet(edits, id, copyName(document.sheets, source.name));
  const { id: _id, name: _name, part: _part, hasDrawing: _drawing, ...content } = source;
  Object.assign(copy, structuredClone(content), { changed: true, tables: [] });
  for (const table of source.tables) copyTable(edits, copy, table);
  const others = document.sheets.filter((sheet) => sheet !== copy);
  others.splice(placeOf(others, position, relative), 0, copy);
  const active = document.sheets[document.activeSheet];
  edits.assign(null, document, "sheets", others);
  if (active) edits.assign(null, document, "activeSheet", others.indexOf(active));
  return copy;
}

function placeOf(
  sheets: readonly XlsxSheet[],
  position: CopyPosition,
  relative: XlsxSheet | undefined,
): number {
  switch (position) {
    case "Beginning":
      return 0;
    case "None":
    case "End":
      return sheets.length;
    default: {
      if (!relative) throw invalidArgument(`"${position}" needs the sheet it refers to.`);
      return sheets.indexOf(relative) + (position === "After" ? 1 : 0);
    }
  }
}

function copyName(sheets: readonly XlsxSheet[], name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const wished = name.slice(0, 31 - suffix.length) + suffix;
    if (!findSheetByName(sheets, wished)) return wished;
  }
}
