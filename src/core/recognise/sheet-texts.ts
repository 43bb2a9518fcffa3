import { withoutEnd } from "../text/ends.ts";
import { headerKey } from "../text/canonical.ts";
import { fontEncoding, readableText } from "../text/legacy.ts";
import { fontAt, valueAt, type SheetSnapshot } from "../values/snapshot.ts";
import { isErrorValue, type CellValue } from "../values/cell-value.ts";

/** A longer text is a note, never a header, a label or a name. */
const LONGEST_LABEL = 300;

/** "K.H", "Tr.đó", "Trđ: ĐV", "Đ.V": abbreviations with dots and without are one. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bk h\b/g, "kh"],
  [/\bc t\b/g, "ct"],
  [/\bk n\b/g, "kn"],
  [/\bd v\b/g, "dv"],
  [/\bt l\b/g, "tl"],
  [/\bd k\b/g, "dk"],
  [/\b(?:tr do|trd|t do)\b/g, "trong do"],
];

function unabbreviated(key: string): string {
  if (!/\b(?:[a-z] [a-z]|trd?)\b/.test(key)) return key;
  return ABBREVIATIONS.reduce((words, [short, long]) => words.replace(short, long), key);
}

/** What numbers a header and says nothing of it: "(1) ", "2. ", "a) ", "Cột 3: " in front, "(4)", "[4]" behind. */
const NUMBER_IN_FRONT =
  /^\s*(?:\((?:\d{1,2}|\p{L}|[ivx]{1,4})\)|\[\d{1,2}\]|cột\s*(?:số\s*)?\d{1,2}\s*[:.)-]|\d{1,2}\s*[.)]|[a-zđ]\s*\)|[ivx]{1,4}\s*[.)])\s*(?=\p{L})/iu;
const NUMBER_BEHIND = /(?:\(\d{1,2}\)|\[\d{1,2}\]|\{\d{1,2}\})$/;
const SMALL_NUMBER = /[\u00B2\u00B3\u00B9\u2070-\u2079\u2460-\u2473]/;
/** Remarks that include or leave out something and change nothing of what is counted: "(kể cả dự bị)". */
const REMARK =
  /\(\s*(?:kể cả|gồm cả|tính cả|bao gồm|không tính|không kể|không gồm|không bao gồm|chưa tính|chưa kể|trừ|làm tròn|lấy|nếu có|tạm tính|sơ bộ|chính thức (?:và|,|\+))[^()]*\)/giu;

function plainHeader(text: string): string {
  if (!/[()[\]{}.:\u00B2\u00B3\u00B9\u2070-\u2473]/.test(text)) return text;
  const plain = text.replace(NUMBER_IN_FRONT, "").replace(REMARK, " ");
  const end = plain.trimEnd();
  const front = withoutEnd(end, SMALL_NUMBER);
  const words = front === end ? end.replace(NUMBER_BEHIND, "") : front;
  if (words !== end && /\p{L}/u.test(words)) return words.trimEnd();
  return /\p{L}/u.test(plain) ? plain : text;
}

/** The texts of a sheet as a person reads them, with their header keys; each distinct text is worked out once. */
export class SheetTexts {
  readonly #texts = new Map<string, string>();
  readonly #keys = new Map<string, string>();

  constructor(
    readonly sheet: SheetSnapshot,
    /** Index of the sheet in the workbook. */
    readonly index: number,
  ) {}

  /** Legacy text converted, canonical; "" for blanks, errors and everything that is no text. */
  text(row: number, column: number): string {
    const value = valueAt(this.sheet, row, column);
    if (typeof value !== "string" || value === "" || value.length > LONGEST_LABEL * 4) return "";
    const font = this.sheet.fonts.length === 0 ? "" : fontAt(this.sheet, row, column);
    const id = font === "" || fontEncoding(font) === null ? value : `${font}\n${value}`;
    let text = this.#texts.get(id);
    if (text === undefined) {
      text = isErrorValue(value) ? "" : readableText(value, font);
      this.#texts.set(id, text);
    }
    return text;
  }

  /** Header key of the text without what numbers it and remarks that change nothing; "" for what has none. */
  key(row: number, column: number): string {
    const text = this.text(row, column);
    if (text === "" || text.length > LONGEST_LABEL) return "";
    let key = this.#keys.get(text);
    if (key === undefined) {
      key = unabbreviated(headerKey(plainHeader(text)));
      this.#keys.set(text, key);
    }
    return key;
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
}
