import type { CalendarDate } from "./calendar.ts";

/**
 * A count cell. `blank` is an empty cell or a dash; `text` is text that reads as one number;
 * `date` is a date serial or `a/b` text, most likely "admitted a of plan b" (docs/domain.md §5).
 */
export type CountReading =
  | { readonly kind: "blank" }
  | { readonly kind: "count"; readonly value: number }
  | { readonly kind: "text"; readonly value: number }
  | { readonly kind: "negative"; readonly value: number }
  | { readonly kind: "fraction"; readonly value: number }
  | { readonly kind: "date"; readonly a: number; readonly b: number }
  | { readonly kind: "error" }
  | { readonly kind: "unreadable" };

/** The number that a count cell states; null where it is blank, no whole number, or cannot be read. */
export function countIn(reading: CountReading | undefined): number | null {
  return reading?.kind === "count" || reading?.kind === "text" ? reading.value : null;
}

/** A percentage as typed. `value` is in percent (37.61 for "37,61%"); `decimals` is the precision shown. */
export type PercentReading =
  | { readonly kind: "blank" }
  | { readonly kind: "percent"; readonly value: number; readonly decimals: number }
  | { readonly kind: "error" }
  | { readonly kind: "unreadable" };

/** What has come or gone since another period: "+3", "-2", "tăng 3", "giảm 2". */
export type ChangeReading =
  | { readonly kind: "blank" }
  | { readonly kind: "change"; readonly value: number }
  | { readonly kind: "error" }
  | { readonly kind: "unreadable" };

export type DateReading =
  | { readonly kind: "blank" }
  /** `fromText`: the cell holds text that reads as this date. */
  | { readonly kind: "date"; readonly date: CalendarDate; readonly fromText: boolean }
  | { readonly kind: "error" }
  | { readonly kind: "unreadable" };

/** Blank is *unknown*, never "no". A date in a yes/no cell is a yes. */
export type MarkReading =
  | { readonly kind: "blank" }
  | { readonly kind: "yes" }
  | { readonly kind: "no" }
  | { readonly kind: "error" }
  | { readonly kind: "unreadable" };

/** Where a head is in office: `village` thôn, bản, xóm… · `residential` tổ dân phố, khu phố. */
export type Locality = "village" | "residential";

export type RoleReading =
  | { readonly kind: "blank" }
  /** `certainMember`: the role itself says so ("Bí thư chi bộ kiêm trưởng thôn"). */
  | { readonly kind: "head"; readonly place: Locality; readonly certainMember: boolean }
  | { readonly kind: "deputy"; readonly place: Locality; readonly certainMember: boolean }
  /** Another post of the village in a list of all of them: "Trưởng ban công tác Mặt trận" beside "Trưởng thôn". */
  | { readonly kind: "other" }
  | { readonly kind: "error" }
  | { readonly kind: "unknown" };

/** `text` is NFC, spaces folded, legacy text mapped; `key` is the canonical key of `core/text` ("" when blank). */
export interface TextReading {
  readonly kind: "blank" | "text" | "error";
  readonly text: string;
  readonly key: string;
}

export type AnyReading =
  CountReading | ChangeReading | PercentReading | DateReading | MarkReading | RoleReading | TextReading;
