import { loaded, valuesOf } from "../conformance.ts";
import { samples } from "./samples.ts";

const EXPENSES = [
  ["Ngày", "Mục", "Tiền"],
  ["ngày 1", "Nước", 120],
  ["ngày 2", "Điện", 142.5],
  ["ngày 3", "Giấy", 27.25],
];

/** A table "ChiTieu" over A1:C4. */
function expenses(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:C4").values = EXPENSES;
  const table = sheet.tables.add("A1:C4", true);
  table.name = "ChiTieu";
  return table;
}

samples("samples: tables", [
  {
    sample: "chart-data-source",
    member: "TableCollection.add",
    shows: "over a header row alone, filled by rows that are added",
    batch: async (sheet, context) => {
      const table = sheet.tables.add("A1:C1", true);
      table.name = "ChiTieu";
      table.getHeaderRowRange().values = [["Ngày", "Mục", "Tiền"]];
      table.rows.add(undefined, EXPENSES.slice(1));
      const range = table.getRange().load("address");
      await context.sync();
      return [range.address, (await valuesOf(table.getDataBodyRange())).at(0)];
    },
    gives: ["Sheet1!A1:C4", ["ngày 1", "Nước", 120]],
  },
  {
    sample: "chart-data-source",
    member: "TableCollection.add",
    shows: "without headers it makes some and moves the data down",
    cells: { A1: "Na", B1: "1", A2: "Núi", B2: "2" },
    batch: async (sheet) => {
      const table = sheet.tables.add("A1:B2", false);
      return [await valuesOf(table.getHeaderRowRange()), await valuesOf(table.getDataBodyRange())];
    },
    gives: [
      [["Column1", "Column2"]],
      [
        ["Na", 1],
        ["Núi", 2],
      ],
    ],
  },
  {
    sample: "chart-data-source",
    member: "TableCollection.add",
    shows: "headers become texts, blank and repeated ones get names",
    cells: { A1: "2024", C1: "Số", D1: "Số" },
    batch: async (sheet) => valuesOf(sheet.tables.add("A1:D3", true).getHeaderRowRange()),
    gives: [["2024", "Column1", "Số", "Số2"]],
  },
  {
    sample: "chart-data-source",
    member: "TableCollection.add",
    shows: "two tables do not overlap (office-js #1199)",
    batch: (sheet) => {
      expenses(sheet);
      sheet.tables.add("C3:E9", true);
    },
    fails: "InvalidArgument",
  },
  {
    sample: "events-tablecollection-changed",
    member: "TableCollection.getItem",
    shows: "by name, in any case",
    batch: (sheet) => {
      expenses(sheet);
      return loaded(sheet.tables.getItem("CHITIEU"), "name");
    },
    gives: { name: "ChiTieu", id: "{TABLE-1}" },
  },
  {
    sample: "events-table-changed",
    member: "TableCollection.getItemAt",
    shows: "tables of the whole workbook, in the order of the tabs",
    sheets: { Một: {}, Hai: {} },
    batch: async (sheet, context) => {
      sheet.getNext().tables.add("A1:B3", true).name = "Sau";
      sheet.tables.add("A1:B3", true).name = "Truoc";
      const first = context.workbook.tables.getItemAt(0).load("name");
      const count = context.workbook.tables.getCount();
      await context.sync();
      return [first.name, count.value];
    },
    gives: ["Truoc", 2],
  },
  {
    sample: "chart-data-source",
    member: "Table.name",
    shows: "a name that is taken, or none at all, is refused",
    batch: (sheet) => {
      expenses(sheet);
      sheet.tables.add("F1:G3", true).name = "ChiTieu";
    },
    fails: "InvalidArgument",
  },
  {
    sample: "chart-data-source",
    member: "Table.getHeaderRowRange",
    shows: "writing the header gives the columns their names",
    batch: async (sheet, context) => {
      const table = expenses(sheet);
      table.getHeaderRowRange().values = [["Hôm", "Việc", "Đồng"]];
      const { columns } = table;
      columns.load("items/name");
      await context.sync();
      return columns.items.map(({ name }) => name);
    },
    gives: ["Hôm", "Việc", "Đồng"],
  },
  {
    sample: "chart-bubble-chart",
    member: "Table.getDataBodyRange",
    shows: "the rows under the header",
    batch: (sheet) => loaded(expenses(sheet).getDataBodyRange(), "address"),
    gives: { address: "Sheet1!A2:C4" },
  },
  {
    sample: "data-changed",
    member: "Table.getRange",
    shows: "header and rows",
    batch: (sheet) => loaded(expenses(sheet).getRange(), "address"),
    gives: { address: "Sheet1!A1:C4" },
  },
  {
    sample: "chart-data-source",
    member: "TableRowCollection.add",
    shows: "at the end; what stands below goes down",
    batch: async (sheet) => {
      const table = expenses(sheet);
      sheet.getRange("A5").values = [["dưới"]];
      table.rows.add(undefined, [["ngày 4", "Mực", 50]]);
      return [await valuesOf(sheet.getRange("B5:C5")), await valuesOf(sheet.getRange("A6"))];
    },
    gives: [[["Mực", 50]], [["dưới"]]],
  },
  {
    sample: "chart-data-source",
    member: "TableRowCollection.add",
    shows: "between others, and formulas take it in",
    batch: async (sheet) => {
      const table = expenses(sheet);
      sheet.getRange("E1").formulas = [["=SUM(C2:C4)"]];
      table.rows.add(1, [["ngày 1", "Gạo", 10]]);
      return [await valuesOf(sheet.getRange("B2:B5")), await valuesOf(sheet.getRange("E1"))];
    },
    gives: [[["Nước"], ["Gạo"], ["Điện"], ["Giấy"]], [[299.75]]],
  },
  {
    sample: "chart-data-source",
    member: "Table.rows",
    shows: "counted and read one by one",
    batch: async (sheet, context) => {
      const { rows } = expenses(sheet);
      rows.load("count");
      const second = rows.getItemAt(1).load("index,values");
      await context.sync();
      return [rows.count, second.index, second.values[0]?.[1] as unknown];
    },
    gives: [3, 1, "Điện"],
  },
  {
    sample: "chart-data-source",
    member: "Table.rows",
    shows: "a row is deleted with what stands beside it left alone",
    batch: async (sheet) => {
      const table = expenses(sheet);
      sheet.getRange("E3").values = [["bên cạnh"]];
      table.rows.getItemAt(1).delete();
      return [await valuesOf(table.getDataBodyRange().getColumn(1)), await valuesOf(sheet.getRange("E3"))];
    },
    gives: [[["Nước"], ["Giấy"]], [["bên cạnh"]]],
  },
  {
    sample: "chart-data-source",
    member: "Table.rows",
    shows: "without its last row a table is empty and can be filled again",
    batch: async (sheet, context) => {
      const table = sheet.tables.add("A1:B2", true);
      table.getDataBodyRange().values = [["x", 1]];
      table.rows.getItemAt(0).delete();
      const empty = table.rows.getCount();
      await context.sync();
      table.rows.add(undefined, [["y", 2]]);
      const range = table.getRange().load("address");
      await context.sync();
      return [empty.value, range.address, await valuesOf(table.getDataBodyRange())];
    },
    gives: [0, "Sheet1!A1:B2", [["y", 2]]],
  },
  {
    sample: "data-validation",
    member: "TableColumnCollection.getItem",
    shows: "by name",
    batch: async (sheet) => valuesOf(expenses(sheet).columns.getItem("tiền").getDataBodyRange()),
    gives: [[120], [142.5], [27.25]],
  },
  {
    sample: "data-validation",
    member: "Table.columns",
    shows: "one added at the end with its header and values",
    batch: async (sheet, context) => {
      const table = expenses(sheet);
      table.columns.add(undefined, [["Gấp đôi"], ["=C2*2"], ["=C3*2"], ["=C4*2"]]);
      const last = table.columns.getItem("Gấp đôi").load("index,values");
      await context.sync();
      return [last.index, last.values];
    },
    gives: [3, [["Gấp đôi"], [240], [285], [54.5]]],
  },
  {
    sample: "data-validation",
    member: "Table.columns",
    shows: "one put in front, and one taken out again",
    batch: async (sheet, context) => {
      const table = expenses(sheet);
      table.columns.add(0, [["STT"], [1], [2], [3]]);
      table.columns.getItem("Mục").delete();
      const header = await valuesOf(table.getHeaderRowRange());
      const range = table.getRange().load("address");
      await context.sync();
      return [header, range.address];
    },
    gives: [[["STT", "Ngày", "Tiền"]], "Sheet1!A1:C4"],
  },
  {
    sample: "resize-table",
    member: "Table.resize",
    shows: "more rows and columns; the new column gets a name",
    batch: async (sheet, context) => {
      const table = expenses(sheet);
      table.resize("A1:D20");
      const range = table.getRange().load("address");
      const header = await valuesOf(table.getHeaderRowRange());
      await context.sync();
      return [range.address, header];
    },
    gives: ["Sheet1!A1:D20", [["Ngày", "Mục", "Tiền", "Column1"]]],
  },
  {
    sample: "resize-table",
    member: "Table.resize",
    shows: "the header stays in its row",
    batch: (sheet) => expenses(sheet).resize("A2:D20"),
    fails: "InvalidArgument",
  },
  {
    sample: "data-changed",
    member: "Table.getRange",
    shows: "rows of the sheet that come in are the table's",
    batch: async (sheet) => {
      const table = expenses(sheet);
      sheet.getRange("3:4").insert("Down");
      return loaded(table.getRange(), "address");
    },
    gives: { address: "Sheet1!A1:C6" },
  },
  {
    sample: "insert-delete-clear-range",
    member: "Range.insert",
    shows: "cells of only some of a table's columns do not move (microsoft-graph-docs #4392)",
    batch: (sheet) => {
      expenses(sheet);
      sheet.getRange("B3").insert("Down");
    },
    fails: "InsertDeleteConflict",
  },
  {
    sample: "range-relationships",
    member: "Table.getDataBodyRange",
    shows: "a total row is no part of it, and goes again",
    batch: async (sheet, context) => {
      const table = expenses(sheet);
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("address");
      const body = table.getDataBodyRange().load("address");
      await context.sync();
      const seen = [totals.address, body.address];
      table.showTotals = false;
      table.getTotalRowRange().load("address");
      const code = await context.sync().catch((error: unknown) => (error as { code?: string }).code);
      return [...seen, code];
    },
    gives: ["Sheet1!A5:C5", "Sheet1!A2:C4", "ItemNotFound"],
  },
  {
    sample: "culture-info-date-time",
    member: "Table.getRange",
    shows: "as a plain range again it keeps its cells",
    batch: async (sheet, context) => {
      const cells = expenses(sheet).convertToRange();
      const { tables } = sheet;
      tables.load("count");
      const values = await valuesOf(cells);
      await context.sync();
      return [tables.count, values.length];
    },
    gives: [0, 4],
  },
  {
    sample: "chart-data-source",
    member: "Table.name",
    shows: "style and stripes are kept",
    batch: async (sheet, context) => {
      const table = expenses(sheet);
      table.style = "TableStyleLight9";
      table.showBandedRows = false;
      table.highlightFirstColumn = true;
      table.load("style,showBandedRows,highlightFirstColumn,showFilterButton");
      await context.sync();
      return [table.style, table.showBandedRows, table.highlightFirstColumn, table.showFilterButton];
    },
    gives: ["TableStyleLight9", false, true, true],
  },
  {
    sample: "filter-data",
    member: "TableColumn.filter",
    shows: "is refused",
    batch: (sheet) => {
      expenses(sheet).columns.getItem("Tiền").filter.apply({ filterOn: "Dynamic" });
    },
    fails: "ApiNotFound",
  },
  ...(["Table.onChanged", "TableCollection.onChanged"] as const).map((member) => ({
    sample: member === "Table.onChanged" ? "events-table-changed" : "events-tablecollection-changed",
    member,
    shows: "is refused, so that nobody waits for it",
    batch: async (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
      const table = expenses(sheet);
      const handler = (): Promise<void> => Promise.resolve();
      if (member === "Table.onChanged") table.onChanged.add(handler);
      else sheet.tables.onChanged.add(handler);
      await context.sync();
    },
    fails: "ApiNotFound",
  })),
]);
