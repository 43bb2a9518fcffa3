import { spelled, SPELLINGS } from "../xlsx/spellings.ts";
import { validateXlsx } from "../xlsx/validator.ts";
import { goThrough, type Through } from "./go-through.ts";
import type { MadeFile } from "./made-files.ts";

/** What differs between a workbook and the same one in another spelling of XML; empty when nothing does. */
export async function differences(
  plain: Through,
  { bytes }: MadeFile,
  spelling: string,
  validates: boolean,
  calculates = true,
): Promise<string[]> {
  const file = spelled(bytes, SPELLINGS[spelling] ?? ((xml) => xml));
  const { said, fate, fault, written } = await goThrough(file, calculates);
  return [
    ...(said === plain.said ? [] : ["another report"]),
    ...(fate === plain.fate ? [] : [`${fate} instead of ${plain.fate}`]),
    ...(fault === null ? [] : [`${fault.kind}: ${String(fault.cause)}`]),
    ...(written && validates ? await newErrors(file, written) : []),
  ];
}

/** Errors that the Open XML SDK finds in the copy and not in the file. */
export async function newErrors(file: Uint8Array, written: Uint8Array): Promise<string[]> {
  const after = await validateXlsx(written);
  if (after.length === 0) return [];
  const known = new Set((await validateXlsx(file)).map(withoutPlaces));
  return after.filter((error) => !known.has(withoutPlaces(error)));
}

/** The same error may stand in another place by its number: elements before it have come or gone. */
function withoutPlaces(error: string): string {
  return error.replaceAll(/\[\d+\]/g, "");
}
