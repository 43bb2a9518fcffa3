import { checkInSteps } from "./check.ts";
import { planForms } from "../forms/forms.ts";
import type { FormTexts } from "../forms/texts.ts";
import { highlightRanges } from "../plan/highlight-ranges.ts";
import type { Applied, PlanStep, ReadOptions, WorkbookPort } from "../plan/port.ts";
import type { CellWrite } from "../rules/found.ts";
import type { Report } from "../rules/report.ts";
import { findingMarks } from "../plan/finding-marks.ts";
import { readSettings, settingsJson } from "../settings/read-settings.ts";
import type { NamedPeriod } from "../settings/kept-periods.ts";
import type { Settings } from "../settings/settings.ts";
import { inTurns, type Turns } from "./turns.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { SummaryTexts } from "../summary/texts.ts";
import type { Request } from "./request.ts";
import { writeSlips } from "./slips.ts";
import { writeSummary, type SummaryReport } from "./write-summary.ts";

export { hasChangedSince, lastCheckOf } from "./last-check.ts";

export { outdatedSheets, prepareSummary, writePrepared, writeSummary } from "./write-summary.ts";
export type { EditsReport, SummaryReport } from "./write-summary.ts";

export { readinessOf } from "../summary/readiness.ts";

export { suggestedSlips, writeSlips } from "./slips.ts";

export { previousPeriodsOf } from "./previous-periods.ts";

export interface ValidateOptions extends ReadOptions, Pick<Turns, "pause"> {
  readonly today: CalendarDate;
  /** Periods of a file that the user has named; none by default. */
  readonly named?: readonly NamedPeriod[];
}

/**
 * Reads the workbook and its stored settings and checks it. Rejects with a `PortError` and nothing else. With `pause`
 * the check lets others have their turn, and `signal` stops it as it stops the reading.
 */
export async function validate(
  port: WorkbookPort,
  { today, pause, named = [], ...options }: ValidateOptions,
): Promise<Report> {
  const snapshot = await port.readSnapshot(options);
  const { settings, broken } = readSettings(snapshot.storedSettings);
  const steps = checkInSteps(snapshot, settings, today, broken, named);
  return inTurns(steps, { signal: options.signal, pause });
}

/**
 * Switches our highlight of the units below the threshold on or off; the user's own formats stay. The choice is
 * stored with the workbook, so that the switch stands right when it is opened again. `stored` are the settings that the
 * workbook keeps, where it was checked with others.
 */
export function setHighlight(
  port: WorkbookPort,
  report: Report,
  on: boolean,
  stored: Settings = report.settings,
): Promise<Applied> {
  return apply(port, report, [
    { kind: "highlight", ranges: on ? highlightRanges(report) : [] },
    { kind: "storeSettings", json: settingsJson({ ...stored, highlight: on }) },
  ]);
}

/**
 * Marks the cells with errors and warnings, or takes all these marks away; the user's own formats stay. A highlight
 * that is on is laid anew, so that it stands behind the marks.
 */
export function setFindingMarks(port: WorkbookPort, report: Report, on: boolean): Promise<Applied> {
  const settings = { ...report.settings, findingMarks: on };
  return apply(port, report, [
    { kind: "findingMarks", marks: on ? findingMarks(report).marks : [] },
    ...(settings.highlight ? [{ kind: "highlight" as const, ranges: highlightRanges(report) }] : []),
    { kind: "storeSettings", json: settingsJson(settings) },
  ]);
}

/** Takes the highlight and all marks of ours away, whatever the settings say of them; the user's own formats stay. */
export function removeMarks(port: WorkbookPort, report: Report): Promise<Applied> {
  const settings = { ...report.settings, highlight: false, findingMarks: false };
  return apply(port, report, [
    { kind: "highlight", ranges: [] },
    { kind: "findingMarks", marks: [] },
    { kind: "storeSettings", json: settingsJson(settings) },
  ]);
}

/** Adds the sheets of a blank workbook that are not there yet; `done` is empty when all of them are. */
export function addForms(port: WorkbookPort, report: Report, texts: FormTexts): Promise<Applied> {
  return apply(
    port,
    report,
    planForms(report, texts).map((sheet) => ({ kind: "addForm", sheet })),
  );
}

/** Writes single cells of the user's, each only if it still holds what was seen there. */
export function mend(port: WorkbookPort, report: Report, writes: readonly CellWrite[]): Promise<Applied> {
  return apply(port, report, [{ kind: "writeCells", writes }]);
}

export function storeSettings(port: WorkbookPort, report: Report, settings: Settings): Promise<Applied> {
  return apply(port, report, [{ kind: "storeSettings", json: settingsJson(settings) }]);
}

/** Words of the sheets that a request writes, loaded when it does. */
export interface RequestTexts {
  readonly summary: () => Promise<SummaryTexts>;
  readonly forms: () => Promise<FormTexts>;
}

/**
 * Does to the workbook what was asked, and nothing else. `now`: local time to the minute, "2026-11-29T21:40". Rejects with a
 * `PortError` when it could not begin.
 */
export async function carryOut(
  port: WorkbookPort,
  report: Report,
  request: Request,
  texts: RequestTexts,
  now: string,
): Promise<SummaryReport> {
  switch (request.kind) {
    case "summary":
      return writeSummary(port, report, await texts.summary(), {
        checkedAt: now,
        ...(request.answers === undefined ? {} : { answers: request.answers }),
      });
    case "forms":
      return addForms(port, report, await texts.forms());
    case "slips":
      return writeSlips(port, report, await texts.summary(), request.choice);
    case "highlight":
      return setHighlight(port, report, request.on);
    case "findingMarks":
      return setFindingMarks(port, report, request.on);
    case "removeMarks":
      return removeMarks(port, report);
    case "settings":
      return storeSettings(port, report, request.settings);
    case "sentSheet":
      return apply(port, report, [{ kind: "writeSheet", sheet: request.sheet }]);
    case "gather":
    case "undo":
      return apply(port, report, request.steps);
    case "fixes":
      return mend(port, report, request.writes);
  }
}

function apply(port: WorkbookPort, { snapshot }: Report, steps: readonly PlanStep[]): Promise<Applied> {
  return port.apply({ snapshot, steps });
}
