import type { FormTexts } from "../core/forms/texts.ts";
import type { Language } from "./format.ts";
import { forms as en } from "./en/forms.ts";
import { summaryTexts } from "./summary.ts";
import { forms as vi } from "./vi/forms.ts";

const PHRASES = { vi, en } as const;

/** The words of the forms. Their title blocks and headers are Vietnamese in every language. */
export function formTexts(language: Language): FormTexts {
  return { say: (key) => PHRASES[language][key], print: summaryTexts("vi") };
}
