import type { InsertedRow } from "../core/plan/inserted-rows.ts";
import { PortError, type DoneStep } from "../core/plan/port.ts";
import type { CellWrite } from "../core/rules/finding.ts";
import { cellAddress } from "../core/values/addresses.ts";
import { percentText } from "../locales/format.ts";
import { inTableText, withoutText } from "../locales/limits.ts";
import type { Notice, Request } from "./changes.ts";
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

const NO_EDITS = { keptPlaces: 0, left: [] };

function appliedWords(
  { request, outcome, threshold, unitsBelow, sheetNames }: Notice & { kind: "outcome" },
  done: readonly DoneStep[],
  speech: Speech,
): NoticeWords {
  const { t, say, language } = speech;
  const line = percentText(threshold, language);
  switch (request.kind) {
    case "summary": {
      const { keptPlaces: kept, left } = outcome.edits ?? NO_EDITS;
      const sheets = done.flatMap(({ sheetName }) => sheetName ?? []);
      const without = withoutText(done, language);
      return {
        intent: without === null ? "success" : "warning",
        title: [
          t.changes.summaryDone,
          ...(kept === 0 ? [] : [say(t.changes.summaryKept, { count: kept })]),
        ].join("; "),
        lines: [
          ...(left.length === 0 ? [] : [say(t.changes.summaryLeft, { sheets: left })]),
          ...(sheets.length > 0 ? [say(t.changes.summarySheets, { sheets })] : []),
          ...(without === null ? [] : [without]),
        ],
      };
    }
    case "forms": {
      const sheets = done.flatMap(({ sheetName }) => sheetName ?? []);
      return sheets.length === 0
        ? { intent: "success", title: t.changes.formsThere, lines: [] }
        : {
            intent: "success",
            title: say(t.changes.formsDone, { count: sheets.length }),
            lines: [say(t.changes.summarySheets, { sheets })],
          };
    }
    case "slips": {
      const { units, groups } = request.choice;
      const without = withoutText(done, language);
      return {
        intent: without === null ? "success" : "warning",
        title: say(t.changes.slipsDone, { count: units.length + groups.length }),
        lines: [
          say(t.changes.summarySheets, { sheets: done.flatMap(({ sheetName }) => sheetName ?? []) }),
          ...(without === null ? [] : [without]),
        ],
      };
    }
    case "highlight":
      if (!request.on) return { intent: "success", title: t.changes.highlightOff, lines: [] };
      return {
        intent: "success",
        title: say(unitsBelow > 0 ? t.changes.highlightOn : t.changes.highlightNone, { threshold: line }),
        lines: [],
      };
    case "findingMarks":
      return {
        intent: "success",
        title: request.on ? t.changes.marksOn : t.changes.marksOff,
        lines: [],
      };
    case "removeMarks":
      return { intent: "success", title: t.changes.marksRemoved, lines: [] };
    case "settings":
      return { intent: "success", title: t.changes.settingsDone, lines: [] };
    case "sentSheet": {
      const sheets = done.flatMap(({ sheetName }) => sheetName ?? []);
      return { intent: "success", title: say(t.changes.summarySheets, { sheets }), lines: [] };
    }
    case "fixes":
    case "gather":
    case "undo": {
      const refused = done.flatMap((step) => step.refused ?? []);
      const inTable = done.flatMap((step) => step.inTable ?? []);
      const tableLine = inTableText(inTable.length, placesOf(inTable, sheetNames), language);
      const count = writesOf(request).length - refused.length - inTable.length;
      const rowsLeft = done.flatMap((step) => step.rowsLeft ?? []);
      const rows = rowsOf(request).length - rowsLeft.length;
      const [rowLeft] = rowsLeft;
      const undone = writesOf(request).length > 0 ? t.changes.undone : t.changes.undoneAll;
      const titleOf = (kind: "fixes" | "gather" | "undo"): string =>
        kind === "fixes" ? t.changes.fixesDone : kind === "gather" ? t.changes.gatherDone : undone;
      return {
        intent: refused.length + inTable.length + rowsLeft.length > 0 ? "warning" : "success",
        title: say(titleOf(request.kind), { count }),
        lines: [
          ...(rows > 0
            ? [say(request.kind === "gather" ? t.changes.rowsPut : t.changes.rowsTaken, { count: rows })]
            : []),
          ...(rowLeft
            ? [
                say(t.changes.rowsLeft, {
                  count: rowsLeft.length,
                  sheet: sheetNames[rowLeft.row.sheet] ?? "",
                  reason: problemWords(problemOf(new PortError(rowLeft.code)), language).title,
                }),
              ]
            : []),
          ...(refused.length > 0
            ? [say(t.changes.fixesRefused, { count: refused.length, cells: placesOf(refused, sheetNames) })]
            : []),
          ...(tableLine === null ? [] : [tableLine]),
        ],
      };
    }
  }
}

/** The cells that a request writes. */
function writesOf(request: Request & { kind: "fixes" | "gather" | "undo" }): readonly CellWrite[] {
  if (request.kind === "fixes") return request.writes;
  return request.steps.flatMap((step) => (step.kind === "writeCells" ? step.writes : []));
}

/** The rows that a request puts in or takes out. */
function rowsOf(request: Request & { kind: "fixes" | "gather" | "undo" }): readonly InsertedRow[] {
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
