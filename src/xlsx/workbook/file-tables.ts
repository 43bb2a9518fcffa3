import { parseArea, type Area } from "../../core/values/addresses.ts";
import type { TableColumn, XlsxDocument, XlsxSheet, XlsxTable } from "../model/document.ts";
import { readRelationships, type PartSource } from "../opc/parts.ts";
import { decodeXstring, isTrue } from "../xml/text.ts";
import { XmlScanner } from "../xml/scanner.ts";

/** A table with the sheet it is on. */
export interface FileTable extends XlsxTable {
  readonly sheet: XlsxSheet;
}

/** Without its header and total rows. */
export function bodyOf({ area, headerRows, totalRows }: XlsxTable): Area {
  return { ...area, top: area.top + headerRows, bottom: area.bottom - totalRows };
}

/** Tables of one sheet, or of all. */
export function tablesOf(document: XlsxDocument, scope: XlsxSheet | null): readonly FileTable[] {
  const sheets = scope ? [scope] : document.sheets;
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ ...table, sheet })));
}

/** The parts of a sheet's tables with what they say. */
export function readTables(source: PartSource, part: string): { part: string; table: XlsxTable }[] {
  return readRelationships(source, part).flatMap(({ type, target }) => {
    const bytes = type === "table" && target !== null ? source.read(target) : null;
    const table = bytes && readTable(new XmlScanner(bytes));
    return table && target !== null ? [{ part: target, table }] : [];
  });
}

function readTable(scanner: XmlScanner): XlsxTable | null {
  scanner.root();
  const area = parseArea(scanner.attribute("ref") ?? "");
  if (!area) return null;
  const number = Number(scanner.attribute("id") ?? 0);
  const facts = {
    number,
    name: scanner.attribute("displayName") ?? scanner.attribute("name") ?? `Table${number}`,
    area,
    headerRows: Number(scanner.attribute("headerRowCount") ?? 1),
    totalRows: Number(scanner.attribute("totalsRowCount") ?? 0),
    hasInsertRow: isTrue(scanner.attribute("insertRow")),
  };
  const columns: TableColumn[] = [];
  let hasFilterButtons = false;
  let style: XlsxTable["style"] = {
    name: null,
    firstColumn: false,
    lastColumn: false,
    rowStripes: false,
    columnStripes: false,
  };
  scanner.children((name) => {
    if (name === "autoFilter") hasFilterButtons = true;
    if (name === "tableStyleInfo") {
      style = {
        name: scanner.attribute("name"),
        firstColumn: isTrue(scanner.attribute("showFirstColumn")),
        lastColumn: isTrue(scanner.attribute("showLastColumn")),
        rowStripes: isTrue(scanner.attribute("showRowStripes")),
        columnStripes: isTrue(scanner.attribute("showColumnStripes")),
      };
    }
    if (name !== "tableColumns") return;
    scanner.children(() => {
      const name = decodeXstring(scanner.attribute("name") ?? "");
      columns.push({ id: Number(scanner.attribute("id") ?? columns.length + 1), name });
    });
  });
  return { ...facts, columns, hasFilterButtons, style };
}
