import { areaAddress, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from "../../core/values/addresses.ts";
import { corrupt } from "../bytes/failure.ts";

/** Reads "A1:B2 D4" as areas; whole rows and columns too. Throws a FileError for anything else. */
export function parseAreas(sqref: string): Area[] {
  return sqref
    .split(/\s+/)
    .filter((one) => one !== "")
    .map((one) => {
      const area = parseArea(one) ?? parseWhole(one);
      if (!area) throw corrupt(`${one} is no range`);
      return area;
    });
}

/** "A1:B2 D4" */
export function areasText(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(" ");
}

/** "$A:$C" or "$5:$6"; null for anything else. */
export function parseWhole(text: string): Area | null {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    const area = parseArea(`${columns[1]}1:${columns[2]}1`);
    return area && { ...area, bottom: MAX_ROWS - 1 };
  }
  const rows = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/.exec(text);
  if (!rows) return null;
  const area = parseArea(`A${rows[1]}:A${rows[2]}`);
  return area && { ...area, right: MAX_COLUMNS - 1 };
}
