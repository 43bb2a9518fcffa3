import type { SummaryReport } from "../core/job/job.ts";
import type { Request } from "../core/job/request.ts";
import type { PlanStep, StepKind } from "../core/plan/port.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Problem } from "./problem.ts";

/** How a request, or a jump to a cell, ended; `noticeWords` says it. */
export type Notice =
  | {
      readonly kind: "outcome";
      readonly request: Request;
      readonly outcome: SummaryReport;
      /** Percent, as it was when the request was carried out. */
      readonly threshold: number;
      readonly unitsBelow: number;
      readonly sheetNames: readonly string[];
    }
  /** `request`: what could not begin; null for what is no request (a jump to a cell): its second try is a second click. */
  | { readonly kind: "problem"; readonly problem: Problem; readonly request: Request | null };

export type ChangeOutcome = Notice & { kind: "outcome" };

export interface Changes {
  /** One request at a time; null when none is under way. */
  readonly working: Request["kind"] | null;
  readonly notice: Notice | null;
  /** Brings back what was before the last request; empty when there is nothing to bring back. */
  readonly undo: readonly PlanStep[];
  /** Null until the user has said so in this pane: then the stored setting holds. */
  readonly highlighted: boolean | null;
  /** Of the marks at cells with findings; null as above. */
  readonly marked: boolean | null;
}

export type ChangesAction =
  | { readonly type: "started"; readonly request: Request }
  | { readonly type: "ended"; readonly notice: ChangeOutcome }
  | { readonly type: "failed"; readonly problem: Problem; readonly request: Request | null }
  | { readonly type: "noticeClosed" };

export const NO_CHANGES: Changes = { working: null, notice: null, undo: [], highlighted: null, marked: null };

export function reduceChanges(state: Changes, action: ChangesAction): Changes {
  switch (action.type) {
    case "started":
      return {
        ...state,
        working: action.request.kind,
        notice: isQuiet(action.request) ? state.notice : null,
      };
    case "ended":
      return {
        ...afterOutcome(state, action.notice),
        working: null,
        notice: wentQuietly(action.notice) ? state.notice : action.notice,
      };
    case "failed":
      return {
        ...state,
        working: null,
        notice: { kind: "problem", problem: action.problem, request: action.request },
      };
    case "noticeClosed":
      return { ...state, notice: null };
  }
}

/** How our colours are switched, as the settings keep it. */
export type Switches = Pick<Settings, "highlight" | "findingMarks">;

/** The switches as they stand now: what was pressed in this pane goes before what is stored. */
export function switchesOf({ highlighted, marked }: Changes, stored: Switches): Switches {
  return { highlight: highlighted ?? stored.highlight, findingMarks: marked ?? stored.findingMarks };
}

/** Whether cells of the user's were written, so that what was checked before no longer holds. */
export function wroteCells({ request, outcome }: ChangeOutcome): boolean {
  switch (request.kind) {
    case "forms":
    case "fixes":
    case "gather":
    case "undo":
    case "settings":
      return outcome.outcome !== "notStarted";
    default:
      return false;
  }
}

/** What would be asked for again after a failure; null when nothing failed, or when it was no request. */
export function failedRequest(notice: Notice): Request | null {
  if (notice.kind === "problem") return notice.request;
  return notice.outcome.outcome === "applied" ? null : notice.request;
}

/** Whether the plan was made from cells that have changed since: then a new check has to come first. */
export function needsCheck(notice: Notice): boolean {
  if (notice.kind === "problem") return notice.problem.code === "changed-meanwhile";
  return notice.outcome.outcome !== "applied" && notice.outcome.reason.code === "changed-meanwhile";
}

function isQuiet(request: Request): boolean {
  return (request.kind === "highlight" || request.kind === "findingMarks") && request.quiet === true;
}

function wentQuietly({ request, outcome }: ChangeOutcome): boolean {
  return isQuiet(request) && outcome.outcome === "applied";
}

/** Whether what the notice tells of can be taken back. */
export function isUndoable({ notice, undo }: Changes): boolean {
  return notice?.kind === "outcome" && setsUndo(notice.request) && undo.length > 0;
}

/** What follows a check by itself, and settings, leave the way back that there was. */
function setsUndo(request: Request): boolean {
  return request.kind !== "undo" && request.kind !== "settings" && !isQuiet(request);
}

function afterOutcome(before: Changes, { request, outcome }: ChangeOutcome): Changes {
  if (outcome.outcome === "notStarted") return before;
  const state = setsUndo(request) ? { ...before, undo: outcome.undo } : before;
  return {
    ...state,
    ...switchesAfter(request, state, (wanted) => outcome.done.some(({ kind }) => kind === wanted)),
  };
}

/** What a request that began makes of the switches, and of the way back where it goes it. */
function switchesAfter(
  request: Request,
  { highlighted, marked }: Changes,
  didStep: (wanted: StepKind) => boolean,
): Partial<Changes> {
  switch (request.kind) {
    case "undo":
      return {
        undo: [],
        highlighted: switchAfter(request.steps, highlighted, highlightedBy),
        marked: switchAfter(request.steps, marked, markedBy),
      };
    case "highlight":
      return didStep("highlight") ? { highlighted: request.on } : {};
    case "findingMarks":
      return didStep("findingMarks") ? { marked: request.on } : {};
    case "removeMarks":
      return {
        highlighted: didStep("highlight") ? false : highlighted,
        marked: didStep("findingMarks") ? false : marked,
      };
    default:
      // Nothing else touches our colours.
      return {};
  }
}

function highlightedBy(step: PlanStep): readonly unknown[] | null {
  return step.kind === "highlight" ? step.ranges : null;
}

function markedBy(step: PlanStep): readonly unknown[] | null {
  return step.kind === "findingMarks" ? step.marks : null;
}

/** Where a switch stands once the steps were carried out: on where they lay marks, as it was where they lay none of its kind. */
function switchAfter(
  steps: readonly PlanStep[],
  before: boolean | null,
  laidBy: (step: PlanStep) => readonly unknown[] | null,
): boolean | null {
  return steps.reduce((on, step) => {
    const laid = laidBy(step);
    return laid === null ? on : laid.length > 0;
  }, before);
}
