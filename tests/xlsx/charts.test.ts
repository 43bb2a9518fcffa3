import { describe, expect, it } from "vitest";
import type { XlsxChart, XlsxDocument } from "../../src/xlsx/model/document.ts";
import { addDocumentSheet, newDocument } from "../../src/xlsx/workbook/new-document.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { pack, unpack } from "./fixtures.ts";
import { validateXlsx } from "./validator.ts";

const CHART: XlsxChart = {
  name: "knv.plan.1",
  title: "Tiến độ <kế hoạch> & tỷ lệ",
  area: { top: 4, left: 1, bottom: 18, right: 6 },
  content: {
    source: { top: 0, left: 0, bottom: 2, right: 2 },
    fontName: "Times New Roman",
    fontSize: 9,
    titleSize: 12,
    series: [
      {
        kind: "columns",
        fill: "#1F4E79",
        line: { color: "#1F4E79", weight: 0.75 },
        labels: { numberFormat: "0.00%;;", fontSize: 8, rotation: 90, color: "#FFFFFF", position: "inBase" },
      },
      { kind: "line", fill: null, line: { color: "#C00000", weight: 2 }, labels: null },
    ],
    gapWidth: 40,
    overlap: 100,
    valueAxis: { minimum: 0, numberFormat: "0%" },
    categoryAxis: { fontSize: 8, rotation: 90 },
  },
};

function workbook(...charts: XlsxChart[]): XlsxDocument {
  const document = newDocument();
  const sheet = addDocumentSheet(document, "Năm '22 & quý");
  [
    ["Đơn vị", "Tỷ lệ", "Mức"],
    ["Xã A", 1.4, 1],
    ["Xã B", 0.2, 1],
  ].forEach((values, row) => {
    const cells = values.map((value, column) => [column, { value, formula: null, style: 0 }] as const);
    sheet.rows.set(row, { cells: new Map(cells), height: null, hidden: false, style: null });
  });
  sheet.charts = charts;
  return document;
}

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unpack(bytes)));
const textOf = (bytes: Uint8Array, part: string): string =>
  new TextDecoder().decode(partsOf(bytes).get(part));

describe("a chart in a file", () => {
  it("is valid, refers to its own sheet, and is found again with its name, title and place", async () => {
    const bytes = writeDocument(workbook(CHART));
    expect(await validateXlsx(bytes)).toEqual([]);
    expect(textOf(bytes, "xl/charts/chart1.xml")).toContain("'Năm ''22 &amp; quý'!$B$2:$B$3");
    expect(readDocument(bytes).sheets[0]?.charts).toEqual([{ ...CHART, content: null }]);
    expect(readDocument(bytes).sheets[0]?.hasDrawing).toBe(true);
  });

  it("stays byte for byte when other things on its sheet change", () => {
    const document = readDocument(writeDocument(workbook(CHART)));
    const before = document.package?.parts;
    const [sheet] = document.sheets;
    if (sheet) Object.assign(sheet, { tabColor: "#FF0000", changed: true });
    const after = partsOf(writeDocument(document));
    for (const part of ["xl/charts/chart1.xml", "xl/drawings/drawing1.xml"]) {
      expect(after.get(part), part).toEqual(before?.read(part));
    }
  });

  it("is written into its own part when it changes; the other one stays byte for byte", async () => {
    const other = { ...CHART, name: "Của tôi", area: { top: 20, left: 0, bottom: 30, right: 4 } };
    const document = readDocument(writeDocument(workbook(other, CHART)));
    const before = document.package?.parts;
    const [sheet] = document.sheets;
    const moved = { ...CHART, title: "Mới", area: { top: 40, left: 0, bottom: 50, right: 4 } };
    if (sheet) {
      sheet.charts = sheet.charts.map((one) => (one.name === CHART.name ? moved : one));
      sheet.changed = true;
    }
    const bytes = writeDocument(document);
    expect(await validateXlsx(bytes)).toEqual([]);
    const after = partsOf(bytes);
    expect([...after.keys()].sort()).toEqual([...(before?.names() ?? [])].sort());
    expect(after.get("xl/charts/chart1.xml")).toEqual(before?.read("xl/charts/chart1.xml"));
    expect(readDocument(bytes).sheets[0]?.charts).toEqual([
      { ...other, content: null },
      { ...moved, content: null },
    ]);
  });

  it("goes with its part, and a picture beside it stays", async () => {
    const made = writeDocument(workbook(CHART));
    const picture =
      "<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
      "<xdr:to><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
      '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="9" name="knv.plan.1"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>';
    const parts = new Map(partsOf(made));
    const drawing = new TextDecoder().decode(parts.get("xl/drawings/drawing1.xml"));
    parts.set(
      "xl/drawings/drawing1.xml",
      new TextEncoder().encode(drawing.replace("</xdr:wsDr>", `${picture}</xdr:wsDr>`)),
    );
    const document = readDocument(pack(Object.fromEntries(parts)));
    const [sheet] = document.sheets;
    if (sheet) Object.assign(sheet, { charts: [], changed: true });
    const bytes = writeDocument(document);
    expect(await validateXlsx(bytes)).toEqual([]);
    expect(partsOf(bytes).has("xl/charts/chart1.xml")).toBe(false);
    expect(textOf(bytes, "xl/drawings/drawing1.xml")).toContain(picture);
    expect(readDocument(bytes).sheets[0]?.charts).toEqual([]);
  });
});
