import type { Area } from "../../core/values/addresses.ts";
import type { XlsxChart, XlsxSheet } from "../model/document.ts";
import type { PackageWriter } from "../opc/write-parts.ts";
import { same } from "../model/same.ts";
import type { RelationshipLink } from "../opc/relationship-link.ts";
import { encodeUtf8 } from "../xml/encoding.ts";
import { joinElement, splitElement, type XmlChild, type XmlElement } from "../xml/element.ts";
import { END, OPEN, XmlScanner } from "../xml/scanner.ts";
import { escapeAttribute } from "../xml/text.ts";
import { chartXml } from "./chart-xml.ts";
import { drawingOf, readAnchor } from "./read-charts.ts";

const OOXML = "http://schemas.openxmlformats.org";
const DRAWING_NAMESPACES =
  `xmlns:xdr="${OOXML}/drawingml/2006/spreadsheetDrawing" xmlns:a="${OOXML}/drawingml/2006/main" ` +
  `xmlns:r="${OOXML}/officeDocument/2006/relationships"`;
const BLANK_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${DRAWING_NAMESPACES}></xdr:wsDr>`;
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * Writes the charts of a sheet that changed; pictures, shapes and the charts of others stay as they stand. Returns the
 * sheet's `<drawing>` when it gets its first one.
 */
export function writeCharts(
  writer: PackageWriter,
  part: string,
  sheet: XlsxSheet,
  before: readonly XlsxChart[],
  { attribute, declaration }: RelationshipLink,
): string | undefined {
  if (same(before, sheet.charts)) return undefined;
  const standing = drawingOf(writer, part);
  const blank = writer.inDialect(BLANK_DRAWING);
  const drawing = standing ?? writer.freeName("xl/drawings/drawing", ".xml");
  const id = standing === null ? writer.add(part, drawing, blank, DRAWING_TYPE, "drawing") : undefined;
  const element = splitElement(writer.read(drawing) ?? blank);
  const wanted = new Map(sheet.charts.map((chart) => [chart.name, chart]));
  element.children = element.children.flatMap((anchor) => keptAnchor(writer, drawing, anchor, wanted, sheet));
  for (const chart of wanted.values()) addChart(writer, drawing, element, chart, sheet.name);
  writer.set(drawing, joinElement(element));
  return id === undefined ? undefined : `<drawing ${attribute}="${id}"${declaration}/>`;
}

/** The anchor as it is to be: as it stands, moved and with its chart drawn anew, or gone. What was seen to is taken from `wanted`. */
function keptAnchor(
  writer: PackageWriter,
  drawing: string,
  anchor: XmlChild,
  wanted: Map<string, XlsxChart>,
  sheet: XlsxSheet,
): XmlChild[] {
  const scanner = new XmlScanner(encodeUtf8(anchor.xml));
  scanner.root();
  const frame = readAnchor(scanner);
  if (frame.chart === null) return [anchor];
  const target = writer.relationships(drawing).find(({ id }) => id === frame.chart)?.target;
  const chart = wanted.get(frame.name);
  wanted.delete(frame.name);
  if (chart === undefined) {
    writer.unrelate(drawing, frame.chart);
    if (target != null) writer.remove(target);
    return [];
  }
  if (chart.content === null || target == null) return [anchor];
  writer.set(target, writer.inDialect(chartXml(chart, chart.content, sheet.name)));
  return [{ ...anchor, xml: writer.inDialect(anchorXml(chart, frame.chart, shapeId(anchor.xml))) }];
}

function addChart(
  writer: PackageWriter,
  drawing: string,
  element: XmlElement,
  chart: XlsxChart,
  sheetName: string,
): void {
  if (chart.content === null) return;
  const part = writer.freeName("xl/charts/chart", ".xml");
  const xml = writer.inDialect(chartXml(chart, chart.content, sheetName));
  const id = writer.add(drawing, part, xml, CHART_TYPE, "chart");
  const shapes = element.children.map(({ xml: anchor }) => shapeId(anchor));
  const anchor = writer.inDialect(anchorXml(chart, id, Math.max(1, ...shapes) + 1));
  element.children.push({ name: "twoCellAnchor", xml: anchor });
}

function anchorXml({ name, title, area }: XlsxChart, id: string, shape: number): string {
  return (
    `<xdr:twoCellAnchor ${DRAWING_NAMESPACES} editAs="oneCell">${cornersXml(area)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${shape}" name="${escapeAttribute(name)}" descr="${escapeAttribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${OOXML}/drawingml/2006/chart"><c:chart xmlns:c="${OOXML}/drawingml/2006/chart" r:id="${id}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function cornersXml({ top, left, bottom, right }: Area): string {
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return corner("from", top, left) + corner("to", bottom + 1, right + 1);
}

/** The highest number of a shape in the anchor. */
function shapeId(anchor: string): number {
  const scanner = new XmlScanner(encodeUtf8(anchor));
  let highest = 0;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || scanner.name !== "cNvPr") continue;
    const id = Number(scanner.attribute("id") ?? 0);
    if (Number.isFinite(id)) highest = Math.max(highest, id);
  }
  return highest;
}
