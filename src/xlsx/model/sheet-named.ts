import type { XlsxSheet } from "./document.ts";

/** The sheet of this name; Excel tells names of sheets apart without regard to case. */
export function findSheetByName(sheets: readonly XlsxSheet[], name: string): XlsxSheet | undefined {
  const key = sheetNameKey(name);
  return sheets.find((sheet) => sheetNameKey(sheet.name) === key);
}

function sheetNameKey(name: string): string {
  return name.toLocaleLowerCase("vi");
}
