import { columnIndex, columnName, type Area } from "../values/addresses.ts";
import {
  FINDING_LOOKS,
  HIGHLIGHT_LOOK,
  type FindingMark,
  type HighlightException,
  type HighlightRange,
  type PlanStep,
} from "./port.ts";

/** A conditional format of ours on cells of the user's. */
export interface OwnRule {
  /** Index in the snapshot. */
  readonly sheet: number;
  readonly area: Area;
  /** Holds the marker of its kind. Relative to the area's first cell, en-US, with "=". */
  readonly formula: string;
  /** Colours as #RRGGBB; bold or italic beside them, so that no mark is told by its colour alone. */
  readonly look: {
    readonly fill: string;
    readonly color: string;
    readonly bold: boolean;
    readonly italic: boolean;
  };
}

/** A rule of ours as it stands in the workbook. */
export interface StandingRule {
  /** Index in the snapshot. */
  readonly sheet: number;
  /** Null where it came to stand on several areas. */
  readonly area: Area | null;
  /** As it was read: relative to whatever it was read through (office-js #5194). */
  readonly formula: string;
  /** #RRGGBB */
  readonly fill: string;
}

export type OwnRuleStep = Extract<PlanStep, { readonly kind: "highlight" | "findingMarks" }>;

/** What in a formula tells our rules of a kind from all others: N of any text is 0. */
export const OWN_RULE_MARKERS: Readonly<Record<OwnRuleStep["kind"], string>> = {
  highlight: "knv.highlight",
  findingMarks: "knv.finding",
};

/** The rules that a step lays. Of marks, the first ones win over later ones on the same cell. */
export function rulesOfStep(step: OwnRuleStep): OwnRule[] {
  if (step.kind === "highlight") {
    return step.ranges.map((range) => ({
      sheet: range.sheet,
      area: range.area,
      formula: highlightFormula(range),
      look: { ...HIGHLIGHT_LOOK, bold: true, italic: false },
    }));
  }
  // The mark stands until the next check says otherwise.
  const formula = `=N("${OWN_RULE_MARKERS.findingMarks}")=0`;
  return step.marks.map(({ sheet, area, severity }) => ({
    sheet,
    area,
    formula,
    look: FINDING_LOOKS[severity],
  }));
}

/** The step that lays these rules again; null when they cannot be told from how they are read. */
export function stepOfRules(kind: OwnRuleStep["kind"], standing: readonly StandingRule[]): PlanStep | null {
  if (kind === "highlight") {
    const ranges = allOf(standing.map(highlightRangeOf));
    return ranges && { kind, ranges };
  }
  const marks = allOf(standing.map(findingMarkOf));
  return marks && { kind, marks };
}

function allOf<T>(found: readonly (T | null)[]): readonly T[] | null {
  const known = found.filter((one) => one !== null);
  return known.length === found.length ? known : null;
}

function findingMarkOf({ sheet, area, fill }: StandingRule): FindingMark | null {
  const severity = (["error", "warning"] as const).find(
    (one) => FINDING_LOOKS[one].fill === fill.toUpperCase(),
  );
  return area && severity ? { sheet, area, severity } : null;
}

/** What `highlightFormula` made the rule's formula from: its columns are absolute, whatever its rows are relative to. */
function highlightRangeOf({ sheet, area, formula }: StandingRule): HighlightRange | null {
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
 * literal: rules that refer to other cells may not repaint (office-js #5299). Relative to the first row of the range.
 */
function highlightFormula(range: HighlightRange): string {
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
    `=AND(N("${OWN_RULE_MARKERS.highlight}")=0,${conditions.join(",")},` +
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
