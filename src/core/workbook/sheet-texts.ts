import { headerKey } from "../text/canonical.ts";
import { fontEncoding, readableText } from "../text/legacy.ts";
import { fontAt, isErrorValue, valueAt, type CellValue, type SheetSnapshot } from "./snapshot.ts";

/** A longer text is a note, never a header, a label or a name. */
export const LONGEST_LABEL = 300;

/** The texts of a sheet as a person reads them, with their header keys; each distinct text is worked out once. */
export class SheetTexts {
  readonly #known = new Map<string, { readonly text: string; readonly key: string }>();

  constructor(readonly sheet: SheetSnapshot) {}

  /** Legacy text converted, canonical; "" for blanks, errors and everything that is no text. */
  text(row: number, column: number): string {
    return this.#read(row, column).text;
  }

  /** Header key of the text; "" for what has none. */
  key(row: number, column: number): string {
    return this.#read(row, column).key;
  }

  value(row: number, column: number): CellValue {
    return valueAt(this.sheet, row, column);
  }

  isBlank(row: number, column: number): boolean {
    const value = valueAt(this.sheet, row, column);
    return value === "" || (typeof value === "string" && value.length < LONGEST_LABEL && value.trim() === "");
  }

  isBlankRow(row: number, left: number, right: number): boolean {
    for (let column = left; column <= right; column++) if (!this.isBlank(row, column)) return false;
    return true;
  }

  #read(row: number, column: number): { readonly text: string; readonly key: string } {
    const value = valueAt(this.sheet, row, column);
    if (typeof value !== "string" || value === "" || value.length > LONGEST_LABEL * 4) return NOTHING;
    const font = fontAt(this.sheet, row, column);
    const id = fontEncoding(font) === null ? value : `${font}\n${value}`;
    let known = this.#known.get(id);
    if (known === undefined) {
      const text = isErrorValue(value) ? "" : readableText(value, font);
      known = { text, key: text.length > LONGEST_LABEL ? "" : headerKey(text) };
      this.#known.set(id, known);
    }
    return known;
  }
}

const NOTHING = { text: "", key: "" };
