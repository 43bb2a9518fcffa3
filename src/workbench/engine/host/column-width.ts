import {
  charactersOfPoints,
  pointsOfCharacters,
  type DefaultFont,
} from "../../../xlsx/sheet/column-width.ts";
import type { Host } from "./host.ts";

/** What Excel gives a column nobody has sized, in characters. */
const DEFAULT_CHARACTERS = 8.43;

/** Width in characters → points, as `format.columnWidth` gives it. */
export function pointsOfWidth(characters: number | null, host: Host): number {
  return pointsOfCharacters(characters ?? DEFAULT_CHARACTERS, defaultFont(host));
}

/** Points → characters, as the document keeps widths. */
export function widthOfPoints(points: number, host: Host): number {
  return charactersOfPoints(points, defaultFont(host));
}

const defaultFont = (host: Host): DefaultFont => host.model.formats.at(0).font;
