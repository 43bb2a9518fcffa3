import type { UnitTable } from "../tables/tables.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { CountReading } from "../values/readings.ts";
import { countValue } from "./count-values.ts";
import type { Column } from "../tables/column.ts";
import type { CountKey } from "../tables/schema.ts";
import { countColumns, sumCells } from "../tables/table-columns.ts";

/** What some rows of a column add up to, as far as what stands in their cells says it. */
export interface StandingSum {
  readonly sum: number;
  /** Sums that are as good: Excel's SUM leaves out text numbers; a unit listed twice is reported, and counts once. */
  readonly others: readonly number[];
  /** What cells that cannot be read may add. */
  readonly least: number;
  readonly most: number;
  /** Without rows that are sums of rows above them. */
  readonly withoutPartSums: number;
}

/** Whether a stated number can be the sum. */
export function mayState({ sum, others, least, most }: StandingSum, stated: number): boolean {
  return [sum, ...others].some((one) => stated >= one + least && stated <= one + most);
}

/** A row's cell of the column that is summed. */
interface Addend {
  readonly reading: CountReading;
  readonly value: CellValue;
  readonly number: number;
  /** The unit is listed above already. */
  readonly isRepeated: boolean;
}

/**
 * A doubtful number is summed as it stands, and a cell that cannot be read adds nothing or one of the numbers in it: one
 * doubtful row does not switch off the check of its column. `place`: which of the columns of the count. Group rows without units of their own may be in a total.
 */
export function standingSum(
  table: UnitTable,
  rows: readonly number[],
  column: CountKey,
  place: number,
): StandingSum {
  const addends = addendsOf(table, rows, countColumns(table, column)[place]);
  const sumOf = (part: (addend: Addend) => number): number =>
    addends.reduce((sum, addend) => sum + part(addend), 0);
  const sum = sumOf(({ number }) => number);
  const text = sumOf(({ reading, number }) => (reading.kind === "text" ? number : 0));
  const repeated = sumOf(({ isRepeated, number }) => (isRepeated ? number : 0));
  const dates = sumOf(({ reading, value }) =>
    reading.kind === "date" && typeof value === "number" ? value : 0,
  );
  const alone = groupsWithoutUnits(table, column, place);
  const bases = [sum, sum - text, sum - repeated, sum - text - repeated];
  const withAlone = alone === 0 ? bases : bases.flatMap((base) => [base, base + alone]);
  const others = dates === 0 ? withAlone : withAlone.flatMap((base) => [base, base + dates]);
  return {
    sum,
    others: [...new Set(others)],
    least: sumOf(({ reading, value }) => Math.min(...doubtOf(reading, value))),
    most: sumOf(({ reading, value }) => Math.max(...doubtOf(reading, value))),
    withoutPartSums: sum - sumOfPartSums(addends),
  };
}

function addendsOf(
  table: UnitTable,
  rows: readonly number[],
  counts: Column<CountReading> | undefined,
): Addend[] {
  if (!counts) return [];
  const seen = new Set<string>();
  return rows.flatMap((row): Addend[] => {
    const reading = counts.reading(row);
    if (!reading) return [];
    const unit = table.columns.unit.reading(row)?.key ?? "";
    const isRepeated = unit !== "" && seen.has(unit);
    seen.add(unit);
    return [{ reading, value: counts.value(row), number: numberOf(reading), isRepeated }];
  });
}

/** What stands in rows that are sums of at least two rows above them. */
function sumOfPartSums(addends: readonly Addend[]): number {
  let [sinceLast, rowsSinceLast, partSums] = [0, 0, 0];
  for (const { number } of addends) {
    if (number > 0 && rowsSinceLast >= 2 && number === sinceLast) {
      partSums += number;
      [sinceLast, rowsSinceLast] = [0, 0];
    } else {
      sinceLast += number;
      rowsSinceLast++;
    }
  }
  return partSums;
}

/** A number as it stands in the cell, whatever is wrong with it; 0 for what is none. */
function numberOf(reading: CountReading): number {
  return reading.kind === "negative" || reading.kind === "fraction"
    ? reading.value
    : (countValue(reading) ?? 0);
}

const DIGITS = /\d{1,6}/g;
const NUMBER_WORDS: readonly string[] = "một hai ba bốn năm sáu bảy tám chín mười".split(" ");

/** What a cell that cannot be read may add. */
function doubtOf(reading: CountReading, value: CellValue): readonly number[] {
  if (reading.kind === "date") return [0, reading.a, reading.b];
  if (reading.kind === "error") return [0, Infinity];
  if (reading.kind !== "unreadable" || typeof value !== "string") return [0];
  const digits = (value.match(DIGITS) ?? []).map(Number);
  const words = value
    .toLowerCase()
    .normalize("NFC")
    .split(/[^\p{L}]+/u);
  const spelled = words.flatMap((word) => Math.max(0, NUMBER_WORDS.indexOf(word) + 1));
  return [0, ...digits, digits.reduce((sum, one) => sum + one, 0), ...spelled];
}

function groupsWithoutUnits({ groupRows }: UnitTable, column: CountKey, place: number): number {
  return groupRows.reduce((sum, group) => {
    const reading = sumCells(group, column)[place]?.reading;
    return group.summedRows.length === 0 && reading ? sum + (countValue(reading) ?? 0) : sum;
  }, 0);
}
