import {
  areaAddress,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  type Area,
} from "../../../core/values/addresses.ts";
import { isEntireColumn, isEntireRow, WHOLE_SHEET } from "../../../xlsx/calculation/areas.ts";
import { invalidArgument, ModelError } from "../model-error.ts";
import { formulaPieces, sheetPrefix, type FormulaPiece } from "../../../core/values/formula-references.ts";

/** One reference of an address: the sheet it names (null: none) and its area. */
export interface CellPosition {
  readonly sheetName: string | null;
  readonly area: Area;
}

/** Longest address `getRanges` takes, in characters (Excel.Worksheet.getRanges). */
const MAX_ADDRESS_LENGTH = 8192;

/** What may stand between two areas of an address ("comma-separated or semicolon-separated", Worksheet.getRanges). */
export type ListSeparator = "," | ";";

/**
 * Reads "A1", "$A$1:B2", "A:C", "1:3", "'Tờ 1'!A1" and, with one of the separators between them, several of them. Null
 * when the text is no address, which may still be the name of a range.
 */
export function readAddress(
  text: string,
  separators: readonly ListSeparator[] = [",", ";"],
): CellPosition[] | null {
  if (text.length > MAX_ADDRESS_LENGTH) throw invalidArgument("An address has at most 8,192 characters.");
  const plain = parseArea(text);
  if (plain) return [{ sheetName: null, area: plain }];
  const pieces = formulaPieces(text.trim().replace(/^=/, ""));
  const places: CellPosition[] = [];
  for (const [index, piece] of pieces.entries()) {
    const wanted = index % 2 === 0;
    if (piece.kind === "reference" && wanted) places.push({ sheetName: piece.sheet, area: areaOf(piece) });
    else if (piece.kind !== "text" || wanted || !/^\s*[,;]\s*$/.test(piece.text)) return null;
    else if (!separators.some((separator) => separator === piece.text.trim())) {
      throw invalidArgument(`This machine does not separate areas with "${piece.text.trim()}".`);
    }
  }
  return pieces.length % 2 === 1 ? places : null;
}

/** The rectangle a reference stands for; null halves reach from edge to edge. */
export function areaOf(reference: FormulaPiece & { kind: "reference" }): Area {
  const { first } = reference;
  const last = reference.last ?? first;
  const rows = [first.row ?? 0, last.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? MAX_COLUMNS - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** `Sheet1!A1:B2`, `'Tờ 1'!A:C`, `Sheet1!1:3`: as `Range.address` gives it. */
export function rangeAddress(sheetName: string, area: Area): string {
  return `${sheetPrefix(sheetName)}!${localAddress(area)}`;
}

/** Without the sheet, as events give it. */
export function localAddress(area: Area): string {
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumn(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  return areaAddress(area);
}

/** The one area of `Worksheet.getRange(text)`; no text is the whole sheet. */
export function singleArea(text: string | null, sheetName: string): Area | null {
  if (text === null || text === "") return WHOLE_SHEET;
  const places = readAddress(text);
  if (!places) return null;
  const [place] = places;
  if (!place || places.length > 1) throw invalidArgument(`"${text}" is not one range.`);
  refuseOtherSheet(place, sheetName);
  return place.area;
}

/** An address that names a sheet must name this one. */
export function refuseOtherSheet(place: CellPosition, sheetName: string): void {
  if (place.sheetName !== null && place.sheetName.toLowerCase() !== sheetName.toLowerCase()) {
    throw new ModelError("InvalidArgument", `The address is not on the sheet "${sheetName}".`);
  }
}
