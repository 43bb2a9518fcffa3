import type { RecognisedTable } from "../tables/tables.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { SaidMapping } from "./mapped-table.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidate.ts";

/** A header on a sheet, with the table read under it; `table` is null when columns are missing or no row follows. */
export interface FoundTable {
  readonly sheet: number;
  readonly texts: SheetTexts;
  readonly candidate: TableCandidate;
  readonly table: RecognisedTable | null;
  /** What the user says of it; null where nothing. */
  readonly said: SaidMapping | null;
  readonly isVisible: boolean;
  /** The last day that the table's own title, header or sheet name says; null where they say none. */
  readonly cutOff: CalendarDate | null;
  /** The year it speaks of, where that is all it says of its period. */
  readonly year: number | null;
  /** Header keys of what stands above the table, and of its sheet's name. */
  readonly title: string;
}

/** In order of sheets, then from top to bottom, then from left to right. */
export function byPosition(
  a: { readonly sheet: number; readonly header: { readonly top: number; readonly left: number } },
  b: { readonly sheet: number; readonly header: { readonly top: number; readonly left: number } },
): number {
  return a.sheet - b.sheet || a.header.top - b.header.top || a.header.left - b.header.left;
}
