import { expect, test } from "vitest";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { addDocumentSheet } from "../../src/xlsx/workbook/new-document.ts";
import { pack, sheetData, unpack, workbookParts } from "./fixtures.ts";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHARTSHEET = `<?xml version="1.0"?><chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>`;

/** A workbook in which a chart sheet is in front. */
function withChartInFront(): Uint8Array {
  const parts = workbookParts({
    sheets: { A: sheetData('<c r="A1"><v>1</v></c>'), B: sheetData('<c r="A1"><v>2</v></c>') },
    workbook: { before: '<bookViews><workbookView activeTab="2"/></bookViews>' },
  });
  return pack({
    ...parts,
    "xl/chartsheets/sheet1.xml": CHARTSHEET,
    "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(
      "</sheets>",
      '<sheet name="BĐ" sheetId="9" r:id="rId9"/></sheets>',
    ),
    "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="${TYPES}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    ),
  });
}

const textOf = (parts: Record<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(parts[name]);

test("a chart sheet that is in front stays there, and every standing part but the list of sheets is as it was", () => {
  const file = withChartInFront();
  const document = readDocument(file);
  addDocumentSheet(document, "Mới");
  const before = unpack(file);
  const after = unpack(writeDocument(document));
  for (const name of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/chartsheets/sheet1.xml"])
    expect(textOf(after, name)).toBe(textOf(before, name));
  expect(textOf(after, "xl/workbook.xml")).toContain('activeTab="2"');
});

test("a tab that leads nowhere does not come to lead to a sheet of ours", () => {
  const parts = workbookParts({ sheets: { A: sheetData('<c r="A1"><v>1</v></c>') } });
  const dead = (parts["xl/workbook.xml"] ?? "").replace(
    "</sheets>",
    '<sheet name="Mất" sheetId="9" r:id="rId2"/></sheets>',
  );
  const document = readDocument(pack({ ...parts, "xl/workbook.xml": dead }));
  addDocumentSheet(document, "Mới");
  expect(readDocument(writeDocument(document)).sheets.map(({ name }) => name)).toEqual(["A", "Mới"]);
});

test("where another sheet comes to the front, only that one is selected", () => {
  const document = readDocument(withChartInFront());
  document.activeSheet = 1;
  const after = unpack(writeDocument(document));
  const selected = Object.keys(after).filter((name) => textOf(after, name).includes('tabSelected="1"'));
  expect(selected).toEqual(["xl/worksheets/sheet2.xml"]);
});
