import { oncePerInput } from "../people/once.ts";
import type { RunInput } from "../people/run-input.ts";
import type { Held, Unit } from "../tables/tables.ts";
import { dateOfSerial } from "../text/dates.ts";
import { cellAddress, type CellRef } from "../values/addresses.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { CountReading } from "../values/readings.ts";
import { COUNT_KEYS, type CountKey } from "../tables/schema.ts";

/**
 * Why a count cannot be one. `date`: the day number of a day of the years 2000 to 2060, as a typed "3/2" leaves it in a
 * cell without a date format. `year`: a year. `money`: as large as a sum of money. `ratio`: more than ten times the
 * plan or the heads that it is a part of.
 */
export type ImplausibleReason =
  | { readonly kind: "date"; readonly date: CalendarDate }
  | { readonly kind: "year" }
  | { readonly kind: "money" }
  | { readonly kind: "ratio"; readonly whole: number };

export interface ImplausibleCount {
  readonly unit: Unit;
  readonly column: CountKey;
  readonly cell: CellRef;
  readonly value: CellValue;
  readonly count: number;
  readonly reason: ImplausibleReason;
}

export interface ImplausibleCounts {
  readonly found: readonly ImplausibleCount[];
  readonly has: (cell: CellRef) => boolean;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const FIRST_DATE_YEAR = 2000;
const LAST_DATE_YEAR = 2060;
/** A province's units have plans of two thousand; nothing that is counted here comes near this. */
const LEAST_MONEY = 100_000;
/** So many times its neighbours, or what it is a part of, no count is. */
const TIMES = 10;
/** Below this a small plan may really be exceeded so far. */
const MOST_BEYOND = 20;

/** Counts that cannot be ones, and that nobody has confirmed: they are unknown. Once per run. */
export const implausibleCounts = oncePerInput((input: RunInput): ImplausibleCounts => {
  const { units } = input.workbook;
  const largest = new Map(COUNT_KEYS.map((column) => [column, largestOrdinary(units, column)]));
  const found = units.flatMap((unit) =>
    COUNT_KEYS.flatMap((column): ImplausibleCount[] => {
      const held = unit[column];
      const count = numberIn(held);
      if (held.cell === null || count === null) return [];
      const reason =
        reasonOfSize(count, largest.get(column) ?? 0, input.snapshot.date1904) ??
        reasonOfRatio(unit, column, count);
      if (reason === null || isConfirmed(input, held.cell, held.value)) return [];
      return [{ unit, column, cell: held.cell, value: held.value, count, reason }];
    }),
  );
  const cells = new Set(found.map(({ cell }) => idOf(cell)));
  return { found, has: (cell) => cells.has(idOf(cell)) };
});

/** Whether someone has said that this number is right; it holds while the cell keeps it. */
function isConfirmed({ snapshot, settings }: RunInput, cell: CellRef, value: CellValue): boolean {
  const sheet = snapshot.sheets[cell.sheet]?.name;
  return settings.confirmedCounts.some(
    (one) => one.sheet === sheet && one.cell === cellAddress(cell) && one.value === value,
  );
}

/** The largest count of a column that is neither a day number, nor a year, nor money; 0 where there is none. */
function largestOrdinary(units: readonly Unit[], column: CountKey): number {
  let largest = 0;
  for (const unit of units) {
    const count = numberIn(unit[column]);
    if (count !== null && count > largest && !isYear(count) && count < LEAST_MONEY && !isDayNumber(count)) {
      largest = count;
    }
  }
  return largest;
}

function reasonOfSize(count: number, largest: number, date1904: boolean): ImplausibleReason | null {
  if (count >= LEAST_MONEY) return { kind: "money" };
  if (count <= TIMES * largest) return null;
  if (isYear(count)) return { kind: "year" };
  const date = dateOfSerial(count, date1904);
  return date !== null && isRecent(date) ? { kind: "date", date } : null;
}

function reasonOfRatio(unit: Unit, column: CountKey, count: number): ImplausibleReason | null {
  if (column !== "admitted" && column !== "members") return null;
  const whole = numberIn(unit[column === "admitted" ? "plan" : "heads"]);
  if (whole === null || whole === 0 || count <= MOST_BEYOND || count <= TIMES * whole) return null;
  return { kind: "ratio", whole };
}

function numberIn({ cell, reading }: Held<CountReading>): number | null {
  if (cell === null || (reading.kind !== "count" && reading.kind !== "text")) return null;
  return reading.value;
}

function isYear(count: number): boolean {
  return count >= FIRST_YEAR && count <= LAST_YEAR;
}

/** In either of Excel's calendars, which lie four years apart. */
function isDayNumber(count: number): boolean {
  return [false, true].some((date1904) => {
    const date = dateOfSerial(count, date1904);
    return date !== null && isRecent(date);
  });
}

function isRecent({ year }: CalendarDate): boolean {
  return year >= FIRST_DATE_YEAR && year <= LAST_DATE_YEAR;
}

function idOf({ sheet, row, column }: CellRef): string {
  return `${sheet} ${row} ${column}`;
}
