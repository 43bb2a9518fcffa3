import type { Report } from "../core/report.ts";
import type { Problem } from "./problem.ts";

/** A finished check. `stale`: the workbook has changed since it was read. */
export interface Results {
  readonly report: Report;
  readonly stale: boolean;
}

/**
 * One run of "Kiểm tra". While a new run is under way, and after one that failed or was stopped, `previous`
 * holds the results that are still on the screen. `run` numbers the runs, so that what a stopped one
 * still reports is told from what the present one does.
 */
export type Run =
  | { readonly kind: "idle" }
  | {
      readonly kind: "reading";
      readonly run: number;
      readonly rowsRead: number;
      /** 0 until the sizes are known. */
      readonly rowsInAll: number;
      readonly previous: Results | null;
    }
  | { readonly kind: "checking"; readonly run: number; readonly previous: Results | null }
  | { readonly kind: "results"; readonly results: Results }
  | { readonly kind: "failed"; readonly problem: Problem; readonly previous: Results | null };

export type RunAction =
  | { readonly type: "started"; readonly run: number }
  | {
      readonly type: "progressed";
      readonly run: number;
      readonly rowsRead: number;
      readonly rowsInAll: number;
    }
  | { readonly type: "finished"; readonly run: number; readonly report: Report }
  | { readonly type: "failed"; readonly run: number; readonly problem: Problem }
  | { readonly type: "stopped" }
  | { readonly type: "workbookChanged" }
  | { readonly type: "problemDismissed" };

export const IDLE: Run = { kind: "idle" };

/** What a run does next; an action of a run that is no longer under way changes nothing. */
export function reduceRun(state: Run, action: RunAction): Run {
  switch (action.type) {
    case "started":
      return { kind: "reading", run: action.run, rowsRead: 0, rowsInAll: 0, previous: resultsOf(state) };
    case "progressed":
      if (!isUnderWay(state, action.run)) return state;
      return action.rowsInAll > 0 && action.rowsRead >= action.rowsInAll
        ? { kind: "checking", run: action.run, previous: state.previous }
        : {
            kind: "reading",
            run: action.run,
            rowsRead: action.rowsRead,
            rowsInAll: action.rowsInAll,
            previous: state.previous,
          };
    case "finished":
      if (!isUnderWay(state, action.run)) return state;
      return { kind: "results", results: { report: action.report, stale: false } };
    case "failed":
      if (!isUnderWay(state, action.run)) return state;
      return { kind: "failed", problem: action.problem, previous: state.previous };
    case "stopped":
      return state.kind === "reading" || state.kind === "checking" ? settled(state.previous) : state;
    case "workbookChanged":
      return aged(state);
    case "problemDismissed":
      return state.kind === "failed" ? settled(state.previous) : state;
  }
}

/** The results on the screen, whatever the run is doing. */
export function resultsOf(state: Run): Results | null {
  switch (state.kind) {
    case "idle":
      return null;
    case "results":
      return state.results;
    default:
      return state.previous;
  }
}

export function isBusy(state: Run): state is Run & { kind: "reading" | "checking" } {
  return state.kind === "reading" || state.kind === "checking";
}

function isUnderWay(state: Run, run: number): state is Run & { kind: "reading" | "checking" } {
  return isBusy(state) && state.run === run;
}

function settled(previous: Results | null): Run {
  return previous === null ? IDLE : { kind: "results", results: previous };
}

function aged(state: Run): Run {
  if (resultsOf(state)?.stale !== false || state.kind === "idle") return state;
  if (state.kind === "results") return { kind: "results", results: { ...state.results, stale: true } };
  return state.previous === null ? state : { ...state, previous: { ...state.previous, stale: true } };
}
