import { afterEach, describe, expect, it } from "vitest";
import type { Applied } from "../../../src/core/plan/port.ts";
import type { PlanChart, SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { planCharts } from "../../../src/xlsx/charts/plan-charts.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { writeDocument } from "../../../src/xlsx/workbook/write-document.ts";
import { validateXlsx } from "../../xlsx/validator.ts";
import { openDocument, openSheets, type Opened } from "./opened.ts";

const chart = (name: string, title: string): PlanChart => ({
  name,
  title,
  area: { top: 6, left: 0, bottom: 20, right: 5 },
  source: { top: 0, left: 0, bottom: 2, right: 3 },
  series: [
    { kind: "columns", fill: "#1F4E79", outline: "#1F4E79", labelColor: "#FFFFFF" },
    { kind: "columns", fill: "#BDD7EE", outline: "#1F4E79", labelColor: "#000000" },
    { kind: "line", color: "#C00000" },
  ],
  fontName: "Times New Roman",
  labelSize: 8,
});
const PLAN_CHART = chart("knv.plan.1", "Kế hoạch");
const HEADS_CHART = chart("knv.heads.1", "Trưởng thôn & tổ trưởng");

const planWith = (...charts: PlanChart[]): SheetPlan => ({
  mark: "summary",
  name: "Tổng hợp",
  tabColor: null,
  showGridlines: true,
  columnWidths: [100, 60, 60, 60],
  rowHeights: {},
  styles: {},
  baseStyle: { fontName: "Times New Roman", fontSize: 12 },
  cells: [
    ["", "Đạt", "Chưa đạt", "Mức 100%"],
    ["Xã A", 1.4, 0, 1],
    ["Xã B", 0, 0.2, 1],
  ].flatMap((values, row) =>
    values.map((value, column) => ({
      row,
      column,
      content: typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value },
    })),
  ),
  merges: [],
  freeze: { rows: 0, columns: 0 },
  conditionalFormats: [],
  validations: [],
  charts,
  page: {
    orientation: "portrait",
    paper: "A4",
    margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
    fitToWidth: true,
    printArea: { top: 0, left: 0, bottom: 20, right: 5 },
    titleRows: null,
    pageNumbers: true,
    pageBreaks: [],
    centreHorizontally: true,
  },
});

let opened: Opened;
afterEach(() => opened.close());

async function written(plan: SheetPlan): Promise<Applied> {
  const snapshot = await opened.port.readSnapshot();
  opened.syncs();
  return opened.port.apply({ snapshot, steps: [{ kind: "writeSheet", sheet: plan }] });
}
const charts = () => opened.sheet("Tổng hợp").charts;

describe("the charts of a sheet of ours", () => {
  it("are the same through office.js as in a file", async () => {
    opened = await openSheets({ "Dữ liệu": [["Xã A", 7]] });
    const report = await written(planWith(PLAN_CHART, HEADS_CHART));
    expect(report).toMatchObject({ outcome: "applied" });
    expect(opened.syncs()).toBe(3);
    expect(charts()).toEqual(planCharts([], [PLAN_CHART, HEADS_CHART]));
  });

  it("are brought up to date, never drawn a second time; those no longer wanted go, a person's own stay", async () => {
    opened = await openSheets({ "Dữ liệu": [["Xã A", 7]] });
    await written(planWith(PLAN_CHART, HEADS_CHART));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Tổng hợp");
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns").name = "Của tôi";
      await context.sync();
    });
    const own = charts().find(({ name }) => name === "Của tôi");
    const changed = { ...PLAN_CHART, title: "Kế hoạch (mới)", source: { ...PLAN_CHART.source, bottom: 1 } };
    await written(planWith(changed));
    expect(opened.syncs()).toBe(3);
    expect(charts()).toEqual([...planCharts([], [changed]), own]);
  });

  it("are found again in a saved file", async () => {
    opened = await openSheets({ "Dữ liệu": [["Xã A", 7]] });
    await written(planWith(PLAN_CHART, HEADS_CHART));
    const saved = writeDocument(opened.model.document);
    opened.close();
    expect(await validateXlsx(saved)).toEqual([]);

    opened = await openDocument(readDocument(saved));
    expect(charts().map(({ name, title, area }) => ({ name, title, area }))).toEqual(
      [PLAN_CHART, HEADS_CHART].map(({ name, title, area }) => ({ name, title, area })),
    );
    expect(await written(planWith(PLAN_CHART, HEADS_CHART))).toMatchObject({ outcome: "applied" });
    expect(charts()).toEqual(planCharts([], [PLAN_CHART, HEADS_CHART]));
    const again = writeDocument(opened.model.document);
    expect(await validateXlsx(again)).toEqual([]);
    expect(readDocument(again).sheets.at(-1)?.charts).toHaveLength(2);
  });
});
