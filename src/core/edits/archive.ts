import { daysInMonth, isoDate, type CalendarDate } from "../values/calendar.ts";
import { Hash } from "../values/hash.ts";
import { oneLineBreak, type PlanCell, type PlanStyle, type SheetPlan } from "../plan/sheet-plan.ts";
import { valueAt, type SheetSnapshot } from "../values/snapshot.ts";
import { constantOf, standingOf } from "./standing.ts";

/** What the sheet of an earlier period is called, in the reader's words. */
export interface ArchiveNames {
  readonly ofMonth: (month: { readonly month: number; readonly year: number }) => string;
  readonly ofDay: (day: CalendarDate) => string;
}

/** Of the tabs of sheets that are over. */
export const ARCHIVE_COLOR = "#7F7F7F";

const ARCHIVE_PREFIX = "summary.";

/** Whether the mark is that of a sheet of values of an earlier period. */
export function isArchive(mark: string): boolean {
  return mark.startsWith(ARCHIVE_PREFIX);
}

export function archiveMark(cutOff: CalendarDate, number = 1): string {
  return `${ARCHIVE_PREFIX}${isoDate(cutOff)}${number === 1 ? "" : `.${number}`}`;
}

/** The summary of a period that is over, as a sheet of values: it follows nothing any more and stays as it was. */
export function archivePlan(
  summary: SheetPlan,
  cutOff: CalendarDate,
  mark: string,
  names: ArchiveNames,
): SheetPlan {
  return { ...summary, mark, name: archiveName(cutOff, names), tabColor: ARCHIVE_COLOR };
}

/**
 * A sheet of values as it was read, in the looks of the one that is written over it: both are sheets of the same kind, and
 * of looks nothing is read but formats of numbers.
 */
export function archiveAsRead(sheet: SheetSnapshot, looks: SheetPlan): SheetPlan {
  const standing = standingOf(sheet);
  const { rows, columns } = standing;
  const styleAt = new Map([...looks.cells].map(({ row, column, style }) => [`${row} ${column}`, style]));
  const styles: Record<string, PlanStyle> = { ...looks.styles };
  const cells: PlanCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const content = constantOf(standing.contentAt(row, column));
      const style = styleAt.get(`${row} ${column}`);
      const look: PlanStyle = style === undefined ? {} : (styles[style] ?? {});
      const numberFormat = standing.numberFormatAt(row, column);
      const isFormat = content.kind === "number" && numberFormat !== (look.numberFormat ?? "General");
      const name = isFormat ? `${style ?? ""} ${numberFormat}` : style;
      if (content.kind === "blank" && name === undefined) continue;
      if (isFormat && name !== undefined) styles[name] = { ...look, numberFormat };
      cells.push({ row, column, content, ...(name === undefined ? {} : { style: name }) });
    }
  }
  return { ...looks, cells, styles, merges: sheet.merges ?? looks.merges };
}

/** A period that ends with a month is called by the month. */
export function archiveName(cutOff: CalendarDate, names: ArchiveNames): string {
  const isWholeMonth = cutOff.day === daysInMonth(cutOff.year, cutOff.month);
  return isWholeMonth ? names.ofMonth(cutOff) : names.ofDay(cutOff);
}

/** Of everything that stands on a sheet: whether a person has changed it since tells by it. */
function contentsHash(
  at: (row: number, column: number) => string | number,
  rows: number,
  columns: number,
): string {
  const hash = new Hash();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = at(row, column);
      if (value === "") continue;
      hash.add(`${row} ${column}`);
      // The last digits of a figure are not the same in every program.
      hash.add(typeof value === "number" ? value.toPrecision(10) : oneLineBreak(value));
    }
  }
  return hash.text();
}

export function hashOfPlan({ cells }: SheetPlan): string {
  const values = new Map<string, string | number>();
  let [rows, columns] = [0, 0];
  for (const { row, column, content } of cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
    if (content.kind === "text") values.set(`${row} ${column}`, content.text);
    else if (content.kind === "number") values.set(`${row} ${column}`, content.value);
    else if (content.kind === "formula") values.set(`${row} ${column}`, content.result);
  }
  return contentsHash((row, column) => values.get(`${row} ${column}`) ?? "", rows, columns);
}

export function hashOfSheet(sheet: SheetSnapshot): string {
  const { block } = sheet;
  if (block === null) return contentsHash(() => "", 0, 0);
  return contentsHash(
    (row, column) => {
      const value = valueAt(sheet, row, column);
      return typeof value === "boolean" ? String(value) : value;
    },
    block.bottom + 1,
    block.right + 1,
  );
}
