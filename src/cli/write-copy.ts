import { stat } from "node:fs/promises";
import { extname } from "node:path";
import {
  addForms,
  mend,
  prepareSummary,
  readinessOf,
  setHighlight,
  suggestedSlips,
  writePrepared,
  writeSlips,
  type EditsReport,
} from "../core/job/job.ts";
import type { Applied, DoneStep, PortError } from "../core/plan/port.ts";
import { isSafeFix, writesOf } from "../core/rules/fixes.ts";
import type { Report } from "../core/rules/report.ts";
import { readSettings } from "../core/settings/read-settings.ts";
import type { FormTexts } from "../core/forms/texts.ts";
import { openWords } from "../core/summary/readiness.ts";
import type { SummaryTexts } from "../core/summary/summary.ts";
import type { FilePort } from "../xlsx/port.ts";
import type { CopyRequest } from "./arguments.ts";
import type { CurrentReport } from "./check-files.ts";
import { writeWhole } from "./write-whole.ts";

/** Why no copy was written; nothing was changed then. The locales have a line for each. */
export type CopyProblem =
  | "nothingRecognised"
  | "outWrong"
  | "outIsInput"
  | "outExists"
  | "outOfOtherKind"
  | "outUnwritable"
  | "sheetProtected"
  | "workbookProtected"
  /** Rows cannot be put into the sheet: a pivot table or the like stands on it. */
  | "rowsHeld";

export class CopyError extends Error {
  constructor(
    readonly problem: CopyProblem,
    /** The sheet concerned, when one is. */
    readonly sheetName = "",
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.name = "CopyError";
  }
}

export interface CopyTarget {
  /** The file that was checked; it is never written to. */
  readonly file: string;
  readonly out: string;
  /** Whether a file that is there already may be replaced. */
  readonly force: boolean;
}

/** What was done to the copy. */
export interface WrittenCopy {
  /** Sheets of the summary, the lists and the slips, and forms, by the names they have. */
  readonly sheets: readonly string[];
  /** Cells mended. */
  readonly mended: number;
  readonly isHighlighted: boolean;
  /** What became of what the office had changed in our sheets; null when no summary was written. */
  readonly edits: EditsReport | null;
  /** What keeps the summary from being sent; null when nothing does, or none was written. */
  readonly open: string | null;
  /** Slips were asked for, and there is nobody to send one to. */
  readonly isNobodyAsked: boolean;
}

interface CopyContext {
  readonly summaryTexts: SummaryTexts;
  readonly formTexts: FormTexts;
  /** The local time, "2026-11-29T21:40". */
  readonly minute: string;
}

/**
 * Writes a copy of the checked workbook with what was asked for in it, done by the same jobs as in Excel. The copy keeps
 * the settings of the workbook itself. Rejects with a `CopyError`.
 */
export async function writeCopy(
  file: string,
  { file: out, force, ...changes }: CopyRequest,
  { port, current }: { readonly port: FilePort; readonly current: CurrentReport },
  { summaryTexts, formTexts, minute }: CopyContext,
): Promise<WrittenCopy> {
  if ((changes.summary || changes.slips) && (await current.ask(readinessOf)).kind === "nothing") {
    throw new CopyError("nothingRecognised");
  }
  const target = { file, out, force };
  await refuseTarget(target);
  const done: DoneStep[] = [];
  /** Each job works on what the one before it has left. */
  const carryOut = async <Done extends Applied>(job: Promise<Done>): Promise<Done> => {
    const applied = await job;
    if (applied.outcome !== "applied") throw copyError(applied.reason);
    current.letGo();
    done.push(...applied.done);
    return applied;
  };
  const stored = (now: Report) => readSettings(now.snapshot.storedSettings).settings;
  const mended = changes.fixes === null ? [] : await current.ask(safeWrites);
  if (mended.length > 0) await carryOut(current.ask((now) => mend(port, now, mended)));
  if (changes.highlight) await carryOut(current.ask((now) => setHighlight(port, now, true, stored(now))));
  if (changes.forms) await carryOut(current.ask((now) => addForms(port, now, formTexts)));
  let edits: EditsReport | null = null;
  let open: string | null = null;
  if (changes.summary) {
    open = await current.ask((now) => openWords(now, summaryTexts));
    const options = (now: Report) => ({ checkedAt: minute, stored: stored(now), otherwise: changes.edits });
    const prepared = await current.ask((now) => prepareSummary(now, summaryTexts, options(now)));
    current.letGo();
    edits = (await carryOut(writePrepared(port, prepared))).edits ?? null;
  }
  let isNobodyAsked = false;
  if (changes.slips) {
    const asked = await current.ask(suggestedSlips);
    isNobodyAsked = asked.units.length + asked.groups.length === 0;
    await carryOut(current.ask((now) => writeSlips(port, now, summaryTexts, asked)));
  }
  await writeNew(target, port.bytes());
  return {
    sheets: done.flatMap(({ sheetName }) => sheetName ?? []),
    mended: mended.length - done.reduce((sum, { refused = [] }) => sum + refused.length, 0),
    isHighlighted: changes.highlight,
    edits,
    open,
    isNobodyAsked,
  };
}

export function copyError(reason: PortError): CopyError {
  if (reason.code !== "protected") return new CopyError("outWrong", "", { cause: reason });
  return reason.sheetName === null
    ? new CopyError("workbookProtected", "", { cause: reason })
    : new CopyError("sheetProtected", reason.sheetName, { cause: reason });
}

function safeWrites({ findings }: Report) {
  return writesOf({ findings: findings.filter(isSafeFix), choice: null });
}

/** A name says what kind of workbook a file is; under another one Excel would refuse to open it. */
export async function refuseTarget({ file, out, force }: CopyTarget): Promise<void> {
  if (extname(out).toLowerCase() !== extname(file).toLowerCase()) throw new CopyError("outOfOtherKind");
  const [input, standing] = await Promise.all([factsOf(file), factsOf(out)]);
  if (standing === null) return;
  // The same file under another name (a link, another way of writing the path) is the input too.
  if (input?.ino === standing.ino && input.dev === standing.dev) throw new CopyError("outIsInput");
  if (!force) throw new CopyError("outExists");
  if (!standing.isFile()) throw new CopyError("outUnwritable");
}

async function factsOf(file: string) {
  try {
    return await stat(file, { bigint: true });
  } catch {
    return null;
  }
}

/** A whole file or none: what was there before stays until the new one is complete. */
export async function writeNew({ out, force }: CopyTarget, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(out, bytes, force);
  } catch (error) {
    const hasAppeared = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw new CopyError(hasAppeared && !force ? "outExists" : "outUnwritable", "", { cause: error });
  }
}
