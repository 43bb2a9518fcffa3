<<<<<<< HEAD
import { command as vi, type CommandTexts } from "../locales/vi/command.ts";
import { command as en } from "../locales/en/command.ts";
import { fill, type Language } from "../locales/format.ts";
import { summaryTexts } from "../locales/summary.ts";
import { FileError } from "../xlsx/document.ts";
import { readArguments, type Arguments } from "./arguments.ts";
import { checkFile, readSettingsFile, type CheckedFile } from "./check-files.ts";
import { reportJson } from "./report-json.ts";
import { reportText } from "./report-text.ts";
import { openWords } from "../core/summary/summary.ts";
import { SummaryError, writeSummaryFile, type SummaryTarget } from "./write-summary.ts";

/** 0: no errors · 1: findings of severity error · 2: something cannot be read or written (design.md §5). */
type ExitCode = 0 | 1 | 2;

async function main(words: readonly string[]): Promise<ExitCode> {
  const given = readArguments(words);
  if ("problem" in given) {
    process.stderr.write(`${fill(vi[given.problem], given.args, "vi")} ${vi.usage}\n`);
    return 2;
  }
  const asked = given.language ?? "vi";
  if (given.help) {
    process.stdout.write(`${textsIn(asked).usage}\n`);
    return 0;
  }
  let settings;
  try {
    settings = await readSettingsFile(given.settingsFile);
  } catch {
    process.stderr.write(`${fill(textsIn(asked).settingsUnreadable, { file: given.settingsFile }, asked)}\n`);
    return 2;
  }
  return checkAll(given, settings, given.language ?? settings?.settings.language ?? "vi");
}

async function checkAll(
  { files, json, asOf, summaryFile, force }: Arguments,
  settings: Awaited<ReturnType<typeof readSettingsFile>>,
  language: Language,
): Promise<ExitCode> {
  const texts = textsIn(language);
  const today = asOf ?? todayHere();
  const results: Record<string, unknown>[] = [];
  let exitCode: ExitCode = 0;
  for (const file of files) {
    try {
      const checked = await checkFile(file, settings, today);
      const { report } = checked;
      if (report.brokenSettings.length > 0) {
        process.stderr.write(
          `${file}: ${fill(texts.brokenSettings, { keys: report.brokenSettings }, language)}\n`,
        );
      }
      if (exitCode === 0 && report.findings.some(({ severity }) => severity === "error")) exitCode = 1;
      if (json) results.push(reportJson(file, report, language));
      else process.stdout.write(reportText(file, report, texts, language));
      if (summaryFile !== null) {
        const copy = { file, out: summaryFile, force };
        const problem = await writeCopy(copy, checked, texts, language, json);
        if (problem !== null) {
          exitCode = 2;
          process.stderr.write(`${summaryFile}: ${problem}\n`);
        }
      }
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      exitCode = 2;
      const message = texts.fileErrors[error.code];
      if (json) results.push({ file, error: { code: error.code, message } });
      else process.stderr.write(`${file}: ${message}\n`);
    }
  }
  if (json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return exitCode;
}

/** Says where the copy is, unless the output is for a program; returns what stood in the way, null when nothing did. */
async function writeCopy(
  target: SummaryTarget,
  { bytes, report }: CheckedFile,
  texts: CommandTexts,
  language: Language,
  json: boolean,
): Promise<string | null> {
  try {
    const sheets = await writeSummaryFile(target, bytes, report, summaryTexts(language));
    if (!json)
      process.stdout.write(`${fill(texts.summaryWritten, { file: target.out, sheets }, language)}\n`);
    const open = openWords(report, summaryTexts(language));
    if (open !== null)
      process.stderr.write(`${target.out}: ${fill(texts.summaryDraft, { open }, language)}\n`);
    return null;
  } catch (error) {
    if (error instanceof FileError) return texts.fileErrors[error.code];
    if (!(error instanceof SummaryError)) throw error;
    return fill(texts.summaryErrors[error.problem], { sheet: error.sheetName }, language);
  }
}

function textsIn(language: Language): CommandTexts {
  return language === "vi" ? vi : en;
}

function todayHere() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
=======
import { once } from "node:events";
import { runCheck } from "./command.ts";
>>>>>>> main

/** A reader that stops early (`| head`) is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 2);
});

async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}

process.exitCode = await runCheck(process.argv.slice(2), {
  out: (text) => write(process.stdout, text),
  err: (text) => write(process.stderr, text),
});
