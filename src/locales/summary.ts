import type { SummaryTextKey, SummaryTexts } from "../core/summary/texts.ts";
import { findingTitle } from "./findings.ts";
import { countText, dateText, fill, percentText, type Language } from "./format.ts";
import { summary as en } from "./en/summary.ts";
import { summary as vi } from "./vi/summary.ts";

const PHRASES: Readonly<Record<Language, Readonly<Record<SummaryTextKey, string>>>> = { vi, en };

/** The words of the printed sheets in one language. */
export function summaryTexts(language: Language): SummaryTexts {
  return {
    say: (key, args = {}) => fill(PHRASES[language][key], args, language),
    count: (value) => countText(value, language),
    percent: (value) => percentText(value, language),
    date: dateText,
    mistake: (code) => findingTitle(code, language),
  };
}
