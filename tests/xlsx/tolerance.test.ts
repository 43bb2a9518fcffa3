import { expect, test } from "vitest";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { pack, sheetData, workbookFile, workbookParts } from "./fixtures.ts";

const sheetOf = (inside: string): Uint8Array => workbookFile({ sheets: { S: inside } });
const values = (file: Uint8Array): unknown => readSnapshot(file, "a.xlsx").sheets[0]?.values;

test.each([
  ["a number too large for any program", "<v>1e999</v>", "1e999"],
  ["a number that is none", "<v>12a</v>", "12a"],
])("%s is the text that stands there, for the rules to speak of", (_, inside, text) => {
  const file = sheetOf(sheetData(`<c r="A1">${inside}</c>`));
  expect(values(file)).toEqual([[text]]);
  expect(readDocument(file).sheets[0]?.rows.get(0)?.cells.get(0)?.value).toBe(text);
});

test("a date that is none, and a type nobody knows, are texts", () => {
  const file = sheetOf(sheetData('<c r="A1" t="d"><v>31/02</v></c><c r="B1" t="zz"><v>7</v></c>'));
  expect(values(file)).toEqual([["31/02", "7"]]);
});

test("columns in any order, twice or of no number", () => {
  const cols =
    '<cols><col min="3" max="4" width="30" customWidth="1"/><col min="1" max="3" width="20" customWidth="1"/>' +
    '<col min="0" max="0" width="1"/><col min="x" max="2" width="1"/></cols>';
  const { columns = [] } =
    readDocument(sheetOf(`${cols}${sheetData('<c r="A1"><v>1</v></c>')}`)).sheets[0] ?? {};
  expect(columns.map(({ first, last }) => [first, last])).toEqual([
    [0, 2],
    [3, 3],
  ]);
});

test("relations above the root, without an id, and a tab that leads nowhere", () => {
  const parts = workbookParts({ sheets: { S: sheetData('<c r="A1"><v>1</v></c>') } });
  const edited = {
    ...parts,
    "_rels/.rels": (parts["_rels/.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://x/customXml" Target="../../a.xml"/></Relationships>',
    ),
    "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(
      "</sheets>",
      '<sheet name="Kangatang" sheetId="9" state="veryHidden" r:id=""/></sheets>',
    ),
  };
  const empty: string[] = [];
  const snapshot = readSnapshot(pack(edited), "a.xlsx", { onEmptyTab: (name) => empty.push(name) });
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(["S"]);
  expect(empty).toEqual(["Kangatang"]);
  expect(readDocument(pack(edited)).sheets).toHaveLength(1);
});

test("optional parts in an encoding nobody knows", () => {
  const parts = workbookParts({
    sheets: { S: sheetData('<c r="A1"><v>1</v></c>') },
    theme: '<a:dk1><a:srgbClr val="112233"/></a:dk1>',
  });
  const theme = (parts["xl/theme/theme1.xml"] ?? "").replace("?>", ' encoding="x-none"?>');
  expect(values(pack({ ...parts, "xl/theme/theme1.xml": theme }))).toEqual([[1]]);
  expect(readDocument(pack({ ...parts, "xl/theme/theme1.xml": theme })).sheets).toHaveLength(1);
});

test("a refusal says which part it is about, and which cell", () => {
  const file = sheetOf(sheetData('<c r="A1"><v>1</v></c>', '<c r="A2"/><c r="B2" t="s"><v>9</v></c>'));
  for (const read of [() => readSnapshot(file, "a.xlsx"), () => readDocument(file)]) {
    expect(read).toThrow("corrupt: xl/worksheets/sheet1.xml, B2");
  }
});
