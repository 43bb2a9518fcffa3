import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { keptPeriod } from "../core/figures/series.ts";
import { withKept } from "../core/settings/kept-periods.ts";
import { readSettings, settingsJson } from "../core/settings/read-settings.ts";
import { SETTINGS_KEY, WRITTEN_SHEETS_KEY } from "../xlsx/stored-keys.ts";
import type { EditChoice } from "../core/edits/merge-edits.ts";
import { planRewrite } from "../core/edits/rewrite.ts";
import { summaryOf } from "../core/job/write-summary.ts";
import type { Report } from "../core/rules/report.ts";
import { readinessOf, type SummaryTexts } from "../core/summary/summary.ts";
import type { XlsxDocument } from "../xlsx/document.ts";
import { readDocument } from "../xlsx/read-document.ts";
import { verifyWritten } from "../xlsx/verify-file.ts";
import { writeDocument } from "../xlsx/write-document.ts";
import { writeWhole } from "./write-whole.ts";
import { findPlannedSheet, writeSheetPlan } from "../xlsx/write-sheet-plan.ts";

/** Why no summary was written; nothing was changed then. The locales have a line for each. */
export type SummaryProblem =
  | "nothingRecognised"
  | "outWrong"
  | "outIsInput"
  | "outExists"
  | "outOfOtherKind"
  | "outUnwritable"
  | "sheetProtected"
  | "workbookProtected";

export class SummaryError extends Error {
  constructor(
    readonly problem: SummaryProblem,
    /** The sheet concerned, when one is. */
    readonly sheetName = "",
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.name = "SummaryError";
  }
}

export interface SummaryTarget {
  /** The file that was checked; it is never written to. */
  readonly file: string;
  readonly out: string;
  /** Whether a file that is there already may be replaced. */
  readonly force: boolean;
}

export interface WrittenSummary {
  /** Names of all sheets that were written. */
  readonly sheets: readonly string[];
  /** Places that the office had changed and that stay so. */
  readonly keptPlaces: number;
  /** Places at which the office's words and the workbook disagree, decided as asked. */
  readonly open: number;
  /** Names of the sheets on which what was there before is left. */
  readonly left: readonly string[];
}

/**
 * Writes a copy of the checked workbook with the summary and the action lists in it, the same sheets as in Excel.
 * `edits`: whose words stay where a person has changed ours and the figures behind them are others now. Rejects with a `SummaryError`, or with a `FileError` when the workbook cannot be taken apart.
 */
export async function writeSummaryFile(
  target: SummaryTarget,
  bytes: Uint8Array,
  report: Report,
  texts: SummaryTexts,
  edits: EditChoice,
): Promise<WrittenSummary> {
  if (readinessOf(report).kind === "nothing") throw new SummaryError("nothingRecognised");
  await refuseTarget(target);
  const document = readDocument(bytes);
  const rewrite = planRewrite(report.snapshot, summaryOf(report, texts), { choices: {}, otherwise: edits });
  const writes = rewrite.steps.flatMap((step) => (step.kind === "writeSheet" ? [step] : []));
  for (const { mark } of writes.map(({ sheet }) => sheet)) {
    const standing = findPlannedSheet(document, mark);
    if (standing?.isProtected) throw new SummaryError("sheetProtected", standing.name);
    if (!standing && document.isProtected) throw new SummaryError("workbookProtected");
  }
  const written = writes.map(({ sheet, over }) => ({
    mark: sheet.mark,
    name: writeSheetPlan(document, sheet, over).sheetName,
  }));
  for (const step of rewrite.steps) {
    if (step.kind === "storeWritten") document.settings.set(WRITTEN_SHEETS_KEY, JSON.stringify(step.json));
  }
  document.settings.set(SETTINGS_KEY, JSON.stringify(settingsWithPeriod(report)));
  const copy = writeDocument(document);
  verifyCopy(copy, document);
  await writeNew(target, copy);
  return {
    sheets: written.map(({ name }) => name),
    keptPlaces: rewrite.keptPlaces,
    open: rewrite.open.length,
    left: written.flatMap(({ mark, name }) => (rewrite.left.includes(mark) ? [name] : [])),
  };
}

/** The settings of the workbook itself, with the figures of this period kept for later ones to be compared with. */
function settingsWithPeriod(report: Report): string {
  const { settings } = readSettings(report.snapshot.storedSettings);
  const kept = withKept(settings.kept, keptPeriod(report, report.figures.units));
  return settingsJson({ ...settings, kept });
}

/** Nothing gets its name before the product itself has read it again. */
function verifyCopy(bytes: Uint8Array, document: XlsxDocument): void {
  try {
    verifyWritten(bytes, document);
  } catch (error) {
    throw new SummaryError("outWrong", "", { cause: error });
  }
}

/** A name says what kind of workbook a file is; under another one Excel would refuse to open it. */
export async function refuseTarget({ file, out, force }: SummaryTarget): Promise<void> {
  if (extname(out).toLowerCase() !== extname(file).toLowerCase()) throw new SummaryError("outOfOtherKind");
  const [input, standing] = await Promise.all([factsOf(file), factsOf(out)]);
  if (standing === null) return;
  // The same file under another name (a link, another way of writing the path) is the input too.
  if (input?.ino === standing.ino && input.dev === standing.dev) throw new SummaryError("outIsInput");
  if (!force) throw new SummaryError("outExists");
  if (!standing.isFile()) throw new SummaryError("outUnwritable");
}

async function factsOf(file: string) {
  try {
    return await stat(file, { bigint: true });
  } catch {
    return null;
  }
}

/** A whole file or none: what was there before stays until the new one is complete. */
export async function writeNew({ out, force }: SummaryTarget, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(out, bytes, force);
  } catch (error) {
    const hasAppeared = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw new SummaryError(hasAppeared && !force ? "outExists" : "outUnwritable", "", { cause: error });
  }
}
