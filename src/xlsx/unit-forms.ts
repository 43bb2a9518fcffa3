import { formOfAll, formsOfUnit, type SendFormTexts } from "../core/gather/forms-to-send.ts";
import type { Report } from "../core/rules/report.ts";
import { madeWorkbook } from "./made-workbook.ts";
import { writeZip } from "./opc/write-zip.ts";

/** A file to be sent out. */
export interface UnitForm {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Month {
  readonly year: number;
  readonly month: number;
}

/** A workbook for each unit of the book, named after it and its month; one at a time, so that a page can paint in between. */
export function* unitForms(book: Report, month: Month, texts: SendFormTexts): Generator<UnitForm> {
  const taken = new Set<string>();
  for (const [index, { key, name }] of book.workbook.units.entries()) {
    if (key === "") continue;
    const wished = `${fileName(name)} T${month.month}-${month.year}`;
    let free = `${wished}.xlsx`;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${wished} (${number}).xlsx`;
    taken.add(free.toLowerCase());
    yield { name: free, bytes: madeWorkbook(formsOfUnit(book, index, month, texts)) };
  }
}

/** Forms in one archive. */
export function zipped(forms: readonly UnitForm[]): Uint8Array {
  return writeZip(new Map(forms.map(({ name, bytes }) => [name, bytes])));
}

/** One workbook in which each unit fills in its own row. */
export function commonForm(book: Report, month: Month, texts: SendFormTexts): Uint8Array {
  return madeWorkbook([formOfAll(book, month, texts)]);
}

/** Without what Windows forbids in a name, and short enough for any folder. */
function fileName(unit: string): string {
  const plain = unit
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  // Windows takes no dot at the end of a name; there is an ending behind it.
  return plain.slice(0, 80) || "Don vi";
}
