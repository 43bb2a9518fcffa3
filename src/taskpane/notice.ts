import type { InsertedRow } from "../core/plan/inserted-rows.ts";
import { PortError, type DoneStep } from "../core/plan/port.ts";
import type { CellWrite } from "../core/rules/found.ts";
import { cellAddress } from "../core/values/addresses.ts";
import { percentText } from "../locales/format.ts";
import { inTableText, withoutText } from "../locales/limits.ts";
import type { Request } from "../core/job/request.ts";
import type { Notice } from "./changes.ts";
import { problemOf, problemWords } from "./problem.ts";
import type { Speech } from "./texts.ts";

export interface NoticeWords {
  readonly intent: "success" | "warning" | "error";
  readonly title: string;
  readonly lines: readonly string[];
}

/** Says exactly what was and what was not done. */
export function noticeWords(notice: Notice, speech: Speech): NoticeWords {
  const { t, language } = speech;
  if (notice.kind === "problem") {
    const { title, wayOut } = problemWords(notice.problem, language);
    return {
      intent: "error",
      title,
      lines: [...(notice.request !== null ? [t.changes.notStarted] : []), wayOut],
    };
  }
  const { outcome } = notice;
  switch (outcome.outcome) {
    case "notStarted": {
      const { title, wayOut } = problemWords(problemOf(outcome.reason), language);
      return { intent: "error", title, lines: [t.changes.notStarted, wayOut] };
    }
    case "partly": {
      const { title, wayOut } = problemWords(problemOf(outcome.reason), language);
      return {
        intent: "warning",
        title: t.changes.partlyTitle,
        lines: [
          ...listed(
            outcome.done.filter(isOfPeople).map((step) => stepName(step, speech)),
            t.changes.partlyDone,
            speech,
          ),
          ...listed(
            outcome.notDone.filter((kind) => isOfPeople({ kind })).map((kind) => t.changes.steps[kind]),
            t.changes.partlyNotDone,
            speech,
          ),
          `${title}. ${wayOut}`,
        ],
      };
    }
    case "applied":
      return appliedWords(notice, outcome.done, speech);
  }
}

type OutcomeNotice = Notice & { kind: "outcome" };
type CellRequest = Request & { kind: "fixes" | "gather" | "undo" };

function appliedWords(notice: OutcomeNotice, done: readonly DoneStep[], speech: Speech): NoticeWords {
  const { request, threshold, unitsBelow } = notice;
  const { t, say, language } = speech;
  switch (request.kind) {
    case "summary":
      return summaryWords(notice, done, speech);
    case "forms":
      return formsWords(done, speech);
    case "slips": {
      const { units, groups } = request.choice;
      return {
        ...sheetsWords(done, speech),
        title: say(t.changes.slipsDone, { count: units.length + groups.length }),
      };
    }
    case "highlight": {
      if (!request.on) return allDone(t.changes.highlightOff);
      const title = unitsBelow > 0 ? t.changes.highlightOn : t.changes.highlightNone;
      return allDone(say(title, { threshold: percentText(threshold, language) }));
    }
    case "findingMarks":
      return allDone(request.on ? t.changes.marksOn : t.changes.marksOff);
    case "removeMarks":
      return allDone(t.changes.marksRemoved);
    case "settings":
      return allDone(t.changes.settingsDone);
    case "sentSheet":
      return allDone(say(t.changes.summarySheets, { sheets: sheetsIn(done) }));
    case "fixes":
    case "gather":
    case "undo":
      return cellsWords(request, done, notice.sheetNames, speech);
  }
}

/** Done, and nothing more to be said of it. */
function allDone(title: string): NoticeWords {
  return { intent: "success", title, lines: [] };
}

function sheetsIn(done: readonly DoneStep[]): string[] {
  return done.flatMap(({ sheetName }) => sheetName ?? []);
}

/** Which sheets were written, and what of their looks this Excel could not do. */
function sheetsWords(done: readonly DoneStep[], { t, say, language }: Speech): Omit<NoticeWords, "title"> {
  const sheets = sheetsIn(done);
  const without = withoutText(done, language);
  return {
    intent: without === null ? "success" : "warning",
    lines: [
      ...(sheets.length > 0 ? [say(t.changes.summarySheets, { sheets })] : []),
      ...(without === null ? [] : [without]),
    ],
  };
}

function summaryWords({ outcome }: OutcomeNotice, done: readonly DoneStep[], speech: Speech): NoticeWords {
  const { t, say } = speech;
  const { keptPlaces, left } = outcome.edits ?? { keptPlaces: 0, left: [] };
  const { intent, lines } = sheetsWords(done, speech);
  const kept = keptPlaces === 0 ? [] : [say(t.changes.summaryKept, { count: keptPlaces })];
  return {
    intent,
    title: [t.changes.summaryDone, ...kept].join("; "),
    lines: [...(left.length === 0 ? [] : [say(t.changes.summaryLeft, { sheets: left })]), ...lines],
  };
}

function formsWords(done: readonly DoneStep[], { t, say }: Speech): NoticeWords {
  const sheets = sheetsIn(done);
  if (sheets.length === 0) return allDone(t.changes.formsThere);
  return {
    intent: "success",
    title: say(t.changes.formsDone, { count: sheets.length }),
    lines: [say(t.changes.summarySheets, { sheets })],
  };
}

/** How many cells and rows were written or taken back, and which were left as they are, with the reason. */
function cellsWords(
  request: CellRequest,
  done: readonly DoneStep[],
  sheetNames: readonly string[],
  speech: Speech,
): NoticeWords {
  const { t, say, language } = speech;
  const refused = done.flatMap((step) => step.refused ?? []);
  const inTable = done.flatMap((step) => step.inTable ?? []);
  const rowsLeft = done.flatMap((step) => step.rowsLeft ?? []);
  const count = writesOf(request).length - refused.length - inTable.length;
  const rows = rowsOf(request).length - rowsLeft.length;
  const lines: (string | null)[] = [
    rows > 0
      ? say(request.kind === "gather" ? t.changes.rowsPut : t.changes.rowsTaken, { count: rows })
      : null,
    rowsLeftText(rowsLeft, sheetNames, speech),
    refused.length > 0
      ? say(t.changes.fixesRefused, { count: refused.length, cells: placesOf(refused, sheetNames) })
      : null,
    inTableText(inTable.length, placesOf(inTable, sheetNames), language),
  ];
  return {
    intent: refused.length + inTable.length + rowsLeft.length > 0 ? "warning" : "success",
    title: say(cellsTitle(request, speech), { count }),
    lines: lines.filter((line) => line !== null),
  };
}

function cellsTitle(request: CellRequest, { t }: Speech): string {
  switch (request.kind) {
    case "fixes":
      return t.changes.fixesDone;
    case "gather":
      return t.changes.gatherDone;
    case "undo":
      return writesOf(request).length > 0 ? t.changes.undone : t.changes.undoneAll;
  }
}

function rowsLeftText(
  rowsLeft: NonNullable<DoneStep["rowsLeft"]>,
  sheetNames: readonly string[],
  { t, say, language }: Speech,
): string | null {
  const [first] = rowsLeft;
  if (!first) return null;
  return say(t.changes.rowsLeft, {
    count: rowsLeft.length,
    sheet: sheetNames[first.row.sheet] ?? "",
    reason: problemWords(problemOf(new PortError(first.code)), language).title,
  });
}

/** The cells that a request writes. */
function writesOf(request: CellRequest): readonly CellWrite[] {
  if (request.kind === "fixes") return request.writes;
  return request.steps.flatMap((step) => (step.kind === "writeCells" ? step.writes : []));
}

/** The rows that a request puts in or takes out. */
function rowsOf(request: CellRequest): readonly InsertedRow[] {
  if (request.kind === "fixes") return [];
  return request.steps.flatMap((step) =>
    step.kind === "insertRows" || step.kind === "removeRows" ? step.rows : [],
  );
}

/** At most five places by name; the count beside them is always whole. */
function placesOf(writes: readonly CellWrite[], sheetNames: readonly string[]): readonly string[] {
  const places = writes.slice(0, 5).map(({ at }) => `${sheetNames[at.sheet] ?? ""}!${cellAddress(at)}`);
  return writes.length > places.length ? [...places, "…"] : places;
}

/** What the add-in remembers of its own sheets is nothing that a person asked for. */
function isOfPeople({ kind }: Pick<DoneStep, "kind">): boolean {
  return kind !== "storeWritten";
}

function stepName(step: DoneStep, { t, say }: Speech): string {
  return step.sheetName === undefined
    ? t.changes.steps[step.kind]
    : say(t.changes.sheetStep, { name: step.sheetName });
}

function listed(steps: readonly string[], template: string, { say }: Speech): readonly string[] {
  return steps.length > 0 ? [say(template, { steps: [...new Set(steps)] })] : [];
}
