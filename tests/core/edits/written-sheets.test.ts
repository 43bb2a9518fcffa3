import { describe, expect, it } from "vitest";
import { formulaShape, writtenSheet } from "../../../src/core/edits/written-sheet.ts";
import {
  NOTHING_WRITTEN,
  readWrittenSheets,
  writtenSheetsJson,
} from "../../../src/core/edits/written-sheets.ts";
import { SAYING_STYLES } from "../../../src/core/edits/merge-edits.ts";
import type { PlanContent, SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { PRINT_STYLES } from "../../../src/core/summary/printed-sheet.ts";

const PLAN: SheetPlan = {
  mark: "summary",
  name: "Tổng hợp",
  tabColor: "#C00000",
  showGridlines: false,
  columnWidths: [60, 40],
  rowHeights: { 0: 20 },
  styles: { title: { bold: true, fontSize: 15 } },
  baseStyle: { fontName: "Times New Roman", fontSize: 12 },
  cells: [
    { row: 0, column: 0, content: { kind: "text", text: "Tiêu đề" }, style: "title" },
    { row: 1, column: 0, content: { kind: "number", value: 7.25 } },
    { row: 1, column: 1, content: { kind: "formula", formula: "='Biểu 01'!$D$13+1", result: 8 } },
    { row: 2, column: 1, content: { kind: "blank" } },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  freeze: { rows: 0, columns: 0 },
  conditionalFormats: [
    { kind: "formula", area: { top: 1, left: 0, bottom: 1, right: 1 }, formula: "=$A2<90/100", bold: true },
  ],
  validations: [],
  page: {
    orientation: "landscape",
    paper: "A4",
    margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
    fitToWidth: true,
    printArea: { top: 0, left: 0, bottom: 2, right: 1 },
    titleRows: null,
    pageNumbers: true,
    pageBreaks: [2],
    centreHorizontally: true,
  },
};
const FACTS = { cutOff: { year: 2022, month: 6, day: 30 }, digest: "abc" };
const kept = [
  { row: 0, column: 0, content: { kind: "text", text: "Của cơ quan" } as PlanContent, isDoubtful: false },
  {
    row: 2,
    column: 1,
    content: { kind: "number", value: 44_742 } as PlanContent,
    numberFormat: "dd/mm/yyyy",
    isDoubtful: true,
  },
];
const written = writtenSheet(PLAN, { ...FACTS, kept });
const json = writtenSheetsJson({
  sheets: new Map([["summary", written]]),
  large: new Map(),
  archives: new Map([["summary.2022-05-31", "x1"]]),
});

/** The stored text with something else in it. */
function changed(change: (stored: { sheets: { summary: Record<string, unknown> } }) => void): string {
  const stored = JSON.parse(json) as { sheets: { summary: Record<string, unknown> } };
  change(stored);
  return JSON.stringify(stored);
}

describe("what is remembered of our sheets", () => {
  it("is read back as it was stored", () => {
    const read = readWrittenSheets(json);
    expect(read.sheets.get("summary")).toEqual(written);
    expect([...read.archives]).toEqual([["summary.2022-05-31", "x1"]]);
  });

  it.each([
    ["no text", null],
    ["no JSON", "{"],
    ["an array", "[]"],
    ["another version", JSON.stringify({ version: 2, sheets: {}, archives: {} })],
  ])("counts as nothing where it is %s", (_, text) => {
    expect(readWrittenSheets(text)).toEqual(NOTHING_WRITTEN);
  });

  const frameOf = (one: Record<string, unknown>) => one["frame"] as Record<string, unknown>;
  it.each<[string, (one: Record<string, unknown>) => void]>([
    ["a row beyond the sheet", (one) => (one["rows"] = [[9_999_999, []]])],
    ["a date that does not exist", (one) => (one["cutOff"] = "2022-02-31")],
    ["text without end", (one) => (one["rows"] = [[0, [[0, null, "x".repeat(40_000)]]]])],
    [
      "a rule that reads another workbook",
      (one) =>
        (frameOf(one)["conditionalFormats"] = [
          { kind: "formula", area: { top: 0, left: 0, bottom: 0, right: 0 }, formula: "=[1]Sheet1!A1" },
        ]),
    ],
    [
      "a rule that runs a program",
      (one) =>
        (frameOf(one)["conditionalFormats"] = [
          { kind: "formula", area: { top: 0, left: 0, bottom: 0, right: 0 }, formula: "=cmd|'/c calc'!A0" },
        ]),
    ],
    ["the mark of another sheet", (one) => (frameOf(one)["mark"] = "needsData")],
    ["a height that Excel refuses", (one) => (frameOf(one)["rowHeights"] = { 0: 90_000 })],
  ])("does not count with %s", (_, change) => {
    expect(readWrittenSheets(changed(({ sheets }) => change(sheets.summary))).sheets.size).toBe(0);
  });

  it("never holds a formula to be written back", () => {
    expect(json).not.toContain("'Biểu 01'!");
    const formula: PlanContent = { kind: "formula", formula: '=HYPERLINK("http://x")', result: "x" };
    const with_ = writtenSheet(PLAN, {
      ...FACTS,
      kept: [{ row: 0, column: 0, content: formula, isDoubtful: false }],
    });
    const text = writtenSheetsJson({
      sheets: new Map([["summary", with_]]),
      large: new Map(),
      archives: new Map(),
    });
    expect(text).not.toContain("HYPERLINK");
    expect(readWrittenSheets(text).sheets.get("summary")?.kept[0]?.content).toEqual({
      kind: "text",
      text: "x",
    });
  });
});

describe("a formula's shape", () => {
  const same = [
    "='Biểu 01'!$D$13+IF(A1=\"a 1\",1,0)",
    "='Biểu 02'!$D$14+IF(A2=\"a 1\",1,0)",
    '=Biểu!D14 + if(B2="a 1",1,0)',
    '=#REF!+IF(A1="a 1",1,0)',
    '=#REF!$D$13+IF(A1="a 1",1,0)',
  ];
  it("is the same wherever its cells have gone", () => {
    expect(new Set(same.map(formulaShape)).size).toBe(1);
  });

  it("is another when its words, figures or functions are", () => {
    const others = [
      "='Biểu 01'!$D$13+IF(A1=\"b\",1,0)",
      "='Biểu 01'!$D$13+IF(A1=\"a 1\",2,0)",
      "='Biểu 01'!$D$13",
      "=LOG10(A1)",
    ];
    expect(new Set([same[0] ?? "", ...others].map(formulaShape)).size).toBe(5);
  });
});

it("knows the styles of the print in which words come from the workbook", () => {
  for (const style of SAYING_STYLES) expect(Object.keys(PRINT_STYLES)).toContain(style);
});
