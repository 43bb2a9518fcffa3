import { fontEncoding } from "../text/legacy.ts";
import {
  fontAt,
  numberFormatAt,
  type CellValue,
  type ColumnAttribute,
  type SheetSnapshot,
} from "./snapshot.ts";
import type { CodedColumn, Distinct } from "./tables.ts";

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
  /** Codes by value: for cells with the column's first look, and for each other look on its own. */
  readonly #plain = new Map<CellValue, number>();
  readonly #byLook = new Map<string, Map<CellValue, number>>();
  readonly #uniform: { readonly format: string; readonly font: string } | null;
  readonly #sheet: SheetSnapshot;

  constructor(
    sheet: SheetSnapshot,
    readonly column: number,
    readonly read: CellReader<Reading>,
    capacity: number,
  ) {
    this.#sheet = sheet;
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
    const { format, font } = this.#uniform ?? this.#lookAt(row);
    const codes = this.#uniform ? this.#plain : this.#codesOfLook(`${format}\n${font}`);
    const known = codes.get(value);
    if (known !== undefined) return known;
    const code = this.distinct.length;
    this.distinct.push({ value, reading: this.read(value, format, font) });
    codes.set(value, code);
    return code;
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

  result(): CodedColumn<Reading> {
    return { column: this.column, codes: this.#codes.slice(0, this.#length), distinct: this.distinct };
  }

  #lookAt(row: number): { readonly format: string; readonly font: string } {
    return {
      format: numberFormatAt(this.#sheet, row, this.column),
      font: legacyFont(fontAt(this.#sheet, row, this.column)),
    };
  }

  #codesOfLook(look: string): Map<CellValue, number> {
    let codes = this.#byLook.get(look);
    if (codes === undefined) {
      codes = new Map();
      this.#byLook.set(look, codes);
    }
    return codes;
  }
}

function isUniform(
  attribute: ColumnAttribute | undefined,
): attribute is Extract<ColumnAttribute, { kind: "uniform" }> | undefined {
  return attribute === undefined || attribute.kind === "uniform";
}

function legacyFont(font: string): string {
  return font !== "" && fontEncoding(font) !== null ? font : "";
}
