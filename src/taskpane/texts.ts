import { createContext, useContext } from "react";
import { fill, type Language, type TemplateValue } from "../locales/format.ts";
import { pane as enPane } from "../locales/en/pane.ts";
import { problems as enProblems } from "../locales/en/problems.ts";
import { pane as viPane, type PaneTexts } from "../locales/vi/pane.ts";
import { problems as viProblems, type ProblemTexts } from "../locales/vi/problems.ts";

const PANE: Readonly<Record<Language, PaneTexts>> = { vi: viPane, en: enPane };
const PROBLEMS: Readonly<Record<Language, ProblemTexts>> = { vi: viProblems, en: enProblems };

function paneTexts(language: Language): PaneTexts {
  return PANE[language];
}

export function problemTexts(language: Language): ProblemTexts {
  return PROBLEMS[language];
}

/** The texts of the language in use, and `say`, which fills a template in that language's format. */
export interface Speech {
  readonly language: Language;
  readonly t: PaneTexts;
  readonly say: (template: string, args: Readonly<Record<string, TemplateValue>>) => string;
}

export function speechIn(language: Language): Speech {
  return { language, t: paneTexts(language), say: (template, args) => fill(template, args, language) };
}

const SpeechContext = createContext<Speech>(speechIn("vi"));
export const SpeechProvider = SpeechContext.Provider;

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
