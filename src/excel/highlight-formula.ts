import type { HighlightRange } from "../core/port.ts";
import { columnName } from "../core/workbook/addresses.ts";

/** What tells our rules from the user's. Excel keeps the words of a text in a formula; N of any text is 0. */
const MARKER = "knv.highlight";

/**
 * True where a unit has heads and the share of members among them is below the threshold, exactly as the figures see it:
 * a blank number of members counts as none, text counts as unknown. The threshold is a literal: rules that refer to
 * other cells may not repaint (#5299). Relative to the first row of the range.
 */
export function highlightFormula({ area, headsColumn, membersColumn, threshold }: HighlightRange): string {
  const heads = `$${columnName(headsColumn)}${area.top + 1}`;
  const members = `$${columnName(membersColumn)}${area.top + 1}`;
  return (
    `=AND(N("${MARKER}")=0,ISNUMBER(${heads}),NOT(ISTEXT(${members})),` +
    `${heads}>0,100*N(${members})<${threshold}*${heads})`
  );
}

export function isHighlightFormula(formula: string): boolean {
  return formula.includes(MARKER);
}
