import type { CellContent, CellWrite, Finding } from "../../core/rules/finding.ts";
import type { ConfirmedCount } from "../../core/settings/settings.ts";
import type { RuleCode } from "../../core/rules/registry.ts";
import { isDateFormat } from "../../core/text/number-format.ts";
import type { CellValue } from "../../core/values/cell-value.ts";
import type { CalendarDate } from "../../core/values/calendar.ts";
import { dateText, numberText, percentText, type Language } from "../../locales/format.ts";

/**
 * Kinds of fixes that change how a thing is written and never what it means; "all safe ones" takes these and
 * no others. A guessed unit name, a converted encoding or a replaced total is offered one by one or by kind.
 */
export const SAFE_FIX_CODES: ReadonlySet<RuleCode> = new Set<RuleCode>([
  "number-as-text",
  "date-as-text",
  "text-lookalike",
  "text-space",
]);

/**
 * Findings about to be mended; for a `choice` the place of the reading picked among the first finding's, null while none
 * is. Two readings may be of one kind ("7/5" and "5/7"): only their places tell them apart.
 */
export interface FixProposal {
  readonly findings: readonly Finding[];
  readonly choice: number | null;
}

export function hasWrites(finding: Finding): boolean {
  return finding.fix?.kind === "writes";
}

export function isSafeFix(finding: Finding): boolean {
  return SAFE_FIX_CODES.has(finding.code) && hasWrites(finding);
}

/** The writes of a proposal, each cell once: where two findings mend the same cell the first one's write stands. */
export function writesOf({ findings, choice }: FixProposal): readonly CellWrite[] {
  const byCell = new Map<string, CellWrite>();
  for (const { fix } of findings) {
    if (fix === null) continue;
    const writes =
      fix.kind === "writes" ? fix.writes : choice === null ? [] : (fix.choices[choice]?.writes ?? []);
    for (const write of writes) {
      const key = `${write.at.sheet} ${write.at.row} ${write.at.column}`;
      if (!byCell.has(key)) byCell.set(key, write);
    }
  }
  return [...byCell.values()];
}

/** The number that is kept as it stands, when that is the reading picked. */
export function confirmedBy({ findings, choice }: FixProposal): ConfirmedCount | null {
  const fix = findings[0]?.fix;
  return fix?.kind === "choice" && choice !== null ? (fix.choices[choice]?.confirms ?? null) : null;
}

/** The finding that each write mends; choices between readings are not among them. */
export function findingsByWrite(findings: readonly Finding[]): ReadonlyMap<CellWrite, Finding> {
  return new Map(
    findings.flatMap((finding) =>
      finding.fix?.kind === "writes" ? finding.fix.writes.map((write) => [write, finding] as const) : [],
    ),
  );
}

/** What a cell will hold, for a person: the value, or the formula as Excel writes it in English notation. */
export function contentText(
  content: CellContent,
  date1904: boolean,
  language: Language,
): { kind: "text" | "formula" | "blank"; text: string } {
  if (content.kind === "formula") return { kind: "formula", text: content.formula };
  const text = valueText(content.value, content.numberFormat ?? null, date1904, language);
  return text === "" ? { kind: "blank", text } : { kind: "text", text };
}

/** A value as it would stand in the cell: a number of a date format as the day it means, of a percent format as one. */
export function valueText(
  value: CellValue,
  numberFormat: string | null,
  date1904: boolean,
  language: Language,
): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numberFormat !== null && isDateFormat(numberFormat)) return dateText(dayOfSerial(value, date1904));
  return numberFormat?.includes("%") ? percentText(value * 100, language) : numberText(value, language);
}

/** Excel's day number as a date; before 1 March 1900 Excel counts a 29 February that never was. */
function dayOfSerial(serial: number, date1904: boolean): CalendarDate {
  const days = Math.floor(serial) + (date1904 ? 1462 : serial < 60 ? 1 : 0);
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
