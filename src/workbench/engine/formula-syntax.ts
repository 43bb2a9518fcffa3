import { createFormulaSyntaxProbe } from "@cj-tech-master/excelts/formula";

/** Whether the text (en-US, without "=") can be read as a formula at all; its names may still be unknown. */
export const isFormula: (text: string) => boolean = createFormulaSyntaxProbe();

/** Longest formula Excel takes, in characters. */
export const MAX_FORMULA_LENGTH = 8192;
/** Longest text of one cell. */
export const MAX_TEXT_LENGTH = 32_767;
