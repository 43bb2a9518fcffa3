import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answers, FileFailure, Gathering } from "../core/gather/gathering.ts";
import { rememberedIn } from "../core/gather/memory.ts";
import { gatheredCounts } from "../core/gather/plan-gathering.ts";
import { sentSheet } from "../core/gather/sent-sheet.ts";
import { distinctNames, gatherFilesInSteps, type SentFile } from "../core/job/gather-files.ts";
import type { Report } from "../core/rules/report.ts";
import type { SettingsReading } from "../core/settings/read-settings.ts";
import { dayOf, type CalendarDate } from "../core/values/calendar.ts";
import { atOnce } from "../core/values/steps.ts";
import { fill, type Language } from "../locales/format.ts";
import { gatherTexts, keptSheetsOf, sendFormTexts, sentText, sentTexts } from "../locales/gather.ts";
import { FileError } from "../xlsx/bytes/failure.ts";
import { unitForms } from "../xlsx/unit-forms.ts";
import { formulaCells } from "../xlsx/formula-cells.ts";
import { checkFile, readFileSnapshot, readSettingsFile, type CheckedFile } from "./check-files.ts";
import { commandTexts, endWhenNothingCanBePrinted } from "./command-texts.ts";
import { readGatherArguments, type GatherArgumentProblem, type GatherArguments } from "./gather-arguments.ts";
import { gatheringJson } from "./gather-json.ts";
import { gatheringText } from "./gather-text.ts";
import { writeWhole } from "./write-whole.ts";
import { writeGatheredCopy } from "./write-gathered.ts";
import { shownJson, shownName, shownText } from "./shown-name.ts";
import { CopyError } from "./write-copy.ts";

/** 0: all placed or unchanged · 1: something is asked or refused · 2: something cannot be read or written. */
type ExitCode = 0 | 1 | 2;

/** Ends the command; its message is for the one who typed it. */
class Refused extends Error {}

async function main(words: readonly string[]): Promise<ExitCode> {
  const given = readGatherArguments(words);
  if ("problem" in given) {
    const { usage } = gatherTexts("vi");
    if (given.problem === "help") process.stdout.write(`${usage}\n`);
    else process.stderr.write(shownText(`${problemText(given)} ${usage}\n`));
    return given.problem === "help" ? 0 : 2;
  }
  try {
    return await gatherInto(given);
  } catch (error) {
    if (error instanceof Refused) return failed(error.message);
    throw error;
  }
}

async function gatherInto(given: GatherArguments): Promise<ExitCode> {
  const today = given.asOf ?? dayOf(new Date());
  const settings = await readSettings(given);
  const answers = await readAnswers(given);
  const book = await readBook(given, settings, today);
  const language = given.language ?? book.report.settings.language ?? "vi";
  if (book.report.workbook.units.length === 0) {
    throw new Refused(fill(gatherTexts(language).noUnits, { file: given.book }, language));
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
  print(given, gathering, language);
  const problem = given.out === null ? null : await writeCopy(given, book, gathering, { language, today });
  if (problem !== null) throw new Refused(`${shownName(given.out ?? "")}: ${problem}`);
  return exitCodeOf(gathering);
}

async function readSettings({ settingsFile, language }: GatherArguments): Promise<SettingsReading | null> {
  try {
    return await readSettingsFile(settingsFile);
  } catch {
    const asked = language ?? "vi";
    throw new Refused(fill(commandTexts(asked).settingsUnreadable, { file: settingsFile }, asked));
  }
}

async function readBook(
  { book, language, json }: GatherArguments,
  settings: SettingsReading | null,
  today: CalendarDate,
): Promise<CheckedFile> {
  try {
    return await checkFile(book, settings, today);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const message = commandTexts(language ?? "vi").fileErrors[error.code];
    if (json) printJson({ book, error: { code: error.code, message } });
    throw new Refused(`${book}: ${message}`, { cause: error });
  }
}

function print({ book, json, report }: GatherArguments, gathering: Gathering, language: Language): void {
  if (json) printJson(gatheringJson(book, gathering, language));
  else if (report) process.stdout.write(`${shownText(sentText(gathering, language))}\n`);
  else process.stdout.write(shownText(gatheringText(gathering, language)));
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

/** A JSON object: the id of each question and the id of the choice. */
async function readAnswers({ answersFile, language }: GatherArguments): Promise<Answers> {
  if (answersFile === null) return new Map();
  const asked = language ?? "vi";
  const unreadable = () =>
    new Refused(fill(gatherTexts(asked).answersUnreadable, { file: answersFile }, asked));
  let parsed: unknown;
  try {
    parsed = JSON.parse((await readFile(answersFile, "utf8")).replace(/^\uFEFF/, ""));
  } catch {
    throw unreadable();
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw unreadable();
  return new Map(
    Object.entries(parsed).map(([id, choice]): [string, string] => {
      if (typeof choice !== "string") throw unreadable();
      return [id, choice];
    }),
  );
}

function problemText({ problem, args }: GatherArgumentProblem): string {
  const texts = { ...commandTexts("vi"), ...gatherTexts("vi") };
  return problem === "help" ? "" : fill(texts[problem], args, "vi");
}

function failed(message: string): ExitCode {
  process.stderr.write(`${shownText(message)}\n`);
  return 2;
}

function printJson(value: unknown): void {
  process.stdout.write(`${shownJson(JSON.stringify(value, null, 2))}\n`);
}

endWhenNothingCanBePrinted();

process.exitCode = await main(process.argv.slice(2));
