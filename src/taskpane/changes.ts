import type { ApplyReport } from "../core/port.ts";
import type { CellWrite } from "../core/rules/finding.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Problem } from "./problem.ts";

/** What the user asked to be done to the workbook. */
export type Request =
  | { readonly kind: "summary" }
  /** `quiet`: follows a check, so that rows added since are covered; only its failure is told. */
  | { readonly kind: "highlight"; readonly on: boolean; readonly quiet?: boolean }
  | { readonly kind: "fixes"; readonly writes: readonly CellWrite[] }
  | { readonly kind: "undo"; readonly writes: readonly CellWrite[] }
  | { readonly kind: "settings"; readonly settings: Settings };

/** How a request, or a jump to a cell, ended; `noticeWords` says it. */
export type Notice =
  | {
      readonly kind: "outcome";
      readonly request: Request;
      readonly outcome: ApplyReport;
      /** Percent, as it was when the request was carried out. */
      readonly threshold: number;
      readonly unitsBelow: number;
      readonly sheetNames: readonly string[];
    }
  | { readonly kind: "problem"; readonly problem: Problem; readonly changedNothing: boolean };

export interface Changes {
  /** One request at a time; null when none is under way. */
  readonly working: Request["kind"] | null;
  readonly notice: Notice | null;
  /** Brings back what stood in the cells before the last fixes; empty when there is nothing to bring back. */
  readonly undo: readonly CellWrite[];
  /** Null until the user has said so in this pane: then the stored setting holds. */
  readonly highlighted: boolean | null;
}

export type ChangesAction =
  | { readonly type: "started"; readonly kind: Request["kind"] }
  | { readonly type: "ended"; readonly notice: Notice & { kind: "outcome" } }
  | { readonly type: "failed"; readonly problem: Problem; readonly changedNothing: boolean }
  | { readonly type: "noticeClosed" };

export const NO_CHANGES: Changes = { working: null, notice: null, undo: [], highlighted: null };

export function reduceChanges(state: Changes, action: ChangesAction): Changes {
  switch (action.type) {
    case "started":
      return { ...state, working: action.kind, notice: null };
    case "ended":
      return {
        ...afterOutcome(state, action.notice),
        working: null,
        notice: isQuiet(action.notice) ? null : action.notice,
      };
    case "failed":
      return {
        ...state,
        working: null,
        notice: { kind: "problem", problem: action.problem, changedNothing: action.changedNothing },
      };
    case "noticeClosed":
      return { ...state, notice: null };
  }
}

/** Whether cells of the user's were written, so that what was checked before no longer holds. */
export function wroteCells({ request, outcome }: Notice & { kind: "outcome" }): boolean {
  if (request.kind === "highlight" || request.kind === "summary") return false;
  return outcome.outcome !== "notStarted";
}

function isQuiet({ request, outcome }: Notice & { kind: "outcome" }): boolean {
  return request.kind === "highlight" && request.quiet === true && outcome.outcome === "applied";
}

function afterOutcome(state: Changes, { request, outcome }: Notice & { kind: "outcome" }): Changes {
  if (outcome.outcome === "notStarted") return state;
  switch (request.kind) {
    case "fixes":
      return { ...state, undo: outcome.undo };
    case "undo":
      return { ...state, undo: [] };
    case "highlight":
      return outcome.done.some(({ kind }) => kind === "highlight")
        ? { ...state, highlighted: request.on }
        : state;
    case "summary":
    case "settings":
      return state;
  }
}
