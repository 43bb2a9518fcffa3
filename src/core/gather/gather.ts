import type { Report } from "../rules/report.ts";
import { atOnce, type Steps } from "../values/steps.ts";
import { bookSide } from "./book-side.ts";
import type { FileReading } from "./file-reading.ts";
import type { Gathering, GatherOptions, UnitFile } from "./gathering.ts";
import { openedTitles } from "./opened-period.ts";
import { readFile } from "./read-file.ts";
import { settle, unitStatuses } from "./settle.ts";

/**
 * What the units' files change in the office's book (design of *Thu báo cáo*): for every file its unit, month,
 * changes with their origin, status and questions; for every unit whether it has sent. Pure; nothing is written, and
 * nothing is guessed: one candidate with evidence, or a question with the candidates.
 */
export function gatherReports(book: Report, files: readonly UnitFile[], options: GatherOptions): Gathering {
  return atOnce(gatherInSteps(book, files, options));
}

/** The same, with a step after each file. */
export function* gatherInSteps(
  book: Report,
  files: readonly UnitFile[],
  options: GatherOptions,
): Steps<Gathering> {
  const side = bookSide(book, options);
  yield;
  const readings: FileReading[] = [];
  for (const file of files) {
    readings.push(readFile(side, file));
    yield;
  }
  const settled = settle(side, readings);
  const { year, month } = side.period;
  const opening = settled.some(({ changes, newRows }) => changes.length + newRows.length > 0)
    ? openedTitles(book, side.period)
    : [];
  return { book, period: { year, month }, opening, files: settled, units: unitStatuses(side, settled) };
}

export const NOTHING_ANSWERED: GatherOptions = {
  period: null,
  answers: new Map(),
  remembered: { answeredNames: [], answeredColumns: [], gatheredFrom: [] },
  isFormula: () => false,
};
