import { HIGHLIGHT_LOOK, type HighlightRange } from "../core/plan/port.ts";
import { columnName } from "../core/values/addresses.ts";
import type { WorkbookSnapshot } from "../core/values/snapshot.ts";
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
  return new OwnRulesStep("highlight", MARKER, rules, snapshot);
}

/**
 * True where a unit has heads and the share of members among them is below the threshold, exactly as the figures see it:
 * a blank number of members counts as none, text counts as unknown. The threshold is a literal: rules that refer to
 * other cells may not repaint (#5299). Relative to the first row of the range.
 */
function highlightFormula({ area, headsColumns, membersColumns, threshold }: HighlightRange): string {
  const cells = (columns: readonly number[]) =>
    columns.map((column) => `$${columnName(column)}${area.top + 1}`);
  const [heads, members] = [cells(headsColumns), cells(membersColumns)];
  const sum = (of: readonly string[]) => of.map((cell) => `N(${cell})`).join("+");
  const isText = [...heads, ...members].map((cell) => `ISTEXT(${cell})`).join(",");
  return (
    `=AND(N("${MARKER}")=0,COUNT(${heads.join(",")})>0,NOT(OR(${isText})),` +
    `${sum(heads)}>0,100*(${sum(members)})<${threshold}*(${sum(heads)}))`
  );
}
