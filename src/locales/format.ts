import type { Coverage, UnitFigures } from "../core/figures/figures.ts";
import type { CalendarDate } from "../core/values/calendar.ts";
import type { CountKey } from "../core/tables/schema.ts";

/** Vietnamese is complete and the default; English has the same keys (a test). */
export type Language = "vi" | "en";

/** A value that a template can show; numbers are written in the reader's format, lists joined by commas, dates d/m/yyyy. */
export type TemplateValue = string | number | readonly string[] | CalendarDate | null;

const SEPARATORS = {
  vi: { decimal: ",", group: "." },
  en: { decimal: ".", group: "," },
} as const;

/** 1234.5 → "1.234,5" (vi), "1,234.5" (en): at most two decimals, trailing zeros dropped (docs/domain.md §5). */
export function numberText(value: number, language: Language): string {
  if (!Number.isFinite(value)) return unknownText;
  // From here on JavaScript writes no plain digits, and nobody reads them.
  if (Math.abs(value) >= 1e21) return String(value);
  const { decimal, group } = SEPARATORS[language];
  const rounded = roundedText(Math.abs(value), 2).replace(/\.00$|(\.\d)0$/, "$1");
  const [whole = "0", fraction] = rounded.split(".");
  const sign = value < 0 && Number(rounded) !== 0 ? "-" : "";
  const grouped = threes(whole).join(group);
  return sign + (fraction === undefined ? grouped : grouped + decimal + fraction);
}

/** "1234567" → "1", "234", "567" */
function threes(digits: string): string[] {
  const first = digits.length % 3;
  const parts = first === 0 ? [] : [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) parts.push(digits.slice(at, at + 3));
  return parts;
}

/** Half up on the decimal digits a person sees: 0.285 → "0.29" whatever its binary form. Always `decimals` places. */
function roundedText(value: number, decimals: number): string {
  const shifted = Math.round(Number(`${value}e${decimals}`));
  return Number.isFinite(shifted)
    ? Number(`${shifted}e-${decimals}`).toFixed(decimals)
    : value.toFixed(decimals);
}

/** 37.6106 → "37,61%"; null → the sign for "unknown". */
export function percentText(value: number | null, language: Language): string {
  return value === null ? unknownText : `${numberText(value, language)}%`;
}

/** "54/54 đơn vị"; where units are missing it says so: "mới tính 51/54 đơn vị". */
export function coverageText(
  { known, of }: Coverage,
  texts: { readonly coverage: string; readonly partial: string },
  language: Language,
): string {
  return fill(known < of ? texts.partial : texts.coverage, { known, of }, language);
}

/** An integer, or the sign for "unknown". */
export function countText(value: number | null, language: Language): string {
  return value === null ? unknownText : numberText(value, language);
}

/** A unit's count, both ends where it is a range: "2–3". */
export function unitCountText(
  unit: Pick<UnitFigures, CountKey | "range">,
  key: CountKey,
  language: Language,
): string {
  const range = unit.range?.[key];
  return range ? range.map((end) => numberText(end, language)).join("–") : countText(unit[key], language);
}

/** "30/6/2022" in both languages: the documents are Vietnamese. Without a day "6/2022", without a month "2022". */
export function dateText({ year, month, day }: CalendarDate): string {
  if (month === 0) return String(year);
  return day === 0 ? `${month}/${year}` : `${day}/${month}/${year}`;
}

/** Shown where a figure is not known: never 0, never NaN. */
export const unknownText = "–";

/** Fills `{name}` in a template. A name that `args` lacks is an error of ours and throws. */
export function fill(
  template: string,
  args: Readonly<Record<string, TemplateValue>>,
  language: Language,
): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = args[name];
    if (value === undefined) throw new Error(`template "${template}" wants {${name}}`);
    if (value === null) return unknownText;
    if (typeof value === "number") return numberText(value, language);
    if (typeof value === "string") return value;
    return "year" in value ? dateText(value) : value.join(", ");
  });
}
