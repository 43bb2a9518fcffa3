import { readCount } from "../text/counts.ts";
import { readPercent } from "../text/percents.ts";
import type { Area } from "../values/addresses.ts";
import { numberFormatAt } from "../values/snapshot.ts";
import type { SheetTexts } from "./sheet-texts.ts";

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
    readonly window: Area,
  ) {
    const last = Math.min(texts.sheet.block?.bottom ?? -1, window.bottom + SAMPLE_ROWS);
    this.#rows = Array.from({ length: Math.max(0, last - window.bottom) }, (_, at) => window.bottom + 1 + at);
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
    return this.#run(total, -1) ?? this.#run(total, 1);
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

  /** Whether no row has less in the one column than in the other. */
  isNowhereBelow(column: number, other: number): boolean {
    const others = this.#counts(other);
    return this.#counts(column).every((value, at) => value === null || value >= (others[at] ?? 0));
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

  #run(total: number, step: -1 | 1): readonly number[] | null {
    const totals = this.#counts(total);
    const sums = totals.map(() => 0);
    const filled = new Set<number>();
    const parts: number[] = [];
    for (let column = total + step; parts.length < MOST_PARTS; column += step) {
      if (column < this.window.left || column > this.window.right) return null;
      const values = this.#counts(column);
      if (!values.some((value) => value !== null)) return null;
      parts.push(column);
      values.forEach((value, at) => {
        sums[at] = (sums[at] ?? 0) + (value ?? 0);
        if (value !== null && value !== 0) filled.add(column);
      });
      if (parts.length >= 2 && filled.size >= 2 && agree(totals, sums)) return parts;
    }
    return null;
  }

  #counts(column: number): readonly (number | null)[] {
    return this.#read(column, (row) => {
      const value = this.texts.value(row, column);
      if (typeof value === "number") return value;
      if (typeof value !== "string" || value === "" || value.length > 20) return null;
      const reading = readCount(value, false);
      return reading.kind === "count" || reading.kind === "text" ? reading.value : null;
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

function agree(totals: readonly (number | null)[], sums: readonly number[]): boolean {
  let compared = 0;
  let equal = 0;
  totals.forEach((total, at) => {
    // Nothing is the sum of nothing everywhere: it proves nothing.
    if (total === null || (total === 0 && sums[at] === 0)) return;
    compared++;
    if (total === sums[at]) equal++;
  });
  return equal >= FEWEST_ROWS && equal * 10 >= compared * 8;
}
