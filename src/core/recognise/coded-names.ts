import { codeLetters } from "../text/around-names.ts";
import { unitReaderWithout, type Readers } from "../tables/readers.ts";
import type { CellReader } from "../tables/column-coder.ts";
import type { TextReading } from "../values/readings.ts";
import type { SheetTexts } from "./sheet-texts.ts";

const SAMPLE_ROWS = 60;

/**
 * How a column of units is read. Whether "B12" behind a name is a code or part of it, the other names tell: where most
 * have one of the same letters, it is the list's.
 */
export function unitReader(
  texts: SheetTexts,
  column: number,
  firstRow: number,
  readers: Readers,
): CellReader<TextReading> {
  const names: string[] = [];
  for (let row = firstRow; row < firstRow + SAMPLE_ROWS; row++) {
    const text = texts.text(row, column);
    if (text !== "") names.push(text);
  }
  const letters = codeLetters(names);
  return letters === null ? readers.unit : unitReaderWithout(letters, readers);
}
