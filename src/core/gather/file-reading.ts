import type { Report } from "../rules/report.ts";
import type { CellRef } from "../values/addresses.ts";
import { cellAddress } from "../values/addresses.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type {
  AnswerChoice,
  CellChange,
  Learnt,
  NewRow,
  Origin,
  Question,
  Reason,
  ReasonCode,
  VanishedRow,
} from "./gathering.ts";
import type { FigureRow } from "./table-figures.ts";

/** Something a file states for a cell of the book; `same`: the book has it already. */
export interface Statement extends CellChange {
  readonly same: boolean;
}

/** What would be written. */
export interface Effect {
  readonly statements: readonly Statement[];
  readonly newRows: readonly NewRow[];
}

export interface Asked {
  readonly question: Question;
  /** What is written when the answer is to place it. */
  readonly effect: Effect;
  /** What is to be remembered when the answer is to place it. */
  readonly learns?: Learnt;
}

/** What one file says, before it is held against the other files. */
export interface FileReading {
  readonly file: string;
  readonly cutOff: CalendarDate | null;
  /** Units of the book it speaks of. */
  readonly units: readonly number[];
  /** Nothing of it is used, for this reason. */
  readonly refusal: Reason | null;
  readonly notes: readonly Reason[];
  readonly effect: Effect;
  readonly asked: readonly Asked[];
  readonly vanished: readonly VanishedRow[];
  readonly learnt: readonly Learnt[];
}

export const NO_EFFECT: Effect = { statements: [], newRows: [] };

/** Where a cell of a file stands, for a person. */
export function originOf({ snapshot }: Pick<Report, "snapshot">, at: CellRef): Origin {
  return { sheet: snapshot.sheets[at.sheet]?.name ?? "", address: cellAddress(at) };
}

/** The same in one word, for the sentence of a question. */
export function originText(report: Pick<Report, "snapshot">, at: CellRef): string {
  const { sheet, address } = originOf(report, at);
  return `${sheet}!${address}`;
}

/** A file with what was recognised in it. */
export interface Source {
  readonly report: Report;
  readonly name: string;
}

/** A question about a file, which an answer finds again by `key` in every run. */
export function askedOf(
  { name }: Source,
  code: ReasonCode,
  {
    args,
    key,
    choices,
  }: { readonly args: Question["args"]; readonly key: string; readonly choices: readonly AnswerChoice[] },
): Asked {
  const id = key === "" ? `${code}:${name}` : `${code}:${name}:${key}`;
  return { question: { id, code, args, choices }, effect: NO_EFFECT };
}

/** A row with the unit of the book that it is about. */
export interface RowOfUnit {
  readonly unit: number;
  readonly row: FigureRow;
}

/** Whose figures a file holds, as far as that is certain; the rest is asked. */
export interface UnitChoice {
  /** The unit of the file; null: several, or nobody knows. */
  readonly unit: number | null;
  /** Nobody knows, and nothing of the file can be placed before somebody says. */
  readonly isUnitOpen: boolean;
  readonly isFromFileName: boolean;
  readonly figures: readonly RowOfUnit[];
  readonly asked: readonly Asked[];
  /** What shows that the file is another office's whole workbook. */
  readonly otherOffice: string | null;
  readonly learnt: readonly Learnt[];
  /** A form that was sent out: with a row that says that nothing has changed, or with none but as they were sent. */
  readonly form: "confirmed" | "untouched" | null;
}
