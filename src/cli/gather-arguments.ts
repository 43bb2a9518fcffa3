import { parseIsoDate, type CalendarDate } from "../core/values/calendar.ts";
import type { Language } from "../locales/format.ts";

export interface GatherArguments {
  readonly book: string;
  readonly files: readonly string[];
  readonly json: boolean;
  readonly language: Language | null;
  readonly asOf: CalendarDate | null;
  readonly period: { readonly year: number; readonly month: number } | null;
  readonly settingsFile: string | null;
  readonly answersFile: string | null;
  /** Where a copy with what is placed is to be written. */
  readonly out: string | null;
  /** Prints only who has sent and who has not, as text to send; a copy gets it as a sheet to print. */
  readonly report: boolean;
  /** The folder into which a form for each unit is written, instead of gathering. */
  readonly formsFolder: string | null;
  /** Whether that file may replace one that is there. */
  readonly force: boolean;
}

/** What is wrong with the command line, in words of `locales`; `help` is asked for, not wrong. */
export type GatherArgumentProblem = {
  readonly problem:
    "help" | "noFiles" | "unknownOption" | "optionNeedsValue" | "badLanguage" | "badDate" | "badPeriod";
  readonly args: Readonly<Record<string, string>>;
};

const FLAGS: ReadonlySet<string> = new Set(["--json", "--force", "--report", "--help"]);
const VALUES: ReadonlySet<string> = new Set([
  "--out",
  "--lang",
  "--period",
  "--as-of",
  "--settings",
  "--answers",
  "--forms",
]);

/** Reads the words after the command's name. `--name value` and `--name=value` both count; after `--` all are files. */
export function readGatherArguments(words: readonly string[]): GatherArguments | GatherArgumentProblem {
  const files: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
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
    if (FLAGS.has(option)) flags.add(option);
    else if (!VALUES.has(option)) return { problem: "unknownOption", args: { option } };
    else {
      const value = equals < 0 ? words[++i] : word.slice(equals + 1);
      if (value === undefined || value === "") return { problem: "optionNeedsValue", args: { option } };
      values.set(option, value);
    }
  }
  if (flags.has("--help")) return { problem: "help", args: {} };
  const language = values.get("--lang") ?? null;
  if (language !== null && language !== "vi" && language !== "en") {
    return { problem: "badLanguage", args: { value: language } };
  }
  const asOf = parseIsoDate(values.get("--as-of") ?? "");
  if (values.has("--as-of") && asOf === null)
    return { problem: "badDate", args: { value: values.get("--as-of") ?? "" } };
  const period = readPeriod(values.get("--period") ?? "");
  if (values.has("--period") && period === null) {
    return { problem: "badPeriod", args: { value: values.get("--period") ?? "" } };
  }
  const [book, ...sent] = files;
  const formsFolder = values.get("--forms") ?? null;
  if (book === undefined || (sent.length === 0 && formsFolder === null))
    return { problem: "noFiles", args: {} };
  return {
    book,
    files: sent,
    json: flags.has("--json"),
    language,
    asOf,
    period,
    settingsFile: values.get("--settings") ?? null,
    answersFile: values.get("--answers") ?? null,
    out: values.get("--out") ?? null,
    formsFolder,
    report: flags.has("--report"),
    force: flags.has("--force"),
  };
}

function readPeriod(text: string): { year: number; month: number } | null {
  const match = /^(\d{4})-(\d{1,2})$/.exec(text);
  const month = Number(match?.[2] ?? 0);
  return match && month >= 1 && month <= 12 ? { year: Number(match[1]), month } : null;
}
