import { useCallback, useRef, useState } from "react";
import type { Report } from "../core/rules/report.ts";
import type { LastCheck } from "../core/settings/settings.ts";
import type { Request } from "../core/job/request.ts";
import { switchesOf, type Changes } from "./changes.ts";
import { loadEngine } from "./engine.ts";
import type { PaneHost } from "./host.ts";
import type { RunEnd } from "./use-run.ts";

/** How the workbook was last checked before this pane opened; `changed`: its sheets have changed since. */
export interface EarlierCheck extends LastCheck {
  readonly changed: boolean;
}

export interface CheckControls {
  /** Runs the check and what follows it; null when it failed or was stopped. */
  readonly check: () => Promise<Report | null>;
  readonly earlierCheck: EarlierCheck | null;
  readonly forgetEarlierCheck: () => void;
  /** Names of our sheets whose words speak of other figures than the workbook does by now. */
  readonly outdated: readonly string[];
  readonly forgetOutdated: () => void;
}

const NONE: readonly string[] = [];

/** The check with what follows it: what an earlier one left behind, our sheets that are out of date, our colours. */
export function useCheck(
  host: Pick<PaneHost, "rememberedCheck" | "rememberCheck" | "now">,
  runCheck: () => Promise<RunEnd>,
  request: (report: Report, request: Request) => Promise<unknown>,
  changes: Changes,
): CheckControls {
  const [earlierCheck, setEarlierCheck] = useState<EarlierCheck | null>(null);
  const [outdated, setOutdated] = useState(NONE);
  const hasChecked = useRef(false);

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

  /** Marks that are on are laid anew, so that they stand where the findings now are. */
  const layMarksAnew = useCallback(
    async (report: Report) => {
      if (report.snapshot.isReadOnly) return;
      const switched = withSwitches(report, changes);
      const { highlight, findingMarks } = switched.settings;
      if (findingMarks) await request(switched, { kind: "findingMarks", on: true, quiet: true });
      else if (highlight) await request(switched, { kind: "highlight", on: true, quiet: true });
    },
    [request, changes],
  );

  const check = useCallback(async () => {
    const end = await runCheck();
    if (end.kind === "failed") return null;
    const { report } = end;
    const { outdatedSheets, lastCheckOf } = await loadEngine();
    setOutdated(outdatedSheets(report));
    if (!hasChecked.current) {
      hasChecked.current = true;
      await tellOfLastCheck(report);
    }
    host.rememberCheck(lastCheckOf(report, host.now()));
    await layMarksAnew(report);
    return report;
  }, [host, runCheck, tellOfLastCheck, layMarksAnew]);

  const forgetEarlierCheck = useCallback(() => setEarlierCheck(null), []);
  const forgetOutdated = useCallback(() => setOutdated(NONE), []);
  return { check, earlierCheck, forgetEarlierCheck, outdated, forgetOutdated };
}

/** The report with the switches as they stand now: they are stored together, and one must not undo the other. */
export function withSwitches(report: Report, changes: Changes): Report {
  const { settings } = report;
  return { ...report, settings: { ...settings, ...switchesOf(changes, settings) } };
}
