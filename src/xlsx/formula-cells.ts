import type { CellRef } from "../core/values/addresses.ts";
import type { XlsxDocument } from "./model/document.ts";
import { readDocument } from "./workbook/read-document.ts";

/** Tells which cells of a file hold a formula; the file is read when it is first asked. */
export function formulaCells(bytes: Uint8Array): (at: CellRef) => boolean {
  let document: XlsxDocument | null = null;
  return ({ sheet, row, column }) => {
    document ??= readDocument(bytes);
    const cell = document.sheets[sheet]?.rows.get(row)?.cells.get(column);
    return cell !== undefined && (cell.formula !== null || cell.arrayArea !== undefined);
  };
}
