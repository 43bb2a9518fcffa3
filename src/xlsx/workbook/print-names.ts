import { MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from "../../core/values/addresses.ts";
import type { DefinedName, XlsxPage } from "../model/document.ts";
import { parseWhole } from "../sheet/references.ts";

/** Names by which files hold the print area and the rows and columns repeated on every page. */
export const PRINT_AREA = "_xlnm.Print_Area";
export const PRINT_TITLES = "_xlnm.Print_Titles";

/** Takes the name into the page if it is one of the two and says plain ranges; otherwise the name stays a name. */
export function takePrintName(name: DefinedName, page: XlsxPage): boolean {
  if (name.name !== PRINT_AREA && name.name !== PRINT_TITLES) return false;
  const areas = readAreas(name.formula);
  if (areas.length === 0 || areas.includes(null)) return false;
  for (const area of areas) {
    if (!area) continue;
    if (name.name === PRINT_AREA) (page.printArea ??= []).push(area);
    else if (area.bottom - area.top === MAX_ROWS - 1) {
      page.titleColumns = { first: area.left, last: area.right };
    } else if (area.right - area.left === MAX_COLUMNS - 1) {
      page.titleRows = { first: area.top, last: area.bottom };
    }
  }
  return true;
}

/** The ranges of "'Tổng hợp'!$A$1:$K$40,'Tổng hợp'!$5:$6"; null for each piece that is no plain range. */
function readAreas(formula: string): (Area | null)[] {
  const pieces = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return pieces.map((piece) => {
    const range = piece.replace(/^(?:'(?:[^']|'')*'|[^!']*)!/, "").trim();
    return parseArea(range) ?? parseWhole(range);
  });
}
