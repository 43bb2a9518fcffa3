import { cellAddress, columnName, quotedSheetName } from "../../core/values/addresses.ts";
import type { ChartContent, ChartSeries, XlsxChart } from "../model/document.ts";
import { escapeAttribute, escapeText } from "../xml/text.ts";

const OOXML = "http://schemas.openxmlformats.org";
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
const POINT = 12_700;

/** The chart's part (ECMA-376 21.2). Programs take the figures from the cells when they open the file. */
export function chartXml(chart: XlsxChart, content: ChartContent, sheetName: string): string {
  const ofKind = (kind: ChartSeries["kind"]): string =>
    content.series
      .map((series, index) => (series.kind === kind ? seriesXml(series, index, content, sheetName) : ""))
      .join("");
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const lines = ofKind("line");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${OOXML}/drawingml/2006/chart" xmlns:a="${OOXML}/drawingml/2006/main" xmlns:r="${OOXML}/officeDocument/2006/relationships">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, content)}<c:autoTitleDeleted val="0"/>` +
    "<c:plotArea><c:layout/>" +
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${ofKind("columns")}` +
    `<c:gapWidth val="${content.gapWidth}"/><c:overlap val="${content.overlap}"/>${axes}</c:barChart>` +
    (lines === ""
      ? ""
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axes}</c:lineChart>`) +
    categoryAxisXml(content) +
    valueAxisXml(content) +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textXml({ size: content.fontSize, font: content.fontName })}</c:chartSpace>`
  );
}

function titleXml(title: string, { titleSize, fontName }: ChartContent): string {
  if (title === "") return "";
  const font = `<a:latin typeface="${escapeAttribute(fontName)}"/>`;
  const look = `sz="${hundredths(titleSize)}" b="1"`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${look}>${font}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="vi-VN" ${look}>${font}</a:rPr><a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function seriesXml(
  { kind, fill, line, labels }: ChartSeries,
  index: number,
  { source }: ChartContent,
  sheetName: string,
): string {
  const { top, left, bottom } = source;
  const sheet = quotedSheetName(sheetName);
  const rows = (column: number): string => {
    const letter = columnName(column);
    return escapeText(`${sheet}!$${letter}$${top + 2}:$${letter}$${bottom + 1}`);
  };
  const header = cellAddress({ row: top, column: left + 1 + index }).replace(/([A-Z]{1,3})(\d+)/, "$$$1$$$2");
  const fillXml = fill === null ? "" : solidFill(fill);
  const stroke =
    line.color === null ? "" : `<a:ln w="${Math.round(line.weight * POINT)}">${solidFill(line.color)}</a:ln>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${escapeText(`${sheet}!${header}`)}</c:f></c:strRef></c:tx><c:spPr>${fillXml}${stroke}</c:spPr>` +
    (kind === "line" ? '<c:marker><c:symbol val="none"/></c:marker>' : '<c:invertIfNegative val="0"/>') +
    (labels === null ? "" : labelsXml(labels)) +
    `<c:cat><c:strRef><c:f>${rows(left)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${rows(left + 1 + index)}</c:f></c:numRef></c:val>` +
    (kind === "line" ? '<c:smooth val="0"/>' : "") +
    "</c:ser>"
  );
}

function labelsXml({
  numberFormat,
  fontSize,
  rotation,
  color,
  position,
}: NonNullable<ChartSeries["labels"]>): string {
  const flags = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"]
    .map((name) => `<c:${name} val="${name === "showVal" ? 1 : 0}"/>`)
    .join("");
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeAttribute(numberFormat)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textXml({ size: fontSize, rotation, color })}<c:dLblPos val="${position}"/>${flags}</c:dLbls>`
  );
}

const AXIS_LINE =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:ln></c:spPr>';

function categoryAxisXml({ categoryAxis }: ChartContent): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${AXIS_LINE}` +
    textXml({ size: categoryAxis.fontSize, rotation: categoryAxis.rotation }) +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function valueAxisXml({ valueAxis }: ChartContent): string {
  const minimum = valueAxis.minimum === null ? "" : `<c:min val="${valueAxis.minimum}"/>`;
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${minimum}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/>${grid}` +
    `<c:numFmt formatCode="${escapeAttribute(valueAxis.numberFormat)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${AXIS_LINE}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** Rotation counts counter-clockwise in Excel's API and clockwise, in 60,000ths, in the file. */
function textXml(look: {
  readonly size: number;
  readonly rotation?: number;
  readonly font?: string;
  readonly color?: string | null;
}): string {
  const { size, rotation = 0, font, color = null } = look;
  const fill = color === null ? "" : solidFill(color);
  const turned = rotation === 0 ? "" : ` rot="${-rotation * 60_000}" vert="horz"`;
  const typeface = font === undefined ? "" : `<a:latin typeface="${escapeAttribute(font)}"/>`;
  return (
    `<c:txPr><a:bodyPr${turned}/><a:p><a:pPr><a:defRPr sz="${hundredths(size)}">${fill}${typeface}</a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
  );
}

function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

function hundredths(points: number): number {
  return Math.round(points * 100);
}
