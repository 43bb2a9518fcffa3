import {
  referenceText,
  rewriteReferences,
  type ReferenceEnd,
} from "../../../core/values/formula-references.ts";
import { sheetPrefix } from "../../../core/values/formula-references.ts";

/** "SUM(A1:$B$2)" seen from D3 → "SUM(R[-2]C[-3]:R2C2)". */
export function formulaToR1C1(formula: string, row: number, column: number): string {
  const axis = (letter: string, index: number | null, absolute: boolean, home: number): string => {
    if (index === null) return "";
    if (absolute) return `${letter}${index + 1}`;
    return index === home ? letter : `${letter}[${index - home}]`;
  };
  const end = (at: ReferenceEnd): string =>
    axis("R", at.row, at.rowAbsolute, row) + axis("C", at.column, at.columnAbsolute, column);
  return rewriteReferences(formula, (reference) => {
    const sheet = reference.sheet === null ? "" : `${sheetPrefix(reference.sheet)}!`;
    return sheet + end(reference.first) + (reference.last ? `:${end(reference.last)}` : "");
  });
}

const R1C1 =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'!?|$)|(\bR(\d{1,7}|\[-?\d{1,7}\])?C(\d{1,5}|\[-?\d{1,5}\])?(?![\p{L}\p{N}_(]))|[\p{L}_][\p{L}\p{N}_.]*/gu;

/** The reverse: a formula in R1C1 notation put into this cell. Whole rows and columns (R1, C2) are not read. */
export function formulaFromR1C1(formula: string, row: number, column: number): string {
  const axis = (part: string | undefined, home: number): { index: number; absolute: boolean } => {
    if (part === undefined) return { index: home, absolute: false };
    if (part.startsWith("[")) return { index: home + Number(part.slice(1, -1)), absolute: false };
    return { index: Number(part) - 1, absolute: true };
  };
  return formula.replace(R1C1, (text: string, cell?: string, rowPart?: string, columnPart?: string) => {
    if (cell === undefined) return text;
    const atRow = axis(rowPart, row);
    const atColumn = axis(columnPart, column);
    return referenceText({
      sheet: null,
      first: {
        row: atRow.index,
        column: atColumn.index,
        rowAbsolute: atRow.absolute,
        columnAbsolute: atColumn.absolute,
      },
      last: null,
    });
  });
}
