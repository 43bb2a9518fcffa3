import { textKey } from "../text/canonical.ts";
import { readCount } from "../text/counts.ts";
import { readDate } from "../text/dates.ts";
import { readableText } from "../text/legacy.ts";
import { readMark } from "../text/marks.ts";
import { isDateFormat } from "../text/number-format.ts";
import { readRole } from "../text/roles.ts";
import { unitKey } from "../text/unit-names.ts";
import type { CellReader } from "./coded-column.ts";
import { isErrorValue, type CellValue } from "./snapshot.ts";
import type { CountReading, DateReading, MarkReading, RoleReading, TextReading } from "./tables.ts";

/** The readers of a workbook's columns: each turns one cell into what it says. */
export interface Readers {
  readonly text: CellReader<TextReading>;
  /** As `text`, with the key of a unit's name; a ditto mark is blank. */
  readonly unit: CellReader<TextReading>;
  readonly count: CellReader<CountReading>;
  readonly date: CellReader<DateReading>;
  readonly mark: CellReader<MarkReading>;
  readonly role: CellReader<RoleReading>;
}

export function readersOf(date1904: boolean): Readers {
  return {
    text: (value, _, font) => readText(value, font, textKey),
    unit: (value, _, font) => readName(value, font),
    count: (value, format) => readCount(value, isDateFormat(format), date1904),
    date: (value, format, font) => readDate(legible(value, font), isDateFormat(format), date1904),
    mark: (value, format, font) => readMark(legible(value, font), isDateFormat(format), date1904),
    role: (value, _, font) => readRole(legible(value, font)),
  };
}

/** Marks that stand for the name above, as if the cell were blank: ", nt, như trên. */
const DITTO = /^(?:["”“'’〃]{1,2}|-?\s*nt\s*-?|như trên)$/i;

function readName(value: CellValue, font: string): TextReading {
  const reading = readText(value, font, unitKey);
  return DITTO.test(reading.text) ? BLANK : reading;
}

const DASHES = /^[-\u2010-\u2015_.…]+$/;

function readText(value: CellValue, font: string, keyOf: (text: string) => string): TextReading {
  if (typeof value !== "string") return { kind: "text", text: String(value), key: String(value) };
  if (isErrorValue(value)) return { kind: "error", text: value, key: "" };
  const text = readableText(value, font);
  return text === "" || DASHES.test(text) ? BLANK : { kind: "text", text, key: keyOf(text) };
}

const BLANK: TextReading = { kind: "blank", text: "", key: "" };

/** Legacy text is read as if it had been converted, so that the figures are right before anyone converts it. */
function legible(value: CellValue, font: string): CellValue {
  return typeof value === "string" && !isErrorValue(value) ? readableText(value, font) : value;
}
