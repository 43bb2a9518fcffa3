import type { XlsxDocument, XlsxSheet } from "../model/document.ts";
import { optional } from "../bytes/failure.ts";
import type { PartSource } from "../opc/parts.ts";

/**
 * What parts beside a sheet's own hold of it, read when it is first asked for and kept with the file. Nothing of a sheet
 * that is of no file yet, nor of parts that cannot be read.
 */
export function readOnce<One>(
  read: (source: PartSource, sheetPart: string) => readonly One[],
): (document: XlsxDocument, sheet: XlsxSheet) => readonly One[] {
  const known = new WeakMap<object, Map<string, readonly One[]>>();
  return ({ package: from }, { part }) => {
    if (!from || part === null) return [];
    const bySheet = known.get(from) ?? new Map<string, readonly One[]>();
    known.set(from, bySheet);
    let found = bySheet.get(part);
    if (!found) {
      found = optional(() => read(from.parts, part), []);
      bySheet.set(part, found);
    }
    return found;
  };
}
