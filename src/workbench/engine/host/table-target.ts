import type { Area } from "../../../core/values/addresses.ts";
import type { XlsxSheet, XlsxTable } from "../../../xlsx/model/document.ts";
import { bodyOf } from "../../../xlsx/workbook/file-tables.ts";
import { ModelError } from "../model-error.ts";
import type { Host } from "./host.ts";
import { RangeTarget } from "./range-target.ts";

/** One table, by its number: the document's entry is replaced with every change. */
export interface TableTarget {
  readonly sheet: XlsxSheet;
  readonly number: number;
}

/** The document's entry; a table deleted meanwhile is an ItemNotFound. */
export function tableOf({ sheet, number }: TableTarget): XlsxTable {
  const table = sheet.tables.find((entry) => entry.number === number);
  if (table) return table;
  throw new ModelError("ItemNotFound", "The table does not exist.");
}

/** With its columns called as its header cells say by now. */
export function settledTable(target: TableTarget, host: Host): XlsxTable {
  host.model.settle();
  return tableOf(target);
}

export type TablePart = "all" | "header" | "body" | "totals";

/** Rows of a table; a header or total row that it does not have is an ItemNotFound. */
export function rowsOf(table: XlsxTable, part: TablePart): Area {
  const { area, headerRows, totalRows } = table;
  switch (part) {
    case "all":
      return area;
    case "body":
      return bodyOf(table);
    case "header":
      if (headerRows > 0) return { ...area, bottom: area.top };
      throw new ModelError("ItemNotFound", "The table has no header row.");
    case "totals":
      if (totalRows > 0) return { ...area, top: area.bottom };
      throw new ModelError("ItemNotFound", "The table has no total row.");
  }
}

export function partOfTable(target: TableTarget, part: TablePart, host: Host): RangeTarget {
  return new RangeTarget(target.sheet.id, rowsOf(tableOf(target), part), host);
}
