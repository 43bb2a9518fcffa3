import {
  CHART_LOOK,
  CHART_PREFIX,
  type PlanChart,
  type PlanSeries,
  type SheetPlan,
} from "../core/plan/sheet-plan.ts";
import { areaAddress, cellAddress } from "../core/values/addresses.ts";

/**
 * Queues the charts of a sheet of ours. One that is there already is given its new figures and look: deleting and
 * adding would lose what a person set on it and leave a second one behind when the request fails in between.
 */
export function queueCharts(
  worksheet: Excel.Worksheet,
  { charts = [] }: SheetPlan,
  standing: readonly string[],
): void {
  for (const name of standing) {
    const isWanted = charts.some((chart) => chart.name === name);
    if (name.startsWith(CHART_PREFIX) && !isWanted) worksheet.charts.getItem(name).delete();
  }
  for (const chart of charts) queueChart(worksheet, chart, standing.includes(chart.name));
}

/** Names of the charts that are on the sheet now. */
export async function chartNamesOf(worksheet: Excel.Worksheet): Promise<string[]> {
  const charts = worksheet.charts.load("items/name");
  await worksheet.context.sync();
  return charts.items.map(({ name }) => name);
}

function queueChart(worksheet: Excel.Worksheet, plan: PlanChart, isThere: boolean): void {
  const source = worksheet.getRange(areaAddress(plan.source));
  const chart = isThere
    ? worksheet.charts.getItem(plan.name)
    : worksheet.charts.add("ColumnClustered", source, "Columns");
  if (isThere) chart.setData(source, "Columns");
  else chart.name = plan.name;
  const { top, left, bottom, right } = plan.area;
  chart.setPosition(cellAddress({ row: top, column: left }), cellAddress({ row: bottom, column: right }));
  chart.format.font.name = plan.fontName;
  chart.format.font.size = CHART_LOOK.fontSize;
  chart.title.text = plan.title;
  chart.title.format.font.size = CHART_LOOK.titleSize;
  chart.title.format.font.bold = true;
  chart.legend.position = "Bottom";
  plan.series.forEach((series, index) => queueSeries(chart.series.getItemAt(index), series, plan.labelSize));
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.minimum = 0;
  valueAxis.numberFormat = CHART_LOOK.axisFormat;
  categoryAxis.textOrientation = CHART_LOOK.rotation;
  categoryAxis.format.font.size = plan.labelSize;
  categoryAxis.tickLabelSpacing = 1;
}

function queueSeries(series: Excel.ChartSeries, plan: PlanSeries, labelSize: number): void {
  const { format, dataLabels } = series;
  if (plan.kind === "line") {
    series.chartType = "Line";
    format.line.color = plan.color;
    format.line.weight = CHART_LOOK.lineWeight;
    return;
  }
  series.chartType = "ColumnClustered";
  series.gapWidth = CHART_LOOK.gapWidth;
  series.overlap = CHART_LOOK.overlap;
  format.fill.setSolidColor(plan.fill);
  format.line.color = plan.outline;
  format.line.weight = CHART_LOOK.outlineWeight;
  series.hasDataLabels = true;
  dataLabels.position = "InsideBase";
  dataLabels.numberFormat = CHART_LOOK.labelFormat;
  dataLabels.textOrientation = CHART_LOOK.rotation;
  dataLabels.format.font.size = labelSize;
  dataLabels.format.font.color = plan.labelColor;
}
