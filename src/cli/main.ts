import { command as vi, type CommandTexts } from "../locales/vi/command.ts";
import { command as en } from "../locales/en/command.ts";
import { fill, type Language } from "../locales/format.ts";
import { FileError } from "../xlsx/document.ts";
import { readArguments, type Arguments } from "./arguments.ts";
import { checkFile, readSettingsFile } from "./check-files.ts";
import { reportJson } from "./report-json.ts";
import { reportText } from "./report-text.ts";

/** 0: no errors · 1: findings of severity error · 2: a file or the command line cannot be read (design.md §5). */
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
  { files, json, asOf }: Arguments,
  settings: Awaited<ReturnType<typeof readSettingsFile>>,
  language: Language,
): Promise<ExitCode> {
  const texts = textsIn(language);
  const today = asOf ?? todayHere();
  const results: Record<string, unknown>[] = [];
  let exitCode: ExitCode = 0;
  for (const file of files) {
    try {
      const report = await checkFile(file, settings, today);
      if (report.brokenSettings.length > 0) {
        process.stderr.write(
          `${file}: ${fill(texts.brokenSettings, { keys: report.brokenSettings }, language)}\n`,
        );
      }
      if (exitCode === 0 && report.findings.some(({ severity }) => severity === "error")) exitCode = 1;
      if (json) results.push(reportJson(file, report, language));
      else process.stdout.write(reportText(file, report, texts, language));
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

function textsIn(language: Language): CommandTexts {
  return language === "vi" ? vi : en;
}

function todayHere() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** A reader that stops early (`| head`) is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? process.exitCode : 2);
});

process.exitCode = await main(process.argv.slice(2));
