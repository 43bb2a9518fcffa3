import { parseArea } from "../../core/values/addresses.ts";
import type { XlsxValidation } from "../../xlsx/model/document.ts";
import { covers } from "../../xlsx/calculation/areas.ts";
import { formulaPieces } from "../../core/values/formula-references.ts";
import type { WorkbookModel } from "../engine/model.ts";
import { readInput } from "../engine/typed-input.ts";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The data validation of a cell; null when it has none. */
export function validationAt(model: WorkbookModel, sheetId: string, cell: Cell): XlsxValidation | null {
  const place = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
  return (
    model.sheet(sheetId).validations.find(({ areas }) => areas.some((area) => covers(area, place))) ?? null
  );
}

/** What the cell's drop-down offers; null for a rule that is no list, or whose list cannot be told. */
export function listEntries(
  model: WorkbookModel,
  sheetId: string,
  { type, formula1 }: XlsxValidation,
): readonly string[] | null {
  if (type !== "list" || formula1 === null) return null;
  if (formula1.startsWith('"')) {
    return formula1
      .slice(1, -1)
      .replaceAll('""', '"')
      .split(",")
      .map((choice) => choice.trim());
  }
  const [reference, ...others] = formulaPieces(namedFormula(model, formula1));
  if (reference?.kind !== "reference" || others.length > 0) return null;
  const sheet = model.document.sheets.find(({ id, name }) =>
    reference.sheet === null ? id === sheetId : name.toLowerCase() === reference.sheet.toLowerCase(),
  );
  const area = parseArea(reference.text.slice(reference.text.lastIndexOf("!") + 1));
  if (!sheet || !area) return null;
  const choices: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const text = model.displayText(sheet.id, row, column);
      if (text !== "") choices.push(text);
    }
  }
  return choices;
}

/**
 * Whether Excel would refuse what a person types. Rules that need a formula to be worked out are not judged here: they
 * let everything pass, as does a rule whose alert only warns or informs, and as Excel does with what is pasted.
 */
export function refusesTyped(
  model: WorkbookModel,
  sheetId: string,
  cell: Cell,
  typed: string,
  rule: XlsxValidation,
): boolean {
  if (rule.error === null || rule.error.style !== "stop" || typed === "") return false;
  const { numberFormat } = model.effectiveFormat(sheetId, cell.row, cell.column);
  const read = readInput(typed, numberFormat, model.region.locale, model.document.date1904);
  if (read.kind === "formula" || read.kind === "blank") return false;
  if (rule.type === "list") return !isAmong(listEntries(model, sheetId, rule), typed.trim(), rule);
  return isOfOtherType(read.kind === "value" ? read.value : typed, typed, rule);
}

function isOfOtherType(value: unknown, typed: string, rule: XlsxValidation): boolean {
  switch (rule.type) {
    case "whole":
      return typeof value !== "number" || !Number.isInteger(value) || isOutside(value, rule);
    case "decimal":
    case "date":
    case "time":
      return typeof value !== "number" || isOutside(value, rule);
    case "textLength":
      return isOutside(typed.length, rule);
    case "list":
    case "custom":
    case "none":
      return false;
  }
}

/** A list in cells is compared without regard to case, one in the rule itself as it stands; one unknown has it all. */
function isAmong(choices: readonly string[] | null, typed: string, { formula1 }: XlsxValidation): boolean {
  if (choices === null) return true;
  if (formula1?.startsWith('"') === true) return choices.includes(typed);
  return choices.some((choice) => choice.toLowerCase() === typed.toLowerCase());
}

function isOutside(value: number, { operator, formula1, formula2 }: XlsxValidation): boolean {
  const [first, second] = [formula1, formula2].map((formula) => Number(formula ?? Number.NaN));
  if (first === undefined || Number.isNaN(first)) return false;
  switch (operator) {
    case "between":
      return value < first || value > (second ?? Number.NaN);
    case "notBetween":
      return value >= first && value <= (second ?? Number.NaN);
    case "equal":
      return value !== first;
    case "notEqual":
      return value === first;
    case "greaterThan":
      return value <= first;
    case "lessThan":
      return value >= first;
    case "greaterThanOrEqual":
      return value < first;
    case "lessThanOrEqual":
      return value > first;
    default:
      return false;
  }
}

function namedFormula(model: WorkbookModel, formula: string): string {
  const name = model.document.names.find((one) => one.name.toLowerCase() === formula.toLowerCase());
  return name?.formula ?? formula;
}
