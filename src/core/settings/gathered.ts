import type { CalendarDate } from "../values/calendar.ts";

/** What a text in a unit's file was said to name when it was asked, so that the next month needs no question. */
export interface AnsweredName {
  /** As it was asked about: a name in a cell, or what is left of a file's name without its month. */
  readonly text: string;
  /** Key of the unit. */
  readonly unit: string;
  /** The day of the answer. */
  readonly on: CalendarDate;
}

/** Under which words a unit writes a figure of the unit table. */
export interface AnsweredColumn {
  /** Key of the unit. */
  readonly unit: string;
  /** The words over or before the figure, as a header key. */
  readonly words: string;
  readonly column: AnsweredFigure;
  readonly on: CalendarDate;
}

export const ANSWERED_FIGURES = ["plan", "admitted", "heads", "members"] as const;
export type AnsweredFigure = (typeof ANSWERED_FIGURES)[number];

/** What one file has put into the workbook, and when. */
export interface GatheredFrom {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly on: CalendarDate;
  /** Last day of the month it was gathered for; null where an earlier version has not kept it. */
  readonly month: CalendarDate | null;
  readonly cells: readonly GatheredCell[];
}

/**
 * One cell, told by what it means and not by its address, which moves when rows come in or a list is sorted.
 * Everything of one new row is one such cell with the column "".
 */
export interface GatheredCell {
  /** Key of the unit. */
  readonly unit: string;
  /** Key of the column, or the header of a breakdown. */
  readonly column: string;
  /** Key of the person and of the village, for a row of a list; "" in the unit table. */
  readonly person: string;
  /** "Biểu 1!D8" in that file. */
  readonly from: string;
  /** What was written, a day as "2023-03-31". */
  readonly value: string | number | boolean | null;
}

/** Longest text that is kept of a name, of words and of a place. */
export const LONGEST_KEPT = 200;
/** More answers than this no office gives; the oldest go first. */
export const MOST_ANSWERS = 2000;
/** Cells whose origin is kept; the oldest go first, so that a workbook does not grow for ever. */
export const MOST_ORIGINS = 3000;

/** The newer answers after the older ones; one to the same question replaces it. */
export function withAnswers<Answer extends AnsweredName | AnsweredColumn>(
  known: readonly Answer[],
  given: readonly Answer[],
): readonly Answer[] {
  const newer = new Set(given.map(questionOf));
  return [...known.filter((one) => !newer.has(questionOf(one))), ...given].slice(-MOST_ANSWERS);
}

/** What an answer is an answer to. */
export function questionOf(answer: AnsweredName | AnsweredColumn): string {
  return "words" in answer ? JSON.stringify([answer.unit, answer.words, answer.column]) : answer.text;
}

/** The origins with these among them: a cell that was written again has its newest only. */
export function withOrigins(
  known: readonly GatheredFrom[],
  written: readonly GatheredFrom[],
): readonly GatheredFrom[] {
  const newer = new Set(written.flatMap(({ cells }) => cells.map(cellId)));
  const older = known
    .map((one) => ({ ...one, cells: one.cells.filter((cell) => !newer.has(cellId(cell))) }))
    .filter(({ cells }) => cells.length > 0);
  const all = [...older, ...written];
  let room = MOST_ORIGINS;
  const kept: GatheredFrom[] = [];
  for (const one of all.reverse()) {
    const cells = one.cells.slice(0, room);
    room -= cells.length;
    if (cells.length > 0) kept.push({ ...one, cells });
  }
  return kept.reverse();
}

export function cellId({ unit, column, person }: Pick<GatheredCell, "unit" | "column" | "person">): string {
  return JSON.stringify([unit, column, person]);
}
