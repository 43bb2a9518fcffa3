import type { CellContent, MessageArgument } from "../rules/found.ts";
import type { Report } from "../rules/report.ts";
import type { ColumnKey, CountKey } from "../tables/schema.ts";
import type { Settings } from "../settings/settings.ts";
import type { CellRef } from "../values/addresses.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { CellValue } from "../values/cell-value.ts";

/** Why a file could not be read; `old-format` is .xls, `plain-text` .csv: the locales say what to do. */
export type FileFailure =
  | "not-found"
  | "not-a-workbook"
  | "encrypted"
  | "too-large"
  | "corrupt"
  | "unsupported"
  | "old-format"
  | "plain-text";

/** A file that a unit sent: what its check says (`checkUnitFile`), or why it could not be read. */
export type UnitFile =
  | { readonly name: string; readonly report: Report }
  | { readonly name: string; readonly failure: FileFailure };

/** What a person answered, by the id of the question: the id of one of its choices. */
export type Answers = ReadonlyMap<string, string>;

export interface GatherOptions {
  /** A month other than the book's own ("2023-04"); null: the book's. */
  readonly period: { readonly year: number; readonly month: number } | null;
  readonly answers: Answers;
  /** What was answered in earlier months and is kept with the workbook. */
  readonly remembered: Remembered;
  /** Whether a cell of the book holds a formula; it is then never written over. */
  readonly isFormula: (at: CellRef) => boolean;
}

/** Answers of earlier months, not followed where a text or a table contradicts them; and what has been gathered. */
export type Remembered = Pick<Settings, "answeredNames" | "answeredColumns" | "gatheredFrom">;

/** What an answer teaches beyond this month. */
export type Learnt =
  | { readonly kind: "name"; readonly text: string; readonly unit: number }
  | { readonly kind: "column"; readonly words: string; readonly column: CountKey; readonly unit: number };

/** `period-assumed`…: what a file's status rests on, or what is to be decided. The locales have a sentence for each. */
export type ReasonCode =
  // refused
  | "file-unreadable"
  | "other-period"
  | "other-office"
  | "empty-form"
  | "form-untouched"
  | "no-figures"
  // said, nothing to decide
  | "period-assumed"
  | "unit-from-file-name"
  | "name-remembered"
  | "column-remembered"
  | "same-as-file"
  | "replaced-by-file"
  | "left-by-answer"
  | "rows-vanished"
  | "formula-kept"
  | "not-in-book"
  // questions
  | "unit-unknown"
  | "unit-conflict"
  | "units-unknown"
  | "unit-twice"
  | "period-unclear"
  | "period-next"
  | "figures-with-errors"
  | "figure-unreadable"
  | "figure-falls"
  | "figure-implausible"
  | "figures-differ"
  | "figures-unclear"
  | "month-only"
  | "column-doubtful"
  | "sum-missing"
  | "plan-differs"
  | "rows-of-others"
  | "files-differ"
  | "head-replaced"
  | "mark-falls"
  | "person-unclear"
  | "person-elsewhere"
  | "row-outside-period"
  | "rows-without-place"
  | "list-unclear"
  | "more-questions";

export interface Reason {
  readonly code: ReasonCode;
  readonly args: Readonly<Record<string, MessageArgument>>;
}

/** `place`: write what is asked about · `leave`: do not · `unit:12`: it is the unit of that number (an index). */
export type AnswerChoice = "place" | "leave" | `unit:${number}`;

export interface Question extends Reason {
  /** Stable for the same file, place and question: what `Answers` goes by. */
  readonly id: string;
  readonly choices: readonly AnswerChoice[];
}

/** Where in its file something stands. */
export interface Origin {
  readonly sheet: string;
  readonly address: string;
}

/** Something a file states for one cell of the book. `shown` is a date as "2023-03-31", else the value; null: blank. */
export interface CellChange {
  readonly unit: number;
  readonly at: CellRef;
  readonly column: string;
  readonly old: CellValue;
  readonly shownOld: string | number | boolean | null;
  readonly shownNew: string | number | boolean | null;
  readonly content: CellContent;
  readonly from: Origin;
}

/** A row that the book lacks, to stand under row `after` of a sheet. */
export interface NewRow {
  readonly kind: "roster" | "register";
  readonly unit: number;
  readonly sheet: number;
  /** Row of the book, before anything is inserted. */
  readonly after: number;
  readonly cells: readonly {
    readonly key: ColumnKey;
    readonly column: number;
    readonly shown: string | number | boolean;
    readonly content: CellContent;
  }[];
  readonly from: Origin;
}

/** A row of the book that the file's list of the same unit no longer has; it stays. */
export interface VanishedRow {
  readonly at: CellRef;
  readonly name: string;
}

export type FileStatus =
  "placed" | "partly" | "unchanged" | "superseded" | "question" | "refused" | "unreadable";

export interface GatheredFile {
  readonly file: string;
  /** The one unit it speaks of; null when it speaks of several or nobody knows. */
  readonly unit: number | null;
  /** Every unit it speaks of. */
  readonly units: readonly number[];
  readonly status: FileStatus;
  readonly reasons: readonly Reason[];
  readonly questions: readonly Question[];
  readonly cutOff: CalendarDate | null;
  readonly changes: readonly CellChange[];
  readonly newRows: readonly NewRow[];
  readonly vanished: readonly VanishedRow[];
  /** What its answers teach for the months to come. */
  readonly learnt: readonly Learnt[];
}

export type UnitStatus = "sent" | "partly" | "question" | "notSent";

export interface GatheredUnit {
  readonly unit: number;
  readonly status: UnitStatus;
  readonly files: readonly string[];
}

/** What came of all files: nothing of it is written yet (`planGathering`). */
export interface Gathering {
  readonly book: Report;
  readonly period: { readonly year: number; readonly month: number };
  /** Titles of the book that must name the month gathered, where that is not the book's own. */
  readonly opening: readonly CellChange[];
  readonly files: readonly GatheredFile[];
  /** In the order of the book. */
  readonly units: readonly GatheredUnit[];
}
