import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { FileError, type FileErrorCode } from "../../src/xlsx/bytes/failure.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { foreignParts } from "./foreign-workbook.ts";
import { mutatedParts, mutations } from "./mutations.ts";
import {
  pack,
  sheetData,
  stylesWith,
  workbookFile,
  workbookParts,
  type WorkbookFixture,
} from "./fixtures.ts";

/** "read", or the code of the FileError; anything else thrown fails the test. */
function outcome(read: () => unknown): "read" | FileErrorCode {
  try {
    read();
    return "read";
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

const both = (file: Uint8Array) => [
  outcome(() => readDocument(file)),
  outcome(() => readSnapshot(file, "a.xlsx")),
];

const inSheet = (inside: string): WorkbookFixture => ({ sheets: { S: inside } });
const cell = (inside: string, attributes = 'r="A1"') => inSheet(sheetData(`<c ${attributes}>${inside}</c>`));

describe("hostile and broken workbooks", () => {
  const merges = (count: number) =>
    `<sheetData/><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(count)}</mergeCells>`;
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>';

  it.each<[name: string, fixture: WorkbookFixture, document: string, snapshot: string]>([
    ["a hundred thousand merged areas", inSheet(merges(100_000)), "too-large", "too-large"],
    ["thousands of overlapping merges of the whole sheet", inSheet(merges(5_000)), "read", "read"],
    [
      "a dimension of the whole sheet",
      inSheet(`<dimension ref="A1:XFD1048576"/>${sheetData('<c r="A1"><v>1</v></c>')}`),
      "read",
      "read",
    ],
    [
      "cells in opposite corners",
      inSheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
      "read",
      "too-large",
    ],
    [
      "a wide row, many times",
      inSheet(
        `<sheetData>${Array.from({ length: 4_000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join("")}<row><c r="A1"><v>1</v></c></row></sheetData>`,
      ),
      "read",
      "too-large",
    ],
    ["a row beyond the last", inSheet('<sheetData><row r="1048577"/></sheetData>'), "corrupt", "corrupt"],
    ["a row of no number", inSheet('<sheetData><row r="x"/></sheetData>'), "corrupt", "corrupt"],
    ["a column beyond the last", cell("<v>1</v>", 'r="XFE1"'), "corrupt", "corrupt"],
    ["a cell without a column", cell("<v>1</v>", 'r="11"'), "corrupt", "corrupt"],
    ["a billion laughs", inSheet(laughs), "corrupt", "corrupt"],
    [
      "an entity from outside",
      inSheet('<?xml version="1.0"?><!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet/>'),
      "corrupt",
      "corrupt",
    ],
    ["a number that is none", cell("<v>12a</v>"), "read", "read"],
    ["a number without end", cell("<v>1e999</v>"), "read", "read"],
    ["a shared string that is not there", cell("<v>5</v>", 'r="A1" t="s"'), "corrupt", "corrupt"],
    ["a shared string of negative number", cell("<v>-1</v>", 'r="A1" t="s"'), "corrupt", "corrupt"],
    ["a cell of unknown type", cell("<v>1</v>", 'r="A1" t="zz"'), "read", "read"],
    ["a format that is no number", cell("<v>1</v>", 'r="A1" s="-1"'), "read", "read"],
    ["a format that is not there", cell("<v>1</v>", 'r="A1" s="999999999"'), "read", "read"],
    [
      "columns out of order",
      inSheet('<cols><col min="5" max="9"/><col min="1" max="2"/></cols><sheetData/>'),
      "read",
      "read",
    ],
    [
      "a range that is none",
      inSheet('<sheetData/><mergeCells><mergeCell ref="nonsense"/></mergeCells>'),
      "corrupt",
      "corrupt",
    ],
    [
      "a sheet cut off",
      inSheet('<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1'),
      "corrupt",
      "corrupt",
    ],
    ["a sheet that is something else", inSheet('<?xml version="1.0"?><html/>'), "corrupt", "corrupt"],
    [
      "too many formats",
      { ...cell("<v>1</v>"), styles: stylesWith({ xfs: '<xf numFmtId="0" fontId="0"/>'.repeat(70_000) }) },
      "too-large",
      "too-large",
    ],
    [
      "names that prototypes have",
      {
        sheets: {
          __proto__x: "<sheetData/>",
          constructor: sheetData('<c r="A1" t="inlineStr"><is><t>__proto__</t></is></c>'),
          toString: "<sheetData/>",
        },
        styles: stylesWith({ borders: '<border><constructor style="toString"/></border>', dxfs: "<dxf/>" }),
        workbook: { after: '<definedNames><definedName name="__proto__">1</definedName></definedNames>' },
      },
      "read",
      "read",
    ],
    [
      "a formula of half a megabyte",
      inSheet(sheetData(`<c r="A1"><f>${"A1+".repeat(170_000)}1</f></c>`)),
      "too-large",
      "read",
    ],
    [
      "a long formula shared by ten thousand cells",
      inSheet(
        `<sheetData><row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9">${"A1+".repeat(10_000)}1</f></c></row>` +
          `${'<row><c><f t="shared" si="0"/></c></row>'.repeat(10_000)}</sheetData>`,
      ),
      "too-large",
      "read",
    ],
  ])("%s", (_, fixture, document, snapshot) =>
    expect(both(workbookFile(fixture))).toEqual([document, snapshot]),
  );

  const parts = () => workbookParts(cell("<v>1</v>"));
  const without = (name: string) =>
    Object.fromEntries(Object.entries(parts()).filter(([part]) => part !== name));
  const relation = (target: string) => ({
    ...parts(),
    "xl/_rels/workbook.xml.rels": (parts()["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "worksheets/sheet1.xml",
      target,
    ),
  });

  it.each<[string, Uint8Array, string]>([
    ["a zip of something else", pack({ "hello.txt": "hello" }), "not-a-workbook"],
    ["an empty zip", zipSync({}), "not-a-workbook"],
    [
      "a document of Word",
      pack({
        ...relation("x"),
        "_rels/.rels": (parts()["_rels/.rels"] ?? "").replace("xl/workbook.xml", "word/document.xml"),
        "word/document.xml": "<document/>",
      }),
      "not-a-workbook",
    ],
    ["a binary workbook", pack({ "xl/workbook.bin": "x" }), "unsupported"],
    [
      "a workbook of LibreOffice",
      pack({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "unsupported",
    ],
    ["no workbook part", pack(without("xl/workbook.xml")), "corrupt"],
    ["no relationships of the workbook", pack(without("xl/_rels/workbook.xml.rels")), "corrupt"],
    ["no sheet part", pack(without("xl/worksheets/sheet1.xml")), "corrupt"],
    ["no content types", pack(without("[Content_Types].xml")), "read"],
    ["no relationships of the package", pack(without("_rels/.rels")), "read"],
    ["a relation out of the file", pack(relation("../../../etc/passwd")), "corrupt"],
    ["a relation to itself", pack(relation("workbook.xml")), "corrupt"],
    ["a relation in bad percent signs", pack(relation("%E0%A4%A")), "corrupt"],
    [
      "a workbook without sheets",
      pack({ ...parts(), "xl/workbook.xml": "<workbook><sheets/></workbook>" }),
      "corrupt",
    ],
    [
      "a workbook that is something else",
      pack({ ...parts(), "xl/workbook.xml": "<html/>" }),
      "not-a-workbook",
    ],
  ])("%s", (_, file, code) => expect(both(file)).toEqual([code, code]));
});

describe("mutated files", () => {
  // Small and quick here; the long run is `npm run fuzz`.
  it("are read or refused, never worse", () => {
    for (const file of mutations(pack(foreignParts()), 150, 1019)) both(file);
    for (const file of mutatedParts(foreignParts(), 300, 226)) both(file);
  });
});
