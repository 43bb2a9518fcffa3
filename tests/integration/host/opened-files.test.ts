import { expect, test } from "vitest";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { HostSession } from "../../../src/workbench/engine/session/session.ts";
import { startExcelInNode } from "../../../src/workbench/node/office-in-node.ts";
import { sheetData, workbookFile, type WorkbookFixture } from "../../xlsx/fixtures.ts";

async function valuesIn(fixture: WorkbookFixture, address: string): Promise<unknown> {
  const session = new HostSession(WorkbookModel.open(workbookFile(fixture), "a.xlsx"));
  const office = await startExcelInNode(session);
  try {
    return await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange(address).load("values");
      await context.sync();
      return range.values as unknown;
    });
  } finally {
    office.stop();
  }
}

const inSheet = (cells: string, workbook?: WorkbookFixture["workbook"]): WorkbookFixture => ({
  sheets: { S: sheetData(cells) },
  ...(workbook ? { workbook } : {}),
});

test.each<[name: string, source: string, fixture: WorkbookFixture, values: unknown[]]>([
  [
    "results stand as the file has them",
    "office-js: values are those of the last calculation",
    inSheet('<c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f><v>11</v></c>'),
    [5, 11],
  ],
  [
    "a file that asks for a calculation gets one",
    "ECMA-376 18.2.2 calcPr@fullCalcOnLoad",
    inSheet('<c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f><v>11</v></c>', {
      after: '<calcPr fullCalcOnLoad="1"/>',
    }),
    [5, 10],
  ],
  [
    "a formula without a result is worked out",
    "ECMA-376 18.3.1.40 f",
    inSheet('<c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f></c>'),
    [5, 10],
  ],
  [
    "dates of the 1904 system are that system's numbers",
    "support.microsoft.com: date systems in Excel",
    inSheet('<c r="A1"><v>43280</v></c><c r="B1"><f>YEAR(A1)</f></c>', {
      before: '<workbookPr date1904="1"/>',
    }),
    [43_280, 2022],
  ],
  [
    "ISO dates of strict files are numbers",
    "ECMA-376 18.18.11 ST_CellType d",
    inSheet('<c r="A1" t="d"><v>2022-06-30</v></c><c r="B1"><f>A1+1</f></c>'),
    [44_742, 44_743],
  ],
  [
    "a shared formula reads in each of its cells",
    "ECMA-376 18.3.1.40 f@si",
    inSheet(
      '<c r="A1"><f t="shared" si="0" ref="A1:B1">COLUMN()*2</f></c><c r="B1"><f t="shared" si="0"/></c>',
    ),
    [2, 4],
  ],
])("%s (%s)", async (_, __, fixture, values) => {
  expect(await valuesIn(fixture, "A1:B1")).toEqual([values]);
});
