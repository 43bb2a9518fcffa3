import { readCount } from "../text/counts.ts";
import { readOrdinal, type Ordinal } from "../text/ordinals.ts";
import { saysUnit } from "../text/unit-names.ts";
import { headsOtherTable, numbersColumns, repeatsHeader, shownAt } from "./repeated-rows.ts";
import { isColumnNumber, isFooter } from "./row-labels.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidate.ts";
import { COUNT_KEYS, PERCENT_KEYS } from "../tables/schema.ts";
import { isErrorValue } from "../values/cell-value.ts";
import { countIn } from "../values/readings.ts";

/** One row under the header of a unit table, reduced to what decides what it is. */
export interface RowFacts {
  readonly row: number;
  readonly ordinal: Ordinal;
  /** A label in front of the name cell ("Tổng cộng" merged over TT and name); "" when there is none. */
  readonly ordinalText: string;
  readonly name: string;
  /** Of a row without a name: a unit that is named further right, as in a small table with its names under other columns. */
  readonly shiftedName: string;
  /** A count or percentage cell holds something. */
  readonly hasFigures: boolean;
  /** What its count and percentage cells hold are words, no number and no error. */
  readonly isWordsOnly: boolean;
  /** How many cells of the row hold something. */
  readonly filled: number;
  /** What the count cells hold, null where it is no number; in the order of `COUNT_KEYS`. */
  readonly counts: readonly (number | null)[];
  /** Blank rows lie between it and the last row with figures. */
  readonly isAfterGap: boolean;
  /** Header keys of the row's texts, for signatures that stand anywhere. */
  readonly keys: readonly string[];
}

/** What a row of a unit table is. `level` orders group rows: a group ends at the next of the same or a lower level. */
export type RowRole =
  | { readonly kind: "unit" }
  | { readonly kind: "group"; readonly label: string; readonly level: number }
  /** Sum of the units above it since the last group row or part total. */
  | { readonly kind: "partTotal"; readonly label: string }
  | { readonly kind: "total"; readonly label: string }
  /** The sum of a printed page, or what is carried to the next. */
  | { readonly kind: "pageSum" }
  | { readonly kind: "skip" }
  /** Looks like a row of the table and is not read as one: the reader says so. */
  | { readonly kind: "unread" };

/** After so many blank rows what follows is something else. */
const LONGEST_GAP = 30;

/** The filled rows under a header, without rows that number the columns or repeat the header. */
export function rowFacts(
  texts: SheetTexts,
  candidate: TableCandidate,
  unitColumn: number,
  lastRow: number,
): RowFacts[] {
  const { left, right, bottom } = candidate.headerArea;
  const columnOf = (key: Parameters<typeof candidate.columns.get>[0]) =>
    candidate.columns.get(key)?.column ?? -1;
  const counts = COUNT_KEYS.map(columnOf);
  const added = [...candidate.added.values()].flat().map(({ column }) => column);
  const figures = [...counts, ...PERCENT_KEYS.map(columnOf), ...added].filter((column) => column >= 0);
  const facts: RowFacts[] = [];
  let gap = 0;
  let isAfterGap = false;
  for (let row = bottom + 1; row <= lastRow && gap <= LONGEST_GAP; row++) {
    const cells: number[] = [];
    for (let column = left; column <= right; column++) if (!texts.isBlank(row, column)) cells.push(column);
    gap = cells.length === 0 ? gap + 1 : 0;
    if (gap > 0) isAfterGap = true;
    if (gap > 0 || repeatsHeader(texts, candidate, row)) continue;
    if (headsOtherTable(texts, candidate, row, unitColumn)) break;
    // Rows that number the columns stand under every printing of the header; no unit is called "2" or "B".
    if (isColumnNumber(shownAt(texts, row, unitColumn)) && numbersColumns(texts, candidate, row, unitColumn))
      continue;
    const hasFigures = figures.some((column) => cells.includes(column) && !isFooter(texts.key(row, column)));
    const isWordsOnly = figures.every((column) => isWords(texts, row, column));
    if (hasFigures && !isWordsOnly) isAfterGap = false;
    const ordinalColumn = columnOf("ordinal");
    facts.push({
      row,
      ordinal: ordinalColumn < 0 ? { kind: "blank" } : readOrdinal(texts.value(row, ordinalColumn)),
      ordinalText: labelInFront(texts, row, cells, unitColumn),
      name: String(shownAt(texts, row, unitColumn)),
      shiftedName: unitBeside(texts, row, cells, unitColumn),
      hasFigures,
      isWordsOnly,
      filled: cells.length,
      counts: counts.map((column) => numberIn(texts, row, column)),
      isAfterGap,
      keys: cells.map((column) => texts.key(row, column)),
    });
  }
  return facts;
}

/** Of a row without a name the first text that is called as units are. */
function unitBeside(texts: SheetTexts, row: number, cells: readonly number[], unitColumn: number): string {
  if (!texts.isBlank(row, unitColumn)) return "";
  return cells.map((column) => texts.text(row, column)).find((text) => saysUnit(text)) ?? "";
}

/** Blank, or a text that is no figure: "(người)", "(%)", "KH năm", "Lập ngày 02/4/2021". */
function isWords(texts: SheetTexts, row: number, column: number): boolean {
  const value = texts.value(row, column);
  if (typeof value !== "string" || isErrorValue(value)) return false;
  const text = texts.text(row, column);
  return (
    text === "" ||
    /^\(?%\)?$/.test(text) ||
    (/\p{L}/u.test(text) && readCount(text, false).kind === "unreadable")
  );
}

function numberIn(texts: SheetTexts, row: number, column: number): number | null {
  return column < 0 ? null : countIn(readCount(texts.value(row, column), false));
}

/** The first text left of the name column that is no ordinal. */
function labelInFront(texts: SheetTexts, row: number, cells: readonly number[], unitColumn: number): string {
  for (const column of cells) {
    if (column >= unitColumn) break;
    const text = texts.text(row, column);
    if (text !== "" && readOrdinal(text).kind === "other") return text;
  }
  return "";
}
