/**
 * What stands in a cell, as Excel's `Range.values` gives it: text, number (dates are serials), truth value,
 * `""` for a blank cell and the literal of the error (`"#REF!"`) for an error.
 */
export type CellValue = string | number | boolean;

const ERROR_LITERALS: ReadonlySet<string> = new Set([
  "#REF!",
  "#DIV/0!",
  "#N/A",
  "#VALUE!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
  "#GETTING_DATA",
]);

/** Whether the value is one of Excel's error values. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && value.startsWith("#") && ERROR_LITERALS.has(value);
}
