import { describe, expect, test } from "vitest";
import { IDLE, isBusy, reduceRun, resultsOf, type Run, type RunAction } from "../../src/taskpane/run.ts";
import { madeUpReport } from "./made-up-report.ts";

const report = madeUpReport();
const newer = madeUpReport({ findings: [] });
const problem = { code: "protected", sheetName: "Đơn vị" } as const;
const results: Run = { kind: "results", results: { report, stale: false } };
const old: Run = { kind: "results", results: { report, stale: true } };
const reading = (run: number, previous: Run = IDLE): Run => ({
  kind: "reading",
  run,
  rowsRead: 0,
  rowsInAll: 0,
  previous: resultsOf(previous),
  changed: false,
  quiet: false,
});
const changedMeanwhile = (run: Run): Run => (isBusy(run) ? { ...run, changed: true } : run);
const quiet = (run: Run): Run => (isBusy(run) ? { ...run, quiet: true } : run);

describe("a run goes from state to state", () => {
  test.each<[string, Run, RunAction, Run]>([
    ["starts", IDLE, { type: "started", run: 1, quiet: false }, reading(1)],
    [
      "keeps the old results while it starts anew",
      results,
      { type: "started", run: 2, quiet: false },
      reading(2, results),
    ],
    [
      "reads on",
      reading(1),
      { type: "progressed", run: 1, rowsRead: 3, rowsInAll: 9 },
      { kind: "reading", run: 1, rowsRead: 3, rowsInAll: 9, previous: null, changed: false, quiet: false },
    ],
    [
      "checks once every row is read",
      reading(1),
      { type: "progressed", run: 1, rowsRead: 9, rowsInAll: 9 },
      { kind: "checking", run: 1, previous: null, changed: false, quiet: false },
    ],
    [
      "does not take unknown sizes for the end of reading",
      reading(1),
      { type: "progressed", run: 1, rowsRead: 0, rowsInAll: 0 },
      reading(1),
    ],
    [
      "finishes with fresh results",
      reading(1, old),
      { type: "finished", run: 1, report: newer },
      { kind: "results", results: { report: newer, stale: false } },
    ],
    ["fails", reading(1), { type: "failed", run: 1, problem }, { kind: "failed", problem, previous: null }],
    ["is stopped before anything was known", reading(1), { type: "stopped" }, IDLE],
    ["is stopped and shows the old results again", reading(2, results), { type: "stopped" }, results],
    ["cannot be stopped when none is under way", results, { type: "stopped" }, results],
    ["ages when the workbook changes", results, { type: "workbookChanged" }, old],
    [
      "ages under a new run too",
      reading(2, results),
      { type: "workbookChanged" },
      changedMeanwhile(reading(2, old)),
    ],
    [
      "has results that are out of date when the workbook changed while it was read",
      changedMeanwhile(reading(2, old)),
      { type: "finished", run: 2, report },
      old,
    ],
    [
      "of live mode that fails leaves what was there",
      quiet(reading(2, old)),
      { type: "failed", run: 2, problem },
      old,
    ],
    [
      "that failed ages too",
      { kind: "failed", problem, previous: resultsOf(results) },
      { type: "workbookChanged" },
      { kind: "failed", problem, previous: resultsOf(old) },
    ],
    ["has nothing to age before the first check", IDLE, { type: "workbookChanged" }, IDLE],
    [
      "goes back to the old results after a failure",
      { kind: "failed", problem, previous: resultsOf(results) },
      { type: "problemDismissed" },
      results,
    ],
  ])("%s", (_, before, action, after) => {
    expect(reduceRun(before, action)).toEqual(after);
  });

  test.each<RunAction>([
    { type: "progressed", run: 1, rowsRead: 9, rowsInAll: 9 },
    { type: "finished", run: 1, report: newer },
    { type: "failed", run: 1, problem },
  ])("what a stopped run still reports changes nothing: $type", (action) => {
    const second = reading(2, results);
    expect(reduceRun(second, action)).toBe(second);
    expect(reduceRun(results, action)).toBe(results);
  });

  test("only reading and checking are busy", () => {
    const checking: Run = { kind: "checking", run: 1, previous: null, changed: false, quiet: false };
    expect([IDLE, reading(1), checking, results].map(isBusy)).toEqual([false, true, true, false]);
  });
});
