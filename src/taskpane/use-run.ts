import { startTransition, useCallback, useReducer, useRef } from "react";
import type { WorkbookPort } from "../core/plan/port.ts";
import type { Report } from "../core/rules/report.ts";
import type { NamedPeriod } from "../core/settings/kept-periods.ts";
import { loadEngine } from "./engine.ts";
import type { PaneHost } from "./host.ts";
import { problemOf, type Problem } from "./problem.ts";
import { IDLE, reduceRun, type Run } from "./run.ts";

/** How a run ended; one that was stopped failed as `cancelled`. */
export type RunEnd =
  | { readonly kind: "checked"; readonly report: Report }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface RunControls {
  readonly run: Run;
  /** Checks the workbook; a run still under way is stopped first. `quiet`: a failure is not shown. */
  readonly check: (options?: { readonly quiet: boolean }) => Promise<RunEnd>;
  /** The runs that follow compare with these periods of another file; none takes them away. */
  readonly compareWith: (named: readonly NamedPeriod[]) => void;
  readonly stop: () => void;
  readonly workbookChanged: () => void;
  readonly dismissProblem: () => void;
}

/** The effects around `reduceRun`: reading, checking and stopping through the host's port. */
export function useRun(host: PaneHost): RunControls {
  const [run, dispatch] = useReducer(reduceRun, IDLE);
  const underWay = useRef<{ run: number; controller: AbortController } | null>(null);

  const named = useRef<readonly NamedPeriod[]>([]);
  const compareWith = useCallback((periods: readonly NamedPeriod[]) => {
    named.current = periods;
  }, []);

  const check = useCallback(
    async ({ quiet } = { quiet: false }): Promise<RunEnd> => {
      underWay.current?.controller.abort();
      const own = { run: (underWay.current?.run ?? 0) + 1, controller: new AbortController() };
      underWay.current = own;
      dispatch({ type: "started", run: own.run, quiet });
      try {
        const { validate } = await loadEngine();
        const report = await validate(paintingBeforeTheCheck(host.port), {
          today: host.today(),
          named: named.current,
          pause: painted,
          signal: own.controller.signal,
          onProgress: (rowsRead, rowsInAll) =>
            dispatch({ type: "progressed", run: own.run, rowsRead, rowsInAll }),
        });
        // What is on the screen stays until the views of the results have loaded.
        startTransition(() => dispatch({ type: "finished", run: own.run, report }));
        return own.controller.signal.aborted
          ? { kind: "failed", problem: { code: "cancelled", sheetName: null } }
          : { kind: "checked", report };
      } catch (error) {
        const problem = problemOf(error);
        dispatch({ type: "failed", run: own.run, problem });
        return { kind: "failed", problem };
      }
    },
    [host],
  );

  const stop = useCallback(() => {
    underWay.current?.controller.abort();
    dispatch({ type: "stopped" });
  }, []);
  const workbookChanged = useCallback(() => dispatch({ type: "workbookChanged" }), []);
  const dismissProblem = useCallback(() => dispatch({ type: "problemDismissed" }), []);

  return { run, check, compareWith, stop, workbookChanged, dismissProblem };
}

/** Lets the page show that reading is over before the check begins. */
function paintingBeforeTheCheck(port: WorkbookPort): Pick<WorkbookPort, keyof WorkbookPort> {
  return {
    readSnapshot: async (options) => {
      const snapshot = await port.readSnapshot(options);
      await painted();
      return snapshot;
    },
    apply: (plan) => port.apply(plan),
    select: (snapshot, at) => port.select(snapshot, at),
  };
}

/** The page has painted and heard what was pressed: a long check stays stoppable. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
