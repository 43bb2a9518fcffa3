import type { Finding } from "../core/rules/finding.ts";
import type { FixChoice, MessageArgument } from "../core/rules/found.ts";
import type { MissingInput } from "../core/rules/needs.ts";
import type { FindingArgs, RuleCode } from "../core/rules/registry.ts";
import type { CellValue } from "../core/values/cell-value.ts";
import type { ColumnKey, TableKind } from "../core/tables/schema.ts";
import type { Locality } from "../core/values/readings.ts";
import type { Certainty, ColumnChoice, SaidOfTable, TableUse, UnusedReason } from "../core/tables/tables.ts";
import { columnName } from "../core/values/addresses.ts";
import { dateText, fill, type Language, type TemplateValue } from "./format.ts";
import { findings as enFindings } from "./en/findings.ts";
import { findingWords as enWords } from "./en/finding-words.ts";
import { findings as viFindings } from "./vi/findings.ts";
import { findingWords as viWords } from "./vi/finding-words.ts";

/**
 * The texts of one rule. `{value}` is what stands in the cell, the other names are those of `FindingArgs`.
 * A sentence of `what` that names an argument which is null is left out.
 */
export interface FindingText {
  /** Heading of all findings of the rule. */
  readonly title: string;
  /** One line of a list, beside the address. */
  readonly short: string;
  readonly what: readonly string[];
  /** Why it matters. */
  readonly why: string;
  /** What the person should do. */
  readonly todo: string;
}

export type FindingTexts = Readonly<Record<RuleCode, FindingText>>;

export interface FindingWords {
  readonly tables: Readonly<Record<TableKind, string>>;
  readonly columns: Readonly<Record<ColumnKey, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly grounds: Readonly<Record<ColumnChoice["by"], string>>;
  readonly columnRead: Readonly<Record<"headed" | "unheaded" | "next", string>>;
  readonly unused: Readonly<Record<UnusedReason, string>>;
  readonly said: {
    readonly line: string;
    /** Null: the user has left it to recognition. */
    readonly uses: Readonly<Record<TableUse, string | null>>;
    readonly cutOff: string;
  };
  readonly places: Readonly<Record<Locality, string>>;
  readonly settlements: Readonly<Record<Locality, string>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<MissingInput, string>>;
}

/** The names in braces. */
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type SentencesOf<Texts extends FindingText> =
  Texts["title" | "short" | "why" | "todo"] | Texts["what"][number];

/** What sentences want and the findings of their rule do not say: nothing, or it does not compile. */
type Misnamed<Texts extends FindingTexts> = {
  [
    Code in RuleCode
  ]: `${Code} does not say ${Exclude<NamesIn<SentencesOf<Texts[Code]>>, keyof FindingArgs[Code] | "value">}`;
}[RuleCode];
type Named<Texts extends FindingTexts, None extends never> = Texts | None;

const TEXTS: {
  readonly vi: Named<typeof viFindings, Misnamed<typeof viFindings>>;
  readonly en: Named<typeof enFindings, Misnamed<typeof enFindings>>;
} & Readonly<Record<Language, FindingTexts>> = { vi: viFindings, en: enFindings };

/**
 * Every rule's code, in the order of the catalogue. From the texts, which have each of them or do not compile: the rules
 * themselves are not in the pane's first load.
 */
export const RULE_CODES: readonly RuleCode[] = keysOf(viFindings);

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}

const WORDS: Readonly<Record<Language, FindingWords>> = { vi: viWords, en: enWords };

/** "Số ghi dưới dạng chữ": the heading of all findings of a rule. */
export function findingTitle(code: RuleCode, language: Language): string {
  return TEXTS[language][code].title;
}

/** The whole message: what is wrong, why it matters, what to do. The place is shown beside it. */
export function findingMessage(finding: Finding, language: Language): string {
  const { what, why, todo } = TEXTS[language][finding.code];
  const values = valuesOf(finding.args, finding.value, language);
  return [...what, why, todo]
    .filter((sentence) => !namesNull(sentence, values))
    .map((sentence) => fill(sentence, values, language))
    .join(" ");
}

/** One line for a list. */
export function findingShort(finding: Finding, language: Language): string {
  return fill(TEXTS[language][finding.code].short, valuesOf(finding.args, finding.value, language), language);
}

/** Why a rule could not be checked, as one sentence. */
export function ruleReason(missing: MissingInput, language: Language): string {
  return WORDS[language].reasons[missing];
}

/** "Chỉ tiêu": what a column of a table means. */
export function fieldName(key: ColumnKey, language: Language): string {
  return WORDS[language].columns[key];
}

/** Why a table that was recognised is not used, as one sentence. */
export function unusedReason(why: UnusedReason, language: Language): string {
  return WORDS[language].unused[why];
}

/** "theo Thiết lập: ghép cùng các bảng khác, số liệu tính đến 30/6/2022": what the user says of a table; null for nothing. */
export function saidText(said: SaidOfTable | undefined, language: Language): string | null {
  if (!said) return null;
  const words = WORDS[language].said;
  const cutOff = said.cutOff && fill(words.cutOff, { date: dateText(said.cutOff) }, language);
  const parts = [words.uses[said.use], cutOff].filter((part) => part !== null);
  return parts.length === 0 ? null : fill(words.line, { said: parts.join(", ") }, language);
}

/** "C “Tổng số (Trưởng thôn)” → Số trưởng thôn, tổ trưởng: chắc chắn, theo tên cột": what a column was read as, and why. */
export function columnReadText(
  { key, header, headings, certainty, by, next }: ColumnChoice,
  language: Language,
): string {
  const words = WORDS[language];
  const [own = "", ...above] = [...headings].reverse().map(shortened);
  const line = fill(
    headings.length === 0 ? words.columnRead.unheaded : words.columnRead.headed,
    {
      column: columnName(header.column),
      heading: above.length === 0 ? own : `${own} (${above.reverse().join(" – ")})`,
      field: words.columns[key],
      certainty: words.certainties[certainty],
      ground: words.grounds[by],
    },
    language,
  );
  return next === null || certainty === "certain"
    ? line
    : fill(words.columnRead.next, { line, next: words.columns[next.key] }, language);
}

/** What a person picks between when a fix has several readings. */
export function choiceLabel(choice: FixChoice, language: Language): string {
  const label = WORDS[language].choices[choice.id];
  if (label === undefined) throw new Error(`no label for the choice "${choice.id}"`);
  return fill(label, valuesOf(choice.args, null, language), language);
}

type Values = Readonly<Record<string, TemplateValue>>;

function namesNull(sentence: string, values: Values): boolean {
  return [...sentence.matchAll(/\{(\w+)\}/g)].some(([, name = ""]) => values[name] === null);
}

/** Names of arguments that hold keys, and where their words are. */
const VOCABULARY = {
  table: "tables",
  column: "columns",
  columns: "columns",
  partColumn: "columns",
  wholeColumn: "columns",
  place: "places",
  settlement: "settlements",
} as const satisfies Readonly<Record<string, keyof FindingWords>>;

function valuesOf(
  args: Readonly<Record<string, MessageArgument>>,
  value: CellValue | null,
  language: Language,
): Values {
  const values: Record<string, TemplateValue> = { value: shownValue(value, language) };
  for (const [name, argument] of Object.entries(args)) values[name] = wordsFor(name, argument, language);
  return values;
}

function wordsFor(name: string, argument: MessageArgument, language: Language): TemplateValue {
  const kind = Object.entries(VOCABULARY).find(([key]) => key === name)?.[1];
  if (kind === undefined) return typeof argument === "string" ? shortened(argument) : argument;
  const words: Readonly<Record<string, string>> = WORDS[language][kind];
  if (typeof argument === "string") return words[argument] ?? argument;
  return Array.isArray(argument) ? argument.map((key: string) => words[key] ?? key) : argument;
}

/** A number keeps all its decimals here: 7.001 must not be shown as the 7 that it is not. */
function shownValue(value: CellValue | null, language: Language): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "number") return language === "vi" ? String(value).replace(".", ",") : String(value);
  return typeof value === "string" ? shortened(value) : value ? "TRUE" : "FALSE";
}

const LONGEST = 80;

/** A cell may hold 32,767 characters and any of them: a message shows the beginning, on one line. */
function shortened(text: string): string {
  const oneLine = text.slice(0, 4 * LONGEST).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
  const characters = Array.from(oneLine);
  return characters.length > LONGEST || text.length > 4 * LONGEST
    ? `${characters.slice(0, LONGEST).join("")}…`
    : oneLine;
}
