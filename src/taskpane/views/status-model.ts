import type { EditConflict } from "../../core/edits/merge-edits.ts";
import type { Report } from "../../core/rules/report.ts";
import type { Request } from "../../core/job/request.ts";
import { isUndoable, needsCheck, type Changes, type Notice } from "../changes.ts";
import type { Problem } from "../problem.ts";
import { isBusy, resultsOf, type Run } from "../run.ts";
import type { EarlierCheck } from "../use-check.ts";
import type { Unready } from "../use-own-sheets.ts";
import { contradictionIn, type Contradiction } from "./settings-suggestions.ts";

/** What the line between the pane's head and the results speaks of. */
export interface StatusFacts {
  readonly run: Run;
  readonly changes: Changes;
  /** The workbook is checked by itself after each change. */
  readonly live: boolean;
  readonly unready: Unready | null;
  /** Names of our sheets that speak of other figures than the workbook does by now. */
  readonly outdated: readonly string[];
  readonly earlierCheck: EarlierCheck | null;
}

/** The one thing that is said. */
export type StatusNow =
  /** Live mode, as a line that is in nobody's way. */
  | { readonly kind: "live"; readonly does: "checks" | "waits" | "rests" }
  /** `rowsInAll` is 0 until the sizes are known. */
  | { readonly kind: "reading"; readonly rowsRead: number; readonly rowsInAll: number }
  | { readonly kind: "working"; readonly on: "checking" | Request["kind"] }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "unready"; readonly unready: Unready }
  /** The office's words and ours differ: nothing was written, a person has to choose. */
  | {
      readonly kind: "edits";
      readonly conflicts: readonly EditConflict[];
      /** By mark. */
      readonly sheetNames: Readonly<Record<string, string>>;
    }
  /** What came of the last change; `isStale`: beside it, that the results are out of date. */
  | {
      readonly kind: "ended";
      readonly notice: Notice;
      readonly isUndoable: boolean;
      readonly isStale: boolean;
    }
  | { readonly kind: "stale" }
  | { readonly kind: "outdated"; readonly sheets: readonly string[] }
  | { readonly kind: "contradiction"; readonly contradiction: Contradiction }
  | { readonly kind: "brokenSettings"; readonly keys: readonly string[] }
  | { readonly kind: "earlierCheck"; readonly earlier: EarlierCheck };

/**
 * What is under way, what failed, what ended, what is out of date: one thing at a time, the most pressing first; null
 * for nothing. `accepted`: the workbook's name of the office that was seen to be another than the settings', and left so.
 */
export function statusNow(facts: StatusFacts, accepted: string | null): StatusNow | null {
  const { run, changes, unready } = facts;
  const live = liveAtWork(facts);
  if (live !== null) return live;
  if (run.kind === "reading") return run;
  if (run.kind === "checking") return { kind: "working", on: "checking" };
  if (changes.working !== null) return { kind: "working", on: changes.working };
  if (run.kind === "failed") return run;
  if (unready !== null) return { kind: "unready", unready };
  return changes.notice === null ? standing(facts, accepted) : ended(changes.notice, facts);
}

/** What live mode does while nothing else was asked for; null when that is not all. */
function liveAtWork({ live, run, changes }: StatusFacts): StatusNow | null {
  if (!live || changes.working !== null || changes.notice !== null) return null;
  if (isBusy(run)) return run.quiet ? { kind: "live", does: "checks" } : null;
  return run.kind === "results" && run.results.stale ? { kind: "live", does: "waits" } : null;
}

function ended(notice: Notice, { run, changes }: StatusFacts): StatusNow {
  const results = resultsOf(run);
  const conflicts =
    notice.kind === "outcome" && notice.outcome.outcome === "notStarted"
      ? (notice.outcome.edits?.open ?? [])
      : [];
  return conflicts.length > 0
    ? { kind: "edits", conflicts, sheetNames: namesByMark(results?.report ?? null) }
    : {
        kind: "ended",
        notice,
        isUndoable: isUndoable(changes),
        isStale: results?.stale === true && !needsCheck(notice),
      };
}

/** How the workbook stands, while nothing goes on. */
function standing(
  { run, outdated, earlierCheck, live }: StatusFacts,
  accepted: string | null,
): StatusNow | null {
  const results = resultsOf(run);
  if (results?.stale === true) return { kind: "stale" };
  if (outdated.length > 0) return { kind: "outdated", sheets: outdated };
  const contradiction = results === null ? null : contradictionIn(results.report);
  if (contradiction !== null && contradiction.workbook !== accepted) {
    return { kind: "contradiction", contradiction };
  }
  const broken = results?.report.brokenSettings ?? [];
  if (broken.length > 0) return { kind: "brokenSettings", keys: broken };
  if (earlierCheck !== null) return { kind: "earlierCheck", earlier: earlierCheck };
  return live ? { kind: "live", does: "rests" } : null;
}

function namesByMark(report: Report | null): Readonly<Record<string, string>> {
  const sheets = report?.snapshot.sheets ?? [];
  return Object.fromEntries(sheets.flatMap(({ mark, name }) => (mark === null ? [] : [[mark, name]])));
}
