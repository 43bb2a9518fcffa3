import {
  HIGHLIGHT_LOOK,
  type HighlightException,
  type HighlightRange,
  type PlanStep,
} from "../core/plan/port.ts";
import { columnIndex, columnName } from "../core/values/addresses.ts";
import type { WorkbookSnapshot } from "../core/values/snapshot.ts";
import type { StandingRule } from "./own-rules.ts";
import { OwnRulesStep } from "./own-rules-step.ts";

/** N of any text is 0. */
const MARKER = "knv.highlight";

/** Replaces the marks of the rows below the threshold. */
export function highlightStep(ranges: readonly HighlightRange[], snapshot: WorkbookSnapshot): OwnRulesStep {
  const rules = ranges.map((range) => ({
    sheet: range.sheet,
    area: range.area,
    formula: highlightFormula(range),
    look: { ...HIGHLIGHT_LOOK, bold: true, italic: false },
  }));
  return new OwnRulesStep("highlight", MARKER, rules, snapshot, restoring);
}

function restoring(standing: readonly StandingRule[]): PlanStep | null {
  const ranges = standing.map(rangeOf);
  const known = ranges.filter((range) => range !== null);
  return known.length === ranges.length ? { kind: "highlight", ranges: known } : null;
}

/** What `highlightFormula` made the rule's formula from: its columns are absolute, whatever its rows are relative to. */
function rangeOf({ sheet, area, formula }: StandingRule): HighlightRange | null {
  const sums = comparedSums(formula);
  if (!area || sums === null) return null;
  const { members, threshold, heads } = sums;
  return {
    sheet,
    area,
    headsColumns: columnsIn(heads),
    membersColumns: columnsIn(members),
    threshold: Number(threshold),
    exceptions: [...exceptionsIn(members), ...exceptionsIn(heads), ...unknownIn(formula)],
  };
}

/** "…100*(members)<threshold*(heads))" taken apart. */
function comparedSums(formula: string): { members: string; threshold: string; heads: string } | null {
  const from = formula.indexOf("100*(");
  if (from < 0 || !formula.endsWith("))")) return null;
  const compared = formula.slice(from + "100*(".length, -"))".length);
  const [sign] = [...compared.matchAll(/\)<([\d.]+)\*\(/g)].slice(-1);
  if (!sign) return null;
  const heads = compared.slice(sign.index + sign[0].length);
  return { members: compared.slice(0, sign.index), threshold: sign[1] ?? "", heads };
}

function columnsIn(sum: string): number[] {
  return [...sum.matchAll(/\bN\(\$([A-Z]{1,3})\$?\d/g)].flatMap(([, name = ""]) => columnIndex(name) ?? []);
}

const NUMBER = String.raw`(-?[\d.]+(?:E[+-]?\d+)?)`;
const CELL = String.raw`\$([A-Z]{1,3})\$?\d+`;
const COUNTED = new RegExp(`IF\\((?:EXACT\\(${CELL},"((?:[^"]|"")*)"\\)|${CELL}=${NUMBER}),(\\d+),`, "gi");
const UNKNOWN = new RegExp(`NOT\\(${CELL}=${NUMBER}\\)`, "gi");

function exceptionsIn(sum: string): HighlightException[] {
  return [...sum.matchAll(COUNTED)].flatMap(([, texts, text, numbers, number, count]) => {
    const column = columnIndex(texts ?? numbers ?? "");
    const value = text === undefined ? Number(number) : text.replaceAll('""', '"');
    return column === null ? [] : [{ column, value, count: Number(count) }];
  });
}

function unknownIn(formula: string): HighlightException[] {
  return [...formula.matchAll(UNKNOWN)].flatMap(([, name = "", number]) => {
    const column = columnIndex(name);
    return column === null ? [] : [{ column, value: Number(number), count: null }];
  });
}

/**
 * True where a unit has heads and the share of members among them is below the threshold, exactly as the figures see it:
 * blank members are none; text, a fraction, a negative number and a truth value are not known. The threshold is a
 * literal: rules that refer to other cells may not repaint (#5299). Relative to the first row of the range.
 */
export function highlightFormula(range: HighlightRange): string {
  const { area, threshold, exceptions = [] } = range;
  const cells = (columns: readonly number[]): CountCell[] =>
    columns.map((column) => ({
      cell: `$${columnName(column)}${area.top + 1}`,
      exception: exceptions.find((one) => one.column === column) ?? null,
    }));
  const [heads, members] = [cells(range.headsColumns), cells(range.membersColumns)];
  const sum = (of: readonly CountCell[]) => of.map(countOf).join("+");
  const conditions = [...heads, ...members].flatMap(isKnown);
  return (
    `=AND(N("${MARKER}")=0,${conditions.join(",")},` +
    `${sum(heads)}>0,100*(${sum(members)})<${threshold}*(${sum(heads)}))`
  );
}

interface CountCell {
  /** "$G12" */
  readonly cell: string;
  readonly exception: HighlightException | null;
}

/** The cell's number; of an excepted text the number that it stands for. A formula's last digits are no fraction. */
function countOf({ cell, exception }: CountCell): string {
  const plain = `ROUND(N(${cell}),0)`;
  if (exception === null || exception.count === null) return plain;
  return `IF(${holds(cell, exception.value)},${exception.count},${plain})`;
}

function isKnown({ cell, exception }: CountCell): string[] {
  const isText = `ISTEXT(${cell}),${cell}<>""`;
  return [
    exception !== null && exception.count !== null
      ? `NOT(AND(${isText},NOT(${holds(cell, exception.value)})))`
      : `NOT(AND(${isText}))`,
    `NOT(ISLOGICAL(${cell}))`,
    `ABS(N(${cell})-ROUND(N(${cell}),0))<=0.000000001`,
    `ROUND(N(${cell}),0)>=0`,
    ...(exception !== null && exception.count === null ? [`NOT(${holds(cell, exception.value)})`] : []),
  ];
}

function holds(cell: string, value: string | number): string {
  return typeof value === "number"
    ? `${cell}=${String(value).toUpperCase()}`
    : `EXACT(${cell},"${value.replaceAll('"', '""')}")`;
}
