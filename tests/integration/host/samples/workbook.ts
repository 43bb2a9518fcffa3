import { settled } from "../../settled.ts";
import { loaded, valuesOf } from "../conformance.ts";
import { samples } from "./samples.ts";

samples("samples: names", [
  {
    sample: "create-and-remove-named-item",
    member: "NamedItemCollection.add",
    shows: "a range under a name of the sheet",
    batch: async (sheet, context) => {
      sheet.names.add("DauBang", sheet.getRange("A1:D1"));
      const { names } = sheet;
      names.load("items/name,items/type");
      await context.sync();
      return names.items.map(({ name, type }) => [name, type]);
    },
    gives: [["DauBang", "Range"]],
  },
  {
    sample: "create-and-remove-named-item",
    member: "NamedItemCollection.getItemOrNullObject",
    shows: "a null object for a name that is not there",
    batch: async (sheet, context) => {
      const none = sheet.names.getItemOrNullObject("Tong");
      none.load("value");
      await context.sync();
      return none.isNullObject;
    },
    gives: true,
  },
  {
    sample: "create-and-remove-named-item",
    member: "NamedItem.delete",
    shows: "the name is gone, formulas that said it still do",
    cells: { A1: "2" },
    batch: async (sheet, context) => {
      const name = sheet.names.add("Tong", sheet.getRange("A1"));
      sheet.getRange("B1").formulas = [["=Tong*2"]];
      const before = await valuesOf(sheet.getRange("B1"));
      name.delete();
      const count = sheet.names.getCount();
      const cell = sheet.getRange("B1").load("formulas");
      await context.sync();
      return [before, count.value, cell.formulas];
    },
    gives: [[[4]], 0, [["=Tong*2"]]],
  },
  {
    sample: "update-named-item",
    member: "NamedItem.formula",
    shows: "formulas that say the name are worked out anew",
    cells: { A1: "2", B10: "5" },
    batch: async (sheet) => {
      const name = sheet.names.add("Vung", sheet.getRange("A1"));
      sheet.getRange("D1").formulas = [["=Vung*2"]];
      name.formula = "=Sheet1!$B$10";
      return valuesOf(sheet.getRange("D1"));
    },
    gives: [[10]],
  },
  {
    sample: "update-named-item",
    member: "NamedItem.formula",
    shows: "points elsewhere from then on",
    batch: async (sheet, context) => {
      const name = sheet.names.add("Vung", sheet.getRange("A1:A2"));
      name.formula = "=Sheet1!$B$10:$D$14";
      const range = name.getRange().load("address");
      await context.sync();
      return range.address;
    },
    gives: "Sheet1!B10:D14",
  },
]);

samples("samples: what the workbook keeps", [
  {
    sample: "create-get-change-delete-settings",
    member: "SettingCollection.getItem",
    shows: "the value that was added",
    batch: async (_, context) => {
      context.workbook.settings.add("canXem", true);
      return loaded(context.workbook.settings.getItem("canXem"), "value");
    },
    gives: { value: true },
  },
  {
    sample: "create-get-change-delete-settings",
    member: "Setting.delete",
    shows: "a null object afterwards",
    batch: async (_, context) => {
      const { settings } = context.workbook;
      settings.add("canXem", true);
      settings.getItem("canXem").delete();
      const gone = settings.getItemOrNullObject("canXem");
      gone.load("value");
      await context.sync();
      return gone.isNullObject;
    },
    gives: true,
  },
  {
    sample: "create-get-change-delete-settings",
    member: "SettingCollection.getItem",
    shows: "one that is not there is an error",
    batch: (_, context) => {
      context.workbook.settings.getItem("khôngCó").load("value");
    },
    fails: "ItemNotFound",
  },
  {
    sample: "workbook-save-and-close",
    member: "Workbook.save",
    shows: "takes the call",
    batch: async (_, context) => {
      context.workbook.save("Save");
      await context.sync();
      return "done";
    },
    gives: "done",
  },
  ...(
    [
      ["workbook-save-and-close", "Workbook.close", (workbook) => workbook.close("SkipSave")],
      ["properties", "Workbook.properties", (workbook) => workbook.properties.load("title")],
      [
        "create-set-get-and-delete-custom-xml-parts",
        "Workbook.customXmlParts",
        (workbook) => workbook.customXmlParts.load("items/id"),
      ],
      ["data-changed", "Workbook.bindings", (workbook) => workbook.bindings.load("count")],
      [
        "pivottable-get-pivottables",
        "Workbook.pivotTables",
        (workbook) => workbook.pivotTables.load("items/name"),
      ],
      [
        "workbook-built-in-functions",
        "Functions.sum",
        (workbook) => workbook.functions.sum(1, 2).load("value"),
      ],
      [
        "workbook-insert-external-worksheets",
        "Workbook.insertWorksheetsFromBase64",
        (workbook) => workbook.insertWorksheetsFromBase64(""),
      ],
    ] as readonly [string, string, (workbook: Excel.Workbook) => unknown][]
  ).map(([sample, member, ask]) => ({
    sample,
    member,
    shows: "is refused",
    batch: (_: Excel.Worksheet, context: Excel.RequestContext) => {
      ask(context.workbook);
    },
    fails: "ApiNotFound",
  })),
]);

samples("samples: page layout", [
  ...(
    [
      ["PageLayout.orientation", { orientation: "Landscape" }],
      ["PageLayout.centerHorizontally", { centerHorizontally: true }],
      ["PageLayout.centerVertically", { centerVertically: true }],
      ["PageLayout.zoom", { zoom: { scale: 200 } }],
    ] as readonly [string, Excel.Interfaces.PageLayoutUpdateData][]
  ).map(([member, set]) => ({
    sample: "worksheet-page-layout",
    member,
    shows: "is as it was set",
    batch: async (sheet: Excel.Worksheet) => {
      sheet.pageLayout.set(set);
      return loaded(sheet.pageLayout, ...Object.keys(set));
    },
    gives: set,
  })),
  {
    sample: "worksheet-page-layout",
    member: "PageLayout.setPrintArea",
    shows: "the area that is printed",
    batch: (sheet) => {
      sheet.pageLayout.setPrintArea("A1:D41");
      return loaded(sheet.pageLayout.getPrintArea(), "address");
    },
    gives: { address: "Sheet1!A1:D41" },
  },
  {
    sample: "worksheet-page-layout",
    member: "PageLayout.setPrintTitleRows",
    shows: "the first row on every page",
    batch: (sheet) => {
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      return loaded(sheet.pageLayout.getPrintTitleRows(), "address");
    },
    gives: { address: "Sheet1!1:1" },
  },
  {
    sample: "worksheet-page-layout",
    member: "PageBreakCollection.add",
    shows: "a page ends above the range",
    batch: async (sheet, context) => {
      sheet.horizontalPageBreaks.add("A21:E21");
      const count = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      return count.value;
    },
    gives: 1,
  },
]);

const QUARTERS = { A1: "", B1: "Q1", C1: "Q2", A2: "Khung", B2: "5", C2: "7", A3: "Yên", B3: "4", C3: "3" };
const made = (sheet: Excel.Worksheet): Excel.Chart =>
  sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");

samples("samples: charts", [
  {
    sample: "used-range",
    member: "ChartCollection.add",
    shows: "clustered columns, one series a column",
    cells: QUARTERS,
    batch: async (sheet, context) => {
      const chart = made(sheet);
      chart.title.text = "Theo quý";
      chart.series.load("count");
      chart.load("title/text");
      await context.sync();
      return [chart.series.count, chart.title.text];
    },
    gives: [2, "Theo quý"],
  },
  {
    sample: "chart-bubble-chart",
    member: "Chart.name",
    shows: "found by its name",
    cells: QUARTERS,
    batch: (sheet) => {
      made(sheet).name = "Biểu đồ sản phẩm";
      return loaded(sheet.charts.getItem("Biểu đồ sản phẩm"), "name");
    },
    gives: { id: "Biểu đồ sản phẩm", name: "Biểu đồ sản phẩm" },
  },
  {
    sample: "chart-legend",
    member: "ChartLegend.visible",
    shows: "there is one; taking it away is refused",
    cells: QUARTERS,
    batch: (sheet) => {
      made(sheet).legend.visible = false;
    },
    fails: "NotImplemented",
  },
  ...(
    [
      [
        "chart-create-several-charts",
        "ChartCollection.add",
        (sheet) => sheet.charts.add("Line", sheet.getRange("A1:C3")),
        "NotImplemented",
      ],
      [
        "chart-bubble-chart",
        "ChartCollection.add",
        (sheet) => sheet.charts.add("Bubble", sheet.getRange("A1:C3")),
        "NotImplemented",
      ],
      ["chart-series", "ChartSeriesCollection.add", (sheet) => made(sheet).series.add("Q3"), "ApiNotFound"],
      [
        "chart-series",
        "ChartSeries.delete",
        (sheet) => made(sheet).series.getItemAt(0).delete(),
        "ApiNotFound",
      ],
      [
        "chart-point",
        "ChartSeries.points",
        (sheet) => made(sheet).series.getItemAt(0).points.load("count"),
        "ApiNotFound",
      ],
      [
        "chart-trendlines",
        "ChartSeries.trendlines",
        (sheet) => made(sheet).series.getItemAt(0).trendlines.add("Linear"),
        "ApiNotFound",
      ],
      [
        "chart-series-markers",
        "ChartSeries.markerStyle",
        (sheet) => (made(sheet).series.getItemAt(0).markerStyle = "Star"),
        "ApiNotFound",
      ],
      [
        "chart-data-table",
        "Chart.getDataTableOrNullObject",
        (sheet) => made(sheet).getDataTableOrNullObject().load("visible"),
        "ApiNotFound",
      ],
      [
        "chart-axis",
        "ChartAxis.displayUnit",
        (sheet) => made(sheet).axes.valueAxis.load("displayUnit"),
        "ApiNotFound",
      ],
      [
        "chart-title-format",
        "ChartTitle.getSubstring",
        (sheet) => (made(sheet).title.getSubstring(0, 7).font.color = "Yellow"),
        "ApiNotFound",
      ],
      [
        "chart-legend",
        "ChartLegend.format",
        (sheet) => (made(sheet).legend.format.font.bold = true),
        "ApiNotFound",
      ],
    ] as readonly [string, string, (sheet: Excel.Worksheet) => unknown, string][]
  ).map(([sample, member, ask, fails]) => ({
    sample,
    member,
    shows: "of what this host has no drawing of is refused",
    cells: QUARTERS,
    batch: (sheet: Excel.Worksheet) => {
      ask(sheet);
    },
    fails,
  })),
]);

samples("samples: protection", [
  {
    sample: "data-protection",
    member: "WorksheetProtection.protect",
    shows: "a protected sheet takes no values",
    batch: (sheet) => {
      sheet.protection.protect();
      sheet.getRange("A1").values = [[1]];
    },
    fails: "AccessDenied",
  },
  {
    sample: "data-protection",
    member: "WorksheetProtection.protected",
    shows: "whether it is",
    batch: (sheet) => {
      sheet.protection.protect();
      return loaded(sheet.protection, "protected");
    },
    gives: { protected: true },
  },
  {
    sample: "data-protection",
    member: "WorksheetProtection.unprotect",
    shows: "values go in again",
    batch: async (sheet) => {
      sheet.protection.protect();
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[1]];
      return valuesOf(sheet.getRange("A1"));
    },
    gives: [[1]],
  },
  {
    sample: "data-protection",
    member: "WorksheetProtection.protect",
    shows: "a password is refused, not left out",
    batch: (sheet) => sheet.protection.protect(undefined, "mật khẩu"),
    fails: "NotImplemented",
  },
  {
    sample: "data-protection",
    member: "WorkbookProtection.protect",
    shows: "no sheet can be added",
    batch: (_, context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add();
    },
    fails: "AccessDenied",
  },
  {
    sample: "data-protection",
    member: "WorkbookProtection.unprotect",
    shows: "with a password it is refused",
    batch: (_, context) => context.workbook.protection.unprotect("mật khẩu"),
    fails: "NotImplemented",
  },
]);

samples("samples: calculation and culture", [
  {
    sample: "workbook-calculation",
    member: "Application.calculationMode",
    shows: "by hand: what depends on a cell waits",
    cells: { A1: "1", B1: "=A1*2" },
    batch: async (sheet, context) => {
      context.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      return valuesOf(sheet.getRange("B1"));
    },
    gives: [[2]],
  },
  {
    sample: "workbook-calculation",
    member: "Application.calculate",
    shows: "works out what waits",
    cells: { A1: "1", B1: "=A1*2" },
    batch: async (sheet, context) => {
      context.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      context.application.calculate("Recalculate");
      return valuesOf(sheet.getRange("B1"));
    },
    gives: [[10]],
  },
  {
    sample: "performance-optimization",
    member: "Application.suspendScreenUpdatingUntilNextSync",
    shows: "takes the call",
    batch: async (sheet, context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange("A1").values = [[1]];
      return valuesOf(sheet.getRange("A1"));
    },
    gives: [[1]],
  },
  {
    sample: "culture-info",
    member: "Application.decimalSeparator",
    shows: "a comma on a Vietnamese machine",
    batch: (_, context) => loaded(context.application, "decimalSeparator", "thousandsSeparator"),
    gives: { decimalSeparator: ",", thousandsSeparator: "." },
  },
  {
    sample: "culture-info",
    member: "NumberFormatInfo.numberDecimalSeparator",
    shows: "of the system",
    batch: async (_, context) => {
      const { numberFormat } = context.application.cultureInfo;
      numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      await context.sync();
      return [numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator];
    },
    gives: [",", "."],
  },
  {
    sample: "culture-info-date-time",
    member: "CultureInfo.datetimeFormat",
    shows: "is refused",
    batch: (_, context) => {
      context.application.cultureInfo.datetimeFormat.load("shortDatePattern");
    },
    fails: "ApiNotFound",
  },
  {
    sample: "data-types-formatted-number",
    member: "Range.valuesAsJson",
    shows: "is refused",
    batch: (sheet) => {
      sheet.getRange("A1").load("valuesAsJson");
    },
    fails: "ApiNotFound",
  },
]);

/** What a handler was told of while the batch ran. */
async function heard<Event>(
  context: Excel.RequestContext,
  register: (handler: (event: Event) => Promise<void>) => void,
  act: () => void,
  read: (event: Event) => unknown,
): Promise<unknown[]> {
  const told: unknown[] = [];
  register((event) => {
    told.push(read(event));
    return Promise.resolve();
  });
  await context.sync();
  act();
  await context.sync();
  await settled();
  return told;
}

samples("samples: events", [
  {
    sample: "events-worksheet",
    member: "Worksheet.onChanged",
    shows: "address, kind of change, and that this add-in made it",
    batch: (sheet, context) =>
      heard<Excel.WorksheetChangedEventArgs>(
        context,
        (handler) => sheet.onChanged.add(handler),
        () => (sheet.getRange("B2").values = [[7]]),
        ({ address, changeType, triggerSource }) => [address, changeType, triggerSource],
      ),
    gives: [["B2", "RangeEdited", "ThisLocalAddin"]],
  },
  {
    sample: "events-worksheet",
    member: "Worksheet.onChanged",
    shows: "cells that are deleted, and which way the others go",
    cells: { A5: "x" },
    batch: (sheet, context) =>
      heard<Excel.WorksheetChangedEventArgs>(
        context,
        (handler) => sheet.onChanged.add(handler),
        () => sheet.getRange("A5:F5").delete("Up"),
        ({ changeType, changeDirectionState }) => [changeType, changeDirectionState.deleteShiftDirection],
      ),
    gives: [["CellDeleted", "Up"]],
  },
  {
    sample: "events-worksheet-protection",
    member: "Worksheet.onProtectionChanged",
    shows: "whether it is protected now",
    batch: (sheet, context) =>
      heard<Excel.WorksheetProtectionChangedEventArgs>(
        context,
        (handler) => sheet.onProtectionChanged.add(handler),
        () => sheet.protection.protect(),
        ({ isProtected, source }) => [isProtected, source],
      ),
    gives: [[true, "Local"]],
  },
  {
    sample: "events-workbook-and-worksheet-collection",
    member: "WorksheetCollection.onAdded",
    shows: "the id of the new sheet",
    batch: (_, context) =>
      heard<Excel.WorksheetAddedEventArgs>(
        context,
        (handler) => context.workbook.worksheets.onAdded.add(handler),
        () => context.workbook.worksheets.add("Mới"),
        ({ worksheetId }) => worksheetId !== "",
      ),
    gives: [true],
  },
  {
    sample: "events-workbook-and-worksheet-collection",
    member: "WorksheetCollection.onActivated",
    shows: "when another sheet comes to the front",
    sheets: { Một: {}, Hai: {} },
    batch: (sheet, context) =>
      heard<Excel.WorksheetActivatedEventArgs>(
        context,
        (handler) => context.workbook.worksheets.onActivated.add(handler),
        () => sheet.getNext().activate(),
        ({ type }) => type,
      ),
    gives: ["WorksheetActivated"],
  },
  {
    sample: "events-workbook-and-worksheet-collection",
    member: "WorksheetCollection.onDeactivated",
    shows: "when a sheet goes to the back",
    sheets: { Một: {}, Hai: {} },
    batch: (sheet, context) =>
      heard<Excel.WorksheetDeactivatedEventArgs>(
        context,
        (handler) => context.workbook.worksheets.onDeactivated.add(handler),
        () => sheet.getNext().activate(),
        ({ type }) => type,
      ),
    gives: ["WorksheetDeactivated"],
  },
  {
    sample: "events-disable-events",
    member: "Runtime.enableEvents",
    shows: "off: nothing is told",
    batch: (sheet, context) =>
      heard<Excel.WorksheetChangedEventArgs>(
        context,
        (handler) => {
          sheet.onChanged.add(handler);
          context.runtime.enableEvents = false;
        },
        () => (sheet.getRange("B2").values = [[7]]),
        ({ address }) => address,
      ),
    gives: [],
  },
  ...(
    [
      [
        "events-formula-changed",
        "Worksheet.onFormulaChanged",
        (sheet, handler) => sheet.onFormulaChanged.add(handler),
      ],
      [
        "event-worksheet-single-click",
        "Worksheet.onSingleClicked",
        (sheet, handler) => sheet.onSingleClicked.add(handler),
      ],
      [
        "event-column-and-row-sort",
        "Worksheet.onColumnSorted",
        (sheet, handler) => sheet.onColumnSorted.add(handler),
      ],
      [
        "events-chart-activated",
        "ChartCollection.onActivated",
        (sheet, handler) => sheet.charts.onActivated.add(handler),
      ],
      [
        "events-comment-event-handler",
        "CommentCollection.onAdded",
        (sheet, handler) => sheet.comments.onAdded.add(handler),
      ],
    ] as readonly [string, string, (sheet: Excel.Worksheet, handler: () => Promise<void>) => unknown][]
  ).map(([sample, member, register]) => ({
    sample,
    member,
    shows: "is refused, so that nobody waits for it",
    batch: (sheet: Excel.Worksheet) => {
      register(sheet, () => Promise.resolve());
    },
    fails: "ApiNotFound",
  })),
]);
