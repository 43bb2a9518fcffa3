import { useCallback, useState } from "react";
import type { EditChoices } from "../core/edits/merge-edits.ts";
import type { Report } from "../core/rules/report.ts";
import type { Readiness } from "../core/summary/readiness.ts";
import type { SlipChoice } from "../core/summary/slips.ts";
import { firstForm } from "../core/values/snapshot.ts";
import type { Request } from "../core/job/request.ts";
import { wroteCells, type ChangeOutcome } from "./changes.ts";
import { loadEngine } from "./engine.ts";
import type { RunResults } from "./run.ts";

/** Why the summary that was asked for was not made. */
export type Unready = Exclude<Readiness, { readonly kind: "ready" }>;

export interface OwnSheets {
  /** The summary of a workbook with open errors is asked about once; it then says that it is a draft. */
  readonly unready: Unready | null;
  readonly leaveUnready: () => void;
  /** `answers`: what was chosen where the office's words and new ones stand side by side. */
  readonly summarise: (asDraft?: boolean, answers?: EditChoices) => Promise<void>;
  readonly layOutForms: () => Promise<void>;
  readonly writeSlips: (choice: SlipChoice) => Promise<void>;
}

interface OwnSheetsWays {
  readonly results: RunResults | null;
  readonly check: () => Promise<Report | null>;
  /** With the switches of our colours as they stand now. */
  readonly request: (report: Report, request: Request) => Promise<ChangeOutcome | null>;
  readonly showSheet: (name: string) => void;
  readonly closeNotice: () => void;
  readonly onSummarised: () => void;
}

/** The sheets that we write when asked: of the workbook as it is now, and shown once they are there. */
export function useOwnSheets({ results, check, request, showSheet, ...ways }: OwnSheetsWays): OwnSheets {
  /** Out-of-date or missing results are made anew first. */
  const upToDateReport = useCallback(
    async () => (results !== null && !results.stale ? results.report : check()),
    [results, check],
  );
  const show = useCallback(
    (outcome: ChangeOutcome | null) => {
      const sheetName = outcome === null ? undefined : firstSheet(outcome);
      if (sheetName !== undefined) showSheet(sheetName);
    },
    [showSheet],
  );
  const summary = useSummary({ upToDateReport, request, show, ...ways });

  /** The first form is shown, and the empty tables are recognised. */
  const layOutForms = useCallback(async () => {
    const report = await upToDateReport();
    if (report === null) return;
    const outcome = await request(report, { kind: "forms" });
    if (outcome?.outcome.outcome !== "applied") return;
    const sheetName = firstForm(report.snapshot) ?? firstSheet(outcome);
    if (sheetName !== undefined) showSheet(sheetName);
    if (wroteCells(outcome)) await check();
  }, [upToDateReport, check, request, showSheet]);

  /** Of the check that is shown; the view says when that is out of date. */
  const writeSlips = useCallback(
    async (choice: SlipChoice) => {
      if (results !== null) show(await request(results.report, { kind: "slips", choice }));
    },
    [results, request, show],
  );

  return { ...summary, layOutForms, writeSlips };
}

/** The summary, asked about first where the workbook is not ready for it. */
function useSummary({
  upToDateReport,
  request,
  show,
  closeNotice,
  onSummarised,
}: Pick<OwnSheetsWays, "request" | "closeNotice" | "onSummarised"> & {
  readonly upToDateReport: () => Promise<Report | null>;
  readonly show: (outcome: ChangeOutcome | null) => void;
}): Pick<OwnSheets, "unready" | "leaveUnready" | "summarise"> {
  const [unready, setUnready] = useState<Unready | null>(null);
  const leaveUnready = useCallback(() => setUnready(null), []);
  const summarise = useCallback(
    async (asDraft = false, answers?: EditChoices) => {
      setUnready(null);
      const report = await upToDateReport();
      if (report === null) return;
      const { readinessOf } = await loadEngine();
      const readiness = readinessOf(report);
      if (readiness.kind === "nothing" || (readiness.kind === "draft" && !asDraft)) {
        closeNotice();
        setUnready(readiness);
        return;
      }
      const outcome = await request(report, { kind: "summary", ...(answers && { answers }) });
      if (outcome?.outcome.outcome === "applied") onSummarised();
      show(outcome);
    },
    [upToDateReport, request, closeNotice, onSummarised, show],
  );
  return { unready, leaveUnready, summarise };
}

/** The summary comes before the lists. Of one that was left unfinished nothing is shown. */
function firstSheet({ outcome }: ChangeOutcome): string | undefined {
  if (outcome.outcome !== "applied") return undefined;
  const { done } = outcome;
  return (done.find(({ mark }) => mark === "summary") ?? done.find(({ sheetName }) => sheetName))?.sheetName;
}
