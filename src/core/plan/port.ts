import type { InsertedRow } from "./inserted-rows.ts";
import type { CellWrite, Severity } from "../rules/found.ts";
import type { PlanContent, SheetPlan } from "./sheet-plan.ts";
import type { Area, RangeRef } from "../values/addresses.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";

/**
 * What the product needs of a workbook, whatever holds it: Excel (`src/excel`) or a file (`src/xlsx`).
 * Every call rejects with a `PortError` and nothing else.
 */
export interface WorkbookPort {
  /** Reads everything at once. `signal` stops between blocks; `onProgress` hears rows read and rows in all. */
  readSnapshot(options?: ReadOptions): Promise<WorkbookSnapshot>;
  /** Carries a plan out, in its order, or says what was and what was not done. Never touches what is not in the plan. */
  apply(plan: Plan): Promise<Applied>;
  /** Activates the sheet and selects the range. */
  select(snapshot: WorkbookSnapshot, at: RangeRef): Promise<void>;
}

/** What an `AbortSignal` shows; core knows no DOM. */
export interface CancelSignal {
  readonly aborted: boolean;
}

export interface ReadOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: (rowsRead: number, rowsInAll: number) => void;
}

/** What is to be done to a workbook. `snapshot` is what the plan was made from; what changed since is not overwritten. */
export interface Plan {
  readonly snapshot: WorkbookSnapshot;
  readonly steps: readonly PlanStep[];
}

export type PlanStep =
  /** Creates or rewrites our own sheet with this mark; `over` says what is known of the one that is there. */
  | { readonly kind: "writeSheet"; readonly sheet: SheetPlan; readonly over?: Rewriting }
  /** Adds a sheet for the user to fill in. It is the user's from then on: read as data, never written again. */
  | { readonly kind: "addForm"; readonly sheet: SheetPlan }
  /** Replaces our own highlight by these rows; no ranges removes it. User formats and rules stay as they are. */
  | { readonly kind: "highlight"; readonly ranges: readonly HighlightRange[] }
  /** Replaces our own marks of cells with findings; no marks removes them. The first one wins where two meet. */
  | { readonly kind: "findingMarks"; readonly marks: readonly FindingMark[] }
  /** Writes single cells of the user's, each only if it still holds `old`. */
  | { readonly kind: "writeCells"; readonly writes: readonly CellWrite[] }
  /**
   * Puts whole rows in under rows of the user's lists, looking like them, with their formulas. All below goes down; ranges
   * that end over a new row take it in.
   */
  | { readonly kind: "insertRows"; readonly rows: readonly InsertedRow[] }
  /** Takes such rows away again, if they still hold what was written. */
  | { readonly kind: "removeRows"; readonly rows: readonly InsertedRow[] }
  /** null takes them away. */
  | { readonly kind: "storeSettings"; readonly json: string | null }
  /** What was written into our sheets, to be compared with later; null takes it away. */
  | { readonly kind: "storeWritten"; readonly json: string | null }
  /** Takes a sheet away that was made from this plan, under this name, if nobody has written into it since. */
  | { readonly kind: "removeSheet"; readonly sheet: SheetPlan; readonly name: string };

/** What becomes of what a person put into a sheet of ours and beside it, beyond the cells of the plan. */
export interface Rewriting {
  /** Rows from the top that are ours as they stand now; what is below them a person wrote. */
  readonly rows: number;
  /** By column of the plan: which column it is now, and the width in points that we gave it. Another width stays. */
  readonly widths: readonly ({ readonly column: number; readonly width: number } | null)[];
  /** Goes below everything else on the sheet, line by line. */
  readonly leftovers: readonly (readonly LeftoverCell[])[];
  /** Notes right of the sheet. */
  readonly moves: readonly RowMove[];
  /** Of a step that brings back what was before: what went below or away when the sheet was written. */
  readonly back?: BroughtBack;
  /**
   * Only if the sheet still is as this plan made it. Such a step brings back what was before, whatever the workbook says
   * by now.
   */
  readonly asMade?: SheetPlan;
}

export interface LeftoverCell {
  readonly column: number;
  /** A constant. */
  readonly content: PlanContent;
  readonly numberFormat?: string;
}

export interface BroughtBack {
  /** Lines that were put below everything else: they go where the sheet still ends with them. */
  readonly below: Rewriting["leftovers"];
  /** Notes that stood beside a row and are among those lines. */
  readonly beside: readonly { readonly row: number; readonly cells: readonly LeftoverCell[] }[];
}

/** Notes beside a row go to another one, or away with `null`: then they are among the leftovers. */
export interface RowMove {
  readonly from: number;
  readonly to: number | null;
}

/** Rows whose share of member heads is below the threshold, marked while that stays true of the cells named. */
export interface HighlightRange {
  readonly sheet: number;
  readonly area: Area;
  /** Columns of the counts, so that the mark follows the figures; two where thôn and TDP are counted apart. */
  readonly headsColumns: readonly number[];
  readonly membersColumns: readonly number[];
  readonly threshold: number;
  /** Cells of the range's only row that do not say to a formula what they say to the figures. */
  readonly exceptions?: readonly HighlightException[];
}

/** While the cell of this column holds `value`, it stands for `count`: text that is a number; null is not known. */
export interface HighlightException {
  readonly column: number;
  readonly value: string | number;
  readonly count: number | null;
}

/**
 * How rows below the threshold look, in the workbook and on paper: dark violet on pale violet, and bold, so that they stay
 * apart in grey print and for every eye. One colour, one meaning: red is an error, orange a warning, blue a note, violet
 * below the threshold, green reached.
 */
export const HIGHLIGHT_LOOK = { fill: "#E9E0F5", color: "#4B2E83" } as const;

/** Cells at which a check found something. Notes are not marked: nothing has to be done about them. */
export interface FindingMark {
  readonly sheet: number;
  readonly area: Area;
  readonly severity: MarkedSeverity;
}

export type MarkedSeverity = Exclude<Severity, "info">;

/** How cells with findings look: apart from one another and from the highlight also without their colours. */
export const FINDING_LOOKS = {
  error: { fill: "#FFC7CE", color: "#9C0006", bold: true, italic: false },
  warning: { fill: "#FCE4D6", color: "#833C0B", bold: false, italic: true },
} as const satisfies Readonly<Record<MarkedSeverity, object>>;

export type StepKind = PlanStep["kind"];

/**
 * `undo` holds the steps that bring back what was before, to be carried out with the same snapshot: what stood in cells,
 * marks and settings as they were, no sheet that was made. What a sheet of ours showed before it was written anew, the
 * job knows (`core/job`). Excel's own undo is not to be relied on: before ExcelApi 1.19 every write of an add-in empties it.
 */
export type Applied =
  | { readonly outcome: "applied"; readonly done: readonly DoneStep[]; readonly undo: readonly PlanStep[] }
  | { readonly outcome: "notStarted"; readonly reason: PortError }
  | {
      readonly outcome: "partly";
      readonly done: readonly DoneStep[];
      readonly notDone: readonly StepKind[];
      readonly undo: readonly PlanStep[];
      readonly reason: PortError;
    };

/**
 * `sheetName` is the name the sheet really has; `refused` lists writes not made because the cell had changed; `without`
 * what Excel would not do for the sheet, which stands all the same; `inTable` lists formulas not written because Excel
 * would put them into the whole column of its table.
 */
export interface DoneStep {
  readonly kind: StepKind;
  readonly sheetName?: string;
  /** The mark of a sheet that was written. */
  readonly mark?: string;
  readonly refused?: readonly CellWrite[];
  readonly without?: readonly FinishKind[];
  readonly inTable?: readonly CellWrite[];
  /** Rows that were not put in, each with the reason; the others were. */
  readonly rowsLeft?: readonly { readonly row: InsertedRow; readonly code: PortErrorCode }[];
}

/** Colour of the tab and grid lines, rows kept in sight, page set-up, charts. */
export type FinishKind = "tab" | "freeze" | "page" | "charts";

/** Why a call failed, in the product's own words; the locales have a sentence and a way out for each. */
export type PortErrorCode =
  | "cell-edit-mode"
  | "protected"
  | "read-only"
  | "too-large"
  | "changed-meanwhile"
  /** Office and workbook say different things in a sheet of ours; a person has to choose. */
  | "edits-to-choose"
  /** The place is on a hidden sheet, which cannot be shown without changing the workbook. */
  | "sheet-hidden"
  /** Excel itself fails to read the sheet's conditional formats. */
  | "rules-unreadable"
  | "other-workbook-active"
  /** What was to be written meets merged cells or another table, a filter, a pivot table; or there is no room for it. */
  | "merged-cells"
  | "filtered-rows"
  | "pivot-table"
  | "no-room"
  /** A chart or macro sheet. */
  | "unsupported-sheet"
  | "out-of-memory"
  /** Excel does not take what it was given. */
  | "not-accepted"
  | "sign-in"
  | "links-blocked"
  /** Excel would not open a new workbook; its file was downloaded instead. */
  | "downloaded"
  | "unsupported-version"
  | "not-in-excel"
  | "session-lost"
  | "busy"
  | "cancelled"
  | "unknown";

export class PortError extends Error {
  constructor(
    readonly code: PortErrorCode,
    /** Sheet concerned, when one is. */
    readonly sheetName: string | null = null,
    options?: ErrorOptions,
  ) {
    super(sheetName === null ? code : `${code}: ${sheetName}`, options);
    this.name = "PortError";
  }
}
