import { canonicalText, textKey } from "../text/canonical.ts";
import { readChange } from "../text/changes.ts";
import { readCount, readCountPair } from "../text/counts.ts";
import { readDate } from "../text/dates.ts";
import { plainName, withoutCode } from "../text/around-names.ts";
import { readableText, unicodeText } from "../text/legacy.ts";
import { readProof } from "../text/marks.ts";
import { isDateFormat } from "../text/number-format.ts";
import { readRole } from "../text/roles.ts";
import { unitKey } from "../text/unit-names.ts";
import type { CellReader } from "./column-coder.ts";
import type { ReadingOf, Reads } from "./columns/declaration.ts";
import { isErrorValue, type CellValue } from "../values/cell-value.ts";
import type { CountReading, TextReading } from "../values/readings.ts";

/**
 * The readers of a workbook's columns, by how a column is declared: each turns one cell into what it says. A percentage
 * is read in the scale of its own column.
 */
export type Readers = {
  readonly [Read in Exclude<Reads, "percent">]: CellReader<ReadingOf[Read]>;
} & {
  /** The two counts of a column "Kết nạp/chỉ tiêu": of "7/5" the 7 and the 5. */
  readonly firstOfPair: CellReader<CountReading>;
  readonly secondOfPair: CellReader<CountReading>;
};

export function readersOf(date1904: boolean): Readers {
  const names = new Map<string, TextReading>();
  const text: CellReader<TextReading> = (value, _, font) => readText(value, font, textKey);
  return {
    text,
    name: text,
    ordinal: (value, _, font) => (typeof value === "number" ? NUMBER : readText(value, font, textKey)),
    unit: (value, _, font) => readName(value, font, names),
    unitList: (value, _, font) => readList(value, font),
    count: (value, format, font) => readCount(legible(value, font), isDateFormat(format), date1904),
    earlierCount: (value, format, font) => readCount(legible(value, font), isDateFormat(format), date1904),
    change: (value, format, font) => readChange(legible(value, font), isDateFormat(format)),
    firstOfPair: (value, format) => readCountPair(value, isDateFormat(format), date1904).first,
    secondOfPair: (value, format) => readCountPair(value, isDateFormat(format), date1904).second,
    date: (value, format, font) => readDate(legible(value, font), isDateFormat(format), date1904),
    mark: (value, format, font) => readProof(legible(value, font), isDateFormat(format), date1904),
    role: (value, _, font) => readRole(legible(value, font)),
  };
}

/** The reader of a column of units whose names carry codes of these letters. */
export function unitReaderWithout(letters: string, { unit }: Readers): CellReader<TextReading> {
  return (value, format, font) =>
    unit(typeof value === "string" ? withoutCode(value, letters) : value, format, font);
}

/** Marks that stand for the name above, as if the cell were blank: ", nt, như trên. */
const DITTO = /^(?:["”“'’〃]{1,2}|-?\s*nt\s*-?|như trên)$/i;

/** However often and with whatever around it a unit is written, the same name is one reading, remembered in `names`. */
function readName(value: CellValue, font: string, names: Map<string, TextReading>): TextReading {
  if (typeof value !== "string" || isErrorValue(value)) return readText(value, font, unitKey);
  const text = plainName(unicodeText(value, font));
  let reading = names.get(text);
  if (reading === undefined) {
    reading = DITTO.test(text) ? BLANK : textReading(text, unitKey);
    names.set(text, reading);
  }
  return reading;
}

function readList(value: CellValue, font: string): TextReading {
  if (typeof value !== "string" || isErrorValue(value)) return readText(value, font, unitKey);
  const lines = unicodeText(value, font).split(/\r?\n/).map(canonicalText);
  const text = lines.filter((line) => line !== "").join("\n");
  return DITTO.test(text) ? BLANK : textReading(text, unitKey);
}

const DASHES = /^[-\u2010-\u2015_.…]+$/;

function readText(value: CellValue, font: string, keyOf: (text: string) => string): TextReading {
  if (typeof value !== "string") return new KeyedText(String(value), String);
  if (isErrorValue(value)) return { kind: "error", text: value, key: "" };
  return textReading(readableText(value, font), keyOf);
}

function textReading(text: string, keyOf: (text: string) => string): TextReading {
  return text === "" || DASHES.test(text) ? BLANK : new KeyedText(text, keyOf);
}

/** A text whose key is worked out when it is first asked for: of most people only the name is ever needed. */
class KeyedText implements TextReading {
  readonly kind = "text";
  #key: string | null = null;

  constructor(
    readonly text: string,
    readonly keyOf: (text: string) => string,
  ) {}

  get key(): string {
    return (this.#key ??= this.keyOf(this.text));
  }
}

const NUMBER: TextReading = { kind: "text", text: "", key: "" };
const BLANK: TextReading = { kind: "blank", text: "", key: "" };

/** Legacy text is read as if it had been converted, so that the figures are right before anyone converts it. */
function legible(value: CellValue, font: string): CellValue {
  return typeof value === "string" && !isErrorValue(value) ? readableText(value, font) : value;
}
