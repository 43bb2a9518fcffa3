import type { ChartContent, ChartSeries } from "../../../../xlsx/model/document.ts";
import { chartNamed, chartContent } from "../../charts.ts";
import { ModelError } from "../../model-error.ts";
import { asChoice, asFlag, asInteger, asNumber, asText, keysOf } from "../arguments.ts";
import { asColor } from "../colors.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor, type Scalar } from "../host-object.ts";
import { changeContent, fontSizeOf, type ChartTarget } from "./charts.ts";
import { between } from "./format-property.ts";

interface SeriesTarget {
  readonly chart: ChartTarget;
  readonly index: number;
}

type Labels = NonNullable<ChartSeries["labels"]>;

const KINDS = { ColumnClustered: "columns", Line: "line" } as const;
const POSITIONS = { OutsideEnd: "outEnd", InsideEnd: "inEnd", InsideBase: "inBase", Center: "ctr" } as const;
const PLAIN_LABELS: Labels = {
  numberFormat: "General",
  fontSize: 9,
  rotation: 0,
  color: null,
  position: "outEnd",
};

/** `chart.series`: one for each value column of the chart's figures. */
export const seriesCollection: HostConstructor<ChartTarget> = hostClass<ChartTarget>({
  name: "ChartSeriesCollection",
  scalars: { Count: { get: (chart) => seriesOf(chart).length } },
  items: (chart) => seriesOf(chart).map((_, index) => series({ chart, index })),
  objects: {
    GetItemAt: (chart, args) => {
      const index = args.integer(0);
      if (!seriesOf(chart)[index]) throw new ModelError("ItemNotFound", "There is no such series.");
      return series({ chart, index });
    },
  },
  actions: { GetCount: (chart) => seriesOf(chart).length },
});

const series = hostClass<SeriesTarget>({
  name: "ChartSeries",
  scalars: {
    ChartType: property(
      ({ kind }) => keysOf(KINDS).find((name) => KINDS[name] === kind),
      (value) => ({ kind: KINDS[asChoice(value, keysOf(KINDS))] }),
    ),
    HasDataLabels: property(
      ({ labels }) => labels !== null,
      (value, { labels }) => ({ labels: asFlag(value) ? (labels ?? PLAIN_LABELS) : null }),
    ),
    GapWidth: ofColumns("gapWidth", 0, 500),
    Overlap: ofColumns("overlap", -100, 100),
  },
  navigations: {
    Format: (target) => seriesFormat(target),
    DataLabels: (target) => dataLabels(target),
  },
});

const seriesFormat = hostClass<SeriesTarget>({
  name: "ChartSeriesFormat",
  navigations: { Fill: (target) => fill(target), Line: (target) => line(target) },
});

const fill = hostClass<SeriesTarget>({
  name: "ChartFill",
  actions: {
    SetSolidColor: (target, args, host) => changeSeries(target, host, () => ({ fill: asColor(args.at(0)) })),
    Clear: (target, _, host) => changeSeries(target, host, () => ({ fill: null })),
  },
});

const line = hostClass<SeriesTarget>({
  name: "ChartLineFormat",
  scalars: {
    Color: property(
      (one) => one.line.color ?? "",
      (value, one) => ({ line: { ...one.line, color: asColor(value) } }),
    ),
    Weight: property(
      (one) => one.line.weight,
      (value, one) => ({ line: { ...one.line, weight: between(asNumber(value), 0, 1584) } }),
    ),
  },
});

const dataLabels = hostClass<SeriesTarget>({
  name: "ChartDataLabels",
  scalars: {
    Position: labelProperty(
      ({ position }) => keysOf(POSITIONS).find((name) => POSITIONS[name] === position),
      (value) => ({ position: POSITIONS[asChoice(value, keysOf(POSITIONS))] }),
    ),
    NumberFormat: labelProperty(
      ({ numberFormat }) => numberFormat,
      (value) => ({ numberFormat: asText(value) }),
    ),
    TextOrientation: labelProperty(
      ({ rotation }) => rotation,
      (value) => ({ rotation: between(asInteger(value), -90, 90) }),
    ),
  },
  navigations: { Format: (target) => labelFormat(target) },
});

const labelFormat = hostClass<SeriesTarget>({
  name: "ChartDataLabelFormat",
  navigations: { Font: (target) => labelFont(target) },
});

const labelFont = hostClass<SeriesTarget>({
  name: "ChartFont",
  scalars: {
    Size: labelProperty(
      ({ fontSize }) => fontSize,
      (value) => ({ fontSize: fontSizeOf(value) }),
    ),
    Color: labelProperty(
      ({ color }) => color ?? "#000000",
      (value) => ({ color: asColor(value) }),
    ),
  },
});

function property(
  get: (series: ChartSeries) => unknown,
  changed: (value: unknown, series: ChartSeries) => Partial<ChartSeries>,
): Scalar<SeriesTarget> {
  return {
    get: (target) => get(read(target)),
    set: (target, value, host) => changeSeries(target, host, (before) => changed(value, before)),
  };
}

function labelProperty(
  get: (labels: Labels) => unknown,
  changed: (value: unknown) => Partial<Labels>,
): Scalar<SeriesTarget> {
  return property(
    ({ labels }) => get(labels ?? PLAIN_LABELS),
    (value, { labels }) => ({ labels: { ...(labels ?? PLAIN_LABELS), ...changed(value) } }),
  );
}

/** The columns of a chart share their gap and overlap; a line has none. */
function ofColumns(key: "gapWidth" | "overlap", least: number, most: number): Scalar<SeriesTarget> {
  return {
    get: ({ chart }) => contentOfTarget(chart)[key],
    set: (target, value, host) => {
      if (read(target).kind !== "columns") throw new ModelError("InvalidOperation", "A line has no columns.");
      const percent = between(asInteger(value), least, most);
      changeContent(target.chart, host, (before) => ({ ...before, [key]: percent }));
    },
  };
}

function changeSeries(
  target: SeriesTarget,
  host: Host,
  changed: (series: ChartSeries) => Partial<ChartSeries>,
): void {
  changeContent(target.chart, host, (before) => ({
    ...before,
    series: before.series.map((one, index) => (index === target.index ? { ...one, ...changed(one) } : one)),
  }));
}

function read({ chart, index }: SeriesTarget): ChartSeries {
  const found = seriesOf(chart)[index];
  if (found) return found;
  throw new ModelError("ItemNotFound", "There is no such series.");
}

function seriesOf(chart: ChartTarget): readonly ChartSeries[] {
  return contentOfTarget(chart).series;
}

function contentOfTarget({ sheet, name }: ChartTarget): ChartContent {
  return chartContent(chartNamed(sheet, name));
}
