import { PortError, type PortErrorCode } from "../core/plan/port.ts";
import { fill, type Language } from "../locales/format.ts";
import type { ProblemText } from "../locales/vi/problems.ts";
import { problemTexts } from "./texts.ts";

/** Why something did not work, as data; `problemWords` has the sentences. */
export interface Problem {
  readonly code: PortErrorCode;
  readonly sheetName: string | null;
}

/** Anything that was thrown. What is no `PortError` is a fault of ours and is `unknown`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof PortError) return { code: error.code, sheetName: error.sheetName };
  if (error instanceof DOMException && error.name === "AbortError") {
    return { code: "cancelled", sheetName: null };
  }
  return { code: "unknown", sheetName: null };
}

/** The sentence that says what happened and the one that says what to do. */
export function problemWords(problem: Problem, language: Language): { title: string; wayOut: string } {
  const text: ProblemText = problemTexts(language).codes[problem.code];
  if (problem.sheetName === null || text.titleWithSheet === undefined) {
    return { title: text.title, wayOut: text.wayOut };
  }
  return {
    title: fill(text.titleWithSheet, { sheet: problem.sheetName }, language),
    wayOut: text.wayOut,
  };
}
