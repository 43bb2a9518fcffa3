import { describe, expect, it } from "vitest";
import { addDocumentSheet, newDocument } from "../../../src/xlsx/workbook/new-document.ts";
import { chartFrames } from "../../../src/workbench/page/chart-frames.ts";
import type { XlsxSheet } from "../../../src/xlsx/model/document.ts";

const AREA = { top: 2, left: 0, bottom: 6, right: 3 };

function sheetWith(change: (sheet: XlsxSheet) => void): XlsxSheet {
  const sheet = addDocumentSheet(newDocument(), "Tổng hợp");
  sheet.charts = [{ name: "knv.plan.1", title: "Tiến độ", area: AREA, content: null }];
  change(sheet);
  return sheet;
}

const put = (sheet: XlsxSheet, row: number, column: number) =>
  sheet.rows.set(row, {
    cells: new Map([[column, { value: "ghi chú", formula: null, style: 0 }]]),
    height: null,
    hidden: false,
    style: null,
  });

describe("the frame of a chart", () => {
  it.each<[string, (sheet: XlsxSheet) => void, string[]]>([
    ["stands where the chart lies, with its title", () => undefined, ["Biểu đồ: Tiến độ"]],
    ["does not mind what stands beside it", (sheet) => put(sheet, 4, 5), ["Biểu đồ: Tiến độ"]],
    ["hides no contents", (sheet) => put(sheet, 4, 1), []],
    ["lies over no merged cells", (sheet) => sheet.merges.push({ top: 5, left: 3, bottom: 8, right: 4 }), []],
  ])("%s", (_, change, texts) => {
    const frames = chartFrames(sheetWith(change));
    expect(frames.map(({ text }) => text)).toEqual(texts);
    for (const { area } of frames) expect(area).toEqual(AREA);
  });
});
