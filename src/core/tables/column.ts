import type { CellRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import { elementAt, type Told } from "../values/element-at.ts";

export interface Distinct<Reading> {
  /** As it stands in the cell. */
  readonly value: CellValue;
  readonly reading: Reading;
  /** The column of the sheet where it stands, if not the column's own: birth dates of women beside those of men. */
  readonly besideColumn?: number;
}

/** A stretch of a column on one sheet: data rows `from`, `from + 1`, … stand in the sheet rows `rows[0]`, `rows[1]`, … */
export interface ColumnPart {
  readonly from: number;
  readonly sheet: number;
  /** Column of the sheet, from 0. */
  readonly column: number;
  readonly rows: Int32Array;
  /** Where the values stand in headings over their rows: sheet row of the heading of each data row. */
  readonly headingRows?: Int32Array;
}

/**
 * One column of a recognised table, dictionary-coded: `codes[i]` is the index in `distinct` of data row `i`. Whoever
 * looks for something asks the few distinct values first and only then, if one of them concerns it, the rows. A table
 * joined of several has its rows one table after the other; `cell` knows where each stands.
 */
export class Column<Reading> {
  constructor(
    readonly codes: Int32Array,
    readonly distinct: readonly Distinct<Reading>[],
    readonly parts: readonly ColumnPart[],
  ) {}

  /** Column of the sheet, from 0; of the first part where several are joined. */
  get column(): number {
    return this.parts[0]?.column ?? -1;
  }

  /** How many data rows there are. */
  get length(): number {
    return this.codes.length;
  }

  /** Whether the values stand in headings over their rows. */
  get hasHeadings(): boolean {
    return this.parts.some(({ headingRows }) => headingRows !== undefined);
  }

  /** What data row `row` says; undefined outside the table. */
  reading(row: number): Reading | undefined {
    return this.distinct[this.codes[row] ?? -1]?.reading;
  }

  /**
   * What is told of the value of data row `row`, where it was told once for each distinct value.
   * @throws RangeError outside the table.
   */
  told<Said extends Told | null>(row: number, byCode: ArrayLike<Said>): Said {
    return elementAt(byCode, elementAt(this.codes, row));
  }

  /** The value of data row `row`, also where it was carried down into it; "" outside the table. */
  value(row: number): CellValue {
    return this.distinct[this.codes[row] ?? -1]?.value ?? "";
  }

  /** The cell of data row `row`: its own, that of the heading it stands under, or the one beside that holds the value. */
  cell(row: number): CellRef {
    const part = this.#partOf(row);
    const beside = this.distinct[this.codes[row] ?? -1]?.besideColumn;
    return {
      sheet: part?.sheet ?? 0,
      row: part?.headingRows?.[row - part.from] ?? part?.rows[row - part.from] ?? 0,
      column: beside ?? part?.column ?? 0,
    };
  }

  /** The data rows whose value concerns, in order; costs next to nothing when no value does. */
  *where(concerns: (distinct: Distinct<Reading>) => boolean): Generator<number> {
    let concerned: Uint8Array | null = null;
    for (const [code, one] of this.distinct.entries()) {
      if (concerns(one)) (concerned ??= new Uint8Array(this.distinct.length))[code] = 1;
    }
    if (concerned === null) return;
    for (let row = 0; row < this.codes.length; row++) if (concerned[this.codes[row] ?? -1] === 1) yield row;
  }

  #partOf(row: number): ColumnPart | undefined {
    if (this.parts.length === 1) return this.parts[0];
    return this.parts.findLast(({ from }) => from <= row);
  }
}

/** Columns of several tables, one after the other; where a table lacks the column, its rows hold `blank`. */
export function joinedColumn<Reading>(
  pieces: readonly {
    readonly column: Column<Reading> | undefined;
    readonly sheet: number;
    readonly rows: Int32Array;
  }[],
  blank: Reading,
): Column<Reading> {
  const codes = new Int32Array(pieces.reduce((sum, { rows }) => sum + rows.length, 0));
  const distinct: Distinct<Reading>[] = [{ value: "", reading: blank }];
  const parts: ColumnPart[] = [];
  let from = 0;
  for (const { column, sheet, rows } of pieces) {
    const first = distinct.length;
    if (column) {
      for (const one of column.distinct) distinct.push(one);
      for (let row = 0; row < rows.length; row++) codes[from + row] = first + (column.codes[row] ?? 0);
      for (const part of column.parts) parts.push({ ...part, from: from + part.from });
    } else parts.push({ from, sheet, column: 0, rows });
    from += rows.length;
  }
  return new Column(codes, distinct, parts);
}
