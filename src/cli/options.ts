import { parseArgs } from "node:util";
import { parseIsoDate, type CalendarDate } from "../core/values/calendar.ts";
import type { Language } from "../locales/format.ts";

/** What is wrong with a command line, in words of `locales`. */
export interface OptionProblem {
  readonly problem: "unknownOption" | "optionNeedsValue" | "badLanguage" | "badDate";
  readonly args: Readonly<Record<string, string>>;
}

/** Ends the reading of a command line; never leaves `readOptions`' callers, who return the problem. */
export class WrongOption<Problem extends string> extends Error {
  readonly problem: { readonly problem: Problem; readonly args: Readonly<Record<string, string>> };

  constructor(problem: Problem, args: Readonly<Record<string, string>> = {}) {
    super(problem);
    this.problem = { problem, args };
  }
}

/** The words of a command line, sorted: `Flag` are options without a value, `Valued` those with one. */
export interface Options<Flag extends string, Valued extends string> {
  /** Files, folders and patterns, as written. */
  readonly files: readonly string[];
  isSet(flag: Flag): boolean;
  /** As written, never blank; null where the option is not given. */
  text(option: Valued): string | null;
}

/**
 * Sorts the words after a command's name. `--name value` and `--name=value` both count, `-h` is `--help`; after `--` all
 * are files. Throws `WrongOption` for an option that is not among those named, or lacks its value.
 */
export function readOptions<Flag extends string, Valued extends string>(
  words: readonly string[],
  flags: readonly Flag[],
  valued: readonly Valued[],
): Options<Flag | "help", Valued> {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(flags.map((name) => [name, { type: "boolean" as const }])),
      ...Object.fromEntries(valued.map((name) => [name, { type: "string" as const }])),
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const isValued = new Set<string>(valued);
  const isKnown = new Set<string>([...flags, ...valued, "help"]);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!isKnown.has(token.name)) throw new WrongOption("unknownOption", { option: token.rawName });
    if (isValued.has(token.name) && !token.value) {
      throw new WrongOption("optionNeedsValue", { option: token.rawName });
    }
  }
  return {
    files: positionals,
    isSet: (flag) => values[flag] === true,
    text(option) {
      const value = values[option];
      return typeof value === "string" ? value : null;
    },
  };
}

/** The language of `--lang`; throws `WrongOption`. */
export function languageOption(value: string | null): Language | null {
  if (value === null || value === "vi" || value === "en") return value;
  throw new WrongOption("badLanguage", { value });
}

/** A day written as 2022-06-30; throws `WrongOption`. */
export function dateOption(value: string | null): CalendarDate | null {
  const date = value === null ? null : parseIsoDate(value);
  if (value !== null && date === null) throw new WrongOption("badDate", { value });
  return date;
}
