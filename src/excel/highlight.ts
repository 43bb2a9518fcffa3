import { HIGHLIGHT_LOOK, type HighlightRange } from "../core/port.ts";
import { columnName } from "../core/workbook/addresses.ts";
import type { WorkbookSnapshot } from "../core/workbook/snapshot.ts";
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
function highlightFormula({ area, headsColumn, membersColumn, threshold }: HighlightRange): string {
  const heads = `$${columnName(headsColumn)}${area.top + 1}`;
  const members = `$${columnName(membersColumn)}${area.top + 1}`;
  return (
    `=AND(N("${MARKER}")=0,ISNUMBER(${heads}),NOT(ISTEXT(${members})),` +
    `${heads}>0,100*N(${members})<${threshold}*${heads})`
  );
}
