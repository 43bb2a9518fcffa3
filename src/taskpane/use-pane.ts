import { useCallback, useState } from "react";
import type { CellWrite } from "../core/rules/finding.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Language } from "../locales/format.ts";
import type { Request } from "./changes.ts";
import type { PaneHost } from "./host.ts";
import { rememberIntroduced, wasIntroduced } from "./memory.ts";
import { isBusy, resultsOf } from "./run.ts";
import { useChanges } from "./use-changes.ts";
import { useRun } from "./use-run.ts";

/** The run and the changes together, as the one screen uses them: what follows what is decided here. */
export function usePane(host: PaneHost, language: Language) {
  const { run, check: runCheck, stop, workbookChanged, dismissProblem } = useRun(host);
  const { changes, request, select, openSample, closeNotice } = useChanges(host, language);
  const [introduced, setIntroduced] = useState(wasIntroduced);
  const results = resultsOf(run);
  const report = results?.report ?? null;
  const busy = isBusy(run) || changes.working !== null;
  const highlighted = changes.highlighted ?? report?.settings.highlight ?? false;

  const skipIntroduction = useCallback(() => {
    rememberIntroduced();
    setIntroduced(true);
  }, []);

  const check = useCallback(async () => {
    skipIntroduction();
    const checked = await runCheck();
    if (checked !== null && !checked.snapshot.isReadOnly) {
      const wanted = changes.highlighted ?? checked.settings.highlight;
      if (wanted) await request(checked, { kind: "highlight", on: true, quiet: true });
    }
    return checked;
  }, [runCheck, skipIntroduction, request, changes.highlighted]);

  const checkNow = useCallback(() => void check(), [check]);

  const ask = useCallback(
    async (asked: Request) => {
      if (report === null) return;
      const checkedCellsChanged = await request(report, asked);
      if (!checkedCellsChanged) return;
      workbookChanged();
      await runCheck();
    },
    [report, request, workbookChanged, runCheck],
  );

  /** The summary is of the workbook as it is now: out-of-date or missing results are made anew first. */
  const summarise = useCallback(async () => {
    const upToDate = results !== null && !results.stale ? results.report : await check();
    if (upToDate !== null) await request(upToDate, { kind: "summary" });
  }, [results, check, request]);

  return {
    run,
    changes,
    report,
    results,
    busy,
    highlighted,
    introduced,
    skipIntroduction,
    check: checkNow,
    openSample,
    summarise: () => void summarise(),
    stop,
    dismissProblem,
    closeNotice,
    workbookChanged,
    select,
    setHighlighted: (on: boolean) => void ask({ kind: "highlight", on }),
    applyFixes: (writes: readonly CellWrite[]) => void ask({ kind: "fixes", writes }),
    undo: () => void ask({ kind: "undo", writes: changes.undo }),
    saveSettings: (settings: Settings) =>
      void ask({ kind: "settings", settings: { ...settings, highlight: highlighted } }),
  };
}

export type PaneState = ReturnType<typeof usePane>;
