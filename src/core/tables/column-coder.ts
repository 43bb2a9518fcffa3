import { fontEncoding } from "../text/legacy.ts";
import { fontAt, numberFormatAt, type ColumnAttribute, type SheetSnapshot } from "../values/snapshot.ts";
import { type CellValue } from "../values/cell-value.ts";
import { Column, type Distinct } from "./column.ts";

/** How a cell is read: its value, its number format and its font ("" where fonts say nothing about the text). */
export type CellReader<Reading> = (value: CellValue, format: string, font: string) => Reading;

/**
 * Codes a column row by row: every distinct value is read once, however often it stands in the column. Cells that
 * look the same but differ in number format or legacy font are distinct, for they read differently.
 */
export class ColumnCoder<Reading> {
  readonly distinct: Distinct<Reading>[] = [];
  #codes: Int32Array<ArrayBuffer>;
  #length = 0;
  /** Codes by value: for cells of a column that looks the same throughout, and for each look on its own. */
  readonly #plain = new ValueCodes();
  readonly #byLook = new Map<string, ValueCodes>();
  readonly #uniform: Look | null;
  /** The one code of all numbers, where they share one; -1 before the first. */
  #numberCode = -1;
  readonly #sheet: SheetSnapshot;
  /** Rows in which the column's formula has no result; null when every one has. */
  readonly #notCalculated: ReadonlySet<number> | null;

  constructor(
    sheet: SheetSnapshot,
    readonly column: number,
    readonly read: CellReader<Reading>,
    capacity: number,
    /**
     * Running numbers read alike and are all different: where they share one code, the number itself is looked up in
     * its cell, and a long list is spared an entry for every row.
     */
    readonly numbersShareCode = false,
  ) {
    this.#sheet = sheet;
    this.#notCalculated = notCalculatedRows(sheet, column);
    this.#codes = new Int32Array(Math.max(16, capacity));
    const left = sheet.block?.left ?? 0;
    const formats = sheet.numberFormats[column - left];
    const fonts = sheet.fonts[column - left];
    this.#uniform =
      isUniform(formats) && isUniform(fonts)
        ? { format: formats?.value ?? "General", font: legacyFont(fonts?.value ?? "") }
        : null;
  }

  /** The code of a cell's value, without adding a row. */
  codeOf(value: CellValue, row: number): number {
    if (this.#notCalculated?.has(row)) return this.#codeOfUnknown(row);
    if (this.numbersShareCode && typeof value === "number") {
      if (this.#numberCode < 0) this.#numberCode = this.#addUnshared(value, row);
      return this.#numberCode;
    }
    if (this.#uniform) return this.#codeAmong(this.#plain, value, this.#uniform);
    const look = this.#lookAt(row);
    return this.#codeAmong(this.#codesOfLook(`${look.format}\n${look.font}`), value, look);
  }

  /** The code of a value that reads otherwise than its cell does on its own; `id` names the other reading. */
  codeOfReading(id: string, value: CellValue, read: () => Distinct<Reading>): number {
    const codes = this.#codesOfLook(id);
    return codes.get(value) ?? this.#add(codes, value, read());
  }

  /** Adds a data row with this code. */
  push(code: number): void {
    if (this.#length === this.#codes.length) {
      const grown = new Int32Array(this.#length * 2);
      grown.set(this.#codes);
      this.#codes = grown;
    }
    this.#codes[this.#length++] = code;
  }

  /**
   * Carries values down over blank rows, if at least this share of the rows is blank: a merged column, not one with
   * gaps. `isBlank` is asked by code.
   */
  fillDown(isBlank: (code: number) => boolean, leastShare: number): void {
    let blanks = 0;
    for (let row = 0; row < this.#length; row++) if (isBlank(this.#codes[row] ?? 0)) blanks++;
    if (blanks === 0 || blanks < leastShare * this.#length) return;
    let last = -1;
    for (let row = 0; row < this.#length; row++) {
      const own = this.#codes[row] ?? 0;
      if (!isBlank(own)) last = own;
      else if (last >= 0) this.#codes[row] = last;
    }
  }

  /** `rows` are the sheet rows of the data rows added. */
  result(sheet: number, rows: Int32Array): Column<Reading> {
    const codes = this.#codes.slice(0, this.#length);
    return new Column(codes, this.distinct, [{ from: 0, sheet, column: this.column, rows }]);
  }

  #codeAmong(codes: ValueCodes, value: CellValue, look: Look): number {
    return (
      codes.get(value) ??
      this.#add(codes, value, { value, reading: this.read(value, look.format, look.font) })
    );
  }

  /** A blank that says nothing: it reads as a cell does whose value Excel is still fetching. */
  #codeOfUnknown(row: number): number {
    const { format, font } = this.#uniform ?? this.#lookAt(row);
    return this.codeOfReading("not calculated", "", () => ({
      value: "",
      reading: this.read("#GETTING_DATA", format, font),
    }));
  }

  /** A code of its own, which equal values do not find. */
  #addUnshared(value: CellValue, row: number): number {
    const { format, font } = this.#uniform ?? this.#lookAt(row);
    return this.distinct.push({ value, reading: this.read(value, format, font) }) - 1;
  }

  #add(codes: ValueCodes, value: CellValue, distinct: Distinct<Reading>): number {
    const code = this.distinct.length;
    this.distinct.push(distinct);
    codes.set(value, code);
    return code;
  }

  #lookAt(row: number): Look {
    return {
      format: numberFormatAt(this.#sheet, row, this.column),
      font: legacyFont(fontAt(this.#sheet, row, this.column)),
    };
  }

  #codesOfLook(look: string): ValueCodes {
    let codes = this.#byLook.get(look);
    if (codes === undefined) {
      codes = new ValueCodes();
      this.#byLook.set(look, codes);
    }
    return codes;
  }
}

function notCalculatedRows(sheet: SheetSnapshot, column: number): ReadonlySet<number> | null {
  const cells = sheet.notCalculated?.filter((cell) => cell.column === column) ?? [];
  return cells.length === 0 ? null : new Set(cells.map(({ row }) => row));
}

const MOST_COUNTED = 2 ** 21;

/**
 * Codes of values. Whole numbers (dates, running numbers) are looked up by themselves, and what repeats one of the two
 * values before it (units over their people, marks, head and deputy) not at all: both cost less than a map does.
 */
class ValueCodes {
  readonly #others = new Map<CellValue, number>();
  /** Code + 1 by whole number; 0 for none yet. */
  #counted = new Int32Array(0);
  #last: CellValue | undefined;
  #lastCode = -1;
  #before: CellValue | undefined;
  #codeBefore = -1;

  get(value: CellValue): number | undefined {
    if (value === this.#last) return this.#lastCode;
    if (value === this.#before) return this.#codeBefore;
    const code = isCounted(value) ? (this.#counted[value] ?? 0) - 1 : (this.#others.get(value) ?? -1);
    if (code < 0) return undefined;
    this.#before = this.#last;
    this.#codeBefore = this.#lastCode;
    this.#last = value;
    this.#lastCode = code;
    return code;
  }

  set(value: CellValue, code: number): void {
    if (!isCounted(value)) {
      this.#others.set(value, code);
      return;
    }
    if (value >= this.#counted.length) {
      const grown = new Int32Array(Math.min(MOST_COUNTED, Math.max(1024, 2 * value)));
      grown.set(this.#counted);
      this.#counted = grown;
    }
    this.#counted[value] = code + 1;
  }
}

function isCounted(value: CellValue): value is number {
  return typeof value === "number" && value >= 0 && value < MOST_COUNTED && Number.isInteger(value);
}

/** What besides the value decides how a cell reads. */
interface Look {
  readonly format: string;
  readonly font: string;
}

function isUniform(
  attribute: ColumnAttribute | undefined,
): attribute is Extract<ColumnAttribute, { kind: "uniform" }> | undefined {
  return attribute === undefined || attribute.kind === "uniform";
}

function legacyFont(font: string): string {
  return font !== "" && fontEncoding(font) !== null ? font : "";
}
