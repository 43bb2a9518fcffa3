import { DEFAULT_SETTINGS } from "../core/settings/defaults.ts";
import type { NamedPeriod } from "../core/settings/kept-periods.ts";
import type { SettingsReading } from "../core/settings/read-settings.ts";
import { dayOf } from "../core/values/calendar.ts";
import { fill } from "../locales/format.ts";
import { readArguments, type Arguments } from "./arguments.ts";
import { readSettingsFile } from "./check-files.ts";
import { checkOne, failure, type CheckOptions, type ExitCode, type FileOutcome } from "./check-one.ts";
import { commandTexts } from "./command-texts.ts";
import { namedPeriods } from "./previous-file.ts";
import { findFiles } from "./find-files.ts";
import { shownText } from "./shown-name.ts";
import { checkInProcesses } from "./jobs.ts";

/** Where the command writes to; a call waits until the reader has taken what was written. */
export interface Output {
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
}

/**
 * `check`: reads files, prints what was found in them, and returns the exit code. Results are printed as they come, so
 * that thousands of files need no more memory than one.
 */
export async function runCheck(words: readonly string[], output: Output): Promise<ExitCode> {
  const given = readArguments(words);
  if ("problem" in given) {
    const texts = commandTexts("vi");
    await output.err(shownText(`${fill(texts[given.problem], given.args, "vi")} ${texts.usage}\n`));
    return 2;
  }
  const asked = given.language ?? "vi";
  if (given.help) {
    const texts = commandTexts(asked);
    await output.out(`${texts.usage}\n\n${texts.help}\n`);
    return 0;
  }
  let settings: SettingsReading | null;
  try {
    settings = await readSettingsFile(given.settingsFile);
  } catch {
    await output.err(
      shownText(`${fill(commandTexts(asked).settingsUnreadable, { file: given.settingsFile }, asked)}\n`),
    );
    return 2;
  }
  const today = given.asOf ?? dayOf(new Date());
  let named: readonly NamedPeriod[];
  try {
    named = await namedPeriods(given.previousFile, today);
  } catch (error) {
    const { notes } = failure(given.previousFile ?? "", error, { form: "text", language: asked });
    for (const note of notes) await output.err(`${note}\n`);
    return 2;
  }
  const files = await findFiles(given.files);
  return checkAll(files, given, { ...optionsOf(given, settings), today, named }, output);
}

function optionsOf(
  given: Arguments,
  settings: SettingsReading | null,
): Omit<CheckOptions, "today" | "named"> {
  return {
    form: given.form,
    language: given.language ?? settings?.settings.language ?? "vi",
    settings: settings ?? (given.ignoresStoredSettings ? { settings: DEFAULT_SETTINGS, broken: [] } : null),
    explains: given.explains,
    copy: given.copy,
  };
}

async function checkAll(
  files: readonly string[],
  { jobs, form }: Arguments,
  options: CheckOptions,
  output: Output,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  let printed = 0;
  const print = async (outcome: FileOutcome): Promise<void> => {
    if (outcome.code > code) code = outcome.code;
    for (const note of outcome.notes) await output.err(`${note}\n`);
    if (outcome.out !== "")
      await output.out(form === "json" && printed > 0 ? `,\n${outcome.out}` : outcome.out);
    printed++;
  };
  if (form === "json") await output.out("[\n");
  if (jobs > 1 && files.length > 1) {
    await checkInProcesses(files, options, Math.min(jobs, files.length), print);
  } else {
    for (const file of files) await print(await checkOne(file, options));
  }
  if (form === "json") await output.out("\n]\n");
  return code;
}
