import { createFormulaSyntaxProbe } from "@cj-tech-master/excelts/formula";

const canBeRead = createFormulaSyntaxProbe();

/** Longest text between quotation marks in a formula, in characters. */
const MAX_LITERAL_LENGTH = 255;

/** Whether the text (en-US, without "=") can be read as a formula at all; its names may still be unknown. */
export function isFormula(text: string): boolean {
  return !hasLongLiteral(text) && canBeRead(text);
}

function hasLongLiteral(text: string): boolean {
  // A quotation mark within a sheet's name begins no text.
  for (const [, literal] of text.matchAll(/'(?:[^']|'')*'|"((?:[^"]|"")*)"/g)) {
    if (literal !== undefined && literal.replaceAll('""', '"').length > MAX_LITERAL_LENGTH) return true;
  }
  return false;
}

/** Longest formula Excel takes, in characters. */
export const MAX_FORMULA_LENGTH = 8192;
/** Longest text of one cell. */
export const MAX_TEXT_LENGTH = 32_767;
