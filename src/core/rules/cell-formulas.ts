import { parseArea, type Area, type CellRef, type RangeRef } from "../values/addresses.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../values/snapshot.ts";

/**
 * The formula of a cell, with "=": null where it certainly has none, undefined where formulas were not read (another
 * host, a row far down).
 */
export function formulaAt({ sheets }: WorkbookSnapshot, at: CellRef): string | null | undefined {
  const sheet = sheets[at.sheet];
  if (!sheet?.formulas) return undefined;
  const known = formulasOf(sheet);
  const isRead = at.row <= known.lastRow && at.column < FORMULA_COLUMNS;
  return known.byPlace.get(placeOf(at)) ?? (isRead ? null : undefined);
}

interface KnownFormulas {
  readonly byPlace: ReadonlyMap<number, string>;
  /** Down to here a cell without a formula has none. */
  readonly lastRow: number;
}

/** Excel is asked for the formulas of no more columns. */
const FORMULA_COLUMNS = 26;
const KNOWN = new WeakMap<SheetSnapshot, KnownFormulas>();

function formulasOf(sheet: SheetSnapshot): KnownFormulas {
  let known = KNOWN.get(sheet);
  if (!known) {
    const formulas = sheet.formulas ?? [];
    known = {
      byPlace: new Map(formulas.map((one) => [placeOf(one), one.formula])),
      lastRow: formulas.reduce((last, { row }) => Math.max(last, row), -1),
    };
    KNOWN.set(sheet, known);
  }
  return known;
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * 16_384 + column;
}

const TEXT = /"(?:[^"]|"")*(?:"|$)/g;
/** References; then quoted names and words that are none, so that each is gone through once. */
const REFERENCE =
  /(?:('(?:[^']|''){1,300}'|[\p{L}_][\p{L}\d_.]{0,254})!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\d_.(!])|'(?:[^']|'')*(?:'|$)|[\p{L}_][\p{L}\d_.]*/giu;
const BEFORE_A_REFERENCE = /[\p{L}\d_.\]!']$/u;

/**
 * The cells that a formula names, on whatever sheet of the workbook. Null where it also depends on what has no address
 * here: names, structured references, other workbooks.
 */
export function referencesOf(
  formula: string,
  sheet: number,
  { sheets }: WorkbookSnapshot,
): RangeRef[] | null {
  const text = formula.replace(TEXT, '""');
  if (/[[\]{}#]/.test(text)) return null;
  const found: RangeRef[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    if (BEFORE_A_REFERENCE.test(text.slice(0, match.index))) continue;
    const [, sheetName, firstColumn = "", firstRow = "", lastColumn, lastRow] = match;
    if (firstRow === "") continue;
    const named = sheetName?.replace(/^'|'$/g, "").replaceAll("''", "'");
    const at = named === undefined ? sheet : sheets.findIndex(({ name }) => isSameName(name, named));
    const last = lastColumn === undefined ? "" : `:${lastColumn}${lastRow ?? ""}`;
    const area = parseArea(`${firstColumn}${firstRow}${last}`.toUpperCase());
    if (area && at >= 0) found.push({ ...area, sheet: at });
  }
  return found;
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether a formula shows only the rows that are not hidden or filtered out. */
export function isOfVisible(formula: string): boolean {
  return /(?:^|[^\p{L}\d_.])(?:SUBTOTAL|AGGREGATE)\s*\(/iu.test(formula.replace(TEXT, '""'));
}

const REF = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const SUM_TERM = new RegExp(
  `^(?:SUM\\(((?:${REF}(?::${REF})?)(?:[,;]${REF}(?::${REF})?)*)\\)|(${REF}))$`,
  "i",
);

/** The areas that a formula adds up and nothing else: "=SUM(C6:C11)", "=C6+C7", "=SUM(C6:C8)+SUM(C10:C11)". */
export function summedAreas(formula: string): Area[] | null {
  const terms = formula.replace(/^=\+?/, "").replace(/[\s$]/g, "").split("+");
  const areas: Area[] = [];
  for (const term of terms) {
    const [, inSum, alone] = SUM_TERM.exec(term) ?? [];
    const list = inSum ?? alone;
    if (list === undefined) return null;
    for (const one of list.split(/[,;]/)) {
      const area = parseArea(one.toUpperCase());
      if (!area) return null;
      areas.push(area);
    }
  }
  return areas;
}
