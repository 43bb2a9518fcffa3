import type { Language } from "../locales/format.ts";

/**
 * The one small thing this browser remembers of its user. Private windows and locked-down machines refuse storage: then
 * the language is Office's.
 */
const LANGUAGE = "ket-nap.language";

export function rememberedLanguage(): Language | null {
  const language = recall(LANGUAGE);
  return language === "vi" || language === "en" ? language : null;
}

export function rememberLanguage(language: Language): void {
  remember(LANGUAGE, language);
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Not being remembered is all that is lost.
  }
}
