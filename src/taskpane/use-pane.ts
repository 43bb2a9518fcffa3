import { useCallback } from "react";
import type { EditChoices } from "../core/edits/merge-edits.ts";
import type { PlanStep } from "../core/plan/port.ts";
import type { CellWrite } from "../core/rules/found.ts";
import type { Report } from "../core/rules/report.ts";
import type { ConfirmedCount, Settings } from "../core/settings/settings.ts";
import type { SlipChoice } from "../core/summary/slips.ts";
import type { Language } from "../locales/format.ts";
import type { Request } from "../core/job/request.ts";
import { switchesOf, wroteCells, type Switches } from "./changes.ts";
import type { PaneHost } from "./host.ts";
import { isBusy, resultsOf } from "./run.ts";
import { useChanges } from "./use-changes.ts";
import { useCheck, withSwitches } from "./use-check.ts";
import { useLiveCheck } from "./use-live-check.ts";
import { useOwnSheets, type OwnSheets } from "./use-own-sheets.ts";
import { usePreviousFile } from "./use-previous-file.ts";
import { useRun } from "./use-run.ts";

const NOTHING_ON: Switches = { highlight: false, findingMarks: false };

/** The run and the changes together, as the one screen uses them: what follows what is decided here. */
export function usePane(host: PaneHost, language: Language) {
  const { check: runCheck, compareWith, workbookChanged, ...runControls } = useRun(host);
  const { request, showSheet, ...changeControls } = useChanges(host, language);
  const { changes, closeNotice } = changeControls;
  const results = resultsOf(runControls.run);
  const report = results?.report ?? null;
  const busy = isBusy(runControls.run) || changes.working !== null;
  const switches = switchesOf(changes, report?.settings ?? NOTHING_ON);
  const live = report?.settings.liveCheck ?? false;

  const { check, forgetOutdated, ...followed } = useCheck(host, runCheck, request, changes);
  const previousFile = usePreviousFile(host, compareWith, check);
  const requestAsSwitched = useCallback(
    (of: Report, asked: Request) => request(withSwitches(of, changes), asked),
    [request, changes],
  );
  const ownSheets = useOwnSheets({
    results,
    check,
    request: requestAsSwitched,
    showSheet,
    closeNotice,
    onSummarised: forgetOutdated,
  });
  const { unready, leaveUnready } = ownSheets;

  const heardChange = useLiveCheck({
    enabled: live,
    state: busy ? "busy" : results?.stale === true ? "outOfDate" : "upToDate",
    check: () => runCheck({ quiet: true }),
    onChanged: workbookChanged,
  });

  /** Asked for by the user: how the last change ended is told no longer. */
  const checkNow = useCallback(() => {
    leaveUnready();
    closeNotice();
    void check();
  }, [leaveUnready, closeNotice, check]);

  async function ask(asked: Request) {
    if (report === null) return;
    const outcome = await requestAsSwitched(report, asked);
    if (outcome === null || !wroteCells(outcome)) return;
    workbookChanged();
    await check();
  }
  return {
    ...runControls,
    ...changeControls,
    ...followed,
    ...previousFile,
    report,
    results,
    busy,
    live,
    highlighted: switches.highlight,
    marked: switches.findingMarks,
    unready,
    leaveUnready,
    check: checkNow,
    workbookChanged: heardChange,
    ...requestsOf(ownSheets, changes.undo, switches, report?.settings ?? null, (asked) => void ask(asked)),
  };
}

export type PaneState = ReturnType<typeof usePane>;

/** Everything that a person can ask to be done to the workbook; each begins at once and tells how it ended by itself. */
function requestsOf(
  { summarise, layOutForms, writeSlips }: OwnSheets,
  undo: readonly PlanStep[],
  switches: Switches,
  /** Null before the first check. */
  stored: Settings | null,
  ask: (request: Request) => void,
) {
  const saveSettings = (settings: Settings) =>
    ask({ kind: "settings", settings: { ...settings, ...switches } });
  return {
    summarise: () => void summarise(),
    summariseAsDraft: () => void summarise(true),
    /** What was chosen where the office's words and new ones stand side by side. */
    chooseEdits: (answers: EditChoices) => void summarise(true, answers),
    layOutForms: () => void layOutForms(),
    writeSlips: (choice: SlipChoice) => void writeSlips(choice),
    setHighlighted: (on: boolean) => ask({ kind: "highlight", on }),
    setMarked: (on: boolean) => ask({ kind: "findingMarks", on }),
    removeMarks: () => ask({ kind: "removeMarks" }),
    /** Everything in one batch, which *Hoàn tác* takes back. */
    gather: ask,
    applyFixes: (writes: readonly CellWrite[]) => ask({ kind: "fixes", writes }),
    /** The number is right as it stands: the settings keep that, and the check that follows counts it. */
    confirmCount: (confirmed: ConfirmedCount) => {
      if (stored === null) return;
      saveSettings({ ...stored, confirmedCounts: [...stored.confirmedCounts, confirmed] });
    },
    retry: (request: Request) => {
      if (request.kind === "summary") void summarise();
      else if (request.kind === "forms") void layOutForms();
      else if (request.kind === "slips") void writeSlips(request.choice);
      else ask(request);
    },
    undo: () => ask({ kind: "undo", steps: undo }),
    saveSettings,
  };
}
