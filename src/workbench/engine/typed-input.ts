import { getFormatFromId, isDateFormat, parseValue } from "numfmt";
import type { XlsxCell } from "../../xlsx/model/document.ts";
import { isFormula } from "./formula-syntax.ts";

/**
 * What a text becomes when it is put into a cell. `numberFormat` is the format Excel gives with it, where the cell
 * has General; null where it gives none.
 */
export type TypedContent =
  | { readonly kind: "blank" }
  | {
      readonly kind: "value";
      readonly value: NonNullable<XlsxCell["value"]>;
      readonly numberFormat: string | null;
      readonly quotePrefix: boolean;
    }
  | { readonly kind: "formula"; readonly formula: string }
  /** Starts like a formula and is none: Excel refuses the entry. */
  | { readonly kind: "malformed" };

export type InputLocale = "en" | "vi";

/** Days between the two date systems: serial 0 of a 1904 workbook is serial 1462 of a 1900 one. */
export const DAYS_1904 = 1462;

const ERRORS = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/**
 * Reads a text as Excel reads what is typed. `en` is the language of the API: `values` and `formulas` are read as in
 * the United States whatever the user's language, "7/5" is 5 July (office-js #1559); `vi` is the person at the
 * keyboard: 7 May, and a comma is the decimal sign. A cell with the Text format takes everything as it stands.
 */
export function readInput(
  text: string,
  numberFormat: string,
  locale: InputLocale,
  date1904: boolean,
): TypedContent {
  if (text === "") return { kind: "blank" };
  if (numberFormat === "@") return textContent(text, false);
  // The apostrophe is not part of the text; it stays with the cell as its prefix.
  if (text.startsWith("'")) return textContent(text.slice(1), true);
  if (text.startsWith("=") && text.length > 1) return formulaContent(text.slice(1));
  const parsed = readLiteral(text, locale, date1904);
  if (parsed) return parsed;
  // "If the value starts with +, - or =, Excel interprets it as a formula" (Excel.Range.values).
  if (/^[+-]./.test(text)) return formulaContent(text);
  return textContent(text, false);
}

function readLiteral(text: string, locale: InputLocale, date1904: boolean): TypedContent | null {
  if (ERRORS.test(text)) {
    return { kind: "value", value: { error: text.toUpperCase() }, numberFormat: null, quotePrefix: false };
  }
  const trimmed = text.trim();
  if (trimmed === "" || !/^[-+(\d.,$₫]|^(?:true|false)$|^[a-zà-ỹ]{3,9}\.? ?\d/i.test(trimmed)) return null;
  const parsed = parseValue(trimmed, { locale });
  const value: unknown = parsed?.value;
  const numberFormat = parsed?.formatId ? getFormatFromId(parsed.formatId) : null;
  if (typeof value === "boolean") return { kind: "value", value, numberFormat, quotePrefix: false };
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  const serial = date1904 && isDay(value, numberFormat) ? value - DAYS_1904 : value;
  return { kind: "value", value: serial, numberFormat, quotePrefix: false };
}

/** A time alone has no day to count from. */
function isDay(value: number, numberFormat: string | null): boolean {
  return value >= 1 && numberFormat !== null && isDateFormat(numberFormat);
}

function textContent(text: string, quotePrefix: boolean): TypedContent {
  return { kind: "value", value: text, numberFormat: null, quotePrefix };
}

function formulaContent(formula: string): TypedContent {
  return isFormula(formula) ? { kind: "formula", formula } : { kind: "malformed" };
}
