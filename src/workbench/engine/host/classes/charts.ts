import type { ChartContent, XlsxChart, XlsxSheet } from "../../../../xlsx/model/document.ts";
import { bounding } from "../../../../xlsx/calculation/areas.ts";
import { chartNamed, chartContent, contentOver, findChart, newChart } from "../../charts.ts";
import { invalidArgument, ModelError } from "../../model-error.ts";
import { asChoice, asFlag, asInteger, asNumber, asText } from "../arguments.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor, type Scalar } from "../host-object.ts";
import { rangeArgument } from "../range-target.ts";
import { between } from "./format-property.ts";
import { seriesCollection } from "./chart-series.ts";
import { worksheet } from "./worksheet.ts";

/** One chart, by its name: the document's entry is replaced with every change. */
export interface ChartTarget {
  readonly sheet: XlsxSheet;
  name: string;
}

/** `worksheet.charts`. Columns with lines across them; a chart of a file can be found, placed anew and deleted. */
export const charts: HostConstructor<XlsxSheet> = hostClass<XlsxSheet>({
  name: "ChartCollection",
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map(({ name }) => chart({ sheet, name })),
  indexer: (sheet, args) => chart({ sheet, name: chartNamed(sheet, args.text(0)).name }),
  objects: {
    GetItem: (sheet, args) => chart({ sheet, name: chartNamed(sheet, args.text(0)).name }),
    GetItemOrNullObject: (sheet, args) => {
      const found = findChart(sheet, args.text(0));
      return found ? chart({ sheet, name: found.name }) : null;
    },
    GetItemAt: (sheet, args) => {
      const found = sheet.charts[args.integer(0)];
      if (!found) throw new ModelError("ItemNotFound", "There is no such chart.");
      return chart({ sheet, name: found.name });
    },
    Add: (sheet, args, host) => {
      refuseKind(args.at(0));
      refuseRows(args.at(2));
      const made = newChart(sheet, rangeArgument(args.at(1), sheet, host).place);
      write(sheet, [...sheet.charts, made], host);
      return chart({ sheet, name: made.name });
    },
  },
  actions: { GetCount: (sheet) => sheet.charts.length },
});

const chart = hostClass<ChartTarget>({
  name: "Chart",
  identity: ({ name }) => ({ Id: name }),
  scalars: {
    Id: { get: ({ name }) => name },
    Name: {
      get: ({ name }) => name,
      set: (target, value, host) => {
        const name = asText(value);
        const other = findChart(target.sheet, name);
        if (other && other.name !== target.name) throw invalidArgument(`There is a chart "${name}" already.`);
        change(target, host, (before) => ({ ...before, name }));
        target.name = name;
      },
    },
  },
  navigations: {
    Title: (target) => title(target),
    Legend: (target) => legend(target),
    Series: (target) => seriesCollection(target),
    Axes: (target) => axes(target),
    Format: (target) => areaFormat(target),
    Worksheet: ({ sheet }) => worksheet(sheet),
  },
  actions: {
    SetData: (target, args, host) => {
      refuseRows(args.at(1));
      const source = rangeArgument(args.at(0), target.sheet, host).place;
      change(target, host, (before) => ({ ...before, content: contentOver(source, before.content) }));
    },
    SetPosition: (target, args, host) => {
      const [first, last] = [0, 1].map((at) => args.at(at) ?? args.at(0));
      const start = rangeArgument(first, target.sheet, host).place;
      const end = rangeArgument(last, target.sheet, host).place;
      change(target, host, (before) => ({ ...before, area: bounding(start, end) }));
    },
    Delete: ({ sheet, name }, _, host) => {
      const gone = chartNamed(sheet, name);
      write(
        sheet,
        sheet.charts.filter((other) => other !== gone),
        host,
      );
    },
  },
});

const title = hostClass<ChartTarget>({
  name: "ChartTitle",
  scalars: {
    Text: {
      get: ({ sheet, name }) => chartNamed(sheet, name).title,
      set: (target, value, host) => change(target, host, (before) => ({ ...before, title: asText(value) })),
    },
  },
  navigations: { Format: (target) => titleFormat(target) },
});

const titleFormat = hostClass<ChartTarget>({
  name: "ChartTitleFormat",
  navigations: { Font: (target) => titleFont(target) },
});

/** A title is bold here, as Excel's templates for print have it. */
const titleFont = hostClass<ChartTarget>({
  name: "ChartFont",
  scalars: {
    Size: size(
      ({ titleSize }) => titleSize,
      (titleSize) => ({ titleSize }),
    ),
    Bold: { get: () => true, set: (_, value) => onlyThis(asFlag(value), true) },
  },
});

const legend = hostClass<ChartTarget>({
  name: "ChartLegend",
  scalars: {
    Position: { get: () => "Bottom", set: (_, value) => onlyThis(asText(value), "Bottom") },
    Visible: { get: () => true, set: (_, value) => onlyThis(asFlag(value), true) },
  },
});

const areaFormat = hostClass<ChartTarget>({
  name: "ChartAreaFormat",
  navigations: { Font: (target) => areaFont(target) },
});

const areaFont = hostClass<ChartTarget>({
  name: "ChartFont",
  scalars: {
    Name: content(
      ({ fontName }) => fontName,
      (value) => ({ fontName: asText(value) }),
    ),
    Size: size(
      ({ fontSize }) => fontSize,
      (fontSize) => ({ fontSize }),
    ),
  },
});

const axes = hostClass<ChartTarget>({
  name: "ChartAxes",
  navigations: {
    ValueAxis: (target) => valueAxis(target),
    CategoryAxis: (target) => categoryAxis(target),
  },
});

const valueAxis = hostClass<ChartTarget>({
  name: "ChartAxis",
  scalars: {
    Minimum: content(
      ({ valueAxis: { minimum } }) => minimum ?? "",
      (value, { valueAxis: axis }) => ({
        valueAxis: { ...axis, minimum: value === "" ? null : asNumber(value) },
      }),
    ),
    NumberFormat: content(
      ({ valueAxis: { numberFormat } }) => numberFormat,
      (value, { valueAxis: axis }) => ({ valueAxis: { ...axis, numberFormat: asText(value) } }),
    ),
  },
});

const categoryAxis = hostClass<ChartTarget>({
  name: "ChartAxis",
  scalars: {
    TextOrientation: content(
      ({ categoryAxis: { rotation } }) => rotation,
      (value, { categoryAxis: axis }) => ({
        categoryAxis: { ...axis, rotation: between(asInteger(value), -90, 90) },
      }),
    ),
    TickLabelSpacing: { get: () => 1, set: (_, value) => onlyThis(asInteger(value), 1) },
  },
  navigations: { Format: (target) => categoryAxisFormat(target) },
});

const categoryAxisFormat = hostClass<ChartTarget>({
  name: "ChartAxisFormat",
  navigations: { Font: (target) => categoryAxisFont(target) },
});

const categoryAxisFont = hostClass<ChartTarget>({
  name: "ChartFont",
  scalars: {
    Size: content(
      ({ categoryAxis: { fontSize } }) => fontSize,
      (value, { categoryAxis: axis }) => ({ categoryAxis: { ...axis, fontSize: fontSizeOf(value) } }),
    ),
  },
});

/** A property of what the chart shows. */
function content(
  get: (content: ChartContent) => unknown,
  changed: (value: unknown, content: ChartContent) => Partial<ChartContent>,
): Scalar<ChartTarget> {
  return {
    get: ({ sheet, name }) => get(chartContent(chartNamed(sheet, name))),
    set: (target, value, host) =>
      changeContent(target, host, (before) => ({ ...before, ...changed(value, before) })),
  };
}

function size(
  get: (content: ChartContent) => number,
  changed: (points: number) => Partial<ChartContent>,
): Scalar<ChartTarget> {
  return content(get, (value) => changed(fontSizeOf(value)));
}

export function fontSizeOf(value: unknown): number {
  return between(asNumber(value), 1, 409);
}

export function changeContent(
  target: ChartTarget,
  host: Host,
  changed: (content: ChartContent) => ChartContent,
): void {
  change(target, host, (before) => ({ ...before, content: changed(chartContent(before)) }));
}

function change(target: ChartTarget, host: Host, changed: (chart: XlsxChart) => XlsxChart): void {
  const before = chartNamed(target.sheet, target.name);
  const after = changed(before);
  write(
    target.sheet,
    target.sheet.charts.map((one) => (one === before ? after : one)),
    host,
  );
}

function write(sheet: XlsxSheet, list: XlsxChart[], host: Host): void {
  host.changeSheet(sheet, (edits) => {
    edits.assign(sheet, sheet, "charts", list);
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
}

/** The model draws series from columns. */
/** Of all charts of Excel's this host draws one kind. */
function refuseKind(type: unknown): void {
  if (type === null || asText(type).toLowerCase() === "columnclustered") return;
  throw new ModelError("NotImplemented", `Charts of the kind "${asText(type)}" are not available here.`);
}

function refuseRows(seriesBy: unknown): void {
  onlyThis(asChoice(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"] as const) === "Rows", false);
}

/** What the model has in one way only must not be set otherwise and lost. */
function onlyThis<Value>(value: Value, known: Value): void {
  if (value !== known)
    throw new ModelError("NotImplemented", `"${String(value)}" is not available in this host.`);
}
