import { command as en } from "../locales/en/command.ts";
import type { Language } from "../locales/format.ts";
import { command as vi, type CommandTexts } from "../locales/vi/command.ts";

/** What the command prints, in this language. */
export function commandTexts(language: Language): CommandTexts {
  return language === "vi" ? vi : en;
}
