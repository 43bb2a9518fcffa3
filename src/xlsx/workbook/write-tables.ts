import { areaAddress, type Area } from "../../core/values/addresses.ts";
import type { TableColumn, XlsxSheet, XlsxTable } from "../model/document.ts";
import { readTables } from "./file-tables.ts";
import type { PackageWriter } from "../opc/write-parts.ts";
import { same } from "../model/same.ts";
import type { RelationshipLink } from "../opc/relationship-link.ts";
import { childNamed, joinElement, placeChild, splitElement, type XmlElement } from "../xml/element.ts";
import { attributeOf, prefixed, withAttributes } from "../xml/tag.ts";
import { decodeEntities, decodeXstring, encodeXstring, escapeAttribute } from "../xml/text.ts";

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const BLANK_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></table>';
const TABLE_ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/**
 * Writes the tables of a sheet that changed; parts of those that stay as they were are not touched. Returns the sheet's
 * `<tableParts>` where tables came or went: "" for none, undefined: as it stands.
 */
export function writeTables(
  writer: PackageWriter,
  part: string,
  sheet: XlsxSheet,
  link: RelationshipLink,
): string | undefined {
  const standing = readTables(writer, part);
  const before = standing.map(({ table }) => table);
  if (same(before, sheet.tables)) return undefined;
  const wanted = new Map(sheet.tables.map((table) => [table.number, table]));
  for (const { part: own, table } of standing) {
    const now = wanted.get(table.number);
    wanted.delete(table.number);
    if (!now) removeTable(writer, part, own);
    else if (!same(table, now)) writer.set(own, tableXml(writer.read(own) ?? BLANK_TABLE, now));
  }
  for (const table of wanted.values()) {
    const name = writer.freeName("xl/tables/table", ".xml");
    writer.add(part, name, tableXml(BLANK_TABLE, table), TABLE_TYPE, "table");
  }
  const numbers = (tables: readonly XlsxTable[]): number[] => tables.map(({ number }) => number);
  return same(numbers(before), numbers(sheet.tables)) ? undefined : tablePartsXml(writer, part, link);
}

function removeTable(writer: PackageWriter, sheet: string, part: string): void {
  const relation = writer.relationships(sheet).find(({ target }) => target === part);
  if (relation) writer.unrelate(sheet, relation.id);
  writer.remove(part);
}

function tablePartsXml(
  writer: PackageWriter,
  sheet: string,
  { attribute, declaration }: RelationshipLink,
): string {
  const ids = writer.relationships(sheet).flatMap(({ type, id }) => (type === "table" ? [id] : []));
  if (ids.length === 0) return "";
  const parts = ids.map((id) => `<tablePart ${attribute}="${id}"${declaration}/>`).join("");
  return `<tableParts count="${ids.length}">${parts}</tableParts>`;
}

/** What a column has beside its name (formulas, totals, formats) stays as it stood. */
function tableXml(standing: string | Uint8Array, table: XlsxTable): string {
  const element = splitElement(standing);
  const put = (name: string, xml: string | null): void =>
    placeChild(element, TABLE_ORDER, name, xml === null ? null : prefixed(xml, element.prefix));
  element.open = withAttributes(element.open, {
    id: String(table.number),
    name: table.name,
    displayName: table.name,
    ref: areaAddress(table.area),
    headerRowCount: table.headerRows === 1 ? null : String(table.headerRows),
    totalsRowCount: table.totalRows === 0 ? null : String(table.totalRows),
    totalsRowShown: table.totalRows === 0 ? "0" : null,
    insertRow: table.hasInsertRow ? "1" : null,
  });
  writeFilter(element, table, put);
  put("tableColumns", columnsXml(element, table.columns));
  const { name, firstColumn, lastColumn, rowStripes, columnStripes } = table.style;
  const flag = (on: boolean): string => (on ? "1" : "0");
  put(
    "tableStyleInfo",
    `<tableStyleInfo${name === null ? "" : ` name="${escapeAttribute(name)}"`} showFirstColumn="${flag(firstColumn)}" ` +
      `showLastColumn="${flag(lastColumn)}" showRowStripes="${flag(rowStripes)}" showColumnStripes="${flag(columnStripes)}"/>`,
  );
  return joinElement(element);
}

/** Filter buttons stand over everything but the totals; which rows they hide stays as it was. */
function writeFilter(
  element: XmlElement,
  { area, headerRows, totalRows, hasFilterButtons }: XlsxTable,
  put: (name: string, xml: string | null) => void,
): void {
  const filtered: Area = { ...area, bottom: area.bottom - totalRows };
  const standing = childNamed(element, "autoFilter")?.xml;
  if (!hasFilterButtons || headerRows === 0) put("autoFilter", null);
  else put("autoFilter", withAttributes(standing ?? "<autoFilter/>", { ref: areaAddress(filtered) }));
}

function columnsXml(element: XmlElement, columns: readonly TableColumn[]): string {
  const list = childNamed(element, "tableColumns")?.xml;
  const standing = new Map(
    (list === undefined ? [] : splitElement(list).children).map(({ xml }) => [textAttribute(xml, "id"), xml]),
  );
  const xml = columns.map(({ id, name }) => {
    const own = standing.get(String(id)) ?? `<tableColumn id="${id}"/>`;
    return textAttribute(own, "name") === name ? own : withAttributes(own, { name: encodeXstring(name) });
  });
  return `<tableColumns count="${columns.length}">${xml.join("")}</tableColumns>`;
}

function textAttribute(xml: string, name: string): string | undefined {
  const value = attributeOf(xml, name);
  return value === undefined ? undefined : decodeXstring(decodeEntities(value));
}
