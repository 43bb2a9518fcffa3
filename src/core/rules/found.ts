import type { CellRef, RangeRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { ConfirmedCount } from "../settings/settings.ts";

/** `error`: the figures cannot be trusted until it is mended · `warning`: a person decides · `info`: a note. */
export type Severity = "error" | "warning" | "info";

/** A value for a message; the locales turn it into words. Lists are already cut, counts never are. */
export type MessageArgument = string | number | readonly string[] | CalendarDate | null;

/** A finding as its rule writes it: code and severity are the rule's, no fix means none. */
export interface Found<Args> {
  /** The cell or range where a person must look. */
  readonly at: CellRef | RangeRef;
  /** What stands there, as read; null for a range of several cells. */
  readonly value: CellValue | null;
  /** What the message says: the sentences of the locales may name these and no others. */
  readonly args: Args;
  readonly fix?: Fix | null;
}

/** New content for one cell. `old` is what the rule saw; a write is refused where the cell changed meanwhile. */
export interface CellWrite {
  readonly at: CellRef;
  readonly old: CellValue;
  readonly content: CellContent;
  /** Refused also where the cell holds a formula: figures that a unit sent never take a formula's place. */
  readonly keepsFormula?: true;
}

/**
 * `formula` starts with "=" and is in en-US notation. A `value` that is text stays text, whatever it starts with.
 * `numberFormat` is set first where it is given: a number written into a cell of format Text would stay text.
 */
export type CellContent =
  | { readonly kind: "value"; readonly value: CellValue; readonly numberFormat?: string }
  | { readonly kind: "formula"; readonly formula: string; readonly numberFormat?: string };

/** Always previewed, never applied unasked. `choice`: a person picks one of the readings. */
export type Fix =
  | { readonly kind: "writes"; readonly writes: readonly CellWrite[] }
  | { readonly kind: "choice"; readonly choices: readonly FixChoice[] };

export interface FixChoice {
  /** Key of the choice's label in the locales. */
  readonly id: string;
  readonly args: Readonly<Record<string, MessageArgument>>;
  readonly writes: readonly CellWrite[];
  /** The number is right as it stands: nothing is written, and the settings keep that it was confirmed. */
  readonly confirms?: ConfirmedCount;
}
