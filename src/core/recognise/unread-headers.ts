import { headerKey } from "../text/canonical.ts";
import { saysHeads } from "./count-columns.ts";
import { titleAbove } from "./table-candidates.ts";
import { readCount } from "../text/counts.ts";
import { readMark } from "../text/marks.ts";
import type { IncompleteTable, RecognisedTable, UnitMatch } from "../tables/tables.ts";
import { fontAt, numberFormatAt, type WorkbookSnapshot } from "../values/snapshot.ts";
import { countIn } from "../values/readings.ts";
import type { ChosenTables } from "./choose-tables.ts";
import type { Readers } from "../tables/readers.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { isAboutOthers } from "./subject.ts";
import { writtenOut } from "./vocabulary/abbreviations.ts";
import { isColumnOfItsOwn, type HeaderPath } from "./vocabulary/meanings.ts";
import { HALF_OF, spokenCounts } from "./vocabulary/spoken.ts";
import { COUNT_KEYS, COUNT_PAIRS, type ColumnKey, type CountKey } from "../tables/schema.ts";

/** Rows of a sheet that are looked at for headers, rows below a header for counts, columns left of a cell that may span it. */
const HEADER_ROWS = 120;
const ROWS_BELOW = 25;
const HEADER_LINES = 4;
const MOST_COLUMNS = 120;
const LONGEST_HEADER = 90;
const FEWEST_UNITS = 2;
const LONG_WORDS = 7;
/** A cell of data ("x", "2027"), which beside or under "Trưởng thôn" would look like a header of them. */
const MARK = /^(?:x|v|co|khong|chua|[\d ]+)$/;
const OURS = /\btruong\b|\bdang vien\b|\bket nap\b/;

/**
 * Header cells over counts of known units that speak of figures which no table in use holds: whatever the reason, what
 * the sheet says was not read, and that is said (docs/rules/column-missing.md). It looks at cells and not at recognised
 * headers, so that it also sees what recognition is blind for. The first such cell of each half, by sheet.
 */
export function unreadHeaders(
  sheets: readonly SheetTexts[],
  snapshot: WorkbookSnapshot,
  chosen: ChosenTables,
  matchUnit: (key: string) => UnitMatch,
  readers: Readers,
): IncompleteTable[] {
  if (chosen.units === null) return [];
  const missing = unknownCounts(chosen);
  if (missing.length === 0) return [];
  const found: IncompleteTable[] = [...unreadShares(chosen, missing), ...halves(chosen, missing)];
  for (const texts of sheets) {
    if (snapshot.sheets[texts.index]?.visibility !== "visible") continue;
    const said = new Set<ColumnKey>(
      found.filter(({ sheet }) => sheet === texts.index).flatMap((one) => one.missing),
    );
    const isUnit = (row: number) => namesUnit(texts, row, matchUnit, readers);
    const isUnitOver = (row: number, column: number) => isUnitIn(texts, row, column, matchUnit, readers);
    for (const { row, column, counts } of spokenHeaders(texts, missing)) {
      const open = counts.filter((key) => !said.has(key));
      if (open.length === 0 || isTaken(chosen, texts.index, row, column)) continue;
      if (!headsCounts(texts, row, column, isUnit) && !leadsCounts(texts, row, column, isUnitOver)) continue;
      for (const key of open) HALF_OF[key].forEach((one) => said.add(one));
      found.push({
        kind: "units",
        sheet: texts.index,
        header: { top: row, bottom: row, left: column, right: column },
        missing: missing.filter((key) => open.some((one) => HALF_OF[one].includes(key))),
      });
    }
  }
  return found;
}

/** Tables that have the percentages of a half and not both counts that these are of: one of them was not recognised. */
function unreadShares({ units, otherHalves }: ChosenTables, missing: readonly CountKey[]): IncompleteTable[] {
  const shares = [
    ["percent", "admitted"],
    ["headPercent", "members"],
  ] as const;
  return [...(units ? [units] : []), ...otherHalves].flatMap(({ columns, header, sheet }) =>
    shares.flatMap(([share, part]) => {
      const column = columns[share]?.column;
      const lacking = missing.filter((key) => HALF_OF[part].includes(key));
      if (column === undefined || lacking.length === 0) return [];
      const cell = { top: header.bottom, bottom: header.bottom, left: column, right: column };
      return [{ kind: "units" as const, sheet, header: cell, missing: lacking }];
    }),
  );
}

/** A plan without any results, heads of whom nobody knows which are members: half of what the figures are of. */
function halves({ units, otherHalves }: ChosenTables, missing: readonly CountKey[]): IncompleteTable[] {
  return [...(units ? [units] : []), ...otherHalves].flatMap(({ columns, header, sheet }) =>
    COUNT_PAIRS.flatMap((pair) => {
      const [known, ...both] = pair.filter((key) => columns[key] !== undefined);
      const column = known && columns[known]?.column;
      const lacking = pair.filter((key) => missing.includes(key));
      if (column === undefined || both.length > 0 || lacking.length === 0) return [];
      const cell = { top: header.bottom, bottom: header.bottom, left: column, right: column };
      return [{ kind: "units" as const, sheet, header: cell, missing: lacking }];
    }),
  );
}

/** The counts that neither a unit table nor a list of people gives. */
function unknownCounts({ units, otherHalves, rosters, registers }: ChosenTables): CountKey[] {
  const tables = [...(units ? [units] : []), ...otherHalves];
  return COUNT_KEYS.filter((key) => {
    if (tables.some(({ columns }) => columns[key] !== undefined)) return false;
    if (key === "heads" || key === "members") return rosters.length === 0;
    return key === "plan" || registers.length === 0;
  });
}

function* spokenHeaders(
  texts: SheetTexts,
  missing: readonly CountKey[],
): Generator<{ row: number; column: number; counts: CountKey[] }> {
  const { block, name } = texts.sheet;
  if (!block) return;
  const right = Math.min(block.right, block.left + MOST_COLUMNS);
  const isOther = isAboutOthers(name);
  for (let row = block.top; row <= Math.min(block.bottom, block.top + HEADER_ROWS); row++) {
    for (let column = block.left; column <= right; column++) {
      const key = writtenOut(withoutLegend(texts.text(row, column)));
      if (key === "" || key.length > LONGEST_HEADER || isTitle(texts, row, column)) continue;
      const path = { own: key, short: key, above: textsOver(texts, row, column, block.left) };
      if (MARK.test(key)) continue;
      const counts = spokenCounts(path).filter((one) => missing.includes(one));
      if (counts.length === 0 || (isOther && counts.includes("plan"))) continue;
      // "Số thôn" beside "Số hộ" counts places, unless the sheet is about those who lead them.
      if (counts.includes("heads") && !saysHeads(path) && !OURS.test(titleAbove(texts, { top: row })))
        continue;
      yield { row, column, counts };
    }
  }
}

/** What may be answered below a header is none of its words: "Trưởng thôn là ĐV (1: có; 0: không)". */
const LEGEND = /\([^()]{0,60}\)/g;
const ANSWERS = /\b(?:co|khong|x|danh dau)\b/;

/** The header key of a text without the brackets that say how to fill the column in. */
function withoutLegend(text: string): string {
  return headerKey(text.replace(LEGEND, (legend) => (ANSWERS.test(headerKey(legend)) ? " " : legend)));
}

/** A long text alone in its row is a title, whatever stands below it. */
function isTitle(texts: SheetTexts, row: number, column: number): boolean {
  const block = texts.sheet.block;
  if (!block || texts.key(row, column).split(" ").length < LONG_WORDS) return false;
  for (let other = block.left; other <= block.right; other++)
    if (other !== column && !texts.isBlank(row, other)) return false;
  return true;
}

/** The words of the cells above, each the nearest on the left in its row, as far as rows hold something there. */
function textsOver(texts: SheetTexts, row: number, column: number, left: number): HeaderPath["above"] {
  const words: string[] = [];
  for (let above = row - 1; above >= Math.max(0, row - HEADER_LINES); above--) {
    let at = column;
    while (at > left && texts.isBlank(above, at)) at--;
    const key = writtenOut(texts.key(above, at));
    if (key === "" || key.length > LONGEST_HEADER) break;
    // A text with nothing below it, as TT, stands over no other column; one with TT below it is a title.
    if (at < column && (texts.isBlank(row, at) || isColumnOfItsOwn(texts.key(row, at)))) break;
    words.unshift(key);
  }
  return words.join(" ");
}

/** Whether counts stand below, two in a cell ("7/8") or marks of one head ("x"), in rows that name known units. */
function headsCounts(
  texts: SheetTexts,
  header: number,
  column: number,
  isUnit: (row: number) => boolean,
): boolean {
  const last = Math.min(texts.sheet.block?.bottom ?? -1, header + ROWS_BELOW);
  let [units, figures, steps] = [0, 0, 0];
  let before: number | null = null;
  for (let row = header + 1; row <= last; row++) {
    const figure = figureAt(texts, row, column);
    if (figure === null) continue;
    figures++;
    if (isUnit(row)) units++;
    if (figure === "other") continue;
    if (before !== null && figure === before + 1) steps++;
    before = figure;
  }
  // Running numbers are no counts.
  return units >= FEWEST_UNITS && !(steps >= 2 && steps >= figures - 1);
}

/** A count, or "other" for two in a cell or a mark; null where there is none, or a percentage. */
function figureAt(texts: SheetTexts, row: number, column: number): number | "other" | null {
  const value = texts.value(row, column);
  if (value === "" || typeof value === "boolean") return null;
  if (numberFormatAt(texts.sheet, row, column).includes("%")) return null;
  const reading = readCount(value, false);
  const isOther = reading.kind === "date" || readMark(value, false).kind === "yes";
  return countIn(reading) ?? (isOther ? "other" : null);
}

/** Whether counts stand on the right, under names of known units: a table with its units side by side, which nothing reads. */
function leadsCounts(
  texts: SheetTexts,
  row: number,
  label: number,
  isUnit: (row: number, column: number) => boolean,
): boolean {
  const last = Math.min(texts.sheet.block?.right ?? -1, label + MOST_COLUMNS);
  let units = 0;
  for (let column = label + 1; column <= last && units < FEWEST_UNITS; column++) {
    if (figureAt(texts, row, column) === null) continue;
    for (let above = row - 1; above >= Math.max(0, row - ROWS_BELOW); above--) {
      if (!isUnit(above, column)) continue;
      units++;
      break;
    }
  }
  return units >= FEWEST_UNITS;
}

function namesUnit(
  texts: SheetTexts,
  row: number,
  matchUnit: (key: string) => UnitMatch,
  readers: Readers,
): boolean {
  const block = texts.sheet.block;
  if (!block) return false;
  for (let column = block.left; column <= Math.min(block.right, block.left + MOST_COLUMNS); column++)
    if (isUnitIn(texts, row, column, matchUnit, readers)) return true;
  return false;
}

function isUnitIn(
  texts: SheetTexts,
  row: number,
  column: number,
  matchUnit: (key: string) => UnitMatch,
  readers: Readers,
): boolean {
  const value = texts.value(row, column);
  if (typeof value !== "string" || value === "" || value.length > LONGEST_HEADER * 2) return false;
  const { key } = readers.unit(value, "General", fontAt(texts.sheet, row, column));
  return key !== "" && matchUnit(key).kind === "unit";
}

/** A column that is read, from its header down, or the header of a table that was set aside with its reason. */
function isTaken(chosen: ChosenTables, sheet: number, row: number, column: number): boolean {
  const isSetAside = chosen.others.some(
    ({ sheet: at, header }) => at === sheet && row >= header.top - 1 && row <= header.bottom,
  );
  if (isSetAside) return true;
  const used: readonly RecognisedTable[] = [
    ...(chosen.units ? [chosen.units] : []),
    ...chosen.otherHalves,
    ...chosen.rosters,
    ...chosen.registers,
    ...chosen.groups,
  ];
  return used.some((table) => {
    if (table.sheet !== sheet || row > table.data.bottom) return false;
    if (row < table.header.top - HEADER_LINES) return false;
    const columns = Object.values(table.columns) as ({ readonly column: number } | undefined)[];
    const added = table.kind === "units" ? Object.values(table.added ?? {}).flat() : [];
    return [...columns, ...added].some((one) => one?.column === column);
  });
}
