import { readCount } from "../text/counts.ts";
import { readPercent } from "../text/percents.ts";
import type { Area } from "../values/addresses.ts";
import { numberFormatAt } from "../values/snapshot.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { countIn } from "../values/readings.ts";

/** Rows looked at: relations that hold in these hold in the table. */
const SAMPLE_ROWS = 60;
const FEWEST_ROWS = 3;
const MOST_PARTS = 13;

/** A count in one column, or in several that make it up together. */
type Counts = number | readonly number[];

/** What the numbers under a header say of one another: which column is a percentage or a sum of which (AggreCol). */
export class Arithmetic {
  readonly #columns = new Map<number, readonly (number | null)[]>();
  readonly #rows: readonly number[];

  constructor(
    readonly texts: SheetTexts,
    readonly headerArea: Area,
  ) {
    const last = Math.min(texts.sheet.block?.bottom ?? -1, headerArea.bottom + SAMPLE_ROWS);
    this.#rows = Array.from(
      { length: Math.max(0, last - headerArea.bottom) },
      (_, at) => headerArea.bottom + 1 + at,
    );
  }

  /** Whether the column holds 100·part/whole of most rows; one value alone, repeated, proves nothing. */
  isPercentOf(percent: number, part: Counts, whole: Counts): boolean {
    return this.agreement(percent, part, whole) > 0;
  }

  /** In what share of the rows the column holds 100·part/whole; 0 where these are too few to prove anything. */
  agreement(percent: number, part: Counts, whole: Counts): number {
    const [shares, parts, wholes] = [this.#percents(percent), this.#sums(part), this.#sums(whole)];
    let matching = 0;
    let compared = 0;
    const different = new Set<number>();
    shares.forEach((share, at) => {
      const [count, base] = [parts[at], wholes[at]];
      if (share === null || typeof base !== "number" || base <= 0) return;
      const exact = (100 * (count ?? 0)) / base;
      compared++;
      if (Math.abs(exact - share) > 0.6 && Math.abs(exact - 100 * share) > 0.6) return;
      matching++;
      different.add(Math.round(exact));
    });
    const isProof = matching >= FEWEST_ROWS && matching * 10 >= compared * 7 && different.size >= 2;
    return isProof ? matching / compared : 0;
  }

  /** The neighbouring columns that a column is the sum of, left or right of it; null for none. */
  partsOf(total: number): readonly number[] | null {
    const { left, right } = this.headerArea;
    return (
      this.#sumOf(
        total,
        Array.from({ length: total - left }, (_, at) => total - 1 - at),
      ) ??
      this.#sumOf(
        total,
        Array.from({ length: right - total }, (_, at) => total + 1 + at),
      )
    );
  }

  /** Whether the column is the sum of some of these, from the nearest on to its left or to its right: quarters with others between. */
  isSumAmong(total: number, columns: readonly number[]): boolean {
    const sorted = [...new Set(columns)].sort((a, b) => a - b);
    const before = sorted.filter((column) => column < total).reverse();
    return (
      this.#sumOf(total, before) !== null ||
      this.#sumOf(
        total,
        sorted.filter((column) => column > total),
      ) !== null
    );
  }

  /** Whether one column is nowhere below the other, and above it somewhere: figures that go on growing. */
  dominates(column: number, other: number): boolean {
    const [own, others] = [this.#counts(column), this.#counts(other)];
    let above = 0;
    let compared = 0;
    for (const [at, value] of own.entries()) {
      const against = others[at];
      if (value === null || typeof against !== "number") continue;
      compared++;
      if (value < against) return false;
      if (value > against) above++;
    }
    return compared >= FEWEST_ROWS && above >= 2;
  }

  /** Whether any row has a count other than 0. */
  holdsCounts(column: number): boolean {
    return this.#counts(column).some((value) => value !== null && value !== 0);
  }

  /** Whether any row has less in the one column than in the other: it does not go on from it. */
  isSomewhereBelow(column: number, other: number): boolean {
    const others = this.#counts(other);
    return this.#counts(column).some((value, at) => value !== null && value < (others[at] ?? 0));
  }

  /** Whether one column is nowhere below the other: figures of a later day, or the same ones. */
  isNowhereBelow(column: number, other: number): boolean {
    const [own, others] = [this.#counts(column), this.#counts(other)];
    const both = own.flatMap((value, at) => {
      const against = others[at];
      return value !== null && typeof against === "number" ? [value >= against] : [];
    });
    return both.length >= FEWEST_ROWS && both.every(Boolean);
  }

  /** Whether one column holds figures of the other's size in most rows: it stands for it, and is no part of it. */
  isOfSizeOf(column: number, other: number): boolean {
    const [own, others] = [this.#counts(column), this.#counts(other)];
    const both = own.flatMap((value, at) => {
      const against = others[at];
      return typeof against === "number" && against > 0 ? [2 * (value ?? 0) >= against] : [];
    });
    return both.length >= FEWEST_ROWS && both.filter(Boolean).length * 10 >= both.length * 7;
  }

  /** Of cells that hold two counts, "7/8": in how many the second is the greater one, and in how many the first. */
  orderInPairs(column: number): { readonly rising: number; readonly falling: number } {
    const pairs = this.#rows.flatMap((row) => {
      const value = this.texts.value(row, column);
      const reading = typeof value === "string" ? readCount(value, false) : null;
      return reading?.kind === "date" ? [reading] : [];
    });
    return {
      rising: pairs.filter(({ a, b }) => a < b).length,
      falling: pairs.filter(({ a, b }) => a > b).length,
    };
  }

  /** The first of these columns, two or more, that the column is the sum of; null for none. */
  #sumOf(total: number, columns: readonly number[]): readonly number[] | null {
    const totals = this.#counts(total);
    const sums = totals.map((): PartSum | null => null);
    for (const [at, column] of columns.slice(0, MOST_PARTS).entries()) {
      const values = this.#counts(column);
      if (!values.some((value) => value !== null)) return null;
      values.forEach((value, row) => {
        if (value === null) return;
        const { sum, parts } = sums[row] ?? { sum: 0, parts: 0 };
        sums[row] = { sum: sum + value, parts: parts + (value === 0 ? 0 : 1) };
      });
      if (at >= 1 && agree(totals, sums)) return columns.slice(0, at + 1);
    }
    return null;
  }

  #counts(column: number): readonly (number | null)[] {
    return this.#read(column, (row) => {
      const value = this.texts.value(row, column);
      if (typeof value === "number") return value;
      if (typeof value !== "string" || value === "" || value.length > 20) return null;
      return countIn(readCount(value, false));
    });
  }

  /** Of one column, or row by row of several together. */
  #sums(counts: Counts): readonly (number | null)[] {
    if (typeof counts === "number") return this.#counts(counts);
    const columns = counts.map((column) => this.#counts(column));
    return this.#rows.map((_, at) => {
      const values = columns.flatMap((column) => column[at] ?? []);
      return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
    });
  }

  #percents(column: number): readonly (number | null)[] {
    return this.#read(-1 - column, (row) => {
      const value = this.texts.value(row, column);
      if (typeof value !== "number" && (typeof value !== "string" || value === "")) return null;
      const reading = readPercent(value, numberFormatAt(this.texts.sheet, row, column), "whole");
      return reading.kind === "percent" ? reading.value : null;
    });
  }

  #read(id: number, read: (row: number) => number | null): readonly (number | null)[] {
    const known = this.#columns.get(id);
    if (known) return known;
    const values = this.#rows.map(read);
    this.#columns.set(id, values);
    return values;
  }
}

/** What the parts in a row come to, and how many of them are not 0. */
interface PartSum {
  readonly sum: number;
  readonly parts: number;
}

/**
 * Whether totals are these sums in nearly all rows, and in nearly all of those that tell: "8 = 8 + 0" says as well that the first is the
 * sum as that the second is.
 */
function agree(totals: readonly (number | null)[], sums: readonly (PartSum | null)[]): boolean {
  const compared: { readonly isEqual: boolean; readonly tells: boolean }[] = [];
  totals.forEach((total, at) => {
    // Nothing is the sum of nothing everywhere: it proves nothing. Rows without any part hold something else, as "Học sinh".
    const row = sums[at];
    if (total === null || !row || (total === 0 && row.sum === 0)) return;
    compared.push({ isEqual: total === row.sum, tells: row.parts >= 2 });
  });
  const areEqual = (rows: typeof compared): number => rows.filter(({ isEqual }) => isEqual).length;
  const telling = compared.filter(({ tells }) => tells);
  return (
    areEqual(compared) >= FEWEST_ROWS &&
    areEqual(compared) * 10 >= compared.length * 8 &&
    telling.length > 0 &&
    areEqual(telling) * 10 >= telling.length * 8
  );
}
