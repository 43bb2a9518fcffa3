import type { ProfileField } from "../core/settings/profile.ts";
import { fill, type Language } from "./format.ts";
import { profile as en } from "./en/profile.ts";
import { profile as vi } from "./vi/profile.ts";

/** One line about what neither the office nor its workbook says; null when all is said. */
export function unconfirmedLine(fields: readonly ProfileField[], language: Language): string | null {
  const texts = language === "vi" ? vi : en;
  if (fields.length === 0) return null;
  return fill(texts.unconfirmed, { fields: fields.map((field) => texts.fields[field]) }, language);
}

/** The same where there is room for their number only. */
export function unconfirmedCountLine(count: number, language: Language): string | null {
  const texts = language === "vi" ? vi : en;
  return count === 0 ? null : fill(texts.unconfirmedCount, { count }, language);
}
