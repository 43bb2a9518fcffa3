import type { CalendarDate } from "../core/values/calendar.ts";
import type { Language } from "../locales/format.ts";
import {
  dateOption,
  languageOption,
  readOptions,
  WrongOption,
  type OptionProblem,
  type Options,
} from "./options.ts";

/** What is printed: for people, as one JSON array, or as one line of JSON for each file as soon as it is done. */
export type OutputForm = "text" | "json" | "ndjson";

export interface Arguments {
  /** Files, folders and patterns, as written. */
  readonly files: readonly string[];
  readonly form: OutputForm;
  readonly language: Language | null;
  readonly asOf: CalendarDate | null;
  readonly settingsFile: string | null;
  /** The text says in full how each table was recognised. */
  readonly explains: boolean;
  /** A workbook of an earlier period, to compare with. */
  readonly previousFile: string | null;
  /** Settings that a workbook brings along do not count. */
  readonly ignoresStoredSettings: boolean;
  /** A copy to be written, and what is done to it; null: nothing is written. */
  readonly copy: CopyRequest | null;
  /** Files checked at the same time. */
  readonly jobs: number;
  readonly help: boolean;
}

/** Plain data: it goes to the processes that share the work. */
export interface CopyRequest {
  readonly file: string;
  /** Whether that file may replace one that is there. */
  readonly force: boolean;
  readonly summary: boolean;
  /** Of the units that something is asked of, and of their working groups. */
  readonly slips: boolean;
  readonly highlight: boolean;
  readonly forms: boolean;
  /** Mends what changes how a thing is written and never what it means, as the pane's _all safe ones_ does. */
  readonly fixes: "safe" | null;
  /** Whose words stay where a person has changed ours and the figures behind them are others now. */
  readonly edits: "office" | "new";
}

/** What is wrong with the command line, in words of `locales`. */
export interface ArgumentProblem {
  readonly problem:
    | OptionProblem["problem"]
    | "noFile"
    | "badJobs"
    | "badFix"
    | "explainsText"
    | "noCopy"
    | "twoCopies"
    | "oneFileForCopy";
  readonly args: Readonly<Record<string, string>>;
}

const FLAGS = [
  "json",
  "ndjson",
  "ignore-stored-settings",
  "highlight",
  "slips",
  "forms",
  "force",
  "explain",
  "new-words",
] as const;
const WITH_VALUE = ["lang", "as-of", "settings", "previous", "summary", "out", "fix", "jobs"] as const;
const MOST_JOBS = 64;

type Given = Options<(typeof FLAGS)[number] | "help", (typeof WITH_VALUE)[number]>;

/** Reads the words after the command's name. */
export function readArguments(words: readonly string[]): Arguments | ArgumentProblem {
  try {
    return argumentsOf(readOptions(words, FLAGS, WITH_VALUE));
  } catch (error) {
    if (error instanceof WrongOption) return (error as WrongOption<ArgumentProblem["problem"]>).problem;
    throw error;
  }
}

function argumentsOf(given: Given): Arguments {
  const { files } = given;
  const help = given.isSet("help");
  const form = outputForm(given);
  const read: Arguments = {
    files,
    form,
    language: languageOption(given.text("lang")),
    asOf: dateOption(given.text("as-of")),
    settingsFile: given.text("settings"),
    explains: given.isSet("explain"),
    previousFile: given.text("previous"),
    ignoresStoredSettings: given.isSet("ignore-stored-settings"),
    jobs: jobsOf(given.text("jobs")),
    help,
    copy: copyRequest(given),
  };
  if (files.length === 0 && !help) throw new WrongOption("noFile");
  if (read.explains && form !== "text") throw new WrongOption("explainsText");
  if (read.copy !== null && files.length > 1) throw new WrongOption("oneFileForCopy");
  return read;
}

function outputForm(given: Given): OutputForm {
  if (given.isSet("ndjson")) return "ndjson";
  return given.isSet("json") ? "json" : "text";
}

function jobsOf(value: string | null): number {
  const jobs = Number(value ?? 1);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new WrongOption("badJobs", { value: value ?? "" });
}

function copyRequest(given: Given): CopyRequest | null {
  const [summaryFile, outFile, fix] = [given.text("summary"), given.text("out"), given.text("fix")];
  if (fix !== null && fix !== "safe") throw new WrongOption("badFix", { value: fix });
  if (summaryFile !== null && outFile !== null && summaryFile !== outFile) {
    throw new WrongOption("twoCopies", { first: summaryFile, second: outFile });
  }
  const file = summaryFile ?? outFile;
  const changes = {
    summary: summaryFile !== null,
    slips: given.isSet("slips"),
    highlight: given.isSet("highlight"),
    forms: given.isSet("forms"),
    fixes: fix,
  } as const;
  const isAsked = Object.values(changes).some((change) => change !== null && change !== false);
  if (file === null && !isAsked) return null;
  if (file === null || !isAsked) throw new WrongOption("noCopy");
  return {
    file,
    force: given.isSet("force"),
    edits: given.isSet("new-words") ? "new" : "office",
    ...changes,
  };
}
