import type { Language } from "../locales/format.ts";

/**
 * The two small things this browser remembers of its user. Private windows and locked-down machines refuse
 * storage: then the introduction is shown again and the language is Office's.
 */
const INTRODUCED = "ket-nap.introduced";
const LANGUAGE = "ket-nap.language";

export function wasIntroduced(): boolean {
  return recall(INTRODUCED) !== null;
}

export function rememberIntroduced(): void {
  remember(INTRODUCED, "1");
}

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
