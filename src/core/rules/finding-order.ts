import type { Finding } from "./finding.ts";

/** Sheet order of the workbook, then row, column, code; of two ranges that start together the shorter one first. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    a.at.sheet - b.at.sheet ||
    a.at.top - b.at.top ||
    a.at.left - b.at.left ||
    compareText(a.code, b.code) ||
    a.at.bottom - b.at.bottom ||
    a.at.right - b.at.right
  );
}

/** Same rule, same place. */
export function isSameFinding(a: Finding, b: Finding): boolean {
  return compareFindings(a, b) === 0;
}

/** Codes are plain ASCII: compared by their characters, whatever the language of the machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
