import { parseIsoDate, type CalendarDate } from "../core/values/calendar.ts";
import type { Language } from "../locales/format.ts";

export interface Arguments {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly language: Language | null;
  readonly asOf: CalendarDate | null;
  readonly settingsFile: string | null;
  /** Where a copy with the summary is to be written. */
  readonly summaryFile: string | null;
  /** Whether that file may replace one that is there. */
  readonly force: boolean;
  readonly help: boolean;
}

/** What is wrong with the command line, in words of `locales`. */
export interface ArgumentProblem {
  readonly problem:
    "noFile" | "unknownOption" | "optionNeedsValue" | "badLanguage" | "badDate" | "oneFileForSummary";
  readonly args: Readonly<Record<string, string>>;
}

/** Reads the words after the command's name. `--name value` and `--name=value` both count; after `--` all are files. */
export function readArguments(words: readonly string[]): Arguments | ArgumentProblem {
  const files: string[] = [];
  let json = false;
  let help = false;
  let force = false;
  let language: Language | null = null;
  let asOf: CalendarDate | null = null;
  let settingsFile: string | null = null;
  let summaryFile: string | null = null;

  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word === "--") {
      files.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith("--")) {
      files.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const option = equals < 0 ? word : word.slice(0, equals);
    if (FLAGS.has(option)) {
      if (option === "--json") json = true;
      else if (option === "--force") force = true;
      else help = true;
      continue;
    }
    if (!OPTIONS_WITH_VALUE.has(option)) return { problem: "unknownOption", args: { option } };
    const value = equals < 0 ? words[++i] : word.slice(equals + 1);
    if (value === undefined || value === "") return { problem: "optionNeedsValue", args: { option } };
    if (option === "--settings") settingsFile = value;
    else if (option === "--summary") summaryFile = value;
    else if (option === "--as-of") {
      asOf = parseIsoDate(value);
      if (asOf === null) return { problem: "badDate", args: { value } };
    } else if (value === "vi" || value === "en") language = value;
    else return { problem: "badLanguage", args: { value } };
  }
  if (files.length === 0 && !help) return { problem: "noFile", args: {} };
  if (summaryFile !== null && files.length > 1) return { problem: "oneFileForSummary", args: {} };
  return { files, json, language, asOf, settingsFile, summaryFile, force, help };
}

const FLAGS: ReadonlySet<string> = new Set(["--json", "--force", "--help"]);
const OPTIONS_WITH_VALUE: ReadonlySet<string> = new Set(["--lang", "--as-of", "--settings", "--summary"]);
