import type { Area } from "../../core/values/addresses.ts";
import type { ChartContent, ChartSeries, XlsxChart, XlsxSheet } from "../../xlsx/model/document.ts";
import { invalidArgument, ModelError } from "./model-error.ts";

/** A chart as Excel adds one: over these figures, in the middle of the sheet, under the next free name. */
export function newChart(sheet: XlsxSheet, source: Area): XlsxChart {
  let number = sheet.charts.length + 1;
  while (sheet.charts.some(({ name }) => name === `Chart ${number}`)) number++;
  return {
    name: `Chart ${number}`,
    title: "",
    area: { top: source.top, left: source.left, bottom: source.top + 14, right: source.left + 7 },
    content: contentOver(source, null),
  };
}

/** What a chart shows once its figures are these; the look of its series stays. */
export function contentOver(source: Area, before: ChartContent | null): ChartContent {
  const count = source.right - source.left;
  if (count < 1 || source.bottom === source.top) {
    throw invalidArgument("A chart needs a header row, a name column and figures.");
  }
  return {
    ...(before ?? PLAIN),
    source,
    series: Array.from({ length: count }, (_, index) => before?.series[index] ?? PLAIN_SERIES),
  };
}

export function chartNamed(sheet: XlsxSheet, name: string): XlsxChart {
  const chart = findChart(sheet, name);
  if (chart) return chart;
  throw new ModelError("ItemNotFound", `There is no chart "${name}".`);
}

export function findChart(sheet: XlsxSheet, name: string): XlsxChart | undefined {
  return sheet.charts.find((chart) => chart.name.toLowerCase() === name.toLowerCase());
}

/** Of a chart that was laid down here; one that stands in a file is neither read nor changed. */
export function chartContent({ name, content }: XlsxChart): ChartContent {
  if (content) return content;
  throw new ModelError("NotImplemented", `The chart "${name}" stays as it stands in the file.`);
}

const PLAIN_SERIES: ChartSeries = {
  kind: "columns",
  fill: null,
  line: { color: null, weight: 0.75 },
  labels: null,
};

const PLAIN: Omit<ChartContent, "source" | "series"> = {
  fontName: "Calibri",
  fontSize: 10,
  titleSize: 14,
  gapWidth: 219,
  overlap: -27,
  valueAxis: { minimum: null, numberFormat: "General" },
  categoryAxis: { fontSize: 9, rotation: 0 },
};
