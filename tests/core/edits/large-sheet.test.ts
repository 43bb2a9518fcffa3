import { describe, expect, it } from "vitest";
import { isAsWritten, largeOf, largeSheet } from "../../../src/core/edits/large-sheet.ts";
import { writtenSheet } from "../../../src/core/edits/written-sheet.ts";
import { MOST_STORED, readWrittenSheets, writtenSheetsJson } from "../../../src/core/edits/written-sheets.ts";
import type { PlanCell, SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";

const FACTS = { cutOff: { year: 2022, month: 6, day: 30 }, digest: "abc" };

/** A header, then rows of which every third is a sum; the last column is a formula. */
const CELLS: readonly PlanCell[] = [
  { row: 0, column: 0, content: { kind: "text", text: "Đơn vị" } },
  { row: 0, column: 1, content: { kind: "text", text: "Số\r\nngười" } },
  ...Array.from({ length: 30 }, (_, index): PlanCell[] => {
    const row = index + 2;
    return [
      { row, column: 0, content: { kind: "text", text: `Xã ${index}` } },
      {
        row,
        column: 1,
        content:
          index % 3 === 0
            ? { kind: "formula", formula: `=SUM(B${row}:B${row + 2})`, result: 7 }
            : { kind: "number", value: 1 / (index + 1) },
      },
      { row, column: 2, content: { kind: "formula", formula: `=B${row + 1}/10`, result: 0.1 } },
    ];
  }).flat(),
];

/** What stands on the sheet, with other figures where formulas stand. */
function standing(change: (rows: CellValue[][]) => void = () => undefined) {
  const rows = Array.from({ length: 32 }, (): CellValue[] => ["", "", ""]);
  for (const { row, column, content } of CELLS) {
    const line = rows[row];
    if (line && content.kind === "text") line[column] = content.text.replace("\r\n", "\n");
    if (line && content.kind === "number") line[column] = content.value;
    if (line && content.kind === "formula") line[column] = 99;
  }
  change(rows);
  const [sheet] = snapshotOf([{ name: "Tổng hợp", rows }]).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function put(rows: CellValue[][], row: number, column: number, value: CellValue): void {
  const line = rows[row];
  if (line) line[column] = value;
}

describe("a sheet too large to be remembered cell by cell", () => {
  const large = largeSheet(CELLS, FACTS);

  it("is known again while only figures of formulas have changed", () => {
    expect(isAsWritten(large, standing())).toBe(true);
  });

  it.each<[string, (rows: CellValue[][]) => void]>([
    ["a text has changed", (rows) => put(rows, 4, 0, "Xã khác")],
    ["a number has changed", (rows) => put(rows, 3, 1, 12)],
    ["something was typed beside it", (rows) => rows[5]?.push("ghi chú")],
    ["something was typed below it", (rows) => rows.push(["ghi chú"])],
    ["a row came in", (rows) => rows.splice(6, 0, ["", "", ""])],
    ["a row was taken away", (rows) => rows.splice(6, 1)],
    ["everything was taken away", (rows) => rows.splice(0, rows.length)],
  ])("is not when %s", (_, change) => {
    expect(isAsWritten(large, standing(change))).toBe(false);
  });

  it("is told the same from what was remembered cell by cell", () => {
    const frame = { columnWidths: [10, 10, 10], rowHeights: {} } as unknown as SheetPlan;
    expect(largeOf(writtenSheet({ ...frame, cells: CELLS }, { ...FACTS, kept: [] }))).toEqual(large);
  });
});

describe("what is stored", () => {
  const long = (mark: string, count: number) => {
    const cells = Array.from({ length: count }, (_, row): PlanCell => ({
      row,
      column: 0,
      content: { kind: "text", text: `Nguyễn Thị Hồng Vân ${row}` },
    }));
    const plan = {
      mark,
      name: mark,
      tabColor: null,
      showGridlines: true,
      columnWidths: [80],
      rowHeights: {},
      styles: {},
      baseStyle: {},
      merges: [],
      freeze: { rows: 0, columns: 0 },
      conditionalFormats: [],
      validations: [],
      page: {
        orientation: "portrait",
        margins: {},
        printArea: { top: 0, left: 0, bottom: 1, right: 1 },
        titleRows: null,
        pageBreaks: [],
      },
      cells,
    } as unknown as SheetPlan;
    return writtenSheet(plan, { ...FACTS, kept: [] });
  };

  it("stays short, whatever the sheets, and keeps the shorter ones cell by cell", () => {
    const sheets = new Map([
      ["summary", long("summary", 30_000)],
      ["completeDossier", long("completeDossier", 4_000)],
      ["needsData", long("needsData", 16_000)],
    ]);
    const json = writtenSheetsJson({ sheets, large: new Map(), archives: new Map() });
    expect(json.length).toBeLessThanOrEqual(MOST_STORED + 1_000);
    const read = readWrittenSheets(json);
    expect([...read.sheets.keys()]).toEqual(["completeDossier", "needsData"]);
    expect([...read.large]).toEqual([["summary", largeOf(long("summary", 30_000))]]);
  });
});
