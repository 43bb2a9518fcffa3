import { parseArea, type Area } from "../core/values/addresses.ts";
import type { XlsxDocument, XlsxSheet } from "./document.ts";
import { optional } from "./failure.ts";
import { readRelationships, type PartSource } from "./opc/parts.ts";
import { XmlScanner } from "./xml/scanner.ts";

/** A table of Excel's own ("Ctrl+T"), as its part of the file says. */
export interface FileTable {
  readonly id: string;
  readonly name: string;
  readonly sheet: XlsxSheet;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalRows: number;
  /** Names of the columns, from the left. */
  readonly columns: readonly string[];
}

/** Without its header and total rows. */
export function bodyOf({ area, headerRows, totalRows }: FileTable): Area {
  return { ...area, top: area.top + headerRows, bottom: area.bottom - totalRows };
}

const known = new WeakMap<object, readonly FileTable[]>();

/** Tables of the file the document came from, of one sheet or of all. */
export function tablesOf(document: XlsxDocument, scope: XlsxSheet | null): readonly FileTable[] {
  if (!document.package) return [];
  let all = known.get(document.package);
  if (!all) {
    const source = document.package.parts;
    all = document.sheets.flatMap((sheet) => optional(() => readTables(source, sheet), []));
    known.set(document.package, all);
  }
  return all.filter((table) => (scope ? table.sheet === scope : document.sheets.includes(table.sheet)));
}

function readTables(source: PartSource, sheet: XlsxSheet): FileTable[] {
  if (sheet.part === null) return [];
  return readRelationships(source, sheet.part).flatMap(({ type, target }) => {
    const bytes = type === "table" && target !== null ? source.read(target) : null;
    return bytes ? readTable(new XmlScanner(bytes), sheet) : [];
  });
}

function readTable(scanner: XmlScanner, sheet: XlsxSheet): FileTable[] {
  scanner.root();
  const area = parseArea(scanner.attribute("ref") ?? "");
  if (!area) return [];
  const id = scanner.attribute("id") ?? "";
  const facts = {
    id: `{TABLE-${id}}`,
    name: scanner.attribute("displayName") ?? scanner.attribute("name") ?? `Table${id}`,
    headerRows: Number(scanner.attribute("headerRowCount") ?? 1),
    totalRows: Number(scanner.attribute("totalsRowCount") ?? 0),
  };
  const columns: string[] = [];
  scanner.children((name) => {
    if (name !== "tableColumns") return;
    scanner.children(() => columns.push(scanner.attribute("name") ?? ""));
  });
  return [{ ...facts, sheet, area, columns }];
}
