import { headerKey } from "../text/canonical.ts";
import { readCount } from "../text/counts.ts";
import { readableText } from "../text/legacy.ts";
import { isDateFormat } from "../text/number-format.ts";
import type { Report } from "../rules/report.ts";
import { sumCells } from "../tables/table-columns.ts";
import type { SumRow, Unit, UnitTable } from "../tables/tables.ts";
import type { CellRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { CountReading } from "../values/readings.ts";
import { fontAt, numberFormatAt, valueAt } from "../values/snapshot.ts";
import { isCumulative, isMonthOnly, mayBeAdmitted, mayBeHeads } from "./figure-words.ts";
import { headerWords } from "./header-words.ts";
import { COUNT_KEYS, type CountKey } from "../tables/schema.ts";

/** A figure as a file states it, with the words over or before it (header key). */
export interface StatedFigure {
  readonly key: CountKey;
  /** A breakdown of that figure ("Nữ"); null: the figure itself. */
  readonly part: string | null;
  readonly value: CellValue;
  readonly reading: CountReading;
  readonly at: CellRef;
  readonly words: string;
  /** A person has said that it is what it is taken for. */
  readonly isConfirmed?: boolean;
}

/** The figures of one row of a unit table, or of its total. */
export interface FigureRow {
  readonly name: string;
  readonly row: CellRef;
  readonly figures: readonly StatedFigure[];
  readonly note: { readonly text: string; readonly at: CellRef } | null;
}

/** Every row of the unit tables of a file that has a name or figures. */
export function unitRows(report: Report): FigureRow[] {
  return report.workbook.units.map((unit, index) => ({
    name: unit.name,
    row: unit.nameCell,
    figures: [
      ...COUNT_KEYS.flatMap((key) => figureOf(report, unit, key)),
      ...partsOfRow(report, unit.nameCell.row, index),
    ],
    note: noteOf(report, index),
  }));
}

/** The last grand total of the unit table that holds a figure; null when there is none. */
export function totalRow(report: Report): FigureRow | null {
  const table = report.workbook.unitTable;
  if (!table) return null;
  const rows = table.totalRows.map((sum) => figuresOfSum(report, table, sum));
  return rows.reverse().find((row) => row.figures.some(({ reading }) => reading.kind !== "blank")) ?? null;
}

/** The unit table, or other half, under whose header a cell stands. */
export function tableAt({ workbook }: Report, at: CellRef): UnitTable | null {
  const tables = [workbook.unitTable, ...workbook.otherHalves].filter((table) => table !== null);
  const over = tables.filter(
    ({ sheet, header }) =>
      sheet === at.sheet && header.bottom < at.row && header.left <= at.column && at.column <= header.right,
  );
  return over.sort((a, b) => b.header.bottom - a.header.bottom)[0] ?? null;
}

/** The words over a cell of a unit table; "" where it stands under none. */
export function wordsOver(report: Report, at: CellRef): string {
  const table = tableAt(report, at);
  const sheet = report.snapshot.sheets[at.sheet];
  return table && sheet ? headerWords(sheet, table.header, at.column) : "";
}

/** What a person reads over or before a figure, as it is written; "" where nothing stands there. */
export function labelOf(report: Report, { at }: StatedFigure): string {
  const sheet = report.snapshot.sheets[at.sheet];
  if (!sheet) return "";
  const text = (row: number, column: number) => {
    const value = valueAt(sheet, row, column);
    return typeof value === "string" && readCount(value, false).kind === "unreadable"
      ? readableText(value, fontAt(sheet, row, column)).slice(0, 80)
      : "";
  };
  const table = tableAt(report, at);
  for (let row = table?.header.bottom ?? -1; table && row >= table.header.top; row--) {
    if (text(row, at.column) !== "") return text(row, at.column);
  }
  for (let column = at.column; column >= 0; column--) {
    if (text(at.row, column) !== "") return text(at.row, column);
  }
  return "";
}

/** The one figure of the same row whose header says that it counts from the start of the year; null: none or several. */
export function cumulativeBeside(report: Report, { at }: StatedFigure): StatedFigure | null {
  const table = tableAt(report, at);
  const sheet = report.snapshot.sheets[at.sheet];
  if (!table || !sheet?.block) return null;
  const found: StatedFigure[] = [];
  for (let column = table.header.left; column <= sheet.block.right; column++) {
    const words = headerWords(sheet, table.header, column);
    if (column === at.column || !isCumulative(words) || /truong|\btdp\b|\bthon\b/.test(words)) continue;
    const cell = { ...at, column };
    const { value, reading } = countAt(report, cell);
    if (reading.kind !== "blank")
      found.push({ key: "admitted", part: null, value, reading, at: cell, words });
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A number under a header that was not understood, and what it may be. */
export interface UnreadFigure {
  readonly key: "admitted" | "heads" | "members";
  readonly text: string;
  readonly at: CellRef;
}

/** Numbers in a row of a unit table under headers that were not understood and may be those admitted, heads or members. */
export function unreadFigures(report: Report, row: CellRef): UnreadFigure[] {
  const table = tableAt(report, row);
  const sheet = report.snapshot.sheets[row.sheet];
  if (!table || !sheet?.block) return [];
  const columns: Readonly<Record<string, { readonly column: number }>> = { ...table.columns };
  const parts = (table.parts ?? []).map(({ counts }) => counts.column);
  const known = new Set([...Object.values(columns).map(({ column }) => column), ...parts]);
  const found: UnreadFigure[] = [];
  for (let column = sheet.block.left; column <= sheet.block.right; column++) {
    const words = headerWords(sheet, table.header, column);
    const isCount =
      mayBeAdmitted(words) ||
      isMonthOnly(words) ||
      /^(?:cong|tong|tong so|tong cong|luy ke|ket qua|thuc hien)$/.test(words);
    const key = isCount ? "admitted" : mayBeHeads(words);
    const at = { ...row, column };
    if (known.has(column) || key === null || countAt(report, at).reading.kind === "blank") continue;
    found.push({ key, text: words, at });
  }
  return found;
}

/** One reading, or the sum of several: of a count that is written in several columns. */
function sumOfReadings(cells: readonly { readonly reading: CountReading }[]): CountReading {
  const [first, ...others] = cells.map(({ reading }) => reading).filter(({ kind }) => kind !== "blank");
  if (!first || others.length === 0) return first ?? { kind: "blank" };
  let sum = 0;
  for (const reading of [first, ...others]) {
    if (reading.kind !== "count" && reading.kind !== "text") return reading;
    sum += reading.value;
  }
  return { kind: "count", value: sum };
}

export function countAt(report: Report, at: CellRef): { value: CellValue; reading: CountReading } {
  const sheet = report.snapshot.sheets[at.sheet];
  if (!sheet) return { value: "", reading: { kind: "blank" } };
  const value = valueAt(sheet, at.row, at.column);
  const isDate = isDateFormat(numberFormatAt(sheet, at.row, at.column));
  return { value, reading: readCount(value, isDate, report.snapshot.date1904) };
}

function figureOf(report: Report, unit: Unit, key: CountKey): StatedFigure[] {
  const { cell, value, reading } = unit[key];
  if (!cell) return [];
  // A formula that nobody has calculated says nothing of what belongs there.
  const known: CountReading = isNotCalculated(report, cell) ? { kind: "unreadable" } : reading;
  return [{ key, part: null, value, reading: known, at: cell, words: wordsOver(report, cell) }];
}

function isNotCalculated({ snapshot }: Report, { sheet, row, column }: CellRef): boolean {
  const missing = snapshot.sheets[sheet]?.notCalculated ?? [];
  return missing.some((place) => place.row === row && place.column === column);
}

function partsOfRow(report: Report, row: number, index: number): StatedFigure[] {
  const table = report.workbook.unitTable;
  if (!table || table.rows[index] !== row) return [];
  return (table.parts ?? []).map(({ label, of, counts }) => {
    const at = { sheet: table.sheet, row, column: counts.column };
    return { key: of, part: headerKey(label), at, words: headerKey(label), ...countAt(report, at) };
  });
}

function noteOf({ workbook, snapshot }: Report, index: number): FigureRow["note"] {
  const table = workbook.unitTable;
  const column = table?.columns.note;
  const row = table?.rows[index];
  if (!table || !column || row === undefined || !snapshot.sheets[table.sheet]) return null;
  const reading = column.reading(index);
  if (reading?.kind !== "text") return null;
  return { text: reading.text, at: { sheet: table.sheet, row, column: column.column } };
}

function figuresOfSum(report: Report, table: UnitTable, sum: SumRow): FigureRow {
  const at = (column: number) => ({ sheet: table.sheet, row: sum.row, column });
  const figures = COUNT_KEYS.flatMap((key): StatedFigure[] => {
    const [cell, ...others] = sumCells(sum, key);
    if (!cell) return [];
    const place = at(cell.column);
    const isKnown = [cell, ...others].every(({ column }) => !isNotCalculated(report, at(column)));
    const reading: CountReading = isKnown ? sumOfReadings([cell, ...others]) : { kind: "unreadable" };
    return [{ key, part: null, value: cell.value, reading, at: place, words: wordsOver(report, place) }];
  });
  const parts = (table.parts ?? []).map(({ label, of, counts }): StatedFigure => {
    const place = at(counts.column);
    return { key: of, part: headerKey(label), at: place, words: headerKey(label), ...countAt(report, place) };
  });
  return { name: sum.label, row: at(table.columns.unit.column), figures: [...figures, ...parts], note: null };
}
