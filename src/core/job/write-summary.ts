import { keptPeriod } from "../figures/series.ts";
import type { Applied, PlanStep, WorkbookPort } from "../plan/port.ts";
import { PortError } from "../plan/port.ts";
import type { SheetPlan } from "../plan/sheet-plan.ts";
import { planRewrite, type EditAnswers, type Rewrite, type SheetsOfPeriod } from "../edits/rewrite.ts";
import { readWrittenSheets } from "../edits/written-sheets.ts";
import type { EditChoice, EditConflict } from "../edits/merge-edits.ts";
import type { Report } from "../rules/report.ts";
import { withKeptPeriod } from "../settings/kept-periods.ts";
import type { Settings } from "../settings/settings.ts";
import { settingsJson } from "../settings/read-settings.ts";
import { planSummary, type SummaryTexts } from "../summary/summary.ts";
import { Hash } from "../values/hash.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import { hasSameData, lastCheckOf } from "./last-check.ts";

/** What became of what a person had changed in our sheets. */
export interface EditsReport {
  /** Office and workbook say different things there, and nobody has decided. */
  readonly open: readonly EditConflict[];
  readonly keptPlaces: number;
  /** Names of the sheets on which what was there before is left. */
  readonly left: readonly string[];
}

export type SummaryReport = Applied & { readonly edits?: EditsReport };

export interface SummaryOptions {
  /** Local time of the check: with it the workbook remembers how it ended and the figures of the period. */
  readonly checkedAt?: string | null;
  /** The settings that the workbook keeps, where it was checked with others. */
  readonly stored?: Settings;
  /** What a person chose where office and workbook say different things. */
  readonly answers?: EditAnswers["choices"];
  /** What becomes of what nobody chose; without it, it is asked and nothing is written. */
  readonly otherwise?: EditChoice;
}

type Answers = Pick<SummaryOptions, "answers" | "otherwise">;

/** The summary and the lists of a report, and what tells their figures from others. */
export function summaryOf(report: Report, texts: SummaryTexts): SheetsOfPeriod {
  return sheetsOf(report, texts, planSummary(report, texts));
}

/** Its names are asked for later: no function here holds the report. */
function sheetsOf(report: Report, texts: SummaryTexts, sheets: readonly SheetPlan[]): SheetsOfPeriod {
  return {
    sheets,
    cutOff: report.period.cutOff,
    digests: digestsOf(report, sheets),
    archived: "summary",
    names: {
      ofMonth: ({ month, year }) => texts.say("sheetOfMonth", { month: String(month), year: String(year) }),
      ofDay: ({ day, month, year }) =>
        texts.say("sheetOfDay", { day: String(day), month: String(month), year: String(year) }),
    },
  };
}

/** What is to be written of a report. It holds nothing of the report but the snapshot. */
export interface PreparedSheets {
  readonly snapshot: WorkbookSnapshot;
  readonly planned: SheetsOfPeriod;
  readonly answers: Answers;
  /** To be carried out behind the sheets. */
  readonly steps: readonly PlanStep[];
}

/**
 * Writes the summary and the action lists, each into the sheet it already has, and leaves what the office has changed in
 * them. A summary of another period leaves the one before as a sheet of values. With `checkedAt` the workbook also
 * remembers how the check ended, and keeps the figures for later periods to be compared with. A check alone writes
 * nothing: in Excel LTSC every write costs the list of what can be undone.
 */
export async function writeSummary(
  port: WorkbookPort,
  report: Report,
  texts: SummaryTexts,
  options: SummaryOptions = {},
): Promise<SummaryReport> {
  return writePrepared(port, prepareSummary(report, texts, options));
}

/** What `writeSummary` writes, for whoever lets go of the report before it is written. */
export function prepareSummary(
  report: Report,
  texts: SummaryTexts,
  { checkedAt = null, stored = report.settings, ...answers }: SummaryOptions = {},
): PreparedSheets {
  const steps: readonly PlanStep[] =
    checkedAt === null
      ? []
      : [{ kind: "storeSettings", json: settingsWithPeriod(report, stored, checkedAt) }];
  return { snapshot: report.snapshot, planned: summaryOf(report, texts), answers, steps };
}

/** Writes one sheet of ours, and leaves what the office has changed in it; what is of other figures by now is marked. */
export function writeOurSheet(
  port: WorkbookPort,
  report: Report,
  texts: SummaryTexts,
  sheet: SheetPlan,
): Promise<SummaryReport> {
  return writePrepared(port, {
    snapshot: report.snapshot,
    planned: sheetsOf(report, texts, [sheet]),
    answers: { otherwise: "office" },
    steps: [],
  });
}

export async function writePrepared(port: WorkbookPort, prepared: PreparedSheets): Promise<SummaryReport> {
  const first = await attempt(port, prepared);
  const { snapshot, planned } = prepared;
  if (first.outcome !== "notStarted" || !isOfOurs(first.reason, snapshot, planned)) return first;
  // Somebody has typed into our sheets, or they were written, since the check: only they are read again.
  const now = await port.readSnapshot();
  return hasSameData(now, snapshot) ? attempt(port, { ...prepared, snapshot: now }) : first;
}

function settingsWithPeriod(report: Report, stored: Settings, checkedAt: string): string {
  const kept = withKeptPeriod(stored.kept, keptPeriod(report, report.figures.units));
  return settingsJson({ ...stored, kept, lastCheck: lastCheckOf(report, checkedAt) });
}

async function attempt(
  port: WorkbookPort,
  { snapshot, planned, answers: { answers = {}, otherwise }, steps }: PreparedSheets,
): Promise<SummaryReport> {
  const rewrite = planRewrite(snapshot, planned, { choices: answers, otherwise: otherwise ?? "office" });
  if (rewrite.open.length > 0 && otherwise === undefined) {
    return {
      outcome: "notStarted",
      reason: new PortError("edits-to-choose"),
      edits: { open: rewrite.open, keptPlaces: 0, left: [] },
    };
  }
  const done = await port.apply({ snapshot, steps: [...rewrite.steps, ...steps] });
  return withEdits(done, rewrite);
}

/**
 * What our sheets showed before belongs to what is brought back. Where one of them cannot be, nothing is offered: going back
 * would forget what is remembered of it, and take away the sheet of values on which it was left.
 */
function withEdits(done: Applied, { keptPlaces, left, undo, open }: Rewrite): SummaryReport {
  if (done.outcome === "notStarted") return done;
  const written = done.done.filter(({ kind }) => kind === "writeSheet");
  const back = written.map(({ mark }) => undo.get(mark ?? ""));
  return {
    ...done,
    undo: back.includes(null) ? [] : [...done.undo, ...back.flatMap((step) => step ?? [])],
    edits: {
      open,
      keptPlaces,
      left: written.flatMap(({ mark, sheetName }) =>
        sheetName !== undefined && left.includes(mark ?? "") ? [sheetName] : [],
      ),
    },
  };
}

/** Whether what stands in the way is only that a sheet of ours is not as it was read. */
function isOfOurs(
  { code, sheetName }: PortError,
  { sheets }: WorkbookSnapshot,
  planned: SheetsOfPeriod,
): boolean {
  if (code !== "changed-meanwhile" || sheetName === null) return false;
  const known = sheets.find(({ name }) => name === sheetName);
  // One that was not there at the check has the name that we gave it, or the next free one.
  return known ? known.mark !== null : planned.sheets.some(({ name }) => sheetName.startsWith(name));
}

/**
 * The sheets of ours whose words speak of other figures, people or another period than the report: names, in the order
 * of the tabs. Sheets of earlier periods are meant to.
 */
export function outdatedSheets(report: Report): readonly string[] {
  const { sheets, large } = readWrittenSheets(report.snapshot.storedWritten);
  return report.snapshot.sheets.flatMap(({ mark, name }) => {
    const written = mark === null ? undefined : (sheets.get(mark) ?? large.get(mark));
    return written !== undefined && written.digest !== digestOf(report, mark ?? "") ? [name] : [];
  });
}

function digestsOf(report: Report, sheets: readonly SheetPlan[]): SheetsOfPeriod["digests"] {
  return new Map(sheets.map(({ mark }) => [mark, digestOf(report, mark)]));
}

/** Tells apart what our sheets are made from, whatever language they are in. */
function digestOf({ figures, workbook, period, profile, settings, findings }: Report, mark: string): string {
  const hash = new Hash();
  const add = (value: unknown): void => hash.add(JSON.stringify(value ?? null));
  add([period.cutOff, profile.organisation.value, findings.some(({ severity }) => severity === "error")]);
  if (mark === "completeDossier" || mark === "sendToTraining" || mark === "needsData") {
    for (const { name, unit, village, role, reasons } of figures.lists[mark])
      add([name, unit, village, role, reasons]);
  } else {
    add([settings.threshold, settings.ratioBase]);
    for (const { unit, name, plan, admitted, heads, members, range } of figures.units) {
      add([workbook.units[unit]?.key, name, plan, admitted, heads, members, range]);
    }
  }
  return hash.text();
}
