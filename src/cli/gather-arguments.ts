import type { CalendarDate } from "../core/values/calendar.ts";
import type { Language } from "../locales/format.ts";
import { dateOption, languageOption, readOptions, WrongOption, type OptionProblem } from "./options.ts";

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
export interface GatherArgumentProblem {
  readonly problem: OptionProblem["problem"] | "help" | "noFiles" | "badPeriod";
  readonly args: Readonly<Record<string, string>>;
}

const FLAGS = ["json", "force", "report"] as const;
const WITH_VALUE = ["out", "lang", "period", "as-of", "settings", "answers", "forms"] as const;

/** Reads the words after the command's name. */
export function readGatherArguments(words: readonly string[]): GatherArguments | GatherArgumentProblem {
  try {
    return argumentsOf(words);
  } catch (error) {
    if (error instanceof WrongOption) return (error as WrongOption<GatherArgumentProblem["problem"]>).problem;
    throw error;
  }
}

function argumentsOf(words: readonly string[]): GatherArguments {
  const given = readOptions(words, FLAGS, WITH_VALUE);
  if (given.isSet("help")) throw new WrongOption("help");
  const [book, ...files] = given.files;
  const formsFolder = given.text("forms");
  const read = {
    files,
    json: given.isSet("json"),
    language: languageOption(given.text("lang")),
    asOf: dateOption(given.text("as-of")),
    period: readPeriod(given.text("period")),
    settingsFile: given.text("settings"),
    answersFile: given.text("answers"),
    out: given.text("out"),
    formsFolder,
    report: given.isSet("report"),
    force: given.isSet("force"),
  };
  if (book === undefined || (files.length === 0 && formsFolder === null)) throw new WrongOption("noFiles");
  return { book, ...read };
}

/** A month written as 2022-06. */
function readPeriod(text: string | null): GatherArguments["period"] {
  if (text === null) return null;
  const match = /^(\d{4})-(\d{1,2})$/.exec(text);
  const month = Number(match?.[2]);
  if (match && month >= 1 && month <= 12) return { year: Number(match[1]), month };
  throw new WrongOption("badPeriod", { value: text });
}
