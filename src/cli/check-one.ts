import { stat } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import type { EditsReport } from "../core/job/job.ts";
import type { Report } from "../core/rules/report.ts";
import type { SettingsReading } from "../core/settings/read-settings.ts";
import type { NamedPeriod } from "../core/settings/kept-periods.ts";
import { weakenedBy } from "../core/settings/weakened.ts";
import { minuteOf, type CalendarDate } from "../core/values/calendar.ts";
import { fill, type Language } from "../locales/format.ts";
import { formTexts } from "../locales/forms.ts";
import { summaryTexts } from "../locales/summary.ts";
import type { CommandTexts } from "../locales/vi/command.ts";
import { FileError, type FileErrorCode } from "../xlsx/bytes/failure.ts";
import type { FilePort } from "../xlsx/port.ts";
import type { CopyRequest, OutputForm } from "./arguments.ts";
import { checkFile, checkSnapshot, CurrentReport, type CheckedFile } from "./check-files.ts";
import { commandTexts } from "./command-texts.ts";
import { hasData } from "./has-data.ts";
import { reportJson } from "./report-json.ts";
import { reportText } from "./report-text.ts";
import { shownJson, shownName, shownText } from "./shown-name.ts";
import { CopyError, writeCopy } from "./write-copy.ts";

/** 0: no errors · 1: findings of severity error, or nothing to check · 2: something cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** What is the same for all files of a run. Plain data: it goes to the processes that share the work. */
export interface CheckOptions {
  readonly form: OutputForm;
  readonly language: Language;
  readonly today: CalendarDate;
  /** Settings that count instead of those a workbook brings along. */
  readonly settings: SettingsReading | null;
  /** Periods of another workbook, to compare with. */
  readonly named: readonly NamedPeriod[];
  /** The text says in full how each table was recognised. */
  readonly explains: boolean;
  readonly copy: CopyRequest | null;
}

/** What a file came to: its text for standard output, lines for standard error, and its code. */
export interface FileOutcome {
  readonly out: string;
  readonly notes: readonly string[];
  readonly code: ExitCode;
}

/**
 * Bytes; some 50,000 units. Of a larger file the summary would need twice the memory, did the engine not collect more
 * often what is no longer needed; it takes longer for it.
 */
const LARGE_FILE = 1_500_000;

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Checks one file. It never rejects: whatever goes wrong is that file's line and code, and other files go on. */
export async function checkOne(file: string, options: CheckOptions): Promise<FileOutcome> {
  const texts = commandTexts(options.language);
  try {
    if (options.copy !== null && (await sizeOf(file)) > LARGE_FILE) setFlagsFromString("--optimize-for-size");
    const checked = await checkedAndSaid(file, options, texts);
    return asShown(await withCopy(file, checked, options, texts), options.form);
  } catch (error) {
    return failure(file, error, options);
  }
}

/** What it may say on a terminal, whatever names the file holds. */
function asShown({ out, notes, code }: FileOutcome, form: OutputForm): FileOutcome {
  return { out: form === "text" ? shownText(out) : out, notes: notes.map(shownText), code };
}

/** What a file that cannot be checked comes to. */
export function failure(
  file: string,
  error: unknown,
  options: Pick<CheckOptions, "form" | "language">,
): FileOutcome {
  const { code, message } = failureWords(error, commandTexts(options.language), options.language);
  return options.form === "text"
    ? { out: "", notes: [`${shownName(file)}: ${message}`], code: 2 }
    : { out: jsonText({ file, error: { code, message } }, options.form), notes: [], code: 2 };
}

function failureWords(
  error: unknown,
  texts: CommandTexts,
  language: Language,
): { readonly code: FileErrorCode; readonly message: string } {
  if (!(error instanceof FileError)) {
    const reason = shownName(error instanceof Error ? error.message : String(error)).slice(0, 200);
    return { code: "unsupported", message: fill(texts.fileFailed, { reason }, language) };
  }
  const place = error.place === null ? "" : ` (${shownName(error.place)})`;
  return { code: error.code, message: `${texts.fileErrors[error.code]}${place}` };
}

/** A checked file, and what its check comes to. What is said is all that is held of the report but in `current`. */
interface SaidFile {
  readonly port: FilePort;
  readonly current: CurrentReport;
  readonly said: FileOutcome;
}

async function checkedAndSaid(file: string, options: CheckOptions, texts: CommandTexts): Promise<SaidFile> {
  const { settings, today, named } = options;
  const checked = await checkFile(file, settings, today, named);
  const { port } = checked;
  const again = async () => checkSnapshot(await port.readSnapshot(), settings, today, named);
  return {
    port,
    current: new CurrentReport(checked.report, again),
    said: saidOf(file, checked, options, texts),
  };
}

function saidOf(
  file: string,
  checked: CheckedFile,
  { form, language, explains }: CheckOptions,
  texts: CommandTexts,
): FileOutcome {
  const { report } = checked;
  const name = shownName(file);
  const notes = [
    ...(report.brokenSettings.length > 0
      ? [`${name}: ${fill(texts.brokenSettings, { keys: report.brokenSettings }, language)}`]
      : []),
    ...(checked.emptyTabs.length > 0
      ? [`${name}: ${fill(texts.emptyTabs, { sheets: checked.emptyTabs.map(shownName) }, language)}`]
      : []),
  ];
  for (const other of report.figures.series.otherOffices)
    notes.push(`${name}: ${fill(texts.previousOtherOffice, { file: other }, language)}`);
  const weakened = checked.areSettingsStored ? weakenedBy(report.settings) : [];
  if (weakened.length > 0 && form === "text")
    notes.push(`${name}: ${fill(texts.weakened, { keys: weakened }, language)}`);
  const code: ExitCode = hasErrors(report) || !hasData(report) ? 1 : 0;
  const out =
    form === "text"
      ? reportText(name, report, texts, language, explains)
      : jsonText({ ...reportJson(file, report, language), weakened }, form);
  return { out, notes, code };
}

async function withCopy(
  file: string,
  { said, ...checked }: SaidFile,
  options: CheckOptions,
  texts: CommandTexts,
): Promise<FileOutcome> {
  if (options.copy === null) return said;
  const { out, notes, code } = said;
  const copy = await copyOutcome(file, checked, options.copy, options, texts);
  return copy.problem === null
    ? { out: options.form === "text" ? out + copy.line : out, notes: [...notes, ...copy.notes], code }
    : { out, notes: [...notes, `${shownName(options.copy.file)}: ${copy.problem}`], code: 2 };
}

function hasErrors({ findings }: Report): boolean {
  return findings.some(({ severity }) => severity === "error");
}

/** An element of the array that `--json` prints, or the line of `--ndjson`. */
function jsonText(value: Readonly<Record<string, unknown>>, form: OutputForm): string {
  return form === "ndjson"
    ? `${shownJson(JSON.stringify(value))}\n`
    : shownJson(JSON.stringify(value, null, 2)).replace(/^/gm, "  ");
}

/** The lines that say where the copy is and what was done to it, or what stood in the way. */
async function copyOutcome(
  file: string,
  checked: Pick<SaidFile, "port" | "current">,
  request: CopyRequest,
  { language }: CheckOptions,
  texts: CommandTexts,
): Promise<{
  readonly line: string;
  /** That the copy is a draft, as it says itself. */
  readonly notes: readonly string[];
  readonly problem: string | null;
}> {
  try {
    const written = await writeCopy(file, request, checked, {
      summaryTexts: summaryTexts(language),
      formTexts: formTexts(language),
      minute: minuteOf(new Date()),
    });
    const { sheets, mended, isHighlighted, edits, open, isNobodyAsked } = written;
    const lines = [
      ...(request.fixes === null ? [] : [fill(texts.copyMended, { count: mended }, language)]),
      ...(isHighlighted ? [texts.copyHighlighted] : []),
      fill(
        sheets.length > 0 ? texts.copyWritten : texts.copyWrittenAlone,
        { file: shownName(request.file), sheets },
        language,
      ),
    ];
    const notes = [
      ...(open === null ? [] : [fill(texts.summaryDraft, { open }, language)]),
      ...(isNobodyAsked ? [texts.noSlips] : []),
      ...(edits === null ? [] : editNotes(edits, request.edits, texts, language)),
    ].map((note) => `${shownName(request.file)}: ${note}`);
    return { line: lines.map((line) => `${line}\n`).join(""), notes, problem: null };
  } catch (error) {
    const problem =
      error instanceof CopyError
        ? fill(texts.copyErrors[error.problem], { sheet: error.sheetName }, language)
        : failureWords(error, texts, language).message;
    return { line: "", notes: [], problem };
  }
}

/** What became of what the office had changed in our sheets. */
function editNotes(
  { keptPlaces, open, left }: EditsReport,
  edits: CopyRequest["edits"],
  texts: CommandTexts,
  language: Language,
): string[] {
  const decision = edits === "new" ? texts.summaryNewWords : texts.summaryOfficeWords;
  return [
    ...(keptPlaces === 0 ? [] : [fill(texts.summaryKept, { count: keptPlaces }, language)]),
    ...(open.length === 0 ? [] : [fill(decision, { count: open.length }, language)]),
    ...(left.length === 0 ? [] : [fill(texts.summaryLeft, { sheets: left.map(shownName) }, language)]),
  ];
}
