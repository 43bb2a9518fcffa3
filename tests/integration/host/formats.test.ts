import { conformance, loaded, type Case } from "./conformance.ts";

type BorderSide = "EdgeTop" | "EdgeBottom";

/** Property of `format`, what is written, what is read. */
const scalars: readonly [path: string, written: unknown, read?: unknown][] = [
  ["font/name", "Times New Roman"],
  ["font/size", 13.5],
  ["font/bold", true],
  ["font/italic", true],
  ["font/strikethrough", true],
  ["font/underline", "Single"],
  ["font/color", "#c00000", "#C00000"],
  ["font/color", "red", "#FF0000"],
  ["fill/color", "FFA500", "#FFA500"],
  ["horizontalAlignment", "Center"],
  ["horizontalAlignment", "CenterAcrossSelection"],
  ["verticalAlignment", "Top"],
  ["wrapText", true],
  ["indentLevel", 2],
  ["textOrientation", 90],
  ["textOrientation", 180],
  ["rowHeight", 30],
  ["columnWidth", 60],
  ["protection/locked", false],
];
const refused: readonly [path: string, value: unknown][] = [
  ["font/color", "không màu"],
  ["font/size", 0],
  ["font/size", 500],
  ["font/bold", "có"],
  ["horizontalAlignment", "Middle"],
  ["rowHeight", 410],
  ["rowHeight", -1],
  ["indentLevel", 1.5],
];

function assign(range: Excel.Range, path: string, value: unknown): void {
  const nested = path.split("/").reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  range.format.set(nested as Excel.Interfaces.RangeFormatUpdateData);
}

async function read(range: Excel.Range, path: string): Promise<unknown> {
  const format = await loaded(range.format, path);
  return path.split("/").reduce<unknown>((object, key) => (object as Record<string, unknown>)[key], format);
}

conformance("formats of cells", [
  ...scalars.map(([path, written, expected = written]): Case => ({
    name: `${path} = ${JSON.stringify(written)}`,
    batch: async (sheet) => {
      assign(sheet.getRange("B2:C3"), path, written);
      return read(sheet.getRange("B2:C3"), path);
    },
    gives: expected,
  })),
  ...refused.map(([path, value]): Case => ({
    name: `${path} = ${JSON.stringify(value)} is refused`,
    batch: async (sheet) => assign(sheet.getRange("A1"), path, value),
    fails: "InvalidArgument",
  })),
  {
    name: "what the cells do not agree on reads null",
    source: "Excel.RangeFont.bold",
    batch: async (sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      return loaded(sheet.getRange("A1:A2").format.font, "bold", "italic");
    },
    gives: { bold: null, italic: false },
  },
  {
    name: "no fill reads as white",
    source: "office-js #6218, #4900, #2349",
    batch: async (sheet) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "red";
      fill.clear();
      return loaded(fill, "color");
    },
    gives: { color: "#FFFFFF" },
  },
  {
    name: "a format of whole columns shows in new cells and leaves others alone",
    batch: async (sheet) => {
      sheet.getRange("B:B").format.font.bold = true;
      sheet.getRange("B5").values = [[1]];
      return [
        await read(sheet.getRange("B5"), "font/bold"),
        await read(sheet.getRange("B1000000"), "font/bold"),
        await read(sheet.getRange("C5"), "font/bold"),
      ];
    },
    gives: [true, true, false],
  },
  {
    name: "the sheet's font is set at once",
    cells: { A1: "x" },
    batch: async (sheet) => {
      sheet.getRange("B:B").format.font.bold = true;
      sheet.getRange().format.font.name = "Arial";
      return [
        await read(sheet.getRange("A1"), "font/name"),
        await read(sheet.getRange("ZZ99"), "font/name"),
        await read(sheet.getRange("B7"), "font/bold"),
      ];
    },
    gives: ["Arial", "Arial", true],
  },
  {
    name: "a format of whole rows",
    batch: async (sheet) => {
      sheet.getRange("3:3").format.fill.color = "yellow";
      return [await read(sheet.getRange("Q3"), "fill/color"), await read(sheet.getRange("Q4"), "fill/color")];
    },
    gives: ["#FFFF00", "#FFFFFF"],
  },
  {
    name: "edges of a range lie on its outer cells, inner lines between them",
    source: "Excel.BorderIndex",
    batch: async (sheet) => {
      const { borders } = sheet.getRange("B2:C3").format;
      borders.getItem("EdgeTop").style = "Double";
      borders.getItem("InsideHorizontal").style = "Continuous";
      borders.getItem("InsideHorizontal").weight = "Hairline";
      const style = async (address: string, side: BorderSide): Promise<unknown> =>
        loaded(sheet.getRange(address).format.borders.getItem(side), "style", "weight");
      return [
        await style("B2", "EdgeTop"),
        await style("B2", "EdgeBottom"),
        await style("B3", "EdgeTop"),
        await style("B3", "EdgeBottom"),
        await style("B1", "EdgeBottom"),
      ];
    },
    gives: [
      { style: "Double", weight: "Thick" },
      { style: "Continuous", weight: "Hairline" },
      { style: "Continuous", weight: "Hairline" },
      { style: "None", weight: "Thin" },
      { style: "Double", weight: "Thick" },
    ],
  },
  {
    name: "a border can be coloured and taken away",
    batch: async (sheet) => {
      const border = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
      border.color = "#00B050";
      const before = await loaded(border, "style", "color");
      border.style = "None";
      return [before, await loaded(sheet.getRange("A1").format.borders.getItem("EdgeBottom"), "style")];
    },
    gives: [{ style: "Continuous", color: "#00B050" }, { style: "None" }],
  },
  {
    name: "getCellProperties gives one entry per cell",
    source: "Excel.Range.getCellProperties",
    batch: async (sheet, context) => {
      sheet.getRange("A1").format.font.name = "Arial";
      const cells = sheet
        .getRange("A1:B1")
        .getCellProperties({ address: true, format: { font: { name: true } } });
      await context.sync();
      return cells.value;
    },
    gives: [
      [
        { address: "Sheet1!A1", format: { font: { name: "Arial" } } },
        { address: "Sheet1!B1", format: { font: { name: "Times New Roman" } } },
      ],
    ],
  },
  {
    name: "getRowProperties gives one entry per row, mixed ones null",
    source: "Excel.Range.getRowProperties",
    batch: async (sheet, context) => {
      sheet.getRange("A2").format.font.bold = true;
      sheet.getRange("3:3").rowHidden = true;
      const rows = sheet
        .getRange("A1:B3")
        .getRowProperties({ rowIndex: true, rowHidden: true, format: { font: { bold: true } } });
      await context.sync();
      return rows.value;
    },
    gives: [
      { rowIndex: 0, rowHidden: false, format: { font: { bold: false } } },
      { rowIndex: 1, rowHidden: false, format: { font: { bold: null } } },
      { rowIndex: 2, rowHidden: true, format: { font: { bold: false } } },
    ],
  },
  {
    name: "getColumnProperties knows widths and whole columns",
    source: "Excel.Range.getColumnProperties",
    batch: async (sheet, context) => {
      sheet.getRange("B:B").format.columnWidth = 90;
      const columns = sheet
        .getRange("A1:B3")
        .getColumnProperties({ columnIndex: true, address: true, format: { columnWidth: true } });
      await context.sync();
      return columns.value.map(({ columnIndex, address, format }) => [
        columnIndex,
        address,
        format?.columnWidth,
      ]);
    },
    gives: [
      [0, "Sheet1!A:A", 54],
      [1, "Sheet1!B:B", 90],
    ],
  },
  {
    name: "setCellProperties writes cell by cell",
    source: "Excel.Range.setCellProperties",
    batch: async (sheet) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([[{ format: { fill: { color: "red" } } }, { format: { font: { bold: true } } }]]);
      return [await read(sheet.getRange("A1"), "fill/color"), await read(sheet.getRange("B1"), "font/bold")];
    },
    gives: ["#FF0000", true],
  },
  {
    name: "rows and columns hide and come back",
    batch: async (sheet) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      const hidden = await loaded(sheet.getRange("A1:D4"), "rowHidden", "columnHidden", "hidden");
      sheet.getRange("2:3").rowHidden = false;
      return [hidden, await loaded(sheet.getRange("A1:A4"), "rowHidden", "hidden")];
    },
    gives: [
      { rowHidden: null, columnHidden: null, hidden: null },
      { rowHidden: false, hidden: false },
    ],
  },
  {
    name: "useStandardWidth gives the column its own width back",
    batch: async (sheet) => {
      const { format } = sheet.getRange("B:B");
      format.columnWidth = 200;
      format.useStandardWidth = true;
      return loaded(format, "columnWidth", "useStandardWidth");
    },
    gives: { columnWidth: 54, useStandardWidth: true },
  },
]);
