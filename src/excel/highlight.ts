import { HIGHLIGHT_LOOK, type HighlightRange, type PlanStep } from "../core/plan/port.ts";
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
  const [, members, threshold, heads] =
    /100\*\(([^()]*(?:\([^()]*\)[^()]*)*)\)<([\d.]+)\*\((.*)\)\)$/.exec(formula) ?? [];
  if (!area || members === undefined || threshold === undefined || heads === undefined) return null;
  return {
    sheet,
    area,
    headsColumns: columnsIn(heads),
    membersColumns: columnsIn(members),
    threshold: Number(threshold),
  };
}

function columnsIn(sum: string): number[] {
  return [...sum.matchAll(/\$([A-Z]{1,3})\$?\d/g)].flatMap(([, name = ""]) => columnIndex(name) ?? []);
}

/**
 * True where a unit has heads and the share of members among them is below the threshold, as the figures see it: a blank
 * number of members counts as none; a text, a truth value, a negative number or a fraction is unknown. The threshold is a literal: rules that refer to
 * other cells may not repaint (#5299). Relative to the first row of the range.
 */
function highlightFormula({ area, headsColumns, membersColumns, threshold }: HighlightRange): string {
  const cells = (columns: readonly number[]) =>
    columns.map((column) => `$${columnName(column)}${area.top + 1}`);
  const [heads, members] = [cells(headsColumns), cells(membersColumns)];
  const sum = (of: readonly string[]) => of.map((cell) => `N(${cell})`).join("+");
  const all = [...heads, ...members];
  const fractions = all.map((cell) => `MOD(N(${cell}),1)`).join("+");
  return (
    `=AND(N("${MARKER}")=0,COUNTA(${all.join(",")})=COUNT(${all.join(",")}),` +
    `COUNT(${heads.join(",")})>0,MIN(${all.join(",")})>=0,${fractions}=0,${sum(heads)}>0,100*(${sum(members)})<${threshold}*(${sum(heads)}))`
  );
}
