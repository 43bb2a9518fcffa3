import { parseArgs } from "node:util";
import { parseIsoDate, type CalendarDate } from "../core/values/calendar.ts";
import type { Language } from "../locales/format.ts";

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
    | "noFile"
    | "unknownOption"
    | "optionNeedsValue"
    | "badLanguage"
    | "badDate"
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
  "help",
] as const;
const WITH_VALUE = ["lang", "as-of", "settings", "previous", "summary", "out", "fix", "jobs"] as const;
const MOST_JOBS = 64;

/** Reads the words after the command's name. `--name value` and `--name=value` both count; after `--` all are files. */
export function readArguments(words: readonly string[]): Arguments | ArgumentProblem {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(FLAGS.map((name) => [name, { type: "boolean" as const }])),
      ...Object.fromEntries(WITH_VALUE.map((name) => [name, { type: "string" as const }])),
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const isFlag = FLAGS.some((name) => name === token.name);
    if (!isFlag && !WITH_VALUE.some((name) => name === token.name)) {
      return { problem: "unknownOption", args: { option: token.rawName } };
    }
    if (!isFlag && (token.value === undefined || token.value === "")) {
      return { problem: "optionNeedsValue", args: { option: token.rawName } };
    }
  }
  const text = (name: (typeof WITH_VALUE)[number]): string | null => {
    const value = values[name];
    return typeof value === "string" ? value : null;
  };
  const isSet = (name: (typeof FLAGS)[number]): boolean => values[name] === true;
  const language = text("lang");
  if (language !== null && language !== "vi" && language !== "en") {
    return { problem: "badLanguage", args: { value: language } };
  }
  const date = text("as-of");
  const asOf = date === null ? null : parseIsoDate(date);
  if (date !== null && asOf === null) return { problem: "badDate", args: { value: date } };
  const jobs = Number(text("jobs") ?? 1);
  if (!(Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS)) {
    return { problem: "badJobs", args: { value: text("jobs") ?? "" } };
  }
  const help = isSet("help");
  if (positionals.length === 0 && !help) return { problem: "noFile", args: {} };
  const form = isSet("ndjson") ? "ndjson" : isSet("json") ? "json" : "text";
  if (isSet("explain") && form !== "text") return { problem: "explainsText", args: {} };
  const copy = copyRequest(text, isSet);
  if (copy !== null && "problem" in copy) return copy;
  if (copy !== null && positionals.length > 1) return { problem: "oneFileForCopy", args: {} };
  return {
    files: positionals,
    form,
    language,
    asOf,
    settingsFile: text("settings"),
    explains: isSet("explain"),
    previousFile: text("previous"),
    ignoresStoredSettings: isSet("ignore-stored-settings"),
    copy,
    jobs,
    help,
  };
}

function copyRequest(
  text: (name: (typeof WITH_VALUE)[number]) => string | null,
  isSet: (name: (typeof FLAGS)[number]) => boolean,
): CopyRequest | ArgumentProblem | null {
  const [summaryFile, outFile, fix] = [text("summary"), text("out"), text("fix")];
  if (fix !== null && fix !== "safe") return { problem: "badFix", args: { value: fix } };
  if (summaryFile !== null && outFile !== null && summaryFile !== outFile) {
    return { problem: "twoCopies", args: { first: summaryFile, second: outFile } };
  }
  const file = summaryFile ?? outFile;
  const changes = {
    summary: summaryFile !== null,
    slips: isSet("slips"),
    highlight: isSet("highlight"),
    forms: isSet("forms"),
    fixes: fix,
  } as const;
  const isAsked = Object.values(changes).some((change) => change !== null && change !== false);
  if (file === null && !isAsked) return null;
  if (file === null || !isAsked) return { problem: "noCopy", args: {} };
  return { file, force: isSet("force"), edits: isSet("new-words") ? "new" : "office", ...changes };
}
