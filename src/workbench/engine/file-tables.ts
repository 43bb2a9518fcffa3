import { parseArea, type Area } from "../../core/values/addresses.ts";
import type { XlsxDocument, XlsxSheet } from "../../xlsx/document.ts";

export interface FileTable {
  readonly id: string;
  readonly name: string;
  readonly sheet: XlsxSheet;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalRows: number;
}

const known = new WeakMap<object, readonly FileTable[]>();

/** Tables of the file the document came from, of one sheet or of all. */
export function tablesOf(document: XlsxDocument, scope: XlsxSheet | null): readonly FileTable[] {
  if (!document.package) return [];
  let all = known.get(document.package);
  if (!all) {
    all = document.sheets.flatMap((sheet) => readTables(document, sheet));
    known.set(document.package, all);
  }
  return all.filter((table) => (scope ? table.sheet === scope : document.sheets.includes(table.sheet)));
}

function readTables(document: XlsxDocument, sheet: XlsxSheet): FileTable[] {
  if (!sheet.part) return [];
  const at = sheet.part.lastIndexOf("/");
  const folder = sheet.part.slice(0, at);
  const relations = text(document, `${folder}/_rels/${sheet.part.slice(at + 1)}.rels`);
  return [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].flatMap(([element]) => {
    if (!/Type="[^"]*\/table"/.test(element)) return [];
    const target = attribute(element, "Target") ?? "";
    return readTable(text(document, resolved(folder, target)), sheet);
  });
}

function readTable(xml: string, sheet: XlsxSheet): FileTable[] {
  const element = /<(?:\w+:)?table\b[^>]*>/.exec(xml)?.[0] ?? "";
  const area = parseArea(attribute(element, "ref") ?? "");
  if (!area) return [];
  const id = attribute(element, "id") ?? "";
  return [
    {
      id: `{TABLE-${id}}`,
      name: attribute(element, "displayName") ?? attribute(element, "name") ?? `Table${id}`,
      sheet,
      area,
      headerRows: Number(attribute(element, "headerRowCount") ?? 1),
      totalRows: Number(attribute(element, "totalsRowCount") ?? 0),
    },
  ];
}

function attribute(element: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1];
}

function text(document: XlsxDocument, part: string): string {
  const bytes = document.package?.parts.get(part);
  return bytes ? new TextDecoder().decode(bytes) : "";
}

/** "../tables/table1.xml" seen from "xl/worksheets" → "xl/tables/table1.xml". */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
