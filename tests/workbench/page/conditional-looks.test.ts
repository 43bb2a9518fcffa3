import { describe, expect, test } from "vitest";
import { parseArea } from "../../../src/core/values/addresses.ts";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { blankSheet } from "../../../src/workbench/engine/sheets.ts";
import { conditionalLooks } from "../../../src/workbench/page/conditional-looks.ts";
import type { DataBarEnd, XlsxConditionalFormat } from "../../../src/xlsx/model/document.ts";
import { newDocument } from "../../../src/xlsx/workbook/new-document.ts";

const area = (address: string) => {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(address);
  return parsed;
};

const NOTHING = { fill: null, color: null, bold: null, italic: null };
const rule = (address: string, change: object): XlsxConditionalFormat =>
  ({
    id: address,
    areas: [area(address)],
    priority: 1,
    stopIfTrue: false,
    ...change,
  }) as XlsxConditionalFormat;
const custom = (address: string, formula: string, format: object, priority = 1): XlsxConditionalFormat =>
  rule(address, { kind: "custom", formula, priority, format: { ...NOTHING, ...format } });

/** Addresses of the cells that look different, with what is different about them. */
function looks(rows: readonly (readonly (string | number)[])[], rules: XlsxConditionalFormat[]) {
  const document = newDocument();
  document.sheets.push(blankSheet("s1", "Biểu 01"));
  const model = new WorkbookModel(document, "thử.xlsx");
  const { id } = model.activeSheet;
  rows.forEach((line, row) =>
    line.forEach((value, column) => {
      const typed = typeof value === "number" ? String(value).replace(".", ",") : value;
      if (typed !== "") model.setInput(id, row, column, typed);
    }),
  );
  const sheet = model.activeSheet;
  sheet.conditionalFormats = rules;
  const found: Record<string, object> = {};
  for (const [row, line] of conditionalLooks(model, sheet)) {
    for (const [column, look] of line) found[`R${row + 1}C${column + 1}`] = look;
  }
  return found;
}

describe("conditional formats as the grid shows them", () => {
  const units = [
    [8, 8],
    [10, 7],
    ["", ""],
    [10, 9],
  ];

  test("a formula follows its cell; an absolute column stays", () => {
    const below = custom("A1:B4", "=AND(ISNUMBER($A1),$A1>0,$B1/$A1*100<90)", {
      fill: "#FFF2CC",
      bold: true,
    });
    expect(looks(units, [below])).toEqual({
      R2C1: { ...NOTHING, fill: "#FFF2CC", bold: true, bar: null },
      R2C2: { ...NOTHING, fill: "#FFF2CC", bold: true, bar: null },
    });
  });

  test.each([
    ["lessThan", ["9"], ["R1C2", "R2C2"]],
    ["GreaterThanOrEqual", ["=A1"], ["R1C2"]],
    ["between", ["8", "9"], ["R1C2", "R4C2"]],
    ["notEqual", ["7"], ["R1C2", "R4C2"]],
  ])("a comparison: %s %j", (operator, formulas, cells) => {
    const comparison = rule("B1:B4", {
      kind: "cellValue",
      operator,
      formulas,
      format: { ...NOTHING, fill: "#FF0000" },
    });
    const filled = [units[0], units[1], units[3]].map((line) => line ?? []);
    const moved = cells.map((cell) => cell.replace("R4", "R3"));
    expect(Object.keys(looks(filled, [comparison]))).toEqual(moved);
  });

  test("the stronger rule has its way, the weaker fills what it leaves open", () => {
    const strong = custom("A1", "=TRUE", { fill: "#00FF00" }, 1);
    const weak = custom("A1", "=TRUE", { fill: "#FF0000", color: "#0000FF" }, 2);
    expect(looks([[1]], [weak, strong])).toEqual({
      R1C1: { ...NOTHING, fill: "#00FF00", color: "#0000FF", bar: null },
    });
    expect(looks([[1]], [weak, { ...strong, stopIfTrue: true }])).toEqual({
      R1C1: { ...NOTHING, fill: "#00FF00", bar: null },
    });
  });

  test("bars are as long as their ends say", () => {
    const end = (type: DataBarEnd["type"], value: string | null = null): DataBarEnd => ({ type, value });
    const bars = rule("A1:A3", {
      kind: "dataBar",
      color: "#5B9BD5",
      minimum: end("number", "0"),
      maximum: end("number", "100"),
      showValue: true,
    });
    const shares = Object.values(looks([[25], [140], ["chữ"]], [bars])).map(
      (look) => (look as { bar: { share: number } }).bar.share,
    );
    expect(shares).toEqual([0.25, 1]);
  });
});
