import { describe, expect, it } from "vitest";
import type { SheetPlan } from "../../src/core/plan/sheet-plan.ts";
import type { XlsxDocument, XlsxSheet } from "../../src/xlsx/model/document.ts";
import { addDocumentSheet, newDocument } from "../../src/xlsx/workbook/new-document.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { findPlannedSheet, writeSheetPlan } from "../../src/xlsx/write-sheet-plan.ts";
import { foreignParts } from "./foreign-workbook.ts";
import { pack } from "./fixtures.ts";
import { validateXlsx } from "./validator.ts";

const PLAN: SheetPlan = {
  mark: "summary",
  name: "Tổng hợp",
  tabColor: "#c00000",
  showGridlines: false,
  columnWidths: [30, 180.75, 60],
  rowHeights: { 0: 24, 7: 30 },
  styles: {
    head: {
      bold: true,
      fill: "#ffeeaa",
      horizontal: "center",
      vertical: "center",
      wrap: true,
      borders: { color: "#404040", sides: ["top", "bottom", "left", "right"], weight: "hair" },
    },
    percent: { numberFormat: "0.00%", color: "#123abc" },
  },
  baseStyle: { fontName: "Times New Roman", fontSize: 13 },
  cells: [
    { row: 0, column: 0, content: { kind: "text", text: "=BIỂU" }, style: "head" },
    { row: 1, column: 1, content: { kind: "number", value: 0.3761 }, style: "percent" },
    { row: 2, column: 1, content: { kind: "formula", formula: '=IFERROR(B2*2,"")', result: 0.7522 } },
    { row: 3, column: 1, content: { kind: "formula", formula: '=IF(B2,"có","")', result: "có" } },
    { row: 4, column: 0, content: { kind: "blank" }, style: "head" },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  freeze: { rows: 1, columns: 0 },
  conditionalFormats: [
    {
      kind: "formula",
      area: { top: 1, left: 0, bottom: 9, right: 2 },
      formula: "=$B2<0.9",
      fill: "#fff2cc",
      bold: true,
    },
    { kind: "dataBar", area: { top: 1, left: 1, bottom: 9, right: 1 }, color: "#63be7b", maximum: 1.5 },
  ],
  validations: [
    {
      area: { top: 1, left: 2, bottom: 9, right: 2 },
      rule: { kind: "list", values: ["có", 'k"'] },
      message: "Chọn",
    },
    {
      area: { top: 1, left: 3, bottom: 9, right: 3 },
      rule: { kind: "wholeNumber", minimum: 0, maximum: 99 },
      message: "Số",
    },
    { area: { top: 1, left: 4, bottom: 9, right: 4 }, rule: { kind: "date" }, message: "Ngày" },
  ],
  page: {
    orientation: "landscape",
    paper: "A4",
    margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
    fitToWidth: true,
    printArea: { top: 0, left: 0, bottom: 9, right: 2 },
    titleRows: { first: 0, last: 0 },
    pageNumbers: true,
    pageBreaks: [5],
    centreHorizontally: true,
  },
};

async function written(document: XlsxDocument): Promise<XlsxDocument> {
  const file = writeDocument(document);
  expect(await validateXlsx(file)).toEqual([]);
  return readDocument(file);
}

function planned(document: XlsxDocument): XlsxSheet {
  const sheet = findPlannedSheet(document, "summary");
  if (!sheet) throw new Error("no planned sheet");
  return sheet;
}

describe("a sheet written as planned", () => {
  it("has the cells, text staying text and formulas with their results", async () => {
    const document = newDocument();
    expect(writeSheetPlan(document, PLAN)).toEqual({ sheetName: "Tổng hợp" });
    const sheet = planned(await written(document));
    const cell = (row: number, column: number) => sheet.rows.get(row)?.cells.get(column);
    expect(cell(0, 0)).toMatchObject({ value: "=BIỂU", formula: null });
    expect(cell(1, 1)).toMatchObject({ value: 0.3761, formula: null });
    expect(cell(2, 1)).toMatchObject({ value: 0.7522, formula: 'IFERROR(B2*2,"")' });
    expect(cell(3, 1)).toMatchObject({ value: "có", formula: 'IF(B2,"có","")' });
    expect(cell(4, 0)).toMatchObject({ value: null, formula: null });
  });

  it("has the looks, over whole merged areas, and its own font everywhere else", async () => {
    const document = newDocument();
    writeSheetPlan(document, PLAN);
    const again = await written(document);
    const sheet = planned(again);
    const formatAt = (row: number, column: number) =>
      again.formats[sheet.rows.get(row)?.cells.get(column)?.style ?? -1];
    const line = { style: "hair", color: "#404040" };
    for (const column of [0, 1, 2]) {
      expect(formatAt(0, column)).toMatchObject({
        font: { name: "Times New Roman", size: 13, bold: true },
        fill: "#FFEEAA",
        horizontal: "center",
        vertical: "center",
        wrap: true,
        borders: { top: line, bottom: line, left: line, right: line },
      });
    }
    expect(formatAt(1, 1)).toMatchObject({ numberFormat: "0.00%", font: { color: "#123ABC", bold: false } });
    expect(sheet.columns.at(-1)).toMatchObject({ first: 3, last: 16383, width: null });
    expect(again.formats[sheet.columns[0]?.style ?? -1]?.font).toMatchObject({ size: 13 });
    // Points of a column on whole pixels of the default font, Times New Roman 12.
    expect(sheet.columns.slice(0, 3).map((column) => column.width)).toEqual([4.38, 29.5, 9.38]);
    expect([0, 7].map((row) => sheet.rows.get(row)?.height)).toEqual([24, 30]);
  });

  it("has the page: A4, millimetres, number centred at the top but on page 1", async () => {
    const document = newDocument();
    writeSheetPlan(document, PLAN);
    const { page } = planned(await written(document));
    expect(page).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      header: { all: "&C&P", first: "" },
      differentFirstPage: true,
      firstPageNumber: 1,
      printArea: [PLAN.page.printArea],
      titleRows: { first: 0, last: 0 },
      rowBreaks: [5],
      centreHorizontally: true,
    });
    expect(page.margins?.left).toBeCloseTo(85.0394, 3);
    expect(page.margins?.right).toBeCloseTo(42.5197, 3);
  });

  it("has the rules: bars that end where the plan says", async () => {
    const document = newDocument();
    writeSheetPlan(document, PLAN);
    const sheet = planned(await written(document));
    expect(sheet.conditionalFormats).toMatchObject([
      {
        kind: "custom",
        formula: "$B2<0.9",
        priority: 1,
        format: { fill: "#FFF2CC", bold: true, color: null },
      },
      {
        kind: "dataBar",
        color: "#63BE7B",
        minimum: { type: "number", value: "0" },
        maximum: { type: "number", value: "1.5" },
      },
    ]);
    expect(sheet.validations).toMatchObject([
      { type: "list", formula1: '"có,k"""', error: { message: "Chọn" } },
      { type: "whole", operator: "between", formula1: "0", formula2: "99" },
      { type: "date" },
    ]);
  });

  it("is rewritten in place: the same plan twice gives the same file", async () => {
    const document = newDocument();
    addDocumentSheet(document, "Đơn vị");
    writeSheetPlan(document, PLAN);
    const once = writeDocument(document);
    const again = readDocument(once);
    writeSheetPlan(again, PLAN);
    expect(again.sheets).toHaveLength(2);
    expect(writeDocument(again)).toEqual(once);
  });

  it("is found by its mark, whatever a person has called it, and loses what was in it", async () => {
    const document = newDocument();
    writeSheetPlan(document, PLAN);
    const again = await written(document);
    planned(again).name = "Báo cáo tháng 6";
    planned(again).customProperties.set("knv.written", "stamp of another plan");
    writeSheetPlan(again, { ...PLAN, cells: [], merges: [], conditionalFormats: [], validations: [] });
    expect(writeSheetPlan(again, PLAN)).toEqual({ sheetName: "Báo cáo tháng 6" });
    const third = await written(again);
    expect(third.sheets).toHaveLength(1);
    expect(planned(third).customProperties).toEqual(
      new Map([
        ["knv.mark", "summary"],
        ["knv.rows", "8"],
      ]),
    );
    expect(readSnapshot(writeDocument(third), "").sheets[0]?.mark).toBe("summary");
  });

  it("keeps what a person wrote beside it, and moves what stands below when it grows", async () => {
    const document = newDocument();
    writeSheetPlan(document, PLAN);
    const sheet = planned(document);
    const note = (row: number, column: number, value: string | number, formula: string | null = null) => {
      const line = sheet.rows.get(row) ?? { cells: new Map(), height: null, hidden: false, style: null };
      line.cells.set(column, { value, formula, style: 0 });
      sheet.rows.set(row, line);
    };
    note(1, 5, "đã gọi điện");
    note(8, 0, "Người đọc: ông A");
    note(9, 1, 0.3761, "B2");
    sheet.merges.push({ top: 8, left: 0, bottom: 8, right: 1 });
    sheet.columns = [
      ...sheet.columns.slice(0, 3),
      { first: 3, last: 4, width: null, hidden: false, style: null },
      { first: 5, last: 5, width: 40, hidden: false, style: null },
    ];
    const grown: SheetPlan = {
      ...PLAN,
      cells: [...PLAN.cells, { row: 9, column: 0, content: { kind: "text", text: "Xã mới" } }],
    };
    const again = await written(document);
    writeSheetPlan(again, grown);
    const read = planned(await written(again));
    const at = (row: number, column: number) => read.rows.get(row)?.cells.get(column);
    expect([at(1, 5)?.value, at(9, 0)?.value, at(10, 0)?.value]).toEqual([
      "đã gọi điện",
      "Xã mới",
      "Người đọc: ông A",
    ]);
    expect(at(11, 1)).toMatchObject({ value: 0.3761, formula: null });
    expect(read.merges).toContainEqual({ top: 10, left: 0, bottom: 10, right: 1 });
    expect(read.columns.find(({ first }) => first === 5)?.width).toBeCloseTo(40, 0);
  });

  it("never takes a sheet of the user's, whatever its name is", async () => {
    const document = readDocument(pack(foreignParts()));
    expect(writeSheetPlan(document, PLAN)).toEqual({ sheetName: "Tổng hợp (2)" });
    const again = await written(document);
    expect(again.sheets.map((sheet) => sheet.name)).toEqual(["Đơn vị", "Tổng hợp", "Tổng hợp (2)"]);
    expect(again.package?.parts.read("xl/worksheets/sheet1.xml")).toEqual(
      document.package?.parts.read("xl/worksheets/sheet1.xml"),
    );
  });

  it("goes without a list that a file cannot hold", async () => {
    const document = newDocument();
    const long = { kind: "list", values: Array.from({ length: 80 }, (_, at) => `Đơn vị ${at}`) } as const;
    const commas = { kind: "list", values: ["một, hai"] } as const;
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    writeSheetPlan(document, {
      ...PLAN,
      validations: [long, commas].map((rule) => ({ area, rule, message: "" })),
    });
    expect(planned(await written(document)).validations).toEqual([]);
  });
});
