import { useCallback, useReducer, useRef } from "react";
import type { Report } from "../core/rules/report.ts";
import type { RangeRef } from "../core/values/addresses.ts";
import type { Language } from "../locales/format.ts";
import { carryOutInWords } from "./carry-out.ts";
import type { Request } from "../core/job/request.ts";
import { NO_CHANGES, reduceChanges, type Changes, type ChangeOutcome } from "./changes.ts";
import type { PaneHost } from "./host.ts";
import { problemOf } from "./problem.ts";

export interface ChangeControls {
  readonly changes: Changes;
  /** Carries a request out and says how it ended; null when it could not begin. */
  readonly request: (report: Report, request: Request) => Promise<ChangeOutcome | null>;
  /** Selects a place in the workbook; nothing is said unless it fails. */
  readonly select: (report: Report, at: RangeRef) => void;
  /** Brings one of our own sheets before the user's eyes; the workbook is right even if that fails. */
  readonly showSheet: (name: string) => void;
  /** Opens the sample workbook beside this one; nothing is said unless it fails. */
  readonly openSample: () => void;
  readonly closeNotice: () => void;
}

/** The effects around `reduceChanges`: everything that is written to the workbook goes through here, one at a time. */
export function useChanges(host: PaneHost, language: Language): ChangeControls {
  const [changes, dispatch] = useReducer(reduceChanges, NO_CHANGES);
  const busy = useRef(false);

  const request = useCallback(
    async (report: Report, asked: Request) => {
      if (busy.current) return null;
      busy.current = true;
      dispatch({ type: "started", request: asked });
      try {
        const outcome = await carryOutInWords(host.port, report, asked, language, host.now());
        const notice = {
          kind: "outcome",
          request: asked,
          outcome,
          threshold: report.settings.threshold,
          unitsBelow: report.figures.district.unitsBelowHeads,
          sheetNames: report.snapshot.sheets.map(({ name }) => name),
        } as const;
        dispatch({ type: "ended", notice });
        return notice;
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error), request: asked });
        return null;
      } finally {
        busy.current = false;
      }
    },
    [host, language],
  );

  const attempt = useCallback((done: Promise<void>) => {
    done.catch((error: unknown) => {
      dispatch({ type: "failed", problem: problemOf(error), request: null });
    });
  }, []);
  const select = useCallback(
    (report: Report, at: RangeRef) => attempt(host.port.select(report.snapshot, at)),
    [host, attempt],
  );
  const showSheet = useCallback((name: string) => attempt(host.showSheet(name)), [host, attempt]);
  const openSample = useCallback(() => attempt(host.openSample()), [host, attempt]);
  const closeNotice = useCallback(() => dispatch({ type: "noticeClosed" }), []);

  return { changes, request, select, showSheet, openSample, closeNotice };
}
