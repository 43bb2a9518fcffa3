import { describe, expect, it } from "vitest";
import type { XlsxDocument, XlsxSheet, XlsxTable } from "../../src/xlsx/model/document.ts";
import { addDocumentSheet, newDocument } from "../../src/xlsx/workbook/new-document.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { pack, unpack } from "./fixtures.ts";
import { foreignParts } from "./foreign-workbook.ts";
import { validateXlsx } from "./validator.ts";

const TABLE = "xl/tables/table1.xml";
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

function firstSheet(document: XlsxDocument): XlsxSheet {
  const [sheet] = document.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function foreign(): { document: XlsxDocument; sheet: XlsxSheet; table: XlsxTable } {
  const document = readDocument(pack(foreignParts()));
  const sheet = firstSheet(document);
  const [table] = sheet.tables;
  if (!table) throw new Error("no table");
  return { document, sheet, table };
}

/** A table over the cells A1:B3 with the names of its columns in the first row. */
function madeTable(number: number, names: readonly [string, string]): XlsxTable {
  return {
    number,
    name: `Bảng${number}`,
    area: { top: 0, left: 0, bottom: 2, right: 1 },
    headerRows: 1,
    totalRows: 0,
    columns: names.map((name, at) => ({ id: at + 1, name })),
    hasFilterButtons: true,
    hasInsertRow: false,
    style: {
      name: "TableStyleMedium2",
      firstColumn: false,
      lastColumn: false,
      rowStripes: true,
      columnStripes: false,
    },
  };
}

function typed(sheet: XlsxSheet, lines: readonly (readonly string[])[]): void {
  lines.forEach((line, row) => {
    const cells = new Map(line.map((value, column) => [column, { value, formula: null, style: 0 }]));
    sheet.rows.set(row, { cells, height: null, hidden: false, style: null });
  });
}

describe("tables of Excel's own", () => {
  it("are read with their columns, and their part stays as it is when other things change", () => {
    const { document, sheet, table } = foreign();
    expect(table).toMatchObject({
      number: 1,
      name: "Bang1",
      area: { top: 0, left: 0, bottom: 2, right: 1 },
      columns: [
        { id: 1, name: "Đơn vị" },
        { id: 2, name: "Chỉ tiêu" },
      ],
      hasFilterButtons: true,
    });
    sheet.rows.get(1)?.cells.set(3, { value: 1, formula: null, style: 0 });
    sheet.changed = true;
    expect(text(unpack(writeDocument(document))[TABLE])).toBe(foreignParts()[TABLE]);
  });

  it("can grow and change their name; a filter over them and their columns follow", async () => {
    const { document, sheet, table } = foreign();
    sheet.tables = [{ ...table, name: "ChiBo", area: { ...table.area, bottom: 4 } }];
    sheet.changed = true;
    const file = writeDocument(document);
    expect(await validateXlsx(file)).toEqual([]);
    const xml = text(unpack(file)[TABLE]);
    expect(xml).toContain('displayName="ChiBo"');
    expect(xml).toContain('<autoFilter ref="A1:B5"/>');
    expect(firstSheet(readDocument(file)).tables).toEqual(sheet.tables);
  });

  it("that are gone leave nothing behind, comments and drawings beside them stay", async () => {
    const { document, sheet } = foreign();
    sheet.tables = [];
    sheet.changed = true;
    const file = writeDocument(document);
    expect(await validateXlsx(file)).toEqual([]);
    const parts = unpack(file);
    expect(parts[TABLE]).toBeUndefined();
    expect(text(parts["[Content_Types].xml"])).not.toContain("tables/");
    expect(text(parts["xl/worksheets/sheet1.xml"])).not.toContain("tableParts");
    expect(text(parts["xl/comments1.xml"])).toBe(foreignParts()["xl/comments1.xml"]);
    expect(text(parts["xl/drawings/drawing1.xml"])).toBe(foreignParts()["xl/drawings/drawing1.xml"]);
  });

  it("are made on new sheets and beside those that are there, with names that need escaping", async () => {
    const document = newDocument();
    const first = addDocumentSheet(document, "Một");
    const second = addDocumentSheet(document, "Hai");
    for (const [number, sheet] of [first, second].entries()) {
      typed(sheet, [
        ["Chi bộ", "<10 & đủ\nđiều kiện"],
        ["Na", "1"],
        ["Núi", "2"],
      ]);
      sheet.tables = [madeTable(number + 1, ["Chi bộ", "<10 & đủ\nđiều kiện"])];
    }
    const file = writeDocument(document);
    expect(await validateXlsx(file)).toEqual([]);
    const again = readDocument(file);
    expect(again.sheets.map(({ tables }) => tables)).toEqual([first.tables, second.tables]);

    const { document: other, sheet, table } = foreign();
    const added = { ...madeTable(7, ["X", "Y"]), area: { top: 9, left: 0, bottom: 11, right: 1 } };
    sheet.tables = [table, added];
    sheet.changed = true;
    sheet.rows.set(9, {
      cells: new Map(["X", "Y"].map((value, column) => [column, { value, formula: null, style: 0 }])),
      height: null,
      hidden: false,
      style: null,
    });
    const both = writeDocument(other);
    expect(await validateXlsx(both)).toEqual([]);
    expect(firstSheet(readDocument(both)).tables).toEqual([table, added]);
  });
});

describe("conditional formats of every kind", () => {
  const look = { fill: "#FFC7CE", color: "#9C0006", bold: true, italic: null };
  const areas = [{ top: 1, left: 1, bottom: 2, right: 1 }];
  const common = { areas, stopIfTrue: false };

  it("are written so that Excel takes them, and read as they were", async () => {
    const document = newDocument();
    const sheet = addDocumentSheet(document, "Một");
    sheet.conditionalFormats = [
      {
        ...common,
        id: "a",
        priority: 1,
        kind: "colorScale",
        points: [
          { end: { type: "lowest", value: null }, color: "#F8696B" },
          { end: { type: "percentile", value: "50" }, color: "#FFEB84" },
          { end: { type: "formula", value: "$D$1" }, color: "#63BE7B" },
        ],
      },
      {
        ...common,
        id: "b",
        priority: 2,
        kind: "iconSet",
        set: "4Arrows",
        isReversed: true,
        showValue: false,
        points: [0, 25, 50, 75].map((value, at) => ({
          end: { type: "percent", value: String(value) },
          isInclusive: at !== 2,
        })),
      },
      {
        ...common,
        id: "c",
        priority: 3,
        kind: "topBottom",
        rank: 10,
        isBottom: true,
        isPercent: true,
        format: look,
      },
      {
        ...common,
        id: "d",
        priority: 4,
        kind: "text",
        operator: "notContainsText",
        text: 'chưa & "đủ"',
        formulas: ['ISERROR(SEARCH("chưa & ""đủ""",B2))'],
        format: look,
      },
      {
        ...common,
        id: "e",
        priority: 5,
        kind: "preset",
        type: "aboveAverage",
        attributes: { aboveAverage: "0", stdDev: "1" },
        formulas: [],
        format: look,
      },
      {
        ...common,
        id: "f",
        priority: 6,
        kind: "preset",
        type: "timePeriod",
        attributes: { timePeriod: "today" },
        formulas: ["FLOOR(B2,1)=TODAY()"],
        format: look,
      },
    ];
    const file = writeDocument(document);
    expect(await validateXlsx(file)).toEqual([]);
    const known = (rule: object) => ({ ...rule, id: "" });
    const again = firstSheet(readDocument(file)).conditionalFormats;
    expect(again.map(known)).toEqual(sheet.conditionalFormats.map(known));
  });

  it("keep a look that says more than is read when only their formula changes", () => {
    const { document, sheet } = foreign();
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) =>
      rule.kind === "custom" ? { ...rule, formula: "$B2>5" } : rule,
    );
    sheet.changed = true;
    const xml = text(unpack(writeDocument(document))["xl/worksheets/sheet1.xml"]);
    expect(xml).toContain('<cfRule type="expression" dxfId="0" priority="2"><formula>$B2&gt;5</formula>');
  });
});
