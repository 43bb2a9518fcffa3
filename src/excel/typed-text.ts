/** Number format of cells that take everything as text. */
const TEXT_FORMAT = "@";

/**
 * What to write so that the cell holds exactly this text. Excel reads what is written as if it were typed: a formula
 * after `=`, `+`, `-`, `@`, numbers, dates and truth values in what looks like them. An apostrophe in front, which does
 * not become part of the text, keeps it from reading. Only words that cannot be read as anything else go without.
 */
export function typedText(text: string, numberFormat: string): string {
  if (text === "" || numberFormat === TEXT_FORMAT) return text;
  return isPlainWords(text) ? text : `'${text}`;
}

/** Starts with a letter and holds no digit, or is too Vietnamese and too long for a date: "Mar 5", "Thg 5 2022" are dates. */
function isPlainWords(text: string): boolean {
  if (!/^\p{L}/u.test(text) || /^(?:true|false)$/i.test(text)) return false;
  return !/\p{Nd}/u.test(text) || (text.length > 24 && /[^\p{ASCII}\p{Nd}]/u.test(text));
}
