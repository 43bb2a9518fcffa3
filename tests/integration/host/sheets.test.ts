import { conformance, loaded, type Case } from "./conformance.ts";

const TWO = { "Tổ 1": { A1: "1" }, "Tổ 2": { A1: "='Tổ 1'!A1" } };
const forbidden = [
  "",
  " ",
  "a".repeat(32),
  "a:b",
  "a/b",
  "a?b",
  "a*b",
  "a[b",
  "a]b",
  "a\\b",
  "'a",
  "a'",
  "History",
];

conformance("names of sheets", [
  ...forbidden.map((name): Case => ({
    name: `"${name}" is refused`,
    source: "Excel.Worksheet.name; support.microsoft.com: rename a worksheet",
    batch: async (_, context) => {
      context.workbook.worksheets.add(name);
    },
    fails: "InvalidArgument",
  })),
  {
    name: "a taken name is refused in any letter case",
    sheets: TWO,
    batch: async (_, context) => {
      context.workbook.worksheets.add("TỔ 1");
    },
    fails: "ItemAlreadyExists",
  },
  {
    name: "formulas follow a new name",
    sheets: TWO,
    batch: async (sheet, context) => {
      sheet.name = "Tổng";
      return loaded(context.workbook.worksheets.getItem("Tổ 2").getRange("A1"), "formulas", "values");
    },
    gives: { formulas: [["=Tổng!A1"]], values: [[1]] },
  },
]);

conformance("worksheets", [
  {
    name: "a new sheet comes last, is not activated and gets a free name",
    source: "Excel.WorksheetCollection.add",
    batch: async (_, context) => {
      const { worksheets } = context.workbook;
      worksheets.add();
      worksheets.load("items/name,items/position,items/visibility");
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      await context.sync();
      return [worksheets.items.map(({ name, position }) => [name, position]), active.name];
    },
    gives: [
      [
        ["Sheet1", 0],
        ["Sheet2", 1],
      ],
      "Sheet1",
    ],
  },
  {
    name: "is found by name in any case, and by id",
    sheets: TWO,
    batch: async (sheet, context) => {
      sheet.load("id");
      await context.sync();
      const { worksheets } = context.workbook;
      return [
        await loaded(worksheets.getItem("tổ 1"), "name"),
        await loaded(worksheets.getItem(sheet.id), "name"),
      ].map((found) => (found as { name: string }).name);
    },
    gives: ["Tổ 1", "Tổ 1"],
  },
  {
    name: "one that is not there: ItemNotFound",
    source: "Excel add-ins: OrNullObject methods",
    batch: (_, context) => loaded(context.workbook.worksheets.getItem("Không có"), "name"),
    fails: "ItemNotFound",
  },
  {
    name: "one that is not there: a null object, and what hangs on it too",
    source: "Excel add-ins: OrNullObject methods",
    batch: async (_, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Không có");
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    },
    gives: [true, true],
  },
  {
    name: "deleting one leaves #REF!",
    source: "Excel.Worksheet.delete",
    sheets: TWO,
    batch: async (sheet, context) => {
      sheet.delete();
      return loaded(context.workbook.worksheets.getItem("Tổ 2").getRange("A1"), "formulas", "values");
    },
    gives: { formulas: [["=#REF!"]], values: [["#REF!"]] },
  },
  {
    name: "the only visible one can be neither deleted nor hidden",
    sheets: TWO,
    batch: async (sheet, context) => {
      context.workbook.worksheets.getItem("Tổ 2").visibility = "Hidden";
      sheet.delete();
    },
    fails: "InvalidOperation",
  },
  {
    name: "hidden ones are counted unless visible ones are asked for",
    source: "Excel.WorksheetCollection.getCount",
    sheets: TWO,
    batch: async (sheet, context) => {
      sheet.visibility = "VeryHidden";
      const { worksheets } = context.workbook;
      const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
      const first = worksheets.getFirst(true);
      first.load("name");
      await context.sync();
      return [all.value, visible.value, first.name];
    },
    gives: [2, 1, "Tổ 2"],
  },
  {
    name: "position, tab colour, grid lines and headings are kept",
    sheets: TWO,
    batch: async (sheet) => {
      sheet.position = 1;
      sheet.tabColor = "#C00000";
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      return loaded(sheet, "position", "tabColor", "showGridlines", "showHeadings");
    },
    gives: { position: 1, tabColor: "#C00000", showGridlines: false, showHeadings: false, id: anyText() },
  },
  {
    name: "a copy stands where it was asked for, with its contents",
    source: "Excel.Worksheet.copy",
    sheets: TWO,
    batch: async (sheet, context) => {
      const copy = sheet.copy("Before", sheet);
      copy.load("name,position");
      const range = copy.getRange("A1");
      range.load("values");
      await context.sync();
      return [copy.name, copy.position, range.values];
    },
    gives: ["Tổ 1 (2)", 0, [[1]]],
  },
  {
    name: "activate and select move the view",
    sheets: TWO,
    batch: async (_, context) => {
      context.workbook.worksheets.getItem("Tổ 2").getRange("C3:D4").select();
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      const active = context.workbook.getActiveCell();
      active.load("address");
      await context.sync();
      return [selected.address, active.address];
    },
    gives: ["'Tổ 2'!C3:D4", "'Tổ 2'!C3"],
  },
  {
    name: "a hidden sheet cannot be activated",
    sheets: TWO,
    batch: async (sheet) => {
      sheet.visibility = "Hidden";
      sheet.activate();
    },
    fails: "InvalidOperation",
  },
  {
    name: "nested loads of a collection",
    sheets: TWO,
    batch: async (_, context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true, protection: { protected: true }, $top: 1, $skip: 1 });
      await context.sync();
      return worksheets.items.map(({ name, protection }) => [name, protection.protected]);
    },
    gives: [["Tổ 2", false]],
  },
]);

conformance("protection", [
  {
    name: "locked cells of a protected sheet refuse values",
    source: "Excel.WorksheetProtection.protect",
    batch: async (sheet) => {
      sheet.protection.protect();
      sheet.getRange("A1").values = [[1]];
    },
    fails: "AccessDenied",
  },
  {
    name: "unlocked cells take them",
    source: "Excel.FormatProtection.locked",
    batch: async (sheet) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("A1").values = [[1]];
      return loaded(sheet.getRange("A1"), "values");
    },
    gives: { values: [[1]] },
  },
  {
    name: "formats, rules and rows refuse changes",
    batch: async (sheet) => {
      sheet.protection.protect();
      sheet.getRange("A1").conditionalFormats.add("Custom");
    },
    fails: "AccessDenied",
  },
  {
    name: "what was written before the refusal stays",
    source: "Excel add-ins: a batch stops at the error",
    batch: async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      sheet.protection.protect();
      sheet.getRange("A2").values = [[2]];
      await context.sync().catch(() => undefined);
      return loaded(sheet.getRange("A1:A2"), "values");
    },
    gives: { values: [[1], [""]] },
  },
  {
    name: "a protected workbook keeps its sheets",
    source: "Excel.WorkbookProtection.protect",
    batch: async (_, context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add("Mới");
    },
    fails: "AccessDenied",
  },
  {
    name: "a workbook opened for reading takes no change",
    options: { readOnly: true },
    batch: async (sheet) => {
      sheet.getRange("A1").values = [[1]];
    },
    fails: "AccessDenied",
  },
]);

conformance("page set-up and panes", [
  {
    name: "page layout is kept",
    source: "Excel.PageLayout",
    batch: async (sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
      pageLayout.firstPageNumber = 1;
      pageLayout.setPrintArea("A1:K40");
      pageLayout.setPrintTitleRows("$5:$6");
      pageLayout.headersFooters.state = "FirstAndDefault";
      pageLayout.headersFooters.defaultForAllPages.centerHeader = "&P";
      const titles = pageLayout.getPrintTitleRows();
      titles.load("address");
      const area = pageLayout.getPrintArea();
      area.load("address");
      pageLayout.load(
        "orientation,paperSize,zoom,centerHorizontally,firstPageNumber,topMargin,leftMargin,bottomMargin",
      );
      pageLayout.headersFooters.load("state,defaultForAllPages/centerHeader,firstPage/centerHeader");
      await pageLayout.context.sync();
      const { defaultForAllPages, firstPage, state } = pageLayout.headersFooters;
      return [
        [
          pageLayout.orientation,
          pageLayout.paperSize,
          pageLayout.zoom,
          pageLayout.centerHorizontally,
          pageLayout.firstPageNumber,
        ],
        [pageLayout.topMargin, pageLayout.leftMargin, pageLayout.bottomMargin],
        [titles.address, area.address],
        [state, defaultForAllPages.centerHeader, firstPage.centerHeader],
      ];
    },
    gives: [
      ["Landscape", "A4", { horizontalFitToPages: 1, verticalFitToPages: null }, true, 1],
      [72, 36, 54],
      ["Sheet1!5:6", "Sheet1!A1:K40"],
      ["FirstAndDefault", "&P", ""],
    ],
  },
  {
    name: "no print area is a null object",
    source: "Excel.PageLayout.getPrintAreaOrNullObject",
    batch: async (sheet, context) => {
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      await context.sync();
      return area.isNullObject;
    },
    gives: true,
  },
  {
    name: "title rows must be whole rows",
    batch: async (sheet) => sheet.pageLayout.setPrintTitleRows("A1:B2"),
    fails: "InvalidArgument",
  },
  {
    name: "pages break before rows",
    source: "Excel.PageBreakCollection.add",
    batch: async (sheet, context) => {
      sheet.horizontalPageBreaks.add("A10");
      const cell = sheet.horizontalPageBreaks.getItem(0).getCellAfterBreak();
      cell.load("address");
      await context.sync();
      return cell.address;
    },
    gives: "Sheet1!A10",
  },
  {
    name: "rows, columns and both are frozen",
    source: "Excel.WorksheetFreezePanes.freezeAt",
    batch: async (sheet, context) => {
      const locations: string[] = [];
      const { freezePanes } = sheet;
      for (const freeze of [
        () => freezePanes.freezeRows(2),
        () => freezePanes.freezeColumns(1),
        () => freezePanes.freezeAt("A1:B6"),
      ]) {
        freeze();
        const location = freezePanes.getLocation();
        location.load("address");
        await context.sync();
        locations.push(location.address);
      }
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      return [...locations, none.isNullObject];
    },
    gives: ["Sheet1!1:2", "Sheet1!A:A", "Sheet1!A1:B6", true],
  },
]);

function anyText(): unknown {
  return { asymmetricMatch: (value: unknown) => typeof value === "string" };
}
