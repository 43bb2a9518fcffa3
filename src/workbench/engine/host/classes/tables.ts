import type { XlsxSheet } from "../../../../xlsx/document.ts";
import { ModelError } from "../../model-error.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import { range } from "./range.ts";
import { RangeTarget } from "../range-target.ts";
import { bodyOf, tablesOf, type FileTable } from "../../../../xlsx/file-tables.ts";
import { worksheet } from "./worksheet.ts";

/** Tables of the workbook (null) or of one sheet, as they stand in the file: they can be read, not made or changed. */
export const tables: HostConstructor<XlsxSheet | null> = hostClass<XlsxSheet | null>({
  name: "TableCollection",
  scalars: { Count: { get: (scope, host) => tablesOf(host.model.document, scope).length } },
  items: (scope, host) => tablesOf(host.model.document, scope).map(table),
  indexer: (scope, args, host) => {
    const found = find(tablesOf(host.model.document, scope), args.text(0));
    if (!found) throw new ModelError("ItemNotFound", `There is no table "${args.text(0)}".`);
    return table(found);
  },
  objects: {
    GetItemOrNullObject: (scope, args, host) => {
      const found = find(tablesOf(host.model.document, scope), args.text(0));
      return found ? table(found) : null;
    },
    GetItemAt: (scope, args, host) => {
      const found = tablesOf(host.model.document, scope)[args.integer(0)];
      if (!found) throw new ModelError("ItemNotFound", "There is no such table.");
      return table(found);
    },
  },
  actions: { GetCount: (scope, _, host) => tablesOf(host.model.document, scope).length },
});

/** `range.getTables()`: the tables that a range touches, or holds wholly. */
export const scopedTables: HostConstructor<readonly FileTable[]> = hostClass<readonly FileTable[]>({
  name: "TableScopedCollection",
  items: (list) => list.map(table),
  actions: { GetCount: (list) => list.length },
});

const table = hostClass<FileTable>({
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name },
    ShowHeaders: { get: ({ headerRows }) => headerRows > 0 },
    ShowTotals: { get: ({ totalRows }) => totalRows > 0 },
  },
  navigations: { Worksheet: ({ sheet }) => worksheet(sheet) },
  objects: {
    GetRange: ({ sheet, area }, _, host) => range(new RangeTarget(sheet.id, area, host)),
    GetDataBodyRange: (one, _, host) => range(new RangeTarget(one.sheet.id, bodyOf(one), host)),
    GetHeaderRowRange: ({ sheet, area, headerRows }, _, host) => {
      if (headerRows === 0) throw new ModelError("ItemNotFound", "The table has no header row.");
      return range(new RangeTarget(sheet.id, { ...area, bottom: area.top }, host));
    },
  },
});

function find(list: readonly FileTable[], key: string): FileTable | undefined {
  return list.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}
