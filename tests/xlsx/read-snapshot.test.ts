import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SheetSnapshot, fontAt, numberFormatAt, valueAt } from "../../src/core/values/snapshot.ts";
import type { XlsxRow } from "../../src/xlsx/model/document.ts";
import { addDocumentSheet, newDocument } from "../../src/xlsx/workbook/new-document.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { sheetData, stylesWith, workbookFile } from "./fixtures.ts";

function firstSheet(inside: string, styles?: string): SheetSnapshot {
  const file = workbookFile({ sheets: { S: inside }, ...(styles === undefined ? {} : { styles }) });
  const [sheet] = readSnapshot(file, "a.xlsx").sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

describe("the block", () => {
  it("is none for a sheet without values", () => {
    const sheet = firstSheet('<sheetData><row r="3" hidden="1"><c r="B3" s="0"/></row></sheetData>');
    expect(sheet).toMatchObject({ block: null, values: [], numberFormats: [], fonts: [], hiddenRows: [2] });
  });

  it("holds cells with values, formulas and what lies between them", () => {
    const sheet = firstSheet(
      '<sheetData><row r="2"><c r="A2" s="0"/><c r="C2"><v>1</v></c></row>' +
        '<row r="5"><c r="B5" t="str"><f>""</f><v></v></c><c r="C5" t="inlineStr"><is><t></t></is></c><c r="E5" t="inlineStr"><is><t>x</t></is></c></row>' +
        '<row r="9"><c r="Z9" s="0"/></row></sheetData>',
    );
    expect(sheet.block).toEqual({ top: 1, left: 1, bottom: 4, right: 4 });
    expect(sheet.values).toEqual([
      ["", 1, "", ""],
      ["", "", "", ""],
      ["", "", "", ""],
      ["", "", "", "x"],
    ]);
  });

  it("puts rows and cells that come out of order, or twice, where they belong", () => {
    const sheet = firstSheet(
      '<sheetData><row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="B1"><v>9</v></c></row><row r="3"><c r="B3"><v>2</v></c></row></sheetData>',
    );
    expect(sheet.values).toEqual([
      ["", 9, ""],
      ["", "", ""],
      [1, 2, 3],
    ]);
  });
});

describe("formats by column", () => {
  const styles = stylesWith({
    fonts: '<font><sz val="11"/><name val=".VnTime"/></font>',
    xfs:
      '<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0"/>' +
      '<xf numFmtId="14" fontId="1" fillId="0" borderId="0"/>',
  });

  it("are one where the column agrees", () => {
    const sheet = firstSheet(
      sheetData(
        '<c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c>',
        '<c r="A2" s="1"/><c r="B2"><v>2</v></c>',
      ),
      styles,
    );
    expect(sheet.numberFormats).toEqual([
      { kind: "uniform", value: "m/d/yyyy" },
      { kind: "uniform", value: "General" },
    ]);
    expect(sheet.fonts).toEqual([
      { kind: "uniform", value: "Calibri" },
      { kind: "uniform", value: "Calibri" },
    ]);
  });

  it("are of the cell, else of the row, else of the column", () => {
    const sheet = firstSheet(
      '<cols><col min="1" max="2" width="9" style="1"/></cols><sheetData>' +
        '<row r="1"><c r="A1"><v>1</v></c></row>' +
        '<row r="2" s="2" customFormat="1"><c r="A2" s="3"><v>1</v></c></row>' +
        '<row r="3" s="2"><c r="C3"><v>1</v></c></row></sheetData>',
      styles,
    );
    const at = (row: number, column: number) => [
      numberFormatAt(sheet, row, column),
      fontAt(sheet, row, column),
    ];
    expect(at(0, 0)).toEqual(["General", "Calibri"]);
    expect(at(0, 1)).toEqual(["m/d/yyyy", "Calibri"]);
    expect(at(0, 2)).toEqual(["General", "Calibri"]);
    expect(at(1, 0)).toEqual(["m/d/yyyy", ".VnTime"]);
    expect(at(1, 1)).toEqual(["General", ".VnTime"]);
    expect(at(2, 0)).toEqual(["m/d/yyyy", "Calibri"]);
  });
});

it("says the same as the document, cell by cell", () => {
  const cell = fc.record({
    value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    style: fc.nat(2),
  });
  const rows = fc.array(fc.tuple(fc.nat(30), fc.nat(12), cell), { maxLength: 40 });
  fc.assert(
    fc.property(rows, fc.option(fc.nat(30), { nil: null }), (cells, styledRow) => {
      const document = newDocument();
      const [normal] = document.formats;
      if (!normal) throw new Error("no format");
      document.formats.push(
        { ...normal, numberFormat: "0.00%" },
        { ...normal, font: { ...normal.font, name: "VNI-Times" } },
      );
      const sheet = addDocumentSheet(document, "S");
      sheet.columns = [{ first: 2, last: 5, width: 9, hidden: false, style: 1 }];
      const rowAt = (index: number): XlsxRow => {
        const row = sheet.rows.get(index) ?? { cells: new Map(), height: null, hidden: false, style: null };
        sheet.rows.set(index, row);
        return row;
      };
      for (const [row, column, { value, style }] of cells)
        rowAt(row).cells.set(column, { value, style, formula: null });
      if (styledRow !== null) rowAt(styledRow).style = 2;
      const file = writeDocument(document);
      const [snapshot] = readSnapshot(file, "").sheets;
      const [read] = readDocument(file).sheets;
      if (!snapshot || !read) throw new Error("no sheet");
      const { block } = snapshot;
      for (let row = 0; row < 32; row++) {
        for (let column = 0; column < 14; column++) {
          const one = read.rows.get(row)?.cells.get(column);
          expect(valueAt(snapshot, row, column)).toBe(one?.value ?? "");
          if (!block || row < block.top || row > block.bottom || column < block.left || column > block.right)
            continue;
          const columnStyle = column >= 2 && column <= 5 ? 1 : 0;
          const format = document.formats[one?.style ?? read.rows.get(row)?.style ?? columnStyle];
          expect(numberFormatAt(snapshot, row, column)).toBe(format?.numberFormat);
          expect(fontAt(snapshot, row, column)).toBe(format?.font.name);
        }
      }
    }),
    { seed: 226, numRuns: 100 },
  );
});

it("stops when it is told to", () => {
  const file = workbookFile({ sheets: { S: sheetData('<c r="A1"><v>1</v></c>') } });
  expect(() => readSnapshot(file, "", { signal: AbortSignal.abort() })).toThrow("cancelled");
});
