import type { Report } from "../core/rules/report.ts";
import type { Problem } from "./problem.ts";

/** A finished check. `stale`: the workbook has changed since it was read. */
export interface RunResults {
  readonly report: Report;
  readonly stale: boolean;
}

/**
 * One run of "Kiểm tra". While a new run is under way, and after one that failed or was stopped, `previous`
 * holds the results that are still on the screen. `run` numbers the runs, so that what a stopped one
 * still reports is told from what the present one does. `changed`: the workbook has changed since this run began, so
 * that its results will be out of date already. `quiet`: live mode began it, so nothing is to be made of it.
 */
export type Run =
  | { readonly kind: "idle" }
  | {
      readonly kind: "reading";
      readonly run: number;
      readonly rowsRead: number;
      /** 0 until the sizes are known. */
      readonly rowsInAll: number;
      readonly previous: RunResults | null;
      readonly changed: boolean;
      readonly quiet: boolean;
    }
  | {
      readonly kind: "checking";
      readonly run: number;
      readonly previous: RunResults | null;
      readonly changed: boolean;
      readonly quiet: boolean;
    }
  | { readonly kind: "results"; readonly results: RunResults }
  | { readonly kind: "failed"; readonly problem: Problem; readonly previous: RunResults | null };

type UnderWay = Run & { readonly kind: "reading" | "checking" };

export type RunAction =
  | { readonly type: "started"; readonly run: number; readonly quiet: boolean }
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
      return {
        kind: "reading",
        run: action.run,
        rowsRead: 0,
        rowsInAll: 0,
        previous: resultsOf(state),
        changed: false,
        quiet: action.quiet,
      };
    case "progressed":
    case "finished":
    case "failed":
      return isUnderWay(state, action.run) ? reported(state, action) : state;
    case "stopped":
      return isBusy(state) ? settled(state.previous) : state;
    case "workbookChanged":
      return aged(state);
    case "problemDismissed":
      return state.kind === "failed" ? settled(state.previous) : state;
  }
}

/** What the run that is under way makes of its own report. */
function reported(
  state: UnderWay,
  action: RunAction & { readonly type: "progressed" | "finished" | "failed" },
): Run {
  const { run, previous, changed, quiet } = state;
  switch (action.type) {
    case "progressed": {
      const { rowsRead, rowsInAll } = action;
      return rowsInAll > 0 && rowsRead >= rowsInAll
        ? { kind: "checking", run, previous, changed, quiet }
        : { kind: "reading", run, rowsRead, rowsInAll, previous, changed, quiet };
    }
    case "finished":
      return { kind: "results", results: { report: action.report, stale: changed } };
    case "failed":
      // Nobody asked for it, so nobody is told: what was on the screen stays, out of date as it is.
      return quiet ? settled(previous) : { kind: "failed", problem: action.problem, previous };
  }
}

/** The results on the screen, whatever the run is doing. */
export function resultsOf(state: Run): RunResults | null {
  switch (state.kind) {
    case "idle":
      return null;
    case "results":
      return state.results;
    default:
      return state.previous;
  }
}

export function isBusy(state: Run): state is UnderWay {
  return state.kind === "reading" || state.kind === "checking";
}

function isUnderWay(state: Run, run: number): state is UnderWay {
  return isBusy(state) && state.run === run;
}

function settled(previous: RunResults | null): Run {
  return previous === null ? IDLE : { kind: "results", results: previous };
}

function aged(state: Run): Run {
  switch (state.kind) {
    case "idle":
      return state;
    case "results":
      return state.results.stale ? state : { kind: "results", results: outOfDate(state.results) };
    case "failed":
      return { ...state, previous: state.previous && outOfDate(state.previous) };
    default:
      return { ...state, previous: state.previous && outOfDate(state.previous), changed: true };
  }
}

function outOfDate(results: RunResults): RunResults {
  return { ...results, stale: true };
}
