import { expect, test } from "vitest";
import { calculatedFile } from "../../../src/workbench/engine/calculated-file.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { sheetData, workbookFile } from "../../xlsx/fixtures.ts";

const DUE = { after: '<calcPr fullCalcOnLoad="1"/>' };

test.each<[name: string, cells: string, isDue: boolean, values: unknown[] | null]>([
  ["a formula without a result", '<c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f></c>', false, [5, 10]],
  ["an empty result", '<c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f><v></v></c>', false, [5, 10]],
  [
    "results of 0 throughout in a file that asks for a calculation",
    '<c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f><v>0</v></c>',
    true,
    [5, 10],
  ],
  [
    "a result of 0 that nobody doubts",
    '<c r="A1"><v>5</v></c><c r="B1"><f>A1*0</f><v>0</v></c>',
    false,
    null,
  ],
  [
    "results in a file that asks for a calculation",
    '<c r="A1"><f>2+3</f><v>5</v></c><c r="B1"><f>A1*0</f><v>0</v></c>',
    true,
    null,
  ],
  ["a text that is empty", '<c r="A1"><v>5</v></c><c r="B1" t="str"><f>""</f><v></v></c>', false, null],
  [
    "what cannot be worked out is an error, never a figure",
    '<c r="A1"><v>5</v></c><c r="B1"><f>CUBEVALUE(A1)</f></c>',
    false,
    [5, "#NAME?"],
  ],
])("%s", (_, cells, isDue, values) => {
  const file = workbookFile({ sheets: { S: sheetData(cells) }, ...(isDue ? { workbook: DUE } : {}) });
  let isCalculated = true;
  readSnapshot(file, "a.xlsx", { onUncalculated: () => (isCalculated = false) });
  expect(isCalculated).toBe(values === null);
  if (values !== null)
    expect(readSnapshot(calculatedFile(file), "a.xlsx").sheets[0]?.values).toEqual([values]);
});
