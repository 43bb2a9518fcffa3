import { expect, test } from "vitest";
import { withResults } from "../../../src/xlsx/calculation/calculated-snapshot.ts";
import { missingResults } from "../../../src/xlsx/calculation/missing-results.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { sheetData, workbookFile } from "../fixtures.ts";

const DUE = { after: '<calcPr fullCalcOnLoad="1"/>' };

/** The first sheet's values, and the cells that got none. */
function calculated(file: Uint8Array): { values: unknown; left: string[] } {
  const snapshot = readSnapshot(file, "a.xlsx");
  const missing = snapshot.sheets.map((sheet) => sheet.notCalculated ?? []);
  const results = [...missingResults(readDocument(file), missing)].flat();
  const [sheet] = withResults(snapshot, results).sheets;
  return {
    values: sheet?.values,
    left: (sheet?.notCalculated ?? []).map(({ row, column }) => `${row} ${column}`),
  };
}

const five = '<c r="A1"><v>5</v></c>';

test.each<[name: string, cells: string, isDue: boolean, values: unknown[], left: string[]]>([
  ["a formula without a result", `${five}<c r="B1"><f>A1*2</f></c>`, false, [5, 10], []],
  ["an empty result", `${five}<c r="B1"><f>A1*2</f><v></v></c>`, false, [5, 10], []],
  [
    "zeros throughout, a calculation asked for",
    `${five}<c r="B1"><f>A1*2</f><v>0</v></c>`,
    true,
    [5, 10],
    [],
  ],
  ["a result of 0 that nobody doubts", `${five}<c r="B1"><f>A1*2</f><v>0</v></c>`, false, [5, 0], []],
  [
    "other results in a file that asks for a calculation",
    '<c r="A1"><f>2+3</f><v>5</v></c><c r="B1"><f>A1*2</f><v>0</v></c>',
    true,
    [5, 0],
    [],
  ],
  ["a text that is empty", `${five}<c r="B1" t="str"><f>""</f><v></v></c>`, false, [5, ""], []],
  ["a function nobody here knows", `${five}<c r="B1"><f>CUBEVALUE(A1)</f></c>`, false, [5, ""], ["0 1"]],
  [
    "what reads it",
    `${five}<c r="B1"><f>CUBEVALUE(A1)</f></c><c r="C1"><f>SUM(A1:B1)</f></c>`,
    false,
    [5, "", ""],
    ["0 1", "0 2"],
  ],
  ["another file's cells", `${five}<c r="B1"><f>[1]S!A1+A1</f></c>`, false, [5, ""], ["0 1"]],
  [
    "another file's cells behind a path",
    `${five}<c r="B1"><f>'C:\\[b.xlsx]S'!A1</f></c>`,
    false,
    [5, ""],
    ["0 1"],
  ],
  [
    "another file's cells whose results are stored stay, and count",
    '<c r="A1"><f>[1]S!A1</f><v>4</v></c><c r="B1"><f>A1+1</f></c>',
    false,
    [4, 5],
    [],
  ],
  ["a sheet that is not there", `${five}<c r="B1"><f>Nope!A1</f></c>`, false, [5, ""], ["0 1"]],
  ["an error of its own", `${five}<c r="B1"><f>A1/0</f></c>`, false, [5, "#DIV/0!"], []],
  [
    "an error read from a cell",
    '<c r="A1" t="e"><v>#REF!</v></c><c r="B1"><f>A1+1</f></c>',
    false,
    ["#REF!", "#REF!"],
    [],
  ],
  [
    "formulas in a circle",
    '<c r="A1"><f>B1+1</f></c><c r="B1"><f>A1+1</f></c>',
    false,
    ["", ""],
    ["0 0", "0 1"],
  ],
  ["what cannot be read as a formula", `${five}<c r="B1"><f>SUM(A1</f></c>`, false, [5, ""], ["0 1"]],
  [
    "an array formula of one cell",
    `${five}<c r="B1"><f t="array" ref="B1">SUM(IF(A1:A1=5,7,1))</f></c>`,
    false,
    [5, 7],
    [],
  ],
  [
    "an array formula of several cells: none of them is blank",
    `${five}<c r="B1"><f t="array" ref="B1:C1">A1:A1*{1,2}</f></c><c r="C1"/>`,
    false,
    [5, "", ""],
    ["0 1", "0 2"],
  ],
])("%s", (_, cells, isDue, values, left) => {
  const file = workbookFile({ sheets: { S: sheetData(cells) }, ...(isDue ? { workbook: DUE } : {}) });
  expect(calculated(file)).toEqual({ values: [values], left });
});

test("a range where one value belongs means the cell of its own row, or nothing", () => {
  const rows = sheetData(
    '<c r="A1"><v>5</v></c>',
    '<c r="A2"><v>6</v></c><c r="B2"><f>A1:A2*2</f></c>',
    "",
    '<c r="B4"><f>A1:A2*2</f></c>',
  );
  const { values, left } = calculated(workbookFile({ sheets: { S: rows } }));
  expect([
    [
      [5, ""],
      [6, 12],
      ["", ""],
      ["", ""],
    ],
    [
      [5, ""],
      [6, ""],
      ["", ""],
      ["", ""],
    ],
  ]).toContainEqual(values);
  expect(left).toContain("3 1");
});

test("stored results stay as they are, whatever other formula lacks one", () => {
  const cells = '<c r="A1"><f>1+1</f></c><c r="B1"><f>2+2</f><v>99</v></c><c r="C1"><f>A1*10</f><v>7</v></c>';
  const file = workbookFile({ sheets: { S: sheetData(cells) } });
  // C1 reads a cell that had no result, so its own was never that of Excel.
  expect(calculated(file)).toEqual({ values: [[2, 99, 20]], left: [] });
});

test("an array formula over a whole sheet is refused, with its part", () => {
  const cells = '<c r="A1"><f t="array" ref="A1:XFD1048576">ROW(A1:XFD1048576)</f></c>';
  const file = workbookFile({ sheets: { S: sheetData(cells) } });
  expect(() => readSnapshot(file, "a.xlsx")).toThrow("too-large: xl/worksheets/sheet1.xml, A1");
});

test("columns of a table are found by their names", () => {
  const relationship =
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/>';
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="KQ" displayName="KQ" ref="A1:A3">' +
    '<tableColumns count="1"><tableColumn id="1" name="so"/></tableColumns></table>';
  const rows = sheetData(
    '<c r="A1" t="inlineStr"><is><t>so</t></is></c>',
    '<c r="A2"><v>3</v></c><c r="B2"><f>SUM(KQ[so])</f></c>',
    '<c r="A3"><v>4</v></c>',
  );
  const file = workbookFile({
    sheets: { S: `${rows}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` },
    sheetRelationships: relationship,
    parts: { "xl/tables/table1.xml": table },
  });
  expect(calculated(file)).toEqual({
    values: [
      ["so", ""],
      [3, 7],
      [4, ""],
    ],
    left: [],
  });
});
