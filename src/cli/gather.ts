import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answers, FileFailure, Gathering } from "../core/gather/gathering.ts";
import { rememberedIn } from "../core/gather/memory.ts";
import { gatheredCounts } from "../core/gather/plan-gathering.ts";
import { sentSheet } from "../core/gather/sent-sheet.ts";
import { distinctNames, gatherFilesInSteps, type SentFile } from "../core/job/gather-files.ts";
import type { Report } from "../core/rules/report.ts";
import { dayOf, type CalendarDate } from "../core/values/calendar.ts";
import { atOnce } from "../core/values/steps.ts";
import { fill, type Language } from "../locales/format.ts";
import { gatherTexts, keptSheetsOf, sendFormTexts, sentText, sentTexts } from "../locales/gather.ts";
import { command as en } from "../locales/en/command.ts";
import { command as vi } from "../locales/vi/command.ts";
import { FileError } from "../xlsx/document.ts";
import { unitForms } from "../xlsx/unit-forms.ts";
import { formulaCells } from "../xlsx/formula-cells.ts";
import { checkFile, readFileSnapshot, readSettingsFile, type CheckedFile } from "./check-files.ts";
import { readGatherArguments, type GatherArgumentProblem, type GatherArguments } from "./gather-arguments.ts";
import { gatheringJson } from "./gather-json.ts";
import { gatheringText } from "./gather-text.ts";
import { writeWhole } from "./write-whole.ts";
import { writeGatheredCopy } from "./write-gathered.ts";
import { shownJson, shownText } from "./shown-name.ts";
import { CopyError } from "./write-copy.ts";

/** 0: all placed or unchanged · 1: something is asked or refused · 2: something cannot be read or written. */
type ExitCode = 0 | 1 | 2;

async function main(words: readonly string[]): Promise<ExitCode> {
  const given = readGatherArguments(words);
  if ("problem" in given) {
    const { usage } = gatherTexts("vi");
    if (given.problem === "help") process.stdout.write(`${usage}\n`);
    else process.stderr.write(shownText(`${problemText(given)} ${usage}\n`));
    return given.problem === "help" ? 0 : 2;
  }
  const asked = given.language ?? "vi";
  let settings;
  try {
    settings = await readSettingsFile(given.settingsFile);
  } catch {
    return failed(fill(commandTexts(asked).settingsUnreadable, { file: given.settingsFile }, asked));
  }
  const answers = await readAnswers(given.answersFile);
  if (!answers) return failed(fill(gatherTexts(asked).answersUnreadable, { file: given.answersFile }, asked));
  const today = given.asOf ?? dayOf(new Date());
  let book: CheckedFile;
  try {
    book = await checkFile(given.book, settings, today);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const message = commandTexts(asked).fileErrors[error.code];
    if (given.json) printJson({ book: given.book, error: { code: error.code, message } });
    return failed(`${given.book}: ${message}`);
  }
  const language = given.language ?? book.report.settings.language ?? "vi";
  if (book.report.workbook.units.length === 0) {
    return failed(fill(gatherTexts(language).noUnits, { file: given.book }, language));
  }
  if (given.formsFolder !== null) return writeForms(given, book.report, language);
  const files: SentFile[] = [];
  for (const [at, name] of distinctNames(given.files).entries()) {
    files.push(await readUnitFile(given.files[at] ?? name, name));
  }
  const options = {
    period: given.period,
    answers,
    remembered: rememberedIn(book.report),
    isFormula: formulaCells(book.port.bytes()),
  };
  const context = { today, checked: new WeakMap() };
  const gathering = atOnce(gatherFilesInSteps(book.report, files, options, context));
  if (given.json) printJson(gatheringJson(given.book, gathering, language));
  else if (given.report) process.stdout.write(`${shownText(sentText(gathering, language))}\n`);
  else process.stdout.write(shownText(gatheringText(gathering, language)));
  const problem = given.out === null ? null : await writeCopy(given, book, gathering, { language, today });
  if (problem !== null) return failed(`${given.out ?? ""}: ${problem}`);
  return exitCodeOf(gathering);
}

/** What cannot be read is no failure of the command: the other files are gathered all the same. */
async function readUnitFile(file: string, name: string): Promise<SentFile> {
  const early = failureByName(file);
  try {
    const { snapshot } = await readFileSnapshot(file);
    return { name, snapshot };
  } catch (error) {
    const code = error instanceof FileError ? error.code : "unsupported";
    return { name, failure: code === "not-found" ? code : (early ?? code) };
  }
}

/** Files of other kinds are told what to do; one that is a workbook under a wrong name is read all the same. */
function failureByName(file: string): FileFailure | null {
  if (/\.xls$/i.test(file)) return "old-format";
  return /\.(?:csv|txt|tsv)$/i.test(file) ? "plain-text" : null;
}

/** A form for each unit, in a file named after it; none replaces a file that is there. */
async function writeForms(
  { formsFolder, period }: GatherArguments,
  report: Report,
  language: Language,
): Promise<ExitCode> {
  const folder = formsFolder ?? "";
  const texts = gatherTexts(language).sendForms;
  const forms = [...unitForms(report, period ?? report.period.cutOff, sendFormTexts(language))];
  try {
    for (const { name, bytes } of forms) await writeWhole(join(folder, name), bytes, false);
  } catch {
    return failed(fill(texts.folderWrong, { folder }, language));
  }
  process.stdout.write(`${fill(texts.written, { count: forms.length, folder }, language)}\n`);
  return 0;
}

async function writeCopy(
  { book: file, out, force, json, report }: GatherArguments,
  { port }: CheckedFile,
  gathering: Gathering,
  { language, today }: { readonly language: Language; readonly today: CalendarDate },
): Promise<string | null> {
  const texts = gatherTexts(language);
  try {
    const sheets = [
      ...keptSheetsOf(gathering, language),
      ...(report ? [sentSheet(gathering, sentTexts(language))] : []),
    ];
    const target = { file, out: out ?? "", force };
    const { cells: changes, rows } = gatheredCounts(gathering);
    await writeGatheredCopy(target, port, gathering, { sheets, today });
    if (!json) {
      const said = changes + rows + sheets.length === 0 ? texts.nothingToWrite : texts.written;
      process.stdout.write(shownText(`${fill(said, { file: out, changes, rows }, language)}\n`));
    }
    return null;
  } catch (error) {
    if (error instanceof FileError) return commandTexts(language).fileErrors[error.code];
    if (!(error instanceof CopyError)) throw error;
    return fill(commandTexts(language).copyErrors[error.problem], { sheet: error.sheetName }, language);
  }
}

function exitCodeOf({ files }: Gathering): ExitCode {
  if (files.some(({ status }) => status === "unreadable")) return 2;
  return files.some(({ status }) => status === "question" || status === "partly" || status === "refused")
    ? 1
    : 0;
}

/** A JSON object: the id of each question and the id of the choice; null when it cannot be read. */
async function readAnswers(file: string | null): Promise<Answers | null> {
  if (file === null) return new Map();
  try {
    const parsed: unknown = JSON.parse((await readFile(file, "utf8")).replace(/^\uFEFF/, ""));
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
    const answers = Object.entries(parsed).map(([id, choice]): [string, unknown] => [id, choice]);
    return answers.every((entry): entry is [string, string] => typeof entry[1] === "string")
      ? new Map(answers)
      : null;
  } catch {
    return null;
  }
}

function problemText({ problem, args }: GatherArgumentProblem): string {
  const texts = { ...vi, ...gatherTexts("vi") };
  return problem === "help" ? "" : fill(texts[problem], args, "vi");
}

function commandTexts(language: Language) {
  return language === "vi" ? vi : en;
}

function failed(message: string): ExitCode {
  process.stderr.write(`${shownText(message)}\n`);
  return 2;
}

function printJson(value: unknown): void {
  process.stdout.write(`${shownJson(JSON.stringify(value, null, 2))}\n`);
}

/** A reader that stops early (`| head`) is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? process.exitCode : 2);
});

process.exitCode = await main(process.argv.slice(2));
