import { CHART_LOOK, CHART_PREFIX, type PlanChart, type PlanSeries } from "../../core/plan/sheet-plan.ts";
import type { ChartSeries, XlsxChart } from "../model/document.ts";

/** The charts of a sheet once the planned ones are ours on it; those of a user stay. */
export function planCharts(standing: readonly XlsxChart[], planned: readonly PlanChart[]): XlsxChart[] {
  return [...standing.filter(({ name }) => !name.startsWith(CHART_PREFIX)), ...planned.map(chartOf)];
}

function chartOf({ name, title, area, source, series, fontName, labelSize }: PlanChart): XlsxChart {
  return {
    name,
    title,
    area: { ...area },
    content: {
      source: { ...source },
      fontName,
      fontSize: CHART_LOOK.fontSize,
      titleSize: CHART_LOOK.titleSize,
      series: series.map((one) => seriesOf(one, labelSize)),
      gapWidth: CHART_LOOK.gapWidth,
      overlap: CHART_LOOK.overlap,
      valueAxis: { minimum: 0, numberFormat: CHART_LOOK.axisFormat },
      categoryAxis: { fontSize: labelSize, rotation: CHART_LOOK.rotation },
    },
  };
}

function seriesOf(series: PlanSeries, labelSize: number): ChartSeries {
  if (series.kind === "line") {
    const line = { color: series.color, weight: CHART_LOOK.lineWeight };
    return { kind: "line", fill: null, line, labels: null };
  }
  return {
    kind: "columns",
    fill: series.fill,
    line: { color: series.outline, weight: CHART_LOOK.outlineWeight },
    labels: {
      numberFormat: CHART_LOOK.labelFormat,
      fontSize: labelSize,
      rotation: CHART_LOOK.rotation,
      color: series.labelColor,
      position: "inBase",
    },
  };
}
