import { startTransition, useCallback, useRef, useState } from "react";
import type { Report } from "../core/rules/report.ts";
import { firstForm } from "../core/values/snapshot.ts";
import type { EditChoices } from "../core/edits/merge-edits.ts";
import type { CellWrite } from "../core/rules/found.ts";
import type { SlipChoice } from "../core/summary/slips.ts";
import type { ConfirmedCount, LastCheck, Settings } from "../core/settings/settings.ts";
import type { Readiness } from "../core/summary/readiness.ts";
import type { Language } from "../locales/format.ts";
import { wroteCells, type Changes, type Outcome, type Request } from "./changes.ts";
import { loadEngine } from "./engine.ts";
import type { ChangedBy, PaneHost } from "./host.ts";
import { readPreviousFile, type PreviousFile } from "./previous-file.ts";
import { isBusy, resultsOf } from "./run.ts";
import { useChanges } from "./use-changes.ts";
import { useLiveCheck } from "./use-live-check.ts";
import { useRun } from "./use-run.ts";

/** The run and the changes together, as the one screen uses them: what follows what is decided here. */
export function usePane(host: PaneHost, language: Language) {
  const { run, check: runCheck, compareWith, stop, workbookChanged, dismissProblem } = useRun(host);
  const { changes, request, select, showSheet, openSample, closeNotice } = useChanges(host, language);
  const [earlierCheck, setEarlierCheck] = useState<EarlierCheck | null>(null);
  const [unready, setUnready] = useState<Unready | null>(null);
  const [outdated, setOutdated] = useState<readonly string[]>([]);
  const [previous, setPrevious] = useState<PreviousFile | null>(null);
  const previousTurn = useRef(0);
  const hasChecked = useRef(false);
  const results = resultsOf(run);
  const report = results?.report ?? null;
  const busy = isBusy(run) || changes.working !== null;
  const highlighted = changes.highlighted ?? report?.settings.highlight ?? false;
  const marked = changes.marked ?? report?.settings.findingMarks ?? false;

  const live = report?.settings.liveCheck ?? false;
  const liveChanged = useLiveCheck({
    enabled: live,
    state: busy ? "busy" : results?.stale === true ? "outOfDate" : "upToDate",
    check: () => runCheck({ quiet: true }),
  });

  /** What someone else types is told and waits: everybody's pane would read the workbook at every change of anybody's. */
  const heardChange = useCallback(
    (by: ChangedBy) => {
      workbookChanged();
      if (by === "user") liveChanged();
    },
    [workbookChanged, liveChanged],
  );

  /** Only the first check of a pane finds what an earlier one left behind, in the workbook or on this machine. */
  const tellOfLastCheck = useCallback(
    async ({ settings, snapshot }: Report) => {
      const [last] = [settings.lastCheck, host.rememberedCheck()]
        .filter((one) => one !== null)
        .sort((a, b) => b.at.localeCompare(a.at));
      if (last === undefined) return;
      const { hasChangedSince } = await loadEngine();
      setEarlierCheck({ ...last, changed: hasChangedSince(snapshot, last) });
    },
    [host],
  );
  const forgetEarlierCheck = useCallback(() => setEarlierCheck(null), []);

  /** Marks that are on are laid anew, so that they stand where the findings now are. */
  const check = useCallback(async () => {
    const end = await runCheck();
    if (end.kind === "failed") return null;
    const checked = end.report;
    const { outdatedSheets, lastCheckOf } = await loadEngine();
    setOutdated(outdatedSheets(checked));
    if (!hasChecked.current) {
      hasChecked.current = true;
      await tellOfLastCheck(checked);
    }
    host.rememberCheck(lastCheckOf(checked, host.now()));
    if (checked.snapshot.isReadOnly) return checked;
    const switched = withSwitches(checked, changes);
    const { highlight, findingMarks } = switched.settings;
    if (findingMarks) await request(switched, { kind: "findingMarks", on: true, quiet: true });
    else if (highlight) await request(switched, { kind: "highlight", on: true, quiet: true });
    return checked;
  }, [host, runCheck, tellOfLastCheck, request, changes]);

  /** Asked for by the user: how the last change ended is told no longer. */
  const checkNow = useCallback(() => {
    setUnready(null);
    closeNotice();
    void check();
  }, [closeNotice, check]);

  /** A file of the period before, or none; what it says is compared with by a check that follows. */
  const comparePrevious = useCallback(
    async (file: File | null) => {
      const turn = ++previousTurn.current;
      if (file !== null) setPrevious({ kind: "reading", name: file.name });
      const read = file === null ? null : await readPreviousFile(file, host.today());
      // Another file, or none, has been chosen meanwhile.
      if (turn !== previousTurn.current) return;
      compareWith(read?.kind === "read" ? read.periods : []);
      await check();
      // Together with the results, which speak of it.
      startTransition(() => setPrevious(read));
    },
    [host, compareWith, check],
  );
  const chooseEarlier = useCallback((file: File | null) => void comparePrevious(file), [comparePrevious]);

  const ask = useCallback(
    async (asked: Request) => {
      if (report === null) return;
      const outcome = await request(withSwitches(report, changes), asked);
      if (outcome === null || !wroteCells(outcome)) return;
      workbookChanged();
      await check();
    },
    [report, changes, request, workbookChanged, check],
  );

  /** The forms are added to the workbook as it is now, the first one is shown, and the empty tables are recognised. */
  const layOutForms = useCallback(async () => {
    const upToDate = results !== null && !results.stale ? results.report : await check();
    if (upToDate === null) return;
    const outcome = await request(upToDate, { kind: "forms" });
    if (outcome?.outcome.outcome !== "applied") return;
    const sheetName = firstForm(upToDate.snapshot) ?? firstSheet(outcome);
    if (sheetName !== undefined) showSheet(sheetName);
    if (wroteCells(outcome)) await check();
  }, [results, check, request, showSheet]);

  /** The summary is of the workbook as it is now: out-of-date or missing results are made anew first; then it is shown. */
  const summarise = useCallback(
    async (asDraft = false, answers?: EditChoices) => {
      setUnready(null);
      const upToDate = results !== null && !results.stale ? results.report : await check();
      if (upToDate === null) return;
      const { readinessOf } = await loadEngine();
      const readiness = readinessOf(upToDate);
      if (readiness.kind === "nothing" || (readiness.kind === "draft" && !asDraft)) {
        closeNotice();
        setUnready(readiness);
        return;
      }
      const outcome = await request(upToDate, {
        kind: "summary",
        ...(answers === undefined ? {} : { answers }),
      });
      if (outcome?.outcome.outcome === "applied") setOutdated([]);
      const sheetName = outcome === null ? undefined : firstSheet(outcome);
      if (sheetName !== undefined) showSheet(sheetName);
    },
    [results, check, request, closeNotice, showSheet],
  );

  /** Written into the workbook of the check that is shown, then shown; the view says when that is out of date. */
  const writeSlips = useCallback(
    async (choice: SlipChoice) => {
      if (report === null) return;
      const outcome = await request(withSwitches(report, changes), { kind: "slips", choice });
      const sheetName = outcome === null ? undefined : firstSheet(outcome);
      if (sheetName !== undefined) showSheet(sheetName);
    },
    [report, changes, request, showSheet],
  );

  return {
    run,
    changes,
    report,
    results,
    busy,
    earlierCheck,
    forgetEarlierCheck,
    highlighted,
    marked,
    check: checkNow,
    openSample,
    summarise: () => void summarise(),
    /** The summary of a workbook with open errors is asked about once; it then says that it is a draft. */
    unready,
    summariseAsDraft: () => void summarise(true),
    /** What was chosen where the office's words and new ones stand side by side. */
    chooseEdits: (answers: EditChoices) => void summarise(true, answers),
    /** Names of our sheets whose words speak of other figures than the workbook does by now. */
    outdated,
    leaveUnready: () => setUnready(null),
    layOutForms: () => void layOutForms(),
    writeSlips: (choice: SlipChoice) => void writeSlips(choice),
    stop,
    dismissProblem,
    closeNotice,
    live,
    workbookChanged: heardChange,
    select,
    /** The file of an earlier period that was chosen; null for none. */
    previous,
    comparePrevious: chooseEarlier,
    setHighlighted: (on: boolean) => void ask({ kind: "highlight", on }),
    setMarked: (on: boolean) => void ask({ kind: "findingMarks", on }),
    removeMarks: () => void ask({ kind: "removeMarks" }),
    gather: (asked: Request) => void ask(asked),
    applyFixes: (writes: readonly CellWrite[]) => void ask({ kind: "fixes", writes }),
    /** The number is right as it stands: the settings keep that, and the check that follows counts it. */
    confirmCount: (confirmed: ConfirmedCount) => {
      if (report === null) return;
      const { settings } = report;
      const confirmedCounts = [...settings.confirmedCounts, confirmed];
      void ask({
        kind: "settings",
        settings: { ...settings, confirmedCounts, highlight: highlighted, findingMarks: marked },
      });
    },
    retry: (request: Request) => {
      if (request.kind === "summary") void summarise();
      else if (request.kind === "forms") void layOutForms();
      else if (request.kind === "slips") void writeSlips(request.choice);
      else void ask(request);
    },
    undo: () => void ask({ kind: "undo", steps: changes.undo }),
    saveSettings: (settings: Settings) =>
      void ask({ kind: "settings", settings: { ...settings, highlight: highlighted, findingMarks: marked } }),
  };
}

/** How the workbook was last checked before this pane opened; `changed`: its sheets have changed since. */
export interface EarlierCheck extends LastCheck {
  readonly changed: boolean;
}

/** Why the summary that was asked for was not made. */
export type Unready = Exclude<Readiness, { readonly kind: "ready" }>;

export type PaneState = ReturnType<typeof usePane>;

/** The report with the switches as they stand now: they are stored together, and one must not undo the other. */
function withSwitches(report: Report, { highlighted, marked }: Changes): Report {
  const { settings } = report;
  return {
    ...report,
    settings: {
      ...settings,
      highlight: highlighted ?? settings.highlight,
      findingMarks: marked ?? settings.findingMarks,
    },
  };
}

/** The summary comes before the lists. Of one that was left unfinished nothing is shown. */
function firstSheet({ outcome }: Outcome): string | undefined {
  if (outcome.outcome !== "applied") return undefined;
  const { done } = outcome;
  return (done.find(({ mark }) => mark === "summary") ?? done.find(({ sheetName }) => sheetName))?.sheetName;
}
