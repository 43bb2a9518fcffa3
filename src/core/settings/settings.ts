import type { AnsweredColumn, AnsweredName, GatheredFrom } from "./gathered.ts";
import type { KeptPeriod } from "./kept-periods.ts";
import type { ColumnKey, TableKind } from "../tables/schema.ts";
import type { TableUse } from "../tables/tables.ts";
import type { CalendarDate } from "../values/calendar.ts";

/** `both`: heads of thôn and of tổ dân phố · `village`: thôn only · `residential`: tổ dân phố only (docs/domain.md §2). */
export type RatioBase = "both" | "village" | "residential";

export interface DocumentReference {
  /** "54-KH/HU"; "" when the office has not said which. */
  readonly number: string;
  readonly date: CalendarDate | null;
}

/** Day and month in the plan year; the last day that is in time. */
export interface YearlyDeadline {
  readonly month: number;
  readonly day: number;
}

/**
 * What the user says of one table, when recognition is wrong. Columns by letter ("B"), null for one that is not to be
 * used; those not named are found.
 */
export interface TableMapping {
  readonly sheet: string;
  /** A row of the header, from 1, where the sheet has several tables or none is found; without it the header is found. */
  readonly headerRow?: number;
  readonly columns: Readonly<Partial<Record<ColumnKey, string | null>>>;
  /** Missing: `alone`. */
  readonly use?: TableUse;
  /** The last day of the period that its figures are of, whatever its title says; missing: as it says. */
  readonly cutOff?: CalendarDate;
}

/** A number that someone has looked at and found right. */
export interface ConfirmedCount {
  readonly sheet: string;
  /** "D13" */
  readonly cell: string;
  /** As it stands in the cell. */
  readonly value: string | number | boolean;
}

/** A unit that was merged or renamed. */
export interface Successor {
  readonly old: string;
  readonly new: string;
  /** The first day of the new one, where it is known. */
  readonly from: CalendarDate | null;
}

/**
 * All the user can set; stored in the document as JSON. What is the office's own (names, documents, deadlines, who
 * signs) has no default: blank means that the office has not said it, and it is then read from the workbook or not
 * known (`profileOf`).
 */
export interface Settings {
  readonly version: 2;
  /** "Huyện ủy Hiệp Hòa", "Đảng ủy xã Mỹ An"; "" when not said. */
  readonly organisation: string;
  readonly higherCommittee: string;
  readonly place: string;
  /** Null: read from the title block or the plan document, else the current year. */
  readonly planYear: number | null;
  /** Null: read from the title block, else the last day of the month before today. */
  readonly cutOff: CalendarDate | null;
  readonly planDocument: DocumentReference;
  /** Null: not said; then there is no pace. */
  readonly planDeadline: YearlyDeadline | null;
  readonly ratioDocument: DocumentReference;
  readonly groupsDocument: DocumentReference;
  readonly trainingDeadline: YearlyDeadline | null;
  /** Percent, 1…100. Below it a unit is flagged; the target is to be above it. */
  readonly threshold: number;
  readonly ratioBase: RatioBase;
  readonly admissionDate: "decision" | "considered";
  readonly spelling: "ủy" | "uỷ";
  /** Null: Office's display language. */
  readonly language: "vi" | "en" | null;
  /** Units below the threshold are marked in the workbook. */
  readonly highlight: boolean;
  /** Cells with errors and warnings are marked in the workbook. */
  readonly findingMarks: boolean;
  /** A change in the workbook is checked again after a pause. */
  readonly liveCheck: boolean;
  readonly signatures: {
    readonly preparedBy: string;
    /** "Phó Bí thư" signs for the standing committee, "Trưởng Ban Tổ chức" for the department. */
    readonly signerOffice: string;
    readonly signer: string;
  };
  /** Null: the workbook's tables of this kind are not to be used. */
  readonly tables: Readonly<Partial<Record<TableKind, readonly TableMapping[] | null>>>;
  /** Counts that look impossible and that a person has confirmed; each holds while the cell keeps its value. */
  readonly confirmedCounts: readonly ConfirmedCount[];
  /** Units that are no more, and which unit took over. */
  readonly successors: readonly Successor[];
  /** Figures of earlier periods, kept whenever a summary was written; oldest first. */
  readonly kept: readonly KeptPeriod[];
  /** Answers given while the units' reports were gathered; oldest first. */
  readonly answeredNames: readonly AnsweredName[];
  readonly answeredColumns: readonly AnsweredColumn[];
  /** Where gathered cells come from; oldest first. */
  readonly gatheredFrom: readonly GatheredFrom[];
  /** Codes of rules that are switched off. */
  readonly rulesOff: readonly string[];
  /** How this workbook was last checked, as of the last time that something was written to it; null: not known. */
  readonly lastCheck: LastCheck | null;
}

/** So that a reopened workbook can say when it was last checked, with what result, and whether it has changed since. */
export interface LastCheck {
  /** Local time, "2026-11-29T21:40". */
  readonly at: string;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Of what stood in the user's sheets. */
  readonly fingerprint: string;
}
