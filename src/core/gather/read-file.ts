import type { BookSide } from "./book-side.ts";
import { daysInMonth, type CalendarDate } from "../values/calendar.ts";
import { chooseUnit } from "./choose-unit.ts";
import { withErrorsAsked } from "./file-errors.ts";
import { filePeriod } from "./file-period.ts";
import {
  NO_EFFECT,
  originOf,
  type Asked,
  type Effect,
  type FileReading,
  type UnitChoice,
} from "./file-reading.ts";
import type { Question, Reason, ReasonCode, UnitFile } from "./gathering.ts";
import { fileTitle } from "./memory.ts";
import { nextPeriodId } from "./opened-period.ts";
import { peopleChanges } from "./people-changes.ts";
import { peopleTables, unreadLists } from "./people-tables.ts";
import type { IncompleteTable } from "../tables/tables.ts";
import { stateFigures } from "./state-figures.ts";
import { unitRows, type FigureRow } from "./table-figures.ts";
import { namedOutside, namesOtherOffice } from "./unit-of-file.ts";

type ReadableFile = Extract<UnitFile, { report: unknown }>;

/** What one file says about the book: whose it is, of which month, what would be written and what is asked. */
export function readFile(side: BookSide, file: UnitFile): FileReading {
  if ("failure" in file) {
    const { units } = side.finder.inFileName(file.name);
    const refusal: Reason = { code: "file-unreadable", args: { failure: file.failure } };
    return refused(file, refusal, units.length === 1 ? units : [], null);
  }
  const { report, name } = file;
  const outside = namedOutside(report, name, side.finder);
  const period = filePeriod(side, report, name);
  const choice = chooseUnit(side, file, outside);
  const likely = choice.unit === null ? choice.figures.map(({ unit }) => unit) : [choice.unit];
  if (period.kind === "other") {
    const args = { cutOff: period.cutOff, bookCutOff: lastDay(side) };
    return refused(file, { code: "other-period", args }, likely, period.cutOff);
  }
  const office = namesOtherOffice(report, side.report) ?? choice.otherOffice;
  if (office !== null) return refused(file, { code: "other-office", args: { office } }, [], period.cutOff);

  const said = saidByFile(side, file, choice);
  const units = [...new Set([...likely, ...said.units])];
  const silence = silenceOf(side, file, choice, said, units);
  if (silence !== null) return refused(file, { code: silence, args: {} }, units, period.cutOff);
  const notes: Reason[] = [
    ...(period.kind === "assumed" ? [{ code: "period-assumed" as const, args: {} }] : []),
    ...rememberedNotes(side, [outside.text, ...unitRows(report).map((row) => row.name)], units),
    ...choice.figures.flatMap(({ unit, row }) => rememberedColumn(side, unit, row)),
    ...(choice.isFromFileName ? [{ code: "unit-from-file-name" as const, args: {} }] : []),
    ...said.notes,
  ];
  const { effect, asked } = heldUp(side, name, period, said);
  return {
    file: name,
    cutOff: period.cutOff,
    units,
    refusal: null,
    notes,
    effect,
    asked,
    vanished: said.vanished,
    learnt: choice.learnt,
  };
}

function refused(
  { name }: UnitFile,
  refusal: Reason,
  units: readonly number[],
  cutOff: FileReading["cutOff"],
): FileReading {
  return {
    file: name,
    cutOff,
    units,
    refusal,
    notes: [],
    effect: NO_EFFECT,
    asked: [],
    vanished: [],
    learnt: [],
  };
}

type SaidByFile = Pick<FileReading, "units" | "effect" | "asked" | "notes" | "vanished">;

/** What the figures and the lists of a file come to. */
function saidByFile(side: BookSide, file: ReadableFile, choice: UnitChoice): SaidByFile {
  const { report, name } = file;
  const lists = choice.isUnitOpen ? [] : peopleTables(side, report, choice.unit);
  const unread = choice.isUnitOpen ? [] : unreadLists(side, report, lists);
  const figures = choice.figures.map(({ unit, row }) => {
    const source = { report, file: name, unit };
    return withErrorsAsked(side, source, row, stateFigures(side, source, row));
  });
  const people = lists.flatMap(
    (list) => peopleChanges(side, { ...list, file: name, unit: choice.unit }) ?? [],
  );
  const parts = [...figures, ...people];
  return {
    units: people.flatMap((part) => part.units),
    effect: merged(parts.map((part) => part.effect)),
    asked: [
      ...choice.asked,
      ...parts.flatMap((part) => part.asked),
      ...unread.map((table) => unclearList(file, table)),
    ],
    notes: parts.flatMap((part) => part.notes),
    vanished: people.flatMap((part) => part.vanished),
  };
}

/** Why a file that says nothing new is refused; null: it says something, or says that nothing has changed. */
function silenceOf(
  side: BookSide,
  { name, report }: ReadableFile,
  { form }: UnitChoice,
  { effect, asked, vanished }: SaidByFile,
  units: readonly number[],
): ReasonCode | null {
  const isSilent =
    effect.statements.every(({ same }) => same) &&
    effect.newRows.length + asked.length + vanished.length === 0;
  if (!isSilent) return null;
  if (form === "untouched" && !isGatheredBefore(side, name, units)) return "form-untouched";
  // A plan that the book has already says nothing of what was done.
  const saysNothing = effect.statements.every(({ column }) => column === "plan");
  if (form === "confirmed" || !saysNothing) return null;
  const hasForm = unitRows(report).length > 0 || report.workbook.emptyTables.length > 0;
  return hasForm ? "empty-form" : "no-figures";
}

/** Nothing that an earlier answer decides goes unsaid. */
function rememberedNotes(side: BookSide, texts: readonly string[], units: readonly number[]): Reason[] {
  const said = new Map<number, string>();
  for (const text of texts) {
    const unit = text === "" ? null : side.finder.recalls(text);
    if (unit !== null && units.includes(unit) && !said.has(unit)) said.set(unit, text);
  }
  const [first] = said;
  if (!first) return [];
  const [unit, text] = first;
  return [{ code: "name-remembered", args: { text, unit: side.report.workbook.units[unit]?.name ?? "" } }];
}

/**
 * Whether a list in this file has been gathered already in this month: it says nothing new, and yet was filled in. A
 * file of another month may well have the same name.
 */
function isGatheredBefore(side: BookSide, file: string, units: readonly number[]): boolean {
  const { year, month } = side.period;
  const keys = new Set(units.map((unit) => side.report.workbook.units[unit]?.key ?? ""));
  return side.options.remembered.gatheredFrom.some(
    (from) =>
      from.file === fileTitle(file) &&
      from.month?.year === year &&
      from.month.month === month &&
      from.cells.some(({ unit, person }) => person !== "" && keys.has(unit)),
  );
}

function rememberedColumn(side: BookSide, unit: number, { figures }: FigureRow): Reason[] {
  const known = figures.find(
    ({ key, part, words, reading }) =>
      part === null && reading.kind !== "blank" && side.isKnownColumn(unit, key, words),
  );
  return known ? [{ code: "column-remembered", args: { text: known.words, column: known.key } }] : [];
}

function unclearList({ name, report }: ReadableFile, { sheet, header }: IncompleteTable): Asked {
  const { sheet: title, address } = originOf(report, { sheet, row: header.top, column: header.left });
  const from = `${title}!${address}`;
  const question: Question = {
    id: `list-unclear:${name}:${from}`,
    code: "list-unclear",
    args: { from },
    choices: ["leave"],
  };
  return { question, effect: NO_EFFECT };
}

/** A month that is not clear, or the next one, holds up all of the file. */
function heldUp(
  side: BookSide,
  name: string,
  { kind, cutOff }: ReturnType<typeof filePeriod>,
  all: { readonly effect: Effect; readonly asked: readonly Asked[] },
): { readonly effect: Effect; readonly asked: readonly Asked[] } {
  if (kind !== "next" && kind !== "several") return all;
  const question: Question =
    kind === "next"
      ? { id: nextPeriodId(side.report), code: "period-next", args: { cutOff }, choices: ["place", "leave"] }
      : {
          id: `period-unclear:${name}`,
          code: "period-unclear",
          args: { cutOff },
          choices: ["place", "leave"],
        };
  if (kind === "several" && side.options.answers.get(question.id) === "place") return all;
  // The next month is opened for all files at once: nothing of one file is placed before.
  return { effect: NO_EFFECT, asked: [{ question, effect: kind === "next" ? NO_EFFECT : all.effect }] };
}

function merged(effects: readonly Effect[]): Effect {
  return {
    statements: effects.flatMap(({ statements }) => statements),
    newRows: effects.flatMap(({ newRows }) => newRows),
  };
}

/** The last day of what is gathered: the book's own, or that of the month asked for. */
function lastDay({ report, period: { year, month } }: BookSide): CalendarDate {
  const { cutOff } = report.period;
  const isBooks = cutOff.year === year && cutOff.month === month;
  return isBooks ? cutOff : { year, month, day: daysInMonth(year, month) };
}
