import type { Column } from "../tables/column.ts";
import { compareDates, isRealDate, type CalendarDate } from "../values/calendar.ts";
import { columnsReading, type KeyedColumn } from "../tables/table-columns.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { DateReading } from "../values/readings.ts";
import { isOutOfRange, type DateColumn } from "./date-range.ts";
import { oncePerInput } from "./once.ts";
import type { RunInput } from "./run-input.ts";

/** A column whose dates were typed day first and stored month first, or the reverse, on one sheet. */
export interface SwappedColumn {
  readonly key: DateColumn;
  readonly column: Column<DateReading>;
  /** Data rows, in order, with the date that is meant; rows whose date is meant as it stands are not among them. */
  readonly cells: readonly SwappedCell[];
}

export interface SwappedCell {
  readonly row: number;
  readonly stored: CalendarDate;
  readonly meant: CalendarDate;
}

export interface SwappedDates {
  readonly columns: readonly SwappedColumn[];
  /** Columns of the register among them: none of their dates says anything for certain. */
  readonly ofRegister: ReadonlySet<DateColumn>;
}

/**
 * A machine whose dates begin with the month takes "05/07/2022" for 7 May and leaves "13/07/2022" as text: a column with
 * such texts, in which no stored day is above 12, holds swapped dates. So does one whose dates after the cut-off all
 * fit when they are swapped.
 */
export const swappedDates = oncePerInput((input: RunInput): SwappedDates => {
  const { roster, register } = input.workbook;
  const ofRoster = roster ? swappedIn(input, columnsReading(roster, "date")) : [];
  const ofRegister = register ? swappedIn(input, columnsReading(register, "date")) : [];
  return { columns: [...ofRoster, ...ofRegister], ofRegister: new Set(ofRegister.map(({ key }) => key)) };
});

function swappedIn(
  input: RunInput,
  columns: readonly KeyedColumn<DateColumn, DateReading>[],
): SwappedColumn[] {
  return columns.flatMap(({ key, column }) => {
    return column.parts.flatMap(({ from, rows }): SwappedColumn[] => {
      const cells = swappedCells(input, key, column, from, from + rows.length);
      return cells.length === 0 ? [] : [{ key, column, cells }];
    });
  });
}

/** So many stored dates with a day of at most 12 do not come by chance: four in ten days are such. */
const FEW = 3;
const MANY = 5;

function swappedCells(
  input: RunInput,
  key: DateColumn,
  column: Column<DateReading>,
  from: number,
  to: number,
): SwappedCell[] {
  const cells: SwappedCell[] = [];
  const orders = new Set<TextOrder>();
  let [serials, texts, misfits, misfitsSwapped] = [0, 0, 0, 0];
  for (let row = from; row < to; row++) {
    const reading = column.reading(row);
    if (reading?.kind !== "date" || reading.date.day === 0 || reading.date.month === 0) continue;
    const { date } = reading;
    if (reading.fromText) {
      const order = orderOf(column.value(row));
      // A text that could have been stored was typed into a cell of text: nothing is known of the others.
      if (order === null) return [];
      orders.add(order);
      if (orders.size > 1) return [];
      texts++;
      cells.push({ row, stored: date, meant: date });
      continue;
    }
    if (date.day === date.month) continue;
    const meant = swapped(date);
    if (meant === null) return [];
    serials++;
    if (isMisfit(input, key, date)) misfits++;
    if (isMisfit(input, key, meant)) misfitsSwapped++;
    cells.push({ row, stored: date, meant });
  }
  return areSwapped({ serials, texts, misfits, misfitsSwapped }) ? cells : [];
}

/** Day and month the other way round; null where there is no such date. */
function swapped({ year, month, day }: CalendarDate): CalendarDate | null {
  const meant = { year, month: day, day: month };
  return day <= 12 && isRealDate(meant) ? meant : null;
}

interface Evidence {
  /** Stored dates that can be read either way. */
  readonly serials: number;
  /** Texts that the machine could not take for dates. */
  readonly texts: number;
  /** Stored dates that cannot be, as they stand and the other way round. */
  readonly misfits: number;
  readonly misfitsSwapped: number;
}

function areSwapped({ serials, texts, misfits, misfitsSwapped }: Evidence): boolean {
  if (misfitsSwapped > misfits) return false;
  const fitsSwapped = misfits >= 2 && misfitsSwapped === 0;
  if (texts >= 2 && serials >= FEW) return true;
  if (texts >= 1 && (serials >= MANY || (serials >= 2 && fitsSwapped))) return true;
  return serials >= MANY && fitsSwapped;
}

type TextOrder = "dayFirst" | "monthFirst";
const TEXT_DATE = /^\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(?:\d{4}|\d{2})\s*$/;

/** Which way round a text can only be; null where it may be both, or is written in words. */
function orderOf(value: CellValue): TextOrder | null {
  const [, first = "0", second = "0"] = TEXT_DATE.exec(String(value)) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return "dayFirst";
  return Number(second) > 12 && Number(first) <= 12 ? "monthFirst" : null;
}

/** After the cut-off, which no date of birth, certificate or admission that is reported can be. */
function isMisfit({ period }: RunInput, key: DateColumn, date: CalendarDate): boolean {
  return isOutOfRange(key, date, period) || compareDates(date, period.cutOff) > 0;
}
