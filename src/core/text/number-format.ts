/** What an en-US number format says about a value. Quoted text, escapes and [colours, currencies] say nothing. */

const DATE_FORMATS = new Map<string, boolean>();
const DECORATION = /"[^"]*"|\\.|_.|\*.|\[[^\][]*\]/g;

/** Whether the format shows a calendar date: it names days or years, or months in letters. Remembered per format. */
export function isDateFormat(format: string): boolean {
  const known = DATE_FORMATS.get(format);
  if (known !== undefined) return known;
  const bare = format.replace(DECORATION, "");
  const isDate = bare.toLowerCase() !== "general" && /[dy]|mmm|(?:^|[^hs:])m\s*[/.-]/i.test(bare);
  // A workbook has few formats; a hostile one must not fill the memory.
  if (DATE_FORMATS.size < 1000) DATE_FORMATS.set(format, isDate);
  return isDate;
}

/** Whether the format shows the value times 100 with a percent sign. */
export function isPercentFormat(format: string): boolean {
  return format.replace(DECORATION, "").includes("%");
}

/** Decimal places that the format shows; null for "General" and text, which show the value's own. */
export function shownDecimals(format: string): number | null {
  const [first = ""] = format.replace(DECORATION, "").split(";");
  if (!/[0#?]/.test(first)) return null;
  return /\.([0#?]+)/.exec(first)?.[1]?.length ?? 0;
}
