import type { WorkbookPort } from "../core/plan/port.ts";
import type { LastCheck } from "../core/settings/settings.ts";
import type { CalendarDate } from "../core/values/calendar.ts";

/** `someoneElse` works on the same workbook at the same time. */
export type ChangedBy = "user" | "someoneElse";

/** What the pane needs of the place it runs in; nothing above this file knows that it is Excel. */
export interface PaneHost {
  readonly port: WorkbookPort;
  /** Office's display language ("vi-VN"), null when it does not say. */
  readonly displayLanguage: string | null;
  /** Background of Office's theme ("#FFFFFF"), null where Office does not give one. */
  readonly background: string | null;
  readonly today: () => CalendarDate;
  /** Local time to the minute, "2026-11-29T21:40". */
  readonly now: () => string;
  /** Hears that the workbook's cells were changed, and by whom; returns how to stop hearing it. */
  readonly watchChanges: (changed: (by: ChangedBy) => void) => () => void;
  /** The pane was opened by the ribbon's *Kiểm tra*: that was the request. */
  readonly checksAtOnce: boolean;
  /** Whether this workbook was checked from the ribbon just before the pane opened; true only once. */
  readonly takeCheckNote: () => boolean;
  /** How this workbook's last check on this machine ended; null where none is known. */
  readonly rememberedCheck: () => LastCheck | null;
  readonly rememberCheck: (check: LastCheck) => void;
  /** Hears of checks from the ribbon while the pane is open; returns how to stop hearing them. */
  readonly watchCheckNotes: (checked: () => void) => () => void;
  /** The cell that the user has selected. Rejects with a `PortError`. */
  readonly selectedCell: () => Promise<SelectedCell>;
  /** Shows the sheet of this name. */
  readonly showSheet: (name: string) => Promise<void>;
  /** Opens a new workbook with these contents in a window of its own; downloads it where Excel would not. */
  readonly openFile: (bytes: Uint8Array, name: string) => Promise<void>;
  /** Gives the user a file of any kind to keep. */
  readonly download: (bytes: Uint8Array, name: string) => void;
  /** Opens a copy of the sample workbook in a window of its own. */
  readonly openSample: () => Promise<void>;
}

/** Row and column from 0; the sheet as the snapshot knows it. */
export interface SelectedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** How the page started: inside Excel, or why not. */
export type PaneStart =
  | { readonly kind: "excel"; readonly host: PaneHost }
  | { readonly kind: "notInExcel" | "unsupported" | "unreachable" };
