import type { DoneStep } from "../core/plan/port.ts";
import { limits as en } from "./en/limits.ts";
import { fill, type Language } from "./format.ts";
import { limits as vi, type LimitTexts } from "./vi/limits.ts";

const TEXTS: Readonly<Record<Language, LimitTexts>> = { vi, en };

/** The sentence that says which finishes of our sheets are missing; null when none are. */
export function withoutText(done: readonly DoneStep[], language: Language): string | null {
  const without = new Set(done.flatMap((step) => step.without ?? []));
  if (without.size === 0) return null;
  const texts = TEXTS[language];
  return fill(texts.without, { parts: [...without].map((kind) => texts.finishes[kind]) }, language);
}

/** The sentence that says how many formulas were not written because they stand in a table; null when none are. */
export function inTableText(count: number, cells: readonly string[], language: Language): string | null {
  return count === 0 ? null : fill(TEXTS[language].inTable, { count, cells }, language);
}
